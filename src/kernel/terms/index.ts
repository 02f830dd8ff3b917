import { createCalendar, type Calendar } from "./calendar.ts";
import { cn2025 } from "./calendars/cn-2025.ts";
import { cn2026 } from "./calendars/cn-2026.ts";

/** Every year whose notice we have; a later year is 暂估 until its notice is added here. */
export const chinaCalendar: Calendar = createCalendar([cn2025, cn2026]);

export { createCalendar, type Calendar, type Due } from "./calendar.ts";
export type { CalendarYear } from "./calendars/calendar-year.ts";
export { bookDays, type BookedDay, type Booking, type Custody } from "./book-days.ts";
export { remaining } from "./remaining.ts";
export { elapsedByHolder, holderKey, type Elapsed } from "./elapsed.ts";
export { budgetOf, extensions, suspendedFor, suspensionClause, suspensionGrounds, type Extension, type SuspensionKind } from "./law-terms.ts";
export { readClock, type ClockInput, type Term } from "./clock-reading.ts";
export { ClockReading, Holder, TermUnit } from "./schema.ts";
export { addDays, endOfDay, shanghaiDateOf, type DateOn } from "../../platform/dates.ts";
