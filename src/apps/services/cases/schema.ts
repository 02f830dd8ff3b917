import { Type, type Static } from "typebox";
import { ClockReading } from "../../../kernel/terms/index.ts";
import { ItemMode } from "../items/schema.ts";
import { CaseState, PartState } from "./transitions.ts";

export const CaseNo = Type.String({ pattern: "^CY-[0-9]{8}-[A-Z]{2,8}-[0-9]{5}$", description: "办件编号, e.g. CY-20261125-SC-00001" });
export const StatusCode = Type.String({ pattern: "^[0-9]{6}$", description: "验证码 printed on the counter's receipt" });
export const PartNo = Type.String({ pattern: "^P[1-9]$", description: "Part of a joint case: P1, P2" });
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

export const OfficeName = Type.Object({ party: Type.String(), nameZh: Type.String(), nameEn: Type.String(), node: Type.String() });
export type OfficeName = Static<typeof OfficeName>;

/** How a material can be had, at a counter or at a front door. */
export const MaterialSource = Type.Union([
  Type.Object(
    { kind: Type.Literal("peer"), resource: Type.String(), provider: Type.String(), holder: OfficeName },
    { description: "The other side holds it: `holder`" },
  ),
  Type.Object({ kind: Type.Literal("account") }, { description: "The sign-in has established it; the person brings nothing" }),
  Type.Object({ kind: Type.Literal("confirm") }, { description: "The signed-in person confirms it: a prefilled form, a promise" }),
  Type.Object({ kind: Type.Literal("counter") }, { description: "The clerk checks or prepares it at the counter; from a front door: 到窗口核验" }),
  Type.Object({ kind: Type.Literal("upload") }, { description: "The applicant brings it; a scan or photo" }),
]);
export type MaterialSource = Static<typeof MaterialSource>;

/** What the applicant tells that no office holds. Stays in the case. */
export const CaseForm = Type.Object({
  phone: Type.Optional(Type.String({ pattern: "^1[0-9]{10}$" })),
  address: Type.Optional(Type.String({ maxLength: 200 })),
  delivery: Type.Optional(Type.Union([Type.Literal("mail"), Type.Literal("counter")], { description: "How the result should come" })),
  remark: Type.Optional(Type.String({ maxLength: 500 })),
});
export type CaseForm = Static<typeof CaseForm>;

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

/** The clock of a case at one moment, under the rule that governs its present step. */
export const CaseClock = Type.Object({
  rule: Type.Union([Type.Literal("notice"), Type.Literal("promised"), Type.Literal("legal"), Type.Literal("part")], {
    description: "notice: 5 working days to say what is missing (许可法 32); promised 承诺; legal 法定; part: the days of one part of a joint case, 示意",
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

/** The last offer of a matter, while it is open or came back. */
export const Offer = Type.Object({
  to: OfficeName,
  state: Type.Union([Type.Literal("open"), Type.Literal("refused"), Type.Literal("expired")]),
  at: Type.String({ format: "date-time" }),
  answerBy: Type.Union([Type.String({ format: "date-time" }), Type.Null()]),
  escalateTo: Type.Union([OfficeName, Type.Null()], { description: "Whom the silence is reported to, at the receiving side" }),
});
export type Offer = Static<typeof Offer>;

/** A stop of the clock that the law provides for. */
export const Suspension = Type.Object({
  kind: Type.String({ description: "hearing, inspection, test, quarantine, appraisal, expertReview" }),
  clause: Type.String(),
  since: Type.String({ format: "date-time" }),
});
export type Suspension = Static<typeof Suspension>;

export const Finding = Type.Union([Type.Literal("confirmed"), Type.Literal("notConfirmed")]);
export type Finding = Static<typeof Finding>;

/** One part of a joint case, with its own custody and clock. Both sides' nodes show the same. */
export const CasePart = Type.Object(
  {
    id: PartNo,
    matter: Type.String({ description: "Name of the part's own custody chain" }),
    title: Type.Object({ zh: Type.String(), en: Type.String() }),
    office: OfficeName,
    state: PartState,
    custodian: OfficeName,
    offeredTo: Type.Union([OfficeName, Type.Null()]),
    offer: Type.Union([Offer, Type.Null()]),
    days: Type.Integer({ description: "Working days the part may take, 示意" }),
    clock: Type.Union([CaseClock, Type.Null()]),
    timeline: Type.Array(TimelineEntry),
    finding: Type.Union([Finding, Type.Null()]),
    possible: Type.Array(Type.String(), { description: "Links that the caller's office may make on this part now" }),
  },
  { $id: "CasePart" },
);
export type CasePart = Static<typeof CasePart>;

const caseHead = {
  caseNo: CaseNo,
  mode: ItemMode,
  channel: Type.Union([Type.Literal("counter"), Type.Literal("door")], { description: "Taken in by a clerk, or opened by the person at a front door" }),
  item: Type.Object({ id: Type.String(), name: Type.String(), mode: ItemMode, resultName: Type.String() }),
  state: CaseState,
  custodian: OfficeName,
  offeredTo: Type.Union([OfficeName, Type.Null()]),
  offer: Type.Union([Offer, Type.Null()]),
  suspension: Type.Union([Suspension, Type.Null()]),
  counter: OfficeName,
  deciding: OfficeName,
  clock: Type.Union([CaseClock, Type.Null()]),
  legalClock: Type.Union([CaseClock, Type.Null()]),
  parts: Type.Array(CasePart, { description: "Empty unless joint; the parts stand beside each other, the lead office decides" }),
};

/** What is common to the applicant's views, signed in or by number and code. */
const applicantsView = {
  ...caseHead,
  timeline: Type.Array(TimelineEntry),
  materialsSpared: Type.Array(Type.String(), { description: "Materials that were fetched or checked instead of brought" }),
  materialsTotal: Type.Integer(),
  supplement: Type.Array(Type.Object({ slot: Slot, name: Type.String() })),
  outcome: Type.Union([Type.Literal("granted"), Type.Literal("denied"), Type.Null()]),
  rating: Type.Union([Type.Integer({ minimum: 1, maximum: 5 }), Type.Null()]),
  canRate: Type.Boolean(),
  asOf: Type.String({ format: "date-time" }),
};

/** What the applicant sees by number and code. */
export const CaseStatus = Type.Object({ ...applicantsView, applicantMasked: Type.String() }, { $id: "CaseStatus" });
export type CaseStatus = Static<typeof CaseStatus>;

/** A case on a desk: personal data of this one case, for the office that holds or took it, or does a part of it. */
export const DeskCase = Type.Object(
  {
    ...caseHead,
    role: Type.Union([Type.Literal("counter"), Type.Literal("deciding"), Type.Literal("part")], { description: "What the caller's office is in this case" }),
    applicant: Applicant,
    applicantMasked: Type.String(),
    identifiedBy: Type.Object({ zh: Type.String(), en: Type.String() }, { description: "Post or account that identified the applicant; no name" }),
    form: CaseForm,
    createdAt: Type.String({ format: "date-time" }),
    materials: Type.Array(CaseMaterial, { description: "Of a part's office only the papers of its part" }),
    timeline: Type.Array(TimelineEntry),
    possible: Type.Array(Type.String(), { description: "Links that may be made now by the caller's office" }),
    links: Type.Integer({ description: "Length of the custody chain" }),
    rating: Type.Union([Type.Integer(), Type.Null()]),
  },
  { $id: "DeskCase" },
);
export type DeskCase = Static<typeof DeskCase>;

/** What the signed-in applicant may do now with a case of their own. */
export const MyAction = Type.Union([
  Type.Literal("edit"), Type.Literal("submit"), Type.Literal("discard"), Type.Literal("supplement"), Type.Literal("withdraw"), Type.Literal("rate"),
]);
export type MyAction = Static<typeof MyAction>;

/** A case as its applicant sees it, signed in: drafts too, and cases taken in for them at a counter. */
export const MyCase = Type.Object(
  {
    ...applicantsView,
    door: Type.Union([Type.String(), Type.Null()], { description: "The front door it was opened at" }),
    applicant: Type.Object({ masked: Type.String(), idNumberMasked: Type.String() }),
    form: CaseForm,
    materials: Type.Array(CaseMaterial),
    missing: Type.Array(Type.Object({ path: Type.String(), zh: Type.String(), en: Type.String() }), { description: "What a draft still lacks before it can be handed in" }),
    actions: Type.Array(MyAction),
    withdrawalAsked: Type.Boolean({ description: "The withdrawal is on its way to the office that holds the case" }),
    createdAt: Type.String({ format: "date-time" }),
    updatedAt: Type.String({ format: "date-time" }),
  },
  { $id: "MyCase" },
);
export type MyCase = Static<typeof MyCase>;

export const MyCaseRow = Type.Object(
  {
    caseNo: CaseNo,
    itemId: Type.String(),
    itemName: Type.String(),
    mode: ItemMode,
    state: CaseState,
    group: Type.Union([Type.Literal("draft"), Type.Literal("waiting"), Type.Literal("running"), Type.Literal("done")], { description: "waiting: for me" }),
    channel: Type.Union([Type.Literal("counter"), Type.Literal("door")]),
    door: Type.Union([Type.String(), Type.Null()]),
    custodian: OfficeName,
    offeredTo: Type.Union([OfficeName, Type.Null()]),
    clock: Type.Union([CaseClock, Type.Null()]),
    canRate: Type.Boolean(),
    createdAt: Type.String({ format: "date-time" }),
    updatedAt: Type.String({ format: "date-time" }),
  },
  { $id: "MyCaseRow" },
);
export type MyCaseRow = Static<typeof MyCaseRow>;

export const QueueRow = Type.Object({
  caseNo: CaseNo,
  mode: ItemMode,
  itemName: Type.String(),
  applicantMasked: Type.String(),
  counter: OfficeName,
  state: CaseState,
  part: Type.Optional(
    Type.Object({ id: PartNo, title: Type.Object({ zh: Type.String(), en: Type.String() }), state: PartState, finding: Type.Union([Finding, Type.Null()]) }, { description: "The row is this part, offered to or held by my office" }),
  ),
  parts: Type.Array(Type.Object({ id: PartNo, office: OfficeName, state: PartState }), { description: "Parts of a case that my office leads" }),
  offer: Type.Union([Offer, Type.Null()]),
  suspension: Type.Union([Suspension, Type.Null()]),
  clock: Type.Union([CaseClock, Type.Null()]),
  updatedAt: Type.String({ format: "date-time" }),
});
export type QueueRow = Static<typeof QueueRow>;
