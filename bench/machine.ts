import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { availableParallelism, cpus, totalmem } from "node:os";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));

export interface Machine {
  /** Version of Node that ran it. */
  readonly node: string;
  readonly cpus: number;
  readonly cpuModel: string;
  readonly memoryMb: number;
  /** Commit of the checkout, with `+` when files differ from it. */
  readonly commit: string;
}

export function machine(): Machine {
  return {
    node: process.version,
    cpus: availableParallelism(),
    cpuModel: cpus()[0]?.model ?? "unknown",
    memoryMb: Math.round(totalmem() / 1_048_576),
    commit: commit(),
  };
}

function commit(): string {
  const git = (...args: readonly string[]) => execFileSync("git", ["-C", root, ...args], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
  try {
    return git("rev-parse", "--short", "HEAD") + (git("status", "--porcelain", "--untracked-files=no", "--", "src", "bench", ":(exclude)bench/results") === "" ? "" : "+");
  } catch {
    return "unknown";
  }
}

/** Resident memory of processes, MB; pages that several share count once in all. Those that are gone count nothing. */
export function residentMb(pids: readonly number[]): number {
  const kb = pids.map((pid) => {
    try {
      return Number(/^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"))?.[1] ?? 0);
    } catch {
      return 0;
    }
  });
  return Math.round(kb.reduce((sum, one) => sum + one, 0) / 1024);
}

/** Ids of the processes that this one has started, at any depth. */
export function descendantsOf(pid: number): number[] {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(" ").filter(Boolean).map(Number);
    return children.flatMap((child) => [child, ...descendantsOf(child)]);
  } catch {
    return [];
  }
}
