import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { Value } from "typebox/value";
import { addDays, endOfDay } from "../../platform/dates.ts";
import type { Custody } from "./book-days.ts";
import { chinaCalendar as calendar, ClockReading, readClock, type Holder } from "./index.ts";

const office: Holder = { kind: "office", party: "cq:public-security" };
const applicant: Holder = { kind: "applicant" };
const noon = (on: string): Date => new Date(`${on}T12:00:00+08:00`);
const term = { budget: 3, unit: "workday", mark: "示意" } as const;
const startAt = noon("2026-03-02");
const held: Custody[] = [{ holder: office, from: startAt }];

test("a reading says whose clock, how much is left, by when, and who used what", () => {
  const custody: Custody[] = [...held, { holder: applicant, from: noon("2026-03-04") }, { holder: office, from: noon("2026-03-06") }];
  const reading = readClock({ calendar, term, startAt, custody, now: noon("2026-03-09") });
  assert.deepEqual(reading, {
    budget: 3, extension: null, unit: "workday", startOn: "2026-03-02", dueOn: "2026-03-09", provisional: false, unpublishedYears: [],
    bookedByHolder: [
      { holder: office, days: 2, elapsedMinutes: 5 * 24 * 60 },
      { holder: applicant, days: 2, elapsedMinutes: 2 * 24 * 60 },
    ],
    bookings: [
      { on: "2026-03-03", holder: office },
      { on: "2026-03-04", holder: applicant },
      { on: "2026-03-05", holder: applicant },
      { on: "2026-03-06", holder: office },
    ],
    remaining: 1, overdueDays: 0, running: office, state: "running", mark: "示意", calendar: "CN 2025 2026", at: "2026-03-09T04:00:00.000Z",
  });
  assert.equal(Value.Check(ClockReading, reading), true);
});

test("while we wait for the applicant the clock is stopped and each such working day moves the due day by one", () => {
  const custody: Custody[] = [...held, { holder: applicant, from: noon("2026-03-03") }];
  const read = (on: string): { dueOn: string; state: string; remaining: number } => readClock({ calendar, term, startAt, custody, now: noon(on) });
  assert.deepEqual([read("2026-03-03"), read("2026-03-04"), read("2026-03-09")].map(({ dueOn, state, remaining }) => [dueOn, state, remaining]), [
    ["2026-03-05", "stopped", 3],
    ["2026-03-06", "stopped", 3],
    ["2026-03-11", "stopped", 3],
  ]);
});

test("after the due day nothing is overdue until a whole further working day is over", () => {
  const read = (now: Date): [string, number, number] => {
    const { state, remaining, overdueDays } = readClock({ calendar, term, startAt, custody: held, now });
    return [state, remaining, overdueDays];
  };
  assert.deepEqual(read(noon("2026-03-05")), ["running", 1, 0]);
  assert.deepEqual(read(noon("2026-03-06")), ["due-passed", 0, 0]);
  assert.deepEqual(read(endOfDay("2026-03-06")), ["overdue", -1, 1]);
  assert.deepEqual(read(noon("2026-03-08")), ["overdue", -1, 1]);
  assert.deepEqual(read(endOfDay("2026-03-09")), ["overdue", -2, 2]);
});

test("once ended nobody's clock runs, and the reading stays as it was", () => {
  const ended = { calendar, term, startAt, custody: held, endedAt: noon("2026-03-05") };
  const reading = readClock({ ...ended, now: noon("2026-03-05") });
  assert.deepEqual([reading.state, reading.running, reading.remaining, reading.overdueDays], ["ended", null, 0, 0]);
  assert.deepEqual({ ...readClock({ ...ended, now: noon("2026-08-05") }), at: "" }, { ...reading, at: "" });
});

test("a term in calendar days whose last day is a day off is not late until the day after it is over", () => {
  const days = { budget: 5, unit: "day", mark: null } as const;
  const read = (now: Date): [string, string, number] => {
    const { state, dueOn, remaining } = readClock({ calendar, term: days, startAt, custody: held, now });
    return [state, dueOn, remaining];
  };
  assert.deepEqual(read(noon("2026-03-06")), ["running", "2026-03-09", 2]);
  assert.deepEqual(read(noon("2026-03-08")), ["running", "2026-03-09", 0]);
  assert.deepEqual(read(noon("2026-03-09")), ["running", "2026-03-09", 0]);
  assert.deepEqual(read(endOfDay("2026-03-10")), ["overdue", "2026-03-09", -1]);
});

test("a term that runs into 2027 is provisional and names the year", () => {
  const reading = readClock({ calendar, term, startAt: noon("2026-12-30"), custody: [{ holder: office, from: noon("2026-12-30") }], now: noon("2026-12-30") });
  assert.deepEqual([reading.dueOn, reading.provisional, reading.unpublishedYears], ["2027-01-04", true, [2027]]);
});

test("while an office holds it all along the due day never moves", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 60 }), fc.constantFrom("workday" as const, "day" as const), fc.integer({ min: 0, max: 3000 }), (n, budget, unit, hours) => {
      const startOn = addDays("2025-01-01", n);
      const begin = noon(startOn);
      const now = new Date(begin.getTime() + hours * 3_600_000);
      const reading = readClock({ calendar, term: { budget, unit, mark: null }, startAt: begin, custody: [{ holder: office, from: begin }], now });
      assert.equal(reading.dueOn, calendar.dueOn(startOn, budget, unit).on);
      assert.equal(reading.overdueDays > 0, reading.remaining < 0);
      if (now <= endOfDay(reading.dueOn)) assert.equal(reading.overdueDays, 0);
    }),
  );
});
