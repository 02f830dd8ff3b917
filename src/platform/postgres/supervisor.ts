import { join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import type { Log } from "../log.ts";
import type { Text } from "../text.ts";
import { findBinaries } from "./binaries.ts";
import { ensureCluster } from "./cluster.ts";
import { errorText, faultFrom, PostgresFault } from "./fault.ts";
import { placeDatabase, socketFolder } from "./placement.ts";
import { ensureServer, removeSocketFolder, type ServerOptions, stopServer } from "./server.ts";

export interface PostgresOptions {
  /** The node's folder: the database is in its subfolder `postgres`, the server's log in `postgres.log`. */
  readonly dataDir: string;
  readonly log: Log;
  /** Told in one sentence when something is not where a person would look for it; a warning in the log when absent. */
  readonly say?: (sentence: Text) => void;
  /** false gives up safety for speed: throw-away servers of tests only. */
  readonly durable?: boolean;
  /** Name of the database to make and connect to. */
  readonly database?: string;
}

export interface EmbeddedPostgres extends AsyncDisposable {
  readonly connectionString: string;
  /** Of the server now running: it changes when the server had to be started again. */
  readonly pid: number;
  /** The server was left running by an earlier process that had ended without stopping it. */
  readonly adopted: boolean;
  stop(): Promise<void>;
}

/** Held by the supervising connection for as long as its process lives; the number is ours alone. */
const supervisorLock = 7_050_432;
const mostRestarts = 5;

/**
 * Runs a real PostgreSQL for one node's folder, reached by a private socket only. A server left over from a crash is taken over; a
 * server that ends by itself is started again (5 times), and connections come back by themselves.
 * @throws PostgresFault  one sentence: disk full, no permission, folder in use by another process …
 */
export async function startPostgres(options: PostgresOptions): Promise<EmbeddedPostgres> {
  const { log, durable = true, database = "twincity" } = options;
  const dataDir = resolve(options.dataDir);
  const say = options.say ?? ((sentence: Text) => log.warn({ zh: sentence.zh }, sentence.en));
  const server = await prepare(dataDir, durable, say);
  let current = await ensureServer(server);
  const { adopted } = current;
  let guard = await takeOver(current.connectionString, dataDir);
  try {
    await ensureDatabase(guard, database);
  } catch (error) {
    await guard.end().catch(() => {});
    throw faultFrom(errorText(error), dataDir, error);
  }
  if (adopted) log.warn({ pid: current.pid }, "took over the database server of an earlier run");

  let stopping = false;
  let restarts = 0;
  let watching: Promise<void> = Promise.resolve();
  const watch = (connection: pg.Client): void => {
    // Watching alone keeps no process alive. (pg has the method, its types don't.)
    (connection as pg.Client & { unref(): void }).unref();
    connection.once("end", () => {
      if (!stopping) watching = recover();
    });
  };
  const recover = async (): Promise<void> => {
    while (!stopping && restarts < mostRestarts) {
      restarts++;
      log.error({ restarts }, "the database server ended or dropped its supervisor; starting it again");
      try {
        current = await ensureServer(server);
        guard = await takeOver(current.connectionString, dataDir);
        watch(guard);
        return;
      } catch (error) {
        log.error({ reason: errorText(error) }, "the database server did not start");
        await wait(500 * 2 ** restarts);
      }
    }
  };
  watch(guard);

  const stop = async (): Promise<void> => {
    if (stopping) return watching;
    stopping = true;
    await watching;
    const ended = stopServer(current.pid);
    watching = ended;
    await guard.end().catch(() => {});
    await ended;
    removeSocketFolder(new URL(current.connectionString).searchParams.get("host") ?? "");
  };
  return {
    connectionString: withDatabase(current.connectionString, database),
    get pid() {
      return current.pid;
    },
    adopted,
    stop,
    [Symbol.asyncDispose]: stop,
  };
}

/**
 * Settles where the database of a folder lives and from where its programs run, before any node starts, so that a person is told by the
 * command in front of them.
 * @throws PostgresFault
 */
export function preparePostgres(dataDir: string, say: (sentence: Text) => void): void {
  findBinaries(placeDatabase(dataDir, say).account, say);
}

async function prepare(dataDir: string, durable: boolean, say: (sentence: Text) => void): Promise<ServerOptions> {
  const { cluster, account } = placeDatabase(dataDir, say);
  const binaries = findBinaries(account, say);
  await ensureCluster({ cluster, account, binaries, durable });
  return { cluster, account, binaries, durable, socketFolder: socketFolder(cluster, account), logFile: join(dataDir, "postgres.log") };
}

/**
 * One process supervises a server. The lock belongs to a connection, so the operating system gives it back however that process ends.
 * @throws PostgresFault  another living process holds it
 */
export async function takeOver(connectionString: string, dataDir: string): Promise<pg.Client> {
  const guard = new pg.Client({ connectionString, application_name: `twincity supervisor ${process.pid}`, keepAlive: true });
  guard.on("error", () => {});
  await guard.connect();
  // A process that was killed a moment ago may still be losing its connection.
  for (let tries = 0; tries < 60; tries++) {
    const { rows } = await guard.query<{ locked: boolean }>("select pg_try_advisory_lock($1) as locked", [supervisorLock]);
    if (rows[0]?.locked) return guard;
    await wait(50);
  }
  const holder = await guard.query<{ name: string }>(
    `select a.application_name as name from pg_locks l join pg_stat_activity a using (pid)
     where l.locktype = 'advisory' and l.objid = $1 and l.granted`,
    [supervisorLock],
  );
  await guard.end();
  const pid = holder.rows[0]?.name.split(" ").at(-1) ?? "?";
  throw new PostgresFault({
    zh: `${dataDir} 正被另一个进程(进程号 ${pid})使用。请先停止它,或用 --data 换一个文件夹。`,
    en: `${dataDir} is in use by another process (process id ${pid}). Stop that one first, or choose another folder with --data.`,
  });
}

async function ensureDatabase(guard: pg.Client, database: string): Promise<void> {
  const found = await guard.query("select 1 from pg_database where datname = $1", [database]);
  if (found.rowCount === 0) await guard.query(`create database ${guard.escapeIdentifier(database)}`);
}

function withDatabase(connectionString: string, database: string): string {
  const url = new URL(connectionString);
  url.pathname = `/${encodeURIComponent(database)}`;
  return url.toString();
}
