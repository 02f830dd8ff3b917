import assert from "node:assert/strict";
import { after, test } from "node:test";
import type { CallResponse, Receipt } from "../../src/kernel/exchange/index.ts";
import { inTransaction } from "../../src/storage/database.ts";
import { parseTrustPolicy, verifyReceipt } from "../../src/verify/index.ts";
import { assertOk, verifyWholeLedger } from "../support/case-proof.ts";
import { eventually, twoNodes, type RunningNode } from "../support/two-nodes.ts";

const nodes = await twoNodes({ prepared: true });
after(() => nodes[Symbol.asyncDispose]());
const { sc, cq } = nodes;
const operator = (node: RunningNode) => node.as(`${node.id}-operator`);
const request = { resource: "cq:enterprise-register", params: { uscc: "91509900DEMA00013R" }, purpose: "licence-check" };

/** A call that is under way in the very moment of an exchange may go unanswered, as over a bad line; it is made again. */
const call = (): Promise<string> => eventually("a call passes", async () => (await sc.as("sc-steward-market").ask<CallResponse>("POST", "/api/calls", request)).crossingId);

/** Both sides' receipts, by the trust file that this node prints now. */
async function verifies(crossingId: string, trustedBy: RunningNode): Promise<void> {
  const trust = await parseTrustPolicy((await trustedBy.as().send("GET", "/api/trust-policy")).text);
  for (const node of [sc, cq]) {
    await eventually(`the receipt of ${node.id} verifies`, async () => {
      const verdict = await verifyReceipt(await node.as().ask<Receipt>("GET", `/api/receipts/${crossingId}?waitMs=5000`), trust);
      if (!verdict.ok) throw new Error(JSON.stringify(verdict.problems));
      return true;
    }, 60_000);
  }
}

test("ledger, witness and sign keys are exchanged while calls go on: what was recorded before, between and after verifies with the trust file of today", { timeout: 240_000 }, async () => {
  const crossings = [await call()];
  await verifies(crossings[0]!, sc);
  for (const [node, use] of [[sc, "log"], [cq, "witness"], [cq, "sign"], [cq, "log"]] as const) {
    await operator(node).ask("POST", "/api/keys/rotations", { use });
    crossings.push(await call());
  }
  assert.equal(cq.node.identity.peers.get("sc").descriptor.version, 2);
  assert.equal(sc.node.identity.peers.get("cq").descriptor.version, 4);
  for (const crossing of crossings) await verifies(crossing, sc);
  await verifies(crossings[0]!, cq);
  for (const [of, by] of [[sc, cq], [cq, sc]] as const) await eventually("the ledger is one from its first line on", async () => (assertOk(await verifyWholeLedger(of, by)), true), 60_000);
});

test("stolen keys: nothing passes until the other operator has typed in the fingerprint that was read out, then all that waited does, and what came after the theft is marked", { timeout: 240_000 }, async () => {
  await inTransaction(sc.node.db, (tx) => sc.node.events.emit(tx, { to: "cq", type: "consent.unheard", subject: "before", data: {} }));
  await eventually("it has arrived", async () => (await cq.node.events.status("sc")).parked === 1);
  const compromisedAt = new Date(Date.now() - 3_600_000).toISOString();
  const mine = await operator(sc).ask<{ fingerprint: string }>("POST", "/api/keys/replacements", { reason: "the machine room was broken into", compromisedAt });
  await inTransaction(sc.node.db, (tx) => sc.node.events.emit(tx, { to: "cq", type: "consent.unheard", subject: "after", data: {} }));
  await eventually("the other side is told", async () => (await operator(cq).ask<{ items: { replacements: object[] }[] }>("GET", "/api/peers")).items[0]!.replacements.length === 1);
  const theirs = (await operator(cq).ask<{ items: { distrustedAt: string | null }[] }>("GET", "/api/peers")).items[0]!;
  assert.ok(theirs.distrustedAt);
  const health = await operator(sc).ask<{ peers: { ourKeysAwait: boolean }[] }>("GET", "/api/health");
  assert.ok(health.peers[0]!.ourKeysAwait);
  assert.equal((await cq.node.events.status("sc")).parked, 1, "nothing gets through");
  assert.equal((await operator(cq).send("POST", "/api/peers/sc/replacement-confirmation", { fingerprint: "0000 ".repeat(8).trim() })).type, "fingerprint-not-confirmed");
  await operator(cq).ask("POST", "/api/peers/sc/replacement-confirmation", { fingerprint: mine.fingerprint });
  await eventually("what waited arrives", async () => (await cq.node.events.status("sc")).parked === 2, 60_000);
  const marked = await operator(cq).ask<{ count: number; items: { subject: string }[] }>("GET", "/api/peers/sc/marked");
  assert.ok(marked.items.some(({ subject }) => subject === "before") && !marked.items.some(({ subject }) => subject === "after"));
  await verifies(await call(), cq);
});
