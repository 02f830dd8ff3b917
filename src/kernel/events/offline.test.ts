import assert from "node:assert/strict";
import { after, test } from "node:test";
import { directLink } from "../../../test/support/event-link.ts";
import { testLedger } from "../../../test/support/ledger.ts";
import { testDatabase } from "../../../test/support/test-database.ts";
import { fixedClock } from "../../platform/clock.ts";
import { quietLog } from "../../platform/log.ts";
import { systemRandom } from "../../platform/random.ts";
import { inTransaction } from "../../storage/database.ts";
import { batchBytes, batchCount } from "./delivery.ts";
import { createEvents, type Events } from "./service.ts";

const sender = await testDatabase();
const receiver = await testDatabase();
after(() => Promise.all([sender.close(), receiver.close()]));

/** Small ones, and every hundredth with a scanned page. */
const total = Number(process.env["TWINCITY_OFFLINE_EVENTS"] ?? 1500);
const page = "页".repeat(60_000);

test(`a peer that was away for days gets ${total} events by itself: in order, once each, in bounded batches one after the other, and nothing too old to be sent`, { timeout: 120_000 }, async () => {
  const clock = fixedClock("2026-11-25T02:00:00Z");
  const link = { cut: true, attempts: 0, underWay: 0, mostUnderWay: 0, batches: [] as { count: number; bytes: number }[] };
  const applied: number[] = [];
  const b: Events = createEvents({ db: receiver.db, clock, random: systemRandom(), self: "cq", log: quietLog(), ledger: testLedger(receiver.db, { node: "cq", clock }), link: directLink("cq", () => a) });
  b.on("thing.happened", async (_tx, { sequence }) => void applied.push(sequence));
  const direct = directLink("sc", () => b);
  async function guarded<Result>(ask: () => Promise<Result>): Promise<Result> {
    link.attempts += 1;
    link.underWay += 1;
    link.mostUnderWay = Math.max(link.mostUnderWay, link.underWay);
    try {
      if (link.cut) throw new Error("the link is cut");
      return await ask();
    } finally {
      link.underWay -= 1;
    }
  }
  const a: Events = createEvents({
    db: sender.db, clock, random: systemRandom(), self: "sc", log: quietLog(), ledger: testLedger(sender.db, { clock }),
    link: {
      ...direct,
      position: (peer, own) => guarded(() => direct.position(peer, own)),
      deliver(peer, bodies) {
        link.batches.push({ count: bodies.length, bytes: bodies.reduce((sum, body) => sum + Buffer.byteLength(body), 0) });
        return guarded(() => direct.deliver(peer, bodies));
      },
    },
  });
  await a.start();
  for (let i = 0; i < total; i += 300) {
    await inTransaction(sender.db, async (tx) => {
      for (let j = i; j < Math.min(total, i + 300); j++) await a.emit(tx, { to: "cq", type: "thing.happened", subject: `case-${j % 40}`, data: j % 100 === 0 ? { page } : { j } });
    });
    clock.advance({ days: 4 });
    await a.prune();
  }
  const { fault, waiting, oldestWaitingAt } = await a.status("cq");
  assert.deepEqual([waiting, oldestWaitingAt], [total, "2026-11-25T02:00:00.000Z"], "after weeks nothing is given up");
  assert.ok(fault && Date.parse(fault.nextAt!) - Date.parse(fault.at) <= 15_000, "the next attempt is never far");
  assert.ok(link.attempts <= 20, `${link.attempts} attempts while it was away`);

  link.cut = false;
  const began = performance.now();
  a.wake("cq");
  while ((await a.status("cq")).waiting > 0) {
    assert.ok(performance.now() - began < 100_000, "it catches up");
    await new Promise((done) => setTimeout(done, 50));
  }
  await a.stop();
  assert.deepEqual(applied, Array.from({ length: total }, (_, i) => i + 1));
  assert.equal(link.mostUnderWay, 1, "one after the other");
  assert.ok(link.batches.every(({ count, bytes }) => count <= batchCount && bytes <= batchBytes), JSON.stringify(link.batches.filter(({ bytes }) => bytes > batchBytes)));
  assert.ok(link.batches.length <= total / batchCount + total / 100 / 10 + 2, `${link.batches.length} batches`);
  clock.advance({ days: 15 });
  assert.equal(await a.prune(), total - 1, "once all is delivered and the time has passed, its tables are as small as at the start");
});
