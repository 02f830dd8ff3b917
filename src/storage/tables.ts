/**
 * All tables of a node. Each domain's `store.ts` adds its own by declaration merging, so that a table has exactly one owner:
 * `declare module "../../storage/tables.ts" { interface Tables { my_table: MyTable } }`.
 */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type
export interface Tables {}
