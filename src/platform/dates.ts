/** Calendar dates of Asia/Shanghai as text, YYYY-MM-DD: they compare and sort as strings. */
export type DateOn = string;

const dayMs = 86_400_000;
/** Asia/Shanghai has been UTC+8 without daylight saving since 1991-09-15; earlier instants are not dated here. */
const shanghaiOffsetMs = 8 * 3_600_000;

/** Days of a month of the Gregorian calendar; month is 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Whether the text is a date that exists, written YYYY-MM-DD. */
export function isDateOn(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return year >= 1000 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

function utcMidnight(on: DateOn): number {
  if (!isDateOn(on)) throw new RangeError("not a date that exists (YYYY-MM-DD)");
  return Date.parse(`${on}T00:00:00Z`);
}

export function addDays(on: DateOn, count: number): DateOn {
  return new Date(utcMidnight(on) + count * dayMs).toISOString().slice(0, 10);
}

/** Whole days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: DateOn, to: DateOn): number {
  return Math.round((utcMidnight(to) - utcMidnight(from)) / dayMs);
}

/** 0 is Sunday, 6 is Saturday. */
export function dayOfWeek(on: DateOn): number {
  return new Date(utcMidnight(on)).getUTCDay();
}

export function yearOf(on: DateOn): number {
  return Number(on.slice(0, 4));
}

/** The date a clock on a wall in Chengdu or Chongqing shows at this instant. */
export function shanghaiDateOf(at: Date): DateOn {
  return new Date(at.getTime() + shanghaiOffsetMs).toISOString().slice(0, 10);
}

/** Date and minute that a clock on a wall in Chengdu or Chongqing shows, `2026-11-25 10:30`. */
export function shanghaiDateTimeOf(at: Date): string {
  return new Date(at.getTime() + shanghaiOffsetMs).toISOString().slice(0, 16).replace("T", " ");
}

/** The instant 24:00 of the day in Asia/Shanghai, which is also 00:00 of the next. */
export function endOfDay(on: DateOn): Date {
  return new Date(utcMidnight(on) + dayMs - shanghaiOffsetMs);
}
