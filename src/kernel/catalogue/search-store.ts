import { sql, type RawBuilder, type SqlBool } from "kysely";
import type { Reader, Transaction } from "../../storage/database.ts";
import { unstated, type EntryFilters, type EntryOrder, type FilterName } from "./entry-schema.ts";
import { listed, type EntryTableRow } from "./entry-store.ts";
import type { Combination } from "./facets.ts";
import type { SearchTerms } from "./tokens.ts";

/** Whose eyes: everybody sees what is published, an office also its own drafts and what it withdrew. */
export interface Viewer {
  readonly self: string;
  readonly party: string | null;
}

export interface Search {
  readonly viewer: Viewer;
  readonly terms: SearchTerms | undefined;
  readonly filters: EntryFilters;
}

/** Where a page ends: the values it was ordered by, then the id. */
export interface Place {
  readonly keys: readonly (string | number)[];
  readonly id: string;
}

type Condition = RawBuilder<SqlBool>;
const and = (conditions: readonly Condition[]): Condition => (conditions.length === 0 ? sql<SqlBool>`true` : sql<SqlBool>`(${sql.join(conditions, sql` and `)})`);
const containing = (word: string): string => `%${word.replaceAll(/[\\%_]/g, (special) => `\\${special}`)}%`;

function visible({ self, party }: Viewer): Condition {
  const published = sql<SqlBool>`state = 'published'`;
  return party === null ? published : sql<SqlBool>`(${published} or (node = ${self} and keeper = ${party}))`;
}

function found(terms: SearchTerms | undefined): Condition {
  if (!terms) return and([]);
  const text = and([sql<SqlBool>`tokens @> ${[...terms.tokens]}::text[]`, ...terms.inexact.map((word) => sql<SqlBool>`search_text like ${containing(word)}`)]);
  return sql<SqlBool>`id in (select id from catalogue_text where ${text})`;
}

/** One condition per filter that is set. */
function filterConditions({ filters, viewer: { self } }: Search): ReadonlyMap<FilterName, Condition> {
  const { side = "all", provider, attribute, kind, theme, cycle, opening, portal } = filters;
  const set = new Map<FilterName, Condition>();
  if (side !== "all") set.set("side", side === "own" ? sql<SqlBool>`node = ${self}` : sql<SqlBool>`node <> ${self}`);
  if (provider !== undefined) set.set("provider", sql<SqlBool>`provider_key = ${provider}`);
  if (attribute !== undefined) set.set("attribute", sql<SqlBool>`attribute = ${attribute}`);
  if (kind !== undefined) set.set("kind", sql<SqlBool>`kind = ${kind}`);
  if (cycle !== undefined) set.set("cycle", sql<SqlBool>`cycle = ${cycle}`);
  if (opening !== undefined) set.set("opening", sql<SqlBool>`opening = ${opening}`);
  if (portal !== undefined) set.set("portal", sql<SqlBool>`portal = ${portal === unstated ? "" : portal}`);
  if (theme !== undefined) set.set("theme", theme === unstated ? sql<SqlBool>`themes = '{}'` : sql<SqlBool>`${theme} = any(themes)`);
  return set;
}

/** Own departments' entries before what portals list, a word in the title before one elsewhere. */
function rankOf(terms: SearchTerms | undefined): RawBuilder<number> {
  const shape = sql<number>`(case shape when 'hosted' then 0 else 1 end)`;
  if (!terms) return shape;
  return sql<number>`(${shape} + case when ${and(terms.words.map((word) => sql<SqlBool>`title_form like ${containing(word)}`))} then 0 else 2 end)`;
}

const title = sql<string>`title_zh collate "C"`;
const id = sql<string>`id collate "C"`;

/** The keys of an order, each with its direction. */
function keysOf(order: EntryOrder, terms: SearchTerms | undefined): readonly { key: RawBuilder<string | number>; type: "integer" | "text"; down?: true }[] {
  switch (order) {
    case "best": return [{ key: rankOf(terms), type: "integer" }, { key: title, type: "text" }];
    case "newest": return [{ key: sql<string>`updated_on collate "C"`, type: "text", down: true }];
    case "provider": return [{ key: sql<string>`provider_key collate "C"`, type: "text" }, { key: title, type: "text" }];
    default: return order satisfies never;
  }
}

export interface PageWish {
  readonly order: EntryOrder;
  readonly after: Place | undefined;
  readonly limit: number;
}

export interface FoundRow {
  readonly row: EntryTableRow;
  readonly keys: (string | number)[];
}

/**
 * The entries after a place, in order. Keys and id together are unique, and what is inserted elsewhere moves nothing: no entry is seen twice or passed over.
 * @returns one row more than `limit` when there is a further page, with the keys of each row
 */
export async function listEntries(db: Reader, search: Search, { order, after, limit }: PageWish): Promise<FoundRow[]> {
  const keys = keysOf(order, search.terms);
  const where = [visible(search.viewer), found(search.terms), ...filterConditions(search).values(), ...(after ? [beyond(keys, after)] : [])];
  const selected = sql.join([...listed.map((column) => sql.ref(column)), ...keys.map(({ key }, i) => sql`${key} as ${sql.ref(`key_${i}`)}`)]);
  const { rows } = await sql<EntryTableRow & KeyColumns>`
    select ${selected} from catalogue_entry where ${and(where)} order by ${inOrder(keys)} limit ${limit + 1}`.execute(db);
  return rows.map((row) => ({ row, keys: keys.map((_, i) => row[`key_${i}`]!) }));
}

type KeyColumns = Record<`key_${number}`, string | number>;

function inOrder(keys: ReturnType<typeof keysOf>): RawBuilder<unknown> {
  return sql.join([...keys.map(({ key, down }) => (down ? sql`${key} desc` : sql`${key}`)), sql`${id}`]);
}

/** (a, b, id) after the place, read key by key: a further, or the same a and b further, … */
function beyond(keys: ReturnType<typeof keysOf>, { keys: at, id: atId }: Place): Condition {
  const ladder: Condition[] = [];
  const same: Condition[] = [];
  keys.forEach(({ key, down }, i) => {
    const value = at[i]!;
    ladder.push(and([...same, down ? sql<SqlBool>`${key} < ${value}` : sql<SqlBool>`${key} > ${value}`]));
    same.push(sql<SqlBool>`${key} = ${value}`);
  });
  ladder.push(and([...same, sql<SqlBool>`${id} > ${atId}`]));
  return sql<SqlBool>`(${sql.join(ladder, sql` or `)})`;
}

/** How many entries that may be seen and have the words have which combination of values; filters aren't looked at. */
async function countCombinations(db: Reader, { viewer, terms }: Pick<Search, "viewer" | "terms">): Promise<Combination[]> {
  const { rows } = await sql<Combination>`select facet_key, count(*)::integer as n from catalogue_entry where ${and([visible(viewer), found(terms)])} group by facet_key`.execute(db);
  return rows;
}

/** Until the transaction ends, pages read here and there cost the planner hardly more than pages in a row. */
export async function preferIndexes(tx: Transaction): Promise<void> {
  await sql`set local random_page_cost = 1.1`.execute(tx);
}

/**
 * A page with the counts of the whole list. Where words are asked for, the entries that have them are looked up once for both, by the index also
 * when half of all entries have them: comparing lists of tokens row by row costs far more than the planner believes.
 */
export async function searchEntries(db: Reader, search: Search, wish: PageWish): Promise<{ found: FoundRow[]; combinations: Combination[] }> {
  if (!search.terms) {
    const [rows, combinations] = await Promise.all([listEntries(db, search, wish), countCombinations(db, search)]);
    return { found: rows, combinations };
  }
  const { order, after, limit } = wish;
  const keys = keysOf(order, search.terms);
  const fits = and([...filterConditions(search).values(), ...(after ? [beyond(keys, after)] : [])]);
  const { rows } = await sql<{ facet_key: string | null; n: number | null; id: string | null } & KeyColumns>`
    with hit as materialized (
      select id, facet_key, ${fits} as fits, ${sql.join(keys.map(({ key }, i) => sql`${key} as ${sql.ref(`key_${i}`)}`))}
      from catalogue_entry where ${and([visible(search.viewer), found(search.terms)])})
    (select facet_key, count(*)::integer as n, null as id, ${sql.join(keys.map(({ type }, i) => sql`null::${sql.raw(type)} as ${sql.ref(`key_${i}`)}`))} from hit group by facet_key)
    union all
    (select null, null, id, ${sql.join(keys.map((_, i) => sql.ref(`key_${i}`)))} from hit where fits
      order by ${sql.join([...keys.map(({ down }, i) => (down ? sql`${sql.ref(`key_${i}`)} desc` : sql.ref(`key_${i}`))), sql`${id}`])} limit ${limit + 1})`.execute(db);
  const page = rows.filter((row): row is typeof row & { id: string } => row.id !== null);
  const byId = await findRows(db, page.map((row) => row.id));
  return {
    found: page.flatMap((one) => {
      const row = byId.get(one.id);
      return row ? [{ row, keys: keys.map((_, i) => one[`key_${i}`]!) }] : [];
    }),
    combinations: rows.flatMap(({ facet_key, n }) => (facet_key === null || n === null ? [] : [{ facet_key, n }])),
  };
}

async function findRows(db: Reader, ids: readonly string[]): Promise<Map<string, EntryTableRow>> {
  const rows = await db.selectFrom("catalogue_entry").select(listed).where(sql<SqlBool>`id = any(${[...ids]}::text[])`).execute();
  return new Map(rows.map((row) => [row.id, row]));
}
