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

/** Who does what when this node takes the item in; null where no connected node hosts the department. */
export const ModeOffices = Type.Object({
  taking: Type.Union([Type.String(), Type.Null()], { description: "Null: the counter or front door of this side where the person comes" }),
  deciding: Type.Union([Type.String(), Type.Null()], { description: "Decides; of a joint item: leads" }),
  parts: Type.Array(
    Type.Object({
      id: Type.String(),
      title: Type.Object({ zh: Type.String(), en: Type.String() }),
      party: Type.String(),
      days: Type.Integer({ description: "Working days, 示意" }),
      slots: Type.Array(Type.String(), { description: "Papers that this part's office sees" }),
    }),
  ),
});
export type ModeOffices = Static<typeof ModeOffices>;

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
    runnable: Type.Boolean({ description: "Whether it can be taken in at this node now: its offices are hosted by this or a connected node" }),
    modeOffices: ModeOffices,
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
