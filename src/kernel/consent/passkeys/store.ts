import type { Reader, Transaction } from "../../../storage/database.ts";

declare module "../../../storage/tables.ts" {
  interface Tables {
    passkey: { credential_id: string; issuer: string; account: string; public_key: string; registered_at: Date; used_at: Date | null };
    passkey_challenge: { issuer: string; account: string; challenge: string; expires_at: Date };
    consent_draft: { draft_id: string; issuer: string; account: string; subject_salt: string; given_at: Date; expires_at: Date };
  }
}

/** An account at its issuer. */
export interface Account {
  readonly issuer: string;
  readonly account: string;
}

export async function writeChallenge(tx: Transaction, { issuer, account }: Account, challenge: string, expiresAt: Date): Promise<void> {
  await tx
    .insertInto("passkey_challenge")
    .values({ issuer, account, challenge, expires_at: expiresAt })
    .onConflict((on) => on.columns(["issuer", "account"]).doUpdateSet({ challenge, expires_at: expiresAt }))
    .execute();
}

/** Taken once, and not after its time. */
export async function takeChallenge(tx: Transaction, { issuer, account }: Account, now: Date): Promise<string | undefined> {
  const row = await tx.deleteFrom("passkey_challenge").where("issuer", "=", issuer).where("account", "=", account).returning(["challenge", "expires_at"]).executeTakeFirst();
  return row && row.expires_at > now ? row.challenge : undefined;
}

export async function listPasskeys(db: Reader, { issuer, account }: Account) {
  return db.selectFrom("passkey").selectAll().where("issuer", "=", issuer).where("account", "=", account).orderBy("registered_at").execute();
}

/** @returns false when the credential is registered already */
export async function insertPasskey(tx: Transaction, { issuer, account }: Account, row: { credential: string; publicKey: string; at: Date }): Promise<boolean> {
  const inserted = await tx
    .insertInto("passkey")
    .values({ credential_id: row.credential, issuer, account, public_key: row.publicKey, registered_at: row.at, used_at: null })
    .onConflict((on) => on.column("credential_id").doNothing())
    .returning("credential_id")
    .executeTakeFirst();
  return inserted !== undefined;
}

/** @returns the public key of one of the account's passkeys, which is noted as used */
export async function noteUse(tx: Transaction, { issuer, account }: Account, credential: string, at: Date): Promise<string | undefined> {
  const row = await tx
    .updateTable("passkey")
    .set({ used_at: at })
    .where("credential_id", "=", credential)
    .where("issuer", "=", issuer)
    .where("account", "=", account)
    .returning("public_key")
    .executeTakeFirst();
  return row?.public_key;
}

export async function deletePasskey(tx: Transaction, { issuer, account }: Account, credential: string): Promise<boolean> {
  const row = await tx.deleteFrom("passkey").where("credential_id", "=", credential).where("issuer", "=", issuer).where("account", "=", account).returning("credential_id").executeTakeFirst();
  return row !== undefined;
}

/** What makes a consent's text the same again when its signature comes. */
export interface ConsentDraft {
  readonly id: string;
  readonly subjectSalt: string;
  readonly givenAt: Date;
}

/** Forgets those whose time is over. */
export async function insertDraft(tx: Transaction, { issuer, account }: Account, { id, subjectSalt, givenAt, expiresAt }: ConsentDraft & { expiresAt: Date }): Promise<void> {
  await tx.deleteFrom("consent_draft").where("expires_at", "<", givenAt).execute();
  await tx.insertInto("consent_draft").values({ draft_id: id, issuer, account, subject_salt: subjectSalt, given_at: givenAt, expires_at: expiresAt }).execute();
}

export async function takeDraft(tx: Transaction, { issuer, account }: Account, id: string, now: Date): Promise<ConsentDraft | undefined> {
  const row = await tx.deleteFrom("consent_draft").where("draft_id", "=", id).where("issuer", "=", issuer).where("account", "=", account).returningAll().executeTakeFirst();
  return row && row.expires_at > now ? { id, subjectSalt: row.subject_salt, givenAt: row.given_at } : undefined;
}
