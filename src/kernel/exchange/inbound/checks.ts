import type { ProblemError } from "../../../platform/http/problem.ts";
import type { Call } from "../schema.ts";
import { agreementAllows } from "./agreement.ts";
import { basisHolds } from "./basis.ts";
import { eventsApplied } from "./events-applied.ts";
import type { Facts } from "./facts.ts";
import { fieldsGranted } from "./fields.ts";
import { grantInForce } from "./grant.ts";
import { partyHoldsGrant } from "./party.ts";
import { pathOpen } from "./path-open.ts";
import { purposeGranted } from "./purpose.ts";
import { recipientGranted } from "./recipient.ts";

/** One rule about a call from a peer. @returns the refusal, undefined when it holds */
export type InboundCheck = (call: Call, facts: Facts) => ProblemError | undefined;

/**
 * Whether a peer's call may be answered, in this order. The signed envelope (RFC 9421) has been checked before by the
 * channel; the rate (`rate.ts`) and the ledger (`record.ts`) follow, for the whole message at once.
 */
export const inboundChecks: readonly (readonly [name: string, check: InboundCheck])[] = [
  ["path", pathOpen],
  ["agreement", agreementAllows],
  ["grant", grantInForce],
  ["party", partyHoldsGrant],
  ["purpose", purposeGranted],
  ["third party", recipientGranted],
  ["fields", fieldsGranted],
  ["events", eventsApplied],
  ["basis", basisHolds],
];

/** @param onBasis  runs the check of the basis, for whoever measures it */
export function refusalOf(call: Call, facts: Facts, onBasis: (work: () => ProblemError | undefined) => ProblemError | undefined = (work) => work()): ProblemError | undefined {
  for (const [name, check] of inboundChecks) {
    const refusal = name === "basis" ? onBasis(() => check(call, facts)) : check(call, facts);
    if (refusal) return refusal;
  }
  return undefined;
}
