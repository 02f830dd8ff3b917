import assert from "node:assert/strict";
import { after, test } from "node:test";
import type { Task } from "../../src/kernel/tasks/index.ts";
import { parseTrustPolicy, verifyCustody } from "../../src/verify/index.ts";
import { fixedClock } from "../../src/platform/clock.ts";
import { inTransaction } from "../../src/storage/database.ts";
import { eventually, twoNodes } from "../support/two-nodes.ts";

const clock = fixedClock("2026-11-25T02:00:00Z");
const nodes = await twoNodes({ clock });
after(() => nodes[Symbol.asyncDispose]());
const { sc, cq } = nodes;
const [hall, police] = ["sc:gaoxin-hall", "cq:public-security"];
/** A matter of no app: only the kernel's rules apply to it. */
const matter = "MT-20261125-SC-00001";

const tasksOf = async (id: "sc" | "cq", persona: string) => (await nodes[id].as(`${id}-${persona}`).ask<{ tasks: Task[] }>("GET", "/api/tasks")).tasks;
const offer = () =>
  inTransaction(sc.node.db, (tx) =>
    sc.node.matters.offer(tx, { matter, party: hall!, to: police!, answerBy: new Date(clock.now().getTime() + 24 * 3_600_000), escalateTo: "cq:government-services" }),
  );
const lastAt = async (side: typeof sc) => (await side.node.matters.head(matter))?.lastType;

test("a hand-over that nobody answers ends on both nodes, stays with the sender, and is reported once to each side's supervisor", async () => {
  await inTransaction(sc.node.db, (tx) => sc.node.matters.open(tx, { matter, type: "matter.opened", party: hall!, nodes: ["cq"] }));
  await offer();
  await eventually("the offer has arrived", async () => (await lastAt(cq)) === "handover.offered");
  clock.advance({ hours: 24, minutes: 1 });
  // The sender's clock rings first: it only reminds, and the other node writes the expiry.
  await sc.node.matters.settleOverdue();
  await eventually("the expiry has come back", async () => (await lastAt(sc)) === "handover.expired");
  await Promise.all([sc.node.matters.settleOverdue(), cq.node.matters.settleOverdue()]);
  assert.deepEqual(await sc.node.matters.head(matter), { ...(await cq.node.matters.head(matter)), nodes: ["sc", "cq"] });
  assert.equal((await sc.node.matters.head(matter))?.custodian, hall);
  for (const id of ["sc", "cq"] as const) {
    assert.deepEqual((await tasksOf(id, "supervisor")).map(({ kind, subject, overdue }) => [kind, subject, overdue]), [["handover.overdue", matter, true]]);
    assert.deepEqual(await tasksOf(id, "officer"), []);
  }
});

test("offered again and accepted, the reports are closed and the chain is whole for anyone who verifies it", async () => {
  await offer();
  await eventually("the second offer has arrived", async () => (await cq.node.matters.head(matter))?.lastSeq === 4);
  await inTransaction(cq.node.db, (tx) => cq.node.matters.accept(tx, { matter, party: police! }));
  await eventually("the acceptance has come back", async () => (await lastAt(sc)) === "handover.accepted");
  for (const id of ["sc", "cq"] as const) assert.deepEqual(await tasksOf(id, "supervisor"), []);
  const verdict = await verifyCustody(await sc.node.matters.custodyFile(matter), await parseTrustPolicy(await sc.node.identity.trustPolicy()));
  assert.deepEqual(verdict.problems, []);
  assert.ok(verdict.facts.some(({ code }) => code === "offers-expired"));
});
