import type { Clock } from "../../platform/clock.ts";
import type { Log } from "../../platform/log.ts";
import type { Database } from "../../storage/database.ts";
import { listPeersWithWaiting, listUndelivered, markDelivered } from "./store.ts";

/** Sends JSON texts of events as one signed batch; resolves with the acknowledged sequence. */
export type PostEvents = (peer: string, bodies: readonly string[]) => Promise<number>;

const batchSize = 100;
/** Dossiers carry scanned pages: a batch stays below this many characters, one event aside. */
const batchChars = 2_000_000;
const firstRetryMs = 200;
const longestRetryMs = 15_000;

/** One loop per peer that sleeps until woken: by a commit that emitted, by the peer, or by the retry timer after a fault. */
export function createDelivery({ db, clock, post, log }: { db: Database; clock: Clock; post: PostEvents; log: Log }) {
  const running = new Map<string, Promise<void>>();
  const again = new Set<string>();
  const timers = new Map<string, NodeJS.Timeout>();
  const faults = new Map<string, { count: number; message: string }>();
  let stopped = true;

  function wake(peer: string): void {
    if (stopped) return;
    const timer = timers.get(peer);
    if (timer) clearTimeout(timer);
    timers.delete(peer);
    if (running.has(peer)) {
      again.add(peer);
      return;
    }
    const run = drain(peer)
      .then(
        () => faults.delete(peer),
        (error: unknown) => retryLater(peer, error),
      )
      .then(() => {
        running.delete(peer);
        if (again.delete(peer)) wake(peer);
      });
    running.set(peer, run);
  }

  async function drain(peer: string): Promise<void> {
    for (;;) {
      if (stopped) return;
      const waiting = takeBatch(await listUndelivered(db, peer, batchSize));
      if (waiting.length === 0) return;
      const acknowledged = await post(peer, waiting.map((row) => row.body));
      await markDelivered(db, peer, acknowledged, clock.now());
      if (acknowledged < waiting[0]!.sequence) throw new Error(`peer acknowledged ${acknowledged} only`);
    }
  }

  function retryLater(peer: string, error: unknown): void {
    const count = (faults.get(peer)?.count ?? 0) + 1;
    const message = error instanceof Error ? error.message : String(error);
    faults.set(peer, { count, message });
    if (stopped) return;
    const delayMs = Math.min(longestRetryMs, firstRetryMs * 2 ** Math.min(count - 1, 10));
    log.info({ peer, attempt: count, delayMs, reason: message }, "delivery waits");
    const timer = setTimeout(() => wake(peer), delayMs);
    timer.unref();
    timers.set(peer, timer);
  }

  return {
    wake,
    lastFault: (peer: string): string | null => faults.get(peer)?.message ?? null,
    async start(): Promise<void> {
      stopped = false;
      for (const peer of await listPeersWithWaiting(db)) wake(peer);
    },
    async stop(): Promise<void> {
      stopped = true;
      for (const timer of timers.values()) clearTimeout(timer);
      timers.clear();
      await Promise.all(running.values());
    },
  };
}

function takeBatch<Row extends { body: string }>(rows: readonly Row[]): readonly Row[] {
  let chars = 0;
  const taken: Row[] = [];
  for (const row of rows) {
    chars += row.body.length;
    if (taken.length > 0 && chars > batchChars) break;
    taken.push(row);
  }
  return taken;
}
