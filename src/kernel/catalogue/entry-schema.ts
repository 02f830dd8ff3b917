import { Type, type Static, type TSchema } from "typebox";
import { PartyId } from "../identity/index.ts";
import { OpenAttribute, Prohibition, PublishedResource, Resource, ResourceId, ResourceKind, ShareAttribute, Theme, UpdateCycle } from "./schema.ts";

const Instant = Type.String({ format: "date-time" });
const DateOn = Type.String({ pattern: "^\\d{4}-\\d{2}-\\d{2}$", description: "A date of Asia/Shanghai" });
const orNull = <Schema extends TSchema>(schema: Schema) => Type.Union([schema, Type.Null()]);
const Text = Type.Object({ zh: Type.String(), en: Type.String() });

export const PortalId = Type.String({ pattern: "^[a-z][a-z0-9-]{1,23}$", description: "Short name of the portal, as its mapping says" });

/** Where an entry was read: what the screen marks 来源. */
export const EntrySource = Type.Object(
  {
    portal: PortalId,
    titleZh: Type.String({ minLength: 1, maxLength: 100 }),
    titleEn: Type.String({ minLength: 1, maxLength: 100 }),
    placeZh: Type.String({ maxLength: 50, description: "Whose portal: its departments are named within this place" }),
    placeEn: Type.String({ maxLength: 50 }),
    licence: Type.String({ minLength: 1, maxLength: 300 }),
    retrievedOn: orNull(DateOn),
    address: orNull(Type.String({ pattern: "^https?://[^\\s]+$", maxLength: 1000 })),
    addressOf: Type.Union([Type.Literal("entry"), Type.Literal("portal")], { description: "Whether the address leads to this entry or only to the portal's own search" }),
    publishedOn: orNull(DateOn),
    updatedOn: orNull(DateOn),
  },
  { additionalProperties: false },
);
export type EntrySource = Static<typeof EntrySource>;

/** An entry that a portal lists: its provider hosts no node here, and no record is held. What the portal doesn't say is null. */
export const OutsideEntry = Type.Object(
  {
    id: ResourceId,
    keeper: PartyId,
    titleZh: Type.String({ minLength: 1, maxLength: 200 }),
    provider: Type.String({ minLength: 1, maxLength: 100, description: "The department as the portal names it" }),
    kind: orNull(ResourceKind),
    shareAttribute: orNull(ShareAttribute),
    prohibition: orNull(Prohibition),
    openAttribute: orNull(OpenAttribute),
    openNote: orNull(Type.String({ maxLength: 500, description: "The portal's own words on opening" })),
    updateCycle: orNull(UpdateCycle),
    themes: Type.Array(Theme, { maxItems: 10 }),
    keywords: Type.Array(Type.String({ minLength: 1, maxLength: 100 }), { maxItems: 100 }),
    formats: Type.Array(Type.String({ minLength: 1, maxLength: 50 }), { maxItems: 30 }),
    summary: orNull(Type.String({ maxLength: 4000 })),
    fieldTitles: Type.Array(Type.String({ minLength: 1, maxLength: 200 }), { maxItems: 500 }),
    statedCount: orNull(Type.Integer({ minimum: 0, description: "Number of records as the portal states it" })),
    source: EntrySource,
  },
  { additionalProperties: false },
);
export type OutsideEntry = Static<typeof OutsideEntry>;

const Revision = Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER });

/** A batch of changes for a peer. Each has its place in the sender's feed; of two the higher one is the newer. */
export const CatalogueChanges = Type.Object(
  {
    resources: Type.Array(Type.Object({ revision: Revision, resource: PublishedResource }, { additionalProperties: false }), { maxItems: 500 }),
    outside: Type.Array(Type.Object({ revision: Revision, publishedAt: Instant, entry: OutsideEntry }, { additionalProperties: false }), { maxItems: 500 }),
    withdrawn: Type.Array(Type.Object({ revision: Revision, id: ResourceId, withdrawnAt: Instant }, { additionalProperties: false }), { maxItems: 500 }),
  },
  { additionalProperties: false },
);
export type CatalogueChanges = Static<typeof CatalogueChanges>;

export const EntryState = Type.Union([Type.Literal("draft"), Type.Literal("published"), Type.Literal("withdrawn")]);
export type EntryState = Static<typeof EntryState>;
export const EntryShape = Type.Union([Type.Literal("hosted"), Type.Literal("outside")], { description: "hosted: a department of a node provides it · outside: a portal lists it" });
export type EntryShape = Static<typeof EntryShape>;

const row = {
  id: ResourceId,
  shape: EntryShape,
  titleZh: Type.String(),
  titleEn: Type.String(),
  node: Type.String({ description: "The node that speaks for it" }),
  side: Type.Union([Type.Literal("own"), Type.Literal("peer")]),
  keeper: Type.String({ description: "The party that speaks for it: the provider, or who listed a portal's entry" }),
  provider: orNull(Type.String({ description: "The party that provides it; null when the provider hosts no node here" })),
  providerKey: Type.String({ description: "Value of the provider filter: a party, or portal/department" }),
  outsideProvider: orNull(Type.String({ description: "The department as the portal names it; null when a party provides it" })),
  kind: orNull(ResourceKind),
  shareAttribute: orNull(ShareAttribute),
  basis: orNull(Type.String({ description: "Law and article that forbid sharing" })),
  openAttribute: orNull(OpenAttribute),
  updateCycle: orNull(UpdateCycle),
  themes: Type.Array(Type.String()),
  portal: orNull(Type.String()),
  illustrative: Type.Boolean(),
  fieldCount: Type.Integer({ minimum: 0 }),
  recordCount: Type.Integer({ minimum: 0, description: "Records held at the node; none of an outside entry" }),
  updatedOn: orNull(Type.String()),
  state: EntryState,
  publishedAt: orNull(Instant),
};

/** One line of the list. */
export const EntryRow = Type.Object(row, { $id: "CatalogueEntryRow" });
export type EntryRow = Static<typeof EntryRow>;

/** One entry with all that is known of it. */
export const Entry = Type.Object(
  {
    ...row,
    summary: orNull(Type.String()),
    keywords: Type.Array(Type.String()),
    formats: Type.Array(Type.String()),
    fieldTitles: Type.Array(Type.String()),
    openNote: orNull(Type.String()),
    statedCount: orNull(Type.Integer()),
    prohibition: orNull(Prohibition),
    source: orNull(EntrySource),
    resource: orNull(Resource),
    withdrawnAt: orNull(Instant),
    activeGrants: Type.Integer({ minimum: 0, description: "Grants in force that this node knows of" }),
  },
  { $id: "CatalogueEntry" },
);
export type Entry = Static<typeof Entry>;

export const FilterName = Type.Union([
  Type.Literal("side"), Type.Literal("provider"), Type.Literal("attribute"), Type.Literal("kind"), Type.Literal("theme"), Type.Literal("cycle"), Type.Literal("opening"), Type.Literal("portal"),
]);
export type FilterName = Static<typeof FilterName>;
export const filterNames: readonly FilterName[] = ["side", "provider", "attribute", "kind", "theme", "cycle", "opening", "portal"];

export const Facet = Type.Object({
  filter: FilterName,
  total: Type.Integer({ minimum: 0, description: "How many entries fit the words and all other filters" }),
  values: Type.Array(Type.Object({ value: Type.String(), label: orNull(Text), count: Type.Integer({ minimum: 1 }) }), { description: "Most frequent first; of providers the first 40 and the chosen one" }),
});
export type Facet = Static<typeof Facet>;

/** What stands for "the source doesn't say" among the values of a filter. */
export const unstated = "unstated";

const value = (description: string) => Type.Optional(Type.String({ minLength: 1, maxLength: 200, description }));
const filters = {
  q: Type.Optional(Type.String({ maxLength: 100, description: "Words that must all stand in title, provider, fields, theme, summary or id" })),
  side: Type.Optional(Type.Union([Type.Literal("own"), Type.Literal("peer"), Type.Literal("all")], { description: "all unless said otherwise" })),
  provider: value("A party, or portal/department"),
  attribute: value("unconditional, conditional, prohibited or unstated"),
  kind: value("table, api, file or unstated"),
  theme: value("A theme, or unstated"),
  cycle: value("An update cycle, or unstated"),
  opening: value("unconditional, conditional, closed or unstated"),
  portal: value("A portal's short name, or unstated for what our departments provide"),
};

export const EntryFilters = Type.Object(filters);
export type EntryFilters = Static<typeof EntryFilters>;

export const EntryOrder = Type.Union([Type.Literal("best"), Type.Literal("newest"), Type.Literal("provider")], {
  description: "best (the default): found in the title first, what departments provide themselves before what portals list · newest: last updated first · provider: by provider, then title",
});
export type EntryOrder = Static<typeof EntryOrder>;

export const EntryQuery = Type.Object({
  ...filters,
  sort: Type.Optional(EntryOrder),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, description: "50 unless said otherwise" })),
  cursor: Type.Optional(Type.String({ minLength: 1, maxLength: 2000, description: "`next` of the page before, with the same sort" })),
});
export type EntryQuery = Static<typeof EntryQuery>;

export const EntryPage = Type.Object({
  resources: Type.Array(EntryRow),
  total: Type.Integer({ minimum: 0 }),
  facets: Type.Array(Facet),
  next: orNull(Type.String({ description: "Cursor of the next page; null on the last" })),
});
export type EntryPage = Static<typeof EntryPage>;

const Reason = Type.Object({
  column: orNull(Type.String()),
  zh: Type.String(),
  en: Type.String(),
  rows: Type.Integer({ minimum: 1 }),
  examples: Type.Array(Type.Integer(), { description: "The first row numbers; the first record is row 2" }),
});

/** What came of a portal's file. Each row is accepted or rejected; of the accepted each is added, updated or unchanged. */
export const EntryImportResult = Type.Object(
  {
    id: Type.String({ format: "uuid" }),
    portal: Type.String(),
    mapping: Type.String({ description: "Digest of the mapping that was used" }),
    fileName: Type.String(),
    at: Instant,
    by: Type.String({ description: "Person id" }),
    dryRun: Type.Boolean(),
    applied: Type.Boolean(),
    published: Type.Boolean({ description: "The accepted entries are known to the other side" }),
    rows: Type.Integer({ minimum: 0 }),
    accepted: Type.Integer({ minimum: 0 }),
    rejected: Type.Integer({ minimum: 0 }),
    added: Type.Integer({ minimum: 0 }),
    updated: Type.Integer({ minimum: 0 }),
    unchanged: Type.Integer({ minimum: 0 }),
    missing: Type.Integer({ minimum: 0, description: "Known entries of the portal that the file doesn't name any more" }),
    missingExamples: Type.Array(Type.String()),
    withdrawn: Type.Integer({ minimum: 0, description: "Of the missing, how many were taken out of the list: all when that was asked for, else none" }),
    report: orNull(Type.String({ description: "Path of the rejected rows as a CSV with the reasons" })),
    reasons: Type.Array(Reason),
    cleaned: Type.Array(Type.Object({ column: Type.String(), rows: Type.Integer({ minimum: 1 }) }), { description: "Columns of which white space was taken off, as the mapping says" }),
    unusedColumns: Type.Array(Type.String(), { description: "Columns that no rule reads and that the mapping doesn't leave out on purpose" }),
    preview: Type.Array(EntryPreview(), { description: "The first accepted rows as they will stand" }),
  },
  { $id: "EntryImportResult" },
);
export type EntryImportResult = Static<typeof EntryImportResult>;

function EntryPreview() {
  return Type.Object({
    row: Type.Integer(), id: Type.String(), titleZh: Type.String(), provider: Type.String(), kind: orNull(ResourceKind), openAttribute: orNull(OpenAttribute), updateCycle: orNull(UpdateCycle),
    themes: Type.Array(Type.String()), updatedOn: orNull(Type.String()), address: orNull(Type.String()),
  });
}

export const EntryImportQuery = Type.Object({
  mapping: Type.String({ minLength: 1, maxLength: 100, description: "Short name of a mapping that comes with the program, or the digest of one that was uploaded" }),
  filename: Type.String({ minLength: 1, maxLength: 200, default: "catalogue" }),
  dryRun: Type.Boolean({ default: false }),
  publish: Type.Boolean({ default: false, description: "Make the accepted entries known to the other side" }),
  withdrawMissing: Type.Boolean({ default: false, description: "Take entries out of the list that the file doesn't name any more" }),
});

export const MappingView = Type.Object({
  digest: Type.String(),
  portal: Type.String(),
  titleZh: Type.String(),
  titleEn: Type.String(),
  placeZh: Type.String(),
  placeEn: Type.String(),
  builtIn: Type.Boolean(),
  columns: Type.Array(Type.String(), { description: "Columns that it reads" }),
});
export type MappingView = Static<typeof MappingView>;
