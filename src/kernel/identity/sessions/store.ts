import type { Database, Reader, Transaction } from "../../../storage/database.ts";
import { aboutOf, type ClosedColumn } from "../../../storage/closed-columns.ts";
import { vaultOf } from "../../../storage/vault.ts";
import { toPerson, type Person } from "../people/store.ts";

export const sessionIdNumber: ClosedColumn = { table: "applicant_session", column: "id_number", key: ["digest"] };

declare module "../../../storage/tables.ts" {
  interface Tables {
    session: { digest: string; person: string; created_at: Date; expires_at: Date };
    applicant_session: { digest: string; account: string; issuer: string; name: string; id_number: string; created_at: Date; expires_at: Date; recognition: string | null };
    sign_in: { state: string; verifier: string; nonce: string; return_to: string; provider: string | null; party: string | null; expires_at: Date };
    oidc_payload: {
      model: string;
      id: string;
      payload: string;
      grant_id: string | null;
      uid: string | null;
      user_code: string | null;
      consumed_at: number | null;
      expires_at: Date | null;
    };
    oidc_secret: { name: string; value: string };
  }
}

export async function insertSession(tx: Transaction, row: { digest: string; person: string; createdAt: Date; expiresAt: Date }): Promise<void> {
  await tx.deleteFrom("session").where("expires_at", "<", row.createdAt).execute();
  await tx.insertInto("session").values({ digest: row.digest, person: row.person, created_at: row.createdAt, expires_at: row.expiresAt }).execute();
}

export async function findSessionPerson(db: Database, digest: string, now: Date): Promise<Person | undefined> {
  const row = await db
    .selectFrom("session")
    .innerJoin("person", "person.id", "session.person")
    .selectAll("person")
    .where("session.digest", "=", digest)
    .where("session.expires_at", ">", now)
    .executeTakeFirst();
  return row && toPerson(row);
}

/** Whom an issuer vouched for, until the session ends. */
export interface SessionApplicant {
  readonly account: string;
  readonly issuer: string;
  readonly name: string;
  readonly idNumber: string;
  /** Ref of the receipt when a peer vouched; null for an account of our own. */
  readonly recognition: string | null;
  readonly expiresAt: Date;
}

export async function insertApplicantSession(tx: Transaction, { digest, createdAt, ...who }: SessionApplicant & { digest: string; createdAt: Date }): Promise<void> {
  await tx.deleteFrom("applicant_session").where("expires_at", "<", createdAt).execute();
  const { account, issuer, name, idNumber, recognition, expiresAt } = who;
  await tx.insertInto("applicant_session").values({ digest, account, issuer, name, id_number: vaultOf(tx).close(idNumber, aboutOf(sessionIdNumber, digest)), created_at: createdAt, expires_at: expiresAt, recognition }).execute();
}

export async function findSessionApplicant(db: Reader, digest: string, now: Date): Promise<SessionApplicant | undefined> {
  const row = await db.selectFrom("applicant_session").selectAll().where("digest", "=", digest).where("expires_at", ">", now).executeTakeFirst();
  if (!row) return undefined;
  const idNumber = vaultOf(db).open(row.id_number, aboutOf(sessionIdNumber, digest));
  return { account: row.account, issuer: row.issuer, name: row.name, idNumber, recognition: row.recognition, expiresAt: row.expires_at };
}

/** @returns false when there is no such session any more */
export async function extendApplicantSession(tx: Transaction, digest: string, { now, expiresAt }: { now: Date; expiresAt: Date }): Promise<boolean> {
  const done = await tx.updateTable("applicant_session").set({ expires_at: expiresAt }).where("digest", "=", digest).where("expires_at", ">", now).executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

export async function deleteSession(tx: Transaction, digest: string): Promise<void> {
  await tx.deleteFrom("session").where("digest", "=", digest).execute();
  await tx.deleteFrom("applicant_session").where("digest", "=", digest).execute();
}

export interface SignIn {
  readonly state: string;
  readonly verifier: string;
  readonly nonce: string;
  readonly returnTo: string;
  /** Whose accounts: a peer, and for which office of ours; null for our own provider. */
  readonly peer: { readonly node: string; readonly party: string } | null;
  readonly expiresAt: Date;
}

export async function insertSignIn(tx: Transaction, row: SignIn, now: Date): Promise<void> {
  await tx.deleteFrom("sign_in").where("expires_at", "<", now).execute();
  await tx
    .insertInto("sign_in")
    .values({ state: row.state, verifier: row.verifier, nonce: row.nonce, return_to: row.returnTo, provider: row.peer?.node ?? null, party: row.peer?.party ?? null, expires_at: row.expiresAt })
    .execute();
}

/** Taken once: a sign-in that comes back twice finds nothing. */
export async function takeSignIn(tx: Transaction, state: string, now: Date): Promise<SignIn | undefined> {
  const row = await tx.deleteFrom("sign_in").where("state", "=", state).where("expires_at", ">", now).returningAll().executeTakeFirst();
  if (!row) return undefined;
  const { state: of, verifier, nonce, return_to: returnTo, provider, party, expires_at: expiresAt } = row;
  return { state: of, verifier, nonce, returnTo, peer: provider === null || party === null ? null : { node: provider, party }, expiresAt };
}

/** The value kept under a name, made by `create` the first time. */
export async function secretOf(tx: Transaction, name: string, create: () => string): Promise<string> {
  await tx.insertInto("oidc_secret").values({ name, value: create() }).onConflict((conflict) => conflict.column("name").doNothing()).execute();
  return (await tx.selectFrom("oidc_secret").select("value").where("name", "=", name).executeTakeFirstOrThrow()).value;
}
