import { Kysely, PostgresDialect, sql, type Transaction as KyselyTransaction } from "kysely";
import pg from "pg";
import type { Tables } from "./tables.ts";

export type Database = Kysely<Tables>;
export type Transaction = KyselyTransaction<Tables>;
/** Reads accept either; writes ask for a Transaction. */
export type Reader = Database | Transaction;

export interface OpenDatabase extends AsyncDisposable {
  readonly db: Database;
  readonly pool: pg.Pool;
  close(): Promise<void>;
}

// int8 counts fit a double here: ledgers and sequences stay below 2^53.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

/**
 * @param url      postgres://… or a socket URL `postgres://user@/name?host=/folder`
 * @param maxConnections  1 to 100
 */
export function openDatabase(url: string, { maxConnections = 10 }: { maxConnections?: number } = {}): OpenDatabase {
  const pool = new pg.Pool({ connectionString: url, max: maxConnections });
  // A connection that the server drops must not end the process, idle or between two queries of a transaction: the next query reports the fault.
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  const close = () => db.destroy();
  return { db, pool, close, [Symbol.asyncDispose]: close };
}

const commitListeners = new WeakMap<object, (() => void)[]>();

/** Runs `listener` once this transaction has committed; never when it rolls back. */
export function afterCommit(tx: Transaction, listener: () => void): void {
  const listeners = commitListeners.get(tx);
  if (!listeners) throw new Error("afterCommit outside inTransaction");
  listeners.push(listener);
}

/** One transaction: everything or nothing. No network call belongs inside `work`. */
export async function inTransaction<Result>(db: Database, work: (tx: Transaction) => Promise<Result>): Promise<Result> {
  const listeners: (() => void)[] = [];
  const result = await db.transaction().execute((tx) => {
    commitListeners.set(tx, listeners);
    return work(tx);
  });
  for (const listener of listeners) listener();
  return result;
}

/**
 * To be put before a statement that is a transaction of its own, and named in its `from`: its commit doesn't wait for the disk. For what
 * may be done anew when a power cut takes it back. PostgreSQL takes back only the newest commits, in their order: whatever has become
 * durable after such a commit has made that one durable too.
 */
export const notWaitingForDisk = sql`with mode as (select set_config('synchronous_commit', 'off', true))`;

export async function isDatabaseUp(db: Database): Promise<boolean> {
  try {
    await sql`select 1`.execute(db);
    return true;
  } catch {
    return false;
  }
}
