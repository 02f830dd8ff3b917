import assert from "node:assert/strict";
import { after, test } from "node:test";
import type { WitnessFreeze } from "../../src/kernel/ledger/index.ts";
import { ProblemError } from "../../src/platform/http/problem.ts";
import { inTransaction } from "../../src/storage/database.ts";
import { parseTrustPolicy, verifyFile } from "../../src/verify/index.ts";
import { tellAnotherStory } from "../support/lying-ledger.ts";
import { eventually, twoNodes } from "../support/two-nodes.ts";

const nodes = await twoNodes();
after(() => nodes[Symbol.asyncDispose]());
const { sc, cq } = nodes;

const call = {
  callId: "5b0f3a52-58c4-4c83-8f1c-2f0c1d1f0a01", agreement: "M0", clause: "M0-11", grant: "none", purpose: "licence-check", basis: { kind: "publicRecord", ref: "x" },
  requestingParty: "sc:market-regulation", resource: "cq:enterprise-register", params: { key: "1" }, fields: ["name"], at: "2026-11-25T02:00:00.000Z",
};
const [hall, police] = ["sc:gaoxin-hall", "cq:public-security"] as const;
const act = { person: "sc-clerk", role: "clerk", level: "key" } as const;
const matter = "MT-20261125-SC-00001";

const freezesOf = async (side: typeof sc) => (await side.as().ask<{ items: WitnessFreeze[] }>("GET", "/api/ledger/freezes")).items;
const kindsOf = async (side: typeof sc, ref: string) =>
  (await side.as(`${side.id}-auditor`).ask<{ entries: { kind: string; role: string }[] }>("GET", `/api/ledger/entries?ref=${ref}`)).entries.map(({ kind, role }) => [kind, role]);
const isWitnessed = (side: typeof sc) => eventually("the newest page is witnessed", async () => {
  const { size, cosignedSize } = await side.as().ask<{ size: number; cosignedSize: number }>("GET", "/api/ledger/size");
  return size > 0 && size === cosignedSize;
});
/** The kernel's hand-over by a person of an office. */
const offer = () => inTransaction(sc.node.db, (tx) => sc.node.matters.offer(tx, { matter, party: hall, to: police, act }));
const suspended = (error: unknown) => error instanceof ProblemError && error.problem.type.endsWith("ledger-path-suspended");

let freeze = "";

test("a ledger that tells its witness a second story is frozen, both sides are told, and both keep the evidence", async () => {
  await inTransaction(sc.node.db, (tx) => sc.node.matters.open(tx, { matter, type: "matter.opened", party: hall, nodes: ["cq"] }));
  await isWitnessed(sc);
  const { status } = await tellAnotherStory(sc.folder, "sc.test/ledger", `${cq.url}/witness`);
  assert.equal(status, 422);
  const [ours] = await freezesOf(cq);
  assert.deepEqual([ours?.own, ours?.peer, ours?.origin, ours?.reason, ours?.lifted], [true, "sc", "sc.test/ledger", "split-view", null]);
  const [theirs] = await eventually("the accused side knows", async () => ((await freezesOf(sc)).length > 0 ? freezesOf(sc) : undefined));
  assert.deepEqual([theirs?.id, theirs?.own, theirs?.peer, theirs?.origin], [ours?.id, false, "cq", "sc.test/ledger"]);
  freeze = ours!.id;
  await eventually("both ledgers record it", async () => (await kindsOf(cq, freeze)).length + (await kindsOf(sc, freeze)).length === 2);
  assert.deepEqual([await kindsOf(cq, freeze), await kindsOf(sc, freeze)], [[["witness.frozen", "witness"]], [["witness.frozen", "log"]]]);
  const files = await Promise.all([cq, sc].map(async (side) => (await side.as().send("GET", `/api/ledger/freezes/${freeze}/evidence`)).text));
  assert.equal(files[0], files[1]);
  const trust = await parseTrustPolicy((await sc.as().send("GET", "/api/trust-policy")).text);
  const verdict = await verifyFile(files[0]!, trust);
  assert.deepEqual([verdict.ok, verdict.kind, verdict.origin], [true, "fork", "sc.test/ledger"]);
});

test("while it is frozen neither side calls the other or hands anything over, and each says why", async () => {
  for (const [side, persona, resource] of [[sc, "sc-steward-market", "cq:enterprise-register"], [cq, "cq-share-market", "sc:anything"]] as const) {
    const answer = await side.as(persona).send("POST", "/api/calls", { resource, params: { key: "1" }, purpose: "licence-check" });
    if (answer.type !== "not-your-role") assert.deepEqual([answer.status, answer.type], [423, "ledger-path-suspended"], answer.text);
  }
  const { body } = await sc.node.identity.channel.post("cq", "/data/calls", { v: 1, calls: [call] });
  const [refused] = (body as { answers: { outcome: string; problem: { type: string; detail: string } }[] }).answers;
  assert.deepEqual([refused?.outcome, refused?.problem.type], ["refused", "urn:twincity:problem:ledger-path-suspended"]);
  assert.match(refused!.problem.detail, new RegExp(freeze));
  await assert.rejects(offer(), suspended);
  assert.equal((await sc.node.matters.head(matter))?.custodian, hall);
  await eventually("its pages stay unwitnessed", async () => sc.node.cosignatures.status().some(({ fault }) => fault?.includes("witness-log-frozen")));
});

test("only an operator of the side that froze it lifts it, with a reason; then pages are witnessed and matters move again", async () => {
  const lift = `/api/ledger/freezes/${freeze}/lift`;
  const reason = "A copy of the node had been started beside it; it is stopped, and its key file removed.";
  assert.equal((await cq.as("cq-auditor").send("POST", lift, { reason })).type, "not-your-role");
  assert.equal((await cq.as("cq-operator").send("POST", lift, {})).status, 400);
  assert.equal((await sc.as("sc-operator").send("POST", lift, { reason })).type, "witness-freeze-not-ours");
  assert.equal((await cq.as("cq-operator").ask<WitnessFreeze>("POST", lift, { reason })).lifted?.reason, reason);
  await eventually("the other side knows", async () => (await freezesOf(sc))[0]?.lifted?.reason === reason);
  await isWitnessed(sc);
  assert.deepEqual(await kindsOf(cq, freeze), [["witness.lifted", "witness"], ["witness.frozen", "witness"]]);
  await offer();
  await eventually("the offer arrives", async () => (await cq.node.matters.head(matter))?.offeredTo === police);
});
