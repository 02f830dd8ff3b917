import { sql, type Generated } from "kysely";
import { notWaitingForDisk, type Database, type Reader, type Transaction } from "../../../storage/database.ts";
import type { RefusalCount } from "../schema.ts";

declare module "../../../storage/tables.ts" {
  interface Tables {
    message_nonce: { peer: string; nonce: string; expires_at: Date };
    message_refusal: { peer: string; reason: string; day: string; count: Generated<number> };
  }
}

/**
 * A statement of its own: the nonce is used up even when the message fails later. Whatever the message then changes is committed after
 * it, so a nonce that a power cut takes back takes the effects of its message along.
 * @returns false when it was there
 */
export async function insertNonce(db: Database, peer: string, nonce: string, expiresAt: Date): Promise<boolean> {
  const { rows } = await sql`
    ${notWaitingForDisk}
    insert into message_nonce (peer, nonce, expires_at) select ${peer}, ${nonce}, ${expiresAt}::timestamptz from mode
    on conflict (peer, nonce) do nothing returning nonce`.execute(db);
  return rows.length === 1;
}

export async function deleteExpiredNonces(tx: Transaction, now: Date): Promise<void> {
  await tx.deleteFrom("message_nonce").where("expires_at", "<", now).execute();
}

export async function countRefusal(tx: Transaction, { peer, reason, day }: { peer: string; reason: string; day: string }): Promise<void> {
  await tx
    .insertInto("message_refusal")
    .values({ peer, reason, day, count: 1 })
    .onConflict((conflict) =>
      conflict.columns(["peer", "reason", "day"]).doUpdateSet((row) => ({ count: row("message_refusal.count", "+", 1) })),
    )
    .execute();
}

/** @returns counts per peer, newest day first */
export async function listRefusals(reader: Reader): Promise<ReadonlyMap<string, readonly RefusalCount[]>> {
  const rows = await reader.selectFrom("message_refusal").selectAll().orderBy("day", "desc").orderBy("reason").execute();
  const counts = new Map<string, RefusalCount[]>();
  for (const { peer, reason, day, count } of rows) counts.set(peer, [...(counts.get(peer) ?? []), { reason, day, count }]);
  return counts;
}
