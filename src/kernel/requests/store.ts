import { sql, type Generated } from "kysely";
import { canonicalText } from "../../platform/crypto/jcs.ts";
import { payloadOf, type JwsGeneral } from "../../platform/crypto/jws.ts";
import type { Reader, Transaction } from "../../storage/database.ts";
import type { GrantSide } from "./grants/life.ts";
import type { AccessRequest, Decision, Ending, GrantPayload, Proposal, RequestContent } from "./schema.ts";

declare module "../../storage/tables.ts" {
  interface Tables {
    access_request: {
      id: string;
      resource: string;
      requesting_party: string;
      providing_party: string;
      purpose: string;
      content: string;
      submitted_at: Date;
      received_at: Date;
      state: AccessRequest["state"];
      decision: string | null;
      ending: string | null;
      proposals: Generated<string>;
      offered: string | null;
    };
    request_number: { year: number; last: number };
    access_grant: {
      id: string;
      request: string;
      resource: string;
      requesting_party: string;
      providing_party: string;
      purpose: string;
      valid_from: Date;
      valid_until: Date;
      document: string;
      digest: string;
      ended_at: Date | null;
      end_reason: string | null;
      ended_by: GrantSide | null;
      suspended_provider: Date | null;
      suspended_requester: Date | null;
    };
  }
}

export interface StoredRequest {
  readonly content: RequestContent;
  readonly receivedAt: Date;
  readonly state: AccessRequest["state"];
  readonly decision: Decision | null;
  readonly ending: Ending | null;
  /** Other terms than those of the content, in order. */
  readonly proposals: readonly Proposal[];
}

export interface StoredGrant {
  readonly payload: GrantPayload;
  readonly number: string;
  readonly document: JwsGeneral;
  readonly digest: string;
  readonly endedAt: Date | null;
  readonly endReason: string | null;
  readonly endedBy: GrantSide | null;
  /** Since when each side suspends it. */
  readonly suspended: Readonly<Record<GrantSide, Date | null>>;
  readonly validUntil: Date;
}

/** Whose requests to list: a party's, or with `undefined` all of this node's. */
export type PartyFilter = string | undefined;

export async function takeNumber(tx: Transaction, year: number): Promise<number> {
  const row = await tx
    .insertInto("request_number")
    .values({ year, last: 1 })
    .onConflict((conflict) => conflict.column("year").doUpdateSet({ last: sql`request_number.last + 1` }))
    .returning("last")
    .executeTakeFirstOrThrow();
  return row.last;
}

/** Two identical requests in the same moment wait for each other here. */
export async function lockWish(tx: Transaction, { resource, requestingParty, purpose }: Pick<RequestContent, "resource" | "requestingParty" | "purpose">): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`access-request:${resource}:${requestingParty}:${purpose}`}, 0))`.execute(tx);
}

export async function findPending(
  tx: Transaction,
  { resource, requestingParty, purpose }: Pick<RequestContent, "resource" | "requestingParty" | "purpose">,
): Promise<string | undefined> {
  const row = await tx
    .selectFrom("access_request")
    .select("id")
    .where("resource", "=", resource)
    .where("requesting_party", "=", requestingParty)
    .where("purpose", "=", purpose)
    .where("state", "=", "submitted")
    .executeTakeFirst();
  return row?.id;
}

export async function insertRequest(tx: Transaction, content: RequestContent, receivedAt: Date): Promise<void> {
  await tx
    .insertInto("access_request")
    .values({
      id: content.id,
      resource: content.resource,
      requesting_party: content.requestingParty,
      providing_party: content.providingParty,
      purpose: content.purpose,
      content: canonicalText(content),
      submitted_at: new Date(content.submittedAt),
      received_at: receivedAt,
      state: "submitted",
      decision: null,
      ending: null,
      offered: null,
    })
    .execute();
}

export async function findRequest(db: Reader, id: string): Promise<StoredRequest | undefined> {
  const row = await db.selectFrom("access_request").selectAll().where("id", "=", id).executeTakeFirst();
  return row && toRequest(row);
}

export async function lockRequest(tx: Transaction, id: string): Promise<StoredRequest | undefined> {
  const row = await tx.selectFrom("access_request").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
  return row && toRequest(row);
}

export async function listRequests(db: Reader, party: PartyFilter, limit: number): Promise<StoredRequest[]> {
  let query = db.selectFrom("access_request").selectAll();
  if (party !== undefined) query = query.where((eb) => eb.or([eb("requesting_party", "=", party), eb("providing_party", "=", party)]));
  const rows = await query.orderBy("submitted_at", "desc").orderBy("id").limit(limit).execute();
  return rows.map(toRequest);
}

export async function writeDecision(tx: Transaction, id: string, decision: Decision): Promise<void> {
  await tx
    .updateTable("access_request")
    .set({ state: decision.decision === "grant" ? "granted" : "rejected", decision: JSON.stringify(decision), received_at: new Date(decision.receivedAt) })
    .where("id", "=", id)
    .execute();
}

export async function writeEnding(tx: Transaction, id: string, ending: Ending): Promise<void> {
  await tx.updateTable("access_request").set({ state: "ended", ending: JSON.stringify(ending) }).where("id", "=", id).execute();
}

export async function insertGrant(tx: Transaction, document: JwsGeneral, digest: string): Promise<void> {
  const payload = payloadOf(document) as unknown as GrantPayload;
  await tx
    .insertInto("access_grant")
    .values({
      id: payload.id,
      request: payload.request,
      resource: payload.resource,
      requesting_party: payload.requestingParty,
      providing_party: payload.providingParty,
      purpose: payload.purpose,
      valid_from: new Date(payload.validFrom),
      valid_until: new Date(payload.validUntil),
      document: canonicalText(document),
      digest,
      ended_at: null,
      end_reason: null,
      ended_by: null,
      suspended_provider: null,
      suspended_requester: null,
    })
    .execute();
}

function grantsWithNumber(db: Reader) {
  return db
    .selectFrom("access_grant")
    .innerJoin("access_request", "access_request.id", "access_grant.request")
    .select(["access_grant.document", "access_grant.digest", "access_grant.ended_at", "access_grant.end_reason", "access_grant.ended_by", "access_grant.suspended_provider", "access_grant.suspended_requester", "access_grant.valid_until", "access_request.content"]);
}

export async function findGrantById(db: Reader, id: string): Promise<StoredGrant | undefined> {
  const row = await grantsWithNumber(db).where("access_grant.id", "=", id).executeTakeFirst();
  return row && toGrant(row);
}

export async function lockGrant(tx: Transaction, id: string): Promise<StoredGrant | undefined> {
  const row = await grantsWithNumber(tx).where("access_grant.id", "=", id).forUpdate("access_grant").executeTakeFirst();
  return row && toGrant(row);
}

/** Which grants are meant; all that fit every condition given. */
export interface GrantFilter {
  readonly resource?: string | undefined;
  /** The office that holds or gave it. */
  readonly party?: string | undefined;
}

export async function listGrantsWhere(db: Reader, { resource, party }: GrantFilter, limit = 10_000): Promise<StoredGrant[]> {
  let query = grantsWithNumber(db);
  if (resource !== undefined) query = query.where("access_grant.resource", "=", resource);
  if (party !== undefined) query = query.where((eb) => eb.or([eb("access_grant.requesting_party", "=", party), eb("access_grant.providing_party", "=", party)]));
  const rows = await query.orderBy("access_grant.valid_from", "desc").orderBy("access_grant.id").limit(limit).execute();
  return rows.map(toGrant);
}

/** The grant a use rests on: one that stands now if there is one, else the newest of those that have stood. */
export async function findGrantFor(
  db: Reader,
  { resource, requestingParty, purpose }: { resource: string; requestingParty: string; purpose: string },
  now: Date,
): Promise<StoredGrant | undefined> {
  const row = await grantsWithNumber(db)
    .where("access_grant.resource", "=", resource)
    .where("access_grant.requesting_party", "=", requestingParty)
    .where("access_grant.purpose", "=", purpose)
    .orderBy((eb) => eb.and([eb("access_grant.ended_at", "is", null), eb("access_grant.valid_until", ">", now)]), "desc")
    .orderBy("access_grant.valid_from", "desc")
    .limit(1)
    .executeTakeFirst();
  return row && toGrant(row);
}

function toRequest(row: { content: string; received_at: Date; state: AccessRequest["state"]; decision: string | null; ending: string | null; proposals: string }): StoredRequest {
  return {
    content: JSON.parse(row.content) as RequestContent,
    receivedAt: row.received_at,
    state: row.state,
    decision: row.decision === null ? null : (JSON.parse(row.decision) as Decision),
    ending: row.ending === null ? null : (JSON.parse(row.ending) as Ending),
    proposals: JSON.parse(row.proposals) as Proposal[],
  };
}

function toGrant(row: {
  document: string; digest: string; ended_at: Date | null; end_reason: string | null; ended_by: GrantSide | null; suspended_provider: Date | null; suspended_requester: Date | null;
  valid_until: Date; content: string;
}): StoredGrant {
  const document = JSON.parse(row.document) as JwsGeneral;
  return {
    payload: payloadOf(document) as unknown as GrantPayload,
    number: (JSON.parse(row.content) as RequestContent).number,
    document,
    digest: row.digest,
    endedAt: row.ended_at,
    endReason: row.end_reason,
    endedBy: row.ended_by,
    suspended: { provider: row.suspended_provider, requester: row.suspended_requester },
    validUntil: row.valid_until,
  };
}
