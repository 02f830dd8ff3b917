import type { Clock } from "../../platform/clock.ts";
import { createKeyedLoops } from "../../platform/keyed-loops.ts";
import type { Log } from "../../platform/log.ts";
import type { Database } from "../../storage/database.ts";
import { eventConflict, eventGap } from "./errors.ts";
import { describeFault } from "./fault.ts";
import { refusalOfPeer, type EventLink } from "./link.ts";
import type { Acknowledgement, DeliveryFault } from "./schema.ts";
import { listPeersWithWaiting, listUndelivered, markDelivered } from "./store.ts";

export const batchCount = 100;
/** Dossiers carry scanned pages: a batch stays below this, one event aside. */
export const batchBytes = 2_000_000;

/** What the delivery asks of the repair. */
export interface Agreement {
  isReady(peer: string): Promise<boolean>;
  doubt(peer: string): void;
  checkAcknowledgement(peer: string, answer: Acknowledgement): Promise<void>;
}

/** One loop per peer that sleeps until woken: by a commit that emitted, by the peer, or by the retry timer after a fault. */
export function createDelivery({ db, clock, link, agreement, log }: { db: Database; clock: Clock; link: Pick<EventLink, "deliver">; agreement: Agreement; log: Log }) {
  const faults = new Map<string, DeliveryFault>();
  const loops = createKeyedLoops({
    async run(peer, goesOn) {
      await drain(peer, goesOn);
      faults.delete(peer);
    },
    onFault(peer, { attempt, delayMs, error }) {
      const now = clock.now();
      faults.set(peer, { ...describeFault(error), attempts: attempt, at: now.toISOString(), nextAt: new Date(now.getTime() + delayMs).toISOString() });
      log.info({ peer, attempt, delayMs, reason: error instanceof Error ? error.message : String(error) }, "delivery waits");
    },
  });

  async function drain(peer: string, goesOn: () => boolean): Promise<void> {
    while (goesOn() && (await agreement.isReady(peer))) {
      const waiting = await listUndelivered(db, peer, { count: batchCount, bytes: batchBytes });
      if (waiting.length === 0) return;
      const answer = await deliver(peer, waiting.map((row) => row.body));
      await agreement.checkAcknowledgement(peer, answer);
      await markDelivered(db, peer, answer.acknowledged, clock.now());
      if (answer.acknowledged < waiting[0]!.sequence) throw new Error(`peer acknowledged ${answer.acknowledged} only`);
    }
  }

  async function deliver(peer: string, bodies: readonly string[]): Promise<Acknowledgement> {
    try {
      return await link.deliver(peer, bodies);
    } catch (error) {
      const refusal = refusalOfPeer(error);
      if (refusal === eventGap.type || refusal === eventConflict.type) agreement.doubt(peer);
      throw error;
    }
  }

  return {
    wake: loops.wake,
    fault: (peer: string): DeliveryFault | null => faults.get(peer) ?? null,
    async start(): Promise<void> {
      loops.start();
      for (const peer of await listPeersWithWaiting(db)) loops.wake(peer);
    },
    stop: loops.stop,
  };
}
