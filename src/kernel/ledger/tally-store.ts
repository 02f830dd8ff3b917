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
    /** When the first checkpoint was signed. */
    async startedAt(): Promise<Date | undefined> {
      return (await db.selectFrom("ledger_checkpoint").select("at").orderBy("size").limit(1).executeTakeFirst())?.at;
    },
  };
}
