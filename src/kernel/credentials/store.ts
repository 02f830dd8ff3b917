import type { Reader, Transaction } from "../../storage/database.ts";
import type { CredentialStatusName } from "./schema.ts";

interface CredentialTable {
  credential_id: string;
  vct: string;
  issuer: string;
  party: string;
  holder_node: string;
  holder_tag: string;
  principal_tag: string | null;
  compact: string;
  list: number | null;
  place: number | null;
  status: CredentialStatusName;
  status_reason: string | null;
  status_at: Date;
  issued_at: Date;
  valid_until: Date | null;
  ref: string | null;
}

declare module "../../storage/tables.ts" {
  interface Tables {
    credential: CredentialTable;
  }
}

export interface StoredCredential {
  readonly id: string;
  readonly vct: string;
  readonly issuer: string;
  readonly party: string;
  readonly holderNode: string;
  readonly holderTag: string;
  readonly principalTag: string | null;
  /** With all disclosures. */
  readonly compact: string;
  readonly place: { readonly list: number; readonly index: number } | null;
  readonly status: CredentialStatusName;
  readonly statusReason: string | null;
  readonly statusAt: Date;
  readonly issuedAt: Date;
  readonly validUntil: Date | null;
  readonly ref: string | null;
}

function toCredential(row: CredentialTable): StoredCredential {
  return {
    id: row.credential_id, vct: row.vct, issuer: row.issuer, party: row.party, holderNode: row.holder_node, holderTag: row.holder_tag,
    principalTag: row.principal_tag, compact: row.compact, place: row.list === null || row.place === null ? null : { list: row.list, index: row.place },
    status: row.status, statusReason: row.status_reason, statusAt: row.status_at, issuedAt: row.issued_at, validUntil: row.valid_until, ref: row.ref,
  };
}

/** @returns false when its place or what it is about is taken */
export async function insertCredential(tx: Transaction, one: StoredCredential): Promise<boolean> {
  const inserted = await tx
    .insertInto("credential")
    .values({
      credential_id: one.id, vct: one.vct, issuer: one.issuer, party: one.party, holder_node: one.holderNode, holder_tag: one.holderTag,
      principal_tag: one.principalTag, compact: one.compact, list: one.place?.list ?? null, place: one.place?.index ?? null, status: one.status,
      status_reason: one.statusReason, status_at: one.statusAt, issued_at: one.issuedAt, valid_until: one.validUntil, ref: one.ref,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("credential_id")
    .executeTakeFirst();
  return inserted !== undefined;
}

export async function isPlaceTaken(tx: Transaction, list: number, place: number): Promise<boolean> {
  return (await tx.selectFrom("credential").select("place").where("list", "=", list).where("place", "=", place).executeTakeFirst()) !== undefined;
}

/** Number of the list in use; 1 for the first. */
export async function newestList(reader: Reader): Promise<number> {
  const row = await reader.selectFrom("credential").select((select) => select.fn.max("list").as("newest")).executeTakeFirst();
  return row?.newest ?? 1;
}

/** Places of a list that aren't valid. */
export async function listNotValid(reader: Reader, list: number): Promise<ReadonlyMap<number, "suspended" | "revoked">> {
  const rows = await reader.selectFrom("credential").select(["place", "status"]).where("list", "=", list).where("status", "!=", "valid").execute();
  return new Map(rows.flatMap(({ place, status }) => (place === null || status === "valid" ? [] : [[place, status] as const])));
}

export async function findCredential(reader: Reader, id: string): Promise<StoredCredential | undefined> {
  const row = await reader.selectFrom("credential").selectAll().where("credential_id", "=", id).executeTakeFirst();
  return row && toCredential(row);
}

export async function findByRef(reader: Reader, issuer: string, vct: string, ref: string): Promise<StoredCredential | undefined> {
  const row = await reader.selectFrom("credential").selectAll().where("issuer", "=", issuer).where("vct", "=", vct).where("ref", "=", ref).executeTakeFirst();
  return row && toCredential(row);
}

export async function lockCredential(tx: Transaction, id: string): Promise<StoredCredential | undefined> {
  const row = await tx.selectFrom("credential").selectAll().where("credential_id", "=", id).forUpdate().executeTakeFirst();
  return row && toCredential(row);
}

/** Newest first. */
export async function listOfPerson(reader: Reader, tag: string): Promise<StoredCredential[]> {
  const rows = await reader
    .selectFrom("credential")
    .selectAll()
    .where((where) => where.or([where("holder_tag", "=", tag), where("principal_tag", "=", tag)]))
    .orderBy("issued_at", "desc")
    .limit(200)
    .execute();
  return rows.map(toCredential);
}

/** Those that an office issued, newest first. @param ref  only about this */
export async function listOfParty(reader: Reader, issuer: string, party: string, { ref, limit }: { ref?: string | undefined; limit: number }): Promise<StoredCredential[]> {
  let query = reader.selectFrom("credential").selectAll().where("issuer", "=", issuer).where("party", "=", party);
  if (ref !== undefined) query = query.where("ref", "=", ref);
  return (await query.orderBy("issued_at", "desc").limit(limit).execute()).map(toCredential);
}

export async function writeStatus(tx: Transaction, id: string, { status, reason, at }: { status: CredentialStatusName; reason: string | null; at: Date }): Promise<void> {
  await tx.updateTable("credential").set({ status, status_reason: reason, status_at: at }).where("credential_id", "=", id).execute();
}
