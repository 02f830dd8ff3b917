import type { Clock } from "../../platform/clock.ts";
import { addDays, endOfDay, type DateOn } from "../../platform/dates.ts";
import type { Signer } from "../../platform/crypto/signer.ts";
import { saltBytes } from "../../platform/crypto/sealed.ts";
import type { Log } from "../../platform/log.ts";
import type { Random } from "../../platform/random.ts";
import { afterCommit, type Database, type Transaction } from "../../storage/database.ts";
import { parseSignatureLine, toBase64, type Tile } from "../../verify/index.ts";
import { commitmentOf, sealEntry, type NewEntry, type SealedEntry } from "./entry.ts";
import { noCheckpoint, tileNotFound } from "./errors.ts";
import { listeners } from "./listeners.ts";
import { consistencyProof, readTile } from "./proofs.ts";
import type { LedgerPage, LedgerSize } from "./schema.ts";
import { createSequencer } from "./sequencer.ts";
import { createSides, openDetails, withCosignatures, type LedgerCheckpoint } from "./sides.ts";
import { countBySubject, deleteSubjectsOfRef, findSubjectOfRef, listBySubject, sendSubjects, type SubjectEntry, type SubjectFilter } from "./subject-store.ts";
import { createSubjects, type Subject, type SubjectTag } from "./subjects.ts";
import {
  deleteDetails,
  findCosignedSize,
  findEntry,
  findNewestCheckpoint,
  listEntries,
  sendEntries,
  writeCosignature,
  type EntryFilter,
  type StoredCheckpoint,
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

export type Ledger = ReturnType<typeof createLedger>;

export function createLedger({ db, clock, random, origin, logSigner, pageSigner, log }: {
  db: Database;
  clock: Clock;
  random: Random;
  /** C2SP origin; also the name of the log's key. */
  origin: string;
  /** Its key id names our node: `sc#log-1`. */
  logSigner: Signer;
  /** Signs each page too, beside the log's own signature. */
  pageSigner?: Signer | undefined;
  log: Log;
}) {
  const node = logSigner.kid.split("#")[0] ?? "";
  const onAppended = listeners<{ readonly kind: string; readonly ref: string }>(log);
  const onCheckpoint = listeners<StoredCheckpoint>(log);
  const onCosigned = listeners<{ readonly size: number; readonly node: string }>(log);
  const subjects = createSubjects({ db, random });
  const sequencer = createSequencer({ db, clock, origin, logSigner, pageSigner, log, onCheckpoint: onCheckpoint.tell });

  /**
   * Records entries in the caller's transaction: they are in the ledger if and only if it commits, and get their places
   * within about 100 ms after.
   * @throws detailsErased (410)  for a repeated `once` entry whose details are gone
   */
  async function appendMany(tx: Transaction, entries: readonly NewEntry[]): Promise<AppendedEntry[]> {
    const { sealed, fresh } = await sendAll(tx, entries);
    const isFresh = new Set(await fresh);
    tellAfterCommit(tx, sealed.filter(({ entryId }) => isFresh.has(entryId)));
    const appended: AppendedEntry[] = [];
    for (const entry of sealed) appended.push(isFresh.has(entry.entryId) ? opened(entry) : await getFirst(tx, entry));
    return appended;
  }

  /**
   * As appendMany(), for entries that may come more than once: they are on their way to the database when this answers, and there together
   * with the commit.
   */
  async function sendMany(tx: Transaction, entries: readonly (NewEntry & { readonly once?: false })[]): Promise<AppendedEntry[]> {
    const { sealed } = await sendAll(tx, entries);
    tellAfterCommit(tx, sealed);
    return sealed.map(opened);
  }

  async function sendAll(tx: Transaction, entries: readonly NewEntry[]): Promise<{ sealed: SealedEntry[]; fresh: Promise<readonly string[]> }> {
    if (entries.length === 0) return { sealed: [], fresh: Promise.resolve([]) };
    const tags = await Promise.all(entries.map(({ subject }) => subjects.tagOf(subject)));
    const at = clock.now();
    const salts = random.bytes(saltBytes * entries.length);
    const sealed = entries.map((entry, i) =>
      sealEntry(entry, { entryId: random.id(), node, at, salt: salts.subarray(saltBytes * i, saltBytes * (i + 1)) }),
    );
    const { fresh } = await sendEntries(tx, sealed);
    await sendSubjects(tx, sealed.flatMap(({ entryId }, i) => (tags[i] ? [{ entryId, tag: tags[i].tag }] : [])));
    return { sealed, fresh };
  }

  function tellAfterCommit(tx: Transaction, fresh: readonly SealedEntry[]): void {
    if (fresh.length === 0) return;
    afterCommit(tx, () => {
      for (const { kind, ref } of fresh) onAppended.tell({ kind, ref });
      sequencer.wake();
    });
  }

  /** The entry that a repeated append found in its place. */
  async function getFirst(tx: Transaction, { kind, ref, role }: SealedEntry): Promise<AppendedEntry> {
    const entry = await findEntry(tx, { kind, ref, role, once: true });
    if (!entry) throw new Error(`ledger entry ${kind} of ${ref} is neither new nor there`);
    return { entryId: entry.entryId, entry: entry.leaf, ...openDetails(entry) };
  }

  async function findNewest(): Promise<LedgerCheckpoint | undefined> {
    const newest = await findNewestCheckpoint(db);
    return newest && withCosignatures(db, newest);
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
    sendMany,

    // side() and waitForProof()
    ...createSides({ db, node, onChange: [onCheckpoint.add, onCosigned.add] }),

    /** What stands for a person on this node, to be kept until an entry about them is written. */
    tagOf: (subject: Subject): Promise<SubjectTag | null> => subjects.tagOf(subject),

    /** Whom the entries of a ref are about; null for nobody, or when that was erased. */
    async subjectOf(tx: Transaction, ref: string): Promise<SubjectTag | null> {
      const tag = await findSubjectOfRef(tx, ref);
      return tag === undefined ? null : { tag };
    },

    /** All that is recorded about a person, newest first. @param before  position of the last line of the page before */
    async listAbout(subject: string, query: SubjectFilter & { before?: number | undefined; limit: number }): Promise<SubjectEntry[]> {
      const tag = await subjects.tagOf(subject);
      return tag ? listBySubject(db, { ...query, tag: tag.tag }) : [];
    },

    /** How much is recorded about a person, by the first word of the kinds. */
    async countAbout(subject: string, filter: SubjectFilter): Promise<ReadonlyMap<string, number>> {
      const tag = await subjects.tagOf(subject);
      return tag ? countBySubject(db, { ...filter, tag: tag.tag }) : new Map();
    },

    /** Forgets whom the entries of a ref are about; the entries stay. @returns how many named somebody until now */
    eraseSubject: (tx: Transaction, ref: string): Promise<number> => deleteSubjectsOfRef(tx, ref),

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

    /** Size of the newest checkpoint that the witness of a node has signed; 0 when none yet. */
    cosignedSize: (of: string): Promise<number> => findCosignedSize(db, of),

    /**
     * Keeps a witness's signature line for one of our checkpoints. The caller has verified it.
     * @param cosigned  the checkpoint's size, the node whose witness it is, and its line with the newline
     */
    async addCosignature({ size, node: of, line }: { size: number; node: string; line: string }): Promise<void> {
      const { name: witness } = parseSignatureLine(line.slice(0, -1));
      await writeCosignature(db, { size, witness, node: of, line, at: clock.now() });
      onCosigned.tell({ size, node: of });
    },

    /** Numbered entries, newest first, without their details. @param query  on: a day in Asia/Shanghai */
    async listEntries({ cursor, on, limit = 50, ...filter }: Omit<EntryFilter, "since" | "until"> & { cursor?: number; on?: DateOn; limit?: number }): Promise<LedgerPage> {
      const day = on === undefined ? {} : { since: endOfDay(addDays(on, -1)), until: endOfDay(on) };
      const rows = await listEntries(db, { ...filter, ...day, before: cursor, limit });
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
    async start(): Promise<void> {
      await subjects.load();
      await sequencer.start();
    },
    stop: (): Promise<void> => sequencer.stop(),
  };
}

function opened({ entryId, ref, leaf, salt, details }: SealedEntry): AppendedEntry {
  return { entryId, entry: leaf, ...openDetails({ ref, details, salt }) };
}
