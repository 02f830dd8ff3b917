import { sql } from "kysely";
import type { Database, Reader, Transaction } from "../../../storage/database.ts";

declare module "../../../storage/tables.ts" {
  interface Tables {
    witnessed_log: { origin: string; origin_hash: string; size: number; root: Uint8Array; note: string; at: Date };
    witness_conflict: {
      origin: string;
      size: number;
      root: Uint8Array;
      reason: ConflictReason;
      note: string;
      known_size: number;
      known_note: string | null;
      at: Date;
    };
  }
}

export type ConflictReason = "split-view" | "rewritten" | "not-shown" | "not-proved";

export interface Witnessed {
  readonly size: number;
  readonly root: Uint8Array;
  /** With the log's signature and ours. */
  readonly note: string;
}

/** Held until the transaction ends: checking and remembering a log's state is one step. */
export async function lockLog(tx: Transaction, origin: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`witness:${origin}`}, 0))`.execute(tx);
}

export async function findWitnessed(db: Reader, origin: string): Promise<Witnessed | undefined> {
  return db.selectFrom("witnessed_log").select(["size", "root", "note"]).where("origin", "=", origin).executeTakeFirst();
}

/** @param originHash  hex SHA-256 of the origin */
export async function findWitnessedNote(db: Database, originHash: string): Promise<string | undefined> {
  return (await db.selectFrom("witnessed_log").select("note").where("origin_hash", "=", originHash).executeTakeFirst())?.note;
}

/** Every log that was ever witnessed. */
export async function listWitnessed(db: Reader): Promise<{ origin: string; size: number; at: Date }[]> {
  return db.selectFrom("witnessed_log").select(["origin", "size", "at"]).orderBy("origin").execute();
}

export async function writeWitnessed(tx: Transaction, row: Witnessed & { origin: string; originHash: string; at: Date }): Promise<void> {
  const { origin, originHash, size, root, note, at } = row;
  await tx
    .insertInto("witnessed_log")
    .values({ origin, origin_hash: originHash, size, root, note, at })
    .onConflict((conflict) => conflict.column("origin").doUpdateSet({ size, root, note, at }))
    .execute();
}

export interface Conflict {
  readonly origin: string;
  readonly size: number;
  readonly root: Uint8Array;
  readonly reason: ConflictReason;
  readonly note: string;
  readonly knownSize: number;
  readonly knownNote: string | null;
  readonly at: Date;
}

/** The first sight of a checkpoint stays; proof of a split view replaces a mere lack of proof. @returns whether it is news */
export async function insertConflict(tx: Transaction, conflict: Conflict): Promise<boolean> {
  const { knownSize: known_size, knownNote: known_note, ...rest } = conflict;
  const row = { ...rest, known_size, known_note };
  const result = await tx
    .insertInto("witness_conflict")
    .values(row)
    .onConflict((on) =>
      on
        .columns(["origin", "size", "root"])
        .doUpdateSet(row)
        .where("witness_conflict.reason", "=", "not-proved")
        .where("excluded.reason", "=", "split-view"),
    )
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

type Place = Pick<Conflict, "origin" | "size" | "root">;

/** Whether a page is there that came without a good proof, and nothing more is known of it. */
export async function isUnexplained(tx: Transaction, { origin, size, root }: Place): Promise<boolean> {
  const row = await tx.selectFrom("witness_conflict").select("size").where("origin", "=", origin).where("size", "=", size).where("root", "=", root)
    .where("reason", "=", "not-proved").executeTakeFirst();
  return row !== undefined;
}

export async function explainConflict(tx: Transaction, { origin, size, root }: Place, reason: ConflictReason): Promise<void> {
  await tx.updateTable("witness_conflict").set({ reason }).where("origin", "=", origin).where("size", "=", size).where("root", "=", root).execute();
}

export async function deleteConflict(tx: Transaction, { origin, size, root }: Place): Promise<void> {
  await tx.deleteFrom("witness_conflict").where("origin", "=", origin).where("size", "=", size).where("root", "=", root).execute();
}

export async function listConflicts(db: Database, limit: number): Promise<Conflict[]> {
  const rows = await db.selectFrom("witness_conflict").selectAll().orderBy("at", "desc").limit(limit).execute();
  return rows.map(({ known_size: knownSize, known_note: knownNote, ...row }) => ({ ...row, knownSize, knownNote }));
}
