import { sql } from "kysely";
import { send, type Database, type Transaction } from "../../storage/database.ts";
import type { CrossingSide } from "./store.ts";

declare module "../../storage/tables.ts" {
  interface Tables {
    signed_batch: { batch_id: string; kid: string; said: string; signature: Uint8Array; leaves: Uint8Array };
    signed_item: { crossing_id: string; side: CrossingSide; batch_id: string; place: number; statement: string; salt: Uint8Array };
  }
}

/** What a peer signed for many calls at once. */
export interface SignedBatch {
  readonly batchId: string;
  readonly kid: string;
  /** The very text of the signature. */
  readonly said: string;
  readonly signature: Uint8Array;
  readonly leaves: readonly Uint8Array[];
}

/** One call or answer under the root of a batch. */
export interface SignedItem {
  readonly crossingId: string;
  readonly place: number;
  readonly statement: string;
  readonly salt: Uint8Array;
}

/** Sends what shows later that the peer said this; what is there stays. */
export async function sendEvidence(tx: Transaction, side: CrossingSide, batch: SignedBatch, items: readonly SignedItem[]): Promise<void> {
  if (items.length === 0) return;
  await send(tx, sql`
    with batch as (
      insert into signed_batch (batch_id, kid, said, signature, leaves)
      values (${batch.batchId}, ${batch.kid}, ${batch.said}, ${Buffer.from(batch.signature)}, ${Buffer.concat(batch.leaves)})
      on conflict (batch_id) do nothing
    )
    insert into signed_item (crossing_id, side, batch_id, place, statement, salt)
    select t.crossing_id, ${side}::text, ${batch.batchId}::uuid, t.place, t.statement, t.salt
    from unnest(${items.map((one) => one.crossingId)}::uuid[], ${items.map((one) => one.place)}::integer[], ${items.map((one) => one.statement)}::text[],
      ${items.map((one) => Buffer.from(one.salt))}::bytea[]) as t (crossing_id, place, statement, salt)
    on conflict (crossing_id, side) do nothing`);
}

export async function findEvidence(db: Database, crossingId: string): Promise<(SignedBatch & SignedItem & { readonly side: CrossingSide }) | undefined> {
  const row = await db
    .selectFrom("signed_item as i")
    .innerJoin("signed_batch as b", "b.batch_id", "i.batch_id")
    .select(["i.crossing_id", "i.side", "i.place", "i.statement", "i.salt", "b.batch_id", "b.kid", "b.said", "b.signature", "b.leaves"])
    .where("i.crossing_id", "=", crossingId)
    .limit(1)
    .executeTakeFirst();
  if (!row) return undefined;
  const { crossing_id, batch_id, leaves, ...rest } = row;
  return { ...rest, crossingId: crossing_id, batchId: batch_id, leaves: Array.from({ length: leaves.length / 32 }, (_, i) => leaves.subarray(32 * i, 32 * i + 32)) };
}
