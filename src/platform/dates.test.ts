import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { addDays, dayOfWeek, daysBetween, daysInMonth, endOfDay, isDateOn, shanghaiDateOf } from "./dates.ts";

test("a date must exist: 29 February only in leap years, no 30 February, no month 13", () => {
  assert.equal(isDateOn("2024-02-29"), true);
  for (const wrong of ["2025-02-29", "2026-02-30", "2026-13-01", "2026-00-10", "2026-1-1", "26-01-01", "2026-01-32", ""]) assert.equal(isDateOn(wrong), false, wrong);
  assert.equal(daysInMonth(2000, 2), 29);
  assert.equal(daysInMonth(1900, 2), 28);
});

test("an instant belongs to the day of the Shanghai wall clock, which turns at 16:00 UTC", () => {
  assert.equal(shanghaiDateOf(new Date("2026-03-01T15:59:59.999Z")), "2026-03-01");
  assert.equal(shanghaiDateOf(new Date("2026-03-01T16:00:00.000Z")), "2026-03-02");
  assert.equal(endOfDay("2026-03-01").toISOString(), "2026-03-01T16:00:00.000Z");
  assert.equal(endOfDay("2026-12-31").toISOString(), "2026-12-31T16:00:00.000Z");
});

test("adding days and counting days between are inverse, across months, years and leap days", () => {
  const date = fc.date({ min: new Date("1992-01-01"), max: new Date("2099-12-31"), noInvalidDate: true }).map((at) => at.toISOString().slice(0, 10));
  fc.assert(
    fc.property(date, fc.integer({ min: -5000, max: 5000 }), (on, count) => {
      assert.equal(daysBetween(on, addDays(on, count)), count);
      assert.equal(dayOfWeek(addDays(on, 7)), dayOfWeek(on));
      assert.equal(shanghaiDateOf(new Date(endOfDay(on).getTime() - 1)), on);
      assert.equal(shanghaiDateOf(endOfDay(on)), addDays(on, 1));
    }),
  );
});
