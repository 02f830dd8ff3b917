import { sql } from "kysely";
import type { Reader } from "../../../storage/database.ts";

/** Messages of negotiations that the peer has not answered yet, and since when the oldest one waits. */
export async function waitingMessages(reader: Reader, peer: string): Promise<{ readonly waiting: number; readonly oldestAt: Date | null }> {
  const row = await reader
    .selectFrom("negotiation_message")
    .innerJoin("negotiation", "negotiation.id", "negotiation_message.negotiation")
    .select([sql<number>`count(*)`.as("waiting"), sql<Date | null>`min(at)`.as("oldest")])
    .where("peer", "=", peer)
    .where("direction", "=", "out")
    .where("delivered_at", "is", null)
    .where("refused", "is", null)
    .executeTakeFirstOrThrow();
  return { waiting: row.waiting, oldestAt: row.oldest };
}
