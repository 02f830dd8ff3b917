import type { Clock } from "../../../platform/clock.ts";
import { sha256 } from "../../../platform/crypto/digest.ts";
import type { Signer } from "../../../platform/crypto/signer.ts";
import type { Log } from "../../../platform/log.ts";
import { inTransaction, type Database, type Transaction } from "../../../storage/database.ts";
import {
  emptyRoot,
  FormatError,
  formatNote,
  parseCheckpoint,
  parseNote,
  runNow,
  toHex,
  utf8,
  verifyConsistency,
  verifyNote,
  type Checkpoint,
  type SignedNote,
  type VerifierKey,
} from "../../../verify/index.ts";
import { cosign, logKey } from "../keys.ts";
import type { WitnessConflict } from "../schema.ts";
import { inconsistentCheckpoint, logSignatureRefused, malformedSubmission, nothingWitnessed, oldSizeBeyondCheckpoint, unknownLog } from "./errors.ts";
import { findWitnessed, findWitnessedNote, insertConflict, listConflicts, lockLog, writeWitnessed, type ConflictReason, type Witnessed } from "./store.ts";
import { parseSubmission, type Submission } from "./submission.ts";

/** Our answer to a log: our signature line, or the size we know of it when it is another than it thinks. */
export type WitnessAnswer = { readonly cosignature: string } | { readonly knownSize: number };

interface Submitted extends Submission {
  readonly signed: SignedNote;
  readonly checkpoint: Checkpoint;
}

export type Witness = ReturnType<typeof createWitness>;

/** Our duty to others: sign each state of their ledger that only adds to the one signed before. @source C2SP tlog-witness */
export function createWitness({ db, clock, name, witnessSigner, findLogKey, log }: {
  db: Database;
  clock: Clock;
  /** Name of our witness key; see witnessName(). */
  name: string;
  witnessSigner: Signer;
  /** Raw Ed25519 key of a log that we witness. */
  findLogKey: (origin: string) => Uint8Array | undefined | Promise<Uint8Array | undefined>;
  log: Log;
}) {
  /** "The witness MUST verify the checkpoint signature against the public key(s) it trusts for the checkpoint origin" */
  async function checkSignature({ signed, checkpoint: { origin } }: Submitted): Promise<VerifierKey> {
    const publicKey = await findLogKey(origin);
    if (!publicKey) throw unknownLog(origin);
    const key = await logKey(origin, publicKey);
    const check = await verifyNote(signed, [key]);
    if (!check.ok) throw logSignatureRefused({ en: `invalid signature: ${check.reason}`, zh: `签名不对：${origin}` });
    return key;
  }

  async function remember(tx: Transaction, { signed, checkpoint: { origin, size, root } }: Submitted, key: VerifierKey): Promise<string> {
    const at = clock.now();
    const line = await cosign(signed.text, { name, signer: witnessSigner, at });
    const ofLog = signed.signatures.filter((signature) => signature.name === key.name && signature.id === key.id);
    await writeWitnessed(tx, { origin, originHash: toHex(sha256(utf8(origin))), size, root, note: formatNote(signed.text, ofLog) + line, at });
    return line;
  }

  /** What is kept of a signed checkpoint that doesn't fit; whoever may have sent it, the log has signed it. */
  async function recordConflict({ checkpoint, signed, note }: Submitted, known: Witnessed | undefined, reason: ConflictReason): Promise<void> {
    const { origin, size, root } = checkpoint;
    const knownSize = known?.size ?? 0;
    const isNew = await inTransaction(db, (tx) =>
      insertConflict(tx, { origin, size, root, reason, note, knownSize, knownNote: known?.note ?? null, at: clock.now() }),
    );
    if (isNew) log.error({ origin, size, knownSize, reason, signatures: signed.signatures.length }, "a checkpoint was not witnessed");
  }

  return {
    name,

    /**
     * Signs a checkpoint that continues the one signed before. What was signed is remembered before it is answered.
     * @param body  see Submission
     * @throws malformedSubmission (400), unknownLog (404), logSignatureRefused (403), oldSizeBeyondCheckpoint (400), inconsistentCheckpoint (422)
     */
    async addCheckpoint(body: string): Promise<WitnessAnswer> {
      const submitted = readSubmission(body);
      const { checkpoint, oldSize } = submitted;
      const key = await checkSignature(submitted);
      if (oldSize > checkpoint.size) throw oldSizeBeyondCheckpoint(`${oldSize} > ${checkpoint.size}`);
      const result = await inTransaction(db, async (tx) => {
        await lockLog(tx, checkpoint.origin);
        const known = await findWitnessed(tx, checkpoint.origin);
        // "The witness MUST check that the old size matches the size of the latest checkpoint it cosigned"
        const knownSize = known?.size ?? 0;
        if (oldSize !== knownSize) return { knownSize };
        const fault = findFault(submitted, known);
        return fault ? { fault, known } : { cosignature: await remember(tx, submitted, key) };
      });
      if (!("fault" in result)) return result;
      await recordConflict(submitted, result.known, result.fault);
      throw inconsistentCheckpoint({
        en: result.fault === "split-view" ? `another root than witnessed for size ${checkpoint.size}` : "the consistency proof doesn't verify",
        zh: result.fault === "split-view" ? `同样是 ${checkpoint.size} 笔，内容与见证过的不同` : "没有证明只是在见证过的内容后面添加",
      });
    },

    /** The newest checkpoint of a log that we signed. @param originHash  hex SHA-256 of its origin @throws nothingWitnessed (404) */
    async getWitnessed(originHash: string): Promise<string> {
      const note = await findWitnessedNote(db, originHash);
      if (note === undefined) throw nothingWitnessed();
      return note;
    },

    /** Signed checkpoints that didn't fit, newest first. */
    async listConflicts(): Promise<WitnessConflict[]> {
      const conflicts = await listConflicts(db, 100);
      return conflicts.map(({ root: _root, at, ...conflict }) => ({ ...conflict, at: at.toISOString() }));
    },
  };
}

/** @throws malformedSubmission (400) */
function readSubmission(body: string): Submitted {
  try {
    const submission = parseSubmission(body);
    const signed = parseNote(submission.note);
    return { ...submission, signed, checkpoint: parseCheckpoint(signed.text) };
  } catch (error) {
    if (error instanceof FormatError) throw malformedSubmission(error.message);
    throw error;
  }
}

/** Why a checkpoint doesn't continue the known one; undefined when it does. The old size is that of the known one. */
function findFault({ checkpoint: { size, root }, oldSize, proof }: Submitted, known: Witnessed | undefined): ConflictReason | undefined {
  // "A checkpoint of size zero MUST have the root hash of the empty tree"
  if (size === 0 && !isSame(root, runNow(emptyRoot(), sha256))) return "split-view";
  // "If the old size is zero, the consistency proof MUST be empty"
  if (known === undefined || oldSize === 0) return proof.length === 0 ? undefined : "not-proved";
  // "If the old size matches the checkpoint size, the witness MUST check that the root hashes are also identical."
  if (oldSize === size && !isSame(root, known.root)) return "split-view";
  return runNow(verifyConsistency(oldSize, size, known.root, root, proof), sha256) ? undefined : "not-proved";
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0;
}
