import { Type, type Static } from "typebox";

export const ItemMode = Type.Union([Type.Literal("online"), Type.Literal("proxy"), Type.Literal("joint")], {
  description: "online 全程网办, proxy 异地代收代办, joint 多地联办",
});
export type ItemMode = Static<typeof ItemMode>;

/** A value with the standing its source gives it: `illustrative` is shown as 示意, `statute` with its basis. */
const Term = Type.Object({
  value: Type.Union([Type.Number(), Type.Null()]),
  unit: Type.Union([Type.String(), Type.Null()]),
  status: Type.String({ description: "statute | statute-default | illustrative | none" }),
  basis: Type.Optional(Type.String()),
});

export const ItemMaterial = Type.Object({
  slot: Type.String({ description: "Evidence type, unique within the item" }),
  name: Type.String(),
  required: Type.Boolean(),
  evidenceType: Type.String(),
  replaceMode: Type.String({ description: "How the paper is spared: dataShare, eCert, onlineCheck, prefill, eSign; upload when it is not" }),
  illustrative: Type.Literal(true),
});
export type ItemMaterial = Static<typeof ItemMaterial>;

/** @source data/service-items.json; its marks travel with each field */
export const ServiceItem = Type.Object(
  {
    id: Type.String(),
    name: Type.String(),
    category: Type.String(),
    mode: ItemMode,
    audience: Type.Array(Type.String()),
    projectType: Type.String(),
    department: Type.Object({ domain: Type.String(), sichuan: Type.String(), chongqing: Type.String() }),
    legalTerm: Term,
    promisedTerm: Term,
    fee: Type.Object({ charged: Type.Union([Type.Boolean(), Type.Null()]), status: Type.String() }),
    materials: Type.Array(ItemMaterial),
    result: Type.Object({ name: Type.String(), form: Type.String() }),
    note: Type.Union([Type.String(), Type.Null()]),
    provenance: Type.Record(Type.String(), Type.String()),
    officialItemCode: Type.Union([Type.String(), Type.Null()]),
    runnable: Type.Boolean({ description: "Whether a counter of this node can take it in now: its deciding office is hosted by a connected peer" }),
    decidingParty: Type.Union([Type.String(), Type.Null()]),
  },
  { $id: "ServiceItem" },
);
export type ServiceItem = Static<typeof ServiceItem>;

export const ItemSummary = Type.Object({
  total: Type.Integer(),
  byMode: Type.Record(Type.String(), Type.Integer()),
  byAudience: Type.Record(Type.String(), Type.Integer()),
  byDepartment: Type.Array(Type.Object({ name: Type.String(), count: Type.Integer() })),
  byCategory: Type.Array(Type.Object({ name: Type.String(), count: Type.Integer() })),
  asOf: Type.String(),
  warning: Type.String({ description: "What the table itself says of its standing" }),
});
export type ItemSummary = Static<typeof ItemSummary>;
