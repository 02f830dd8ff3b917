import assert from "node:assert/strict";
import { after, test } from "node:test";
import { inTransaction } from "../../../storage/database.ts";
import { matterTally, type CustodyLink } from "../../../kernel/matters/index.ts";
import { chinaCalendar } from "../../../kernel/terms/index.ts";
import { testDatabase } from "../../../../test/support/test-database.ts";
import { createItemDirectory } from "../items/directory.ts";
import type { ServiceItem } from "../items/schema.ts";
import { createDecisionTimes, timeOf } from "./decision-times.ts";
import { listDecided } from "./store.ts";

const database = await testDatabase();
const { db } = database;
after(() => database.close());

const item = { promisedTerm: { value: 3, unit: "workday", status: "illustrative" }, legalTerm: { value: 20, unit: "workday", status: "statute" } } as ServiceItem;
const matter = "CY-20261102-SC-00001";

function chainOf(...steps: readonly (readonly [type: string, at: string, custodian?: string])[]): CustodyLink[] {
  return steps.map(([type, at, custodian = "cq:police"], i) => ({ v: 1, matter, seq: i + 1, prev: null, ref: `${type}-${i}`, type, at, custodian, node: custodian.slice(0, 2), party: custodian, facts: {} }));
}
const taken = [["case.received", "2026-11-02T01:00:00Z", "sc:hall"], ["handover.accepted", "2026-11-02T02:00:00Z"], ["case.accepted", "2026-11-02T03:00:00Z"]] as const;

test("days count from the day after acceptance up to the day of the decision", () => {
  // Accepted on a Monday, decided on the Thursday.
  assert.deepEqual(timeOf(item, chainOf(...taken, ["case.decided", "2026-11-05T08:00:00Z"]), chinaCalendar), { officeDays: 3, onTime: true });
  assert.deepEqual(timeOf(item, chainOf(...taken, ["case.decided", "2026-11-02T08:00:00Z"]), chinaCalendar), { officeDays: 0, onTime: true });
});

test("what is decided after the promised term is late; what happens after the decision changes nothing", () => {
  const late = chainOf(...taken, ["case.decided", "2026-11-10T08:00:00Z"]);
  assert.deepEqual(timeOf(item, late, chinaCalendar), { officeDays: 6, onTime: false });
  assert.deepEqual(timeOf(item, [...late, ...chainOf(["case.completed", "2026-11-20T08:00:00Z"], ["case.rated", "2026-12-20T08:00:00Z"])], chinaCalendar), { officeDays: 6, onTime: false });
});

test("days in which the applicant is waited for are no office's", () => {
  const chain = chainOf(...taken, ["case.supplementRequested", "2026-11-03T02:00:00Z"], ["case.supplemented", "2026-11-09T02:00:00Z"], ["case.decided", "2026-11-11T02:00:00Z"]);
  assert.deepEqual(timeOf(item, chain, chinaCalendar), { officeDays: 3, onTime: true });
});

test("without a promised term nothing is on time or late", () => {
  const unpromised = { ...item, promisedTerm: { value: null, unit: null, status: "none" } } as ServiceItem;
  assert.deepEqual(timeOf(unpromised, chainOf(...taken, ["case.decided", "2026-11-05T08:00:00Z"]), chinaCalendar), { officeDays: 3, onTime: null });
});

test("only decisions of our own offices are kept, each once, also when it is told again", async () => {
  const times = createDecisionTimes({ db, self: "cq", tally: matterTally(db), items: createItemDirectory({ self: "cq", officeOf: () => null }), calendar: chinaCalendar });
  const chain = chainOf(...taken, ["case.decided", "2026-11-05T08:00:00Z"]);
  const foreign = { ...chain.at(-1)!, node: "sc", ref: "other" };
  await inTransaction(db, async (tx) => {
    for (const link of [...chain, chain.at(-1)!, foreign]) await times.onLink(tx, link);
  });
  await times.prepare(new Date("2026-11-06T00:00:00Z"));
  await times.workOut();
  const kept = await listDecided(db, { from: null, until: new Date("2026-12-01T00:00:00Z") }, { limit: 10 });
  assert.deepEqual(kept.map(({ ref }) => ref), ["case.decided-3"]);
});
