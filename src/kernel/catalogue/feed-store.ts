import { sql } from "kysely";
import type { Transaction } from "../../storage/database.ts";

declare module "../../storage/tables.ts" {
  interface Tables {
    catalogue_feed: { single: boolean; last: number };
    catalogue_told: { peer: string; through: number };
  }
}

/**
 * Takes the next `count` places of our feed. Its row stays locked until the transaction ends: whoever sees number n sees all before it.
 * @returns the first of them
 */
export async function takePlaces(tx: Transaction, count: number): Promise<number> {
  const { last } = await tx.updateTable("catalogue_feed").set({ last: sql`last + ${count}::bigint` }).returning("last").executeTakeFirstOrThrow();
  return last - count + 1;
}

/** Holds the feed, so that nobody changes it while a peer is told. */
export async function lockFeed(tx: Transaction): Promise<void> {
  await tx.selectFrom("catalogue_feed").select("last").forUpdate().execute();
}

/** How far a peer was told; locked until the transaction ends. */
export async function lockTold(tx: Transaction, peer: string): Promise<number> {
  await tx.insertInto("catalogue_told").values({ peer, through: 0 }).onConflict((conflict) => conflict.column("peer").doNothing()).execute();
  const { through } = await tx.selectFrom("catalogue_told").select("through").where("peer", "=", peer).forUpdate().executeTakeFirstOrThrow();
  return through;
}

export async function writeTold(tx: Transaction, peer: string, through: number): Promise<void> {
  await tx.updateTable("catalogue_told").set({ through }).where("peer", "=", peer).execute();
}

export interface Change {
  readonly id: string;
  readonly revision: number;
  readonly shape: "hosted" | "outside";
  readonly state: "draft" | "published" | "withdrawn";
  readonly published_at: Date | null;
  readonly withdrawn_at: Date | null;
  readonly content: string | null;
}

/** Our changes after a place of the feed, oldest first; of an entry changed twice only the last is left. */
export function listChanges(tx: Transaction, node: string, after: number, limit: number): Promise<Change[]> {
  return tx
    .selectFrom("catalogue_entry")
    .leftJoin("catalogue_content", "catalogue_content.id", "catalogue_entry.id")
    .select(["catalogue_entry.id", "revision", "shape", "state", "published_at", "withdrawn_at", "content"])
    .where("node", "=", node)
    .where("revision", ">", after)
    .orderBy("revision")
    .limit(limit)
    .execute();
}
