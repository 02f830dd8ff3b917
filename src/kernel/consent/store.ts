import { sql, type Generated } from "kysely";
import type { JwsGeneral } from "../../platform/crypto/jws.ts";
import type { Reader, Transaction } from "../../storage/database.ts";
import type { ConsentArtefact } from "./schema.ts";
import type { ConsentStop } from "./states.ts";

declare module "../../storage/tables.ts" {
  interface Tables {
    consent: {
      consent_id: string;
      document: string;
      subject_salt: string | null;
      text_shown: string;
      grantee: string;
      provider: string;
      resource: string;
      purpose: string;
      scope: "preview" | "use";
      matter: string | null;
      given_at: Date;
      valid_until: Date;
    };
    consent_revocation: {
      node: string;
      consent_id: string;
      revocation_id: string;
      document: string;
      revoked_at: Date;
      recorded_at: Date;
    };
    consent_pause: {
      position: Generated<number>;
      node: string;
      consent_id: string;
      change_id: string;
      paused: boolean;
      document: string;
      at: Date;
      recorded_at: Date;
    };
  }
}

export interface StoredConsent {
  readonly id: string;
  readonly document: JwsGeneral;
  readonly subjectSalt: string | null;
  readonly textShown: string;
}

export async function insertConsent(
  tx: Transaction,
  { artefact, document, subjectSalt, textShown }: { artefact: ConsentArtefact; document: JwsGeneral; subjectSalt: string; textShown: string },
): Promise<void> {
  await tx
    .insertInto("consent")
    .values({
      consent_id: artefact.id,
      document: JSON.stringify(document),
      subject_salt: subjectSalt,
      text_shown: textShown,
      grantee: artefact.grantee,
      provider: artefact.provider,
      resource: artefact.resource,
      purpose: artefact.purpose,
      scope: artefact.scope,
      matter: artefact.matter,
      given_at: new Date(artefact.givenAt),
      valid_until: new Date(artefact.validUntil),
    })
    .execute();
}

export async function findConsent(reader: Reader, id: string): Promise<StoredConsent | undefined> {
  const row = await reader
    .selectFrom("consent")
    .select(["consent_id", "document", "subject_salt", "text_shown"])
    .where("consent_id", "=", id)
    .executeTakeFirst();
  return row && { id: row.consent_id, document: JSON.parse(row.document) as JwsGeneral, subjectSalt: row.subject_salt, textShown: row.text_shown };
}

/** Held until the transaction ends: a consent is withdrawn once. */
export async function lockConsent(tx: Transaction, id: string): Promise<StoredConsent | undefined> {
  await tx.selectFrom("consent").select("consent_id").where("consent_id", "=", id).forUpdate().execute();
  return findConsent(tx, id);
}

/** @returns false when this withdrawal, or another of the same consent, is known already */
export async function insertRevocation(
  tx: Transaction,
  row: { node: string; consentId: string; revocationId: string; document: JwsGeneral; revokedAt: Date; recordedAt: Date },
): Promise<boolean> {
  const inserted = await tx
    .insertInto("consent_revocation")
    .values({
      node: row.node,
      consent_id: row.consentId,
      revocation_id: row.revocationId,
      document: JSON.stringify(row.document),
      revoked_at: row.revokedAt,
      recorded_at: row.recordedAt,
    })
    .onConflict((conflict) => conflict.columns(["node", "consent_id"]).doNothing())
    .returning("consent_id")
    .executeTakeFirst();
  return inserted !== undefined;
}

export async function eraseSubjectSalt(tx: Transaction, id: string): Promise<void> {
  await tx.updateTable("consent").set({ subject_salt: null }).where("consent_id", "=", id).execute();
}

export async function findRevokedAt(reader: Reader, node: string, consentId: string): Promise<Date | undefined> {
  const row = await reader
    .selectFrom("consent_revocation")
    .select("revoked_at")
    .where("node", "=", node)
    .where("consent_id", "=", consentId)
    .executeTakeFirst();
  return row?.revoked_at;
}

/** Which of these consents, all taken by one node, have been withdrawn or are paused. */
export async function listStopped(reader: Reader, node: string, ids: readonly string[]): Promise<ReadonlyMap<string, ConsentStop>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ consent_id: string; revoked: boolean; paused: boolean | null }>`
    select t.id as consent_id, r.consent_id is not null as revoked, p.paused
    from unnest(${ids}::uuid[]) as t (id)
    left join consent_revocation r on r.node = ${node} and r.consent_id = t.id
    left join lateral (select paused from consent_pause where node = ${node} and consent_id = t.id order by position desc limit 1) p on true
    where r.consent_id is not null or p.paused`.execute(reader);
  return new Map(rows.map(({ consent_id: id, revoked }) => [id, revoked ? "revoked" : "paused"]));
}

/** @returns false when this change is known already */
export async function insertPause(
  tx: Transaction,
  row: { node: string; consentId: string; changeId: string; paused: boolean; document: JwsGeneral; at: Date; recordedAt: Date },
): Promise<boolean> {
  const inserted = await tx
    .insertInto("consent_pause")
    .values({
      node: row.node,
      consent_id: row.consentId,
      change_id: row.changeId,
      paused: row.paused,
      document: JSON.stringify(row.document),
      at: row.at,
      recorded_at: row.recordedAt,
    })
    .onConflict((conflict) => conflict.column("change_id").doNothing())
    .returning("consent_id")
    .executeTakeFirst();
  return inserted !== undefined;
}

export interface ConsentChange {
  readonly act: "pause" | "resume" | "revoke";
  readonly at: Date;
  /** Names its receipt. */
  readonly ref: string;
}

/** What the person did with a consent after giving it, oldest first. */
export async function listChanges(reader: Reader, node: string, consentId: string): Promise<ConsentChange[]> {
  const pauses = await reader.selectFrom("consent_pause").select(["paused", "at", "change_id"]).where("node", "=", node).where("consent_id", "=", consentId).orderBy("position").execute();
  const revocation = await reader.selectFrom("consent_revocation").select(["revoked_at", "revocation_id"]).where("node", "=", node).where("consent_id", "=", consentId).executeTakeFirst();
  return [
    ...pauses.map(({ paused, at, change_id: ref }) => ({ act: paused ? ("pause" as const) : ("resume" as const), at, ref })),
    ...(revocation ? [{ act: "revoke" as const, at: revocation.revoked_at, ref: revocation.revocation_id }] : []),
  ];
}

/** In the order of the ids given; those that are not here are left out. */
export async function listConsents(reader: Reader, ids: readonly string[]): Promise<StoredConsent[]> {
  if (ids.length === 0) return [];
  const rows = await reader
    .selectFrom("consent")
    .select(["consent_id", "document", "subject_salt", "text_shown"])
    .where("consent_id", "=", sql<string>`any(${ids}::uuid[])`)
    .execute();
  const byId = new Map(rows.map((row) => [row.consent_id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row ? [{ id, document: JSON.parse(row.document) as JwsGeneral, subjectSalt: row.subject_salt, textShown: row.text_shown }] : [];
  });
}
