import { addDays, endOfDay, shanghaiDateOf, type DateOn } from "../../platform/dates.ts";
import type { Calendar } from "./calendar.ts";
import type { Holder, TermUnit } from "./schema.ts";

/** From this instant until the next entry of the list, or until now, the matter is with this holder. */
export interface Custody {
  readonly holder: Holder;
  readonly from: Date;
}

/** One day that a term counts, and whose day it was. */
export interface BookedDay {
  readonly on: DateOn;
  readonly holder: Holder;
}

export interface Booking {
  readonly calendar: Calendar;
  readonly unit: TermUnit;
  /** The term starts here; its day is not counted. */
  readonly startAt: Date;
  /** In order of time, the first not later than startAt. */
  readonly custody: readonly Custody[];
  readonly now: Date;
  /** When the term was met (the decision was made); null while it is open. */
  readonly endedAt?: Date | null;
}

/**
 * Books every counted day since the day after the start, one entry a day.
 * A day is booked when it is over, to who held the matter at 24:00 Asia/Shanghai; a hand-over at exactly 24:00 belongs to the next day.
 * The day on which the term is met is booked at once, to who met it: what is decided on the last day is in time, on the day after it is late.
 * @throws RangeError  when custody is empty, out of order or begins after startAt
 */
export function bookDays({ calendar, unit, startAt, custody, now, endedAt = null }: Booking): BookedDay[] {
  requireOrder(custody, startAt);
  const ended = endedAt !== null && endedAt <= now;
  const until = ended ? endedAt : now;
  const booked: BookedDay[] = [];
  for (let on = addDays(shanghaiDateOf(startAt), 1); ; on = addDays(on, 1)) {
    const dayEnd = endOfDay(on);
    const isLast = ended && dayEnd > until && on === shanghaiDateOf(until);
    if (dayEnd > until && !isLast) return booked;
    if (calendar.counts(on, unit)) booked.push({ on, holder: holderBefore(custody, isLast ? until : dayEnd) });
    if (isLast) return booked;
  }
}

/** Who held it up to this instant. */
export function holderBefore(custody: readonly Custody[], at: Date): Holder {
  const held = custody.findLast(({ from }) => from < at) ?? custody[0];
  if (!held) throw new RangeError("nobody ever held it");
  return held.holder;
}

export function requireOrder(custody: readonly Custody[], startAt: Date): void {
  const [first] = custody;
  if (!first) throw new RangeError("nobody ever held it");
  if (first.from > startAt) throw new RangeError("the term starts before anybody holds it");
  custody.reduce((before, entry) => {
    if (entry.from < before.from) throw new RangeError("custody is not in order of time");
    return entry;
  });
}
