import assert from "node:assert/strict";
import test from "node:test";
import { identityNode, introduce, type IdentityNode } from "../../../../test/support/identity-node.ts";
import { send, signedMessage, type SignedMessage } from "../../../../test/support/signed-message.ts";
import type { RefusalCount } from "../schema.ts";
import { contentDigest } from "./content-digest.ts";

/** Refused messages as the operator of the receiving node sees them. */
async function refusals(receiver: IdentityNode, sender: string): Promise<Record<string, number>> {
  const { body } = await receiver.ask("GET", "/api/peers");
  const peer = (body["items"] as { id: string; refusals: RefusalCount[] }[]).find(({ id }) => id === sender);
  const counts = sender === "unknown" ? (body["strangers"] as RefusalCount[]) : (peer?.refusals ?? []);
  return Object.fromEntries(counts.map(({ reason, count }) => [reason, count]));
}

/** Sends a bad message: it must be refused for this reason, leave no note, and be counted for this sender. */
async function assertRefused(receiver: IdentityNode, message: SignedMessage, { status, reason, countedFor }: { status: number; reason: string; countedFor: string }): Promise<Record<string, unknown>> {
  const [notesBefore, countBefore] = [receiver.notes.length, (await refusals(receiver, countedFor))[reason] ?? 0];
  const answer = await send(message);
  assert.equal(answer.type, reason);
  assert.equal(answer.status, status);
  assert.equal(receiver.notes.length, notesBefore, "a refused message has no effect");
  assert.equal((await refusals(receiver, countedFor))[reason], countBefore + 1, "a refused message is counted");
  return answer.body;
}

async function pair(): Promise<AsyncDisposable & { sc: IdentityNode; cq: IdentityNode }> {
  const sc = await identityNode("sc");
  const cq = await identityNode("cq", { clock: sc.clock });
  await introduce(sc, cq);
  return {
    sc, cq,
    async [Symbol.asyncDispose]() {
      await sc[Symbol.asyncDispose]();
      await cq[Symbol.asyncDispose]();
    },
  };
}

const without = (headers: SignedMessage["headers"], name: string) => Object.fromEntries(Object.entries(headers).filter(([key]) => key !== name));

test("messages between two nodes", async (t) => {
  await using nodes = await pair();
  const { sc, cq } = nodes;

  await t.test("a signed message of a peer arrives once, byte for byte, with its sender's name", async () => {
    const answer = await send(await signedMessage(sc, cq, { body: { text: "一" } }));
    assert.deepEqual([answer.status, cq.notes], [200, [{ from: "sc", note: { text: "一" } }]]);
    assert.match(String(answer.headers["signature-input"]), /^sig1=\("@status" "content-digest" "@method";req "@target-uri";req "signature";key="sig1";req\);created=/);
  });

  await t.test("an unsigned message is refused", async () => {
    const message = await signedMessage(sc, cq);
    const body = await assertRefused(cq, { ...message, headers: without(message.headers, "signature") }, { status: 401, reason: "message-unsigned", countedFor: "unknown" });
    assert.equal((body["basis"] as { article: string }).article, "3.2");
    assert.ok(body["remedy"]);
    await assertRefused(cq, { ...message, headers: { ...message.headers, "signature-input": message.headers["signature-input"]!.replace('tag="twincity"', 'tag="other"') } }, { status: 401, reason: "message-unsigned", countedFor: "unknown" });
  });

  await t.test("content that is not what was signed is refused", async () => {
    const message = await signedMessage(sc, cq);
    const content = Buffer.from('{"text":"HELLO"}');
    await assertRefused(cq, { ...message, content }, { status: 401, reason: "message-altered", countedFor: "unknown" });
    const withDigest = { ...message, content, headers: { ...message.headers, "content-digest": contentDigest(content) } };
    await assertRefused(cq, withDigest, { status: 401, reason: "message-altered", countedFor: "sc" });
  });

  await t.test("another path, query, method or signature parameter than signed is refused", async () => {
    const message = await signedMessage(sc, cq, { method: "GET" });
    await assertRefused(cq, { ...message, path: "/notes?all=1" }, { status: 401, reason: "message-altered", countedFor: "sc" });
    await assertRefused(cq, { ...message, method: "POST" }, { status: 401, reason: "message-altered", countedFor: "sc" });
    const input = message.headers["signature-input"]!;
    const later = input.replace(/created=(\d+)/, (_all, seconds: string) => `created=${Number(seconds) + 1}`);
    await assertRefused(cq, { ...message, headers: { ...message.headers, "signature-input": later } }, { status: 401, reason: "message-altered", countedFor: "sc" });
  });

  await t.test("a peer's key id over another key's signature is refused", async () => {
    await using forger = await identityNode("sc", { clock: sc.clock });
    await assertRefused(cq, await signedMessage(forger, cq), { status: 401, reason: "message-altered", countedFor: "sc" });
  });

  await t.test("a message that comes a second time is refused, and its nonce outlives the process", async () => {
    const message = await signedMessage(sc, cq);
    assert.equal((await send(message)).status, 200);
    await assertRefused(cq, message, { status: 401, reason: "message-replayed", countedFor: "sc" });
    sc.clock.advance({ seconds: 299 });
    await assertRefused(cq, message, { status: 401, reason: "message-replayed", countedFor: "sc" });
    const rows = await cq.db.selectFrom("message_nonce").select("nonce").execute();
    assert.ok(rows.some(({ nonce }) => message.headers["signature-input"]!.includes(nonce)), "the nonce is in the database");
  });

  await t.test("a message signed more than 300 s ago or ahead is refused, at 300 s it passes", async () => {
    const old = await signedMessage(sc, cq);
    sc.clock.advance({ seconds: 300 });
    assert.equal((await send(old)).status, 200);
    const older = await signedMessage(sc, cq);
    sc.clock.advance({ seconds: 301 });
    await assertRefused(cq, older, { status: 401, reason: "message-stale", countedFor: "sc" });
    const ahead = await signedMessage(sc, cq);
    sc.clock.advance({ seconds: -301 });
    await assertRefused(cq, ahead, { status: 401, reason: "message-stale", countedFor: "sc" });
    sc.clock.advance({ seconds: 301 });
  });

  await t.test("nonces are forgotten once their messages could no longer be fresh", async () => {
    sc.clock.advance({ seconds: 700 });
    assert.equal((await send(await signedMessage(sc, cq))).status, 200);
    assert.equal((await cq.db.selectFrom("message_nonce").select("nonce").execute()).length, 1);
  });

  await t.test("a node that is no peer is refused, whatever key it signs with", async () => {
    await using stranger = await identityNode("gd", { clock: sc.clock });
    await assertRefused(cq, await signedMessage(stranger, cq), { status: 401, reason: "message-key-unknown", countedFor: "unknown" });
  });

  await t.test("a message that was signed for another node is refused, though its signature is right", async () => {
    await using third = await identityNode("gd", { clock: sc.clock });
    const kept = await signedMessage(sc, third);
    await assertRefused(cq, { ...kept, url: cq.url }, { status: 421, reason: "message-wrong-target", countedFor: "sc" });
    await introduce(cq, third);
    const moved = await signedMessage(sc, third);
    const body = await assertRefused(cq, { ...moved, url: cq.url, headers: { ...moved.headers, host: new URL(cq.url).host } }, { status: 421, reason: "message-wrong-target", countedFor: "sc" });
    assert.equal(body["detail"], `signed for ${third.url}`);
  });

  await t.test("a signature that leaves something out is refused", async () => {
    const message = await signedMessage(sc, cq);
    const change = (from: string | RegExp, to: string): SignedMessage => ({
      ...message, headers: { ...message.headers, "signature-input": message.headers["signature-input"]!.replace(from, to) },
    });
    for (const bad of [
      change(' "content-digest"', ""),
      change(' "@target-uri"', ""),
      change(/;nonce="[^"]*"/, ""),
      change(/;nonce="[^"]*"/, ';nonce="short"'),
      change(/;created=\d+/, ""),
      change(/;keyid="[^"]*"/, ""),
      change('alg="ed25519"', 'alg="rsa-pss-sha512"'),
      change(/$/, ";expires=9999999999"),
      change(/$/, `, ${message.headers["signature-input"]!.replace("sig1", "sig2")}`),
      change(/^/, "("),
      { ...message, headers: { ...message.headers, signature: "sig1=:AAAA:" } },
      { ...message, headers: without(message.headers, "content-digest") },
      { ...message, headers: { ...message.headers, "content-digest": "md5=:Sd/dVLAcvNLSq16eXua5uQ==:" } },
    ])
      await assertRefused(cq, bad, { status: 400, reason: "message-malformed", countedFor: "unknown" });
  });

  await t.test("a verified message whose content is not JSON has no effect", async () => {
    const content = Buffer.from("{");
    const message = await signedMessage(sc, cq);
    const { signRequest } = await import("./sign.ts");
    const fields = await signRequest({ kind: "request", method: "POST", targetUri: `${cq.url}/notes`, fields: [] }, content, sc.identity.tools);
    const before = cq.notes.length;
    const answer = await send({ ...message, content, headers: { ...message.headers, ...fields } });
    assert.deepEqual([answer.status, answer.type, cq.notes.length], [400, "invalid-request", before]);
  });

  await t.test("a suspended peer is refused until it is resumed, and nothing is sent to it either", async () => {
    assert.equal((await cq.ask("POST", "/api/peers/sc/suspension")).body["state"], "suspended");
    await assertRefused(cq, await signedMessage(sc, cq), { status: 403, reason: "peer-suspended", countedFor: "sc" });
    await assert.rejects(cq.identity.channel.get("sc", "/notes"), /peer-suspended/);
    assert.equal((await cq.ask("POST", "/api/peers/sc/suspension")).status, 409);
    assert.equal((await cq.ask("DELETE", "/api/peers/sc/suspension")).body["state"], "active");
    assert.equal((await send(await signedMessage(sc, cq))).status, 200);
  });
});
