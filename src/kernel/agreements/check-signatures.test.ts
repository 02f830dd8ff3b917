import assert from "node:assert/strict";
import { test } from "node:test";
import { documentDigest, signDocument, type AttestedAct, type SignatureOf } from "../../platform/crypto/jws.ts";
import { agreementSource, fieldSource } from "../../../test/support/governance.ts";
import { testSigner } from "../../../test/support/ledger.ts";
import { buildDocument } from "./build-document.ts";
import { verifyAgreement } from "./check-signatures.ts";

const sc = testSigner("sc#sign-1");
const cq = testSigner("cq#sign-1");
const findKey = (kid: string) => [sc, cq].find((signer) => signer.kid === kid)?.publicKey;

const host = (id: string, party: string, nameZh: string) => ({
  id,
  logOrigin: `${id}.test/ledger`,
  keys: ["sign", "log", "witness"].map((use) => ({ kid: `${id}#${use}-1`, use, publicKey: Buffer.from(sc.publicKey).toString("base64") })),
  parties: [{ id: party, nameZh }],
});
const built = buildDocument({
  printed: agreementSource.agreements[0]!,
  source: agreementSource,
  fields: fieldSource,
  hosts: [host("sc", "sc:bigdata-center", "四川省大数据中心"), host("cq", "cq:bigdata-bureau", "重庆市大数据应用发展管理局")],
  effectiveFrom: "2026-11-25",
});
assert.ok(built.ok);
const payload = built.document;
const textDigest = documentDigest(await signDocument(payload, []));
const act: AttestedAct = { person: "sc-agreement", role: "agreement-officer", level: "session", at: "2026-11-25T02:00:00.000Z", textDigest };
const honest: SignatureOf = { signer: sc, party: "sc:bigdata-center", act };

async function reasonFor(...signatures: SignatureOf[]): Promise<string | undefined> {
  const verified = verifyAgreement(await signDocument(payload, signatures), findKey);
  return verified.ok ? undefined : verified.reason;
}

test("a text signed by each party's own node, over what its officer saw, verifies", async () => {
  assert.equal(await reasonFor(honest, { signer: cq, party: "cq:bigdata-bureau", act }), undefined);
});

test("a node signs only for a party that it hosts and that the text names", async () => {
  assert.equal(await reasonFor({ ...honest, party: "cq:bigdata-bureau" }), "sc#sign-1 does not host cq:bigdata-bureau");
  assert.equal(await reasonFor({ ...honest, party: "sc:gaoxin-hall" }), "sc#sign-1 signs for no party");
  assert.equal(await reasonFor({ signer: sc }), "sc#sign-1 signs for no party");
});

test("no party signs twice", async () => {
  assert.equal(await reasonFor(honest, honest), "sc:bigdata-center signs twice");
});

test("an officer's act over another text does not count", async () => {
  assert.equal(await reasonFor({ ...honest, act: { ...act, textDigest: `sha256:${"A".repeat(43)}` } }), "the officer of sc:bigdata-center saw another text");
});

test("a key that we don't trust proves nothing, whatever it calls itself", async () => {
  assert.equal(await reasonFor({ ...honest, signer: testSigner("sc#sign-1") }), "signature by sc#sign-1 does not match");
  assert.equal(await reasonFor({ ...honest, signer: testSigner("gd#sign-1") }), "key gd#sign-1 is not trusted");
});

test("a signed document of another kind is no agreement", async () => {
  const verified = verifyAgreement(await signDocument({ ...payload, kind: "grant" }, [honest]), findKey);
  assert.deepEqual(verified, { ok: false, reason: "not an agreement" });
});
