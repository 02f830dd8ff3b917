import { endOfDay, type DateOn } from "../../platform/dates.ts";
import { lastDayOf } from "./complete.ts";
import { beyondRequest, rejectionIncomplete, requestTermInvalid } from "./errors.ts";
import { groundOf } from "./grounds.ts";
import type { DecisionBody, RequestContent } from "./schema.ts";

/**
 * The last day of a grant of these fields.
 * @param validUntil  as the officer wrote it; the requested one when left out
 * @throws beyondRequest (422), requestTermInvalid (422)
 */
export function requireWithin(content: RequestContent, fields: readonly string[], validUntil: string | undefined, at: Date): DateOn {
  const extra = fields.filter((field) => !content.fields.includes(field));
  if (extra.length > 0) throw beyondRequest(extra.join(", "));
  const lastDay = validUntil === undefined ? content.validUntil : lastDayOf(validUntil);
  if (lastDay === undefined || endOfDay(lastDay) <= at) throw requestTermInvalid(validUntil ?? content.validUntil);
  if (lastDay > content.validUntil) throw beyondRequest(`${lastDay} > ${content.validUntil}`);
  return lastDay;
}

/**
 * What a refusal says.
 * @throws rejectionIncomplete (422)  naming all that is missing
 * @source 政务数据共享条例 art. 21
 */
export function rejecting({ clause = "", reason = "" }: Extract<DecisionBody, { decision: "reject" }>) {
  const errors = [
    ...(clause.trim() === "" ? [{ path: "/clause", zh: "依据的条款：没有选", en: "The clause is missing" }] : []),
    ...(reason.trim() === "" ? [{ path: "/reason", zh: "理由：没有写", en: "The reason is missing" }] : []),
  ];
  if (errors.length > 0) throw rejectionIncomplete({ en: errors.map((one) => one.en).join("; "), zh: errors.map((one) => one.zh).join("；"), errors });
  return { grant: null, reason: reason.trim(), ...groundOf(clause.trim()) };
}
