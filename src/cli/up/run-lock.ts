import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Who runs the demo of a data folder. */
export interface Holder {
  readonly pid: number;
  /** When that process began, in kernel ticks: a process that has got its number later is another one. */
  readonly startTicks: string;
  /** Addresses by node id, once known. */
  readonly nodes: Readonly<Record<string, string>>;
}

export interface RunLock {
  /** Whether an earlier run ended without giving its lock back. */
  readonly tookOver: boolean;
  announce(nodes: Holder["nodes"]): void;
  release(): void;
}

export type LockResult = { readonly lock: RunLock } | { readonly heldBy: Holder };

/** One running demo per data folder; a lock whose process has ended is taken over. */
export function acquireRunLock(dataDir: string): LockResult {
  const file = join(dataDir, "up.lock");
  const draft = `${file}.${process.pid}`;
  const own: Holder = { pid: process.pid, startTicks: startTicks(process.pid) ?? "", nodes: {} };
  let tookOver = false;
  for (;;) {
    writeFileSync(draft, JSON.stringify(own));
    try {
      // A link appears whole or not at all, and never over another.
      linkSync(draft, file);
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    } finally {
      rmSync(draft, { force: true });
    }
    const heldBy = findHolder(dataDir);
    if (heldBy) return { heldBy };
    tookOver = true;
    setAside(file);
  }
  return {
    lock: {
      tookOver,
      announce: (nodes) => {
        writeFileSync(draft, JSON.stringify({ ...own, nodes }));
        renameSync(draft, file);
      },
      release: () => rmSync(file, { force: true }),
    },
  };
}

/** The living process that runs the demo of this folder. */
export function findHolder(dataDir: string): Holder | undefined {
  const holder = readHolder(join(dataDir, "up.lock"));
  return holder && startTicks(holder.pid) === holder.startTicks ? holder : undefined;
}

function readHolder(file: string): Holder | undefined {
  try {
    const { pid, startTicks = "", nodes = {} } = JSON.parse(readFileSync(file, "utf8")) as Partial<Holder>;
    return typeof pid === "number" ? { pid, startTicks, nodes } : undefined;
  } catch {
    return undefined;
  }
}

/** Removes a stale lock; should another process have put its own there in between, that one is put back. */
function setAside(file: string): void {
  const aside = `${file}.stale-${process.pid}`;
  try {
    renameSync(file, aside);
    const moved = readHolder(aside);
    if (moved && startTicks(moved.pid) === moved.startTicks) linkSync(aside, file);
  } catch {
    // Another process was faster: the next attempt to take the lock tells.
  } finally {
    rmSync(aside, { force: true });
  }
}

/** Field 22 of /proc/<pid>/stat; undefined when the process has ended. @source proc_pid_stat(5) */
function startTicks(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return fields[0] === "Z" ? undefined : fields[19];
  } catch {
    return undefined;
  }
}
