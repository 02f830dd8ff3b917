import type { Reader, Transaction } from "../../storage/database.ts";
import type { ShowingPurpose } from "./schema.ts";

interface ShowingTable {
  showing_id: string;
  credential_id: string;
  code_digest: string;
  medium: "screen" | "paper" | "file";
  purpose: string;
  fields: string[];
  presentation: string | null;
  audience: string;
  nonce: string;
  created_at: Date;
  expires_at: Date;
  checked_at: Date | null;
  checked_by_node: string | null;
  checked_by: string | null;
  verdict: string | null;
}

declare module "../../storage/tables.ts" {
  interface Tables {
    credential_showing: ShowingTable;
  }
}

export interface StoredShowing {
  readonly id: string;
  readonly credentialId: string;
  readonly codeDigest: string;
  readonly medium: "screen" | "paper" | "file";
  readonly purpose: ShowingPurpose;
  readonly fields: readonly string[];
  /** null once it was looked at, its time is over, or it left as a file. */
  readonly presentation: string | null;
  readonly audience: string;
  readonly nonce: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly checkedAt: Date | null;
  readonly checkedByNode: string | null;
  readonly checkedBy: string | null;
}

function toShowing(row: ShowingTable): StoredShowing {
  return {
    id: row.showing_id, credentialId: row.credential_id, codeDigest: row.code_digest, medium: row.medium, purpose: row.purpose as ShowingPurpose,
    fields: row.fields, presentation: row.presentation, audience: row.audience, nonce: row.nonce, createdAt: row.created_at,
    expiresAt: row.expires_at, checkedAt: row.checked_at, checkedByNode: row.checked_by_node, checkedBy: row.checked_by,
  };
}

export async function insertShowing(tx: Transaction, one: StoredShowing): Promise<void> {
  await tx
    .insertInto("credential_showing")
    .values({
      showing_id: one.id, credential_id: one.credentialId, code_digest: one.codeDigest, medium: one.medium, purpose: one.purpose, fields: [...one.fields],
      presentation: one.presentation, audience: one.audience, nonce: one.nonce, created_at: one.createdAt, expires_at: one.expiresAt,
      checked_at: null, checked_by_node: null, checked_by: null, verdict: null,
    })
    .execute();
}

/** A new code on the screen ends the one before it. */
export async function endOpenShowings(tx: Transaction, credentialId: string, at: Date): Promise<void> {
  await tx
    .updateTable("credential_showing")
    .set({ expires_at: at, presentation: null })
    .where("credential_id", "=", credentialId)
    .where("medium", "=", "screen")
    .where("checked_at", "is", null)
    .where("expires_at", ">", at)
    .execute();
}

/** Erases presentations whose time is over, and forgets showings that nobody looked at before `forgetBefore`. */
export async function sweepShowings(tx: Transaction, at: Date, forgetBefore: Date): Promise<void> {
  await tx.updateTable("credential_showing").set({ presentation: null }).where("presentation", "is not", null).where("expires_at", "<=", at).execute();
  await tx.deleteFrom("credential_showing").where("checked_at", "is", null).where("medium", "!=", "file").where("expires_at", "<", forgetBefore).execute();
}

export async function findShowing(reader: Reader, id: string): Promise<StoredShowing | undefined> {
  const row = await reader.selectFrom("credential_showing").selectAll().where("showing_id", "=", id).executeTakeFirst();
  return row && toShowing(row);
}

export async function lockByCode(tx: Transaction, codeDigest: string): Promise<StoredShowing | undefined> {
  const row = await tx.selectFrom("credential_showing").selectAll().where("code_digest", "=", codeDigest).forUpdate().executeTakeFirst();
  return row && toShowing(row);
}

export async function writeChecked(tx: Transaction, id: string, { at, node, party, verdict }: { at: Date; node: string; party: string | null; verdict: string }): Promise<void> {
  await tx
    .updateTable("credential_showing")
    .set({ checked_at: at, checked_by_node: node, checked_by: party, verdict, presentation: null })
    .where("showing_id", "=", id)
    .execute();
}

/** Newest first. */
export async function listShowings(reader: Reader, credentialId: string, limit: number): Promise<StoredShowing[]> {
  const rows = await reader.selectFrom("credential_showing").selectAll().where("credential_id", "=", credentialId).orderBy("created_at", "desc").limit(limit).execute();
  return rows.map(toShowing);
}
