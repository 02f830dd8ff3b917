import { sql } from "kysely";
import type { Reader, Transaction } from "../../storage/database.ts";
import { incomingBody, openBody, openedBytes } from "./bodies.ts";
import type { Fault } from "./fault.ts";

/** A parked event without what it contains. */
export interface ParkedRow {
  readonly eventId: string;
  readonly peer: string;
  readonly sequence: number;
  readonly type: string;
  readonly subject: string;
  readonly receivedAt: Date;
  /** About: what is around the closed text is not counted. */
  readonly sizeBytes: number;
  readonly reason: Fault;
  /** Nothing of its subject is parked before it. */
  readonly isFirst: boolean;
}

const columns = (reader: Reader) =>
  reader
    .selectFrom("event_inbox")
    .select([
      "event_id", "peer", "sequence", "type", "subject", "received_at", "reason", "reason_zh", "reason_en", sql<number>`octet_length(body)`.as("size_bytes"),
      sql<boolean>`not exists (select 1 from event_inbox earlier where earlier.peer = event_inbox.peer and earlier.subject = event_inbox.subject and earlier.state = 'parked' and earlier.sequence < event_inbox.sequence)`.as("is_first"),
    ])
    .where("state", "=", "parked");

type Row = Awaited<ReturnType<ReturnType<typeof columns>["executeTakeFirstOrThrow"]>>;

const toParked = ({ event_id, received_at, size_bytes, is_first, reason, reason_zh, reason_en, ...rest }: Row): ParkedRow => ({
  ...rest,
  eventId: event_id,
  receivedAt: received_at,
  sizeBytes: openedBytes(size_bytes),
  isFirst: is_first,
  reason: { code: reason ?? "", zh: reason_zh ?? reason ?? "", en: reason_en ?? reason ?? "" },
});

/** Of one peer or all, subject by subject, each in its order. */
export async function listParked(reader: Reader, { peer, subject, limit }: { peer?: string | undefined; subject?: string; limit: number }): Promise<ParkedRow[]> {
  let query = columns(reader).orderBy("peer").orderBy("subject").orderBy("sequence").limit(limit);
  if (peer !== undefined) query = query.where("peer", "=", peer);
  if (subject !== undefined) query = query.where("subject", "=", subject);
  return (await query.execute()).map(toParked);
}

export async function countParked(reader: Reader, peer?: string): Promise<{ events: number; subjects: number }> {
  const all = reader
    .selectFrom("event_inbox")
    .select([sql<number>`count(*)`.as("events"), sql<number>`count(distinct (peer, subject))`.as("subjects")])
    .where("state", "=", "parked");
  return (peer === undefined ? all : all.where("peer", "=", peer)).executeTakeFirstOrThrow();
}

export async function findParked(reader: Reader, eventId: string): Promise<ParkedRow | undefined> {
  const row = await columns(reader).where("event_id", "=", eventId).executeTakeFirst();
  return row && toParked(row);
}

/** The earliest parked event of a subject, with what it contains. */
export async function findFirstParked(tx: Transaction, peer: string, subject: string): Promise<{ eventId: string; sequence: number; body: string } | undefined> {
  const row = await tx
    .selectFrom("event_inbox")
    .select(["event_id", "sequence", "body"])
    .where("peer", "=", peer)
    .where("subject", "=", subject)
    .where("state", "=", "parked")
    .orderBy("sequence")
    .limit(1)
    .executeTakeFirst();
  return row && { eventId: row.event_id, sequence: row.sequence, body: openBody(tx, incomingBody, row.event_id, row.body) };
}

export async function findBody(tx: Transaction, eventId: string): Promise<string> {
  return openBody(tx, incomingBody, eventId, (await tx.selectFrom("event_inbox").select("body").where("event_id", "=", eventId).executeTakeFirstOrThrow()).body);
}

export async function settleParked(tx: Transaction, eventId: string, to: { state: "applied" | "dropped"; at: Date; by: string; reason: string | null }): Promise<void> {
  await tx
    .updateTable("event_inbox")
    .set({ state: to.state, settled_at: to.at, settled_by: to.by, settled_reason: to.reason })
    .where("event_id", "=", eventId)
    .where("state", "=", "parked")
    .execute();
}

export async function writeReason(tx: Transaction, eventId: string, reason: Fault): Promise<void> {
  await tx.updateTable("event_inbox").set({ reason: reason.code, reason_zh: reason.zh, reason_en: reason.en }).where("event_id", "=", eventId).execute();
}
