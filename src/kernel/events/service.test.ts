import assert from "node:assert/strict";
import { after, test } from "node:test";
import { directLink, noLink } from "../../../test/support/event-link.ts";
import { testLedger } from "../../../test/support/ledger.ts";
import { testDatabase } from "../../../test/support/test-database.ts";
import { fixedClock } from "../../platform/clock.ts";
import { defineProblem, isProblem } from "../../platform/http/problem.ts";
import { quietLog } from "../../platform/log.ts";
import { systemRandom } from "../../platform/random.ts";
import { inTransaction } from "../../storage/database.ts";
import { eventGap, foreignEvent } from "./errors.ts";
import type { CloudEvent, ReceivedEvent } from "./schema.ts";
import { createEvents, type Events } from "./service.ts";

const refused = defineProblem("test-event-refused", 409, { zh: "不收", en: "Not taken" });
const sender = await testDatabase();
const receiver = await testDatabase();
after(() => Promise.all([sender.close(), receiver.close()]));

let names = 0;

/** A pair of nodes with fresh ids on the two databases; what is sent is kept, and the link can be cut. */
function pair(handler: (event: ReceivedEvent) => void = () => {}) {
  const n = (names += 1);
  const [from, to] = [`a${n}`, `b${n}`];
  const clock = fixedClock("2026-11-25T02:00:00Z");
  const link = { cut: false, sent: [] as CloudEvent[][] };
  const applied: number[] = [];
  const b: Events = createEvents({ db: receiver.db, clock, random: systemRandom(), self: to, log: quietLog(), ledger: testLedger(receiver.db, { node: to, clock }), link: noLink });
  b.on("thing.happened", async (_tx, event) => {
    handler(event);
    applied.push(event.sequence);
  });
  const direct = directLink(from, () => b);
  const a: Events = createEvents({
    db: sender.db, clock, random: systemRandom(), self: from, log: quietLog(), ledger: testLedger(sender.db, { node: from, clock }),
    link: {
      ...direct,
      position: async (peer, own) => {
        if (link.cut) throw new Error("the link is cut");
        return direct.position(peer, own);
      },
      deliver: async (peer, bodies) => {
        if (link.cut) throw new Error("the link is cut");
        link.sent.push(bodies.map((body) => JSON.parse(body) as CloudEvent));
        return direct.deliver(peer, bodies);
      },
    },
  });
  const emit = (subject: string, data: unknown = {}) => inTransaction(sender.db, (tx) => a.emit(tx, { to, type: "thing.happened", subject, data }));
  const settled = async () => {
    for (let tries = 0; tries < 400; tries += 1) {
      if ((await a.status(to)).waiting === 0) return;
      await new Promise((done) => setTimeout(done, 10));
    }
    throw new Error("events still wait");
  };
  return { a, b, from, to, link, applied, emit, settled };
}

test("events take effect once each, in the order in which they were emitted", async () => {
  const { a, applied, emit, settled } = pair();
  await a.start();
  for (let i = 0; i < 5; i += 1) await emit("case-1", { i });
  await settled();
  await a.stop();
  assert.deepEqual(applied, [1, 2, 3, 4, 5]);
});

test("what is delivered again has no second effect, and is acknowledged again", async () => {
  const { a, b, from, link, applied, emit, settled } = pair();
  await a.start();
  await emit("case-1");
  await emit("case-1");
  await settled();
  await a.stop();
  const all = link.sent.flat();
  assert.equal((await b.receive(from, all)).acknowledged, 2);
  assert.equal((await b.receive(from, [all[0]!])).acknowledged, 2);
  assert.deepEqual(applied, [1, 2]);
});

test("an event of a transaction that rolled back never leaves", async () => {
  const { a, to, link, emit, settled } = pair();
  await a.start();
  await assert.rejects(
    inTransaction(sender.db, async (tx) => {
      await a.emit(tx, { to, type: "thing.happened", subject: "case-1", data: {} });
      throw new Error("rolled back");
    }),
  );
  await emit("case-2");
  await settled();
  await a.stop();
  assert.deepEqual(link.sent.flat().map(({ subject, sequence }) => [subject, sequence]), [["case-2", "1"]]);
});

test("a transaction that has emitted holds up no other one until it ends, and the numbers follow the order of commits", async () => {
  const { a, to, link, emit, settled } = pair();
  await a.start();
  await inTransaction(sender.db, async (tx) => {
    for (const subject of ["slow-1", "slow-2"]) await a.emit(tx, { to, type: "thing.happened", subject, data: {} });
    // Would wait for ever if the numbers had been taken already.
    await emit("quick");
  });
  await settled();
  await a.stop();
  assert.deepEqual(link.sent.flat().map(({ subject, sequence }) => [subject, sequence]), [["quick", "1"], ["slow-1", "2"], ["slow-2", "3"]]);
});

test("while the peer is away events wait, and leave by themselves when it is back", async () => {
  const { a, to, link, applied, emit, settled } = pair();
  link.cut = true;
  await a.start();
  await emit("case-1");
  await emit("case-2");
  assert.equal((await a.status(to)).waiting, 2);
  link.cut = false;
  await settled();
  await a.stop();
  assert.deepEqual(applied, [1, 2]);
});

test("what still waited when a node ended leaves by itself at its next start", async () => {
  const { a, link, applied, emit, settled } = pair();
  link.cut = true;
  await a.start();
  await emit("case-1");
  await a.stop();
  link.cut = false;
  await a.start();
  await settled();
  await a.stop();
  assert.deepEqual(applied, [1]);
});

test("events that come before their predecessors are refused and have no effect", async () => {
  const { a, b, from, link, applied, emit, settled } = pair();
  await a.start();
  await emit("case-1");
  await settled();
  await a.stop();
  const [first] = link.sent.flat();
  await assert.rejects(b.receive(from, [{ ...first!, id: "another", sequence: "3" }]), (error) => isProblem(error, eventGap));
  assert.deepEqual(applied, [1]);
});

test("an event that can't be taken parks its own subject, never the others", async () => {
  const { a, b, from, applied, emit, settled } = pair(({ subject, data }) => {
    if (subject === "bad" && (data as { poison?: boolean }).poison) throw refused("poison");
  });
  await a.start();
  await emit("bad", { poison: true });
  await emit("good");
  await emit("bad", { poison: false });
  await emit("good");
  await settled();
  await a.stop();
  assert.deepEqual(applied, [2, 4]);
  const { parked, parkedSubjects, received } = await b.status(from);
  assert.deepEqual({ parked, parkedSubjects, received }, { parked: 2, parkedSubjects: 1, received: 4 });
  const { items } = await b.parked.list(from);
  assert.deepEqual(items.map(({ subject, sequence, isFirst }) => [subject, sequence, isFirst]), [["bad", 1, true], ["bad", 3, false]]);
  assert.deepEqual(items[0]!.reason, { code: "test-event-refused: poison", zh: "不收：poison", en: "Not taken: poison" });
});

test("a fault of ours is no refusal: the event waits and is tried again", async () => {
  let faults = 2;
  const { a, applied, emit, settled } = pair(() => {
    if (faults > 0) {
      faults -= 1;
      throw new Error("the disk is full");
    }
  });
  await a.start();
  await emit("case-1");
  await settled();
  await a.stop();
  assert.deepEqual(applied, [1]);
});

test("a peer can't speak for another node", async () => {
  const { a, b, link, applied, emit, settled } = pair();
  await a.start();
  await emit("case-1");
  await settled();
  await a.stop();
  const [event] = link.sent.flat();
  await assert.rejects(b.receive("somebody", [event!]), (error) => isProblem(error, foreignEvent));
  assert.deepEqual(applied, [1]);
});
