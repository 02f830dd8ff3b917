import { askForGrant, grantNotInForce, grantOfOtherParty, grantSuspended, noGrant, otherPurpose } from "../errors.ts";
import type { GrantFacts } from "../inbound/facts.ts";

/**
 * The grant an office calls under: its own, for this purpose, in force; of several the one that lasts longest.
 * @param grants  all grants of the resource that this node's offices hold
 * @throws noGrant, grantOfOtherParty, otherPurpose, grantNotInForce, grantSuspended (403)
 */
export function chooseGrant(
  grants: readonly GrantFacts[],
  { resource, party, purpose, now }: { readonly resource: string; readonly party: string; readonly purpose: string; readonly now: Date },
): GrantFacts {
  const remedy = askForGrant(resource);
  if (grants.length === 0) throw noGrant({ remedy });
  const own = grants.filter((grant) => grant.requestingParty === party);
  if (own.length === 0) throw grantOfOtherParty({ remedy });
  const forPurpose = own.filter((grant) => grant.purpose === purpose);
  if (forPurpose.length === 0) throw otherPurpose({ en: `granted: ${listed(own)}`, zh: `授权的用途：${listed(own)}` });
  const inForce = forPurpose.filter((grant) => !grant.ended && Date.parse(grant.validFrom) <= now.getTime() && now.getTime() < Date.parse(grant.validUntil));
  const open = inForce.filter((grant) => !grant.suspended);
  if (open.length === 0 && inForce.length > 0) throw grantSuspended(inForce.map(({ id }) => id).join(", "));
  const longest = open.toSorted((a, b) => Date.parse(b.validUntil) - Date.parse(a.validUntil))[0];
  if (!longest) throw grantNotInForce({ en: forPurpose.map(({ id }) => id).join(", "), remedy });
  return longest;
}

function listed(grants: readonly GrantFacts[]): string {
  return [...new Set(grants.map(({ purpose }) => purpose))].join(", ");
}
