/**
 * Evidence that a ledger contradicts itself: two pages that it signed, and what shows that they exclude each other. Whoever holds the
 * file can check it without the node that made it.
 */
import { checkPage, type CheckedPage } from "./check-page.ts";
import type { Checkpoint } from "./checkpoint.ts";
import { equalBytes, FormatError, fromBase64 } from "./encoding.ts";
import { run, type Hash } from "./hashing.ts";
import { isRecord } from "./jws.ts";
import { emptyRoot, hashBytes, verifyConsistency } from "./merkle.ts";
import type { TrustPolicy } from "./trust-policy.ts";
import { fact, problem, verdict, type Fact, type Verdict } from "./verdict.ts";

export interface ForkEvidence {
  readonly v: 1;
  readonly kind: "fork";
  /** The ledger that is accused. */
  readonly origin: string;
  /** Name of the witness that found it. */
  readonly witness: string;
  /** When, ISO. */
  readonly at: string;
  /** The page that doesn't fit, as the ledger signed it. */
  readonly note: string;
  /** The page that was witnessed before; null when the other page is wrong by itself. */
  readonly knownNote: string | null;
  /** What the later page's own tree has as root over the lines of the earlier one, base64; null when the ledger didn't show it. */
  readonly prefixRoot: string | null;
  /** Consistency proof from that root to the later page, base64 each. */
  readonly proof: readonly string[];
}

/** Holds (ok) only when the file by itself proves the fault of the ledger. */
export async function verifyFork(value: unknown, trust: TrustPolicy, { hash }: { hash?: Hash } = {}): Promise<Verdict> {
  const file = shapeOf(value);
  if (typeof file === "string") return verdict("fork", [problem("wrong-shape", { reason: file })]);
  const later = await checkPage(file.note, trust, "note");
  const earlier = file.knownNote === null ? undefined : await checkPage(file.knownNote, trust, "knownNote");
  for (const page of [later, earlier]) {
    if (page === undefined) continue;
    if (!page.signed || page.page === undefined) return verdict("fork", page.problems);
    if (page.page.checkpoint.origin !== file.origin) return verdict("fork", [problem("ledger-of-another", { node: file.origin, origin: page.page.checkpoint.origin })]);
  }
  const { checkpoint } = later.page as NonNullable<CheckedPage["page"]>;
  const known = earlier?.page?.checkpoint;
  const shown = await contradiction(checkpoint, known, file, hash);
  const witnesses = earlier?.witnesses ?? [];
  const page = { origin: file.origin, size: checkpoint.size, witnesses };
  if (shown === undefined) return verdict("fork", [problem("fork-not-shown", { origin: file.origin })], [], page);
  return verdict("fork", [], [shown, ...(witnesses.length > 0 ? [fact("page-witnessed", { node: file.origin, witnesses: witnesses.join(", ") })] : [])], page);
}

/** What the two pages contradict each other in; undefined when that doesn't follow from them. */
async function contradiction(page: Checkpoint, known: Checkpoint | undefined, file: ForkEvidence, hash: Hash | undefined): Promise<Fact | undefined> {
  const { origin, size } = page;
  if (size === 0 && !equalBytes(page.root, await run(emptyRoot(), hash))) return fact("fork-empty", { origin });
  if (known === undefined) return undefined;
  if (known.size === size) return equalBytes(known.root, page.root) ? undefined : fact("fork-two-roots", { origin, size });
  if (known.size > size || file.prefixRoot === null) return undefined;
  const prefixRoot = readHash(file.prefixRoot);
  const proof = file.proof.map(readHash);
  if (prefixRoot === undefined || proof.includes(undefined) || equalBytes(prefixRoot, known.root)) return undefined;
  // The later page commits to this root over the earlier lines: it is what the ledger says now.
  const holds = await run(verifyConsistency(known.size, size, prefixRoot, page.root, proof as Uint8Array[]), hash);
  return holds ? fact("fork-rewritten", { origin, earlier: known.size, size }) : undefined;
}

function readHash(text: string): Uint8Array | undefined {
  try {
    const bytes = fromBase64(text);
    return bytes.length === hashBytes ? bytes : undefined;
  } catch (error) {
    if (error instanceof FormatError) return undefined;
    throw error;
  }
}

const members = "at,kind,knownNote,note,origin,prefixRoot,proof,v,witness";

function shapeOf(value: unknown): ForkEvidence | string {
  if (!isRecord(value) || Object.keys(value).sort().join() !== members) return members;
  const { v, kind, origin, witness, at, note, knownNote, prefixRoot, proof } = value;
  if (v !== 1 || kind !== "fork") return "v, kind";
  const bad = Object.entries({ origin, witness, at, note }).find(([, text]) => typeof text !== "string");
  if (bad) return bad[0];
  for (const [name, text] of Object.entries({ knownNote, prefixRoot })) if (text !== null && typeof text !== "string") return name;
  if (!Array.isArray(proof) || proof.length > 64 || proof.some((hash) => typeof hash !== "string")) return "proof";
  return value as unknown as ForkEvidence;
}
