import { Type, type Static } from "typebox";
import { JwsGeneral } from "../../platform/crypto/jws.ts";
import { Problem } from "../../platform/http/problem.ts";
import { ConsentScope } from "../consent/index.ts";
import { ReceiptSide } from "../ledger/index.ts";

const PartyRef = Type.String({ pattern: "^[a-z][a-z0-9-]{1,15}:[a-z0-9-]{1,60}$" });
const Name = Type.String({ minLength: 1, maxLength: 100 });
const Instant = Type.String({ format: "date-time" });

/** Most calls in one message between nodes. */
export const maxCallsPerMessage = 200;

/** Why a call is lawful. @source design.md invariant 1 */
export const CallBasis = Type.Object(
  {
    kind: Type.Union([Type.Literal("consent"), Type.Literal("publicRecord"), Type.Literal("statutoryDuty")]),
    ref: Type.String({ minLength: 1, maxLength: 100, description: "consent: its id; publicRecord: the resource; statutoryDuty: the clause" }),
    scope: Type.Optional(ConsentScope),
    matter: Type.Optional(Type.String({ minLength: 1, maxLength: 60, description: "consent: the case it was given for" })),
    artefact: Type.Optional(JwsGeneral),
    subjectSalt: Type.Optional(Type.String({ pattern: "^[A-Za-z0-9_-]{43}$" })),
  },
  { additionalProperties: false },
);
export type CallBasis = Static<typeof CallBasis>;

/** One governed call on the wire. */
export const Call = Type.Object(
  {
    callId: Type.String({ pattern: "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$", description: "The crossing's id on both sides" }),
    agreement: Name,
    clause: Name,
    grant: Name,
    purpose: Name,
    basis: CallBasis,
    requestingParty: PartyRef,
    resource: Name,
    params: Type.Object({ key: Type.String({ minLength: 1, maxLength: 200 }) }, { additionalProperties: false }),
    fields: Type.Array(Name, { minItems: 1, maxItems: 100, uniqueItems: true }),
    at: Instant,
    salt: Type.String({ pattern: "^[A-Za-z0-9_-]{43}$", description: "32 random bytes of this call alone: what is shown of a call and its answer to others is salted with what is derived from them" }),
    recipient: Type.Optional(PartyRef),
    afterEvent: Type.Optional(Type.Integer({ minimum: 0, description: "Number of the newest event that the caller's node has sent to the provider's: it answers only when that has taken effect" })),
  },
  { additionalProperties: false },
);
export type Call = Static<typeof Call>;

export const CallMessage = Type.Object(
  { v: Type.Literal(2), calls: Type.Array(Call, { minItems: 1, maxItems: maxCallsPerMessage }) },
  { additionalProperties: false },
);

/** One node's ledger entry of a crossing, opened. */
export const OpenedEntry = Type.Object({ entry: Type.String(), details: Type.Record(Type.String(), Type.Unknown()), salt: Type.String() });
export type OpenedEntry = Static<typeof OpenedEntry>;

const Ms = Type.Number({ minimum: 0 });
/** How long the stages of a call took on one node, ms. @source issue 4 point 8 */
export const StageTimes = Type.Object(
  {
    auth: Type.Optional(Ms),
    policy: Type.Optional(Ms),
    basis: Type.Optional(Ms),
    queue: Type.Optional(Ms),
    source: Type.Optional(Ms),
    sign: Type.Optional(Ms),
    log: Type.Optional(Ms),
    network: Type.Optional(Ms),
  },
  { description: "auth: who asks; policy: grant, agreement and rate; basis; queue: waiting for a turn; source: reading the record; sign: signatures; log: the ledger; network: the way between the nodes" },
);
export type StageTimes = Static<typeof StageTimes>;
/** Where the time of one call went; `theirs` is what the other node says of itself. */
export const CallTiming = Type.Object({ totalMs: Ms, ours: StageTimes, theirs: Type.Union([StageTimes, Type.Null()]) });
export type CallTiming = Static<typeof CallTiming>;

export const AnswerOutcome = Type.Union([Type.Literal("delivered"), Type.Literal("notFound"), Type.Literal("refused")]);

export const DataRecord = Type.Record(Type.String(), Type.Unknown());
export type DataRecord = Static<typeof DataRecord>;

export const Answer = Type.Object({
  callId: Type.String(),
  outcome: AnswerOutcome,
  record: Type.Optional(DataRecord),
  payloadSalt: Type.Optional(Type.String()),
  side: Type.Optional(OpenedEntry),
  problem: Type.Optional(Type.Unsafe<Problem>(Type.Object({ type: Type.String(), title: Type.String(), titleZh: Type.String(), status: Type.Integer() }, { additionalProperties: true }))),
  retryAfterSeconds: Type.Optional(Type.Integer({ minimum: 1 })),
  stages: Type.Optional(StageTimes),
});
export type Answer = Static<typeof Answer>;

/** One part of the answer to a message: answers to some of its calls, in any order. */
export const AnswerPart = Type.Array(Answer, { minItems: 1, maxItems: maxCallsPerMessage });

/** What a department's program or officer sends to its own node. */
export const CallRequest = Type.Object(
  {
    resource: Name,
    params: Type.Record(Type.String(), Type.String({ minLength: 1, maxLength: 200 }), { description: "The key field and its value, or `key`" }),
    purpose: Name,
    basis: Type.Optional(
      Type.Object(
        { kind: CallBasis.properties.kind, ref: Type.Optional(Type.String({ minLength: 1, maxLength: 100 })) },
        { additionalProperties: false, description: "Without it: the public record, when the grant rests on that" },
      ),
    ),
    recipient: Type.Optional(Type.String({ ...PartyRef, description: "A third party that gets the record; the grant must name it" })),
    fields: Type.Optional(Type.Array(Name, { minItems: 1, maxItems: 100, uniqueItems: true, description: "Without it: all that the grant covers" })),
  },
  { additionalProperties: false },
);
export type CallRequest = Static<typeof CallRequest>;

export const CallResponse = Type.Object({
  crossingId: Type.String(),
  outcome: Type.Union([Type.Literal("delivered"), Type.Literal("notFound")]),
  data: Type.Union([DataRecord, Type.Null()]),
  timing: CallTiming,
});
export type CallResponse = Static<typeof CallResponse>;

export const CrossingOutcome = Type.Union([
  Type.Literal("asked"),
  Type.Literal("delivered"),
  Type.Literal("notFound"),
  Type.Literal("refused"),
  Type.Literal("notReceived"),
  Type.Literal("neverProvided"),
]);
export type CrossingOutcome = Static<typeof CrossingOutcome>;

/** One line of 谁取过: who had what, why. Never about whom. */
export const CrossingView = Type.Object({
  ref: Type.String({ description: "Names its receipt" }),
  side: Type.Union([Type.Literal("provider"), Type.Literal("consumer")], { description: "Which side of the crossing we were" }),
  at: Instant,
  peer: Type.String(),
  resource: Type.String(),
  fields: Type.Array(Type.String()),
  purpose: Type.String(),
  agreement: Type.String(),
  clause: Type.String(),
  grant: Type.String(),
  basis: Type.Object({ kind: Type.String(), ref: Type.String() }),
  requestingParty: Type.String(),
  providingParty: Type.String(),
  outcome: CrossingOutcome,
  reason: Type.Union([Type.String(), Type.Null()], { description: "Type of the problem, when refused or not received" }),
  hasReceipt: Type.Boolean(),
  timing: Type.Union([CallTiming, Type.Null()], { description: "Where its time went; null when it was not measured" }),
});
export type CrossingView = Static<typeof CrossingView>;

export const RefusalCount = Type.Object({
  on: Type.String({ format: "date" }),
  peer: Type.String(),
  reason: Type.String(),
  grant: Type.Union([Type.String(), Type.Null()]),
  calls: Type.Integer({ minimum: 1 }),
  lastAt: Instant,
});
export type RefusalCount = Static<typeof RefusalCount>;

export const Receipt = Type.Object({ v: Type.Literal(1), kind: Type.Literal("receipt"), ref: Type.String(), sides: Type.Array(ReceiptSide, { minItems: 1, maxItems: 2 }) });
export type Receipt = Static<typeof Receipt>;
