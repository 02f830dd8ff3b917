import assert from "node:assert/strict";
import { test } from "node:test";
import { addDays, chinaCalendar, type DateOn } from "../../../src/kernel/terms/index.ts";
import { dayOfWeek } from "../../../src/platform/dates.ts";
import { withShared } from "../../support/shared.ts";

const years = chinaCalendar.years.map(({ year }) => year);

/** Days that our calendar and another one judge differently, of all days of the years we have. */
function disagreements(isWorkday: (on: DateOn) => boolean): DateOn[] {
  const found: DateOn[] = [];
  for (const year of years)
    for (let on = `${year}-01-01`; on <= `${year}-12-31`; on = addDays(on, 1)) if (isWorkday(on) !== chinaCalendar.isWorkday(on)) found.push(on);
  return found;
}

function fromSets(off: ReadonlySet<string>, makeUp: ReadonlySet<string>): (on: DateOn) => boolean {
  return (on) => makeUp.has(on) || (!off.has(on) && dayOfWeek(on) % 6 !== 0);
}

withShared("data/reference/holidays-chinese-days.json", (text) => {
  test("no day of our years is judged otherwise by chinese-days", () => {
    const { data } = JSON.parse(text) as { data: { holidays: Record<string, string>; workdays: Record<string, string> } };
    assert.deepEqual(disagreements(fromSets(new Set(Object.keys(data.holidays)), new Set(Object.keys(data.workdays)))), []);
  });
});

withShared("data/reference/holidays-holiday-calendar.json", (text) => {
  test("no day of our years is judged otherwise by holiday-calendar", () => {
    const all = JSON.parse(text) as { years: Record<string, { dates: { date: string; type: "public_holiday" | "transfer_workday" }[] }> };
    const days = Object.values(all.years).flatMap(({ dates }) => dates);
    const of = (type: string): Set<string> => new Set(days.filter((day) => day.type === type).map(({ date }) => date));
    assert.deepEqual(disagreements(fromSets(of("public_holiday"), of("transfer_workday"))), []);
  });
});

test("the years we have hold as many days off and make-up days as their notices say", () => {
  const counts = chinaCalendar.years.map(({ year, rest, makeUp }) => {
    let daysOff = 0;
    for (const { from, to } of rest) for (let on = from; on <= to; on = addDays(on, 1)) daysOff += 1;
    return [year, daysOff, makeUp.length];
  });
  // 1 + 8 + 3 + 5 + 3 + 8 and 3 + 9 + 3 + 5 + 3 + 3 + 7 days, as the two notices add them up
  assert.deepEqual(counts, [[2025, 28, 5], [2026, 33, 6]]);
});
