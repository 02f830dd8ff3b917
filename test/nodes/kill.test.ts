import assert from "node:assert/strict";
import test from "node:test";
import { ledgerKindsOfCases } from "../../src/apps/services/index.ts";
import { prepareDemo } from "../../src/cli/demo/prepare.ts";
import { driveCase, paths, type Desks, type PathName } from "../support/case-driver.ts";
import { assertCaseIsWhole, assertOk, ledgerEntries, openBoth, verifyWholeLedger } from "../support/case-proof.ts";
import { startNodeProcess, type NodeProcess } from "../support/node-process.ts";
import { eventually, introduce, nodeFolder, type NodeId } from "../support/two-nodes.ts";

/** What a case leaves in the ledgers besides its custody links: the evidence that crossed, and the consents it rested on. */
const crossingKinds: readonly { readonly kind: string; readonly nodes: readonly NodeId[] }[] = [
  { kind: "consent.given", nodes: ["sc"] },
  { kind: "crossing.provided", nodes: ["cq"] },
  { kind: "crossing.received", nodes: ["sc"] },
];

/** The shortest path on which an entry of this kind is written; a step that no path passes is a gap of this test. */
function pathOf(kind: string): PathName {
  const step = kind.replace(/^custody\./, "");
  if (step === kind) return "sentBack";
  const names = (Object.keys(paths) as PathName[]).filter((name) => (paths[name] as readonly string[]).includes(step));
  const [shortest] = names.sort((a, b) => paths[a].indexOf(step as never) - paths[b].indexOf(step as never) || paths[a].length - paths[b].length);
  assert.ok(shortest, `no path of the case driver writes ${kind}: give it one`);
  return shortest;
}

/** Steps of the case driver's paths; those of joint cases and of unanswered offers are no part of them. */
function isOnAPath(kind: string): boolean {
  return Object.values(paths).some((steps) => steps.some((step) => kind === `custody.${step}`));
}

test("nothing is lost and nothing is doubled, whatever entry of a case the nodes are killed right after", { timeout: 900_000 }, async (t) => {
  await using scFolder = await nodeFolder("sc");
  await using cqFolder = await nodeFolder("cq");
  const folders = { sc: scFolder, cq: cqFolder };
  const running: Record<NodeId, NodeProcess> = { sc: await startNodeProcess(scFolder), cq: await startNodeProcess(cqFolder) };
  await using _processes = { [Symbol.asyncDispose]: async () => void (await Promise.all([running.sc.kill(), running.cq.kill()])) };
  await introduce(scFolder, cqFolder);
  await prepareDemo(scFolder, cqFolder, () => undefined);
  await using databases = openBoth(scFolder, cqFolder);
  const desks: Desks = { clerk: scFolder.as("sc-clerk"), officer: cqFolder.as("cq-officer") };

  // Both sides write a custody link, so both are armed: the one that makes it dies, and the one that receives it.
  const points: readonly { readonly kind: string; readonly nodes: readonly NodeId[] }[] = [
    ...crossingKinds,
    ...ledgerKindsOfCases().filter(isOnAPath).map((kind) => ({ kind, nodes: ["sc", "cq"] as const })),
  ];
  for (const { kind, nodes } of points) {
    await t.test(`${nodes.join(" and ")} killed after ${kind}`, async () => {
      await Promise.all(nodes.map((node) => running[node].arm(kind)));
      const driven = driveCase(desks, pathOf(kind), { timeoutMs: 300_000 });
      const rise = async (node: NodeId): Promise<void> => {
        const how = await Promise.race([running[node].ended, driven.then(() => `the case ended and ${node} had not been killed`)]);
        assert.equal(how, "SIGKILL");
        running[node] = await startNodeProcess(folders[node]);
      };
      await Promise.all([driven, ...nodes.map(rise)]);
      await assertCaseIsWhole(await driven, databases, [scFolder, cqFolder]);
    });
  }

  await t.test("afterwards every crossing that one side provided is settled once on the other", { timeout: 120_000 }, async () => {
    const entriesOf = async (of: NodeId, kinds: readonly string[]) => (await ledgerEntries(databases[of])).filter(({ kind }) => kinds.includes(kind)).map(({ ref }) => ref).sort();
    const provided = await entriesOf("cq", ["crossing.provided"]);
    assert.equal(new Set(provided).size, provided.length);
    // A call whose answer was lost is closed by the next pass of the settler, half a minute later at the earliest.
    await eventually(
      "both ledgers hold the same crossings",
      async () => {
        const settled = await entriesOf("sc", ["crossing.received", "crossing.notReceived"]);
        return settled.length >= provided.length && (assert.deepEqual(settled, provided), true);
      },
      100_000,
    );
  });

  await t.test("afterwards no event waits or is parked, and both whole ledgers verify", async () => {
    for (const folder of [scFolder, cqFolder]) {
      await eventually("all is delivered", async () => {
        const { peers } = await folder.as().ask<{ peers: { waiting: number; parked: number }[] }>("GET", "/api/health");
        return peers.every(({ waiting, parked }) => waiting === 0 && parked === 0);
      });
    }
    await eventually("the ledgers are witnessed", async () => (assertOk(await verifyWholeLedger(scFolder, cqFolder)), assertOk(await verifyWholeLedger(cqFolder, scFolder)), true));
  });
});
