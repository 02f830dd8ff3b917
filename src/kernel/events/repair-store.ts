import { sql } from "kysely";
import type { Database, Reader, Transaction } from "../../storage/database.ts";
import { closeBody, incomingBody, openBody, outgoingBody } from "./bodies.ts";

export type StreamFaultKind = "rolled-back" | "beyond-retention";

export interface StoredFault {
  readonly kind: StreamFaultKind;
  readonly at: Date;
  /** The newest event's number at our end and at theirs. */
  readonly own: number;
  readonly theirs: number;
}

export interface StreamRow {
  /** Numbers given so far. */
  readonly sent: number;
  readonly out: StoredFault | null;
  readonly in: StoredFault | null;
  readonly resent: { readonly at: Date; readonly from: number; readonly to: number } | null;
}

export async function findStream(reader: Reader, peer: string): Promise<StreamRow> {
  const row = await reader.selectFrom("event_stream").selectAll().where("peer", "=", peer).executeTakeFirst();
  if (!row) return { sent: 0, out: null, in: null, resent: null };
  const fault = (kind: StreamFaultKind | null, at: Date | null, own: number | null, theirs: number | null) => (kind && at ? { kind, at, own: own ?? 0, theirs: theirs ?? 0 } : null);
  return {
    sent: row.next_sequence - 1,
    out: fault(row.out_fault, row.out_at, row.out_own, row.out_theirs),
    in: fault(row.in_fault, row.in_at, row.in_own, row.in_theirs),
    resent: row.resent_at === null ? null : { at: row.resent_at, from: row.resent_from ?? 0, to: row.resent_to ?? 0 },
  };
}

/** Held until the transaction ends: no event to the peer gets a number meanwhile. */
export async function lockNumbers(tx: Transaction, peer: string): Promise<void> {
  await tx.insertInto("event_stream").values({ peer, next_sequence: 1 }).onConflict((conflict) => conflict.column("peer").doNothing()).execute();
  await tx.selectFrom("event_stream").select("peer").where("peer", "=", peer).forUpdate().execute();
}

export async function writeOutFault(tx: Transaction, peer: string, fault: StoredFault | null): Promise<void> {
  await tx
    .updateTable("event_stream")
    .set({ out_fault: fault?.kind ?? null, out_at: fault?.at ?? null, out_own: fault?.own ?? null, out_theirs: fault?.theirs ?? null })
    .where("peer", "=", peer)
    .execute();
}

export async function writeInFault(tx: Transaction, peer: string, fault: StoredFault | null): Promise<void> {
  await tx
    .updateTable("event_stream")
    .set({ in_fault: fault?.kind ?? null, in_at: fault?.at ?? null, in_own: fault?.own ?? null, in_theirs: fault?.theirs ?? null })
    .where("peer", "=", peer)
    .execute();
}

/** What was acknowledged goes once more. */
export async function markUndelivered(tx: Transaction, peer: string, { from, to, at }: { from: number; to: number; at: Date }): Promise<void> {
  await tx.updateTable("event_outbox").set({ delivered_at: null }).where("peer", "=", peer).where("sequence", ">=", from).where("sequence", "<=", to).execute();
  await tx.updateTable("event_stream").set({ resent_at: at, resent_from: from, resent_to: to }).where("peer", "=", peer).execute();
}

/**
 * How far our stream is, all at one moment.
 * @returns 0 for the first waiting and the oldest kept when there are none
 */
export async function findEdges(reader: Reader, peer: string): Promise<{ readonly sent: number; readonly firstWaiting: number; readonly oldestKept: number }> {
  const { rows } = await sql<{ sent: number; waiting: number; oldest: number }>`
    select
      coalesce((select next_sequence - 1 from event_stream where peer = ${peer}), 0) as sent,
      coalesce((select min(sequence) from event_outbox where peer = ${peer} and delivered_at is null), 0) as waiting,
      coalesce((select min(sequence) from event_outbox where peer = ${peer}), 0) as oldest`.execute(reader);
  const { sent, waiting, oldest } = rows[0]!;
  return { sent, firstWaiting: waiting, oldestKept: oldest };
}

/** The text of an event of ours, as it was or will be sent. */
export async function findOutgoing(reader: Reader, peer: string, sequence: number): Promise<string | undefined> {
  const row = await reader.selectFrom("event_outbox").select(["event_id", "body"]).where("peer", "=", peer).where("sequence", "=", sequence).executeTakeFirst();
  return row && openBody(reader, outgoingBody, row.event_id, row.body);
}

/** The text of an event of theirs. */
export async function findIncoming(reader: Reader, peer: string, sequence: number): Promise<string | undefined> {
  const row = await reader.selectFrom("event_inbox").select(["event_id", "body"]).where("peer", "=", peer).where("sequence", "=", sequence).executeTakeFirst();
  return row && openBody(reader, incomingBody, row.event_id, row.body);
}

export interface HeldRow {
  readonly sequence: number;
  readonly id: string;
  readonly type: string;
  readonly subject: string;
}

/** What we hold of a peer, from a number on. */
export async function listHeld(reader: Reader, peer: string, from: number, limit: number): Promise<HeldRow[]> {
  return reader
    .selectFrom("event_inbox")
    .select(["sequence", "event_id as id", "type", "subject"])
    .where("peer", "=", peer)
    .where("sequence", ">=", from)
    .orderBy("sequence")
    .limit(limit)
    .execute();
}

/** What was received of a peer in a span of time; the newest 200. */
export async function listReceivedBetween(reader: Reader, peer: string, from: Date, until: Date): Promise<{ items: (HeldRow & { receivedAt: Date })[]; count: number }> {
  const all = reader.selectFrom("event_inbox").where("peer", "=", peer).where("received_at", ">=", from).where("received_at", "<", until);
  const [rows, { count }] = await Promise.all([
    all.select(["sequence", "event_id as id", "type", "subject", "received_at as receivedAt"]).orderBy("sequence", "desc").limit(200).execute(),
    all.select((eb) => eb.fn.countAll<number>().as("count")).executeTakeFirstOrThrow(),
  ]);
  return { items: rows, count };
}

export async function listUndeliveredIds(tx: Transaction, peer: string): Promise<{ sequence: number; id: string }[]> {
  return tx
    .selectFrom("event_outbox")
    .select(["sequence", "event_id as id"])
    .where("peer", "=", peer)
    .where("delivered_at", "is", null)
    .orderBy("sequence")
    .execute();
}

export async function markOneDelivered(tx: Transaction, peer: string, sequence: number, at: Date): Promise<void> {
  await tx.updateTable("event_outbox").set({ delivered_at: at }).where("peer", "=", peer).where("sequence", "=", sequence).execute();
}

/** An event that was never received gets another number; its text is what `text` makes of it. */
export async function renumber(tx: Transaction, peer: string, from: number, to: number, text: (body: string) => string): Promise<void> {
  const { event_id: id, body } = await tx.selectFrom("event_outbox").select(["event_id", "body"]).where("peer", "=", peer).where("sequence", "=", from).executeTakeFirstOrThrow();
  await tx.updateTable("event_outbox").set({ sequence: to, body: closeBody(tx, outgoingBody, id, text(openBody(tx, outgoingBody, id, body))) }).where("peer", "=", peer).where("sequence", "=", from).execute();
}

export async function writeNextSequence(tx: Transaction, peer: string, next: number): Promise<void> {
  await tx.updateTable("event_stream").set({ next_sequence: next }).where("peer", "=", peer).execute();
}

const atOnce = 1000;

/**
 * Deletes what was delivered or settled before `before`, the newest of each stream apart: it says how far the stream is. Parked events stay.
 * @returns how many rows went
 */
export async function pruneStreams(db: Database, before: Date): Promise<number> {
  let gone = 0;
  const tables = [
    { table: sql.table("event_outbox"), old: sql`delivered_at is not null and delivered_at < ${before}::timestamptz`, skip: sql`delivered_at is not null` },
    { table: sql.table("event_inbox"), old: sql`received_at < ${before}::timestamptz`, skip: sql`state <> 'parked'` },
  ];
  for (const { table, old, skip } of tables) {
    const peers = await sql<{ peer: string; newest: number }>`select peer, max(sequence) as newest from ${table} group by peer`.execute(db);
    for (const { peer, newest } of peers.rows) {
      // From the oldest on, so that a pass over a stream whose rows are all young reads one batch of it.
      for (;;) {
        const { numAffectedRows } = await sql`
          delete from ${table} where peer = ${peer} and sequence in (
            select sequence from (select * from ${table} where peer = ${peer} and sequence < ${newest} and ${skip} order by sequence limit ${atOnce}) oldest where ${old})`.execute(db);
        gone += Number(numAffectedRows ?? 0);
        if (Number(numAffectedRows ?? 0) < atOnce) break;
      }
    }
  }
  return gone;
}
