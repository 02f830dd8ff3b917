import type { ProblemError } from "../../../platform/http/problem.ts";
import type { Answer, Call } from "../schema.ts";

/** A refusal as it travels: the problem with its basis and remedy, and when to try again. */
export function refusedAnswer(call: Call, refusal: ProblemError): Answer {
  const retryAfter = refusal.headers["retry-after"];
  return { callId: call.callId, outcome: "refused", problem: refusal.problem, ...(retryAfter === undefined ? {} : { retryAfterSeconds: Number(retryAfter) }) };
}
