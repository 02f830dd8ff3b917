import { sql } from "kysely";
import type { Vault } from "../platform/crypto/vault.ts";
import { inTransaction, type Database, type Transaction } from "./database.ts";
import { vaultOf } from "./vault.ts";

/** A column of personal data whose texts are closed. The store that owns the table closes and opens them; here they are closed anew. */
export interface ClosedColumn {
  readonly table: string;
  readonly column: string;
  /** The primary key. */
  readonly key: readonly string[];
  /** Of a column with an identity number in it: where its digest stands, and how the number is read from the text. */
  readonly digest?: { readonly column: string; readonly of: (text: string) => string };
}

const batchRows = 200;

/** What a closed text is bound to. */
export function aboutOf({ table, column }: Pick<ClosedColumn, "table" | "column">, ...key: readonly (string | number)[]): string {
  return `${table}.${column} ${key.join(" ")}`;
}

type Row = Readonly<Record<string, string | number>> & { readonly closed_text: string };

/**
 * Closes every text of a column that is clear, or closed with an older key, with the newest one: batch after batch, each its own transaction.
 * What was interrupted goes on where it was, since rows that are done are not found again.
 * @param goOn  asked before each batch
 * @returns     how many rows were closed anew
 * @throws ClosedTextFault  a row does not open
 */
export async function closeAnew(db: Database, column: ClosedColumn, goOn: () => boolean = () => true): Promise<number> {
  let done = 0;
  let after: Row | undefined;
  while (goOn()) {
    const rows = await inTransaction(db, (tx) => closeBatch(tx, column, after));
    done += rows.length;
    after = rows.at(-1);
    if (rows.length < batchRows) break;
  }
  return done;
}

async function closeBatch(tx: Transaction, column: ClosedColumn, after: Row | undefined): Promise<readonly Row[]> {
  const vault = vaultOf(tx);
  const key = sql.join(column.key.map((name) => sql.ref(name)));
  const place = after === undefined ? sql`true` : sql`(${key}) > (${sql.join(column.key.map((name) => sql`${after[name]!}`))})`;
  const { rows } = await sql<Row>`
    select ${key}, ${sql.ref(column.column)} as closed_text from ${sql.table(column.table)}
    where ${place} and ${old(column, vault)} order by ${key} limit ${batchRows} for update`.execute(tx);
  for (const row of rows) await closeRow(tx, vault, column, row);
  return rows;
}

async function closeRow(tx: Transaction, vault: Vault, { table, column, key, digest }: ClosedColumn, row: Row): Promise<void> {
  const about = aboutOf({ table, column }, ...key.map((name) => row[name]!));
  const text = vault.versionOf(row.closed_text) === undefined ? row.closed_text : vault.open(row.closed_text, about);
  const digestNow = digest ? sql`, ${sql.ref(digest.column)} = ${vault.digestsOf(digest.of(text))[0]}` : sql``;
  const place = sql.join(key.map((name) => sql`${sql.ref(name)} = ${row[name]!}`), sql` and `);
  await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${vault.close(text, about)}${digestNow} where ${place}`.execute(tx);
}

function old({ column }: ClosedColumn, vault: Vault) {
  return sql`${sql.ref(column)} is not null and ${sql.ref(column)} not like ${`c${vault.version}.%`}`;
}

/** Rows of a column that are not closed with the newest key. */
export async function countOld(db: Database, column: ClosedColumn): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(column.table)} where ${old(column, vaultOf(db))}`.execute(db);
  return rows[0]?.n ?? 0;
}
