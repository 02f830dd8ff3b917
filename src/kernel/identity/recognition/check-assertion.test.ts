import assert from "node:assert/strict";
import { test } from "node:test";
import { exportJWK, generateKeyPair, importJWK, SignJWT, type JWTPayload } from "jose";
import { importPublicKey } from "../../../platform/crypto/ed25519.ts";
import { signDocument } from "../../../platform/crypto/jws.ts";
import { softSigner } from "../../../platform/crypto/signer.ts";
import { checkAssertion, type Expected } from "./check-assertion.ts";
import { digestOfTold, subjectCommitment } from "./details.ts";
import type { RecognitionConsent } from "./schema.ts";

const now = new Date("2026-11-25T02:00:00Z");
const seconds = now.getTime() / 1000;
const idNumber = "519900198903139083";
const salt = Buffer.alloc(32, 7);
const nodeKey = softSigner("cq#sign-1", Buffer.alloc(32, 1));
const strangerKey = softSigner("xx#sign-1", Buffer.alloc(32, 2));
const { privateKey, publicKey } = await generateKeyPair("EdDSA", { crv: "Ed25519", extractable: true });
const raw = Buffer.from((await exportJWK(publicKey)).x ?? "", "base64url");
const other = await generateKeyPair("EdDSA", { crv: "Ed25519", extractable: true });

const expected: Expected = {
  self: "sc", node: "cq", party: "sc:government-services", issuer: "https://cq.example/oidc", nonce: "n-1", now,
  rule: { agreement: "M0", clause: "M0-13", text: { id: "M0-13", heading: "身份互认", text: "…", textStatus: "illustrative" } },
  key: { kid: "cq#identity-1", publicKey: importPublicKey(raw) },
  findKey: (kid) => [nodeKey, strangerKey].find((one) => one.kid === kid)?.publicKey,
};

const consent: RecognitionConsent = {
  v: 1, kind: "recognition-consent", id: "5b0f3a52-58c4-4c83-8f1c-2f0c1d1f0a01", subject: subjectCommitment(idNumber, salt), issuer: "cq", recipient: "sc",
  recipientParty: "sc:government-services", claims: ["name", "idNumber", "level"], purpose: "identity-recognition", agreement: "M0", clause: "M0-13",
  givenAt: "2026-11-25T01:59:00.000Z", attested: { node: "cq", level: "session", textDigest: subjectCommitment("x", salt) },
};

interface Forgery {
  readonly consent?: Partial<RecognitionConsent>;
  readonly signer?: typeof nodeKey;
  readonly claims?: JWTPayload;
  readonly key?: CryptoKey;
  readonly kid?: string;
  readonly subjectSalt?: Buffer;
}

async function assertion({ consent: changed = {}, signer = nodeKey, claims = {}, key = privateKey, kid = "cq#identity-1", subjectSalt = salt }: Forgery = {}): Promise<string> {
  const document = await signDocument({ ...consent, ...changed }, [{ signer }]);
  const base64 = (bytes: Buffer) => bytes.toString("base64url");
  const payload = {
    iss: expected.issuer, aud: "node:sc", sub: "applicant:cq-citizen-1", nonce: "n-1", iat: seconds - 2, exp: seconds + 600, name: "蒲知夏", id_number: idNumber,
    recognition: { level: "demo", payloadSalt: base64(Buffer.alloc(32, 9)), subjectSalt: base64(subjectSalt), consent: document }, ...claims,
  };
  return new SignJWT(payload).setProtectedHeader({ alg: "EdDSA", kid, typ: "JWT" }).sign(key);
}

test("an assertion for us, fresh, with the issuer's pinned key and the person's signed yes, makes the person known", async () => {
  const checked = await checkAssertion(await assertion(), expected);
  assert.ok(checked.ok);
  const { account, name, id, details } = checked.recognised;
  assert.deepEqual([account, name, id], ["cq-citizen-1", "蒲知夏", consent.id]);
  assert.deepEqual(details.basis, { kind: "consent", ref: consent.id });
  assert.equal(details.payloadDigest, digestOfTold({ name: "蒲知夏", idNumber, level: "demo" }, Buffer.alloc(32, 9).toString("base64url")));
  assert.ok(!JSON.stringify(details).includes(idNumber) && !JSON.stringify(details).includes("蒲知夏"));
});

const forgeries: readonly { readonly what: string; readonly reason: string; readonly forge: Forgery }[] = [
  { what: "signed with another key under the same id", reason: "ERR_JWS_SIGNATURE_VERIFICATION_FAILED", forge: { key: other.privateKey } },
  { what: "naming a key that the peer has not announced", reason: "key", forge: { kid: "cq#identity-2" } },
  { what: "of another issuer", reason: "ERR_JWT_CLAIM_VALIDATION_FAILED", forge: { claims: { iss: "https://xx.example/oidc" } } },
  { what: "for another client", reason: "ERR_JWT_CLAIM_VALIDATION_FAILED", forge: { claims: { aud: "node:xx" } } },
  { what: "for us and somebody else at once", reason: "audience", forge: { claims: { aud: ["node:sc", "node:xx"] } } },
  { what: "authorised for another party", reason: "audience", forge: { claims: { azp: "node:xx" } } },
  { what: "answering another sign-in", reason: "nonce", forge: { claims: { nonce: "n-2" } } },
  { what: "issued three minutes ago", reason: "ERR_JWT_EXPIRED", forge: { claims: { iat: seconds - 180 } } },
  { what: "issued in the future", reason: "ERR_JWT_CLAIM_VALIDATION_FAILED", forge: { claims: { iat: seconds + 180 } } },
  { what: "already ended", reason: "ERR_JWT_EXPIRED", forge: { claims: { exp: seconds - 60 } } },
  { what: "about a member of staff", reason: "form", forge: { claims: { sub: "cq-officer" } } },
  { what: "with a number that is no identity number", reason: "consent-of-another-person", forge: { claims: { id_number: "519900198903139084" } } },
  { what: "about a person who agreed to nothing", reason: "consent-of-another-person", forge: { subjectSalt: Buffer.alloc(32, 8) } },
  { what: "with a yes signed by another node", reason: "consent-signature", forge: { signer: strangerKey } },
  { what: "with a yes given at another issuer", reason: "consent-of-another-issuer", forge: { consent: { issuer: "xx" } } },
  { what: "with a yes to another node", reason: "consent-to-somebody-else", forge: { consent: { recipient: "xx" } } },
  { what: "with a yes to another office", reason: "consent-to-somebody-else", forge: { consent: { recipientParty: "sc:public-security" } } },
  { what: "with a yes under another clause", reason: "consent-under-another-clause", forge: { consent: { clause: "M0-10" } } },
  { what: "with a yes to less than was told", reason: "consent-to-less", forge: { consent: { claims: ["name", "name", "level"] } } },
  { what: "with a yes of yesterday", reason: "consent-stale", forge: { consent: { givenAt: "2026-11-24T02:00:00.000Z" } } },
];

for (const { what, reason, forge } of forgeries)
  test(`an assertion ${what} is refused`, async () => {
    assert.deepEqual(await checkAssertion(await assertion(forge), expected), { ok: false, reason });
  });

test("a token without a signature, or signed with our own public key as a secret, is refused", async () => {
  const [, payload] = (await assertion()).split(".");
  const head = (header: object) => Buffer.from(JSON.stringify(header)).toString("base64url");
  assert.equal((await checkAssertion(`${head({ alg: "none", kid: "cq#identity-1" })}.${payload}.`, expected)).ok, false);
  const secret = await importJWK({ kty: "oct", k: raw.toString("base64url") }, "HS256");
  const confused = await new SignJWT(JSON.parse(Buffer.from(payload!, "base64url").toString("utf8")) as JWTPayload).setProtectedHeader({ alg: "HS256", kid: "cq#identity-1" }).sign(secret);
  assert.equal((await checkAssertion(confused, expected)).ok, false);
  assert.deepEqual(await checkAssertion("no token", expected), { ok: false, reason: "token" });
});
