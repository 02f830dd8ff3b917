import { filterNames, unstated, type EntryFilters, type Facet, type FilterName } from "./entry-schema.ts";
import type { Listing } from "./listing.ts";

/** The values of an entry that filters look at. */
interface Counted {
  readonly node: string;
  readonly provider: string;
  readonly providerName: string;
  readonly attribute: string;
  readonly kind: string;
  readonly cycle: string;
  readonly opening: string;
  readonly portal: string;
  readonly themes: readonly string[];
}

/** Values of the provider filter that are told, besides the chosen one. */
export const providersListed = 40;

/** All counted values of an entry as one text, by which entries with the same values are counted together. */
export function facetKeyOf(node: string, { providerKey, providerName, attribute, kind, cycle, opening, portal, themes }: Listing): string {
  return JSON.stringify([node, providerKey, providerName, attribute, kind, cycle, opening, portal, ...themes]);
}

function readFacetKey(text: string): Counted {
  const [node = "", provider = "", providerName = "", attribute = "", kind = "", cycle = "", opening = "", portal = "", ...themes] = JSON.parse(text) as string[];
  return { node, provider, providerName, attribute, kind, cycle, opening, portal, themes };
}

/** How many entries have which combination of values. */
export interface Combination {
  readonly facet_key: string;
  readonly n: number;
}

/**
 * Exact counts: of each filter, how many entries have which value among those that all other filters let through; and how many are left by all.
 * @param combinations  of the entries that may be seen and fit the words
 */
export function countFacets(combinations: readonly Combination[], filters: EntryFilters, self: string): { total: number; facets: Facet[] } {
  const set = filterNames.flatMap((name) => {
    const value = filters[name];
    return value === undefined || value === "all" ? [] : [{ name, value }];
  });
  const totals = new Map<FilterName, number>();
  const counts = new Map(filterNames.map((name) => [name, new Map<string, { n: number; label: string }>()]));
  let total = 0;
  for (const { facet_key: key, n } of combinations) {
    const counted = readFacetKey(key);
    const missed = set.filter(({ name, value }) => !valuesOf(name, counted, self).includes(value));
    if (missed.length === 0) total += n;
    if (missed.length > 1) continue;
    // What one filter alone keeps out still counts among the values of that filter.
    for (const name of missed.length === 0 ? filterNames : [missed[0]!.name]) {
      totals.set(name, (totals.get(name) ?? 0) + n);
      const ofFilter = counts.get(name)!;
      for (const value of valuesOf(name, counted, self)) {
        const before = ofFilter.get(value);
        if (before) before.n += n;
        else ofFilter.set(value, { n, label: name === "provider" ? counted.providerName : "" });
      }
    }
  }
  const facets = filterNames.map((filter) => {
    const values = [...counts.get(filter)!].map(([value, { n, label }]) => ({ value, label: label === "" ? null : { zh: label, en: label }, count: n })).sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
    const told = filter === "provider" ? values.filter(({ value }, i) => i < providersListed || value === filters.provider) : values;
    return { filter, total: totals.get(filter) ?? 0, values: told };
  });
  return { total, facets };
}

function valuesOf(name: FilterName, counted: Counted, self: string): readonly string[] {
  switch (name) {
    case "side": return [counted.node === self ? "own" : "peer"];
    case "portal": return [counted.portal === "" ? unstated : counted.portal];
    case "theme": return counted.themes.length === 0 ? [unstated] : counted.themes;
    case "provider":
    case "attribute":
    case "kind":
    case "cycle":
    case "opening": return [counted[name]];
    default: return name satisfies never;
  }
}
