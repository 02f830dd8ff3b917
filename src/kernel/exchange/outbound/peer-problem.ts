import { Value } from "typebox/value";
import { Problem, ProblemError } from "../../../platform/http/problem.ts";
import { callMessageRefused } from "../errors.ts";

/**
 * A peer's refusal, shown as what it is: the same problem with its basis and remedy, marked with the side that refused.
 * What is not a well-formed refusal becomes our own 502.
 */
export function peerProblem(peer: string, given: unknown, retryAfterSeconds?: number): ProblemError {
  if (!Value.Check(Problem, given) || !isRefusal(given.status)) return callMessageRefused({ en: "its answer is not a refusal we can read", zh: "对方的答复不是可以读懂的拒绝", side: peer });
  const { type, title, titleZh, status, detail, detailZh, basis, remedy } = given;
  const problem: Problem = {
    type,
    title,
    titleZh,
    status,
    side: peer,
    ...(detail === undefined ? {} : { detail }),
    ...(detailZh === undefined ? {} : { detailZh }),
    ...(basis === undefined ? {} : { basis }),
    ...(remedy === undefined ? {} : { remedy: withLocalAction(remedy) }),
  };
  return new ProblemError(problem, retryAfterSeconds === undefined ? {} : { "retry-after": String(retryAfterSeconds) });
}

/** A provider that can't answer just now, and did nothing, says 503; what else is above 499 is a fault, not a refusal. */
function isRefusal(status: number): boolean {
  return (status >= 400 && status <= 499) || status === 503;
}

/** A peer may point to a page of our own node, never to another site. */
function withLocalAction({ action, ...rest }: NonNullable<Problem["remedy"]>): NonNullable<Problem["remedy"]> {
  return action !== undefined && /^\/(?![/\\])/.test(action) ? { ...rest, action } : rest;
}
