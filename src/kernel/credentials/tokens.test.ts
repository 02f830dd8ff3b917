import assert from "node:assert/strict";
import { test } from "node:test";
import { getListFromStatusListJWT, getStatusListFromJWT } from "@sd-jwt/jwt-status-list";
import { SDJwtVcInstance } from "@sd-jwt/sd-jwt-vc";
import fc from "fast-check";
import { sha256 } from "../../platform/crypto/digest.ts";
import { generateKeyPair, importPublicKey, verifyEd25519 } from "../../platform/crypto/ed25519.ts";
import { softSigner } from "../../platform/crypto/signer.ts";
import { systemRandom } from "../../platform/random.ts";
import { readCredential, readStatusFor, standingOf, statusListLength, verifyFile, type TrustPolicy } from "../../verify/index.ts";
import { issueSdJwt, presentSdJwt, signStatusList } from "./tokens.ts";

const [sc, cq] = [generateKeyPair(), generateKeyPair()];
const [scSigner, cqSigner] = [softSigner("sc#sign-1", sc.privateKey), softSigner("cq#sign-1", cq.privateKey)];
const keys = new Map([["sc#sign-1", sc.publicKey], ["cq#sign-1", cq.publicKey]]);
const trust = { logs: [], witnesses: [], groups: new Map(), quorum: "none", nodes: new Map(), signKeys: keys, pageKeys: [] } satisfies TrustPolicy;
const at = new Date("2026-11-25T02:00:00Z");
const later = (minutes: number) => new Date(at.getTime() + minutes * 60_000);
const uri = "http://sc.test/credential-status/1";
const fixed = {
  iss: "urn:twincity:node:sc", vct: "urn:twincity:credential:identity:1", jti: "7e0c6a53-3c0f-4b60-8f1a-0d1a2b3c4d5e", iat: at.getTime() / 1000,
  exp: later(60 * 24).getTime() / 1000, cnf: { kid: "sc#sign-1" }, party: "sc:gov", status: { status_list: { uri, idx: 17 } },
};
const secrets = { name: "欧阳晓雨", idNumber: "510100199001010013", idTail: "0013", bornOn: "1990-01-01", adult: true };
const compact = await issueSdJwt({ signer: scSigner, random: systemRandom() }, fixed, secrets);
const showing = { audience: "urn:twincity:showing:counter-service", nonce: "n-1", at };
const list = (other: Parameters<typeof signStatusList>[1]["other"] = new Map(), signer = scSigner, of = uri) =>
  signStatusList(signer, { uri: of, issuer: "urn:twincity:node:sc", other, at, ttlSeconds: 60, validSeconds: 86_400 });
const codes = async (file: object | string, now = later(1)) =>
  (await verifyFile(typeof file === "string" ? file : JSON.stringify({ v: 1, kind: "credential", ...file }), trust, { now })).problems.map(({ code }) => code);

test("whatever is chosen is shown, and of what was not chosen nothing can be read", async () => {
  await fc.assert(
    fc.asyncProperty(fc.subarray(Object.keys(secrets)), async (fields) => {
      const shown = await presentSdJwt(scSigner, compact, { ...showing, fields });
      const check = await readCredential(shown, keys, { expected: showing });
      assert.ok(check.ok);
      assert.deepEqual(Object.keys(check.reading.shown).sort(), [...fields].sort());
      const readable = shown.split(/[.~]/).map((part) => Buffer.from(part, "base64url").toString("utf8")).join("\n");
      for (const [name, value] of Object.entries(secrets)) {
        const isIn = readable.includes(JSON.stringify(value)) && readable.includes(`"${name}"`);
        assert.equal(isIn, fields.includes(name), name);
      }
    }),
    { numRuns: 20 },
  );
});

test("no character of what is shown can be changed unnoticed", async () => {
  const shown = await presentSdJwt(scSigner, compact, { ...showing, fields: ["name", "adult"] });
  await fc.assert(
    fc.asyncProperty(fc.nat(shown.length - 1), fc.constantFrom("A", "b", "-", "0", "~", "."), async (i, char) => {
      fc.pre(shown[i] !== char);
      assert.ok(!(await readCredential(shown.slice(0, i) + char + shown.slice(i + 1), keys, { expected: showing })).ok);
    }),
    { numRuns: 60 },
  );
});

test("a presentation holds for the purpose and the moment it was made for, and for no other", async () => {
  const shown = await presentSdJwt(scSigner, compact, { ...showing, fields: ["name"] });
  for (const expected of [{ ...showing, nonce: "n-2" }, { ...showing, audience: "urn:twincity:showing:third-party" }]) {
    const check = await readCredential(shown, keys, { expected });
    assert.equal(check.ok ? "ok" : check.problem.code, "shown-for-another");
  }
  const bare = await readCredential(compact, keys, { expected: showing });
  assert.equal(bare.ok ? "ok" : bare.problem.code, "shown-for-another");
});

test("another node's word does not show a credential that is bound to ours", async () => {
  const byOther = await presentSdJwt(cqSigner, compact, { ...showing, fields: ["name"] });
  assert.deepEqual(await codes({ credential: byOther, statusList: await list() }), ["holder-not-proven"]);
});

test("a key binding of one selection does not carry to another", async () => {
  const few = await presentSdJwt(scSigner, compact, { ...showing, fields: ["adult"] });
  const many = await presentSdJwt(scSigner, compact, { ...showing, fields: ["adult", "name"] });
  const mixed = many.slice(0, many.lastIndexOf("~") + 1) + few.slice(few.lastIndexOf("~") + 1);
  assert.deepEqual(await codes({ credential: mixed, statusList: await list() }), ["holder-not-proven"]);
});

test("keys come from the verifier's trust alone, and a node signs only as itself", async () => {
  const own = generateKeyPair();
  const forged = await issueSdJwt({ signer: softSigner("sc#sign-1", own.privateKey), random: systemRandom() }, fixed, secrets);
  assert.deepEqual(await codes({ credential: forged }), ["signature-wrong"]);
  const unknown = await issueSdJwt({ signer: softSigner("gz#sign-1", own.privateKey), random: systemRandom() }, { ...fixed, iss: "urn:twincity:node:gz" }, secrets);
  assert.deepEqual(await codes({ credential: unknown }), ["signer-unknown"]);
  const asAnother = await issueSdJwt({ signer: cqSigner, random: systemRandom() }, fixed, secrets);
  assert.deepEqual(await codes({ credential: asAnother }), ["issuer-differs"]);
});

test("what a credential is can't be made a matter of choice", async () => {
  const { exp, ...rest } = fixed;
  const hidden = await issueSdJwt({ signer: scSigner, random: systemRandom() }, rest, { ...secrets, exp });
  assert.deepEqual(await codes({ credential: hidden }), ["credential-unreadable"]);
});

test("the file says whether it stands: valid, suspended, revoked, expired, not yet, or not known", async () => {
  const credential = await presentSdJwt(scSigner, compact, { ...showing, fields: ["name", "adult"] });
  const valid = await verifyFile(JSON.stringify({ v: 1, kind: "credential", credential, statusList: await list(new Map([[16, "revoked"], [18, "suspended"]])) }), trust, { now: later(1) });
  assert.ok(valid.ok, JSON.stringify(valid.problems));
  assert.ok(valid.facts.some(({ zh }) => zh === "出示的姓名：欧阳晓雨") && valid.facts.some(({ zh }) => zh === "出示的已满 18 周岁：是"));
  assert.ok(!JSON.stringify(valid).includes("510100199001010013"));
  assert.deepEqual(await codes({ credential, statusList: await list(new Map([[17, "suspended"]])) }), ["credential-suspended"]);
  assert.deepEqual(await codes({ credential, statusList: await list(new Map([[17, "revoked"]])) }), ["credential-revoked"]);
  assert.deepEqual(await codes({ credential, statusList: await list() }, later(60 * 24)), ["credential-expired"]);
  assert.deepEqual(await codes({ credential }), ["status-not-shown"]);
  assert.deepEqual(await codes(credential), ["status-not-shown"]);
  assert.deepEqual(await codes({ credential: compact, statusList: await list() }), ["holder-not-shown"]);
  assert.deepEqual((await verifyFile(credential, trust)).problems.map(({ code }) => code), ["time-needed"]);
});

test("a status list counts only from the issuer, for this credential, and while it is fresh; a revocation in an old one stays true", async () => {
  const credential = await presentSdJwt(scSigner, compact, { ...showing, fields: [] });
  assert.deepEqual(await codes({ credential, statusList: await list(new Map(), cqSigner) }), ["status-list-wrong"]);
  assert.deepEqual(await codes({ credential, statusList: await list(new Map(), scSigner, "http://sc.test/credential-status/2") }), ["status-list-wrong"]);
  const check = await readCredential(credential, keys);
  assert.ok(check.ok);
  const endless = { ...check.reading, until: null };
  const [clean, revoked] = [await readStatusFor(endless, await list(), keys), await readStatusFor(endless, await list(new Map([[17, "revoked"]])), keys)];
  assert.ok(!("code" in clean) && !("code" in revoked));
  assert.equal(standingOf(endless, clean, later(60 * 24 + 1)), "statusUnknown");
  assert.equal(standingOf(endless, revoked, later(60 * 24 + 1)), "revoked");
  assert.equal(standingOf({ ...endless, place: null }, undefined, at), "valid");
  assert.equal(standingOf({ ...endless, from: later(10) }, clean, at), "notYet");
});

test("another implementation accepts our credentials and reads our status list", async () => {
  const verifier = (key: Uint8Array) => (data: string, signature: string) => verifyEd25519(importPublicKey(key), Buffer.from(data), Buffer.from(signature, "base64url"));
  const jwt = await list(new Map([[17, "suspended"], [40_000, "revoked"]]));
  const other = new SDJwtVcInstance({
    hasher: (data) => sha256(typeof data === "string" ? Buffer.from(data) : new Uint8Array(data)),
    verifier: verifier(sc.publicKey),
    kbVerifier: verifier(sc.publicKey),
  });
  const shown = await presentSdJwt(scSigner, compact, { ...showing, fields: ["name"] });
  const { status: _status, ...withoutStatus } = fixed;
  const plain = await presentSdJwt(scSigner, await issueSdJwt({ signer: scSigner, random: systemRandom() }, withoutStatus, secrets), { ...showing, fields: ["name"] });
  const read = await other.verify(plain, { keyBindingNonce: "n-1", currentDate: at.getTime() / 1000 + 60 });
  assert.equal((read.payload as { name?: string }).name, "欧阳晓雨");
  assert.deepEqual(getStatusListFromJWT(shown.slice(0, shown.indexOf("~"))), { idx: 17, uri });
  const theirs = getListFromStatusListJWT(jwt);
  assert.deepEqual([17, 40_000, 0, statusListLength - 1].map((index) => theirs.getStatus(index)), [2, 1, 0, 0]);
});
