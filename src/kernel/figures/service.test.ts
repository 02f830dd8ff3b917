import assert from "node:assert/strict";
import { after, test } from "node:test";
import fc from "fast-check";
import { fixedClock } from "../../platform/clock.ts";
import { isProblem } from "../../platform/http/problem.ts";
import { quietLog } from "../../platform/log.ts";
import { testDatabase } from "../../../test/support/test-database.ts";
import { assertMadeOfRecords } from "../../../test/support/figure-proof.ts";
import { aggregateOf } from "./aggregate.ts";
import type { FigureDefinition, SourceRecord } from "./definition.ts";
import { figureCursorMalformed, figureDayUnknown, figureNotFound } from "./errors.ts";
import { createFigures } from "./service.ts";
import type { Aggregate, Period } from "./schema.ts";

const database = await testDatabase();
const { db } = database;
after(() => database.close());

const words = { zh: "示例", en: "Example" };
let made = 0;

/** A figure over a list that the test may change. */
function figureOver(records: SourceRecord[], { aggregate = "count", period = "now", past = true }: { aggregate?: Aggregate; period?: Period; past?: boolean } = {}): FigureDefinition {
  made += 1;
  const within = (from: Date | null, until: Date) => records.filter(({ at }) => at < until && (from === null || at >= from));
  return {
    id: `tests.example-${"abcdefghijklmnopqrstuvwxyz"[made]}`, group: "ledger", title: words, definition: words, source: words, unit: words, aggregate, period, past,
    measure: async ({ from, until }) => {
      const found = within(from, until);
      return { value: aggregateOf(aggregate, found.map(({ value = 1 }) => value)), n: found.length };
    },
    records: async ({ from, until }, { before, limit }) =>
      within(from, until).toSorted((a, b) => b.at.getTime() - a.at.getTime() || (a.id < b.id ? 1 : -1)).filter(({ at, id }) => !before || at < before.at || (at.getTime() === before.at.getTime() && id < before.id)).slice(0, limit),
  };
}

function start(definition: FigureDefinition, { at = "2026-11-25T02:00:00Z", since = "2026-11-20T00:00:00Z", freshMs = 0 } = {}) {
  const clock = fixedClock(at);
  const figures = createFigures({ db, clock, log: quietLog(), since: async () => new Date(since), linesOf: async () => new Map(), freshMs });
  figures.define(definition);
  return { clock, figures, id: definition.id };
}

const record = (at: string, value = 1, id = `r${Math.random()}`): SourceRecord => ({ id, at: new Date(at), label: words, value });

test("a share or a median of one to four records is withheld, and so are its records; of five it is shown", async () => {
  for (const aggregate of ["share", "median"] as const) {
    const records = ["01", "02", "03", "04"].map((minute) => record(`2026-11-25T01:${minute}:00Z`));
    const { figures, id } = start(figureOver(records, { aggregate, period: "day" }));
    const few = await figures.get(id);
    assert.deepEqual([few.value, few.n, few.withheld], [null, null, true]);
    assert.deepEqual(await figures.records(id), { on: "2026-11-25", withheld: true, records: [], next: null });
    assert.equal((await figures.history(id)).points.at(-1)?.state, "withheld");
    let csv = "";
    for await (const piece of await figures.export(id)) csv += piece;
    assert.equal(csv.trim().split("\r\n").length, 1, "only the heading");
    records.push(record("2026-11-25T01:05:00Z", 0));
    const five = await figures.get(id);
    assert.deepEqual([five.value, five.n, five.withheld], [aggregate === "share" ? 80 : 1, 5, false]);
    await assertMadeOfRecords(figures, id);
  }
});

test("of no records a count is 0, and there is no share or median to tell", async () => {
  for (const [aggregate, value] of [["count", 0], ["sum", 0], ["share", null], ["median", null]] as const) {
    const { figures, id } = start(figureOver([], { aggregate }));
    const figure = await figures.get(id);
    assert.deepEqual([figure.value, figure.n, figure.withheld], [value, 0, false]);
  }
});

test("whatever the records, the pages together are the number and its history's last day, by any page length", async () => {
  const instant = fc.integer({ min: Date.parse("2026-11-23T00:00:00Z"), max: Date.parse("2026-11-25T02:00:00Z") }).map((ms) => new Date(ms - (ms % 600_000)));
  const list = fc.uniqueArray(fc.record({ id: fc.uuid(), at: instant, label: fc.constant(words), value: fc.integer({ min: 0, max: 1 }) }), { maxLength: 25, selector: ({ id }) => id });
  await fc.assert(
    fc.asyncProperty(list, fc.constantFrom<Aggregate>("count", "sum", "median", "share"), fc.constantFrom<Period>("now", "day", "last30Days"), fc.integer({ min: 1, max: 9 }), async (records, aggregate, period, limit) => {
      made = 0;
      const { figures, id } = start(figureOver(records, { aggregate, period }));
      for (const on of [undefined, "2026-11-24"]) await assertMadeOfRecords(figures, id, { limit, ...(on === undefined ? {} : { on }) });
      const last = (await figures.history(id)).points.at(-1);
      const { value, n } = await figures.get(id);
      assert.deepEqual([last?.on, last?.value, last?.n], ["2026-11-25", value, n]);
    }),
    { numRuns: 60 },
  );
});

test("a day is that of Asia/Shanghai: 00:00 is in it, 24:00 is the next", async () => {
  const { figures, id } = start(figureOver([record("2026-11-23T15:59:59.999Z"), record("2026-11-23T16:00:00Z"), record("2026-11-24T15:59:59.999Z"), record("2026-11-24T16:00:00Z")], { period: "day" }));
  assert.equal((await figures.get(id, "2026-11-24")).value, 2);
  assert.equal((await figures.get(id)).value, 1);
});

test("thirty days are today and the 29 before", async () => {
  const { figures, id } = start(figureOver([record("2026-10-26T15:59:59Z"), record("2026-10-26T16:00:00Z")], { period: "last30Days" }));
  assert.equal((await figures.get(id)).value, 1);
});

test("only what can be worked out again can be opened for a past day; no figure for a day to come or one that isn't a day", async () => {
  const now = start(figureOver([], { past: false }));
  const day = start(figureOver([], { period: "day" }));
  await assert.rejects(now.figures.get(now.id, "2026-11-24"), (error) => isProblem(error, figureDayUnknown));
  for (const on of ["2026-11-26", "2026-02-30", "2024-01-01"]) await assert.rejects(day.figures.records(day.id, { on }), (error) => isProblem(error, figureDayUnknown));
  await assert.rejects(day.figures.get("tests.unknown"), (error) => isProblem(error, figureNotFound));
  await assert.rejects(day.figures.records(day.id, { cursor: "W10" }), (error) => isProblem(error, figureCursorMalformed));
});

test("what can't be told afterwards is kept once, soon after its day ends; a missed day stays a gap", async () => {
  const records = [record("2026-11-25T01:00:00Z")];
  const { clock, figures, id } = start(figureOver(records, { past: false }), { since: "2026-11-24T00:00:00Z" });
  clock.set("2026-11-25T16:00:01Z");
  await figures.keepYesterday();
  records.push(record("2026-11-25T16:01:00Z"));
  clock.set("2026-11-25T16:20:00Z");
  await figures.keepYesterday();
  clock.set("2026-11-26T20:00:00Z");
  await figures.keepYesterday();
  const { kind, points } = await figures.history(id);
  assert.equal(kind, "kept");
  assert.deepEqual(points.map(({ on, value, state }) => [on, value, state]), [
    ["2026-11-24", null, "unknown"], ["2026-11-25", 1, "measured"], ["2026-11-26", null, "unknown"], ["2026-11-27", 2, "measured"],
  ]);
});

test("the timer keeps a day by itself as soon as it is over", async () => {
  const { clock, figures, id } = start(figureOver([record("2026-11-28T01:00:00Z")], { past: false }), { at: "2026-11-28T16:00:00Z", since: "2026-11-28T00:00:00Z" });
  await figures.start();
  await figures.stop();
  clock.set("2026-11-29T02:00:00Z");
  assert.deepEqual((await figures.history(id)).points.map(({ on, value }) => [on, value]), [["2026-11-28", 1], ["2026-11-29", 1]]);
});

test("a history begins with the node, not before", async () => {
  const { figures, id } = start(figureOver([], { period: "day" }), { since: "2026-11-23T20:00:00Z" });
  assert.deepEqual((await figures.history(id)).points.map(({ on }) => on), ["2026-11-24", "2026-11-25"]);
});

test("readers within some seconds cost one measurement, told with the time it was taken", async () => {
  let measured = 0;
  const definition = figureOver([]);
  const { clock, figures, id } = start({ ...definition, measure: (span) => ((measured += 1), definition.measure(span)) }, { freshMs: 3_000 });
  const first = await figures.get(id);
  clock.advance({ seconds: 2 });
  assert.equal((await figures.get(id)).asOf, first.asOf);
  assert.equal(measured, 1);
  clock.advance({ seconds: 2 });
  assert.equal((await figures.get(id)).asOf, "2026-11-25T02:00:04.000Z");
  assert.equal(measured, 2);
});

test("an id is used once, and a figure of a time can be told of a past one", () => {
  const { figures, id } = start(figureOver([]));
  assert.throws(() => figures.define({ ...figureOver([]), id }), /defined twice/);
  assert.throws(() => figures.define(figureOver([], { period: "day", past: false })), /past/);
});
