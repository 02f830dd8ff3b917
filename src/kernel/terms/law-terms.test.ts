import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { addDays, endOfDay } from "../../platform/dates.ts";
import { bookDays, budgetOf, chinaCalendar as calendar, extensions, readClock, suspendedFor, suspensionGrounds, type Custody, type Holder } from "./index.ts";

const startAt = new Date("2026-03-02T04:00:00Z");
const office: Holder = { kind: "office", party: "cq:public-security" };
const other: Holder = { kind: "office", party: "sc:gaoxin-hall" };
const holders: readonly Holder[] = [office, other, { kind: "applicant" }, ...Object.keys(suspensionGrounds).map(suspendedFor)];
const budget = fc.integer({ min: 1, max: 60 });
const mark = null;

/** A matter that changes hands up to 12 times within 90 days. */
const custody: fc.Arbitrary<Custody[]> = fc
  .array(fc.record({ hours: fc.integer({ min: 0, max: 90 * 24 }), holder: fc.constantFrom(...holders) }), { maxLength: 12 })
  .map((changes) => [
    { holder: office, from: startAt },
    ...changes.toSorted((a, b) => a.hours - b.hours).map(({ hours, holder }) => ({ holder, from: new Date(startAt.getTime() + hours * 3_600_000) })),
  ]);
const now = fc.integer({ min: 0, max: 120 * 24 }).map((hours) => new Date(startAt.getTime() + hours * 3_600_000));

test("every counted day that is over is booked exactly once, to one holder, and the sums are those of the list", () => {
  fc.assert(fc.property(custody, now, budget, (held, at, days) => {
    const reading = readClock({ calendar, term: { budget: days, unit: "workday", mark }, startAt, custody: held, now: at });
    const due: string[] = [];
    for (let on = addDays("2026-03-02", 1); endOfDay(on) <= at; on = addDays(on, 1)) if (calendar.isWorkday(on)) due.push(on);
    assert.deepEqual(reading.bookings.map(({ on }) => on), due);
    assert.equal(reading.bookedByHolder.reduce((sum, one) => sum + one.days, 0), due.length);
  }));
});

test("only days booked to an office are taken from the term; suspended days and the applicant's move its end instead", () => {
  fc.assert(fc.property(custody, now, budget, (held, at, days) => {
    const term = { budget: days, unit: "workday", mark } as const;
    const { bookings, remaining, overdueDays, dueOn } = readClock({ calendar, term, startAt, custody: held, now: at });
    const spent = bookings.filter(({ holder }) => holder.kind === "office").length;
    assert.equal(remaining, days - spent);
    assert.equal(overdueDays, Math.max(spent - days, 0));
    if (spent < days) {
      const free = bookings.length - spent;
      assert.equal(dueOn, calendar.dueOn("2026-03-02", days + free, "workday").on);
    }
  }));
});

test("a day in any stop that the law knows costs nothing", () => {
  for (const kind of Object.keys(suspensionGrounds)) {
    const held: Custody[] = [{ holder: office, from: startAt }, { holder: suspendedFor(kind), from: new Date("2026-03-03T04:00:00Z") }, { holder: office, from: new Date("2026-03-06T04:00:00Z") }];
    const reading = readClock({ calendar, term: { budget: 5, unit: "workday", mark }, startAt, custody: held, now: new Date("2026-03-06T08:00:00Z") });
    assert.deepEqual([reading.remaining, reading.bookings.length, reading.running], [5, 3, office]);
  }
  assert.throws(() => suspendedFor("lunch"), RangeError);
});

test("an approved extension adds its days, no more than the clause allows, and says on what it rests", () => {
  const term = { budget: 20, unit: "workday", mark } as const;
  const clock = { calendar, startAt, custody: [{ holder: office, from: startAt }], now: startAt };
  const [plain, longer] = [readClock({ ...clock, term }), readClock({ ...clock, term, extension: extensions.single })];
  assert.deepEqual([plain.budget, plain.extension, longer.budget, longer.remaining, longer.extension?.clause], [20, null, 30, 30, "行政许可法 第四十二条第一款"]);
  assert.equal(longer.dueOn, calendar.dueOn("2026-03-02", 30, "workday").on);
  assert.equal(budgetOf(45, extensions.joint), 60);
  for (const wrong of [{ ...extensions.single, days: 11 }, { ...extensions.single, days: 0 }, { days: 5, clause: "因工作需要" }]) assert.throws(() => budgetOf(20, wrong), RangeError);
});

test("what was booked stays booked: later days only add to the list", () => {
  fc.assert(fc.property(custody, now, now, (held, one, two) => {
    const [earlier, later] = one <= two ? [one, two] : [two, one];
    const at = (when: Date) => bookDays({ calendar, unit: "workday", startAt, custody: held, now: when });
    assert.deepEqual(at(later).slice(0, at(earlier).length), at(earlier));
  }));
});
