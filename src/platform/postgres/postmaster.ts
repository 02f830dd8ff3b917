import { existsSync, readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from "node:fs";
import { join } from "node:path";

/** What a running or crashed server left in its data folder. */
export interface Postmaster {
  readonly pid: number;
  readonly socketFolder: string;
}

/**
 * Line 1 is the pid, line 5 the socket folder.
 * @source PostgreSQL, src/include/utils/pidfile.h
 */
export function readPostmaster(cluster: string): Postmaster | undefined {
  let lines: readonly string[];
  try {
    lines = readFileSync(join(cluster, "postmaster.pid"), "utf8").split("\n");
  } catch {
    return undefined;
  }
  const pid = Number(lines[0]);
  return Number.isInteger(pid) && pid > 0 ? { pid, socketFolder: (lines[4] ?? "").split(",")[0] ?? "" } : undefined;
}

/** A zombie has ended: it only waits for its parent to notice. */
export function isRunning(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const state = stat.slice(stat.lastIndexOf(")") + 2, stat.lastIndexOf(")") + 3);
    return state !== "Z" && state !== "X";
  } catch {
    return false;
  }
}

/** Whether this process serves this folder: PostgreSQL's processes work inside their data folder. */
export function serves(pid: number, cluster: string): boolean {
  if (!isRunning(pid)) return false;
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster);
  } catch {
    // Another account's process: only its command line can be read.
    return commandLine(pid).includes("postgres");
  }
}

/** Backends that outlive a killed postmaster for a moment still write to the folder. */
export function leftOvers(cluster: string): readonly number[] {
  const pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name)).map(Number);
  return pids.filter((pid) => commandLine(pid).startsWith("postgres") && serves(pid, cluster));
}

/** For a lock file whose owner is certainly gone; PostgreSQL itself takes a zombie or a reused pid for a living server. */
export function removeStalePidFile(cluster: string): void {
  rmSync(join(cluster, "postmaster.pid"), { force: true });
}

export function isCluster(folder: string): boolean {
  return existsSync(join(folder, "PG_VERSION"));
}

function commandLine(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8");
  } catch {
    return "";
  }
}
