import type { ProblemError } from "../../../platform/http/problem.ts";
import { eventsBehind } from "../errors.ts";
import type { Call } from "../schema.ts";
import type { Facts } from "./facts.ts";

/** Seconds after which a caller whose events have not come tries again. */
const retryAfterSeconds = 2;
/** How long a message of calls waits for its sender's events. */
const waitMs = 1_500;

/** What the sender told us before it called, it wants obeyed first: a withdrawn consent opens nothing, however fast the call. */
export function eventsApplied({ callId, afterEvent = 0 }: Call, { eventsBehind: behind }: Facts): ProblemError | undefined {
  if (!behind) return undefined;
  return eventsBehind({ en: `${callId} follows event ${afterEvent}`, zh: `${callId} 在第 ${afterEvent} 条消息之后`, headers: { "retry-after": String(retryAfterSeconds) } });
}

/** What the stream of a peer's events says; the events domain fits. */
export interface PeerEvents {
  reach(peer: string, sequence: number, waitMs: number): Promise<boolean>;
  listParkedSubjects(peer: string, subjects: readonly string[]): Promise<ReadonlySet<string>>;
}

/**
 * Waits until what a message's calls follow has taken effect, a short while at most. Comes before all other facts are read, so that they are
 * those after it. A consent of which an event is parked is not known well enough to be used.
 * @returns which calls must not be answered yet
 */
export async function awaitEvents(peer: string, calls: readonly Call[], events: PeerEvents): Promise<(call: Call) => boolean> {
  const newest = Math.max(0, ...calls.map(({ afterEvent = 0 }) => afterEvent));
  if (newest === 0) return () => false;
  const reached = await events.reach(peer, newest, waitMs);
  const parked = await events.listParkedSubjects(peer, calls.filter(({ basis }) => basis.kind === "consent").map(({ basis }) => basis.ref));
  const earlier = new Map<number, boolean>();
  if (!reached) for (const { afterEvent = 0 } of calls) if (!earlier.has(afterEvent)) earlier.set(afterEvent, afterEvent === 0 || (await events.reach(peer, afterEvent, 0)));
  return ({ afterEvent = 0, basis }) => (!reached && earlier.get(afterEvent) !== true) || (basis.kind === "consent" && parked.has(basis.ref));
}
