import type { Database } from "../../storage/database.ts";
import { detailsErased } from "./errors.ts";
import { proofText } from "./proofs.ts";
import type { ReceiptSide } from "./schema.ts";
import {
  findCheckpoint,
  findCosignedSize,
  findEntry,
  findNewestCheckpoint,
  listCosignatures,
  type StoredCheckpoint,
  type StoredEntry,
} from "./store.ts";

/** A signed state of our ledger. */
export interface LedgerCheckpoint {
  readonly size: number;
  readonly root: Uint8Array;
  readonly at: Date;
  /** Signed note with all cosignatures known so far. */
  readonly note: string;
  /** Nodes whose witness has signed it. */
  readonly witnesses: readonly string[];
}

/** Which entry of a ref is meant, when there are several; the newest that fits. */
export interface SideQuery {
  readonly kind?: string;
  readonly role?: string;
}

interface FoundSide {
  readonly side: ReceiptSide;
  /** The peer's witness (any, for an entry without a peer) has signed the checkpoint of the proof. */
  readonly cosigned: boolean;
}

/** What we give out about an entry: our half of a receipt. */
export function createSides({ db, node, onChange }: {
  db: Database;
  node: string;
  /** Each calls back when a checkpoint or a cosignature has come. */
  onChange: readonly ((listener: () => void) => () => void)[];
}) {
  async function findSide(ref: string, query: SideQuery): Promise<FoundSide | undefined> {
    const entry = await findEntry(db, { ref, ...query });
    if (!entry) return undefined;
    const side = { node, role: entry.role, entry: entry.leaf, ...openDetails(entry), proof: null };
    if (entry.seq === null) return { side, cosigned: false };
    const { checkpoint, cosigned } = await findCovering(entry.seq, entry.peer);
    return { side: { ...side, proof: await proofText(db, { index: entry.seq, ...checkpoint }) }, cosigned };
  }

  /** The newest checkpoint over a place that the peer's witness has signed; else that any has signed; else the newest. */
  async function findCovering(seq: number, peer: string | null): Promise<{ checkpoint: LedgerCheckpoint; cosigned: boolean }> {
    const byPeer = peer === null ? 0 : await findCosignedSize(db, peer);
    const cosignedSize = byPeer > seq ? byPeer : await findCosignedSize(db);
    const checkpoint = cosignedSize > seq ? await findCheckpoint(db, cosignedSize) : await findNewestCheckpoint(db);
    if (!checkpoint || checkpoint.size <= seq) throw new Error(`no checkpoint covers ledger entry ${seq}`);
    return { checkpoint: await withCosignatures(db, checkpoint), cosigned: (peer === null ? cosignedSize : byPeer) > seq };
  }

  /** The next change or the deadline, whichever is first. */
  function nextChange(deadline: AbortSignal): { happened: Promise<void>; cancel: () => void } {
    const { promise, resolve } = Promise.withResolvers<void>();
    const change = (): void => resolve();
    const stops = onChange.map((add) => add(change));
    deadline.addEventListener("abort", change);
    if (deadline.aborted) change();
    return {
      happened: promise,
      cancel() {
        for (const stop of stops) stop();
        deadline.removeEventListener("abort", change);
      },
    };
  }

  return {
    /**
     * Our half of the receipt of `ref`, undefined when nothing is recorded of it; `proof` is null until a checkpoint covers
     * the entry, and is by one that the peer's witness has signed as soon as there is one.
     * @throws detailsErased (410)
     */
    async side(ref: string, query: SideQuery = {}): Promise<ReceiptSide | undefined> {
      return (await findSide(ref, query))?.side;
    },

    /**
     * Like side(), but of something recorded it waits for the proof to come.
     * @param until      "proof" (default): by any signed checkpoint; "cosigned": by one that the peer's witness has signed too
     * @param timeoutMs  after that long the side is answered as it is then
     * @throws detailsErased (410)
     */
    async waitForProof(
      ref: string,
      { timeoutMs, until = "proof", ...query }: SideQuery & { timeoutMs: number; until?: "proof" | "cosigned" },
    ): Promise<ReceiptSide | undefined> {
      const deadline = AbortSignal.timeout(timeoutMs);
      for (;;) {
        const change = nextChange(deadline);
        try {
          const found = await findSide(ref, query);
          if (!found || deadline.aborted) return found?.side;
          if (found.cosigned || (until === "proof" && found.side.proof !== null)) return found.side;
          await change.happened;
        } finally {
          change.cancel();
        }
      }
    },
  };
}

export async function withCosignatures(db: Database, checkpoint: StoredCheckpoint): Promise<LedgerCheckpoint> {
  const cosignatures = await listCosignatures(db, checkpoint.size);
  return {
    ...checkpoint,
    note: checkpoint.note + cosignatures.map((one) => one.line).join(""),
    witnesses: cosignatures.map((one) => one.node),
  };
}

/** What an entry's commitment hides. @throws detailsErased (410) */
export function openDetails({ ref, details, salt }: Pick<StoredEntry, "ref" | "details" | "salt">): { details: Record<string, unknown>; salt: string } {
  if (details === null || salt === null) throw detailsErased(ref);
  return { details: JSON.parse(details) as Record<string, unknown>, salt: Buffer.from(salt).toString("base64url") };
}
