import type { Clock } from "../../platform/clock.ts";
import type { Signer } from "../../platform/crypto/signer.ts";
import type { Log } from "../../platform/log.ts";
import { inTransaction, type Database, type Transaction } from "../../storage/database.ts";
import { formatCheckpoint } from "../../verify/index.ts";
import { signCheckpoint } from "./keys.ts";
import { findNewestCheckpoint, findTile, insertCheckpoint, listWaiting, lockSequence, writePlaces, writeTiles, type StoredCheckpoint } from "./store.ts";
import { edgeTiles, growTree, rootOfEdge, type Edge } from "./tree.ts";

/** Entries per transaction: small enough to stay well below a second. */
const batchSize = 4096;
/** Steps begin no closer than this to each other, so that many entries share a checkpoint. */
const restMs = 100;
/** Picks up what another process appended, and tries again after a fault. */
const sweepMs = 2000;

/**
 * Gives committed entries their places, grows the tree and signs the checkpoint, all in one transaction: after a crash
 * either everything of a step is there or nothing, and the entries still wait.
 */
export function createSequencer({ db, clock, origin, logSigner, log, onCheckpoint }: {
  db: Database;
  clock: Clock;
  origin: string;
  logSigner: Signer;
  log: Log;
  /** Called after the commit. */
  onCheckpoint: (checkpoint: StoredCheckpoint) => void;
}) {
  let stopped = true;
  let working: Promise<void> | undefined;
  let rest: NodeJS.Timeout | undefined;
  let sweep: NodeJS.Timeout | undefined;
  let again = false;

  /** @returns whether more entries may wait than one step takes */
  async function step(): Promise<boolean> {
    const { checkpoint, isFull } = await inTransaction(db, async (tx) => {
      await lockSequence(tx);
      const newest = await findNewestCheckpoint(tx);
      const waiting = await listWaiting(tx, batchSize);
      if (waiting.length === 0 && newest) return { isFull: false };
      const size = newest?.size ?? 0;
      const { tiles, edge } = growTree(size, await readEdge(tx, size), waiting.map((entry) => entry.leafHash));
      await writePlaces(tx, size, waiting.map((entry) => entry.entryId));
      await writeTiles(tx, tiles);
      return { checkpoint: await sign(tx, size + waiting.length, edge), isFull: waiting.length === batchSize };
    });
    if (checkpoint) onCheckpoint(checkpoint);
    return isFull;
  }

  async function sign(tx: Transaction, size: number, edge: Edge): Promise<StoredCheckpoint> {
    const root = await rootOfEdge(size, edge);
    const note = await signCheckpoint(formatCheckpoint({ origin, size, root }), origin, logSigner);
    const checkpoint = { size, root, note, at: clock.now() };
    await insertCheckpoint(tx, checkpoint);
    return checkpoint;
  }

  /** Numbers all that waits now; an empty ledger gets its first checkpoint. */
  async function drain(): Promise<void> {
    while (await step());
  }

  function wake(): void {
    if (stopped) return;
    if (working || rest) {
      again = true;
      return;
    }
    again = false;
    working = drain()
      .catch((error: unknown) => log.error({ reason: error instanceof Error ? error.message : String(error) }, "ledger entries wait"))
      .then(() => {
        working = undefined;
        wakeAgain();
      });
    rest = setTimeout(() => {
      rest = undefined;
      wakeAgain();
    }, restMs);
  }

  function wakeAgain(): void {
    if (again && !working && !rest) wake();
  }

  return {
    wake,
    drain,
    /** Numbers what an earlier run left, then waits to be woken. */
    async start(): Promise<void> {
      stopped = false;
      await drain();
      sweep = setInterval(wake, sweepMs);
      sweep.unref();
    },
    async stop(): Promise<void> {
      stopped = true;
      clearTimeout(rest);
      clearInterval(sweep);
      rest = undefined;
      await working;
    },
  };
}

async function readEdge(tx: Transaction, size: number): Promise<Edge> {
  const edge = new Map<number, Uint8Array>();
  for (const place of edgeTiles(size)) {
    const hashes = await findTile(tx, place);
    if (!hashes) throw new Error(`ledger tile ${place.level}/${place.index} is missing`);
    edge.set(place.level, hashes);
  }
  return edge;
}
