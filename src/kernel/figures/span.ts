import { addDays, endOfDay, type DateOn } from "../../platform/dates.ts";
import type { Period } from "./schema.ts";

/** The time a figure speaks of: from `from` (null: from the beginning) up to, not including, `until`. */
export interface Span {
  readonly on: DateOn;
  readonly from: Date | null;
  readonly until: Date;
}

/** @param on  the day it is asked for; of today what has happened so far */
export function spanOf(period: Period, on: DateOn): Span {
  const until = endOfDay(on);
  switch (period) {
    case "now": return { on, from: null, until };
    case "day": return { on, from: endOfDay(addDays(on, -1)), until };
    case "last30Days": return { on, from: endOfDay(addDays(on, -30)), until };
    default: return period satisfies never;
  }
}
