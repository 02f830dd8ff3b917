import { sql } from "kysely";
import type { Database, Transaction } from "../../../storage/database.ts";

declare module "../../../storage/tables.ts" {
  interface Tables {
    decision_time: { ref: string; matter: string; at: Date; party: string; office_days: number | null; on_time: boolean | null };
  }
}

export interface NewDecision {
  readonly ref: string;
  readonly matter: string;
  readonly at: Date;
  readonly party: string;
}

export interface DecisionTime extends NewDecision {
  /** Working days booked to offices, from acceptance to decision. */
  readonly officeDays: number;
  /** Null when no term was promised. */
  readonly onTime: boolean | null;
}

/** Decisions made within a time; `until` is not included. */
export interface Decided {
  readonly from: Date | null;
  readonly until: Date;
  /** Only those that a term was promised for. */
  readonly promised?: boolean;
}

/** Remembers decisions whose time is to be worked out; known ones stay as they are. */
export async function insertDecisions(tx: Transaction, decisions: readonly NewDecision[]): Promise<void> {
  if (decisions.length === 0) return;
  await tx.insertInto("decision_time").values(decisions.map((one) => ({ ...one, office_days: null, on_time: null }))).onConflict((conflict) => conflict.column("ref").doNothing()).execute();
}

export async function countDecisions(db: Database): Promise<number> {
  return (await db.selectFrom("decision_time").select((eb) => eb.fn.countAll<number>().as("n")).executeTakeFirstOrThrow()).n;
}

export async function listWaiting(db: Database, limit: number): Promise<{ ref: string; matter: string }[]> {
  return db.selectFrom("decision_time").select(["ref", "matter"]).where("office_days", "is", null).orderBy("ref").limit(limit).execute();
}

export async function writeTimes(tx: Transaction, times: readonly { readonly ref: string; readonly officeDays: number; readonly onTime: boolean | null }[]): Promise<void> {
  await sql`
    update decision_time d set office_days = t.office_days, on_time = t.on_time
    from unnest(${times.map(({ ref }) => ref)}::text[], ${times.map(({ officeDays }) => officeDays)}::integer[], ${times.map(({ onTime }) => onTime)}::boolean[]) as t (ref, office_days, on_time)
    where d.ref = t.ref`.execute(tx);
}

function worked(db: Database, { from, until, promised = false }: Decided) {
  let query = db.selectFrom("decision_time").where("office_days", "is not", null).where("at", "<", until);
  if (from !== null) query = query.where("at", ">=", from);
  if (promised) query = query.where("on_time", "is not", null);
  return query;
}

/** How many, how many of them on time, and the middle number of working days; of an even number the mean of the middle two. */
export async function sumUp(db: Database, decided: Decided): Promise<{ n: number; onTime: number; medianDays: number | null }> {
  return worked(db, decided)
    .select((eb) => [
      eb.fn.countAll<number>().as("n"),
      sql<number>`count(*) filter (where on_time)`.as("onTime"),
      sql<number | null>`percentile_cont(0.5) within group (order by office_days)`.as("medianDays"),
    ])
    .executeTakeFirstOrThrow();
}

/** Newest first. */
export async function listDecided(db: Database, decided: Decided, { before, limit }: { before?: { at: Date; id: string } | undefined; limit: number }): Promise<DecisionTime[]> {
  let query = worked(db, decided);
  if (before !== undefined) query = query.where(sql<boolean>`(at, ref) < (${before.at}, ${before.id})`);
  const rows = await query.selectAll().orderBy("at", "desc").orderBy("ref", "desc").limit(limit).execute();
  return rows.map(({ office_days, on_time, ...row }) => ({ ...row, officeDays: office_days ?? 0, onTime: on_time }));
}
