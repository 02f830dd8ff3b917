import type { Clock } from "../../platform/clock.ts";
import type { Signer } from "../../platform/crypto/signer.ts";
import { saltBytes } from "../../platform/crypto/sealed.ts";
import type { Log } from "../../platform/log.ts";
import type { Random } from "../../platform/random.ts";
import { afterCommit, inTransaction, type Database, type Transaction } from "../../storage/database.ts";
import { parseSignatureLine, toBase64, type Tile } from "../../verify/index.ts";
import { commitmentOf, sealEntry, type NewEntry, type SealedEntry } from "./entry.ts";
import { detailsErased, noCheckpoint, tileNotFound } from "./errors.ts";
import { consistencyProof, proofText, readTile } from "./proofs.ts";
import type { LedgerPage, LedgerSize, ReceiptSide } from "./schema.ts";
import { createSequencer } from "./sequencer.ts";
import {
  deleteDetails,
  findBestCosignedSize,
  findCheckpoint,
  findCosignedSize,
  findEntry,
  findNewestCheckpoint,
  insertEntries,
  listCosignatures,
  listEntries,
  writeCosignature,
  type StoredCheckpoint,
  type StoredEntry,
} from "./store.ts";

/** What the caller of append() gets back: enough to open the commitment. */
export interface AppendedEntry {
  readonly entryId: string;
  /** The leaf's text. */
  readonly entry: string;
  /** base64url */
  readonly salt: string;
  readonly details: Record<string, unknown>;
}

/** A signed state of our ledger. */
export interface LedgerCheckpoint {
  readonly size: number;
  readonly root: Uint8Array;
  readonly at: Date;
  /** Signed note with all cosignatures known so far. */
  readonly note: string;
  /** Key names of the witnesses that signed it. */
  readonly witnesses: readonly string[];
}

/** Which entry of a ref is meant, when there are several; the newest that fits. */
export interface SideQuery {
  readonly kind?: string;
  readonly role?: string;
}

export type Ledger = ReturnType<typeof createLedger>;

export function createLedger({ db, clock, random, origin, logSigner, log }: {
  db: Database;
  clock: Clock;
  random: Random;
  /** C2SP origin; also the name of the log's key. */
  origin: string;
  /** Its key id names our node: `sc#log-1`. */
  logSigner: Signer;
  log: Log;
}) {
  const node = logSigner.kid.split("#")[0] ?? "";
  const onAppended = listeners<{ readonly kind: string; readonly ref: string }>(log);
  const onCheckpoint = listeners<StoredCheckpoint>(log);
  const onCosigned = listeners<{ readonly size: number; readonly witness: string }>(log);
  const sequencer = createSequencer({ db, clock, origin, logSigner, log, onCheckpoint: onCheckpoint.tell });

  /**
   * Records entries in the caller's transaction: they are in the ledger if and only if it commits, and get their places
   * within about 100 ms after.
   * @throws detailsErased (410)  for a repeated `once` entry whose details are gone
   */
  async function appendMany(tx: Transaction, entries: readonly NewEntry[]): Promise<AppendedEntry[]> {
    const at = clock.now();
    const salts = random.bytes(saltBytes * entries.length);
    const sealed = entries.map((entry, i) =>
      sealEntry(entry, { entryId: random.id(), node, at, salt: salts.subarray(saltBytes * i, saltBytes * (i + 1)) }),
    );
    const fresh = await insertEntries(tx, sealed);
    const isFresh = ({ entryId }: SealedEntry) => fresh.has(entryId);
    afterCommit(tx, () => {
      for (const { kind, ref } of sealed.filter(isFresh)) onAppended.tell({ kind, ref });
      sequencer.wake();
    });
    return Promise.all(sealed.map((entry) => (isFresh(entry) ? opened(entry) : getFirst(tx, entry))));
  }

  /** The entry that a repeated append found in its place. */
  async function getFirst(tx: Transaction, { kind, ref, role }: SealedEntry): Promise<AppendedEntry> {
    const entry = await findEntry(tx, { kind, ref, role, once: true });
    if (!entry) throw new Error(`ledger entry ${kind} of ${ref} is neither new nor there`);
    const { details, salt } = detailsOf(entry);
    return { entryId: entry.entryId, entry: entry.leaf, salt, details };
  }

  async function withCosignatures(checkpoint: StoredCheckpoint): Promise<LedgerCheckpoint> {
    const cosignatures = await listCosignatures(db, checkpoint.size);
    return {
      ...checkpoint,
      note: checkpoint.note + cosignatures.map((one) => one.line).join(""),
      witnesses: cosignatures.map((one) => one.witness),
    };
  }

  async function findNewest(): Promise<LedgerCheckpoint | undefined> {
    const newest = await findNewestCheckpoint(db);
    return newest && withCosignatures(newest);
  }

  /** The checkpoint to prove an entry by: cosigned if there is one, else the newest. */
  async function findCovering(seq: number): Promise<LedgerCheckpoint | undefined> {
    const size = await findBestCosignedSize(db, seq);
    const checkpoint = size === undefined ? await findNewestCheckpoint(db) : await findCheckpoint(db, size);
    return checkpoint && checkpoint.size > seq ? withCosignatures(checkpoint) : undefined;
  }

  async function findSide(ref: string, query: SideQuery): Promise<{ side: ReceiptSide; cosigned: boolean } | undefined> {
    const entry = await findEntry(db, { ref, ...query });
    if (!entry) return undefined;
    const covering = entry.seq === null ? undefined : await findCovering(entry.seq);
    const proof = covering && entry.seq !== null ? await proofText(db, { index: entry.seq, ...covering }) : null;
    return { side: { node, role: entry.role, entry: entry.leaf, ...detailsOf(entry), proof }, cosigned: (covering?.witnesses.length ?? 0) > 0 };
  }

  return {
    node,
    origin,

    /** One entry; see appendMany(). @throws detailsErased (410) */
    async append(tx: Transaction, entry: NewEntry): Promise<AppendedEntry> {
      const [appended] = await appendMany(tx, [entry]);
      if (!appended) throw new Error("append returned nothing");
      return appended;
    },
    appendMany,

    /**
     * Our half of the receipt of `ref`; `proof` is null until a checkpoint covers the entry.
     * @throws detailsErased (410)
     */
    async side(ref: string, query: SideQuery = {}): Promise<ReceiptSide | undefined> {
      return (await findSide(ref, query))?.side;
    },

    /**
     * Like side(), but waits for the proof to come.
     * @param until      "proof" (default): any signed checkpoint; "cosigned": one that a witness has signed too
     * @param timeoutMs  after that long the side is answered as it is then
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
          const done = found !== undefined && found.side.proof !== null && (until === "proof" || found.cosigned);
          if (done || deadline.aborted) return found?.side;
          await change.happened;
        } finally {
          change.cancel();
        }
      }
    },

    /** Removes what the commitments of a ref hide; the entries stay. @returns how many were opened until now */
    eraseDetails: (tx: Transaction, ref: string): Promise<number> => deleteDetails(tx, ref),

    /** The newest signed state with its cosignatures. */
    checkpoint: findNewest,

    /** Proof that the ledger of `size` only added to that of `earlier`. */
    consistencyProof: (earlier: number, size: number) => consistencyProof(db, earlier, size),

    /** @throws tileNotFound (404) */
    async tile(tile: Tile): Promise<Uint8Array> {
      const bytes = await readTile(db, tile);
      if (!bytes) throw tileNotFound();
      return bytes;
    },

    /** @throws noCheckpoint (404) */
    async getCheckpoint(): Promise<LedgerCheckpoint> {
      const newest = await findNewest();
      if (!newest) throw noCheckpoint();
      return newest;
    },

    async size(): Promise<LedgerSize> {
      const newest = await findNewest();
      return {
        origin,
        size: newest?.size ?? 0,
        root: newest ? toBase64(newest.root) : "",
        at: newest?.at.toISOString() ?? null,
        cosignedSize: await findCosignedSize(db),
      };
    },

    /** Largest size that a witness has signed; 0 when none yet. @param witness  its key name */
    cosignedSize: (witness: string): Promise<number> => findCosignedSize(db, witness),

    /**
     * Keeps a witness's signature line for one of our checkpoints. The caller has verified it.
     * @param line  with its newline
     */
    async addCosignature(size: number, line: string): Promise<void> {
      const { name: witness } = parseSignatureLine(line.slice(0, -1));
      await inTransaction(db, (tx) => writeCosignature(tx, { size, witness, line, at: clock.now() }));
      onCosigned.tell({ size, witness });
    },

    /** Numbered entries, newest first, without their details. */
    async listEntries({ cursor, kind, ref, limit = 50 }: { cursor?: number; kind?: string; ref?: string; limit?: number }): Promise<LedgerPage> {
      const rows = await listEntries(db, { before: cursor, kind, ref, limit });
      const last = rows.length === limit ? rows.at(-1) : undefined;
      return {
        entries: rows.map(({ seq, kind: of, ref: about, peer, role, at, leaf }) => ({
          seq, kind: of, ref: about, peer, role, at: at.toISOString(), commitment: commitmentOf(leaf),
        })),
        next: last ? String(last.seq) : null,
      };
    },

    /** After each commit that appended; once per entry. @returns stops it */
    onAppended: onAppended.add,
    /** After each new checkpoint. @returns stops it */
    onCheckpoint: onCheckpoint.add,
    /** After each cosignature that arrived. @returns stops it */
    onCosigned: onCosigned.add,

    /** Numbers all waiting entries now. The sequencer does so by itself once started. */
    sequence: (): Promise<void> => sequencer.drain(),
    start: (): Promise<void> => sequencer.start(),
    stop: (): Promise<void> => sequencer.stop(),
  };

  /** The next checkpoint, cosignature or the deadline, whichever is first. */
  function nextChange(deadline: AbortSignal): { happened: Promise<void>; cancel: () => void } {
    const { promise, resolve } = Promise.withResolvers<void>();
    const change = (): void => resolve();
    const stops = [onCheckpoint.add(change), onCosigned.add(change)];
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
}

function opened({ entryId, leaf, salt, details }: SealedEntry): AppendedEntry {
  return { entryId, entry: leaf, ...openedTexts(details, salt) };
}

function detailsOf({ ref, details, salt }: StoredEntry): { details: Record<string, unknown>; salt: string } {
  if (details === null || salt === null) throw detailsErased(ref);
  return openedTexts(details, salt);
}

function openedTexts(details: string, salt: Uint8Array): { details: Record<string, unknown>; salt: string } {
  return { details: JSON.parse(details) as Record<string, unknown>, salt: Buffer.from(salt).toString("base64url") };
}

/** A fault of one listener is logged and stays with it. */
function listeners<Event>(log: Log): { add(listener: (event: Event) => void): () => void; tell(event: Event): void } {
  const all = new Set<(event: Event) => void>();
  return {
    add(listener) {
      all.add(listener);
      return () => all.delete(listener);
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
