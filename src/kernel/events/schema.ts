import { Type, type Static } from "typebox";

/** @source CloudEvents 1.0 §3; `sequence` follows the sequence extension, counted per (sender, receiver) from 1 */
export const CloudEvent = Type.Object(
  {
    specversion: Type.Literal("1.0"),
    id: Type.String({ minLength: 1, maxLength: 100 }),
    source: Type.String({ pattern: "^twincity://[a-z][a-z0-9-]{1,15}$", description: "The sending node" }),
    type: Type.String({ pattern: "^twincity\\.[a-z]+\\.[a-zA-Z]+$", maxLength: 100 }),
    subject: Type.String({ minLength: 1, maxLength: 200, description: "What it is about; effects keep their order per subject" }),
    time: Type.String({ format: "date-time" }),
    datacontenttype: Type.Literal("application/json"),
    sequence: Type.String({ pattern: "^[1-9][0-9]{0,15}$" }),
    data: Type.Unknown(),
  },
  { additionalProperties: false },
);
export type CloudEvent = Static<typeof CloudEvent>;

export const EventBatch = Type.Array(CloudEvent, { minItems: 1, maxItems: 100 });

const Digest = Type.String({ pattern: "^sha256:[A-Za-z0-9_-]{43}$", description: "SHA-256 of the event's RFC 8785 canonical JSON" });

/** What the receiver answers: everything up to this sequence is safe with it and must not be sent again. */
export const Acknowledgement = Type.Object({
  acknowledged: Type.Integer({ minimum: 0 }),
  digest: Type.Optional(Type.Union([Digest, Type.Null()], { description: "Of the event with that number, as the receiver holds it" })),
});
export type Acknowledgement = Static<typeof Acknowledgement>;

const Place = Type.Object({
  sequence: Type.Integer({ minimum: 0, description: "Number of the newest event; 0 before the first" }),
  digest: Type.Union([Digest, Type.Null()], { description: "Of that event; null before the first, or when it is not kept any more" }),
});

/** How far one node is with both streams between it and another. */
export const Position = Type.Object({
  received: Place,
  sent: Place,
  oldestKept: Type.Integer({ minimum: 1, description: "The oldest event that it can still send again; one above sent when there is none" }),
});
export type Position = Static<typeof Position>;

/** Events of the asker that the answering node holds, without their contents. */
export const HeldEvents = Type.Object({
  items: Type.Array(Type.Object({ sequence: Type.Integer({ minimum: 1 }), id: Type.String(), type: Type.String(), subject: Type.String() }), { maxItems: 500 }),
  next: Type.Union([Type.Integer({ minimum: 1 }), Type.Null()], { description: "Ask again from here; null at the end" }),
});
export type HeldEvents = Static<typeof HeldEvents>;

const Instant = Type.String({ format: "date-time" });
const InstantOrNull = Type.Union([Instant, Type.Null()]);

const Reason = Type.Object({ code: Type.String({ description: "Name of the problem and its detail" }), zh: Type.String(), en: Type.String() });

/** Why the last attempt to deliver failed, and when the next one is. */
export const DeliveryFault = Type.Object({ ...Reason.properties, at: Instant, attempts: Type.Integer({ minimum: 1 }), nextAt: InstantOrNull });
export type DeliveryFault = Static<typeof DeliveryFault>;

/** Both ends of a stream disagree on how far it is. */
export const StreamFault = Type.Object({
  kind: Type.Enum(["rolled-back", "beyond-retention"], {
    description: "rolled-back: the sender's database is older than what it has sent; beyond-retention: the receiver lacks events that the sender has deleted",
  }),
  at: Instant,
  own: Type.Integer({ description: "The newest event's number here" }),
  theirs: Type.Integer({ description: "The newest event's number there; beyond-retention of their stream: the oldest one they still have" }),
});
export type StreamFault = Static<typeof StreamFault>;

export const StreamStatus = Type.Object({
  peer: Type.String(),
  waiting: Type.Integer({ minimum: 0, description: "Events not yet acknowledged by the peer" }),
  oldestWaitingAt: InstantOrNull,
  received: Type.Integer({ minimum: 0 }),
  parked: Type.Integer({ minimum: 0, description: "Events of the peer that were refused and wait for an operator" }),
  parkedSubjects: Type.Integer({ minimum: 0 }),
  fault: Type.Union([DeliveryFault, Type.Null()]),
  stopped: Type.Union([StreamFault, Type.Null()], { description: "Our stream to the peer stands still until an operator decides" }),
  broken: Type.Union([StreamFault, Type.Null()], { description: "The peer's stream to us does not continue what we have of it" }),
  resent: Type.Union([Type.Object({ at: Instant, from: Type.Integer(), to: Type.Integer() }), Type.Null()], { description: "What was sent again last, because the peer had lost it" }),
});
export type StreamStatus = Static<typeof StreamStatus>;

/** A refused event as operators see it: never what it contains. */
export const ParkedEvent = Type.Object({
  eventId: Type.String(),
  peer: Type.String({ description: "Who sent it" }),
  sequence: Type.Integer({ minimum: 1 }),
  type: Type.String({ description: "domain.happened" }),
  subject: Type.String({ description: "Id of what it is about" }),
  receivedAt: Instant,
  sizeBytes: Type.Integer({ minimum: 0 }),
  reason: Reason,
  isFirst: Type.Boolean({ description: "The earliest parked event of its subject: the only one that can be tried again by itself" }),
});
export type ParkedEvent = Static<typeof ParkedEvent>;

export const ParkedList = Type.Object({
  items: Type.Array(ParkedEvent, { description: "Subject by subject, each in its order; 200 at most" }),
  events: Type.Integer({ minimum: 0, description: "All of them" }),
  subjects: Type.Integer({ minimum: 0 }),
});
export type ParkedList = Static<typeof ParkedList>;

export const Redriven = Type.Object({
  applied: Type.Integer({ minimum: 0, description: "Events that took effect now" }),
  left: Type.Integer({ minimum: 0, description: "Events of the subject that are still parked" }),
  reason: Type.Union([Reason, Type.Null()], { description: "Why the next one was refused" }),
});
export type Redriven = Static<typeof Redriven>;

/** An event as a handler sees it. */
export interface ReceivedEvent {
  readonly id: string;
  readonly from: string;
  readonly type: string;
  readonly subject: string;
  readonly at: string;
  readonly sequence: number;
  readonly data: unknown;
}
