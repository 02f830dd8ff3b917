import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { machine } from "./machine.ts";

/**
 * What a newcomer waits for: a clone in an empty folder, an empty environment and home, `npm start` to the ready line, the same a
 * second time, then `npm test` by itself. Run by hand on a quiet machine; the npm cache of this account is used if it has one.
 */
const root = fileURLToPath(new URL("../", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "twincity-setup-"));
const checkout = join(folder, "checkout");
const systemPath = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";
const nodeFolder = dirname(execFileSync("which", ["node"], { encoding: "utf8", env: { PATH: systemPath } }).trim());
const environment = { PATH: `${nodeFolder}:${systemPath}`, HOME: join(folder, "home") };
mkdirSync(environment.HOME);
execFileSync("git", ["clone", "--quiet", root, checkout]);

try {
  const coldStartSeconds = await secondsToReady();
  const warmStartSeconds = await secondsToReady();
  const test = process.argv.includes("--no-test") ? undefined : await secondsOfTest();
  const { node, cpus, cpuModel, memoryMb, commit } = machine();
  const result = { bench: "setup", coldStartSeconds, warmStartSeconds, ...test, node, cpus, commit, measuredAt: new Date().toISOString(), machine: { cpuModel, memoryMb } };
  mkdirSync(join(root, "bench/results"), { recursive: true });
  writeFileSync(join(root, "bench/results/setup.json"), `${JSON.stringify(result, null, 2)}\n`);
  console.log(JSON.stringify(result));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function secondsToReady(): Promise<number> {
  const startedAt = performance.now();
  const child = npm(["start", "--", "--data", join(folder, "data"), "--sc-port", "0", "--cq-port", "0"]);
  await new Promise<void>((ready, fail) => {
    createInterface({ input: child.stdout! }).on("line", (line) => {
      if (line.startsWith('{"ready":true')) ready();
    });
    child.once("exit", (code) => fail(new Error(`npm start ended with ${code}`)));
  });
  const seconds = (performance.now() - startedAt) / 1000;
  await end(child);
  return Number(seconds.toFixed(1));
}

async function secondsOfTest(): Promise<{ testSeconds: number; testResult: string }> {
  const startedAt = performance.now();
  const child = npm(["test"]);
  let last = "";
  createInterface({ input: child.stdout! }).on("line", (line) => {
    if (line.trim() !== "") last = line.trim();
  });
  await new Promise((done) => child.once("exit", done));
  return { testSeconds: Number(((performance.now() - startedAt) / 1000).toFixed(0)), testResult: last };
}

function npm(args: readonly string[]): ChildProcess {
  return spawn("npm", [...args], { cwd: checkout, env: { ...environment, TWINCITY_SHARED: join(root, "../shared") }, stdio: ["ignore", "pipe", "inherit"], detached: true });
}

async function end(child: ChildProcess): Promise<void> {
  const ended = new Promise((done) => child.once("exit", done));
  // as Ctrl-C does: the whole group is told, not npm alone
  process.kill(-child.pid!, "SIGINT");
  await ended;
}
