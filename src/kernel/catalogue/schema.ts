import { Type, type Static } from "typebox";
import { Basis } from "../../platform/http/problem.ts";
import { FieldType } from "../../platform/tabular/index.ts";
import { BasisKind, Purpose } from "../agreements/index.ts";
import { PartyId } from "../identity/index.ts";

const Instant = Type.String({ format: "date-time" });
export const ResourceId = Type.String({ pattern: "^[a-z][a-z0-9-]{1,15}:[a-z0-9][a-z0-9-]{0,63}$", description: "node:slug, e.g. cq:household-register" });

export const ResourceField = Type.Object(
  {
    name: Type.String({ pattern: "^[a-zA-Z][a-zA-Z0-9]{0,39}$" }),
    titleZh: Type.String({ minLength: 1, maxLength: 100 }),
    titleEn: Type.String({ minLength: 1, maxLength: 100 }),
    type: FieldType,
    sensitive: Type.Boolean({ description: "Masked on screens unless a case needs it" }),
    required: Type.Boolean(),
  },
  { additionalProperties: false },
);
export type ResourceField = Static<typeof ResourceField>;

/** @source 政务数据共享条例 art. 14 */
export const ShareAttribute = Type.Union([Type.Literal("unconditional"), Type.Literal("conditional"), Type.Literal("prohibited")]);
export type ShareAttribute = Static<typeof ShareAttribute>;

/** Why a resource may not be shared. @source 政务数据共享条例 art. 15: the reason and the law stand in the catalogue */
export const Prohibition = Type.Object({ reasonZh: Type.String({ minLength: 1 }), reasonEn: Type.String({ minLength: 1 }), basis: Basis }, { additionalProperties: false });

/** How often the provider promises to refresh it. */
export const UpdateCycle = Type.Union([
  Type.Literal("realtime"),
  Type.Literal("daily"),
  Type.Literal("weekly"),
  Type.Literal("monthly"),
  Type.Literal("quarterly"),
  Type.Literal("semiannual"),
  Type.Literal("yearly"),
  Type.Literal("irregular"),
  Type.Literal("never"),
]);
export type UpdateCycle = Static<typeof UpdateCycle>;

/** 库表, 接口, 文件. */
export const ResourceKind = Type.Union([Type.Literal("table"), Type.Literal("api"), Type.Literal("file")]);
export type ResourceKind = Static<typeof ResourceKind>;

/** Whether the public may have it: another question than sharing between departments. */
export const OpenAttribute = Type.Union([Type.Literal("unconditional"), Type.Literal("conditional"), Type.Literal("closed")]);
export type OpenAttribute = Static<typeof OpenAttribute>;

/** A field of government such as 生态环境; the words are the portals' own. */
export const Theme = Type.String({ minLength: 1, maxLength: 30 });

const Encoding = Type.Union([Type.Literal("utf-8"), Type.Literal("utf-8-bom"), Type.Literal("utf-16le"), Type.Literal("utf-16be"), Type.Literal("gb18030")]);

const definition = {
  id: ResourceId,
  titleZh: Type.String({ minLength: 1, maxLength: 200 }),
  titleEn: Type.String({ minLength: 1, maxLength: 200 }),
  provider: PartyId,
  kind: ResourceKind,
  keyField: Type.String({ description: "The field by which one record is asked for" }),
  fields: Type.Array(ResourceField, { minItems: 1, maxItems: 200 }),
  shareAttribute: ShareAttribute,
  scope: Type.String({ minLength: 1, maxLength: 500, description: "共享范围: to whom" }),
  purposes: Type.Array(Purpose, { description: "使用用途" }),
  basisKinds: Type.Array(BasisKind),
  prohibition: Type.Union([Prohibition, Type.Null()]),
  updateCycle: UpdateCycle,
  illustrative: Type.Boolean({ description: "示意: an invented resource of the demo" }),
  summary: Type.Optional(Type.String({ maxLength: 2000 })),
  themes: Type.Optional(Type.Array(Theme, { maxItems: 10 })),
  openAttribute: Type.Optional(OpenAttribute),
  unconnected: Type.Optional(Type.Boolean({ description: "未挂接: listed before its data is connected to the node; it can be asked for, a call finds no record yet" })),
};

/** What a department says about its resource. @source 政务数据共享条例 art. 13, 15 */
export const ResourceDefinition = Type.Object(definition, { additionalProperties: false });
export type ResourceDefinition = Static<typeof ResourceDefinition>;

const standing = {
  recordCount: Type.Integer({ minimum: 0 }),
  importedAt: Type.Union([Instant, Type.Null()]),
};

/** What peers are told. */
export const PublishedResource = Type.Object({ ...definition, ...standing, publishedAt: Instant }, { additionalProperties: false });
export type PublishedResource = Static<typeof PublishedResource>;

export const Resource = Type.Object(
  {
    ...definition,
    ...standing,
    node: Type.String({ description: "The node that holds it" }),
    side: Type.Union([Type.Literal("own"), Type.Literal("peer")]),
    state: Type.Union([Type.Literal("draft"), Type.Literal("published")]),
    publishedAt: Type.Union([Instant, Type.Null()]),
  },
  { $id: "Resource" },
);
export type Resource = Static<typeof Resource>;

/** A record as it is stored; only the exchange reads it. */
export type ResourceRecord = Readonly<Record<string, string | number | boolean | null>>;

export const RejectReason = Type.Object({
  column: Type.Union([Type.String(), Type.Null()]),
  zh: Type.String(),
  en: Type.String(),
  rows: Type.Integer({ minimum: 1, description: "How many rows have this fault" }),
  examples: Type.Array(Type.Integer(), { description: "The first row numbers, as a spreadsheet counts" }),
});

export const ImportResult = Type.Object(
  {
    id: Type.String({ format: "uuid" }),
    resource: ResourceId,
    fileName: Type.String(),
    at: Instant,
    by: Type.String({ description: "Person id" }),
    dryRun: Type.Boolean({ description: "Only looked at: nothing was replaced" }),
    applied: Type.Boolean({ description: "The accepted rows are now the resource's records; false for a dry run and when no row was accepted" }),
    rows: Type.Integer({ minimum: 0 }),
    accepted: Type.Integer({ minimum: 0 }),
    rejected: Type.Integer({ minimum: 0 }),
    report: Type.Union([Type.String(), Type.Null()], { description: "Path of the rejected rows as a CSV to mend; null when none was rejected or a later import replaced it" }),
    encoding: Type.Union([Type.String(), Type.Null()]),
    reasons: Type.Array(RejectReason),
    warnings: Type.Array(Type.Object({ zh: Type.String(), en: Type.String() })),
    unusedColumns: Type.Array(Type.String(), { description: "Columns of the file that no field takes; they were left out" }),
  },
  { $id: "ImportResult" },
);
export type ImportResult = Static<typeof ImportResult>;

export const ImportQuery = Type.Object({
  resource: ResourceId,
  filename: Type.String({ minLength: 1, maxLength: 200, default: "table" }),
  dryRun: Type.Boolean({ default: false }),
  encoding: Type.Optional(Encoding),
  sheet: Type.Optional(Type.String({ maxLength: 100 })),
  headerRow: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000 })),
  mapping: Type.Optional(Type.String({ maxLength: 20_000, description: "JSON: {columns: {column in the file: field}, key}" })),
});
