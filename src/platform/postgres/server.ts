import { spawn } from "node:child_process";
import { closeSync, openSync, readSync, renameSync, rmdirSync, statSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import type { Account } from "./account.ts";
import type { Binaries } from "./binaries.ts";
import { serverEnvironment } from "./cluster.ts";
import { faultFrom, PostgresFault } from "./fault.ts";
import { isRunning, leftOvers, readPostmaster, removeStalePidFile, serves } from "./postmaster.ts";

/** A server process; `adopted` when an earlier process of ours had started it. */
export interface Server {
  readonly pid: number;
  readonly connectionString: string;
  readonly adopted: boolean;
}

export interface ServerOptions {
  readonly cluster: string;
  readonly account: Account | undefined;
  readonly binaries: Binaries;
  readonly socketFolder: string;
  readonly logFile: string;
  readonly durable: boolean;
}

const startTimeoutMs = 60_000;
const oldLogBytes = 5_000_000;

/** Small, local, and silent about data: statements and rows never reach the server's log. */
function settings({ socketFolder, durable }: ServerOptions): readonly string[] {
  const values: Record<string, string | number> = {
    listen_addresses: "",
    unix_socket_directories: socketFolder,
    unix_socket_permissions: "0700",
    port: 5432,
    // Two nodes of ten each and the command line; the throw-away one serves many nodes at once.
    max_connections: durable ? 40 : 150,
    shared_buffers: "32MB",
    max_wal_size: "256MB",
    min_wal_size: "32MB",
    wal_level: "minimal",
    max_wal_senders: 0,
    max_logical_replication_workers: 0,
    jit: "off",
    autovacuum: durable ? "on" : "off",
    fsync: durable ? "on" : "off",
    full_page_writes: durable ? "on" : "off",
    timezone: "UTC",
    log_timezone: "UTC",
    lc_messages: "C",
    logging_collector: "off",
    log_destination: "stderr",
    // "log" leaves out ERROR, whose texts may quote a value; the caller gets the error anyway.
    log_min_messages: "log",
    log_min_error_statement: "panic",
    log_error_verbosity: "terse",
    log_checkpoints: "off",
  };
  return Object.entries(values).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

export function socketAddress(socketFolder: string, database = "postgres"): string {
  return `postgres://postgres@localhost/${database}?host=${encodeURIComponent(socketFolder)}`;
}

/**
 * The server of this folder: the one that runs already, or a new one. PostgreSQL's own lock file lets only one in, so two callers
 * at once end with the same server.
 * @throws PostgresFault  one sentence; the server's own words are in the log file
 */
export async function ensureServer(options: ServerOptions): Promise<Server> {
  const deadline = performance.now() + startTimeoutMs;
  while (performance.now() < deadline) {
    const running = readPostmaster(options.cluster);
    if (running && serves(running.pid, options.cluster)) {
      // A server that has only begun has not written its socket's folder yet.
      if (running.socketFolder === "") {
        await wait(20);
        continue;
      }
      const connectionString = socketAddress(running.socketFolder);
      if (await answers(options, connectionString, running.pid, deadline)) return { pid: running.pid, connectionString, adopted: true };
      // It ended (or was ending) while we waited.
      continue;
    }
    if (running) await clearLeftOvers(options.cluster);
    const started = await spawnServer(options, deadline);
    if (started) return started;
  }
  throw faultFrom("the server did not answer within a minute", options.cluster);
}

/** @returns undefined when another server took the folder first */
async function spawnServer(options: ServerOptions, deadline: number): Promise<Server | undefined> {
  const logFd = openLog(options.logFile);
  const logStart = statSync(options.logFile).size;
  try {
    // Its own session: Ctrl-C in the terminal reaches us, and we stop the server after the work is done.
    const child = spawn(options.binaries.postgres, ["-D", options.cluster, ...settings(options)], {
      ...options.account,
      cwd: "/",
      env: serverEnvironment,
      detached: true,
      stdio: ["ignore", logFd, logFd],
    });
    const failure = await new Promise<Error | undefined>((done) => {
      child.on("error", done);
      child.on("spawn", () => done(undefined));
    });
    if (failure || child.pid === undefined) throw faultFrom(failure?.message ?? "", options.cluster, failure);
    child.unref();
    const connectionString = socketAddress(options.socketFolder);
    if (await answers(options, connectionString, child.pid, deadline)) return { pid: child.pid, connectionString, adopted: false };
    const report = readFrom(options.logFile, logStart);
    if (/lock file "postmaster.pid" already exists/.test(report)) return undefined;
    throw faultFrom(report, options.cluster);
  } finally {
    closeSync(logFd);
  }
}

/** Waits until this very process answers (a faster one may own the socket). @returns false when the process ends first */
async function answers({ cluster }: ServerOptions, connectionString: string, pid: number, deadline: number): Promise<boolean> {
  while (performance.now() < deadline) {
    const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5000 });
    client.on("error", () => {});
    try {
      await client.connect();
      if (readPostmaster(cluster)?.pid === pid) return true;
    } catch {
      // Not listening yet, or recovering: asked again below.
    } finally {
      await client.end().catch(() => {});
    }
    if (!isRunning(pid)) return false;
    await wait(20);
  }
  return false;
}

/** After a killed postmaster its backends end by themselves within moments; only then may its lock file go. */
async function clearLeftOvers(cluster: string): Promise<void> {
  for (let tries = 0; leftOvers(cluster).length > 0; tries++) {
    if (tries === 200) {
      const pids = leftOvers(cluster).join(", ");
      throw new PostgresFault({
        zh: `上次运行留下的数据库进程(${pids})没有结束。请结束它们后重试。`,
        en: `Database processes of an earlier run (${pids}) do not end. End them and try again.`,
      });
    }
    if (tries === 100) for (const pid of leftOvers(cluster)) trySignal(pid, "SIGQUIT");
    await wait(50);
  }
  removeStalePidFile(cluster);
}

/** Fast shutdown (rolls back what is open), then, after 20 s, the immediate one, which the next start recovers from. */
export async function stopServer(pid: number): Promise<void> {
  for (const [signal, patienceMs] of [["SIGINT", 20_000], ["SIGQUIT", 10_000], ["SIGKILL", 5000]] as const) {
    trySignal(pid, signal);
    const deadline = performance.now() + patienceMs;
    while (isRunning(pid) && performance.now() < deadline) await wait(10);
    if (!isRunning(pid)) return;
  }
}

export function removeSocketFolder(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Someone else's file is in it, or it is gone already: nothing depends on it.
  }
}

function trySignal(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended already.
  }
}

function openLog(file: string): number {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > oldLogBytes) renameSync(file, `${file}.old`);
  return openSync(file, "a", 0o600);
}

function readFrom(file: string, start: number): string {
  const fd = openSync(file, "r");
  try {
    const buffer = Buffer.alloc(Math.max(0, statSync(file).size - start));
    const length = readSync(fd, buffer, 0, buffer.length, start);
    return buffer.toString("utf8", 0, length);
  } finally {
    closeSync(fd);
  }
}
