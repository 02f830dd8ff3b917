import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { initWitness } from "../../src/cli/init/init-witness.ts";
import { readNodeConfig, readWitnessConfig } from "../../src/config.ts";
import { createNode } from "../../src/node.ts";
import { createWitnessNode } from "../../src/node/witness-node.ts";
import type { WitnessFreeze } from "../../src/kernel/ledger/index.ts";
import { ProblemError } from "../../src/platform/http/problem.ts";
import { inTransaction } from "../../src/storage/database.ts";
import { parseTrustPolicy, verifyFile } from "../../src/verify/index.ts";
import { tellAnotherStory } from "../support/lying-ledger.ts";
import { freePort } from "../support/identity-node.ts";
import { nodeApi } from "../support/node-api.ts";
import { emptyDatabase } from "../support/test-database.ts";
import type { Call } from "../../src/kernel/exchange/index.ts";
import { freshSalt, signedAnswers } from "../support/signed-calls.ts";
import { eventually, testLog, twoNodes } from "../support/two-nodes.ts";

const nodes = await twoNodes();
after(() => nodes[Symbol.asyncDispose]());
const { sc, cq } = nodes;

const call: Call = {
  callId: "5b0f3a52-58c4-4c83-8f1c-2f0c1d1f0a01", agreement: "M0", clause: "M0-11", grant: "none", purpose: "licence-check", basis: { kind: "publicRecord", ref: "x" },
  requestingParty: "sc:market-regulation", resource: "cq:enterprise-register", params: { key: "1" }, fields: ["name"], at: "2026-11-25T02:00:00.000Z", salt: freshSalt(),
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
  const [refused] = await signedAnswers(sc.node, "cq", [call]);
  assert.deepEqual([refused?.outcome, refused?.problem?.type], ["refused", "urn:twincity:problem:ledger-path-suspended"]);
  assert.match(refused!.problem!.detail!, new RegExp(freeze));
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

test("an auditor's witness is asked beside the peer's; while it is away nothing waits for it, and it signs once it is back", async (t) => {
  const folder = mkdtempSync(join(tmpdir(), "twincity-audit-"));
  const database = await emptyDatabase();
  const made = await initWitness({ folder, id: "audit", name: { zh: "审计", en: "Audit" }, url: `http://localhost:${await freePort()}`, logs: [], nodes: [sc.url] });
  assert.deepEqual(made.fingerprints, [{ node: "sc", fingerprint: sc.node.identity.fingerprint }]);
  const auditor = await createWitnessNode({ ...readWitnessConfig(made.configFile, {}), databaseUrl: database.url }, { log: testLog("audit") });
  await sc.node.stop();
  const witnesses = [{ name: "audit", url: `${auditor.url}/witness`, vkey: auditor.vkey }];
  const again = await createNode({ ...readNodeConfig(sc.configFile, {}), databaseUrl: sc.databaseUrl, witnesses }, { log: testLog("sc") });
  await again.start();
  t.after(async () => {
    await again.stop();
    await auditor.stop();
    await database[Symbol.asyncDispose]();
    rmSync(folder, { recursive: true, force: true });
  });
  const namesOf = (note: string) => note.split("\n").filter((line) => line.startsWith("— ")).map((line) => line.split(" ")[1]);
  const newest = async () => namesOf((await again.ledger.getCheckpoint()).note);
  const faultOf = (name: string) => again.cosignatures.status().find(({ node }) => node === name)?.fault;

  await inTransaction(again.db, (tx) => again.matters.open(tx, { matter: "MT-20261125-SC-00002", type: "matter.opened", party: hall, nodes: ["cq"] }));
  const { ref } = (await again.matters.links("MT-20261125-SC-00002"))[0]!;
  const side = await again.ledger.waitForProof(ref, { timeoutMs: 15_000, until: "cosigned" });
  assert.match(side!.proof!, /— cq\.test\/witness /);
  assert.doesNotMatch(side!.proof!, /audit/);
  await eventually("its absence is known", async () => Boolean(faultOf("audit")));

  await auditor.start();
  await eventually("it has signed the newest page", async () => (await newest()).includes("audit.localhost/witness"));
  const trust = await parseTrustPolicy(await again.identity.trustPolicy());
  const verdict = await verifyFile((await again.ledger.getCheckpoint()).note, trust);
  assert.deepEqual([verdict.ok, verdict.witnesses], [true, ["cq", "audit"]]);
  assert.match((await again.ledger.side(ref))!.proof!, /— audit\.localhost\/witness /);

  const asOperator = nodeApi(auditor.url, readFileSync(join(folder, "keys/api/operator.key"), "utf8").trim());
  const about = await asOperator.ask<{ vkey: string; logs: { origin: string; size: number }[] }>("GET", "/");
  assert.deepEqual([about.vkey, about.logs[0]?.origin], [auditor.vkey, "sc.test/ledger"]);
  assert.equal((await tellAnotherStory(sc.folder, "sc.test/ledger", `${auditor.url}/witness`)).status, 422);
  const [found] = (await asOperator.ask<{ items: WitnessFreeze[] }>("GET", "/api/ledger/freezes")).items;
  assert.deepEqual([found?.own, found?.peer, found?.reason], [true, null, "split-view"]);
  await inTransaction(again.db, (tx) => again.matters.offer(tx, { matter: "MT-20261125-SC-00002", party: hall, to: police, act }));
  await eventually("the ledger's own node is told by the refusal", async () => faultOf("audit")?.includes("witness-log-frozen"));
  assert.equal((await nodeApi(auditor.url).send("POST", `/api/ledger/freezes/${found!.id}/lift`, { reason: "A second copy had run." })).type, "not-signed-in");
  await asOperator.ask("POST", `/api/ledger/freezes/${found!.id}/lift`, { reason: "A second copy had run." });
  again.cosignatures.wake();
  await eventually("it follows the ledger again", async () => (await newest()).includes("audit.localhost/witness"));
  assert.deepEqual(Object.fromEntries(auditor.routes.map(({ method, path, allow }) => [`${method} ${path}`, allow])), {
    "GET /": "public",
    "POST /witness/add-checkpoint": "public",
    "GET /witness/:originHash/checkpoint": "public",
    "GET /api/ledger/conflicts": ["auditor", "operator"],
    "GET /api/ledger/freezes": "public",
    "GET /api/ledger/freezes/:id/evidence": "public",
    "POST /api/ledger/freezes/:id/lift": ["operator"],
  });
});
