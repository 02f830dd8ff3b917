import { Type, type Static } from "typebox";

/** Who a stretch of time belongs to. */
export const Holder = Type.Union([
  Type.Object({ kind: Type.Literal("office"), party: Type.String({ description: "Party id, node:slug" }) }),
  Type.Object({ kind: Type.Literal("applicant") }),
  Type.Object({ kind: Type.Literal("suspension"), clause: Type.String({ description: "The clause that stops the clock" }) }),
]);
export type Holder = Static<typeof Holder>;

export const TermUnit = Type.Union([Type.Literal("workday"), Type.Literal("day")], {
  description: "workday: Chinese working days with make-up days; day: calendar days",
});
export type TermUnit = Static<typeof TermUnit>;

const DateOn = Type.String({ pattern: "^\\d{4}-\\d{2}-\\d{2}$", description: "A date in Asia/Shanghai" });

/** What a screen says about one term: everything derived, nothing stored. */
export const ClockReading = Type.Object({
  budget: Type.Integer({ minimum: 1, maximum: 380, description: "Length of the term in `unit`, extension included" }),
  extension: Type.Union([Type.Object({ days: Type.Integer({ minimum: 1 }), clause: Type.String() }), Type.Null()], { description: "By how much the term was made longer, and by which clause" }),
  unit: TermUnit,
  startOn: DateOn,
  dueOn: Type.String({ ...DateOn, description: "Last day of the term; while the clock is stopped: as if it went on today" }),
  provisional: Type.Boolean({ description: "暂估: the term runs into a year whose calendar is not published" }),
  unpublishedYears: Type.Array(Type.Integer()),
  bookedByHolder: Type.Array(
    Type.Object({ holder: Holder, days: Type.Integer({ minimum: 0 }), elapsedMinutes: Type.Integer({ minimum: 0, description: "Shown beside, decides nothing" }) }),
  ),
  bookings: Type.Array(Type.Object({ on: DateOn, holder: Holder }), { description: "Every counted day that is over, and whose day it was" }),
  remaining: Type.Integer({ description: "Whole days left of the budget; negative when late, by that many" }),
  overdueDays: Type.Integer({ minimum: 0 }),
  running: Type.Union([Holder, Type.Null()], { description: "Who holds it now; null once ended" }),
  state: Type.Union(
    [Type.Literal("running"), Type.Literal("stopped"), Type.Literal("due-passed"), Type.Literal("overdue"), Type.Literal("ended")],
    { description: "due-passed: the last day is over, today is not booked yet; overdue: at least one day is booked beyond the budget" },
  ),
  mark: Type.Union([Type.Literal("示意"), Type.Null()], { description: "示意 where the length of the term is not official" }),
  calendar: Type.String({ description: "Version of the calendar the days were counted by" }),
  at: Type.String({ format: "date-time", description: "The instant of this reading" }),
});
export type ClockReading = Static<typeof ClockReading>;
