import { sql } from "kysely";
import type { Database } from "../../storage/database.ts";

export interface TalliedEntry {
  readonly seq: number;
  readonly kind: string;
  readonly ref: string;
  readonly at: Date;
}

export type LedgerTally = ReturnType<typeof ledgerTally>;

/** The ledger in numbers: how long it was at an instant, and its entries up to there. */
export function ledgerTally(db: Database) {
  return {
    /** Entries under the newest checkpoint that was signed before `until`. */
    async sizeAt(until: Date): Promise<number> {
      const row = await db.selectFrom("ledger_checkpoint").select("size").where("at", "<", until).orderBy("at", "desc").orderBy("size", "desc").limit(1).executeTakeFirst();
      return row?.size ?? 0;
    },
    /** Entries with a place below `size`, last first. */
    async listBelow(size: number, limit: number): Promise<TalliedEntry[]> {
      return db.selectFrom("ledger_entry").select(["seq", "kind", "ref", "at"]).where("seq", "<", size).$narrowType<{ seq: number }>().orderBy("seq", "desc").limit(limit).execute();
    },
    /** On which lines, counted from 1, something stands; without those that have no place yet. */
    async linesOf(refs: readonly string[]): Promise<ReadonlyMap<string, number>> {
      const rows = await db
        .selectFrom("ledger_entry")
        .select((eb) => ["ref", eb.fn.min("seq").as("seq")])
        .where("ref", "=", sql<string>`any(${[...refs]}::text[])`)
        .where("seq", "is not", null)
        .groupBy("ref")
        .$narrowType<{ seq: number }>()
        .execute();
      return new Map(rows.map(({ ref, seq }) => [ref, Number(seq) + 1]));
    },
    /** When the first checkpoint was signed. */
    async startedAt(): Promise<Date | undefined> {
      return (await db.selectFrom("ledger_checkpoint").select("at").orderBy("size").limit(1).executeTakeFirst())?.at;
    },
  };
}
