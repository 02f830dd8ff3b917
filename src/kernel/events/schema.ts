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

/** What the receiver answers: everything up to this sequence is safe with it and must not be sent again. */
export const Acknowledgement = Type.Object({ acknowledged: Type.Integer({ minimum: 0 }) });
export type Acknowledgement = Static<typeof Acknowledgement>;

export const StreamStatus = Type.Object({
  peer: Type.String(),
  waiting: Type.Integer({ minimum: 0, description: "Events not yet acknowledged by the peer" }),
  oldestWaitingAt: Type.Union([Type.String({ format: "date-time" }), Type.Null()]),
  received: Type.Integer({ minimum: 0 }),
  parked: Type.Array(Type.Object({ eventId: Type.String(), type: Type.String(), subject: Type.String(), reason: Type.String() })),
  lastFault: Type.Union([Type.String(), Type.Null()]),
});
export type StreamStatus = Static<typeof StreamStatus>;

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
