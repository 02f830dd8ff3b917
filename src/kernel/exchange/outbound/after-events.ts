import type { Call } from "../schema.ts";

/** What we have told a peer; the events domain fits. */
export interface SentEvents {
  lastEmitted(peer: string): Promise<number>;
  /** Tries at once to send what waits. */
  wake(peer: string): void;
}

/**
 * Calls that lean on a consent, with the number of the newest event to their provider. Read just before they leave: a withdrawal that has
 * committed by then is obeyed before they are answered.
 */
export async function afterOwnEvents(peer: string, calls: readonly Call[], events: SentEvents): Promise<Call[]> {
  if (!calls.some(leansOnConsent)) return [...calls];
  const afterEvent = await events.lastEmitted(peer);
  return calls.map((call) => (leansOnConsent(call) ? { ...call, afterEvent } : call));
}

function leansOnConsent({ basis }: Call): boolean {
  return basis.kind === "consent";
}
