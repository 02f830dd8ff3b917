import assert from "node:assert/strict";
import test from "node:test";
import { signJws, testNode, trustIn } from "../../test/support/proofs.ts";
import { verifyAgreement } from "./agreement.ts";
import { toBase64Url, utf8 } from "./encoding.ts";
import { digestOf } from "./jcs.ts";
import { encodeHeader, signingInput } from "./jws.ts";
import { isWaiting, type ProblemCode, type Verdict } from "./index.ts";
import { verifyFile } from "./verify-file.ts";

const [sc, cq, stranger] = [await testNode("sc"), await testNode("cq"), await testNode("sc", "stranger")];
const trust = await trustIn(sc, cq);
const center = "sc:bigdata-center";
const bureau = "cq:bigdata-bureau";
const memorandum = {
  v: 1,
  kind: "agreement",
  id: "M0",
  title: { zh: "合作备忘录", en: "Memorandum" },
  parties: [{ party: center, node: "sc", name: "四川省大数据中心" }, { party: bureau, node: "cq", name: "重庆市大数据应用发展管理局" }],
  clauses: [{ id: "M0-1", text: "…", textStatus: "missing-in-source" }],
};
const bySc = { node: sc, party: center };
const byCq = { node: cq, party: bureau };
const codes = ({ problems }: Verdict): ProblemCode[] => problems.map(({ code }) => code);

test("an agreement signed for every party holds, and shows the fingerprint both sides read out", async () => {
  const verdict = await verifyFile(JSON.stringify(signJws(memorandum, bySc, byCq)), trust);
  assert.deepEqual([codes(verdict), verdict.ok, verdict.kind], [[], true, "agreement"]);
  assert.equal(verdict.facts[0]?.zh, `文本指纹 ${await digestOf(memorandum)}`);
});

test("with one signature it waits for the other", async () => {
  const verdict = await verifyAgreement(signJws(memorandum, bySc), trust);
  assert.deepEqual(codes(verdict), ["party-not-signed"]);
  assert.match(verdict.problems[0]?.zh ?? "", /cq:bigdata-bureau 还没有签字/);
  assert.ok(isWaiting(verdict));
});

test("a node signs for the parties it hosts and for no other", async () => {
  assert.deepEqual(codes(await verifyAgreement(signJws(memorandum, bySc, { node: sc, party: bureau }), trust)), ["signed-for-stranger", "party-not-signed"]);
  assert.deepEqual(codes(await verifyAgreement(signJws(memorandum, bySc, byCq, { node: cq, party: "cq:jiangbei-hall" }), trust)), ["signed-for-stranger"]);
  assert.deepEqual(codes(await verifyAgreement(signJws(memorandum, bySc, { node: cq }), trust)), ["signed-for-stranger", "party-not-signed"]);
});

test("a foreign key, a changed text, a lost signature and another suite each have their own words", async () => {
  const signed = signJws(memorandum, bySc, byCq);
  const changed = { ...signed, payload: signJws({ ...memorandum, id: "M1" }).payload };
  assert.deepEqual(codes(await verifyAgreement(changed, trust)), ["signature-wrong"]);
  assert.deepEqual(codes(await verifyAgreement(signJws(memorandum, { node: stranger, party: center }, byCq), trust)), ["signature-wrong"]);
  assert.deepEqual(codes(await verifyAgreement(signJws(memorandum, { ...bySc, kid: "xx#sign-1" }, byCq), trust)), ["signer-unknown"]);
  assert.deepEqual(codes(await verifyAgreement({ ...signed, signatures: [] }, trust)), ["no-signature"]);
  for (const header of [{ alg: "none", kid: "sc#sign-1" }, { alg: "EdDSA", kid: "sc#sign-1", suite: "sm2-sm3" }]) {
    const protectedPart = toBase64Url(utf8(JSON.stringify(header)));
    const signature = toBase64Url(sc.documentKey.sign(signingInput(protectedPart, signed.payload)));
    assert.deepEqual(codes(await verifyAgreement({ ...signed, signatures: [{ protected: protectedPart, signature }] }, trust)), ["suite-unknown"]);
  }
});

test("a text that isn't canonical is refused although its signature holds", async () => {
  const payload = toBase64Url(utf8(JSON.stringify(memorandum, null, 1)));
  const header = encodeHeader({ alg: "EdDSA", kid: sc.kid, suite: "ed25519", party: center });
  const signature = toBase64Url(sc.documentKey.sign(signingInput(header, payload)));
  assert.deepEqual(codes(await verifyAgreement({ payload, signatures: [{ protected: header, signature }] }, trust)), ["text-not-canonical"]);
});

test("an agreement without parties binds nobody", async () => {
  assert.deepEqual(codes(await verifyAgreement(signJws({ ...memorandum, parties: [] }, bySc), trust)), ["wrong-shape"]);
});
