import { Type, type Static } from "typebox";
import { JwsGeneral } from "../../platform/crypto/jws.ts";
import { Basis } from "../../platform/http/problem.ts";
import { BasisKind, Purpose } from "../agreements/index.ts";
import { ResourceId } from "../catalogue/index.ts";
import { PartyId } from "../identity/index.ts";
import { ClockReading } from "../terms/index.ts";
import { ActView, Side, VersionView } from "./grants/schema.ts";
import { states } from "./negotiation/states.ts";

const Instant = Type.String({ format: "date-time" });
const DateOn = Type.String({ pattern: "^\\d{4}-\\d{2}-\\d{2}$", description: "Date in Asia/Shanghai" });
const Digest = Type.String({ pattern: "^sha256:[A-Za-z0-9_-]{43}$" });
const FieldNames = Type.Array(Type.String({ maxLength: 40 }), { minItems: 1, maxItems: 200 });

/** @source 政务数据共享条例 art. 22: interfaces, batches, files; this version has interfaces */
const Method = Type.Literal("api");

/** What a department asks for: fixed once submitted, the same on both sides. @source 政务数据共享条例 art. 20 */
export const RequestContent = Type.Object(
  {
    v: Type.Literal(1),
    id: Type.String({ format: "uuid" }),
    number: Type.String({ pattern: "^[A-Z0-9-]{1,16}-\\d{4}-\\d{4,9}$", description: "For people: node, year, running number; e.g. SC-2026-0001" }),
    resource: ResourceId,
    requestingParty: PartyId,
    providingParty: PartyId,
    agreement: Type.String(),
    clause: Type.String({ description: "The clause that permits the purpose" }),
    purpose: Purpose,
    fields: FieldNames,
    legalBasis: Type.String({ minLength: 1, maxLength: 500, description: "使用依据" }),
    scenario: Type.String({ minLength: 1, maxLength: 1000, description: "使用场景" }),
    scope: Type.String({ minLength: 1, maxLength: 1000, description: "使用范围" }),
    method: Method,
    basisKind: BasisKind,
    validUntil: Type.String({ ...DateOn, description: "使用时限: its last day" }),
    submittedAt: Instant,
    submittedBy: Type.String({ maxLength: 100, description: "Person id at the requesting node" }),
  },
  { additionalProperties: false },
);
export type RequestContent = Static<typeof RequestContent>;

export const Decision = Type.Object(
  {
    decision: Type.Union([Type.Literal("grant"), Type.Literal("reject")]),
    at: Instant,
    by: Type.String({ maxLength: 100, description: "Person id at the providing node" }),
    receivedAt: Type.String({ ...Instant, description: "When the provider's node received the request: its term runs from then" }),
    grant: Type.Union([Type.String({ format: "uuid" }), Type.Null()]),
    reason: Type.Union([Type.String({ minLength: 1, maxLength: 1000 }), Type.Null()]),
    clause: Type.Union([Type.String({ minLength: 1, maxLength: 200 }), Type.Null()], { description: "What the refusal rests on" }),
    basis: Type.Union([Basis, Type.Null()], { description: "Its sentence, when the clause is one of the listed grounds" }),
    automatic: Type.Optional(Type.Boolean({ description: "Decided by rule: the resource is shared without conditions" })),
    rule: Type.Optional(Type.Union([Type.String({ maxLength: 200 }), Type.Null()], { description: "The clause that the rule applied" })),
  },
  { additionalProperties: false },
);
export type Decision = Static<typeof Decision>;

/** How a request ended without an answer. */
export const Ending = Type.Object(
  {
    at: Instant,
    by: Type.Union([Type.Literal("requester"), Type.Literal("provider")]),
    code: Type.String({ maxLength: 100, description: "withdrawn, or what the other node said" }),
    reason: Type.String({ maxLength: 1000 }),
  },
  { additionalProperties: false },
);
export type Ending = Static<typeof Ending>;

/** Other terms than those that stood, proposed by one of the two sides. */
export const Proposal = Type.Object(
  {
    by: Type.Union([Type.Literal("requester"), Type.Literal("provider")]),
    at: Instant,
    person: Type.String({ maxLength: 100, description: "Person id at the proposing node" }),
    fields: FieldNames,
    validUntil: Type.String({ ...DateOn, description: "Last day" }),
    basisKind: BasisKind,
    note: Type.String({ minLength: 1, maxLength: 1000, description: "Why" }),
  },
  { additionalProperties: false },
);
export type Proposal = Static<typeof Proposal>;

/** What is left out stays as it stands. */
export const ProposalBody = Type.Object(
  {
    fields: Type.Optional(Type.Array(Type.String({ maxLength: 40 }), { minItems: 1, maxItems: 200 })),
    validUntil: Type.Optional(Type.String({ maxLength: 40 })),
    basisKind: Type.Optional(BasisKind),
    note: Type.Optional(Type.String({ maxLength: 1000, description: "Why: told to the other side" })),
  },
  { additionalProperties: false },
);
export type ProposalBody = Static<typeof ProposalBody>;

const State = Type.Enum([...states]);

/** The request as the two nodes negotiate it. @source DSP 2025-1 contract negotiation */
export const NegotiationView = Type.Object({
  role: Type.Union([Type.Literal("consumer"), Type.Literal("provider")]),
  providerPid: Type.Union([Type.String(), Type.Null()], { description: "null until the provider's node has answered" }),
  consumerPid: Type.String(),
  state: State,
  automatic: Type.Boolean({ description: "Agreed by rule, without a person" }),
  owes: Type.Union([Type.Object({ kind: Type.Union([Type.Literal("party"), Type.Literal("node")]), id: Type.String() }), Type.Null()], { description: "Whose turn it is; null when it is over" }),
  steps: Type.Array(
    Type.Object({
      at: Instant,
      by: Type.Union([Type.Literal("us"), Type.Literal("peer")]),
      message: Type.String({ description: "Its type in the protocol" }),
      state: State,
      deliveredAt: Type.Union([Instant, Type.Null()], { description: "When the other node answered; null for what came in, or waits" }),
      refused: Type.Union([Type.String(), Type.Null()]),
      body: Type.Optional(Type.String({ description: "The message, JSON; only with a single request" })),
      valid: Type.Optional(Type.Boolean({ description: "Whether it follows the protocol's schema, looked at anew; only with a single request" })),
    }),
  ),
});
export type NegotiationView = Static<typeof NegotiationView>;

const Words = Type.Object({ zh: Type.String({ maxLength: 200 }), en: Type.String({ maxLength: 200 }) }, { additionalProperties: false });

/** Names that the text for people uses; see verify/grant-text.ts. */
export const GrantWords = Type.Object(
  { provider: Words, requester: Words, resource: Words, fields: Type.Array(Words), purpose: Words, bases: Type.Array(Words), recipients: Type.Array(Words) },
  { additionalProperties: false },
);

/** The signed payload of a grant: who may use which fields, for what, on which basis, until when, how often. */
export const GrantPayload = Type.Object(
  {
    v: Type.Literal(1),
    kind: Type.Literal("grant"),
    id: Type.String({ format: "uuid" }),
    request: Type.String({ format: "uuid" }),
    agreement: Type.String(),
    clause: Type.String(),
    resource: ResourceId,
    providingParty: PartyId,
    requestingParty: PartyId,
    fields: FieldNames,
    purpose: Purpose,
    basisKinds: Type.Array(BasisKind, { minItems: 1 }),
    validFrom: Instant,
    validUntil: Type.String({ ...Instant, description: "Excluded" }),
    ratePerMinute: Type.Integer({ minimum: 1, maximum: 10_000_000, description: "Calls in any 60 seconds" }),
    version: Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000, description: "1 when left out" })),
    supersedes: Type.Optional(Type.String({ ...Digest, description: "The version before" })),
    recipients: Type.Optional(Type.Array(PartyId, { maxItems: 50, uniqueItems: true, description: "Third parties that it may be passed on to. 政务数据共享条例 art. 25" })),
    words: Type.Optional(GrantWords),
    textDigest: Type.Optional(Type.String({ ...Digest, description: "Of the Chinese text that people read before they decided" })),
  },
  { additionalProperties: false },
);
export type GrantPayload = Static<typeof GrantPayload>;

export const AccessRequest = Type.Object(
  {
    ...RequestContent.properties,
    state: Type.Union([Type.Literal("submitted"), Type.Literal("granted"), Type.Literal("rejected"), Type.Literal("ended")], { description: "ended: withdrawn, or broken off without an answer" }),
    side: Type.Union([Type.Literal("made"), Type.Literal("received"), Type.Literal("both")], { description: "made: asked by a party of this node; both: within this node" }),
    decision: Type.Union([Decision, Type.Null()]),
    ending: Type.Union([Ending, Type.Null()]),
    proposals: Type.Array(Proposal, { description: "Other terms, in order; the provider's last one waits for the requester while the state is submitted" }),
    negotiation: Type.Union([NegotiationView, Type.Null()], { description: "null for a request within one node" }),
    clock: Type.Object({ ...ClockReading.properties }, { description: "The provider's term to answer: 10 working days, 1 when sharing is unconditional" }),
    reused: Type.Optional(Type.Union([Type.Literal("standing-grant"), Type.Literal("waiting-request")], { description: "Only in the answer to a submission: nothing new was asked, this one already covers it" })),
    receipts: Type.Object({ submitted: Type.String(), decided: Type.Union([Type.String(), Type.Null()]) }),
  },
  { $id: "AccessRequest" },
);
export type AccessRequest = Static<typeof AccessRequest>;

export const Grant = Type.Object(
  {
    ...GrantPayload.properties,
    number: Type.String({ description: "Number of the request" }),
    state: Type.Union([Type.Literal("active"), Type.Literal("suspended"), Type.Literal("expired"), Type.Literal("ended")]),
    suspendedBy: Type.Array(Side, { description: "Whoever suspended it resumes it" }),
    endedAt: Type.Union([Instant, Type.Null()]),
    endReason: Type.Union([Type.String(), Type.Null()]),
    endedBy: Type.Union([Side, Type.Null()]),
    acts: Type.Optional(Type.Array(ActView, { description: "What both sides did to it, by time; only with a single grant" })),
    versions: Type.Optional(Type.Array(VersionView, { description: "Only with a single grant" })),
    digest: Digest,
    document: JwsGeneral,
  },
  { $id: "Grant" },
);
export type Grant = Static<typeof Grant>;

/**
 * Everything may be left out here: what is missing is told in one answer, not by a schema error per field.
 * @source 政务数据共享条例 art. 21: 一次性告知
 */
export const NewRequest = Type.Object(
  {
    resource: Type.Optional(Type.String({ maxLength: 100 })),
    purpose: Type.Optional(Type.String({ maxLength: 100 })),
    fields: Type.Optional(Type.Array(Type.String({ maxLength: 40 }), { maxItems: 200 })),
    legalBasis: Type.Optional(Type.String({ maxLength: 500 })),
    scenario: Type.Optional(Type.String({ maxLength: 1000 })),
    scope: Type.Optional(Type.String({ maxLength: 1000 })),
    method: Type.Optional(Type.String({ maxLength: 20 })),
    basisKind: Type.Optional(Type.String({ maxLength: 40 })),
    validUntil: Type.Optional(Type.String({ maxLength: 40, description: "YYYY-MM-DD, or an instant whose day in Asia/Shanghai is meant" })),
    agreement: Type.Optional(Type.String({ maxLength: 20, description: "Found by the purpose when left out" })),
    anew: Type.Optional(Type.Boolean({ description: "Ask although a standing grant covers it" })),
  },
  { additionalProperties: false },
);
export type NewRequest = Static<typeof NewRequest>;

/** A grant as the officer wishes it; never more than was asked for. */
export const GrantWish = Type.Object(
  {
    fields: Type.Optional(Type.Array(Type.String({ maxLength: 40 }), { minItems: 1, maxItems: 200, description: "All that were asked for when left out" })),
    validUntil: Type.Optional(Type.String({ maxLength: 40 })),
    ratePerMinute: Type.Optional(Type.Integer({ minimum: 1, maximum: 10_000_000 })),
  },
  { additionalProperties: false },
);
export type GrantWish = Static<typeof GrantWish>;

export const DecisionBody = Type.Union([
  Type.Object(
    {
      decision: Type.Literal("grant"),
      ...GrantWish.properties,
      textDigest: Type.Optional(Type.String({ maxLength: 60, description: "Of the text that the officer has read; another text is not signed" })),
    },
    { additionalProperties: false },
  ),
  Type.Object(
    {
      decision: Type.Literal("reject"),
      clause: Type.Optional(Type.String({ maxLength: 200, description: "Code of a listed ground, or the clause in words" })),
      reason: Type.Optional(Type.String({ maxLength: 1000 })),
    },
    { additionalProperties: false },
  ),
]);
export type DecisionBody = Static<typeof DecisionBody>;

export const RejectionGround = Type.Object({ code: Type.String(), zh: Type.String(), en: Type.String(), basis: Basis });
