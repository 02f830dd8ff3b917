import { grantNotInForce, grantSuspended, grantUnknown } from "../errors.ts";
import type { InboundCheck } from "./checks.ts";

/** The grant is ours, for this resource under this clause, has begun, and has neither run out nor been ended or suspended. */
export const grantInForce: InboundCheck = (call, { grant, now }) => {
  if (!grant || grant.resource !== call.resource || grant.agreement !== call.agreement || grant.clause !== call.clause) return grantUnknown(call.grant);
  const begun = Date.parse(grant.validFrom) <= now.getTime();
  const over = grant.ended || now.getTime() >= Date.parse(grant.validUntil);
  if (begun && !over && grant.suspended) return grantSuspended(grant.id);
  return begun && !over ? undefined : grantNotInForce(`${grant.id}: ${grant.validFrom} – ${grant.validUntil}${grant.ended ? ", ended" : ""}`);
};
