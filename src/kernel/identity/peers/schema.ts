import { Type, type Static } from "typebox";
import { Descriptor, DescriptorKey, NodeId, PeerState, RefusalCount, SignedDescriptor, SuiteName } from "../schema.ts";

const Instant = Type.String({ format: "date-time" });
const InstantOrNull = Type.Union([Instant, Type.Null()]);

/** New keys of a peer that its old ones don't vouch for. The fingerprint is not told here: it has to be heard. */
export const ReplacementView = Type.Object({
  version: Type.Integer(),
  receivedAt: Instant,
  compromisedAt: Type.String({ description: "From when on somebody else may have signed with the old keys, as the peer says" }),
  reason: Type.String(),
});
export type ReplacementView = Static<typeof ReplacementView>;

/** A peer as operators and auditors see it. */
export const PeerView = Type.Object({
  id: NodeId,
  name: Type.Object({ zh: Type.String(), en: Type.String() }),
  url: Type.String(),
  state: PeerState,
  descriptor: Descriptor,
  fingerprint: Type.String({ description: "To compare by telephone with what the other operator reads out" }),
  introducedAt: Instant,
  activeAt: InstantOrNull,
  suspendedAt: InstantOrNull,
  lastSeenAt: InstantOrNull,
  refusals: Type.Array(RefusalCount, { description: "Messages in its name that were refused" }),
  earlierKeys: Type.Array(Type.String(), { description: "Ids of keys that were exchanged" }),
  distrustedAt: Type.Union([Instant, Type.Null()], { description: "Since when its messages are refused because its keys are said to be stolen" }),
  replacements: Type.Array(ReplacementView, { description: "New keys that wait for our operator to hear their fingerprint, newest first" }),
  compromised: Type.Union([Type.Object({ since: Instant, until: Instant }), Type.Null()], { description: "When its earlier keys may have signed for somebody else: from the theft to the replacement" }),
});
export type PeerView = Static<typeof PeerView>;

export const PeerList = Type.Object({
  self: Type.Object({
    id: NodeId,
    fingerprint: Type.String(),
    keys: Type.Array(DescriptorKey),
    acceptedSuites: Type.Array(SuiteName, { description: "What peers may sign with" }),
  }),
  items: Type.Array(PeerView),
  strangers: Type.Array(RefusalCount, { description: "Refused messages of senders that are no peers" }),
});
export type PeerList = Static<typeof PeerList>;

export const IssuedInvitation = Type.Object({
  code: Type.String({ description: "For the other operator, once" }),
  fingerprint: Type.String({ description: "Ours, to read out" }),
  expiresAt: Instant,
});
export type IssuedInvitation = Static<typeof IssuedInvitation>;

/** The answer to an invitation, sent from node to node. */
export const Acceptance = Type.Object(
  {
    v: Type.Literal(1),
    invitation: Type.String({ pattern: "^sha256:[A-Za-z0-9_-]{43}$" }),
    proof: Type.String({ pattern: "^[A-Za-z0-9_-]{43}$" }),
    descriptor: SignedDescriptor,
  },
  { additionalProperties: false },
);
export type Acceptance = Static<typeof Acceptance>;

export const AcceptanceAnswer = Type.Object({ accepted: Type.Literal(true), node: NodeId });

/** Further descriptors of a node that is a peer, sent by itself. */
export const Succession = Type.Object(
  {
    v: Type.Literal(1),
    documents: Type.Array(SignedDescriptor, { minItems: 1, maxItems: 50, description: "All versions after the one the receiver is known to have, in order" }),
    statement: Type.Optional(SignedDescriptor),
  },
  { additionalProperties: false },
);
export type Succession = Static<typeof Succession>;

export const SuccessionAnswer = Type.Object({ version: Type.Integer(), taken: Type.Boolean({ description: "false: our operator has to hear the new fingerprint first" }) });

/** Our own keys as operators see them. */
export const OwnKeys = Type.Object({
  version: Type.Integer({ minimum: 1 }),
  issuedAt: Instant,
  fingerprint: Type.String(),
  keys: Type.Array(DescriptorKey),
  earlier: Type.Array(Type.String(), { description: "Ids of keys that were exchanged" }),
  peers: Type.Array(Type.Object({ peer: NodeId, told: Type.Boolean(), awaiting: Type.Boolean({ description: "Its operator has to hear our new fingerprint" }) })),
});
export type OwnKeys = Static<typeof OwnKeys>;
