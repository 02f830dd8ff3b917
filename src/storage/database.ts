import {
  Kysely, PostgresDialect, PostgresDriver, sql, type AbortableOperationOptions, type CompiledQuery, type DatabaseConnection, type PostgresDialectConfig, type QueryResult, type RawBuilder,
  type Transaction as KyselyTransaction, type TransactionSettings,
} from "kysely";
import pg from "pg";
import { withNames, type Connections } from "./naming.ts";
import type { Tables } from "./tables.ts";
import { passVault } from "./vault.ts";

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
  const pool = new pg.Pool({ connectionString: url, max: maxConnections, pipeline: true });
  // A connection that the server drops must not end the process, idle or between two queries of a transaction: the next query reports the fault.
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  const db = databaseOver(pool);
  const close = () => db.destroy();
  return { db, pool, close, [Symbol.asyncDispose]: close };
}

/** Statements that are sent without waiting for their answers, and where those go. */
const sentOnly = new WeakMap<object, (answer: Promise<QueryResult<unknown>>) => void>();

/**
 * `begin` goes to the server together with the first statement of its transaction, and so does `commit` with those that send() has sent:
 * nobody waits for the answer of one alone.
 */
class Driver extends PostgresDriver {
  /** Answers that a transaction still owes. */
  readonly #owed = new WeakMap<DatabaseConnection, Promise<unknown>[]>();
  readonly #known = new WeakSet<DatabaseConnection>();

  override async acquireConnection(options?: AbortableOperationOptions): Promise<DatabaseConnection> {
    const connection = await super.acquireConnection(options);
    if (!this.#known.has(connection)) {
      this.#known.add(connection);
      const ask = connection.executeQuery.bind(connection) as (query: CompiledQuery) => Promise<QueryResult<unknown>>;
      connection.executeQuery = async <Row>(query: CompiledQuery): Promise<QueryResult<Row>> => {
        const answer = ask(query);
        const take = sentOnly.get(query.queryId);
        if (!take) return (await answer) as QueryResult<Row>;
        this.#owe(connection, answer);
        take(answer);
        return { rows: [] };
      };
    }
    return connection;
  }

  // eslint-disable-next-line require-await -- the answer is awaited with the commit's
  override async beginTransaction(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    this.#owed.set(connection, []);
    // Only a lost connection refuses it, and then the statement behind it fails too.
    this.#owe(connection, super.beginTransaction(connection, settings));
  }

  /** @throws what a statement of the transaction met, before what the commit says about it */
  override async commitTransaction(connection: DatabaseConnection): Promise<void> {
    const owed = this.#owed.get(connection) ?? [];
    this.#owe(connection, super.commitTransaction(connection));
    for (const answer of owed) await answer;
  }

  #owe(connection: DatabaseConnection, answer: Promise<unknown>): void {
    answer.catch(() => {});
    this.#owed.get(connection)?.push(answer);
  }
}

class Dialect extends PostgresDialect {
  readonly #config: PostgresDialectConfig;

  constructor(config: PostgresDialectConfig) {
    super(config);
    this.#config = config;
  }

  override createDriver(): Driver {
    return new Driver(this.#config);
  }
}

/** @param pool  its connections take several statements before they answer: `pipeline: true` */
export function databaseOver(pool: Connections): Database {
  return new Kysely<Tables>({ dialect: new Dialect({ pool: withNames(pool) }) });
}

const commitListeners = new WeakMap<object, (() => void)[]>();

/** Runs `listener` once this transaction has committed; never when it rolls back. */
export function afterCommit(tx: Transaction, listener: () => void): void {
  const listeners = commitListeners.get(tx);
  if (!listeners) throw new Error("afterCommit outside inTransaction");
  listeners.push(listener);
}

const lastSteps = new WeakMap<object, ((tx: Transaction) => Promise<void>)[]>();

/** Runs `step` as the last thing of this transaction: for what others wait for, so that they wait for the commit only. */
export function beforeCommit(tx: Transaction, step: (tx: Transaction) => Promise<void>): void {
  const steps = lastSteps.get(tx);
  if (!steps) throw new Error("beforeCommit outside inTransaction");
  steps.push(step);
}

/** One transaction: everything or nothing. No network call belongs inside `work`. */
export async function inTransaction<Result>(db: Database, work: (tx: Transaction) => Promise<Result>): Promise<Result> {
  const listeners: (() => void)[] = [];
  const steps: ((tx: Transaction) => Promise<void>)[] = [];
  const result = await db.transaction().execute(async (tx) => {
    commitListeners.set(tx, listeners);
    passVault(db, tx);
    lastSteps.set(tx, steps);
    const worked = await work(tx);
    for (const step of steps) await step(tx);
    return worked;
  });
  for (const listener of listeners) listener();
  return result;
}

/**
 * Sends a statement of a transaction and goes on at once: the next statements and the commit travel with it. Whoever reads its rows inside the
 * transaction waits for them; if it fails, so does the commit.
 */
export async function send<Row>(tx: Transaction, statement: RawBuilder<Row>): Promise<{ readonly rows: Promise<readonly Row[]> }> {
  const compiled = statement.compile(tx);
  const answer = Promise.withResolvers<QueryResult<unknown>>();
  sentOnly.set(compiled.queryId, answer.resolve);
  try {
    await tx.executeQuery(compiled);
  } catch (error) {
    answer.reject(error);
  }
  const rows = answer.promise.then((result) => result.rows as readonly Row[]);
  rows.catch(() => {});
  return { rows };
}

/** Whether a transaction ended because must_be_all() of a statement found fewer rows than it was to touch. */
export function isNotAll(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.code === "TW001";
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
