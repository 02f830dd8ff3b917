import { sql, type Generated } from "kysely";
import { notWaitingForDisk, send, type Database, type Reader, type Transaction } from "../../storage/database.ts";
import type { SealedEntry } from "./entry.ts";
import type { StoredTile } from "./tree.ts";

declare module "../../storage/tables.ts" {
  interface Tables {
    ledger_entry: {
      entry_id: string;
      position: Generated<number>;
      seq: number | null;
      kind: string;
      ref: string;
      peer: string | null;
      role: string;
      at: Date;
      leaf: string;
      leaf_hash: Uint8Array;
      once: boolean;
    };
    ledger_detail: { entry_id: string; details: string; salt: Uint8Array };
    ledger_tile: { level: number; index: number; hashes: Uint8Array };
    ledger_checkpoint: { size: number; root: Uint8Array; note: string; at: Date };
    ledger_cosignature: { size: number; witness: string; node: string; line: string; at: Date };
  }
}

/** @returns the ids of those that are new, once they are there; entries marked `once` that exist already are left out */
export async function sendEntries(tx: Transaction, entries: readonly SealedEntry[]): Promise<{ readonly fresh: Promise<readonly string[]> }> {
  const column = <Value>(of: (entry: SealedEntry) => Value): Value[] => entries.map(of);
  const { rows } = await send(tx, sql<{ entry_id: string }>`
    with given as (
      select * from unnest(
        ${column((e) => e.entryId)}::uuid[], ${column((e) => e.kind)}::text[], ${column((e) => e.ref)}::text[], ${column((e) => e.peer)}::text[],
        ${column((e) => e.role)}::text[], ${column((e) => e.at.toISOString())}::timestamptz[], ${column((e) => e.leaf)}::text[],
        ${column((e) => Buffer.from(e.leafHash))}::bytea[], ${column((e) => e.once)}::boolean[],
        ${column((e) => e.details)}::text[], ${column((e) => Buffer.from(e.salt))}::bytea[]
      ) with ordinality as t (entry_id, kind, ref, peer, role, at, leaf, leaf_hash, once, details, salt, n)
    ), fresh as (
      insert into ledger_entry (entry_id, kind, ref, peer, role, at, leaf, leaf_hash, once)
      select entry_id, kind, ref, peer, role, at, leaf, leaf_hash, once from given order by n
      on conflict (kind, ref, role) where once do nothing
      returning entry_id
    )
    insert into ledger_detail (entry_id, details, salt)
    select given.entry_id, given.details, given.salt from given join fresh using (entry_id)
    returning entry_id`);
  const fresh = rows.then((all) => all.map((row) => row.entry_id));
  fresh.catch(() => {});
  return { fresh };
}

export interface StoredEntry {
  readonly entryId: string;
  /** Place in the ledger; null until the sequencer has been by. */
  readonly seq: number | null;
  readonly kind: string;
  readonly ref: string;
  readonly peer: string | null;
  readonly role: string;
  readonly leaf: string;
  /** Null once erased. */
  readonly details: string | null;
  readonly salt: Uint8Array | null;
}

export interface EntryQuery {
  readonly ref: string;
  readonly kind?: string | undefined;
  readonly role?: string | undefined;
  readonly once?: boolean;
}

/** The newest one that fits. */
export async function findEntry(db: Reader, { ref, kind, role, once }: EntryQuery): Promise<StoredEntry | undefined> {
  let query = db
    .selectFrom("ledger_entry as e")
    .leftJoin("ledger_detail as d", "d.entry_id", "e.entry_id")
    .select(["e.entry_id as entryId", "e.seq", "e.kind", "e.ref", "e.peer", "e.role", "e.leaf", "d.details", "d.salt"])
    .where("e.ref", "=", ref);
  if (kind !== undefined) query = query.where("e.kind", "=", kind);
  if (role !== undefined) query = query.where("e.role", "=", role);
  if (once !== undefined) query = query.where("e.once", "=", once);
  return query.orderBy("e.position", "desc").limit(1).executeTakeFirst();
}

export async function deleteDetails(tx: Transaction, ref: string): Promise<number> {
  const result = await tx
    .deleteFrom("ledger_detail")
    .where("entry_id", "in", (q) => q.selectFrom("ledger_entry").select("entry_id").where("ref", "=", ref))
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}

export interface ListedEntry {
  readonly seq: number;
  readonly kind: string;
  readonly ref: string;
  readonly peer: string | null;
  readonly role: string;
  readonly at: Date;
  readonly leaf: string;
}

/** What is left out doesn't matter. */
export interface EntryFilter {
  readonly kind?: string | undefined;
  /** First word of the kind. */
  readonly family?: string | undefined;
  readonly peer?: string | undefined;
  readonly ref?: string | undefined;
  readonly since?: Date | undefined;
  /** Excluded itself. */
  readonly until?: Date | undefined;
}

/** Numbered entries, newest first. @param before  only those with a lower place */
export async function listEntries(
  db: Database,
  { before, kind, family, peer, ref, since, until, limit }: EntryFilter & { before?: number | undefined; limit: number },
): Promise<ListedEntry[]> {
  let query = db
    .selectFrom("ledger_entry")
    .select(["seq", "kind", "ref", "peer", "role", "at", "leaf"])
    .where("seq", "is not", null)
    .$narrowType<{ seq: number }>();
  if (before !== undefined) query = query.where("seq", "<", before);
  if (kind !== undefined) query = query.where("kind", "=", kind);
  if (family !== undefined) query = query.where(sql`split_part(kind, '.', 1)`, "=", family);
  if (peer !== undefined) query = query.where("peer", "=", peer);
  if (ref !== undefined) query = query.where("ref", "=", ref);
  if (since !== undefined) query = query.where("at", ">=", since);
  if (until !== undefined) query = query.where("at", "<", until);
  return query.orderBy("seq", "desc").limit(limit).execute();
}

/** Leaves of places `from` (included) to `to` (excluded), in order. */
export async function listLeaves(db: Reader, from: number, to: number): Promise<string[]> {
  const rows = await db.selectFrom("ledger_entry").select("leaf").where("seq", ">=", from).where("seq", "<", to).orderBy("seq").execute();
  return rows.map((row) => row.leaf);
}

/** Held until the transaction ends: one sequencer at a time, whatever process it runs in. */
export async function lockSequence(tx: Transaction): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('ledger-sequence', 0))`.execute(tx);
}

export interface WaitingEntry {
  readonly entryId: string;
  readonly leafHash: Uint8Array;
}

/** Committed entries without a place yet, in order of insertion. */
export async function listWaiting(tx: Transaction, limit: number): Promise<WaitingEntry[]> {
  return tx
    .selectFrom("ledger_entry")
    .select(["entry_id as entryId", "leaf_hash as leafHash"])
    .where("seq", "is", null)
    .orderBy("position")
    .limit(limit)
    .execute();
}

/**
 * What a step of the sequencer adds, in one statement.
 * @param size      entries before; those of `entryIds` get the places from there on
 * @param tiles     new, or longer than they were
 */
export async function writeStep(
  tx: Transaction,
  { size, entryIds, tiles, checkpoint }: { size: number; entryIds: readonly string[]; tiles: readonly StoredTile[]; checkpoint: StoredCheckpoint },
): Promise<void> {
  await sql`
    with placed as (
      update ledger_entry e set seq = ${size}::bigint - 1 + place.n
      from unnest(${entryIds}::uuid[]) with ordinality as place (entry_id, n)
      where e.entry_id = place.entry_id
    ), grown as (
      insert into ledger_tile (level, index, hashes)
      select * from unnest(${tiles.map((t) => t.level)}::smallint[], ${tiles.map((t) => t.index)}::bigint[], ${tiles.map((t) => Buffer.from(t.hashes))}::bytea[])
      on conflict (level, index) do update set hashes = excluded.hashes
    )
    insert into ledger_checkpoint (size, root, note, at)
    values (${checkpoint.size}::bigint, ${Buffer.from(checkpoint.root)}::bytea, ${checkpoint.note}::text, ${checkpoint.at}::timestamptz)`.execute(tx);
}

export async function findTile(db: Reader, { level, index }: { level: number; index: number }): Promise<Uint8Array | undefined> {
  const row = await db.selectFrom("ledger_tile").select("hashes").where("level", "=", level).where("index", "=", index).executeTakeFirst();
  return row?.hashes;
}

/** Several at once; one that isn't there is left out. */
export async function findTiles(db: Reader, tiles: readonly { readonly level: number; readonly index: number }[]): Promise<StoredTile[]> {
  if (tiles.length === 0) return [];
  const { rows } = await sql<StoredTile>`
    select level, index, hashes from ledger_tile
    join unnest(${tiles.map((t) => t.level)}::smallint[], ${tiles.map((t) => t.index)}::bigint[]) as wanted (level, index) using (level, index)`.execute(db);
  return rows;
}

export interface StoredCheckpoint {
  readonly size: number;
  readonly root: Uint8Array;
  /** Signed by the log alone. */
  readonly note: string;
  readonly at: Date;
}

export async function findNewestCheckpoint(db: Reader): Promise<StoredCheckpoint | undefined> {
  return db.selectFrom("ledger_checkpoint").selectAll().orderBy("size", "desc").limit(1).executeTakeFirst();
}

export async function findCheckpoint(db: Reader, size: number): Promise<StoredCheckpoint | undefined> {
  return db.selectFrom("ledger_checkpoint").selectAll().where("size", "=", size).executeTakeFirst();
}

/** A later line of the same witness replaces its earlier one. A transaction of its own; were it lost, the witness would be asked again. */
export async function writeCosignature(db: Database, { size, witness, node, line, at }: { size: number; witness: string; node: string; line: string; at: Date }): Promise<void> {
  await sql`
    ${notWaitingForDisk}
    insert into ledger_cosignature (size, witness, node, line, at) select ${size}::bigint, ${witness}, ${node}, ${line}, ${at}::timestamptz from mode
    on conflict (size, witness) do update set node = excluded.node, line = excluded.line, at = excluded.at`.execute(db);
}

export async function listCosignatures(db: Reader, size: number): Promise<{ node: string; line: string }[]> {
  return db.selectFrom("ledger_cosignature").select(["node", "line"]).where("size", "=", size).orderBy("witness").execute();
}

/** The newest checkpoint that a witness has signed: any, or that of a node. @returns its size; 0 when there is none */
export async function findCosignedSize(db: Reader, node?: string): Promise<number> {
  let query = db.selectFrom("ledger_cosignature").select((eb) => eb.fn.max("size").as("size"));
  if (node !== undefined) query = query.where("node", "=", node);
  return (await query.executeTakeFirst())?.size ?? 0;
}
