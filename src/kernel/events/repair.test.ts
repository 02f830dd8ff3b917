import assert from "node:assert/strict";
import { after, test } from "node:test";
import { sql } from "kysely";
import { directLink } from "../../../test/support/event-link.ts";
import { testLedger } from "../../../test/support/ledger.ts";
import { testDatabase } from "../../../test/support/test-database.ts";
import { fixedClock } from "../../platform/clock.ts";
import { isProblem } from "../../platform/http/problem.ts";
import { quietLog } from "../../platform/log.ts";
import { systemRandom } from "../../platform/random.ts";
import { inTransaction } from "../../storage/database.ts";
import { eventConflict, streamNotStopped } from "./errors.ts";
import type { CloudEvent } from "./schema.ts";
import { createEvents, keepDays, type Events } from "./service.ts";

const sender = await testDatabase();
const receiver = await testDatabase();
after(() => Promise.all([sender.close(), receiver.close()]));
const act = { by: "op-1", reason: "settled by telephone" };
let names = 0;

/** Two nodes with fresh ids; each process of theirs can end and begin anew, with its tables as they are. */
function pair() {
  const n = (names += 1);
  const [from, to] = [`s${n}`, `r${n}`];
  const clock = fixedClock("2026-11-25T02:00:00Z");
  const applied: string[] = [];
  const kinds: string[] = [];
  const link = { cut: false, loseAnswers: false };
  const ledgers = { from: testLedger(sender.db, { node: from, clock }), to: testLedger(receiver.db, { node: to, clock }) };
  for (const ledger of Object.values(ledgers)) ledger.onAppended(({ kind }) => void kinds.push(kind));
  const open = (self: string, db: typeof sender.db, ledger: typeof ledgers.from): Events => {
    // Streams of earlier tests still stand in these tables: their ends are gone.
    const direct = directLink(self, (peer) => {
      if (peer !== from && peer !== to) throw new Error(`${peer} is gone`);
      return peer === from ? world.a : world.b;
    });
    const guarded = async <Result>(ask: () => Promise<Result>): Promise<Result> => {
      if (link.cut) throw new Error("the link is cut");
      const answer = await ask();
      if (link.loseAnswers) throw new Error("the answer is lost");
      return answer;
    };
    const events = createEvents({
      db, clock, random: systemRandom(), self, log: quietLog(), ledger,
      link: { deliver: (peer, bodies) => guarded(() => direct.deliver(peer, bodies)), position: (peer, own) => guarded(() => direct.position(peer, own)), held: (peer, at) => guarded(() => direct.held(peer, at)) },
    });
    events.on("thing.happened", async (_tx, event) => void applied.push((event.data as { name: string }).name));
    return events;
  };
  const world = { a: open(from, sender.db, ledgers.from), b: open(to, receiver.db, ledgers.to) };
  return {
    world, from, to, applied, kinds, link, clock,
    emit: async (...all: string[]) => {
      for (const name of all) await inTransaction(sender.db, (tx) => world.a.emit(tx, { to, type: "thing.happened", subject: "case-1", data: { name } }));
    },
    /** The sender's process ends, its tables are those of an older backup, and it begins again. */
    async restoreSender(sequence: number) {
      await world.a.stop();
      await sql`delete from event_outbox where peer = ${to} and sequence > ${sequence}`.execute(sender.db);
      await sql`update event_stream set next_sequence = ${sequence + 1} where peer = ${to}`.execute(sender.db);
      world.a = open(from, sender.db, ledgers.from);
    },
    async restoreReceiver(sequence: number) {
      await world.b.stop();
      await sql`delete from event_inbox where peer = ${from} and sequence > ${sequence}`.execute(receiver.db);
      applied.splice(sequence);
      world.b = open(to, receiver.db, ledgers.to);
    },
    /** As at the start of a node: also where nothing waits, the other end is asked. */
    async start(events: Events, peer: string) {
      await events.start();
      events.wake(peer);
    },
    async until(look: () => Promise<boolean> | boolean) {
      for (let tries = 0; tries < 600; tries += 1) {
        if (await look()) return;
        await new Promise((done) => setTimeout(done, 10));
      }
      throw new Error("it never was so");
    },
    delivered: async () => (await world.a.status(to)).waiting === 0,
  };
}

const names1to = (count: number) => Array.from({ length: count }, (_, i) => `e${i + 1}`);

test("a receiver restored from a backup gets again what it has lost, in order and once, although nothing new is sent; the ledger says so", async () => {
  const { world, from, to, applied, kinds, emit, until, delivered, start, restoreReceiver } = pair();
  await world.a.start();
  await emit(...names1to(8));
  await until(delivered);
  await restoreReceiver(5);
  await start(world.b, from);
  await until(() => applied.length === 8);
  await until(delivered);
  assert.deepEqual(applied, names1to(8));
  assert.deepEqual((await world.a.status(to)).resent, { at: "2026-11-25T02:00:00.000Z", from: 6, to: 8 });
  assert.deepEqual(kinds, ["event.resent"]);
  await world.a.stop();
  await world.b.stop();
});

test("an acknowledgement that was lost is made up for without a second effect", async () => {
  const { world, to, applied, link, emit, until, delivered } = pair();
  await world.a.start();
  await emit("e1");
  await until(delivered);
  link.loseAnswers = true;
  await emit("e2", "e3");
  await until(() => applied.length === 3);
  link.loseAnswers = false;
  world.a.wake(to);
  await until(delivered);
  assert.deepEqual(applied, names1to(3));
  await world.a.stop();
});

test("a sender whose database is older than what it has sent is stopped before it sends anything, and both ends say so", async () => {
  const { world, from, to, applied, emit, until, delivered, restoreSender } = pair();
  await world.a.start();
  await emit(...names1to(5));
  await until(delivered);
  await restoreSender(3);
  await emit("new1");
  await world.a.start();
  await until(async () => (await world.a.status(to)).stopped !== null);
  await emit("new2");
  assert.deepEqual(applied, names1to(5));
  const { stopped, waiting } = await world.a.status(to);
  assert.deepEqual([stopped?.kind, stopped?.own, stopped?.theirs, waiting], ["rolled-back", 4, 5, 2]);
  assert.equal((await world.b.status(from)).broken?.kind, "rolled-back");
  assert.deepEqual((await world.a.forgotten(to)).map(({ sequence, type }) => [sequence, type]), [[4, "thing.happened"], [5, "thing.happened"]]);
  await world.a.stop();
});

test("once its operator has decided it goes on after what the other end holds: nothing new is lost, and what had arrived before the restore is not doubled", async () => {
  const { world, from, to, applied, kinds, emit, until, delivered, restoreSender } = pair();
  await world.a.start();
  await emit(...names1to(5));
  await until(delivered);
  // The backup was made when the third was still waiting.
  await restoreSender(3);
  await sql`update event_outbox set delivered_at = null where peer = ${to} and sequence = 3`.execute(sender.db);
  await emit("new1", "new2", "new3");
  await world.a.start();
  await until(async () => (await world.a.status(to)).stopped !== null);
  assert.deepEqual(await world.a.goOn(to, act), { after: 5, renumbered: 3 });
  await until(delivered);
  assert.deepEqual(applied, [...names1to(5), "new1", "new2", "new3"]);
  assert.deepEqual([(await world.a.status(to)).stopped, (await world.b.status(from)).broken, (await world.b.status(from)).received], [null, null, 8]);
  assert.deepEqual(kinds, ["event.resumed"]);
  await assert.rejects(world.a.goOn(to, act), (error) => isProblem(error, streamNotStopped));
  await emit("last");
  await until(delivered);
  assert.equal(applied.at(-1), "last");
  await world.a.stop();
});

test("numbers that were used again for other events are found by their digest, even when there are more of them than before", async () => {
  const { world, from, to, applied, emit, until, delivered, restoreSender } = pair();
  await world.a.start();
  await emit(...names1to(5));
  await until(delivered);
  await restoreSender(3);
  await emit("new1", "new2", "new3", "new4");
  await world.a.start();
  await until(async () => (await world.a.status(to)).stopped !== null);
  assert.deepEqual(applied, names1to(5));
  await world.a.stop();
  const reused: CloudEvent = {
    specversion: "1.0", id: "another", source: `twincity://${from}`, type: "twincity.thing.happened", subject: "case-1", time: "2026-11-25T02:00:00Z", datacontenttype: "application/json", sequence: "4",
    data: { name: "other" },
  };
  await assert.rejects(world.b.receive(from, [reused]), (error) => isProblem(error, eventConflict));
});

test("a receiver that lacks what the sender has deleted is told, and goes on once its operator has given the lost ones up", async () => {
  const { world, from, to, applied, kinds, clock, emit, until, delivered, start, restoreReceiver } = pair();
  await world.a.start();
  await emit(...names1to(4));
  await until(delivered);
  clock.advance({ days: keepDays + 1 });
  await world.a.prune();
  await restoreReceiver(1);
  await start(world.b, from);
  await until(async () => (await world.a.status(to)).stopped !== null);
  assert.deepEqual([(await world.a.status(to)).stopped?.kind, (await world.b.status(from)).broken?.kind], ["beyond-retention", "beyond-retention"]);
  assert.deepEqual(await world.b.acceptGap(from, act), { from: 2, to: 3 });
  await until(() => applied.length === 2);
  assert.deepEqual(applied, ["e1", "e4"]);
  await until(async () => (await world.a.status(to)).stopped === null && (await delivered()));
  assert.equal((await world.b.status(from)).broken, null);
  assert.deepEqual(kinds, ["event.gapAccepted", "event.resent"]);
  await world.a.stop();
  await world.b.stop();
});

test("what was delivered is deleted when no backup may be older, down to the newest event of each stream, and the stream goes on", async () => {
  const { world, from, to, applied, clock, emit, until, delivered } = pair();
  const rows = async () => {
    const count = async (db: typeof sender.db, table: string, peer: string) => (await sql<{ n: number }>`select count(*) as n from ${sql.table(table)} where peer = ${peer}`.execute(db)).rows[0]!.n;
    return [await count(sender.db, "event_outbox", to), await count(receiver.db, "event_inbox", from)];
  };
  await world.a.start();
  await emit(...names1to(30));
  await until(delivered);
  clock.advance({ days: keepDays - 1 });
  await world.a.prune();
  await world.b.prune();
  assert.deepEqual(await rows(), [30, 30]);
  clock.advance({ days: 2 });
  await world.a.prune();
  await world.b.prune();
  assert.deepEqual(await rows(), [1, 1]);
  await emit("after");
  await until(delivered);
  assert.equal(applied.at(-1), "after");
  await world.a.stop();
});
