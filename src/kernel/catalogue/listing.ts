import type { Text } from "../../platform/text.ts";
import { shanghaiDateOf } from "../../platform/dates.ts";
import { unstated, type EntryShape, type OutsideEntry } from "./entry-schema.ts";
import type { ResourceDefinition } from "./schema.ts";
import { searchForm, tokensOf } from "./tokens.ts";

/** What lists, filters and facets look at, made from an entry. */
export interface Listing {
  readonly id: string;
  readonly keeper: string;
  readonly shape: EntryShape;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly providerKey: string;
  readonly providerName: string;
  readonly kind: string;
  readonly attribute: string;
  /** Law and article of a prohibition. */
  readonly basis: string;
  readonly opening: string;
  readonly cycle: string;
  readonly themes: readonly string[];
  readonly portal: string;
  readonly illustrative: boolean;
  readonly fieldCount: number;
  readonly recordCount: number;
  readonly updatedOn: string;
  readonly searchText: string;
  readonly tokens: readonly string[];
}

/** Searched are titles, provider, fields, themes and the beginning of the summary. */
const summaryChars = 300;
const searchChars = 2_000;

export function listingOfResource(
  definition: ResourceDefinition,
  { recordCount, importedAt, party }: { recordCount: number; importedAt: Date | null; party: Text | undefined },
): Listing {
  const { id, provider, titleZh, titleEn, kind, shareAttribute, openAttribute, updateCycle, themes = [], fields, scope, summary = "", illustrative } = definition;
  const fieldTitles = fields.flatMap((field) => [field.titleZh, field.titleEn]);
  return {
    id, keeper: provider, shape: "hosted", titleZh, titleEn, providerKey: provider, providerName: "", kind, attribute: shareAttribute, basis: basisOf(definition.prohibition),
    opening: openAttribute ?? unstated, cycle: updateCycle, themes, portal: "", illustrative, fieldCount: fields.length, recordCount,
    updatedOn: importedAt === null ? "" : shanghaiDateOf(importedAt),
    ...searchable([titleZh, titleEn, id, provider, party?.zh ?? "", party?.en ?? "", scope, ...themes, ...fieldTitles, summary.slice(0, summaryChars)]),
  };
}

export function listingOfOutside(entry: OutsideEntry): Listing {
  const { id, keeper, titleZh, provider, kind, shareAttribute, openAttribute, updateCycle, themes, keywords, fieldTitles, summary, source } = entry;
  return {
    id, keeper, shape: "outside", titleZh, titleEn: "", providerKey: `${source.portal}/${provider}`, providerName: provider, kind: kind ?? unstated,
    attribute: shareAttribute ?? unstated, basis: basisOf(entry.prohibition), opening: openAttribute ?? unstated, cycle: updateCycle ?? unstated, themes, portal: source.portal,
    illustrative: false, fieldCount: fieldTitles.length, recordCount: 0, updatedOn: source.updatedOn ?? source.publishedOn ?? "",
    ...searchable([titleZh, provider, source.placeZh, source.titleZh, ...themes, ...keywords, ...fieldTitles, (summary ?? "").slice(0, summaryChars)]),
  };
}

/** A number that wasn't checked against the text is not printed. */
function basisOf(prohibition: ResourceDefinition["prohibition"]): string {
  if (!prohibition) return "";
  const { source, article, textStatus } = prohibition.basis;
  return `《${source}》${article !== undefined && textStatus === "verified" ? article : ""}`;
}

/** Stands for an entry of which nothing is known but that it was taken back; nobody finds it. */
export function withdrawnListing(id: string): Listing {
  return {
    id, keeper: id, shape: "hosted", titleZh: id, titleEn: id, providerKey: "", providerName: "", kind: unstated, attribute: unstated, basis: "", opening: unstated, cycle: unstated,
    themes: [], portal: "", illustrative: false, fieldCount: 0, recordCount: 0, updatedOn: "", searchText: "", tokens: [],
  };
}

function searchable(parts: readonly string[]): { searchText: string; tokens: string[] } {
  const searchText = searchForm(parts.filter(Boolean).join(" ")).slice(0, searchChars);
  return { searchText, tokens: tokensOf(searchText) };
}
