import { spawn } from "node:child_process";
import { chownSync, mkdtempSync, readdirSync, renameSync, rmSync, statfsSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Account } from "./account.ts";
import type { Binaries } from "./binaries.ts";
import { errorText, faultFrom } from "./fault.ts";
import { isCluster, isRunning } from "./postmaster.ts";

/** A new cluster takes 40 MB, its first write-ahead files as much again. */
const roomNeededBytes = 150_000_000;

/**
 * Makes the data folder when it is not there yet. It is prepared beside its place and moved there whole, so that an interrupted
 * start leaves nothing that looks like a database.
 * @param durable  false skips waiting for the disk (throw-away servers of tests)
 * @throws PostgresFault
 */
export async function ensureCluster(options: {
  readonly cluster: string;
  readonly account: Account | undefined;
  readonly binaries: Binaries;
  readonly durable: boolean;
}): Promise<void> {
  const { cluster, account, binaries, durable } = options;
  if (isCluster(cluster)) return;
  let draft: string | undefined;
  try {
    removeAbandonedDrafts(cluster);
    checkRoom(dirname(cluster));
    draft = mkdtempSync(`${cluster}.new-${process.pid}-`);
    if (account) chownSync(draft, account.uid, account.gid);
    const report = await runInitdb(binaries.initdb, draft, account, durable);
    if (report !== undefined) throw faultFrom(report, cluster);
    moveIntoPlace(draft, cluster);
  } catch (error) {
    throw faultFrom(errorText(error), cluster, error);
  } finally {
    if (draft !== undefined) rmSync(draft, { recursive: true, force: true });
  }
}

/** @returns undefined when done, else what initdb said */
function runInitdb(initdb: string, folder: string, account: Account | undefined, durable: boolean): Promise<string | undefined> {
  const args = ["-D", folder, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-instructions"];
  // libc's C collation with the C.UTF-8 character type: byte order, and trigram search that knows Chinese letters.
  args.push("--locale-provider=libc", "--locale=C", "--lc-collate=C", "--lc-ctype=C.UTF-8", ...(durable ? [] : ["--no-sync"]));
  return new Promise((done) => {
    const child = spawn(initdb, args, { ...account, cwd: "/", env: serverEnvironment, stdio: ["ignore", "pipe", "pipe"] });
    let report = "";
    child.stdout.on("data", (chunk: Buffer) => (report += chunk));
    child.stderr.on("data", (chunk: Buffer) => (report += chunk));
    child.on("error", (error) => done(error.message));
    child.on("close", (code) => done(code === 0 ? undefined : report));
  });
}

/** The programs see nothing of our environment: no PG… variable, no foreign library path. */
export const serverEnvironment: NodeJS.ProcessEnv = { PATH: "/usr/bin:/bin", LC_ALL: "C.UTF-8", LANGUAGE: "C", TZ: "UTC" };

function moveIntoPlace(draft: string, cluster: string): void {
  try {
    renameSync(draft, cluster);
  } catch (error) {
    // Another process of ours was faster; its cluster is as good.
    if (!isCluster(cluster)) throw error;
  }
}

function removeAbandonedDrafts(cluster: string): void {
  const prefix = `${basename(cluster)}.new-`;
  for (const name of readdirSync(dirname(cluster))) {
    if (!name.startsWith(prefix) || isRunning(Number.parseInt(name.slice(prefix.length), 10))) continue;
    rmSync(join(dirname(cluster), name), { recursive: true, force: true });
  }
}

function checkRoom(folder: string): void {
  const disk = statfsSync(folder);
  if (disk.bavail * disk.bsize < roomNeededBytes) throw new Error("No space left on device");
}
