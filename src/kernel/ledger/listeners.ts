import type { Log } from "../../platform/log.ts";

export interface Listeners<Event> {
  /** @returns stops it */
  add(listener: (event: Event) => void): () => void;
  tell(event: Event): void;
}

/** A fault of one listener is logged and stays with it. */
export function listeners<Event>(log: Log): Listeners<Event> {
  const all = new Set<(event: Event) => void>();
  return {
    add(listener) {
      all.add(listener);
      return () => void all.delete(listener);
    },
    tell(event) {
      for (const listener of all) {
        try {
          listener(event);
        } catch (error) {
          log.error({ reason: error instanceof Error ? error.message : String(error) }, "ledger listener failed");
        }
      }
    },
  };
}
