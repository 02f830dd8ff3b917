import type { Log } from "../../../platform/log.ts";
import type { Database } from "../../../storage/database.ts";
import { insertTimings, type StoredTiming } from "../timing-store.ts";

/** One call of ours or of a peer, measured. */
export interface MeasuredCall extends StoredTiming {
  readonly peer: string;
  readonly resource: string;
  readonly outcome: string;
  /** Type of the problem, when it was refused or failed. */
  readonly reason: string | null;
}

/** How long measurements wait for others, to be written together. */
const restMs = 300;
const atOnce = 1_000;

/** Keeps where the time of crossings went, apart from the crossings: no call waits for it. */
export function createTimings({ db, log }: { db: Database; log: Log }) {
  const listeners = new Set<(call: MeasuredCall) => void>();
  let waiting: StoredTiming[] = [];
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> = Promise.resolve();

  function write(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    const rows = waiting;
    waiting = [];
    if (rows.length > 0) {
      writing = writing.then(() => insertTimings(db, rows)).catch((error: unknown) => log.warn({ calls: rows.length, reason: error instanceof Error ? error.message : String(error) }, "timings not kept"));
    }
    return writing;
  }

  return {
    /** @param hasRow  there is a crossing to keep it with */
    add(call: MeasuredCall, { hasRow }: { hasRow: boolean }): void {
      for (const listener of listeners) listener(call);
      if (!hasRow) return;
      const { crossingId, side, totalMs, ours, theirs } = call;
      waiting.push({ crossingId, side, totalMs, ours, theirs });
      if (waiting.length >= atOnce) void write();
      else timer ??= setTimeout(() => void write(), restMs).unref();
    },
    /** Told of each call, when it has ended. @returns stops it */
    onMeasured(listener: (call: MeasuredCall) => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** Writes what waits. */
    flush: write,
  };
}

export type Timings = ReturnType<typeof createTimings>;
