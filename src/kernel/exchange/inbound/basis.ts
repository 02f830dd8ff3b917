import type { ProblemError } from "../../../platform/http/problem.ts";
import { basisMissing, basisNotAllowed, dutyWithoutNotice } from "../errors.ts";
import type { Call } from "../schema.ts";
import type { InboundCheck } from "./checks.ts";
import type { Facts, GrantFacts } from "./facts.ts";

/** The call is lawful in itself: the person agreed, the record is public, or a duty demands it. */
export const basisHolds: InboundCheck = (call, facts) => {
  const { grant } = facts;
  if (!grant?.basisKinds.includes(call.basis.kind)) return basisNotAllowed(`${call.grant}: ${call.basis.kind}`);
  switch (call.basis.kind) {
    case "consent":
      return consentCovers(call, grant, facts);
    case "publicRecord":
      return call.basis.ref === call.resource ? undefined : basisMissing(call.basis.ref);
    case "statutoryDuty":
      return dutyWithoutNotice(call.clause);
    default:
      return call.basis.kind satisfies never;
  }
};

function consentCovers(call: Call, grant: GrantFacts, facts: Facts): ProblemError | undefined {
  const { ref, artefact, subjectSalt, scope, matter } = call.basis;
  if (!artefact || !subjectSalt || !scope) return basisMissing(ref);
  return facts.checkConsent(
    artefact,
    {
      ref,
      resource: call.resource,
      providingParty: grant.providingParty,
      requestingParty: call.requestingParty,
      purpose: call.purpose,
      agreement: call.agreement,
      clause: call.clause,
      fields: call.fields,
      scope,
      matter: matter ?? null,
      subjectId: call.params.key,
      subjectSalt,
    },
    { stop: facts.stoppedConsents.get(ref) },
  );
}
