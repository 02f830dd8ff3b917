import type { Tasks } from "../../tasks/index.ts";
import type { RequestContent } from "../schema.ts";

export const offerTaskKey = (request: string) => `request.offered ${request}`;

/** What waits for the requesting office's steward until it accepts, proposes once more, or takes the request back. */
export function offerTask({ id, number, requestingParty }: RequestContent): Parameters<Tasks["open"]>[1] {
  return {
    key: offerTaskKey(id), kind: "request.offered", party: requestingParty, role: "data-steward", subject: number, path: `/requests/${id}`,
    title: { zh: `答复对方另提的条件 ${number}`, en: `Answer the terms offered for ${number}` },
  };
}
