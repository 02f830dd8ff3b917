import { sql } from "kysely";
import { send, type Database, type Reader, type Transaction } from "../../storage/database.ts";
import type { SecondOfUse } from "./inbound/rate.ts";
import type { CrossingOutcome } from "./schema.ts";

export type CrossingSide = "provider" | "consumer";

declare module "../../storage/tables.ts" {
  interface Tables {
    crossing: {
      crossing_id: string;
      side: CrossingSide;
      peer: string;
      agreement: string;
      clause: string;
      grant_id: string;
      resource: string;
      purpose: string;
      basis_kind: string;
      basis_ref: string;
      requesting_party: string;
      providing_party: string;
      fields: string[];
      asked_at: Date;
      settled_at: Date | null;
      outcome: CrossingOutcome;
      reason: string | null;
      key_commitment: string | null;
      payload_digest: string | null;
      payload_salt: string | null;
      subject_tag: string | null;
    };
    crossing_refusal: { refused_on: string; peer: string; reason: string; grant_id: string; calls: number; last_at: Date };
    grant_use: { grant_id: string; second: number; calls: number };
    receipt_cache: { ref: string; receipt: string; completed_at: Date };
  }
}

export interface Crossing {
  readonly crossingId: string;
  readonly side: CrossingSide;
  readonly peer: string;
  readonly agreement: string;
  readonly clause: string;
  readonly grant: string;
  readonly resource: string;
  readonly purpose: string;
  readonly basisKind: string;
  readonly basisRef: string;
  readonly requestingParty: string;
  readonly providingParty: string;
  readonly fields: readonly string[];
  readonly askedAt: Date;
  readonly settledAt: Date | null;
  readonly outcome: CrossingOutcome;
  readonly reason: string | null;
  readonly keyCommitment: string | null;
  readonly payloadDigest: string | null;
  readonly payloadSalt: string | null;
  /** Whom it is about, as our ledger tags persons; only of calls of ours, until they are settled. */
  readonly subjectTag?: string | null;
}

/**
 * Adds crossings, leaving out those whose id and side exist.
 * @param durable  false: the commit need not wait for the disk, because a lost row loses no promise
 * @returns        the ids that are new
 */
export async function insertCrossings(db: Reader, rows: readonly Crossing[], { durable = true } = {}): Promise<ReadonlySet<string>> {
  const { rows: fresh } = await sql<{ crossing_id: string }>`
    with mode as (select set_config('synchronous_commit', ${durable ? "on" : "off"}, true) as set) ${insertOf(rows, sql`mode,`)}`.execute(db);
  return new Set(fresh.map((row) => row.crossing_id));
}

/** Sends crossings that are new as far as anybody knows; the transaction fails, by isNotAll(), if one of them is there. */
export async function sendNewCrossings(tx: Transaction, rows: readonly Crossing[]): Promise<void> {
  await send(tx, sql`with fresh as (${insertOf(rows)}) select must_be_all(count(*), ${rows.length}::integer) from fresh`);
}

function insertOf(rows: readonly Crossing[], before = sql``) {
  const column = <Value>(of: (row: Crossing) => Value): Value[] => rows.map(of);
  return sql<{ crossing_id: string }>`
    insert into crossing (crossing_id, side, peer, agreement, clause, grant_id, resource, purpose, basis_kind, basis_ref,
      requesting_party, providing_party, fields, asked_at, settled_at, outcome, reason, key_commitment, payload_digest, payload_salt, subject_tag)
    select t.crossing_id, t.side, t.peer, t.agreement, t.clause, t.grant_id, t.resource, t.purpose, t.basis_kind, t.basis_ref,
      t.requesting_party, t.providing_party, array(select json_array_elements_text(t.fields::json)), t.asked_at, t.settled_at, t.outcome, t.reason,
      t.key_commitment, t.payload_digest, t.payload_salt, t.subject_tag
    from ${before} unnest(
      ${column((r) => r.crossingId)}::uuid[], ${column((r) => r.side)}::text[], ${column((r) => r.peer)}::text[], ${column((r) => r.agreement)}::text[],
      ${column((r) => r.clause)}::text[], ${column((r) => r.grant)}::text[], ${column((r) => r.resource)}::text[], ${column((r) => r.purpose)}::text[],
      ${column((r) => r.basisKind)}::text[], ${column((r) => r.basisRef)}::text[], ${column((r) => r.requestingParty)}::text[],
      ${column((r) => r.providingParty)}::text[], ${column((r) => JSON.stringify(r.fields))}::text[], ${column((r) => r.askedAt.toISOString())}::timestamptz[],
      ${column((r) => r.settledAt?.toISOString() ?? null)}::timestamptz[], ${column((r) => r.outcome)}::text[], ${column((r) => r.reason)}::text[],
      ${column((r) => r.keyCommitment)}::text[], ${column((r) => r.payloadDigest)}::text[], ${column((r) => r.payloadSalt)}::text[],
      ${column((r) => r.subjectTag ?? null)}::text[]
    ) as t (crossing_id, side, peer, agreement, clause, grant_id, resource, purpose, basis_kind, basis_ref, requesting_party, providing_party,
      fields, asked_at, settled_at, outcome, reason, key_commitment, payload_digest, payload_salt, subject_tag)
    on conflict (crossing_id, side) do nothing
    returning crossing_id`;
}

export interface Settlement {
  readonly crossingId: string;
  readonly outcome: CrossingOutcome;
  readonly reason: string | null;
  readonly payloadDigest: string | null;
}

/** Closes calls of ours that are still open. @returns those that were; another process may have closed the rest */
export async function settleCrossings(tx: Transaction, settlements: readonly Settlement[], at: Date): Promise<ReadonlySet<string>> {
  if (settlements.length === 0) return new Set();
  const { rows } = await updateOf(settlements, at).execute(tx);
  return new Set(rows.map((row) => row.crossing_id));
}

/** Sends the end of calls that are open as far as anybody knows; the transaction fails, by isNotAll(), if one of them is not. */
export async function sendSettlements(tx: Transaction, settlements: readonly Settlement[], at: Date): Promise<void> {
  await send(tx, sql`with closed as (${updateOf(settlements, at)}) select must_be_all(count(*), ${settlements.length}::integer) from closed`);
}

function updateOf(settlements: readonly Settlement[], at: Date) {
  return sql<{ crossing_id: string }>`
    update crossing c set outcome = s.outcome, reason = s.reason, payload_digest = s.payload_digest, settled_at = ${at.toISOString()}::timestamptz, subject_tag = null
    from unnest(${settlements.map((s) => s.crossingId)}::uuid[], ${settlements.map((s) => s.outcome)}::text[],
      ${settlements.map((s) => s.reason)}::text[], ${settlements.map((s) => s.payloadDigest)}::text[]) as s (crossing_id, outcome, reason, payload_digest)
    where c.crossing_id = s.crossing_id and c.side = 'consumer' and c.outcome = 'asked'
    returning c.crossing_id`;
}

/** @param crossingId  anything; what is no id names none */
export async function findCrossing(db: Reader, crossingId: string): Promise<Crossing | undefined> {
  if (!/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(crossingId)) return undefined;
  const row = await db.selectFrom("crossing").selectAll().where("crossing_id", "=", crossingId).limit(1).executeTakeFirst();
  return row && toCrossing(row);
}

/** Calls a peer made before, by id. */
export async function listProvided(db: Reader, ids: readonly string[]): Promise<Crossing[]> {
  const rows = await db.selectFrom("crossing").selectAll().where("side", "=", "provider").where("crossing_id", "=", sql<string>`any(${ids}::uuid[])`).execute();
  return rows.map(toCrossing);
}

/** Calls of ours whose end is not known yet, oldest first. */
export async function listUnsettled(db: Reader, { peer, askedBefore, limit }: { peer?: string; askedBefore: Date; limit: number }): Promise<Crossing[]> {
  let query = db.selectFrom("crossing").selectAll().where("side", "=", "consumer").where("outcome", "=", "asked").where("asked_at", "<=", askedBefore);
  if (peer !== undefined) query = query.where("peer", "=", peer);
  return (await query.orderBy("asked_at").limit(limit).execute()).map(toCrossing);
}

/** Newest first. @param party  only crossings this office took part in; null for all of the node */
export async function listCrossings(
  db: Database,
  { party, resource, before, limit }: { party: string | null; resource?: string | undefined; before?: { at: Date; id: string } | undefined; limit: number },
): Promise<Crossing[]> {
  let query = db.selectFrom("crossing").selectAll();
  if (party !== null) query = query.where((eb) => eb.or([eb("requesting_party", "=", party), eb("providing_party", "=", party)]));
  if (resource !== undefined) query = query.where("resource", "=", resource);
  if (before) query = query.where(sql<boolean>`(asked_at, crossing_id) < (${before.at}, ${before.id}::uuid)`);
  return (await query.orderBy("asked_at", "desc").orderBy("crossing_id", "desc").limit(limit).execute()).map(toCrossing);
}

export interface RefusedCall {
  readonly on: string;
  readonly peer: string;
  readonly reason: string;
  readonly grant: string;
  readonly calls: number;
  readonly lastAt: Date;
}

/** Counts refused calls; the rows must differ in day, peer, reason or grant. */
export async function countRefusals(db: Database, rows: readonly RefusedCall[]): Promise<void> {
  await db
    .insertInto("crossing_refusal")
    .values(rows.map((row) => ({ refused_on: row.on, peer: row.peer, reason: row.reason, grant_id: row.grant, calls: row.calls, last_at: row.lastAt })))
    .onConflict((conflict) =>
      conflict.columns(["refused_on", "peer", "reason", "grant_id"]).doUpdateSet({
        calls: sql`crossing_refusal.calls + excluded.calls`,
        last_at: sql`excluded.last_at`,
      }),
    )
    .execute();
}

/** @param grants  only refusals under these; null for all, also those that named no grant we know */
export async function listRefusals(db: Database, grants: readonly string[] | null, limit: number): Promise<RefusedCall[]> {
  let query = db
    .selectFrom("crossing_refusal")
    .select([sql<string>`refused_on::text`.as("on"), "peer", "reason", "grant_id as grant", "calls", "last_at as lastAt"]);
  if (grants !== null) query = query.where("grant_id", "=", sql<string>`any(${grants}::text[])`);
  return query.orderBy("last_at", "desc").limit(limit).execute();
}

/** What has been used of a grant since a second. Calls under one grant are counted one after the other: held until the transaction ends. */
export async function lockGrantUse(tx: Transaction, grantId: string, afterSecond: number): Promise<readonly SecondOfUse[]> {
  await send(tx, sql`select set_config('synchronous_commit', 'off', true), pg_advisory_xact_lock(hashtextextended(${`grant-use:${grantId}`}, 0))`);
  return tx.selectFrom("grant_use").select(["second", "calls"]).where("grant_id", "=", grantId).where("second", ">", afterSecond).execute();
}

/** Adds calls to a second, and forgets the seconds the window has left. */
export async function addGrantUse(tx: Transaction, { grantId, second, calls, forgetUpTo }: { grantId: string; second: number; calls: number; forgetUpTo: number }): Promise<void> {
  await send(tx, sql`
    with old as (delete from grant_use where grant_id = ${grantId} and second <= ${forgetUpTo}::bigint)
    insert into grant_use (grant_id, second, calls) values (${grantId}, ${second}::bigint, ${calls}::integer)
    on conflict (grant_id, second) do update set calls = grant_use.calls + excluded.calls`);
}

export async function findCachedReceipt(db: Reader, ref: string): Promise<string | undefined> {
  return (await db.selectFrom("receipt_cache").select("receipt").where("ref", "=", ref).executeTakeFirst())?.receipt;
}

export async function insertReceipt(tx: Transaction, row: { ref: string; receipt: string; completedAt: Date }): Promise<void> {
  await tx
    .insertInto("receipt_cache")
    .values({ ref: row.ref, receipt: row.receipt, completed_at: row.completedAt })
    .onConflict((conflict) => conflict.column("ref").doNothing())
    .execute();
}

function toCrossing(row: {
  crossing_id: string; side: CrossingSide; peer: string; agreement: string; clause: string; grant_id: string; resource: string; purpose: string;
  basis_kind: string; basis_ref: string; requesting_party: string; providing_party: string; fields: string[]; asked_at: Date; settled_at: Date | null;
  outcome: CrossingOutcome; reason: string | null; key_commitment: string | null; payload_digest: string | null; payload_salt: string | null; subject_tag: string | null;
}): Crossing {
  return {
    crossingId: row.crossing_id,
    side: row.side,
    peer: row.peer,
    agreement: row.agreement,
    clause: row.clause,
    grant: row.grant_id,
    resource: row.resource,
    purpose: row.purpose,
    basisKind: row.basis_kind,
    basisRef: row.basis_ref,
    requestingParty: row.requesting_party,
    providingParty: row.providing_party,
    fields: row.fields,
    askedAt: row.asked_at,
    settledAt: row.settled_at,
    outcome: row.outcome,
    reason: row.reason,
    keyCommitment: row.key_commitment,
    payloadDigest: row.payload_digest,
    payloadSalt: row.payload_salt,
    subjectTag: row.subject_tag,
  };
}
