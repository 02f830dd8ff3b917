import { Value } from "typebox/value";
import { isProblem, Problem, ProblemError } from "../../../platform/http/problem.ts";
import { peerRefused, peerSuspended, peerUnknown, type FramesOptions, type SignedFrame } from "../../identity/index.ts";
import { callTimedOut, callUnanswered } from "../errors.ts";

/** The signed way to peers, as far as calls need it; identity's channel fits. Both throw when the peer refuses. */
export interface PeerChannel {
  open(peer: string, path: string, content: string, options: FramesOptions): Promise<AsyncIterable<SignedFrame>>;
  get(peer: string, path: string, options: { timeoutMs: number }): Promise<{ status: number; body: unknown }>;
}

/** A peer that has not answered a message by then is reported; what became of its calls is settled later. */
export const answerTimeoutMs = 10_000;

/** The peer's own signed refusal, when that is what went wrong. */
export function refusalIn(error: unknown): Problem | undefined {
  if (!(error instanceof ProblemError) || !isProblem(error, peerRefused)) return undefined;
  return Value.Check(Problem, error.problem.cause) ? error.problem.cause : undefined;
}

/** Our own channel kept the message back: nothing has left this node. */
export function isKeptBack(error: unknown): error is ProblemError {
  return isProblem(error, peerSuspended) || isProblem(error, peerUnknown);
}

/** A message that brought no answer: which side, and what is kept. */
export function faultOfPost(peer: string, error: unknown): ProblemError {
  const cause = error instanceof ProblemError ? { cause: error.problem } : {};
  const late = error instanceof ProblemError && error.problem.status === 504;
  return (late ? callTimedOut : callUnanswered)({ side: peer, ...cause });
}
