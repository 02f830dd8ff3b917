import { addDays, shanghaiDateOf, yearOf, type DateOn } from "../../platform/dates.ts";
import { bookDays, type BookedDay, type Custody } from "./book-days.ts";
import type { Calendar, Due } from "./calendar.ts";
import { elapsedByHolder, holderKey } from "./elapsed.ts";
import { officeDays, remaining } from "./remaining.ts";
import { budgetOf, type Extension } from "./law-terms.ts";
import type { ClockReading, TermUnit } from "./schema.ts";

export interface Term {
  /** 1 to 365, in `unit`. */
  readonly budget: number;
  readonly unit: TermUnit;
  /** 示意 where no official document states the length. */
  readonly mark: "示意" | null;
}

export interface ClockInput {
  readonly calendar: Calendar;
  readonly term: Term;
  /** Approved by the head of the office, by a clause that provides for it. */
  readonly extension?: Extension | null;
  readonly startAt: Date;
  readonly custody: readonly Custody[];
  readonly now: Date;
  readonly endedAt?: Date | null;
}

/**
 * Everything a screen says about a term: whose clock, how much is left, by when, who used what.
 * Only whole booked days decide; a day that is not over yet is nobody's, so "overdue" begins at 24:00 of the first day beyond the term.
 * @throws RangeError  when custody is empty, out of order or begins after startAt, or the extension is longer than its clause allows
 */
export function readClock({ calendar, term, extension = null, startAt, custody, now, endedAt = null }: ClockInput): ClockReading {
  const ended = endedAt !== null && endedAt <= now;
  const until = ended ? endedAt : now;
  const booked = bookDays({ calendar, unit: term.unit, startAt, custody, now, endedAt });
  const startOn = shanghaiDateOf(startAt);
  const budget = budgetOf(term.budget, extension);
  const due = dueOf(calendar, { ...term, budget }, startOn, booked);
  const overdueDays = officeDays(booked).filter((day) => day.on > due.on).length;
  const left = remaining(budget, booked);
  const running = ended ? null : (custody.findLast(({ from }) => from <= now) ?? null)?.holder ?? null;
  return {
    budget,
    extension: extension && { days: extension.days, clause: extension.clause },
    unit: term.unit,
    startOn,
    dueOn: due.on,
    provisional: due.provisional,
    unpublishedYears: [...due.unpublishedYears],
    bookedByHolder: bookedByHolder(booked, custody, startAt, until),
    bookings: booked.map(({ on, holder }) => ({ on, holder })),
    // a term in calendar days may end later than its count, after a day off: until then nothing is late
    remaining: overdueDays > 0 ? -overdueDays : Math.max(left, 0),
    overdueDays,
    running,
    state: ended ? "ended" : overdueDays > 0 ? "overdue" : running?.kind !== "office" ? "stopped" : shanghaiDateOf(now) > due.on ? "due-passed" : "running",
    mark: term.mark,
    calendar: calendar.version,
    at: now.toISOString(),
  };
}

/**
 * The last day of the term, given the days booked so far: what is left is counted on from the last booked day.
 * Once the budget is used up it is the day that used it up.
 */
function dueOf(calendar: Calendar, { budget, unit }: Term, startOn: DateOn, booked: readonly BookedDay[]): Due {
  const spent = officeDays(booked);
  const lastPaid = spent[budget - 1]?.on;
  const due = lastPaid === undefined
    ? calendar.dueOn(booked.at(-1)?.on ?? startOn, budget - spent.length, unit)
    : calendar.dueOn(addDays(lastPaid, -1), 1, unit);
  const unpublishedYears: number[] = [];
  for (let year = yearOf(addDays(startOn, 1)); year <= yearOf(due.on); year += 1) if (!calendar.published(year)) unpublishedYears.push(year);
  return { on: due.on, provisional: unpublishedYears.length > 0, unpublishedYears };
}

function bookedByHolder(booked: readonly BookedDay[], custody: readonly Custody[], startAt: Date, until: Date): ClockReading["bookedByHolder"] {
  const days = new Map<string, number>();
  for (const { holder } of booked) days.set(holderKey(holder), (days.get(holderKey(holder)) ?? 0) + 1);
  return elapsedByHolder(custody, startAt, until).map(({ holder, elapsedMs }) => ({
    holder,
    days: days.get(holderKey(holder)) ?? 0,
    elapsedMinutes: Math.floor(elapsedMs / 60_000),
  }));
}
