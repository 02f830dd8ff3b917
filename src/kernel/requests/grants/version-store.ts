import { canonicalText } from "../../../platform/crypto/jcs.ts";
import { payloadOf, type JwsGeneral } from "../../../platform/crypto/jws.ts";
import type { Reader, Transaction } from "../../../storage/database.ts";
import type { GrantPayload } from "../schema.ts";
import type { GrantSide, VersionState } from "./life.ts";

declare module "../../../storage/tables.ts" {
  interface Tables {
    grant_version: { digest: string; grant: string; version: number; state: VersionState; proposed_by: GrantSide; document: string; at: Date };
  }
}

export interface StoredVersion {
  readonly digest: string;
  readonly state: VersionState;
  readonly proposedBy: GrantSide;
  readonly document: JwsGeneral;
  readonly payload: GrantPayload;
  readonly at: Date;
}

export async function insertVersion(tx: Transaction, { digest, state, proposedBy, document, payload, at }: StoredVersion): Promise<void> {
  await tx
    .insertInto("grant_version")
    .values({ digest, grant: payload.id, version: payload.version ?? 1, state, proposed_by: proposedBy, document: canonicalText(document), at })
    .onConflict((conflict) => conflict.column("digest").doNothing())
    .execute();
}

/** Whoever looks holds the lock of the grant. */
export async function findVersion(db: Reader, grant: string, digest: string): Promise<StoredVersion | undefined> {
  const row = await db.selectFrom("grant_version").selectAll().where("grant", "=", grant).where("digest", "=", digest).executeTakeFirst();
  return row && toVersion(row);
}

export async function listVersions(db: Reader, grant: string): Promise<StoredVersion[]> {
  return (await db.selectFrom("grant_version").selectAll().where("grant", "=", grant).orderBy("version").orderBy("at").orderBy("digest").execute()).map(toVersion);
}

/** @param document  with the signature that it has got meanwhile */
export async function writeVersion(tx: Transaction, digest: string, { state, document }: { state: VersionState; document?: JwsGeneral }): Promise<void> {
  await tx.updateTable("grant_version").set({ state, ...(document ? { document: canonicalText(document) } : {}) }).where("digest", "=", digest).execute();
}

/** What nobody can accept any more. @returns their digests */
export async function lapsePending(tx: Transaction, grant: string): Promise<string[]> {
  const rows = await tx.updateTable("grant_version").set({ state: "lapsed" }).where("grant", "=", grant).where("state", "in", ["proposed", "accepted"]).returning("digest").execute();
  return rows.map(({ digest }) => digest);
}

/** The version that was in force makes room. */
export async function supersede(tx: Transaction, grant: string): Promise<void> {
  await tx.updateTable("grant_version").set({ state: "superseded" }).where("grant", "=", grant).where("state", "=", "in-force").execute();
}

/** From now on calls are held against this version: one row, at one instant. */
export async function putInForce(tx: Transaction, { digest, document, payload }: Pick<StoredVersion, "digest" | "document" | "payload">): Promise<void> {
  await tx
    .updateTable("access_grant")
    .set({ document: canonicalText(document), digest, purpose: payload.purpose, valid_until: new Date(payload.validUntil) })
    .where("id", "=", payload.id)
    .execute();
}

function toVersion(row: { digest: string; state: VersionState; proposed_by: GrantSide; document: string; at: Date }): StoredVersion {
  const document = JSON.parse(row.document) as JwsGeneral;
  return { digest: row.digest, state: row.state, proposedBy: row.proposed_by, document, payload: payloadOf(document) as unknown as GrantPayload, at: row.at };
}
