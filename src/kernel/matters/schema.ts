import { Type, type Static } from "typebox";

export const handoverTypes = { offered: "handover.offered", accepted: "handover.accepted", refused: "handover.refused", expired: "handover.expired" } as const;

/**
 * One link of a custody chain: the payload that the acting node signs. No personal data: facts hold codes, ids and digests.
 * @source design.md invariant 3, "One custodian"
 */
export const CustodyLink = Type.Object(
  {
    v: Type.Literal(1),
    matter: Type.String({ pattern: "^[A-Z0-9-]{6,60}$" }),
    seq: Type.Integer({ minimum: 1 }),
    prev: Type.Union([Type.String({ pattern: "^sha256:" }), Type.Null()], { description: "Digest of the previous link's canonical text" }),
    ref: Type.String({ format: "uuid", description: "Names this link's receipt; not guessable from the matter's number" }),
    type: Type.String({ pattern: "^[a-z]+\\.[a-zA-Z]+$" }),
    at: Type.String({ format: "date-time" }),
    custodian: Type.String({ description: "Party that holds the matter once this link stands" }),
    node: Type.String({ description: "Node that signs" }),
    party: Type.String({ description: "Party that acts" }),
    to: Type.Optional(Type.String({ description: "handover.offered: the party it is offered to" })),
    answerBy: Type.Optional(Type.String({ format: "date-time", description: "handover.offered: may be accepted until this instant, then it expires" })),
    escalateTo: Type.Optional(Type.String({ description: "handover.offered: party at the receiving side that is told when nobody answered in time" })),
    facts: Type.Record(Type.String(), Type.Unknown()),
  },
  { additionalProperties: false },
);
export type CustodyLink = Static<typeof CustodyLink>;

/** What the chain says now. */
export interface MatterHead {
  readonly matter: string;
  readonly nodes: readonly string[];
  readonly custodian: string;
  readonly offeredTo: string | null;
  readonly lastSeq: number;
  readonly lastType: string;
  readonly lastDigest: string;
  readonly lastAt: Date;
  /** Of the open offer. */
  readonly answerBy: Date | null;
  readonly escalateTo: string | null;
}

/** An offer whose time has passed without an answer. */
export interface OverdueOffer {
  readonly matter: string;
  /** Place of the offer in the chain. */
  readonly seq: number;
  readonly custodian: string;
  readonly offeredTo: string;
  readonly answerBy: Date;
  readonly escalateTo: string | null;
}
