import { Type, type Static } from "typebox";

/** One node's half of a receipt: the opened entry and the proof that its ledger holds it. */
export const ReceiptSide = Type.Object(
  {
    node: Type.String({ description: "The node whose ledger it is" }),
    role: Type.String({ description: "Its part, e.g. provider" }),
    entry: Type.String({ description: "The ledger's entry: canonical JSON of v, kind, at, commitment" }),
    details: Type.Record(Type.String(), Type.Unknown(), { description: "What the commitment hides; ids and commitments only" }),
    salt: Type.String({ description: "base64url, 32 bytes" }),
    proof: Type.Union([Type.String({ description: "C2SP tlog-proof text" }), Type.Null()], { description: "null until a checkpoint covers the entry" }),
  },
  { additionalProperties: false },
);
export type ReceiptSide = Static<typeof ReceiptSide>;

export const LedgerEntry = Type.Object({
  seq: Type.Integer({ minimum: 0, description: "Place in the ledger, from 0" }),
  kind: Type.String(),
  ref: Type.String(),
  peer: Type.Union([Type.String(), Type.Null()]),
  role: Type.String(),
  at: Type.String({ format: "date-time" }),
  commitment: Type.String(),
});
export type LedgerEntry = Static<typeof LedgerEntry>;

export const LedgerPage = Type.Object({
  entries: Type.Array(LedgerEntry, { description: "Newest first" }),
  next: Type.Union([Type.String(), Type.Null()], { description: "Cursor of the next page" }),
});
export type LedgerPage = Static<typeof LedgerPage>;

export const LedgerSize = Type.Object({
  origin: Type.String(),
  size: Type.Integer({ minimum: 0, description: "Entries under the newest signed checkpoint" }),
  root: Type.String({ description: "base64" }),
  at: Type.Union([Type.String({ format: "date-time" }), Type.Null()]),
  cosignedSize: Type.Integer({ minimum: 0, description: "Entries under the newest checkpoint that a witness has signed too" }),
});
export type LedgerSize = Static<typeof LedgerSize>;

export const WitnessConflict = Type.Object({
  origin: Type.String(),
  size: Type.Integer({ minimum: 0 }),
  reason: Type.Enum(["split-view", "rewritten", "not-shown", "not-proved"], {
    description:
      "split-view: the log signed two different roots for one size. rewritten: what the log publishes has another past than it signed. not-shown: what it publishes doesn't lead to the page it signed. not-proved: the proof sent along did not lead there, and the log has not been heard yet",
  }),
  knownSize: Type.Integer({ minimum: 0 }),
  at: Type.String({ format: "date-time" }),
  note: Type.String({ description: "The checkpoint as the log signed it" }),
  knownNote: Type.Union([Type.String(), Type.Null()], { description: "What we had witnessed of it" }),
});
export type WitnessConflict = Static<typeof WitnessConflict>;

export const FreezeReason = Type.Enum(["split-view", "rewritten", "not-shown"]);
export type FreezeReason = Static<typeof FreezeReason>;

const NoteText = Type.String({ maxLength: 20_000 });
const HashText = Type.String({ maxLength: 44 });

/** The evidence file; see ForkEvidence of src/verify. */
export const ForkFile = Type.Object(
  {
    v: Type.Literal(1),
    kind: Type.Literal("fork"),
    origin: Type.String({ maxLength: 200 }),
    witness: Type.String({ maxLength: 200 }),
    at: Type.String({ format: "date-time" }),
    note: NoteText,
    knownNote: Type.Union([NoteText, Type.Null()]),
    prefixRoot: Type.Union([HashText, Type.Null()]),
    proof: Type.Array(HashText, { maxItems: 64 }),
  },
  { additionalProperties: false },
);

export const WitnessFreeze = Type.Object({
  id: Type.String({ format: "uuid" }),
  own: Type.Boolean({ description: "true: our witness froze this log. false: a peer's witness froze ours" }),
  peer: Type.Union([Type.String(), Type.Null()], { description: "The node whose log we froze, or whose witness froze ours" }),
  origin: Type.String({ description: "The frozen log" }),
  reason: FreezeReason,
  size: Type.Integer({ minimum: 0, description: "Entries under the page that doesn't fit" }),
  knownSize: Type.Integer({ minimum: 0, description: "Entries under the page that had been witnessed" }),
  at: Type.String({ format: "date-time" }),
  lifted: Type.Union([Type.Object({ at: Type.String({ format: "date-time" }), reason: Type.String() }), Type.Null()]),
});
export type WitnessFreeze = Static<typeof WitnessFreeze>;

/** How far a witness has followed our ledger. */
export const WitnessStatus = Type.Object({
  name: Type.String({ description: "The node whose witness it is, or a witness of the settings" }),
  size: Type.Integer({ minimum: 0, description: "Entries under the newest page it signed" }),
  fault: Type.Union([Type.String(), Type.Null()], { description: "Why its newest signature is still missing" }),
});
