import { Type, type Static } from "typebox";
import { Descriptor, DescriptorKey, NodeId, PeerState, RefusalCount, SignedDescriptor, SuiteName } from "../schema.ts";

const Instant = Type.String({ format: "date-time" });
const InstantOrNull = Type.Union([Instant, Type.Null()]);

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
