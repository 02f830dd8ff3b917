import assert from "node:assert/strict";
import { after, test } from "node:test";
import { noLink } from "../../../test/support/event-link.ts";
import { testLedger } from "../../../test/support/ledger.ts";
import { testDatabase } from "../../../test/support/test-database.ts";
import { fixedClock } from "../../platform/clock.ts";
import { defineProblem, isProblem } from "../../platform/http/problem.ts";
import { quietLog } from "../../platform/log.ts";
import { systemRandom } from "../../platform/random.ts";
import { eventMustTakeEffect, notFirstOfSubject, parkedNotFound } from "./errors.ts";
import type { CloudEvent } from "./schema.ts";
import { createEvents } from "./service.ts";

const refused = defineProblem("test-parked-refused", 409, { zh: "不收", en: "Not taken" });
const { db, close } = await testDatabase();
after(close);
const by = { by: "op-1" };
let names = 0;

/** A node that hears from one peer; what `poison` names is refused, and `choke` stands for a mistake of ours. */
async function hearing(subjects: readonly string[]) {
  const n = (names += 1);
  const [self, peer] = [`p${n}`, `q${n}`];
  const clock = fixedClock("2026-11-25T02:00:00Z");
  const ledger = testLedger(db, { node: self, clock });
  const entries: { kind: string; ref: string }[] = [];
  ledger.onAppended((entry) => void entries.push(entry));
  const world = { poison: new Set<number>(), choke: new Set<number>(), full: new Set<number>(), applied: [] as number[] };
  const events = createEvents({ db, clock, random: systemRandom(), self, log: quietLog(), ledger, link: noLink });
  events.on("thing.happened", async (_tx, { sequence }) => {
    if (world.full.has(sequence)) throw new Error("the disk is full");
    if (world.choke.has(sequence)) throw new TypeError("cannot read 王小明");
    if (world.poison.has(sequence)) throw refused(`number ${sequence}`);
    world.applied.push(sequence);
  });
  const batch = subjects.map((subject, i): CloudEvent => ({
    specversion: "1.0", id: `${peer}-${i + 1}`, source: `twincity://${peer}`, type: "twincity.thing.happened", subject, time: "2026-11-25T02:00:00Z",
    datacontenttype: "application/json", sequence: String(i + 1), data: { name: "王小明" },
  }));
  return { events, peer, world, batch, entries, id: (sequence: number) => `${peer}-${sequence}`, receive: () => events.receive(peer, batch) };
}

test("a subject tried again takes effect from its first parked event on, in order, and each step is in the ledger", async () => {
  const { events, peer, world, entries, receive, id } = await hearing(["bad", "good", "bad", "bad"]);
  world.poison.add(1);
  await receive();
  assert.deepEqual(world.applied, [2]);
  world.poison.clear();
  assert.deepEqual(await events.parked.redriveSubject(peer, "bad", by), { applied: 3, left: 0, reason: null });
  assert.deepEqual(world.applied, [2, 1, 3, 4]);
  assert.deepEqual(entries, [1, 3, 4].map((sequence) => ({ kind: "event.redriven", ref: id(sequence) })));
  await assert.rejects(events.parked.redriveSubject(peer, "bad", by), (error) => isProblem(error, parkedNotFound));
});

test("what is refused again stays parked with its new reason, and all behind it", async () => {
  const { events, peer, world, receive } = await hearing(["bad", "bad", "bad"]);
  world.poison.add(1);
  await receive();
  world.poison.clear();
  world.poison.add(2);
  const outcome = await events.parked.redriveSubject(peer, "bad", by);
  assert.deepEqual([outcome.applied, outcome.left, outcome.reason?.code], [1, 2, "test-parked-refused: number 2"]);
  assert.deepEqual(world.applied, [1]);
});

test("only the earliest event of a subject can be tried by itself", async () => {
  const { events, world, receive, id } = await hearing(["bad", "bad"]);
  world.poison.add(1);
  await receive();
  world.poison.clear();
  await assert.rejects(events.parked.redrive(id(2), by), (error) => isProblem(error, notFirstOfSubject));
  assert.deepEqual(await events.parked.redrive(id(1), by).then(({ applied, left }) => [applied, left]), [1, 1]);
  assert.deepEqual(world.applied, [1]);
});

test("a dropped event never takes effect, the ledger names it without its content, and those behind it can go on", async () => {
  const { events, peer, world, entries, receive, id } = await hearing(["bad", "bad"]);
  world.poison.add(1);
  await receive();
  await events.parked.drop(id(1), { by: "op-1", reason: "agreed with the other side" });
  assert.deepEqual(entries, [{ kind: "event.dropped", ref: id(1) }]);
  assert.deepEqual(await events.parked.redriveSubject(peer, "bad", by).then(({ applied, left }) => [applied, left]), [1, 0]);
  assert.deepEqual(world.applied, [2]);
  await assert.rejects(events.parked.drop(id(1), { by: "op-1", reason: "again and again" }), (error) => isProblem(error, parkedNotFound));
  assert.equal((await receive()).acknowledged, 2, "delivered once more it is acknowledged and stays dropped");
  assert.deepEqual(world.applied, [2]);
});

test("what somebody else has decided can't be dropped", async () => {
  const { events, peer, world, batch, id, receive } = await hearing(["bad"]);
  events.on("thing.withdrawn", async () => {
    throw refused("not known");
  }, { mustTakeEffect: true });
  batch[0] = { ...batch[0]!, type: "twincity.thing.withdrawn" };
  await receive();
  await assert.rejects(events.parked.drop(id(1), { by: "op-1", reason: "it is in the way" }), (error) => isProblem(error, eventMustTakeEffect));
  assert.deepEqual([(await events.status(peer)).parked, world.applied], [1, []]);
});

test("what operators see of a parked event holds nothing of its content, not even what a mistake of ours quotes", async () => {
  const { events, peer, world, receive } = await hearing(["bad"]);
  world.choke.add(1);
  for (let tries = 0; tries < 2; tries++) await assert.rejects(receive(), TypeError);
  await receive();
  const list = await events.parked.list(peer);
  assert.equal(list.items[0]?.reason.code, "event-unreadable: TypeError");
  assert.ok(list.items[0].sizeBytes > 100);
  assert.doesNotMatch(JSON.stringify(list), /王小明/);
});

test("an event that this node chokes on each time is parked, so that it doesn't stop the others; a full disk parks nothing", async () => {
  const { events, peer, world, receive } = await hearing(["bad", "good"]);
  world.full.add(1);
  for (let tries = 0; tries < 6; tries++) await assert.rejects(receive(), /the disk is full/);
  world.full.clear();
  world.choke.add(1);
  for (let tries = 0; tries < 8; tries++) if (await receive().then(() => true, () => false)) break;
  assert.deepEqual(world.applied, [2]);
  assert.equal((await events.status(peer)).parked, 1);
});
