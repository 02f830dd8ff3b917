import type { KeyObject } from "node:crypto";
import { decodeProtectedHeader, jwtVerify, type JWTPayload } from "jose";
import { Value } from "typebox/value";
import { parseIdNumber } from "../../../platform/china-ids.ts";
import { documentDigest, verifyDocument, type JwsGeneral } from "../../../platform/crypto/jws.ts";
import { saltBytes } from "../../../platform/crypto/sealed.ts";
import { clientIdOf } from "./client.ts";
import { digestOfTold, sharedDetails, subjectCommitment } from "./details.ts";
import { AssertedClaims, RecognitionConsent, toldClaims, type RecognitionRule } from "./schema.ts";

/** An assertion older than this is not believed, whatever its own end. */
export const maxAssertionAgeSeconds = 120;
/** How far two nodes' clocks may be apart. */
const toleranceSeconds = 30;
/** From the person's yes to the assertion: the sign-in itself lasts ten minutes at most. */
const maxConsentAgeMs = 10 * 60_000;

/** What we asked for and whom we believe. */
export interface Expected {
  readonly self: string;
  readonly node: string;
  readonly party: string;
  readonly issuer: string;
  readonly nonce: string;
  readonly rule: RecognitionRule;
  readonly now: Date;
  /** The issuer's pinned key for ID tokens: never read from the provider's own key set. */
  readonly key: { readonly kid: string; readonly publicKey: KeyObject };
  /** Sign keys of nodes, from their descriptors. */
  readonly findKey: (kid: string) => Uint8Array | undefined;
}

/** A person that the other side vouches for, once all checks have passed. */
export interface Recognised {
  readonly id: string;
  readonly account: string;
  readonly name: string;
  readonly idNumber: string;
  readonly document: JwsGeneral;
  readonly details: ReturnType<typeof sharedDetails>;
}

interface Read {
  readonly payload: JWTPayload;
  readonly claims: AssertedClaims;
  readonly consent: RecognitionConsent;
}

/** In this order, once signature and form are right; each says in a word what is wrong. */
const checks: readonly ((read: Read, expected: Expected) => string | undefined)[] = [
  // "The Client MUST validate that the aud (audience) Claim contains its client_id value": here, nobody else's beside it.
  ({ payload }, { self }) => (payload.aud === clientIdOf(self) && (payload["azp"] ?? payload.aud) === payload.aud ? undefined : "audience"),
  // "the Client MUST check the nonce Claim Value to verify that it is the same value as the one that was sent"
  ({ payload }, { nonce }) => (payload["nonce"] === nonce ? undefined : "nonce"),
  ({ consent }, { node }) => (consent.issuer === node && consent.attested.node === node ? undefined : "consent-of-another-issuer"),
  ({ consent }, { self, party }) => (consent.recipient === self && consent.recipientParty === party ? undefined : "consent-to-somebody-else"),
  ({ consent }, { rule }) => (consent.agreement === rule.agreement && consent.clause === rule.clause ? undefined : "consent-under-another-clause"),
  ({ consent }) => (toldClaims.every((claim) => consent.claims.includes(claim)) ? undefined : "consent-to-less"),
  ({ consent }, { now }) => (Math.abs(now.getTime() - Date.parse(consent.givenAt)) <= maxConsentAgeMs + toleranceSeconds * 1000 ? undefined : "consent-stale"),
  ({ claims, consent }) => (opens(claims, consent) ? undefined : "consent-of-another-person"),
  ({ claims }) => (parseIdNumber(claims.id_number).ok ? undefined : "identity-number"),
];

/**
 * Whether a peer's ID token makes its person known to us.
 * @returns the person, or in a word why not; never anything of its content
 * @source OpenID Connect Core §3.1.3.7
 */
export async function checkAssertion(token: string, expected: Expected): Promise<{ ok: true; recognised: Recognised } | { ok: false; reason: string }> {
  const { key, issuer, self, node, now, findKey } = expected;
  let payload: JWTPayload;
  try {
    if (decodeProtectedHeader(token).kid !== key.kid) return { ok: false, reason: "key" };
    ({ payload } = await jwtVerify(token, key.publicKey, {
      algorithms: ["EdDSA"], issuer, audience: clientIdOf(self), currentDate: now, maxTokenAge: maxAssertionAgeSeconds, clockTolerance: toleranceSeconds, requiredClaims: ["exp", "iat", "sub", "nonce"],
    }));
  } catch (error) {
    return { ok: false, reason: error instanceof Error && "code" in error ? String(error.code) : "token" };
  }
  if (!Value.Check(AssertedClaims, payload)) return { ok: false, reason: "form" };
  const claims: AssertedClaims = payload;
  const verified = verifyDocument(claims.recognition.consent, findKey);
  if (!verified.ok) return { ok: false, reason: "consent-signature" };
  const { payload: consent, signatures } = verified.document;
  if (!Value.Check(RecognitionConsent, consent)) return { ok: false, reason: "consent-form" };
  if (signatures.length !== 1 || !signatures[0]?.kid.startsWith(`${node}#`)) return { ok: false, reason: "consent-signature" };
  for (const check of checks) {
    const reason = check({ payload, claims, consent }, expected);
    if (reason !== undefined) return { ok: false, reason };
  }
  const { level, payloadSalt, consent: document } = claims.recognition;
  const told = { name: claims.name, idNumber: claims.id_number, level };
  return {
    ok: true,
    recognised: {
      id: consent.id,
      account: claims.sub.slice(claims.sub.indexOf(":") + 1),
      name: told.name,
      idNumber: told.idNumber,
      document,
      details: sharedDetails(consent, { consentDigest: documentDigest(document), payloadDigest: digestOfTold(told, payloadSalt), level }),
    },
  };
}

function opens({ id_number: idNumber, recognition }: AssertedClaims, { subject }: RecognitionConsent): boolean {
  const salt = Buffer.from(recognition.subjectSalt, "base64url");
  return salt.length === saltBytes && subjectCommitment(idNumber, salt) === subject;
}
