import type { Clock } from "../../../platform/clock.ts";
import { commit, saltBytes } from "../../../platform/crypto/sealed.ts";
import type { Random } from "../../../platform/random.ts";
import { inTransaction, isNotAll, type Database } from "../../../storage/database.ts";
import type { Ledger } from "../../ledger/index.ts";
import { payloadDigest, sharedDetails, subjectOf } from "../details.ts";
import { crossingAnsweredBefore, crossingIdReused } from "../errors.ts";
import { sendEvidence, type SignedBatch, type SignedItem } from "../evidence-store.ts";
import type { Answer, Call, DataRecord } from "../schema.ts";
import { insertCrossings, listProvided, sendNewCrossings, type Crossing } from "../store.ts";
import { refusedAnswer } from "./refused-answer.ts";

export interface RecordDeps {
  readonly db: Database;
  readonly clock: Clock;
  readonly random: Random;
  readonly ledger: Pick<Ledger, "sendMany" | "side">;
}

/** A call with what its source gave, already cut down to what may leave; null when there is no such record. */
export interface Fetched {
  readonly call: Call;
  readonly providingParty: string;
  readonly record: DataRecord | null;
}

/** What shows later that the peer made these calls: its signed message, and each call's place under the root in it. */
export interface CallProofs {
  readonly batch: SignedBatch;
  itemOf(call: Call): SignedItem;
}

interface Sealed extends Fetched {
  readonly row: Crossing;
  readonly salt: string;
}

export const providedKind = "crossing.provided";
const role = "provider";

/**
 * Writes all crossings of a message and their ledger entries in one transaction. Answers exist only once it has committed:
 * nothing leaves this node that its ledger does not hold.
 * @source design.md section 4 "Provider appends before the first byte leaves"
 */
export async function recordProvided(peer: string, fetched: readonly Fetched[], proofs: CallProofs, deps: RecordDeps): Promise<Map<Call, Answer>> {
  if (fetched.length === 0) return new Map();
  const now = deps.clock.now();
  const sealed = fetched.map((one) => seal(peer, one, now, deps.random));
  try {
    return await recordNew(peer, sealed, proofs, deps);
  } catch (error) {
    if (!isNotAll(error)) throw error;
    return await recordSome(peer, sealed, proofs, deps);
  }
}

/** As nearly always, none of the calls has been here before: all is sent in one go. */
async function recordNew(peer: string, sealed: readonly Sealed[], proofs: CallProofs, { db, ledger }: RecordDeps): Promise<Map<Call, Answer>> {
  const entries = await inTransaction(db, async (tx) => {
    await sendNewCrossings(tx, sealed.map(({ row }) => row));
    await sendEvidence(tx, role, proofs.batch, sealed.map(({ call }) => proofs.itemOf(call)));
    return await ledger.sendMany(tx, sealed.map((one) => entryOf(peer, one)));
  });
  return new Map(sealed.map((one, i) => [one.call, answerOf(one, one.salt, entries[i]!)]));
}

async function recordSome(peer: string, sealed: readonly Sealed[], proofs: CallProofs, deps: RecordDeps): Promise<Map<Call, Answer>> {
  const answers = await inTransaction(deps.db, async (tx) => {
    const fresh = await insertCrossings(tx, sealed.map(({ row }) => row));
    const recorded = sealed.filter(({ call }) => fresh.has(call.callId));
    await sendEvidence(tx, role, proofs.batch, recorded.map(({ call }) => proofs.itemOf(call)));
    const entries = await deps.ledger.sendMany(tx, recorded.map((one) => entryOf(peer, one)));
    return new Map(recorded.map((one, i) => [one.call, answerOf(one, one.salt, entries[i]!)]));
  });
  const again = sealed.filter(({ call }) => !answers.has(call));
  for (const [call, answer] of await answerAgain(again, deps)) answers.set(call, answer);
  return answers;
}

function entryOf(peer: string, { call, providingParty, row }: Sealed) {
  return { kind: providedKind, ref: call.callId, peer, role, subject: subjectOf(call), details: sharedDetails(call, providingParty, row) };
}

function seal(peer: string, fetched: Fetched, now: Date, random: Random): Sealed {
  const { call, providingParty, record } = fetched;
  const salt = Buffer.from(random.bytes(saltBytes)).toString("base64url");
  const row: Crossing = {
    crossingId: call.callId,
    side: "provider",
    peer,
    agreement: call.agreement,
    clause: call.clause,
    grant: call.grant,
    resource: call.resource,
    purpose: call.purpose,
    basisKind: call.basis.kind,
    basisRef: call.basis.ref,
    requestingParty: call.requestingParty,
    providingParty,
    fields: call.fields,
    askedAt: now,
    settledAt: now,
    outcome: record === null ? "notFound" : "delivered",
    reason: null,
    keyCommitment: keyCommitment(call, salt),
    payloadDigest: payloadDigest(record, salt),
    payloadSalt: salt,
  };
  return { ...fetched, row, salt };
}

/** Tells later whether a call that comes again asks about the same key, without keeping the key. */
function keyCommitment(call: Call, salt: string): string {
  return commit({ key: call.params.key }, Buffer.from(salt, "base64url"));
}

/**
 * Calls that were answered before. Same call and same data: the first answer once more. Other call under the same id, or data
 * that has changed since: refused, because that would need an entry of its own.
 */
async function answerAgain(sealed: readonly Sealed[], { db, ledger }: RecordDeps): Promise<Map<Call, Answer>> {
  if (sealed.length === 0) return new Map();
  const known = new Map((await listProvided(db, sealed.map(({ call }) => call.callId))).map((crossing) => [crossing.crossingId, crossing]));
  return new Map(
    await Promise.all(
      sealed.map(async (one): Promise<[Call, Answer]> => {
        const { call, row } = one;
        const first = known.get(call.callId);
        if (!first?.payloadSalt || !isSameCall(first, row, keyCommitment(call, first.payloadSalt))) return [call, refusedAnswer(call, crossingIdReused(call.callId))];
        if (payloadDigest(one.record, first.payloadSalt) !== first.payloadDigest) return [call, refusedAnswer(call, crossingAnsweredBefore(call.callId))];
        const side = await ledger.side(call.callId, { kind: providedKind, role });
        if (!side) throw new Error(`crossing ${call.callId} has no ledger entry`);
        return [call, answerOf(one, first.payloadSalt, side)];
      }),
    ),
  );
}

function isSameCall(first: Crossing, again: Crossing, key: string): boolean {
  const of = ({ peer, agreement, clause, grant, resource, purpose, basisKind, basisRef, requestingParty, fields }: Crossing) =>
    JSON.stringify([peer, agreement, clause, grant, resource, purpose, basisKind, basisRef, requestingParty, fields]);
  return of(first) === of(again) && first.keyCommitment === key;
}

function answerOf({ call, record, row }: Sealed, payloadSalt: string, side: { entry: string; details: Record<string, unknown>; salt: string }): Answer {
  return {
    callId: call.callId,
    outcome: row.outcome === "delivered" ? "delivered" : "notFound",
    ...(record === null ? {} : { record }),
    payloadSalt,
    side: { entry: side.entry, details: side.details, salt: side.salt },
  };
}
