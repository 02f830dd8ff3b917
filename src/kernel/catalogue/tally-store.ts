import { sql } from "kysely";
import type { Database } from "../../storage/database.ts";

export interface TalliedEntry {
  readonly id: string;
  readonly publishedAt: Date;
  readonly titleZh: string;
  /** '' when the source has no English. */
  readonly titleEn: string;
}

export type CatalogueTally = ReturnType<typeof catalogueTally>;

/** What is published in the list, of our side or of the other sides, in numbers and by entry. */
export function catalogueTally(db: Database, self: string) {
  const published = (side: "own" | "peer") =>
    db.selectFrom("catalogue_entry").where("state", "=", "published").where("node", side === "own" ? "=" : "<>", self);
  return {
    async countPublished(side: "own" | "peer"): Promise<number> {
      return (await published(side).select((eb) => eb.fn.countAll<number>().as("n")).executeTakeFirstOrThrow()).n;
    },
    /** Newest first. */
    async listPublished(side: "own" | "peer", { before, limit }: { before?: { at: Date; id: string } | undefined; limit: number }): Promise<TalliedEntry[]> {
      const query = before === undefined ? published(side) : published(side).where(sql<boolean>`(published_at, id) < (${before.at}, ${before.id})`);
      const rows = await query.select(["id", "published_at", "title_zh", "title_en"]).orderBy("published_at", "desc").orderBy("id", "desc").limit(limit).execute();
      return rows.map((row) => ({ id: row.id, publishedAt: row.published_at!, titleZh: row.title_zh, titleEn: row.title_en }));
    },
  };
}
