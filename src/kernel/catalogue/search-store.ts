import { sql, type RawBuilder, type SqlBool } from "kysely";
import type { Reader } from "../../storage/database.ts";
import { filterNames, unstated, type EntryFilters, type EntryOrder, type FilterName } from "./entry-schema.ts";
import { listed, type EntryTableRow } from "./entry-store.ts";
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
function keysOf(order: EntryOrder, terms: SearchTerms | undefined): readonly { key: RawBuilder<string | number>; down?: true }[] {
  switch (order) {
    case "best": return [{ key: rankOf(terms) }, { key: title }];
    case "newest": return [{ key: sql<string>`updated_on collate "C"`, down: true }];
    case "provider": return [{ key: sql<string>`provider_key collate "C"` }, { key: title }];
    default: return order satisfies never;
  }
}

/**
 * The entries after a place, in order. Keys and id together are unique, and what is inserted elsewhere moves nothing: no entry is seen twice or passed over.
 * @returns one row more than `limit` when there is a further page, with the keys of each row
 */
export async function listEntries(db: Reader, search: Search, { order, after, limit }: { order: EntryOrder; after: Place | undefined; limit: number }): Promise<{ row: EntryTableRow; keys: (string | number)[] }[]> {
  const keys = keysOf(order, search.terms);
  const where = [visible(search.viewer), found(search.terms), ...filterConditions(search).values(), ...(after ? [beyond(keys, after)] : [])];
  const selected = sql.join([...listed.map((column) => sql.ref(column)), ...keys.map(({ key }, i) => sql`${key} as ${sql.ref(`key_${i}`)}`)]);
  const ordered = sql.join([...keys.map(({ key, down }) => (down ? sql`${key} desc` : sql`${key}`)), sql`${id}`]);
  const { rows } = await sql<EntryTableRow & Record<`key_${number}`, string | number>>`
    select ${selected} from catalogue_entry where ${and(where)} order by ${ordered} limit ${limit + 1}`.execute(db);
  return rows.map((row) => ({ row, keys: keys.map((_, i) => row[`key_${i}`]!) }));
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

export interface FacetCount {
  readonly filter: FilterName;
  readonly value: string;
  readonly label: string;
  readonly n: number;
}

/** Values of a provider filter that are listed besides the chosen one. */
export const providersListed = 40;

/**
 * Exact counts: of each filter, how many entries have which value among those that fit the words and all other filters; and the total of the
 * list. Entries are first counted by combination of values, so that the table is read once.
 */
export async function countEntries(db: Reader, search: Search): Promise<{ total: number; counts: FacetCount[]; totals: Map<FilterName, number> }> {
  const conditions = filterConditions(search);
  const others = (filter: FilterName | undefined): Condition => and([...conditions].flatMap(([name, condition]) => (name === filter ? [] : [condition])));
  const column: Record<FilterName, RawBuilder<string>> = {
    side: sql`(case when node = ${search.viewer.self} then 'own' else 'peer' end)`,
    provider: sql`provider_key`,
    attribute: sql`attribute`,
    kind: sql`kind`,
    theme: sql`theme`,
    cycle: sql`cycle`,
    opening: sql`opening`,
    portal: sql`(case portal when '' then ${unstated} else portal end)`,
  };
  const { provider = "" } = search.filters;
  const facet = (filter: FilterName): RawBuilder<unknown> => {
    const from = filter === "theme" ? sql`combination left join lateral unnest(themes) as t(name) on true cross join lateral (select coalesce(t.name, ${unstated}) as theme) as named` : sql`combination`;
    const label = filter === "provider" ? sql`max(provider_name)` : sql`''`;
    const counted = sql`select ${filter}::text as filter, ${column[filter]} as value, ${label} as label, sum(n)::integer as n from ${from} where ${others(filter)} group by 2`;
    if (filter !== "provider") return counted;
    return sql`select filter, value, label, n from (select *, row_number() over (order by n desc, value) as place from (${counted}) as each_provider) as placed where place <= ${providersListed} or value = ${provider}`;
  };
  const total = (filter: FilterName | undefined): RawBuilder<unknown> =>
    sql`select ${`#${filter ?? ""}`}::text as filter, '' as value, '' as label, coalesce(sum(n), 0)::integer as n from combination where ${others(filter)}`;
  const { rows } = await sql<{ filter: string; value: string; label: string; n: number }>`
    with combination as materialized (
      select node, provider_key, provider_name, kind, attribute, opening, cycle, themes, portal, count(*) as n
      from catalogue_entry where ${and([visible(search.viewer), found(search.terms)])}
      group by node, provider_key, provider_name, kind, attribute, opening, cycle, themes, portal)
    ${sql.join([total(undefined), ...filterNames.map(total), ...filterNames.map(facet)], sql` union all `)}`.execute(db);
  const isTotal = ({ filter }: { filter: string }): boolean => filter.startsWith("#");
  return {
    total: rows.find(({ filter }) => filter === "#")?.n ?? 0,
    totals: new Map(rows.filter((row) => isTotal(row) && row.filter !== "#").map(({ filter, n }) => [filter.slice(1) as FilterName, n])),
    counts: rows.filter((row) => !isTotal(row)).map((row) => ({ ...row, filter: row.filter as FilterName })).sort((a, b) => b.n - a.n || (a.value < b.value ? -1 : 1)),
  };
}
