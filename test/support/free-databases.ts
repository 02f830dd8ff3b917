import { randomBytes } from "node:crypto";
import pg from "pg";
import { migrate, migrationsDigest } from "../../src/storage/migrate.ts";

/** A migrated database without rows, and connections to it. */
export interface TakenDatabase {
  readonly name: string;
  readonly url: string;
  readonly pool: pg.Pool;
}

/** While a test has one, the process waits for it, even when all that is under way is a timer that holds nobody up. */
const held = new Map<string, NodeJS.Timeout>();

/** Free ones of this process, whose connections stay open: each costs more than a test's work. */
const kept: TakenDatabase[] = [];

/**
 * One that an earlier test gave back, emptied, else a copy of the run's template: that takes many times as long. Those that an ended
 * process had kept stand in the server's table `free_database`.
 */
export async function takeDatabase(): Promise<TakenDatabase> {
  const taken = await take();
  held.set(taken.name, setInterval(() => undefined, 60_000));
  return taken;
}

async function take(): Promise<TakenDatabase> {
  const { client, template } = await server();
  const own = kept.pop();
  if (own) {
    await client.query("delete from free_database where name = $1", [own.name]);
    return own;
  }
  const left = "select name from free_database where template = $1 and keeper not in (select pid from pg_stat_activity) limit 1 for update skip locked";
  const found = await client.query<{ name: string }>(`delete from free_database where name in (${left}) returning name`, [template]);
  const { name } = found.rows[0] ?? (await makeDatabase(`template ${template}`));
  return opened(name);
}

/** Ends whoever else still uses it and empties it. */
export async function giveBack(taken: TakenDatabase): Promise<void> {
  const { client, template } = await server();
  clearInterval(held.get(taken.name));
  let { pool } = taken;
  const isIdle = pool.idleCount === pool.totalCount && pool.waitingCount === 0;
  await client.query("select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = $1 and not ($2 and application_name = $3)", [taken.name, isIdle, keeping]);
  if (!isIdle) {
    void pool.end().catch(() => undefined);
    ({ pool } = opened(taken.name));
  }
  await emptyTables(pool);
  await client.query("insert into free_database (name, template, keeper) values ($1, $2, pg_backend_pid())", [taken.name, template]);
  kept.push({ ...taken, pool });
}

const keeping = "twincity-test-keeps";
const plain = "template template0 lc_collate 'C' lc_ctype 'C.UTF-8'";

/** @param like  the clauses of "create database" */
export async function makeDatabase(like = plain): Promise<{ readonly name: string; readonly url: string }> {
  const { base, client } = await server();
  const name = `t_${randomBytes(8).toString("hex")}`;
  await client.query(`create database ${name} ${like}`);
  return { name, url: databaseUrl(base, name) };
}

export async function dropDatabase(name: string): Promise<void> {
  const { client } = await server();
  await client.query(`drop database if exists ${name} with (force)`);
}

function opened(name: string): TakenDatabase {
  const url = databaseUrl(baseUrl ?? "", name);
  return { name, url, pool: keptPool(url, 5) };
}

/** Connections that stay open, but keep no process alive. */
function keptPool(url: string, max: number): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max, application_name: keeping, idleTimeoutMillis: 0, allowExitOnIdle: true, pipeline: true });
  pool.on("error", () => undefined);
  // Also one that a late transaction still holds when it is ended.
  pool.on("connect", (client) => client.on("error", () => undefined));
  return pool;
}

/** Every table that was written to is as the migrations left it. */
export async function emptyTables(pool: pg.Pool): Promise<void> {
  const { rows: tables } = await pool.query<{ name: string }>(
    "select oid::regclass::text as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and relname <> 'migration' and pg_relation_size(oid) > 0",
  );
  const { rows: sequences } = await pool.query<{ name: string }>("select oid::regclass::text as name from pg_class where relkind = 'S' and relnamespace = 'public'::regnamespace");
  const { rows: seeded } = await pool.query<{ name: string }>("select quote_ident(relname) as name from pg_class where relkind = 'r' and relnamespace = 'seed'::regnamespace");
  await pool.query([
    // No triggers: a ledger refuses to lose an entry.
    "begin; set local session_replication_role = replica",
    ...tables.map(({ name }) => `delete from ${name}`),
    ...sequences.map(({ name }) => `alter sequence ${name} restart`),
    ...seeded.map(({ name }) => `insert into ${name} overriding system value select * from seed.${name}`),
    "commit",
  ].join("; "));
}

interface Server {
  /** Connection string of its database `postgres`. */
  readonly base: string;
  /** One connection to it, always the same. */
  readonly client: pg.Pool;
  /** Name of the database that holds exactly the tables of the migrations. */
  readonly template: string;
}

let baseUrl: string | undefined;
let connected: Promise<Server> | undefined;

/** The run's shared server, or one of this process's own when a single file is run by hand. */
function server(): Promise<Server> {
  return (connected ??= connect());
}

async function connect(): Promise<Server> {
  const base = process.env["TWINCITY_TEST_PG"] ?? (await (await import("./test-postgres.ts")).startTestPostgres());
  baseUrl = base;
  const client = keptPool(base, 1);
  const template = `tpl_${await migrationsDigest()}`;
  await client.query("select pg_advisory_lock(42)");
  const found = await client.query("select 1 from pg_database where datname = $1 and datistemplate", [template]);
  if (found.rowCount === 0) await buildTemplate(client, base, template);
  await client.query("select pg_advisory_unlock(42)");
  return { base, client, template };
}

async function buildTemplate(client: pg.Pool, base: string, name: string): Promise<void> {
  await client.query("create table if not exists free_database (name text primary key, template text not null, keeper int not null)");
  await client.query(`drop database if exists ${name} with (force)`);
  await client.query(`create database ${name} ${plain}`);
  const url = databaseUrl(base, name);
  await migrate(url);
  const inside = new pg.Client({ connectionString: url });
  await inside.connect();
  await keepSeeds(inside);
  await inside.end();
  await client.query(`alter database ${name} with is_template true`);
}

/** What the migrations themselves put into tables is kept in the schema `seed`, to be put there again. */
async function keepSeeds(client: pg.Client): Promise<void> {
  await client.query("create schema seed");
  const { rows } = await client.query<{ name: string }>("select quote_ident(tablename) as name from pg_tables where schemaname = 'public' and tablename <> 'migration'");
  for (const { name } of rows) {
    const found = await client.query(`select 1 from public.${name} limit 1`);
    if (found.rowCount !== 0) await client.query(`create table seed.${name} as table public.${name}`);
  }
}

function databaseUrl(base: string, name: string): string {
  const url = new URL(base);
  url.pathname = `/${name}`;
  return url.toString();
}
