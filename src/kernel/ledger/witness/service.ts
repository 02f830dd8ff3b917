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
  toBase64,
  toHex,
  utf8,
  verifyConsistency,
  verifyNote,
  type Checkpoint,
  type ForkEvidence,
  type SignedNote,
  type VerifierKey,
} from "../../../verify/index.ts";
import { cosign, logKey, pageKey } from "../keys.ts";
import type { WitnessConflict } from "../schema.ts";
import { inconsistentCheckpoint, logFrozen, logSignatureRefused, malformedSubmission, nothingWitnessed, oldSizeBeyondCheckpoint, unknownLog } from "./errors.ts";
import { examine, logReader, type Finding } from "./examine.ts";
import type { Freezes } from "./freezes.ts";
import {
  deleteConflict, explainConflict, findWitnessed, findWitnessedNote, insertConflict, isUnexplained, listConflicts, lockLog, writeWitnessed, type ConflictReason, type Witnessed,
} from "./store.ts";
import { parseSubmission, type Submission } from "./submission.ts";

/** Our answer to a log: our signature line, or the size we know of it when it is another than it thinks. */
export type WitnessAnswer = { readonly cosignature: string } | { readonly knownSize: number };

interface Submitted extends Submission {
  readonly signed: SignedNote;
  readonly checkpoint: Checkpoint;
}

export type Witness = ReturnType<typeof createWitness>;

/** Our duty to others: sign each state of their ledger that only adds to the one signed before. @source C2SP tlog-witness */
export function createWitness({ db, clock, name, witnessSigner, findLogKey, findPageKey = () => undefined, findLogUrl = () => undefined, freezes, log, fetch = globalThis.fetch }: {
  db: Database;
  clock: Clock;
  /** Name of our witness key; see witnessName(). */
  name: string;
  witnessSigner: Signer;
  /** Raw Ed25519 key of a log that we witness. */
  findLogKey: (origin: string) => Uint8Array | undefined | Promise<Uint8Array | undefined>;
  /** Raw SM2 key that a log signs its pages with besides; its line is kept with the page, so that the page stays whole. */
  findPageKey?: (origin: string) => Uint8Array | undefined;
  /** Where a log publishes its tiles. Without it a page that came without a good proof is refused, and nobody is blamed. */
  findLogUrl?: (origin: string) => string | undefined;
  freezes: Freezes;
  log: Log;
  fetch?: typeof globalThis.fetch;
}) {
  const examining = new Map<string, Promise<void>>();

  /** "The witness MUST verify the checkpoint signature against the public key(s) it trusts for the checkpoint origin" */
  async function checkSignature({ signed, checkpoint: { origin } }: Submitted): Promise<readonly VerifierKey[]> {
    const publicKey = await findLogKey(origin);
    if (!publicKey) throw unknownLog(origin);
    const key = await logKey(origin, publicKey);
    const besides = findPageKey(origin);
    const keys = [key, ...(besides ? [await pageKey(origin, besides)] : [])];
    const check = await verifyNote(signed, keys);
    if (!check.ok) throw logSignatureRefused({ en: `invalid signature: ${check.reason}`, zh: `签名不对：${origin}` });
    const held = check.signatures.map((one) => one.key);
    if (!held.includes(key)) throw logSignatureRefused({ en: "invalid signature: not by the log's own key", zh: `签名不对：${origin}` });
    return held;
  }

  async function remember(tx: Transaction, { signed, checkpoint: { origin, size, root } }: Submitted, keys: readonly VerifierKey[]): Promise<string> {
    const at = clock.now();
    const line = await cosign(signed.text, { name, signer: witnessSigner, at });
    const ofLog = signed.signatures.filter((signature) => keys.some((key) => signature.name === key.name && signature.id === key.id));
    await writeWitnessed(tx, { origin, originHash: toHex(sha256(utf8(origin))), size, root, note: formatNote(signed.text, ofLog) + line, at });
    return line;
  }

  /** What is kept of a signed checkpoint that doesn't fit; whoever may have sent it, the log has signed it. */
  async function recordConflict(tx: Transaction, { checkpoint, signed, note }: Submitted, known: Witnessed | undefined, reason: ConflictReason): Promise<boolean> {
    const { origin, size, root } = checkpoint;
    const knownSize = known?.size ?? 0;
    const isNew = await insertConflict(tx, { origin, size, root, reason, note, knownSize, knownNote: known?.note ?? null, at: clock.now() });
    if (isNew) log.error({ origin, size, knownSize, reason, signatures: signed.signatures.length }, "a checkpoint was not witnessed");
    return isNew;
  }

  /** Two roots for one size prove the fault by themselves. What was explained once, by lifting the freeze, is refused and no more. */
  async function freezeSplitView(tx: Transaction, submitted: Submitted, known: Witnessed | undefined): Promise<void> {
    const isNew = await recordConflict(tx, submitted, known, "split-view");
    if (isNew) await freezes.freeze(tx, "split-view", evidenceOf(submitted, known));
  }

  function evidenceOf({ checkpoint: { origin }, note }: Submitted, known: Witnessed | undefined, found?: Finding): ForkEvidence {
    const shown = found?.kind === "rewritten" ? { prefixRoot: toBase64(found.prefixRoot), proof: found.proof.map(toBase64) } : { prefixRoot: null, proof: [] };
    return { v: 1, kind: "fork", origin, witness: name, at: clock.now().toISOString(), note, knownNote: known?.note ?? null, ...shown };
  }

  /** A page without a good proof: anybody may have sent it, so the log is asked; one question at a time. */
  function askLog(submitted: Submitted, known: Witnessed): void {
    const { origin } = submitted.checkpoint;
    const url = findLogUrl(origin);
    if (url === undefined || examining.has(origin)) return;
    const work = judge(submitted, known, url)
      .catch((error: unknown) => log.warn({ origin, reason: error instanceof Error ? error.message : String(error) }, "a log could not be heard"))
      .finally(() => examining.delete(origin));
    examining.set(origin, work);
  }

  async function judge(submitted: Submitted, known: Witnessed, url: string): Promise<void> {
    const { origin, size, root } = submitted.checkpoint;
    const found = await examine(logReader(url, fetch), known, { size, root });
    await inTransaction(db, async (tx) => {
      await lockLog(tx, origin);
      if (!(await isUnexplained(tx, { origin, size, root }))) return;
      if (found.kind === "grew") {
        await deleteConflict(tx, { origin, size, root });
        log.warn({ origin, size }, "somebody submitted a page with a wrong proof; the log only grew");
        return;
      }
      await explainConflict(tx, { origin, size, root }, found.kind);
      await freezes.freeze(tx, found.kind, evidenceOf(submitted, known, found));
    });
  }

  return {
    name,

    /**
     * Signs a checkpoint that continues the one signed before. What was signed is remembered before it is answered.
     * @param body  see Submission
     * @throws malformedSubmission (400), unknownLog (404), logSignatureRefused (403), oldSizeBeyondCheckpoint (400), inconsistentCheckpoint (422), logFrozen (423)
     */
    async addCheckpoint(body: string): Promise<WitnessAnswer> {
      const submitted = readSubmission(body);
      const { checkpoint, oldSize } = submitted;
      const keys = await checkSignature(submitted);
      if (oldSize > checkpoint.size) throw oldSizeBeyondCheckpoint(`${oldSize} > ${checkpoint.size}`);
      const result = await inTransaction(db, async (tx) => {
        await lockLog(tx, checkpoint.origin);
        const frozen = await freezes.findOpen(tx, checkpoint.origin);
        if (frozen) return { frozen };
        const known = await findWitnessed(tx, checkpoint.origin);
        // "The witness MUST check that the old size matches the size of the latest checkpoint it cosigned"
        const knownSize = known?.size ?? 0;
        if (oldSize !== knownSize) return { knownSize };
        const fault = findFault(submitted, known);
        if (!fault) return { cosignature: await remember(tx, submitted, keys) };
        if (fault === "split-view") await freezeSplitView(tx, submitted, known);
        else if (contradicts(checkpoint, known)) await recordConflict(tx, submitted, known, fault);
        return { fault, known };
      });
      if ("frozen" in result) throw logFrozen({ en: `freeze ${result.frozen.id}`, zh: `冻结编号 ${result.frozen.id}` });
      if (!("fault" in result)) return result;
      const { fault, known } = result;
      if (fault === "not-proved" && contradicts(checkpoint, known)) askLog(submitted, known);
      throw inconsistentCheckpoint({
        en: fault === "split-view" ? `another root than witnessed for size ${checkpoint.size}` : "the consistency proof doesn't verify",
        zh: fault === "split-view" ? `同样是 ${checkpoint.size} 笔，内容与见证过的不同` : "没有证明只是在见证过的内容后面添加",
      });
    },

    /** All questions to logs have been answered, or given up. */
    async settled(): Promise<void> {
      await Promise.all(examining.values());
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
function findFault({ checkpoint: { size, root }, oldSize, proof }: Submitted, known: Witnessed | undefined): "split-view" | "not-proved" | undefined {
  // "A checkpoint of size zero MUST have the root hash of the empty tree"
  if (size === 0 && !isSame(root, runNow(emptyRoot(), sha256))) return "split-view";
  // "If the old size is zero, the consistency proof MUST be empty"
  if (known === undefined || oldSize === 0) return proof.length === 0 ? undefined : "not-proved";
  // "If the old size matches the checkpoint size, the witness MUST check that the root hashes are also identical."
  if (oldSize === size && !isSame(root, known.root)) return "split-view";
  return runNow(verifyConsistency(oldSize, size, known.root, root, proof), sha256) ? undefined : "not-proved";
}

/** A page without a good proof may contradict a shorter one that isn't empty; for others the mere proof was wrong. */
function contradicts({ size }: Checkpoint, known: Witnessed | undefined): known is Witnessed {
  return known !== undefined && known.size > 0 && size > known.size;
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0;
}
