import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { prepareDemo } from "../../src/cli/demo/prepare.ts";
import { fixedClock } from "../../src/platform/clock.ts";
import { inTransaction } from "../../src/storage/database.ts";
import { vaultOf } from "../../src/storage/vault.ts";
import { assertOk, assertWalkIsWhole, openBoth, verifyWholeLedger } from "../support/case-proof.ts";
import { demoCitizen, signedIn } from "../support/citizen-api.ts";
import { freePort } from "../support/identity-node.ts";
import { journeys, type Journey } from "../support/journeys.ts";
import { seeded, seedOf } from "../support/seed.ts";
import { eventually, introduce, nodeFolder, startNode, type NodeId, type RunningNode } from "../support/two-nodes.ts";
import { unrulyLink, type UnrulyLink } from "../support/unruly-link.ts";
import { beginWalk, takeStep, type People } from "../support/walk.ts";

/** Whole lives in five rounds (`npm run test:kill`), or short ones in one. */
const isWhole = process.env["TWINCITY_KILL"] === "all";
const seed = seedOf("TWINCITY_LINK_SEED");
const random = seeded(seed);
const clock = fixedClock("2026-11-25T02:00:00Z");
const opened: AsyncDisposable[] = [];
const links = {} as Record<NodeId, UnrulyLink>;
const nodes = {} as Record<NodeId, RunningNode>;
let databases: ReturnType<typeof openBoth>;
let people: People;

before(async () => {
  for (const id of ["sc", "cq"] as const) {
    const port = await freePort();
    links[id] = await unrulyLink(port, random);
    nodes[id] = await startNode(await nodeFolder(id, { port: Number(new URL(links[id].url).port) }), { port, clock });
    opened.push(links[id], nodes[id]);
  }
  const { sc, cq } = nodes;
  await introduce(sc, cq);
  await prepareDemo(sc, cq, () => undefined);
  databases = openBoth(sc, cq);
  opened.push(databases);
  people = {
    citizen: await signedIn(sc, databases.sc, demoCitizen("sc")),
    clerk: sc.as("sc-clerk"), lead: sc.as("sc-officer-fund"), officer: cq.as("cq-officer"), other: cq.as("cq-officer-fund"),
  };
});
after(async () => {
  for (const one of opened.reverse()) await one[Symbol.asyncDispose]();
});

async function passDay(): Promise<void> {
  clock.advance({ hours: 24, minutes: 1 });
  await nodes.cq.node.matters.settleOverdue();
}

async function walk(journey: Journey): Promise<void> {
  const begun = await beginWalk(journey, people, passDay);
  for (const act of journey.acts) await takeStep(begun, act, { timeoutMs: 120_000 });
  await assertWalkIsWhole(begun, databases, [nodes.sc, nodes.cq]);
}

/** No event waits or is parked, and each side's whole ledger verifies with the other's trust file. */
async function assertSettled(): Promise<void> {
  const { sc, cq } = nodes;
  for (const folder of [sc, cq]) {
    await eventually("all is delivered", async () => {
      const { peers } = await folder.as().ask<{ peers: { waiting: number; parked: number }[] }>("GET", "/api/health");
      return peers.every(({ waiting, parked }) => waiting === 0 && parked === 0);
    }, 60_000);
  }
  await eventually("the ledgers are witnessed", async () => (assertOk(await verifyWholeLedger(sc, cq)), assertOk(await verifyWholeLedger(cq, sc)), true), 60_000);
}

const named = (name: string) => journeys.find((one) => one.name === name)!;
const lives = ["online: the whole life", "proxy: the whole life", "joint: the whole life"];
const short = ["online: withdrawn after acceptance", "proxy: not accepted", "joint: withdrawn before it is taken over", "joint: withdrawn after acceptance"];

test(`cases end whole on links that lose, delay, repeat and reorder what the nodes send each other (TWINCITY_LINK_SEED=${seed})`, { timeout: isWhole ? 3_600_000 : 900_000 }, async () => {
  for (const id of ["sc", "cq"] as const) links[id].trouble = 0.35;
  for (let round = 0; round < (isWhole ? 5 : 1); round++) {
    // Whole lives have deadlines that pass, so they go one by one; short ones side by side, so that messages of one case overtake another's.
    for (const name of isWhole ? lives : []) await walk(named(name));
    await Promise.all(short.map((name) => walk(named(name))));
  }
  for (const id of ["sc", "cq"] as const) {
    links[id].trouble = 0;
    assert.ok(Object.values(links[id].met).every((count) => count > 0), `every fate was met on the way to ${id}: ${JSON.stringify(links[id].met)}`);
  }
  await assertSettled();
});

for (const to of ["sc", "cq"] as const) {
  test(`a case goes on by itself once the cut link to ${to} is mended`, { timeout: 120_000 }, async () => {
    const journey = named("joint: withdrawn while both do their part");
    const begun = await beginWalk(journey, people, passDay);
    for (const act of journey.acts.slice(0, 2)) await takeStep(begun, act);
    links[to].isCut = true;
    const going = (async () => {
      for (const act of journey.acts.slice(2)) await takeStep(begun, act);
    })();
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    assert.ok(begun.done.length < journey.acts.length, "the other side's part cannot be done meanwhile");
    links[to].isCut = false;
    await going;
    await assertWalkIsWhole(begun, databases, [nodes.sc, nodes.cq]);
    await assertSettled();
  });
}

test("papers that come a second time are no answer to what is asked for since", { timeout: 120_000 }, async () => {
  const life = named("online: the whole life").acts;
  const act = (name: string) => life.find((one) => one.name === name)!;
  const asked = [act("supplement-request"), act("supplement"), act("supplement-request")];
  const begun = await beginWalk(named("online: withdrawn while it is held"), people, passDay);
  for (const one of [...begun.journey.acts.slice(0, -1), ...asked]) await takeStep(begun, one);
  const { db, events } = nodes.sc.node;
  const sent = await db.selectFrom("event_outbox").select(["event_id", "body"]).where("subject", "=", begun.caseNo).where("type", "=", "case.supplement").executeTakeFirstOrThrow();
  const body = vaultOf(db).open(sent.body, `event_outbox.body ${sent.event_id}`);
  await inTransaction(db, (tx) => events.emit(tx, { to: "cq", type: "case.supplement", subject: begun.caseNo, data: (JSON.parse(body) as { data: unknown }).data }));
  await assertSettled();
  await assertWalkIsWhole(begun, databases, [nodes.sc, nodes.cq]);
  await takeStep(begun, act("supplement"));
  await assertWalkIsWhole(begun, databases, [nodes.sc, nodes.cq]);
});
