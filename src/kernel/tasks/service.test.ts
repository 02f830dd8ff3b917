import assert from "node:assert/strict";
import { after, test } from "node:test";
import { fixedClock } from "../../platform/clock.ts";
import { isProblem } from "../../platform/http/problem.ts";
import { quietLog } from "../../platform/log.ts";
import { systemRandom } from "../../platform/random.ts";
import { inTransaction } from "../../storage/database.ts";
import { testDatabase } from "../../../test/support/test-database.ts";
import type { PersonCaller } from "../identity/index.ts";
import { taskDone, taskNotFound, taskTaken } from "./errors.ts";
import type { NewTask } from "./schema.ts";
import { createTasks } from "./service.ts";

const database = await testDatabase();
const { db } = database;
after(() => database.close());
const clock = fixedClock("2026-11-25T02:00:00Z");
const start = () => createTasks({ db, clock, random: systemRandom(), log: quietLog() });
const tasks = start();

let offices = 0;
/** Each test has an office of its own. */
function desk() {
  offices += 1;
  const officer: PersonCaller = { kind: "person", personId: "officer", name: "经办", party: `sc:office-${offices}`, roles: ["case-officer"], via: "session" };
  return { officer, colleague: { ...officer, personId: "colleague" }, head: { ...officer, personId: "head", roles: ["supervisor"] } as PersonCaller, elsewhere: { ...officer, party: "sc:elsewhere" } };
}

const open = (officer: PersonCaller, key: string, more: Partial<NewTask> = {}) =>
  inTransaction(db, (tx) => tasks.open(tx, { key: `${officer.party} ${key}`, kind: "case.waits", party: officer.party, role: "case-officer", subject: "CY-20261125-SC-00001", title: { zh: "等您签收", en: "Waits for you" }, ...more }));

test("one reason opens one item, however often it is told", async () => {
  const { officer } = desk();
  await open(officer, "a");
  await open(officer, "a");
  assert.equal((await tasks.list(officer)).length, 1);
});

test("an item of another office or another role is not shown, not counted and not found", async () => {
  const { officer, elsewhere, head } = desk();
  await open(officer, "a");
  const [task] = await tasks.list(officer);
  for (const stranger of [elsewhere, head, { kind: "anonymous" } as const]) {
    assert.deepEqual(await tasks.list(stranger), []);
    assert.equal((await tasks.digest(stranger)).open, 0);
    await assert.rejects(tasks.take(stranger, task!.id), (error) => isProblem(error, taskNotFound));
  }
});

test("what one has taken comes first, then what is due first; what has no time comes last", async () => {
  const { officer, colleague } = desk();
  await open(officer, "none");
  await open(officer, "late", { dueAt: new Date("2026-11-25T01:00:00Z") });
  await open(officer, "today", { dueAt: new Date("2026-11-25T15:59:00Z") });
  await open(officer, "tomorrow", { dueAt: new Date("2026-11-25T16:30:00Z") });
  const [first, second, , last] = await tasks.list(officer);
  assert.deepEqual([first!.overdue, second!.overdue, last!.dueAt], [true, false, null]);
  await tasks.take(officer, last!.id);
  assert.deepEqual((await tasks.list(officer)).map(({ taken }) => taken), ["mine", "nobody", "nobody", "nobody"]);
  assert.equal((await tasks.list(colleague)).find(({ id }) => id === last!.id)?.taken, "colleague");
  const { open: count, mine, overdue, dueToday, kinds } = await tasks.digest(officer);
  assert.deepEqual([count, mine, overdue, dueToday, kinds], [4, 1, 1, 1, [{ kind: "case.waits", open: 4, overdue: 1, dueToday: 1 }]]);
});

test("what a colleague has taken can be taken by another only after it was given back; what is done by nobody", async () => {
  const { officer, colleague } = desk();
  await open(officer, "a");
  const { id } = (await tasks.list(officer))[0]!;
  await tasks.take(officer, id);
  assert.equal((await tasks.take(officer, id)).taken, "mine");
  await assert.rejects(tasks.take(colleague, id), (error) => isProblem(error, taskTaken));
  await assert.rejects(tasks.giveBack(colleague, id), (error) => isProblem(error, taskTaken));
  await tasks.giveBack(officer, id);
  assert.equal((await tasks.take(colleague, id)).taken, "mine");
  await inTransaction(db, (tx) => tasks.close(tx, `${officer.party} a`, "accepted"));
  await assert.rejects(tasks.take(officer, id), (error) => isProblem(error, taskDone));
  assert.deepEqual(await tasks.list(officer), []);
});

test("each rung is climbed once, at its time, also after a restart; none once the item is done", async () => {
  const { officer, head } = desk();
  const rung = (hours: number) => ({ at: new Date(clock.now().getTime() + hours * 3_600_000), party: officer.party, role: "supervisor" as const, title: { zh: "下级未办", en: "Not done below" } });
  await open(officer, "a", { rungs: [rung(1), rung(2), rung(9)] });
  await tasks.climb();
  assert.equal((await tasks.list(head)).length, 0);
  clock.advance({ hours: 1 });
  await Promise.all([tasks.climb(), start().climb()]);
  await tasks.climb();
  assert.equal((await tasks.list(head)).length, 1);
  clock.advance({ hours: 1 });
  const restarted = start();
  await restarted.start();
  await restarted.stop();
  assert.equal((await tasks.list(head)).length, 2);
  await inTransaction(db, (tx) => tasks.close(tx, `${officer.party} a`, "accepted"));
  assert.deepEqual(await tasks.list(head), []);
  clock.advance({ hours: 9 });
  await tasks.climb();
  assert.deepEqual(await tasks.list(head), []);
});

test("a rung that nobody waits for wakes by itself", async () => {
  const { officer, head } = desk();
  await tasks.start();
  await open(officer, "soon", { rungs: [{ at: clock.now(), party: officer.party, role: "supervisor", title: { zh: "下级未办", en: "Not done below" } }] });
  for (let i = 0; i < 50 && (await tasks.list(head)).length === 0; i += 1) await new Promise((resolve) => setTimeout(resolve, 20));
  assert.equal((await tasks.list(head)).length, 1);
  await tasks.stop();
});
