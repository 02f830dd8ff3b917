import { sql } from "kysely";
import type { Reader } from "../../storage/database.ts";
import type { ConsentUseMade } from "../consent/index.ts";

/** Calls of ours that were made under these consents and answered, oldest first: what a person is shown as used. */
export async function listConsentUses(db: Reader, consents: readonly string[]): Promise<ReadonlyMap<string, readonly ConsentUseMade[]>> {
  if (consents.length === 0) return new Map();
  const rows = await db
    .selectFrom("crossing")
    .select(["crossing_id as ref", "basis_ref as consent", "asked_at as at", "outcome"])
    .where("side", "=", "consumer")
    .where("basis_kind", "=", "consent")
    .where("basis_ref", "=", sql<string>`any(${consents}::text[])`)
    .where("outcome", "in", ["delivered", "notFound", "notReceived"])
    .orderBy("asked_at")
    .execute();
  return Map.groupBy(rows.map(({ ref, at, outcome, consent }) => ({ ref, at, outcome: outcome as ConsentUseMade["outcome"], consent })), ({ consent }) => consent);
}
