import { Type, type Static } from "typebox";
import { ClockReading } from "../../../kernel/terms/index.ts";
import { ItemMode } from "../items/schema.ts";
import { CaseState } from "./transitions.ts";

export const CaseNo = Type.String({ pattern: "^CY-[0-9]{8}-[A-Z]{2,8}-[0-9]{5}$", description: "办件编号, e.g. CY-20261125-SC-00001" });
export const StatusCode = Type.String({ pattern: "^[0-9]{6}$", description: "验证码 printed on the counter's receipt" });
export const Slot = Type.String({ pattern: "^[A-Z_]{2,30}$" });

/** Who applies. Stays in the case; never in a link, the ledger or a log. */
export const Applicant = Type.Object({
  name: Type.String({ minLength: 1, maxLength: 60 }),
  idNumber: Type.String({ minLength: 15, maxLength: 18 }),
  phone: Type.Optional(Type.String({ pattern: "^1[0-9]{10}$" })),
  address: Type.Optional(Type.String({ maxLength: 200, description: "Where the result is sent" })),
});
export type Applicant = Static<typeof Applicant>;

export const MaterialState = Type.Union([
  Type.Literal("needed"),
  Type.Literal("declined"),
  Type.Literal("fetched"),
  Type.Literal("uploaded"),
  Type.Literal("checked"),
]);
export type MaterialState = Static<typeof MaterialState>;

/** How a material can be had at the counter. */
export const MaterialSource = Type.Union([
  Type.Object({ kind: Type.Literal("peer"), resource: Type.String(), provider: Type.String() }, { description: "The other side holds it" }),
  Type.Object({ kind: Type.Literal("counter") }, { description: "The clerk checks or prepares it at the counter" }),
  Type.Object({ kind: Type.Literal("upload") }, { description: "The applicant brings it, the clerk scans it" }),
]);
export type MaterialSource = Static<typeof MaterialSource>;

export const EvidenceValue = Type.Object({ field: Type.String(), titleZh: Type.String(), titleEn: Type.String(), value: Type.String() });
export type EvidenceValue = Static<typeof EvidenceValue>;

export const CaseMaterial = Type.Object({
  slot: Slot,
  name: Type.String(),
  required: Type.Boolean(),
  state: MaterialState,
  source: MaterialSource,
  evidence: Type.Optional(Type.Array(EvidenceValue)),
  consentId: Type.Optional(Type.String()),
  crossing: Type.Optional(Type.String()),
  fileName: Type.Optional(Type.String()),
  mediaType: Type.Optional(Type.String()),
  sizeBytes: Type.Optional(Type.Integer()),
});
export type CaseMaterial = Static<typeof CaseMaterial>;

export const OfficeName = Type.Object({ party: Type.String(), nameZh: Type.String(), nameEn: Type.String(), node: Type.String() });
export type OfficeName = Static<typeof OfficeName>;

/** The clock of a case at one moment, under the rule that governs its present step. */
export const CaseClock = Type.Object({
  rule: Type.Union([Type.Literal("notice"), Type.Literal("promised"), Type.Literal("legal")], {
    description: "notice: 5 working days to say what is missing (许可法 32); promised 承诺; legal 法定",
  }),
  legalBasis: Type.Union([Type.String(), Type.Null()]),
  reading: ClockReading,
});
export type CaseClock = Static<typeof CaseClock>;

export const TimelineEntry = Type.Object({
  seq: Type.Integer(),
  at: Type.String({ format: "date-time" }),
  type: Type.String(),
  office: OfficeName,
  to: Type.Optional(OfficeName),
  facts: Type.Record(Type.String(), Type.Unknown()),
  note: Type.Optional(Type.String()),
  receipt: Type.String({ description: "Ref of the receipt of this step" }),
  crossingReceipt: Type.Optional(Type.String({ description: "Ref of the receipt of the data that crossed" })),
});
export type TimelineEntry = Static<typeof TimelineEntry>;

const caseHead = {
  caseNo: CaseNo,
  item: Type.Object({ id: Type.String(), name: Type.String(), mode: ItemMode, resultName: Type.String() }),
  state: CaseState,
  custodian: OfficeName,
  offeredTo: Type.Union([OfficeName, Type.Null()]),
  counter: OfficeName,
  deciding: OfficeName,
  clock: Type.Union([CaseClock, Type.Null()]),
  legalClock: Type.Union([CaseClock, Type.Null()]),
};

/** What the applicant sees by number and code. */
export const CaseStatus = Type.Object(
  {
    ...caseHead,
    applicantMasked: Type.String(),
    timeline: Type.Array(TimelineEntry),
    materialsSpared: Type.Array(Type.String(), { description: "Materials that were fetched or checked instead of brought" }),
    materialsTotal: Type.Integer(),
    supplement: Type.Array(Type.Object({ slot: Slot, name: Type.String() })),
    outcome: Type.Union([Type.Literal("granted"), Type.Literal("denied"), Type.Null()]),
    rating: Type.Union([Type.Integer({ minimum: 1, maximum: 5 }), Type.Null()]),
    canRate: Type.Boolean(),
    asOf: Type.String({ format: "date-time" }),
  },
  { $id: "CaseStatus" },
);
export type CaseStatus = Static<typeof CaseStatus>;

/** A case on a desk: personal data of this one case, for the office that holds or took it. */
export const DeskCase = Type.Object(
  {
    ...caseHead,
    applicant: Applicant,
    applicantMasked: Type.String(),
    identifiedBy: Type.String(),
    createdAt: Type.String({ format: "date-time" }),
    materials: Type.Array(CaseMaterial),
    timeline: Type.Array(TimelineEntry),
    possible: Type.Array(Type.String(), { description: "Links that may be made now by the caller's office" }),
    links: Type.Integer({ description: "Length of the custody chain" }),
    rating: Type.Union([Type.Integer(), Type.Null()]),
  },
  { $id: "DeskCase" },
);
export type DeskCase = Static<typeof DeskCase>;

export const QueueRow = Type.Object({
  caseNo: CaseNo,
  itemName: Type.String(),
  applicantMasked: Type.String(),
  counter: OfficeName,
  state: CaseState,
  clock: Type.Union([CaseClock, Type.Null()]),
  updatedAt: Type.String({ format: "date-time" }),
});
export type QueueRow = Static<typeof QueueRow>;
