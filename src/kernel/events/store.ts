import { sql, type Generated } from "kysely";
import { notWaitingForDisk, type Database, type Reader, type Transaction } from "../../storage/database.ts";
import { closeBody, incomingBody, openBody, outgoingBody } from "./bodies.ts";
import type { Fault } from "./fault.ts";
import type { StreamFaultKind } from "./repair-store.ts";

declare module "../../storage/tables.ts" {
  interface Tables {
    event_stream: {
      peer: string;
      next_sequence: number;
      out_fault: Generated<StreamFaultKind | null>;
      in_fault: Generated<StreamFaultKind | null>;
      out_at: Generated<Date | null>;
      in_at: Generated<Date | null>;
      out_own: Generated<number | null>;
      out_theirs: Generated<number | null>;
      in_own: Generated<number | null>;
      in_theirs: Generated<number | null>;
      resent_at: Generated<Date | null>;
      resent_from: Generated<number | null>;
      resent_to: Generated<number | null>;
    };
    event_outbox: {
      peer: string;
      sequence: number;
      event_id: string;
      type: string;
      subject: string;
      body: string;
      created_at: Date;
      delivered_at: Date | null;
    };
    event_inbox: {
      peer: string;
      sequence: number;
      event_id: string;
      type: string;
      subject: string;
      body: string;
      received_at: Date;
      state: "applied" | "parked" | "dropped";
      /** Why it was parked: `problem-name: detail`, and in words. */
      reason: string | null;
      reason_zh: string | null;
      reason_en: string | null;
      /** What an operator decided on a parked event. */
      settled_at: Generated<Date | null>;
      settled_by: Generated<string | null>;
      settled_reason: Generated<string | null>;
    };
  }
}

/**
 * The next numbers of the stream to a peer; the row lock makes numbers follow the order of commits.
 * @returns the first of `count` numbers
 */
export async function takeSequences(tx: Transaction, peer: string, count: number): Promise<number> {
  const row = await tx
    .insertInto("event_stream")
    .values({ peer, next_sequence: 1 + count })
    .onConflict((conflict) => conflict.column("peer").doUpdateSet({ next_sequence: sql`event_stream.next_sequence + ${count}::bigint` }))
    .returning("next_sequence")
    .executeTakeFirstOrThrow();
  return row.next_sequence - count;
}

export async function insertOutgoing(
  tx: Transaction,
  rows: readonly { peer: string; sequence: number; eventId: string; type: string; subject: string; body: string; createdAt: Date }[],
): Promise<void> {
  await tx
    .insertInto("event_outbox")
    .values(
      rows.map(({ peer, sequence, eventId, type, subject, body, createdAt }) => ({
        peer, sequence, event_id: eventId, type, subject, body: closeBody(tx, outgoingBody, eventId, body), created_at: createdAt, delivered_at: null,
      })),
    )
    .execute();
}

/** The next ones to send. @param bytes  together no more than that, as they are kept, unless the first one alone is */
export async function listUndelivered(db: Database, peer: string, { count, bytes }: { count: number; bytes: number }): Promise<{ sequence: number; body: string }[]> {
  const { rows } = await sql<{ sequence: number; event_id: string; body: string }>`
    select sequence, event_id, body from (
      select sequence, event_id, body, sum(octet_length(body)) over (order by sequence) as total, row_number() over (order by sequence) as place from (
        select sequence, event_id, body from event_outbox where peer = ${peer} and delivered_at is null order by sequence limit ${count}
      ) next_ones
    ) measured where total <= ${bytes} or place = 1 order by sequence`.execute(db);
  return rows.map(({ sequence, event_id: eventId, body }) => ({ sequence, body: openBody(db, outgoingBody, eventId, body) }));
}

/** A transaction of its own. Were it lost, the events would go once more, and be acknowledged without a second effect. */
export async function markDelivered(db: Database, peer: string, upTo: number, at: Date): Promise<void> {
  await sql`
    ${notWaitingForDisk}
    update event_outbox set delivered_at = ${at}::timestamptz from mode where peer = ${peer} and sequence <= ${upTo}::bigint and delivered_at is null`.execute(db);
}

export async function listPeersWithWaiting(db: Database): Promise<string[]> {
  const rows = await db.selectFrom("event_outbox").select("peer").distinct().where("delivered_at", "is", null).execute();
  return rows.map((row) => row.peer);
}

/** What has committed: a number that is being taken by a transaction under way is not among them. */
export async function lastEmitted(db: Reader, peer: string): Promise<number> {
  const row = await db.selectFrom("event_stream").select("next_sequence").where("peer", "=", peer).executeTakeFirst();
  return row === undefined ? 0 : row.next_sequence - 1;
}

export async function listParkedSubjects(db: Reader, peer: string, subjects: readonly string[]): Promise<ReadonlySet<string>> {
  if (subjects.length === 0) return new Set();
  const rows = await db
    .selectFrom("event_inbox")
    .select("subject")
    .distinct()
    .where("peer", "=", peer)
    .where("state", "=", "parked")
    .where("subject", "=", sql<string>`any(${subjects}::text[])`)
    .execute();
  return new Set(rows.map(({ subject }) => subject));
}

export async function lastReceived(db: Reader, peer: string): Promise<number> {
  const row = await db
    .selectFrom("event_inbox")
    .select((eb) => eb.fn.max("sequence").as("last"))
    .where("peer", "=", peer)
    .executeTakeFirst();
  return row?.last ?? 0;
}

/** Held until the transaction ends: events of one peer take effect one after the other. */
export async function lockStream(tx: Transaction, peer: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`event-inbox:${peer}`}, 0))`.execute(tx);
}

export async function insertReceived(
  tx: Transaction,
  row: {
    peer: string;
    sequence: number;
    eventId: string;
    type: string;
    subject: string;
    body: string;
    receivedAt: Date;
    state: "applied" | "parked" | "dropped";
    reason: Fault | null;
  },
): Promise<void> {
  await tx
    .insertInto("event_inbox")
    .values({
      peer: row.peer,
      sequence: row.sequence,
      event_id: row.eventId,
      type: row.type,
      subject: row.subject,
      body: closeBody(tx, incomingBody, row.eventId, row.body),
      received_at: row.receivedAt,
      state: row.state,
      reason: row.reason?.code ?? null,
      reason_zh: row.reason?.zh ?? null,
      reason_en: row.reason?.en ?? null,
    })
    .execute();
}

export async function hasParked(tx: Transaction, peer: string, subject: string): Promise<boolean> {
  const row = await tx
    .selectFrom("event_inbox")
    .select("sequence")
    .where("peer", "=", peer)
    .where("subject", "=", subject)
    .where("state", "=", "parked")
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export async function streamFigures(db: Database, peer: string): Promise<{ waiting: number; oldestWaitingAt: Date | null; received: number }> {
  const out = await db
    .selectFrom("event_outbox")
    .select((eb) => [eb.fn.countAll<number>().as("waiting"), eb.fn.min("created_at").as("oldest")])
    .where("peer", "=", peer)
    .where("delivered_at", "is", null)
    .executeTakeFirstOrThrow();
  return { waiting: out.waiting, oldestWaitingAt: out.oldest, received: await lastReceived(db, peer) };
}
