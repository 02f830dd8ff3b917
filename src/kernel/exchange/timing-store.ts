import { sql } from "kysely";
import { notWaitingForDisk, type Database } from "../../storage/database.ts";
import type { CallTiming, StageTimes } from "./schema.ts";
import type { CrossingSide } from "./store.ts";

declare module "../../storage/tables.ts" {
  interface Tables {
    crossing_timing: { crossing_id: string; side: CrossingSide; total_ms: number; ours: StageTimes; theirs: StageTimes | null };
  }
}

export interface StoredTiming extends CallTiming {
  readonly crossingId: string;
  readonly side: CrossingSide;
}

/** Measurements may be lost by a power cut: nothing rests on them. */
export async function insertTimings(db: Database, rows: readonly StoredTiming[]): Promise<void> {
  await sql`
    ${notWaitingForDisk}
    insert into crossing_timing (crossing_id, side, total_ms, ours, theirs)
    select t.crossing_id, t.side, t.total_ms, t.ours::jsonb, t.theirs::jsonb
    from mode, unnest(${rows.map((row) => row.crossingId)}::uuid[], ${rows.map((row) => row.side)}::text[], ${rows.map((row) => row.totalMs)}::real[],
      ${rows.map((row) => JSON.stringify(row.ours))}::text[], ${rows.map((row) => (row.theirs === null ? null : JSON.stringify(row.theirs)))}::text[]) as t (crossing_id, side, total_ms, ours, theirs)
    on conflict (crossing_id, side) do nothing`.execute(db);
}

/** By crossing and side, `<id> <side>`. */
export async function listTimings(db: Database, crossings: readonly string[]): Promise<ReadonlyMap<string, CallTiming>> {
  if (crossings.length === 0) return new Map();
  const rows = await db.selectFrom("crossing_timing").selectAll().where("crossing_id", "=", sql<string>`any(${crossings}::uuid[])`).execute();
  return new Map(rows.map((row) => [`${row.crossing_id} ${row.side}`, { totalMs: Math.round(row.total_ms * 100) / 100, ours: row.ours, theirs: row.theirs }]));
}
