import { sql } from "kysely";
import type { Database, Transaction } from "../../storage/database.ts";

declare module "../../storage/tables.ts" {
  interface Tables {
    consent_use: { node: string; consent_id: string; call_id: string; at: Date };
  }
}

/**
 * Held until the transaction ends: calls under one consent are counted one after the other. Its commit doesn't wait for the disk: the crossing's, which
 * follows before anything leaves, makes it durable too.
 */
export async function lockUses(tx: Transaction, node: string, consent: string): Promise<void> {
  await sql`select set_config('synchronous_commit', 'off', true), pg_advisory_xact_lock(hashtextextended(${`consent-use:${node}:${consent}`}, 0))`.execute(tx);
}

/** Oldest first. */
export async function listUses(tx: Transaction, node: string, consent: string): Promise<{ callId: string; at: Date }[]> {
  return tx.selectFrom("consent_use").select(["call_id as callId", "at"]).where("node", "=", node).where("consent_id", "=", consent).orderBy("at").execute();
}

export async function insertUses(tx: Transaction, { node, consent, calls, at }: { node: string; consent: string; calls: readonly string[]; at: Date }): Promise<void> {
  if (calls.length === 0) return;
  await tx.insertInto("consent_use").values(calls.map((call) => ({ node, consent_id: consent, call_id: call, at }))).execute();
}

export async function deleteUses(db: Database, node: string, uses: readonly { readonly consent: string; readonly callId: string }[]): Promise<void> {
  if (uses.length === 0) return;
  await sql`
    delete from consent_use u using unnest(${uses.map((use) => use.consent)}::uuid[], ${uses.map((use) => use.callId)}::uuid[]) as t (consent_id, call_id)
    where u.node = ${node} and u.consent_id = t.consent_id and u.call_id = t.call_id`.execute(db);
}
