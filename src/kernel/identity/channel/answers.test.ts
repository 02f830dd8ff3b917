import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { freePort, identityNode, introduce, type IdentityNode } from "../../../../test/support/identity-node.ts";
import { middleman, type PassedAnswer } from "../../../../test/support/middleman.ts";
import { fixedClock } from "../../../platform/clock.ts";
import { generateKeyPair } from "../../../platform/crypto/ed25519.ts";
import { softSigner } from "../../../platform/crypto/signer.ts";
import { verifyingKey } from "../../../platform/crypto/verifying-key.ts";
import { ProblemError } from "../../../platform/http/problem.ts";
import { systemRandom } from "../../../platform/random.ts";
import { faultOfAnswer } from "./check-answer.ts";
import type { RequestMessage } from "./message.ts";
import { signAnswer, signRequest } from "./sign.ts";

async function problemOf(call: Promise<unknown>): Promise<ProblemError["problem"] & { name: string }> {
  try {
    await call;
  } catch (error) {
    if (error instanceof ProblemError) return { ...error.problem, name: error.problem.type.replace("urn:twincity:problem:", "") };
    throw error;
  }
  throw new Error("it was answered");
}

const outcomeOf = async (sc: IdentityNode) => {
  const { name, detail, status, side } = await problemOf(sc.identity.channel.post("cq", "/notes", { text: "hello" }, { timeoutMs: 2_000 }));
  return { name, detail: detail ?? "", status, side };
};

test("an answer is believed only when the peer signed it for this very request", async (t) => {
  const port = await freePort();
  await using between = await middleman(port);
  await using sc = await identityNode("sc");
  await using cq = await identityNode("cq", { clock: sc.clock, port, publicUrl: between.url });
  await introduce(sc, cq);
  const unverified = (detail: RegExp) => async () => {
    const outcome = await outcomeOf(sc);
    assert.deepEqual([outcome.name, outcome.status, outcome.side], ["peer-answer-unverified", 502, "cq"]);
    assert.match(outcome.detail, detail);
  };

  await t.test("passed on unchanged, it is", async () => {
    assert.deepEqual(await sc.identity.channel.post("cq", "/notes", { text: "hello" }), { status: 200, body: { kept: 1 } });
  });
  await t.test("with other content, it is not", async () => {
    between.meddle = (answer) => ({ ...answer, content: Buffer.from('{"kept":9}') });
    await unverified(/content does not match its digest/)();
  });
  await t.test("with another status, it is not", async () => {
    between.meddle = (answer) => ({ ...answer, status: 201 });
    await unverified(/signature does not match/)();
  });
  await t.test("without a signature, it is not", async () => {
    between.meddle = ({ status, content, headers: { signature: _signature, ...headers } }) => ({ status, content, headers });
    await unverified(/message-unsigned/)();
  });
  await t.test("made for an earlier request, it is not", async () => {
    let first: PassedAnswer | undefined;
    between.meddle = (answer) => (first ??= answer);
    await sc.identity.channel.post("cq", "/notes", { text: "hello" });
    await unverified(/signature does not match/)();
  });
  await t.test("it is not looked for elsewhere when the answer says so", async () => {
    between.meddle = () => ({ status: 302, headers: { location: sc.url }, content: Buffer.alloc(0) });
    await unverified(/answered 302/)();
  });
  await t.test("an answer that doesn't end within the time is given up", async () => {
    cq.delayMs = 500;
    const { name, status } = await problemOf(sc.identity.channel.post("cq", "/notes", {}, { timeoutMs: 150 }));
    cq.delayMs = 0;
    assert.deepEqual([name, status], ["peer-timed-out", 504]);
  });
  await t.test("an answer of more than 8 MiB is cut off", async () => {
    between.meddle = (answer) => ({ ...answer, content: Buffer.alloc(9 * 1024 * 1024, 0x20) });
    assert.equal((await outcomeOf(sc)).name, "peer-unreachable");
  });
});

test("a peer's signed refusal is the cause of ours, and the words of both are there", async () => {
  await using sc = await identityNode("sc");
  await using cq = await identityNode("cq", { clock: sc.clock });
  await introduce(sc, cq);
  await cq.ask("POST", "/api/peers/sc/suspension");
  const problem = await problemOf(sc.identity.channel.get("cq", "/notes"));
  assert.deepEqual([problem.name, problem.status, problem.side], ["peer-refused", 502, "cq"]);
  const cause = problem.cause as ProblemError["problem"];
  assert.equal(cause.type, "urn:twincity:problem:peer-suspended");
  assert.deepEqual([problem.detail, problem.detailZh], [cause.title, cause.titleZh]);
});

test("a node that is down is unreachable, and a node we don't know is no peer", async () => {
  await using sc = await identityNode("sc");
  const cq = await identityNode("cq", { clock: sc.clock });
  await introduce(sc, cq);
  await cq[Symbol.asyncDispose]();
  assert.equal((await outcomeOf(sc)).name, "peer-unreachable");
  assert.equal((await problemOf(sc.identity.channel.get("gd", "/notes"))).name, "peer-unknown");
});

test("whatever the request and the answer say, the answer passes as it is and fails with any byte of its content changed", async () => {
  const signer = softSigner("cq#sign-1", generateKeyPair().privateKey);
  const tools = { signer, clock: fixedClock("2026-03-02T01:00:00Z"), random: systemRandom() };
  const expected = { keyId: signer.kid, key: verifyingKey(signer.publicKey), at: tools.clock.now(), acceptedSuites: ["ed25519"] as const };
  await fc.assert(
    fc.asyncProperty(
      fc.webPath(), fc.uint8Array({ maxLength: 200 }), fc.uint8Array({ minLength: 1, maxLength: 200 }), fc.integer({ min: 200, max: 599 }), fc.nat(), fc.integer({ min: 1, max: 255 }),
      async (path, asked, content, status, position, flip) => {
        const unsigned: RequestMessage = { kind: "request", method: "POST", targetUri: `http://localhost:7050/${path}`, fields: [] };
        const request: RequestMessage = { ...unsigned, fields: Object.entries(await signRequest(unsigned, asked, tools)) };
        const plain = { kind: "response", status, fields: [], request } as const;
        const answer = { ...plain, fields: Object.entries(await signAnswer(plain, content, "sig1", tools)) };
        assert.equal(faultOfAnswer(answer, content, expected), undefined);
        const changed = content.slice();
        changed[position % changed.length]! ^= flip;
        assert.equal(faultOfAnswer(answer, changed, expected), "its content does not match its digest");
        assert.equal(faultOfAnswer({ ...answer, status: status + 1 }, content, expected), "its signature does not match");
      },
    ),
    { numRuns: 60 },
  );
});
