import { sql } from "kysely";
import type { Database } from "../../storage/database.ts";
import type { CrossingOutcome } from "./schema.ts";
import type { CrossingSide, RefusedCall } from "./store.ts";

interface Page {
  readonly before?: { readonly at: Date; readonly id: string } | undefined;
  readonly limit: number;
}

/** Crossings asked for within a time, by our part in them and how they ended; `until` is not included. */
export interface CrossingsAsked {
  readonly side: CrossingSide;
  readonly outcomes: readonly CrossingOutcome[];
  readonly from: Date | null;
  readonly until: Date;
}

export interface TalliedCrossing {
  readonly crossingId: string;
  readonly at: Date;
  readonly requestingParty: string;
  readonly providingParty: string;
  readonly resource: string;
}

export type CrossingTally = ReturnType<typeof crossingTally>;

/** Crossings, refusals and receipts in numbers, and the records behind each number. */
export function crossingTally(db: Database) {
  const asked = ({ side, outcomes, from, until }: CrossingsAsked) => {
    const query = db.selectFrom("crossing").where("side", "=", side).where("outcome", "=", sql<CrossingOutcome>`any(${[...outcomes]}::text[])`).where("asked_at", "<", until);
    return from === null ? query : query.where("asked_at", ">=", from);
  };
  const refused = (on: string) => db.selectFrom("crossing_refusal").where("refused_on", "=", sql<string>`${on}::date`);
  const proved = (until: Date) => db.selectFrom("receipt_cache").where("completed_at", "<", until);

  return {
    async countAsked(crossings: CrossingsAsked): Promise<number> {
      return (await asked(crossings).select((eb) => eb.fn.countAll<number>().as("n")).executeTakeFirstOrThrow()).n;
    },
    /** Newest first. */
    listAsked(crossings: CrossingsAsked, { before, limit }: Page): Promise<TalliedCrossing[]> {
      const query = before === undefined ? asked(crossings) : asked(crossings).where(sql<boolean>`(asked_at, crossing_id) < (${before.at}, ${before.id}::uuid)`);
      return query
        .select(["crossing_id as crossingId", "asked_at as at", "requesting_party as requestingParty", "providing_party as providingParty", "resource"])
        .orderBy("asked_at", "desc")
        .orderBy("crossing_id", "desc")
        .limit(limit)
        .execute();
    },

    /** Calls refused on a day of Asia/Shanghai; they are counted by peer, reason and grant. */
    async countRefused(on: string): Promise<{ calls: number; rows: number }> {
      const { calls, rows } = await refused(on)
        .select((eb) => [eb.fn.sum<string | null>("calls").as("calls"), eb.fn.countAll<number>().as("rows")])
        .executeTakeFirstOrThrow();
      return { calls: Number(calls ?? 0), rows };
    },
    /** The last ones first. Their id is made of peer, reason and grant. */
    async listRefused(on: string, { before, limit }: Page): Promise<(RefusedCall & { readonly id: string })[]> {
      const id = sql<string>`concat_ws(' ', peer, reason, grant_id)`;
      const query = before === undefined ? refused(on) : refused(on).where(sql<boolean>`(last_at, ${id}) < (${before.at}, ${before.id})`);
      return query
        .select([sql<string>`refused_on::text`.as("on"), "peer", "reason", "grant_id as grant", "calls", "last_at as lastAt", id.as("id")])
        .orderBy("last_at", "desc")
        .orderBy(id, "desc")
        .limit(limit)
        .execute();
    },

    /** Receipts that are complete: both sides, both proofs, checked. */
    async countProved(until: Date): Promise<number> {
      return (await proved(until).select((eb) => eb.fn.countAll<number>().as("n")).executeTakeFirstOrThrow()).n;
    },
    /** Newest first. */
    listProved(until: Date, { before, limit }: Page): Promise<{ ref: string; at: Date }[]> {
      const query = before === undefined ? proved(until) : proved(until).where(sql<boolean>`(completed_at, ref) < (${before.at}, ${before.id})`);
      return query.select(["ref", "completed_at as at"]).orderBy("completed_at", "desc").orderBy("ref", "desc").limit(limit).execute();
    },
  };
}
