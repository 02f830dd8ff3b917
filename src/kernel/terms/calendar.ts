import { addDays, dayOfWeek, yearOf, type DateOn } from "../../platform/dates.ts";
import type { CalendarYear } from "./calendars/calendar-year.ts";
import type { TermUnit } from "./schema.ts";

export interface Due {
  /** The last day of the term; it ends at 24:00 of this day. */
  readonly on: DateOn;
  /** Whether a day of the term lies in a year whose calendar is not published (暂估). */
  readonly provisional: boolean;
  readonly unpublishedYears: readonly number[];
}

export interface Calendar {
  /** Names the notices it is made of, e.g. "CN 2025 2026". */
  readonly version: string;
  readonly years: readonly CalendarYear[];
  published(year: number): boolean;
  /** Monday to Friday without days off, plus make-up days; in an unpublished year Monday to Friday. */
  isWorkday(on: DateOn): boolean;
  /** Whether the day is one that a term of this unit counts. */
  counts(on: DateOn, unit: TermUnit): boolean;
  /**
   * The last day of a term.
   * @param startOn  the day the term starts; it is not counted
   * @param count    1 to 365
   * @throws RangeError  when count is outside its range or startOn is no date
   * @source 民法典 art. 201: the first day is not counted; art. 203: a term in days that would end on a day off ends on the day after it
   *   (both read in reprints, not checked against the official database) · 行政许可法 art. 82: terms are working days
   */
  dueOn(startOn: DateOn, count: number, unit: TermUnit): Due;
}

/** @throws Error  when a year is given twice or a day is both a day off and a make-up day */
export function createCalendar(years: readonly CalendarYear[]): Calendar {
  const known = new Set<number>();
  const rest = new Set<DateOn>();
  const makeUp = new Set<DateOn>();
  for (const { year, rest: daysOff, makeUp: workdays } of years) {
    if (known.has(year)) throw new Error(`calendar year ${year} is given twice`);
    known.add(year);
    for (const { from, to } of daysOff) for (let on = from; on <= to; on = addDays(on, 1)) rest.add(on);
    for (const { on } of workdays) makeUp.add(on);
  }
  for (const on of makeUp) if (rest.has(on)) throw new Error(`${on} is both a day off and a make-up day`);

  const isWorkday = (on: DateOn): boolean => {
    if (makeUp.has(on)) return true;
    if (rest.has(on)) return false;
    const weekday = dayOfWeek(on);
    return weekday !== 0 && weekday !== 6;
  };
  const counts = (on: DateOn, unit: TermUnit): boolean => unit === "day" || isWorkday(on);

  return {
    version: `CN ${[...known].sort().join(" ")}`,
    years,
    published: (year) => known.has(year),
    isWorkday,
    counts,
    dueOn(startOn, count, unit) {
      if (!Number.isInteger(count) || count < 1 || count > 365) throw new RangeError(`a term has 1 to 365 days, not ${count}`);
      let on = startOn;
      for (let left = count; left > 0; ) {
        on = addDays(on, 1);
        if (counts(on, unit)) left -= 1;
      }
      while (unit === "day" && !isWorkday(on)) on = addDays(on, 1);
      const unpublishedYears = yearsOf(addDays(startOn, 1), on).filter((year) => !known.has(year));
      return { on, provisional: unpublishedYears.length > 0, unpublishedYears };
    },
  };
}

function yearsOf(from: DateOn, to: DateOn): number[] {
  return Array.from({ length: yearOf(to) - yearOf(from) + 1 }, (_, i) => yearOf(from) + i);
}
