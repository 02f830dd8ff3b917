import { ProblemError } from "../../../platform/http/problem.ts";
import { peerTimedOut, peerUnreachable } from "../errors.ts";

/** The signed way to peers, as far as calls need it; identity's channel fits. */
export interface PeerChannel {
  post(peer: string, path: string, body: unknown, options: { timeoutMs: number }): Promise<{ status: number; body: unknown }>;
  get(peer: string, path: string, options: { timeoutMs: number }): Promise<{ status: number; body: unknown }>;
}

/** A peer that has not answered a message by then is reported; what became of its calls is settled later. */
export const answerTimeoutMs = 10_000;

/** A message that brought no answer: which side, and what is kept. */
export function faultOfPost(peer: string, error: unknown): ProblemError {
  const cause = error instanceof ProblemError ? { cause: error.problem } : {};
  return (isTimeout(error) ? peerTimedOut : peerUnreachable)({ side: peer, ...cause });
}

function isTimeout(error: unknown): boolean {
  if (error instanceof ProblemError) return error.problem.status === 504;
  return error instanceof Error && /timeout/i.test(`${error.name} ${"code" in error ? String(error.code) : ""}`);
}
