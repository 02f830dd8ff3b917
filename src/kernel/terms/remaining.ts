import type { BookedDay } from "./book-days.ts";

/**
 * Whole days left of a term: the budget less the days booked to an office.
 * Days in a legal suspension, or waiting for the applicant, are booked to them and cost nothing.
 * @param budgetDays  the legal or promised term, in days of its unit, 1 to 365
 * @param booked      one entry per counted day since the day after the start; see bookDays()
 * @returns           negative when late, by that many days
 * @source 行政许可法 art. 42, 45, 82 (a day is a working day; hearings and expert reviews don't count)
 */
export function remaining(budgetDays: number, booked: readonly BookedDay[]): number {
  return budgetDays - officeDays(booked).length;
}

/** The booked days that cost something, in order. */
export function officeDays(booked: readonly BookedDay[]): BookedDay[] {
  return booked.filter((day) => day.holder.kind === "office");
}
