import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import { sha256 } from "../../../platform/crypto/digest.ts";
import { softSigner } from "../../../platform/crypto/signer.ts";
import { formatFrame, verifyFile, type CallEvidence, type EvidencePart, type TrustPolicy } from "../../../verify/index.ts";
import type { Answer, Call } from "../schema.ts";
import { answersLine, answerStatement, callsLine, callsRootField, callStatement, leafOf, pathTo, saltOf } from "./statements.ts";

const asker = softSigner("sc#sign-1", new Uint8Array(32).fill(3));
const provider = softSigner("cq#sign-1", new Uint8Array(32).fill(4));
const trust = { logs: [], pageKeys: [], witnesses: [], nodes: new Map(), signKeys: new Map([asker, provider].map(({ kid, publicKey }) => [kid, publicKey])) } as unknown as TrustPolicy;
const base64url = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64url");

const callOf = (n: number): Call => ({
  callId: `0b0e7a52-8f53-4a7e-9c31-${String(n).padStart(12, "0")}`, agreement: "M0", clause: "M0-11", grant: "5b0f3a52-58c4-4c83-8f1c-2f0c1d1f0a02", purpose: "licence-check",
  basis: { kind: "publicRecord", ref: "cq:enterprise-register" }, requestingParty: "sc:market-regulation", resource: "cq:enterprise-register", params: { key: `9150000${n}` }, fields: ["name"],
  at: "2026-11-25T02:00:00.000Z", salt: base64url(sha256(Buffer.from(`salt ${n}`))),
});
const answerTo = ({ callId }: Call): Answer => ({ callId, outcome: "delivered", record: { name: `示例 ${callId.slice(-3)}` }, side: { entry: `{"n":"${callId.slice(-3)}"}`, salt: "x", details: { payloadDigest: `sha256:${callId.slice(-3)}` } } });

/** A message of calls and its answer in one part, as both nodes sign and keep them. */
async function exchanged(count: number) {
  const calls = Array.from({ length: count }, (_, n) => callOf(n));
  const answers = calls.map(answerTo);
  const callLeaves = calls.map((call) => leafOf(callStatement(call), saltOf(call, "call")));
  const answerLeaves = calls.map((call, i) => leafOf(answerStatement(answers[i]!), saltOf(call, "answer")));
  const base = `"@method": POST\n"content-digest": sha-256=:x:\n"${callsRootField}": ${callsLine(callLeaves)}\n"@signature-params": ()`;
  const request = await asker.sign(Buffer.from(base));
  const text = formatFrame({
    request: Buffer.from(request).toString("base64"), index: 0, last: true, previous: "-", content: Buffer.from(sha256(Buffer.from(JSON.stringify(answers)))).toString("base64"),
    statement: answersLine(answerLeaves),
  });
  const signature = await provider.sign(Buffer.from(text));
  const part = (kid: string, said: string, signed: Uint8Array, statement: string, salt: Uint8Array, place: number, leaves: readonly Uint8Array[]): EvidencePart => ({
    kid, said, signature: base64url(signed), statement, salt: base64url(salt), place, size: leaves.length, path: pathTo(place, leaves).map((hash) => Buffer.from(hash).toString("base64")),
  });
  const evidenceOf = (n: number): CallEvidence => ({
    v: 1, kind: "call-evidence", ref: calls[n]!.callId,
    call: part(asker.kid, base, request, callStatement(calls[n]!), saltOf(calls[n]!, "call"), n, callLeaves),
    answer: part(provider.kid, text, signature, answerStatement(answers[n]!), saltOf(calls[n]!, "answer"), n, answerLeaves),
  });
  return { calls, answers, evidenceOf };
}

const verdictOf = (evidence: unknown) => verifyFile(JSON.stringify(evidence), trust);

test("each call of a message, and its answer, is shown by itself, whatever the message's size", async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 23 }), fc.nat(), async (count, pick) => {
      const { evidenceOf } = await exchanged(count);
      const verdict = await verdictOf(evidenceOf(pick % count));
      assert.ok(verdict.ok, JSON.stringify(verdict.problems));
      assert.deepEqual(verdict.facts.map(({ code }) => code), ["call-signed", "answer-signed"]);
    }),
    { numRuns: 20 },
  );
});

test("evidence tells nothing of the calls beside it, nor of whom its own call asked about", async () => {
  const { calls, answers, evidenceOf } = await exchanged(8);
  const evidence = evidenceOf(3);
  const text = JSON.stringify(evidence);
  for (const [n, { callId, params, salt }] of calls.entries()) {
    assert.ok(!text.includes(params.key) && !text.includes(salt), `call ${n}`);
    if (n !== 3) assert.ok(!text.includes(callId));
  }
  for (const { record } of answers) assert.ok(!text.includes(String(record?.["name"])));
  // Somebody who guesses a neighbour's call right in every word, and its answer, can't tell: the leaf is salted with what they don't have.
  const neighbour = calls[2]!;
  const guesses = [evidence.call!.salt, evidence.answer!.salt, base64url(new Uint8Array(32))].map((salt) => Buffer.from(salt, "base64url"));
  const shown = [...evidence.call!.path, ...evidence.answer!.path];
  for (const statement of [callStatement(neighbour), answerStatement(answers[2]!)])
    for (const salt of guesses) assert.ok(!shown.includes(Buffer.from(leafOf(statement, salt)).toString("base64")));
  assert.ok(shown.includes(Buffer.from(leafOf(callStatement(neighbour), saltOf(neighbour, "call"))).toString("base64")), "the neighbour's leaf is in the path, and only its own salt opens it");
  // Nor can the key asked for be found by trying all keys: the salt of its commitment does not follow from the one that is shown.
  assert.notEqual(saltOf(calls[3]!, "key"), saltOf(calls[3]!, "call"));
  const wrongKeySalt = callStatement({ ...calls[3]!, salt: evidence.call!.salt });
  assert.notEqual(wrongKeySalt, evidence.call!.statement);
});

const altered: readonly { what: string; code: string; change: (evidence: CallEvidence, other: CallEvidence) => unknown }[] = [
  { what: "another statement", code: "call-not-under-root", change: (e) => ({ ...e, call: { ...e.call, statement: e.call!.statement.replace("licence-check", "service-evidence") } }) },
  { what: "another salt", code: "call-not-under-root", change: (e) => ({ ...e, call: { ...e.call, salt: e.answer!.salt } }) },
  { what: "another place", code: "call-not-under-root", change: (e) => ({ ...e, answer: { ...e.answer, place: 0 } }) },
  { what: "another text than was signed", code: "signature-wrong", change: (e) => ({ ...e, call: { ...e.call, said: e.call!.said.replace("POST", "GET") } }) },
  { what: "a key nobody trusts", code: "signer-unknown", change: (e) => ({ ...e, answer: { ...e.answer, kid: "gz#sign-1" } }) },
  { what: "the number of another call", code: "ref-differs", change: (e, other) => ({ ...e, ref: other.ref }) },
  { what: "a call and another call's answer", code: "ref-differs", change: (e, other) => ({ ...e, answer: other.answer }) },
  { what: "something beside", code: "wrong-shape", change: (e) => ({ ...e, note: "x" }) },
  { what: "nothing signed at all", code: "wrong-shape", change: (e) => ({ ...e, call: null, answer: null }) },
];
for (const { what, code, change } of altered)
  test(`evidence with ${what} does not verify: ${code}`, async () => {
    const { evidenceOf } = await exchanged(5);
    const verdict = await verdictOf(change(evidenceOf(3), evidenceOf(2)));
    assert.equal(verdict.ok, false);
    assert.deepEqual([...new Set(verdict.problems.map((one) => one.code))], [code]);
    assert.deepEqual(verdict.facts, []);
  });

test("an answer to the same call in another message is not this message's", async () => {
  const [small, large] = [await exchanged(2), await exchanged(3)];
  const verdict = await verdictOf({ ...small.evidenceOf(1), answer: large.evidenceOf(1).answer });
  assert.deepEqual(verdict.problems.map((one) => one.code), ["answer-to-another"]);
});

test("a call is signed by the node of the office that makes it", async () => {
  const { evidenceOf } = await exchanged(1);
  const { call } = evidenceOf(0);
  const foreign = { ...trust, signKeys: new Map([["yn#sign-1", asker.publicKey]]) } as TrustPolicy;
  const verdict = await verifyFile(JSON.stringify({ ...evidenceOf(0), call: { ...call, kid: "yn#sign-1" }, answer: null }), foreign);
  assert.deepEqual(verdict.problems.map((one) => one.code), ["call-of-another-node"]);
});

interface Vector {
  readonly call: Call;
  readonly answer: Answer;
  readonly callStatement: string;
  readonly callLeaf: string;
  readonly answerStatement: string;
  readonly answerLeaf: string;
}

test("statements, leaves and roots are those of the protocol's vectors", () => {
  const { vectors, callsRoot, answersRoot } = JSON.parse(readFileSync(new URL("../../../../test/vectors/calls.json", import.meta.url), "utf8")) as { vectors: Vector[]; callsRoot: string; answersRoot: string };
  const leaves: { call: Uint8Array[]; answer: Uint8Array[] } = { call: [], answer: [] };
  for (const one of vectors) {
    assert.equal(callStatement(one.call), one.callStatement);
    assert.equal(answerStatement(one.answer), one.answerStatement);
    leaves.call.push(leafOf(one.callStatement, saltOf(one.call, "call")));
    leaves.answer.push(leafOf(one.answerStatement, saltOf(one.call, "answer")));
    assert.equal(Buffer.from(leaves.call.at(-1)!).toString("base64"), one.callLeaf);
    assert.equal(Buffer.from(leaves.answer.at(-1)!).toString("base64"), one.answerLeaf);
  }
  assert.deepEqual([callsLine(leaves.call), answersLine(leaves.answer)], [callsRoot, answersRoot]);
});
