import type { Clock } from "../../platform/clock.ts";
import type { Signer } from "../../platform/crypto/signer.ts";
import type { Log } from "../../platform/log.ts";
import { inTransaction, type Database, type Transaction } from "../../storage/database.ts";
import { formatCheckpoint } from "../../verify/index.ts";
import { signCheckpoint } from "./keys.ts";
import { findNewestCheckpoint, findTiles, listWaiting, lockSequence, writeStep, type StoredCheckpoint } from "./store.ts";
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
export function createSequencer({ db, clock, origin, logSigner, pageSigner, log, onCheckpoint }: {
  db: Database;
  clock: Clock;
  origin: string;
  logSigner: Signer;
  pageSigner?: Signer | undefined;
  log: Log;
  /** Called after the commit. */
  onCheckpoint: (checkpoint: StoredCheckpoint) => void;
}) {
  let stopped = true;
  let working: Promise<void> | undefined;
  let rest: NodeJS.Timeout | undefined;
  let sweep: NodeJS.Timeout | undefined;
  let again = false;
  /** Where our last step ended; another process may have gone on since. */
  let ended: { readonly checkpoint: StoredCheckpoint; readonly edge: Edge } | undefined;

  /** @returns whether more entries may wait than one step takes */
  async function step(): Promise<boolean> {
    const { done, isFull } = await inTransaction(db, async (tx) => {
      await lockSequence(tx);
      const newest = await findNewestCheckpoint(tx);
      const waiting = await listWaiting(tx, batchSize);
      if (waiting.length === 0 && newest) return { isFull: false };
      const size = newest?.size ?? 0;
      const { tiles, edge } = growTree(size, await edgeOf(tx, newest), waiting.map((entry) => entry.leafHash));
      const checkpoint = await sign(size + waiting.length, edge);
      await writeStep(tx, { size, entryIds: waiting.map((entry) => entry.entryId), tiles, checkpoint });
      return { done: { checkpoint, edge }, isFull: waiting.length === batchSize };
    });
    if (done) {
      ended = done;
      onCheckpoint(done.checkpoint);
    }
    return isFull;
  }

  async function sign(size: number, edge: Edge): Promise<StoredCheckpoint> {
    const root = await rootOfEdge(size, edge);
    const note = await signCheckpoint(formatCheckpoint({ origin, size, root }), origin, logSigner, pageSigner);
    return { size, root, note, at: clock.now() };
  }

  /** The one in hand, if the ledger still ends where it was made. */
  async function edgeOf(tx: Transaction, newest: StoredCheckpoint | undefined): Promise<Edge> {
    if (ended && newest && ended.checkpoint.size === newest.size && Buffer.compare(ended.checkpoint.root, newest.root) === 0) return ended.edge;
    return readEdge(tx, newest?.size ?? 0);
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
  const places = edgeTiles(size);
  const edge = new Map((await findTiles(tx, places)).map(({ level, hashes }) => [level, hashes]));
  for (const { level, index } of places) if (!edge.has(level)) throw new Error(`ledger tile ${level}/${index} is missing`);
  return edge;
}
