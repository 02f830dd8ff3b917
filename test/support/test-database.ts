import { randomBytes } from "node:crypto";
import pg from "pg";
import { openDatabase, type OpenDatabase } from "../../src/storage/database.ts";
import { migrate } from "../../src/storage/migrate.ts";

/**
 * A fresh, migrated database on the shared embedded server, dropped when disposed. The first caller of a run builds a template
 * (named after the migrations' content), later ones copy it in milliseconds.
 */
export async function testDatabase(): Promise<OpenDatabase & { readonly url: string }> {
  const base = await serverUrl();
  const name = `t_${randomBytes(8).toString("hex")}`;
  const template = await ensureTemplate(base);
  await onServer(base, (client) => client.query(`create database ${name} template ${template}`));
  const url = databaseUrl(base, name);
  const open = openDatabase(url, { maxConnections: 5 });
  const close = async () => {
    await open.close();
    await onServer(base, (client) => client.query(`drop database if exists ${name} with (force)`));
  };
  return { ...open, url, close, [Symbol.asyncDispose]: close };
}

/** An empty database without tables, for a whole node that migrates by itself. */
export async function emptyDatabase(): Promise<{ readonly url: string } & AsyncDisposable> {
  const base = await serverUrl();
  const name = `t_${randomBytes(8).toString("hex")}`;
  await onServer(base, (client) => client.query(`create database ${name} template template0 lc_collate 'C' lc_ctype 'C.UTF-8'`));
  const drop = () => onServer(base, (client) => client.query(`drop database if exists ${name} with (force)`));
  return {
    url: databaseUrl(base, name),
    [Symbol.asyncDispose]: async () => {
      await drop();
    },
  };
}

function databaseUrl(base: string, name: string): string {
  const url = new URL(base);
  url.pathname = `/${name}`;
  return url.toString();
}

async function onServer<Result>(base: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: base });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function ensureTemplate(base: string): Promise<string> {
  const { migrationsDigest } = await import("../../src/storage/migrate.ts");
  const name = `tpl_${await migrationsDigest()}`;
  await onServer(base, async (client) => {
    await client.query("select pg_advisory_lock(42)");
    const found = await client.query("select 1 from pg_database where datname = $1 and datistemplate", [name]);
    if (found.rowCount === 0) {
      await client.query(`drop database if exists ${name}`);
      await client.query(`create database ${name} template template0 lc_collate 'C' lc_ctype 'C.UTF-8'`);
      await migrate(databaseUrl(base, name));
      await client.query(`alter database ${name} with is_template true`);
    }
  });
  return name;
}

let ownServer: Promise<string> | undefined;

/** The run's shared server, or one of this process's own when a single file is run by hand. */
function serverUrl(): Promise<string> {
  const shared = process.env["TWINCITY_TEST_PG"];
  if (shared) return Promise.resolve(shared);
  ownServer ??= (async () => {
    const { startTestPostgres } = await import("./test-postgres.ts");
    return startTestPostgres();
  })();
  return ownServer;
}
