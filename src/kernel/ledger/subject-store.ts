import { sql } from "kysely";
import { send, type Reader, type Transaction } from "../../storage/database.ts";
import { aboutOf, type ClosedColumn } from "../../storage/closed-columns.ts";
import { vaultOf } from "../../storage/vault.ts";

declare module "../../storage/tables.ts" {
  interface Tables {
    ledger_subject: { entry_id: string; tag: Uint8Array };
    ledger_subject_key: { single: boolean; closed_key: string };
  }
}

const subjectKey: ClosedColumn = { table: "ledger_subject_key", column: "closed_key", key: ["single"] };

/** What the ledger keeps closed: with the key of its tags anybody could try out all identity numbers. */
export const ledgerColumns: readonly ClosedColumn[] = [subjectKey];

/** The key of the tags; the given one becomes it when there is none. */
export async function findOrWriteSubjectKey(tx: Transaction, fresh: Uint8Array): Promise<Uint8Array> {
  const [vault, about] = [vaultOf(tx), aboutOf(subjectKey, "true")];
  const closed = vault.close(Buffer.from(fresh).toString("base64"), about);
  await tx.insertInto("ledger_subject_key").values({ single: true, closed_key: closed }).onConflict((on) => on.column("single").doNothing()).execute();
  const row = await tx.selectFrom("ledger_subject_key").select("closed_key").executeTakeFirstOrThrow();
  return new Uint8Array(Buffer.from(vault.open(row.closed_key, about), "base64"));
}

/** Whom entries are about; of those that were left out, because they had been written before, nothing is kept. */
export async function sendSubjects(tx: Transaction, rows: readonly { readonly entryId: string; readonly tag: string }[]): Promise<void> {
  if (rows.length === 0) return;
  await send(tx, sql`
    insert into ledger_subject (entry_id, tag)
    select given.entry_id, given.tag
    from unnest(${rows.map((row) => row.entryId)}::uuid[], ${rows.map((row) => Buffer.from(row.tag, "base64url"))}::bytea[]) as given (entry_id, tag)
    join ledger_entry using (entry_id)`);
}

/** @returns the tag of any entry of this ref; undefined when none names a person */
export async function findSubjectOfRef(db: Reader, ref: string): Promise<string | undefined> {
  const row = await db
    .selectFrom("ledger_subject as s")
    .innerJoin("ledger_entry as e", "e.entry_id", "s.entry_id")
    .select("s.tag")
    .where("e.ref", "=", ref)
    .limit(1)
    .executeTakeFirst();
  return row && Buffer.from(row.tag).toString("base64url");
}

/** @returns how many were there */
export async function deleteSubjectsOfRef(tx: Transaction, ref: string): Promise<number> {
  const result = await tx
    .deleteFrom("ledger_subject")
    .where("entry_id", "in", (q) => q.selectFrom("ledger_entry").select("entry_id").where("ref", "=", ref))
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}

export interface SubjectEntry {
  readonly position: number;
  readonly seq: number | null;
  readonly kind: string;
  readonly ref: string;
  readonly peer: string | null;
  readonly role: string;
  readonly at: Date;
  /** Null once erased. */
  readonly details: string | null;
}

/** Which entries about a person are meant; what is left out doesn't matter. */
export interface SubjectFilter {
  readonly kinds?: readonly string[] | undefined;
  /** First words of kinds, `crossing`; or all but these. */
  readonly families?: { readonly only: readonly string[] } | { readonly not: readonly string[] } | undefined;
  /** Our parts in them. */
  readonly roles?: { readonly only: readonly string[] } | { readonly not: readonly string[] } | undefined;
  readonly peer?: string | undefined;
  readonly since?: Date | undefined;
  /** Excluded itself. */
  readonly until?: Date | undefined;
}

/** What is recorded about one person, newest first, numbered or not. @param before  only those inserted before that position */
export async function listBySubject(
  db: Reader,
  { tag, before, limit, ...filter }: SubjectFilter & { tag: string; before?: number | undefined; limit: number },
): Promise<SubjectEntry[]> {
  let query = ofSubject(db, tag, filter)
    .leftJoin("ledger_detail as d", "d.entry_id", "e.entry_id")
    .select(["e.position", "e.seq", "e.kind", "e.ref", "e.peer", "e.role", "e.at", "d.details"]);
  if (before !== undefined) query = query.where("e.position", "<", before);
  return query.orderBy("e.position", "desc").limit(limit).execute();
}

/** How many entries about a person there are of each family. */
export async function countBySubject(db: Reader, { tag, ...filter }: SubjectFilter & { tag: string }): Promise<ReadonlyMap<string, number>> {
  const rows = await ofSubject(db, tag, filter)
    .select([familyOfKind.as("family"), sql<number>`count(*)::integer`.as("entries")])
    .groupBy("family")
    .execute();
  return new Map(rows.map(({ family, entries }) => [family, entries]));
}

const familyOfKind = sql<string>`split_part(e.kind, '.', 1)`;

function ofSubject(db: Reader, tag: string, { kinds, families, roles, peer, since, until }: SubjectFilter) {
  let query = db
    .selectFrom("ledger_subject as s")
    .innerJoin("ledger_entry as e", "e.entry_id", "s.entry_id")
    .where("s.tag", "=", Buffer.from(tag, "base64url"));
  if (kinds !== undefined) query = query.where("e.kind", "in", [...kinds]);
  if (families !== undefined) query = query.where(familyOfKind, "only" in families ? "in" : "not in", [...("only" in families ? families.only : families.not)]);
  if (roles !== undefined) query = query.where("e.role", "only" in roles ? "in" : "not in", [...("only" in roles ? roles.only : roles.not)]);
  if (peer !== undefined) query = query.where("e.peer", "=", peer);
  if (since !== undefined) query = query.where("e.at", ">=", since);
  if (until !== undefined) query = query.where("e.at", "<", until);
  return query;
}
