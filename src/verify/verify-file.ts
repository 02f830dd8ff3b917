import { verifyCallEvidence } from "./call-evidence.ts";
import { verifyAgreement } from "./agreement.ts";
import { besideFacts, checkBeside, checkPage, checkWitnesses } from "./check-page.ts";
import { verifyCredential } from "./credential/credential-file.ts";
import { verifyCustody } from "./custody-chain.ts";
import { equalBytes, FormatError } from "./encoding.ts";
import { verifyGrant } from "./grant.ts";
import { verifyFork } from "./fork.ts";
import { CannotCheckHere, run, type Hash } from "./hashing.ts";
import { identify } from "./identify.ts";
import { leafHash, rootFromInclusion } from "./merkle.ts";
import { verifyReceipt } from "./receipt.ts";
import { parseTlogProof, type TlogProof } from "./tlog-proof.ts";
import type { TrustPolicy } from "./trust-policy.ts";
import { fact, problem, verdict, type Verdict } from "./verdict.ts";

/**
 * Any file there is a verification for; the kind is read from the file.
 * @param options  now: the verifier's own time; credentials, which end, can't be judged without it
 */
export async function verifyFile(file: string | Uint8Array, trust: TrustPolicy, options: { hash?: Hash; now?: Date } = {}): Promise<Verdict> {
  const found = identify(file);
  if (found.kind === "unknown") return verdict("unknown", [found.problem]);
  try {
    if (found.kind === "receipt") return await verifyReceipt(found.value, trust, options);
    if (found.kind === "call-evidence") return await verifyCallEvidence(found.value, trust, options);
    if (found.kind === "custody") return await verifyCustody(found.value, trust);
    if (found.kind === "agreement") return await verifyAgreement(found.value, trust);
    if (found.kind === "grant") return await verifyGrant(found.value, trust);
    if (found.kind === "fork") return await verifyFork(found.value, trust, options);
    if (found.kind === "credential") return await verifyCredential(found.value, trust, { hash: options.hash, now: options.now });
    if (found.kind === "checkpoint") return await verifyCheckpoint(found.text, trust);
    return await verifyTlogProof(found.text, trust, undefined, options.hash);
  } catch (error) {
    if (error instanceof CannotCheckHere) return verdict(found.kind, [problem("cannot-check-here")]);
    throw error;
  }
}

/** A page of a ledger by itself: signed and witnessed? */
export async function verifyCheckpoint(text: string, trust: TrustPolicy): Promise<Verdict> {
  const checked = await checkPage(text, trust);
  const { page, signed, witnesses, problems } = checked;
  if (!signed || page === undefined) return verdict("checkpoint", problems);
  const { origin, size } = page.checkpoint;
  const found = [...checkBeside(checked, trust), ...checkWitnesses(origin, witnesses, trust)];
  return verdict("checkpoint", found, [fact("page-signed", { origin, size }), ...besideFacts(checked)], { origin, size, witnesses });
}

/** @param entry  the leaf's bytes: a proof alone doesn't say what it proves */
export async function verifyTlogProof(text: string, trust: TrustPolicy, entry: Uint8Array | undefined, hash?: Hash): Promise<Verdict> {
  let proof: TlogProof;
  try {
    proof = parseTlogProof(text);
  } catch (error) {
    if (error instanceof FormatError) return verdict("tlog-proof", [problem("wrong-shape", { reason: error.message })]);
    throw error;
  }
  const checked = await checkPage(proof.note, trust);
  const { page, signed, witnesses, problems } = checked;
  if (!signed || page === undefined) return verdict("tlog-proof", problems);
  const { origin, size, root } = page.checkpoint;
  const found = [...checkBeside(checked, trust), ...checkWitnesses(origin, witnesses, trust)];
  if (entry === undefined) found.push(problem("entry-needed"));
  else {
    const reached = await run(rootFromInclusion(await run(leafHash(entry), hash), proof.index, size, proof.hashes), hash);
    if (reached === undefined || !equalBytes(reached, root)) found.push(problem("entry-not-included"));
  }
  const facts = [fact("page-signed", { origin, size }), ...besideFacts(checked), ...(found.length === 0 ? [fact("entry-included", { line: proof.index + 1 })] : [])];
  return verdict("tlog-proof", found, facts, { origin, size, witnesses });
}
