import { sql } from "kysely";
import type { Reader } from "../../storage/database.ts";

/** The stamp of a witness: the page it signed, and when its signature arrived. */
export interface StoredStamp {
  readonly node: string;
  readonly size: number;
  readonly at: Date;
}

/** The newest page that each witness has signed, in the order of nodes. */
export async function listNewestStamps(db: Reader): Promise<StoredStamp[]> {
  return db.selectFrom("ledger_cosignature").select(["node", "size", "at"]).distinctOn("node").orderBy("node").orderBy("size", "desc").execute();
}

/** For each witness the first page it signed that holds the line at `seq`. */
export async function listFirstStamps(db: Reader, seq: number): Promise<StoredStamp[]> {
  return db.selectFrom("ledger_cosignature").select(["node", "size", "at"]).distinctOn("node").where("size", ">", seq).orderBy("node").orderBy("size").execute();
}

export interface StoredPage {
  readonly size: number;
  readonly at: Date;
}

/** Signed pages, newest first. */
export async function listPages(db: Reader, limit: number): Promise<StoredPage[]> {
  return db.selectFrom("ledger_checkpoint").select(["size", "at"]).orderBy("size", "desc").limit(limit).execute();
}

export async function listStampsOfPages(db: Reader, sizes: readonly number[]): Promise<StoredStamp[]> {
  if (sizes.length === 0) return [];
  return db.selectFrom("ledger_cosignature").select(["node", "size", "at"]).where("size", "in", [...sizes]).orderBy("node").execute();
}

/** The first signed page that holds the line at `seq`. */
export async function findFirstPage(db: Reader, seq: number): Promise<StoredPage | undefined> {
  return db.selectFrom("ledger_checkpoint").select(["size", "at"]).where("size", ">", seq).orderBy("size").limit(1).executeTakeFirst();
}

export interface StoredLine {
  readonly leaf: string;
  readonly at: Date;
}

export async function findLine(db: Reader, seq: number): Promise<StoredLine | undefined> {
  return db.selectFrom("ledger_entry").select(["leaf", "at"]).where("seq", "=", seq).executeTakeFirst();
}

export interface DayCount {
  /** Asia/Shanghai. */
  readonly on: string;
  readonly family: string;
  readonly entries: number;
}

/** Numbered entries of each day and family since an instant. */
export async function countByDay(db: Reader, since: Date): Promise<DayCount[]> {
  const on = sql<string>`to_char(at at time zone 'Asia/Shanghai', 'YYYY-MM-DD')`;
  const family = sql<string>`split_part(kind, '.', 1)`;
  return db
    .selectFrom("ledger_entry")
    .select([on.as("on"), family.as("family"), sql<number>`count(*)::integer`.as("entries")])
    .where("at", ">=", since)
    .where("seq", "is not", null)
    .groupBy(["on", "family"])
    .orderBy("on", "desc")
    .orderBy("family")
    .execute();
}

export interface WitnessedBook {
  readonly origin: string;
  readonly size: number;
  readonly at: Date;
}

/** How far we have signed the ledgers of others. */
export async function listWitnessedBooks(db: Reader): Promise<WitnessedBook[]> {
  return db.selectFrom("witnessed_log").select(["origin", "size", "at"]).orderBy("origin").execute();
}
