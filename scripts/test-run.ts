import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { testPostgres } from "../test/support/test-postgres.ts";
import { checks, root, runCheck } from "./testing/checks.ts";
import { runTests, suites } from "./testing/suites.ts";
import { lastLine, slowest, type Tally, total } from "./testing/tally.ts";

/**
 * Runs the checks in order (all, or those named), then all tests together, a few files at a time; then says the ten slowest tests, and as
 * the last line the count. A check that fails counts as one failed test. Exit code 1 on any failure, or when no test ran.
 */
const asked = process.argv.slice(2);
const known = [...checks.map((check) => check.name), ...suites.map((suite) => suite.name), "logs"];
const unknown = asked.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(`no such phase: ${unknown.join(", ")}; there are: ${known.join(", ")}`);
  process.exit(2);
}
const wants = (name: string): boolean => asked.length === 0 || asked.includes(name);

// Hundreds of processes load the same modules: what one compiled, the next ones need not.
process.env["NODE_COMPILE_CACHE"] ??= join(root, "node_modules/.cache/compiled");

const logs = mkdtempSync(join(tmpdir(), "twincity-test-logs-"));
const tallies: Tally[] = [];
const cancel = new AbortController();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => cancel.abort());
process.once("disconnect", () => cancel.abort());

await phases();
const sum = total(tallies);
printEnd();
const testsAsked = suites.some((suite) => wants(suite.name));
const ok = sum.failed.length === 0 && (sum.ran > 0 || !testsAsked) && !cancel.signal.aborted;
if (ok) rmSync(logs, { recursive: true, force: true });
else console.log(`logs of this run: ${logs}`);
console.log(lastLine(sum));
process.exit(ok ? 0 : 1);

async function phases(): Promise<void> {
  for (const check of checks) if (wants(check.name)) await phase(check.name, async () => new Map([[check.name, await runCheck(check)]]));
  const wanted = suites.filter((suite) => wants(suite.name));
  if (wanted.length > 0) {
    const server = await testPostgres();
    try {
      process.env["TWINCITY_TEST_PG"] = server.connectionString;
      process.env["TWINCITY_TEST_LOGS"] = logs;
      await phase(wanted.map(({ name }) => name).join(", "), () => runTests(wanted, { logs, cancel: cancel.signal }));
    } finally {
      await server.stop();
    }
  }
  if (wants("logs") && wanted.length > 0) await phase("logs", async () => new Map([["logs", await runCheck({ name: "logs", steps: [["test/support/scan-logs.ts", logs]] })]]));
}

async function phase(title: string, work: () => Promise<ReadonlyMap<string, Tally>>): Promise<void> {
  if (cancel.signal.aborted) return;
  console.log(`\n▶ ${title}`);
  const start = performance.now();
  const found = await work();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  for (const [name, tally] of found) {
    tallies.push(tally);
    const counts = tally.ran > 0 ? `: ${tally.passed} passed, ${tally.failed.length} failed` : "";
    console.log(`${tally.failed.length === 0 ? "✔" : "✘"} ${name}${counts}`);
  }
  console.log(`  ${seconds} s`);
}

function printEnd(): void {
  if (sum.failed.length > 0) console.log(`\nfailed:\n${sum.failed.map((name) => `  ✘ ${name}`).join("\n")}`);
  const slow = slowest(tallies, 10);
  if (slow.length > 0) console.log(`\nthe ${slow.length} slowest tests:`);
  for (const { name, ms } of slow) console.log(`  ${(ms / 1000).toFixed(2).padStart(7)} s  ${name}`);
  if (cancel.signal.aborted) console.log("\ninterrupted");
}
