import { endOfDay, type DateOn } from "../../platform/dates.ts";
import type { Tasks } from "../tasks/index.ts";
import type { RequestContent } from "./schema.ts";
import { toRequestView } from "./view.ts";

export const taskKey = (request: string) => `request.arrived ${request}`;

/** What waits for the share officer until the answer is given. */
export function requestTask(content: RequestContent, receivedAt: Date, { self, unconditional }: { self: string; unconditional: boolean }): Parameters<Tasks["open"]>[1] {
  const { clock } = toRequestView({ content, receivedAt, state: "submitted", decision: null, ending: null, proposals: [] }, { self, now: receivedAt, unconditional, negotiation: null });
  return {
    key: taskKey(content.id), kind: "request.arrived", party: content.providingParty, role: "share-officer", subject: content.number, path: `/requests/${content.id}`,
    title: { zh: `答复使用申请 ${content.number}`, en: `Answer access request ${content.number}` },
    ...(clock.dueOn ? { dueAt: endOfDay(clock.dueOn as DateOn) } : {}),
  };
}
