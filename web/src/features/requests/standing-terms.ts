import type { AccessRequest } from "../../api/requests.ts";

export type Terms = Pick<AccessRequest, "fields" | "validUntil" | "basisKind">;

/** The terms that stand now: the last ones proposed, else those asked for. */
export function standingTerms({ proposals, fields, validUntil, basisKind }: Pick<AccessRequest, "proposals"> & Terms): Terms {
  return proposals.at(-1) ?? { fields, validUntil, basisKind };
}

/** Whether terms of the provider wait for the requester's answer. */
export function offerWaits({ state, proposals, negotiation }: Pick<AccessRequest, "state" | "proposals" | "negotiation">): boolean {
  return state === "submitted" && proposals.at(-1)?.by === "provider" && (negotiation === null || negotiation.state === "OFFERED");
}
