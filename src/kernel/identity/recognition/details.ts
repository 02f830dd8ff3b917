import { commit } from "../../../platform/crypto/sealed.ts";
import type { AssuranceLevel, RecognitionConsent } from "./schema.ts";

/** What was told: the one thing that never stands in a ledger. */
export interface Told {
  readonly name: string;
  readonly idNumber: string;
  readonly level: AssuranceLevel;
}

/** What both ledgers say about a recognition, word for word the same. */
export function sharedDetails(consent: RecognitionConsent, { consentDigest, payloadDigest, level }: { consentDigest: string; payloadDigest: string; level: AssuranceLevel }) {
  const { id, issuer, recipient, recipientParty, claims, purpose, agreement, clause } = consent;
  return { agreement, clause, purpose, basis: { kind: "consent", ref: id }, consentDigest, issuer, recipient, recipientParty, claims: [...claims], level, payloadDigest };
}

/** @param salt  32 bytes, base64url; travels with the assertion, so that only who was told can open the digest */
export function digestOfTold({ name, idNumber, level }: Told, salt: string): string {
  return commit({ name, idNumber, level }, Buffer.from(salt, "base64url"));
}

/** @param salt  32 bytes */
export function subjectCommitment(idNumber: string, salt: Uint8Array): string {
  return commit({ idNumber }, salt);
}
