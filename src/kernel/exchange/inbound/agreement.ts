import { agreementNotInForce, purposeOutsideClause } from "../errors.ts";
import { hostOf } from "../details.ts";
import type { InboundCheck } from "./checks.ts";

/**
 * The agreement named is signed by both sides and in force, and its clause allows the purpose on this kind of basis.
 * @source design.md invariant 1 "A governed crossing names agreement, grant, purpose (closed list), clause, and a lawful basis"
 */
export const agreementAllows: InboundCheck = (call, { agreement, peer }) => {
  if (!agreement?.inForce || !agreement.nodes.includes(peer) || hostOf(call.requestingParty) !== peer) return agreementNotInForce(call.agreement);
  const rule = agreement.rules.find((one) => one.clause === call.clause);
  if (!rule?.purposes.includes(call.purpose) || !rule.basisKinds.includes(call.basis.kind)) return purposeOutsideClause(`${call.clause}: ${call.purpose}`);
  return undefined;
};
