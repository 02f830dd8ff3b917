import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { addDays, dayOfWeek } from "../../platform/dates.ts";
import { cn2026 } from "./calendars/cn-2026.ts";
import { chinaCalendar, createCalendar } from "./index.ts";

const dateIn2025And2026 = fc.integer({ min: 0, max: 729 }).map((n) => addDays("2025-01-01", n));

test("a make-up Saturday or Sunday is a working day", () => {
  for (const { makeUp } of chinaCalendar.years)
    for (const { on } of makeUp) {
      assert.ok([0, 6].includes(dayOfWeek(on)), `${on} is a weekend day`);
      assert.equal(chinaCalendar.isWorkday(on), true, on);
    }
});

test("a day off is not a working day, whatever its weekday", () => {
  for (const { rest } of chinaCalendar.years)
    for (const { from, to } of rest) for (let on = from; on <= to; on = addDays(on, 1)) assert.equal(chinaCalendar.isWorkday(on), false, on);
});

test("a term counts a make-up day: three working days from Friday 8 May 2026 end on Tuesday, not Wednesday", () => {
  assert.deepEqual(chinaCalendar.dueOn("2026-05-08", 3, "workday"), { on: "2026-05-12", provisional: false, unpublishedYears: [] });
});

test("a term skips a holiday: one working day from 14 February 2026 ends on the 24th", () => {
  assert.equal(chinaCalendar.dueOn("2026-02-14", 1, "workday").on, "2026-02-24");
});

test("the day on which a term starts is not counted", () => {
  assert.equal(chinaCalendar.dueOn("2026-11-25", 5, "workday").on, "2026-12-02");
  assert.equal(chinaCalendar.dueOn("2026-11-25", 5, "day").on, "2026-11-30");
});

test("a term in calendar days that would end on a day off ends on the day after it", () => {
  assert.equal(chinaCalendar.dueOn("2026-09-20", 12, "day").on, "2026-10-08", "2 October is in the National Day holiday");
  assert.equal(chinaCalendar.dueOn("2026-11-25", 3, "day").on, "2026-11-30", "28 November is a Saturday");
  assert.equal(chinaCalendar.dueOn("2026-04-30", 9, "day").on, "2026-05-09", "a make-up Saturday is no day off");
});

test("a term that runs into an unpublished year is provisional and counts Monday to Friday there", () => {
  assert.deepEqual(chinaCalendar.dueOn("2026-12-25", 6, "workday"), { on: "2027-01-04", provisional: true, unpublishedYears: [2027] });
  assert.equal(chinaCalendar.dueOn("2026-12-25", 4, "workday").provisional, false);
  assert.equal(chinaCalendar.published(2027), false);
});

test("when the notice arrives the same term is no longer provisional", () => {
  const newYear = { name: { zh: "元旦", en: "New Year" }, from: "2027-01-01", to: "2027-01-03" };
  const withNotice = createCalendar([...chinaCalendar.years, { ...cn2026, year: 2027, rest: [newYear], makeUp: [] }]);
  assert.deepEqual(withNotice.dueOn("2026-12-25", 5, "workday"), { on: "2027-01-04", provisional: false, unpublishedYears: [] });
});

test("a calendar that contradicts itself is refused", () => {
  assert.throws(() => createCalendar([cn2026, cn2026]), /twice/);
  assert.throws(() => createCalendar([{ ...cn2026, makeUp: [{ on: "2026-10-01", name: { zh: "国庆节", en: "National Day" } }] }]), /both/);
});

test("a term has 1 to 365 days and starts on a date that exists", () => {
  for (const count of [0, -1, 366, 1.5]) assert.throws(() => chinaCalendar.dueOn("2026-01-05", count, "workday"), RangeError);
  assert.throws(() => chinaCalendar.dueOn("2026-02-30", 1, "workday"), RangeError);
});

test("a due day is a working day, and exactly `count` working days lie after the start up to it", () => {
  fc.assert(
    fc.property(dateIn2025And2026, fc.integer({ min: 1, max: 120 }), (startOn, count) => {
      const { on } = chinaCalendar.dueOn(startOn, count, "workday");
      assert.equal(chinaCalendar.isWorkday(on), true);
      let workdays = 0;
      for (let day = addDays(startOn, 1); day <= on; day = addDays(day, 1)) if (chinaCalendar.isWorkday(day)) workdays += 1;
      assert.equal(workdays, count);
    }),
  );
});

test("a longer term or a later start never ends earlier", () => {
  fc.assert(
    fc.property(dateIn2025And2026, fc.integer({ min: 1, max: 100 }), fc.constantFrom("workday" as const, "day" as const), (startOn, count, unit) => {
      const due = chinaCalendar.dueOn(startOn, count, unit).on;
      assert.ok(chinaCalendar.dueOn(startOn, count + 1, unit).on >= due);
      assert.ok(chinaCalendar.dueOn(addDays(startOn, 1), count, unit).on >= due);
    }),
  );
});
