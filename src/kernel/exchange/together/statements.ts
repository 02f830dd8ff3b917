import { commit } from "../../../platform/crypto/sealed.ts";
import { sha256 } from "../../../platform/crypto/digest.ts";
import { canonicalText } from "../../../platform/crypto/jcs.ts";
import { inclusionPath, leafHash, rootOf, runNow, utf8 } from "../../../verify/index.ts";
import type { Answer, Call } from "../schema.ts";

/** The field of a message of calls that names the root over its calls; the message's signature covers it. */
export const callsRootField = "twincity-calls-root";

/** What a call says, without the person, the key or the consent: those are behind a salted commitment. */
export function callStatement(call: Call): string {
  const { callId, agreement, clause, grant, purpose, basis, requestingParty, resource, params, fields, at } = call;
  const { kind, ref, scope } = basis;
  return canonicalText({
    v: 1, callId, agreement, clause, grant, purpose, basis: { kind, ref, ...(scope === undefined ? {} : { scope }) }, requestingParty, resource, fields, at,
    key: commit(params, saltOf(call, "key")),
  });
}

/** What an answer says, without the record: that is behind the payload digest, which the ledger entry holds too. */
export function answerStatement({ callId, outcome, side, problem }: Answer): string {
  return canonicalText({ v: 1, callId, outcome, reason: problem?.type ?? null, payloadDigest: side?.details["payloadDigest"] ?? null, entry: side?.entry ?? null });
}

/**
 * The salts of one call, each from its own use: who knows one of them can't find the others, nor the salt that they come from.
 * @param use  `call` and `answer`: of the leaves, shown with them; `key`: of the commitment to the key, never shown
 */
export function saltOf({ salt }: Pick<Call, "salt">, use: "call" | "answer" | "key"): Uint8Array {
  return sha256(utf8(`twincity ${use}\n`), Buffer.from(salt, "base64url"));
}

/** A statement's leaf. @source RFC 6962 §2.1, over the salt followed by the statement */
export function leafOf(statement: string, salt: Uint8Array): Uint8Array {
  return runNow(leafHash(Buffer.concat([salt, utf8(statement)])), sha256);
}

export function rootText(leaves: readonly Uint8Array[]): string {
  return Buffer.from(runNow(rootOf(leaves), sha256)).toString("base64");
}

/** The line of a frame that holds these answers. */
export function answersLine(leaves: readonly Uint8Array[]): string {
  return `answers ${leaves.length} root ${rootText(leaves)}`;
}

/** Value of the field of a message with these calls. */
export function callsLine(leaves: readonly Uint8Array[]): string {
  return `calls ${leaves.length} root ${rootText(leaves)}`;
}

/** What shows that a leaf is under the root, without the other leaves: hashes over them only. @source RFC 6962 §2.1.1 */
export function pathTo(index: number, leaves: readonly Uint8Array[]): Uint8Array[] {
  return inclusionPath(index, leaves.length).map(({ start, end }) => runNow(rootOf(leaves.slice(start, end)), sha256));
}
