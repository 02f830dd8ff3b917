import { createWriteStream, existsSync, mkdirSync, readdirSync, type WriteStream } from "node:fs";
import { join, relative } from "node:path";
import { run } from "node:test";
import type { TestEvent } from "node:test/reporters";
import { root } from "./checks.ts";
import { nothing, type Tally } from "./tally.ts";

const lastWordsLength = 4000;
const progressEveryMs = 60_000;

/** A kind of test files. */
export interface Suite {
  readonly name: string;
  /** Files under these folders … */
  readonly folders: readonly string[];
  /** … except under these. */
  readonly without?: readonly string[];
}

/**
 * Those whose files wait most for others (nodes that start, pages that load) come first; the short ones, which only compute, fill what is
 * left of the machine at the end.
 */
export const suites: readonly Suite[] = [
  { name: "nodes", folders: ["test/nodes"] },
  { name: "browser", folders: ["test/browser"] },
  { name: "conformance", folders: ["test/conformance"] },
  { name: "unit", folders: ["src", "web/src", "test", "scripts", "bench", "examples"], without: ["test/conformance", "test/nodes", "test/browser", "test/mutants"] },
];

/** The longest files: begun at once, so that at the end nothing waits for one of them alone. */
const longest = ["test/browser/pages.test.ts", "test/nodes/kill.test.ts", "test/browser/case.test.ts", "test/browser/first-crossing.test.ts", "test/browser/applications.test.ts"];

/** Files at a time: one more than the cores that all this is made for, since most of them wait half of their time. */
const concurrency = 3;
/** The longest that one test may take. */
const timeoutMs = 1_200_000;

function belongsTo({ folders, without = [] }: Suite, file: string): boolean {
  const inside = (folder: string): boolean => file.startsWith(`${folder}/`);
  return folders.some(inside) && !without.some(inside);
}

function filesOf(suite: Suite): readonly string[] {
  return suite.folders
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((name) => `${folder}/${name}`))
    .filter((file) => /\.test\.tsx?$/.test(file) && !file.includes("node_modules/") && belongsTo(suite, file))
    .sort();
}

/** The tests of one suite while they run. */
interface Running {
  readonly suite: Suite;
  readonly files: readonly string[];
  readonly failed: string[];
  readonly times: { name: string; ms: number }[];
  readonly printed: WriteStream;
  passed: number;
  skipped: number;
}

/**
 * Runs all files of these suites, each in a process of its own, a few at a time, and prints each failure in full when it happens.
 * @param logs    what the tests themselves printed is kept there, in a folder for each suite, for the scan of the logs
 * @param cancel  ends the files that run
 * @returns       one tally for each suite, in their order
 */
export async function runTests(wanted: readonly Suite[], { logs, cancel }: { logs: string; cancel: AbortSignal }): Promise<Map<string, Tally>> {
  const running = wanted.map((suite) => start(suite, logs));
  const files = running.flatMap((one) => one.files).sort((one, other) => rank(one) - rank(other));
  const lastWords = new Map<string, string>();
  const began = performance.now();
  const progress = setInterval(() => {
    const count = (pick: (suite: Running) => number) => running.reduce((sum, suite) => sum + pick(suite), 0);
    console.log(`  … ${Math.round((performance.now() - began) / 1000)} s: ${count(({ passed }) => passed)} passed, ${count(({ failed }) => failed.length)} failed so far`);
  }, progressEveryMs);
  const stream = files.length === 0 ? [] : run({ files: files.map((file) => join(root, file)), concurrency, timeout: timeoutMs, cwd: root, signal: cancel });
  for await (const event of stream as AsyncIterable<TestEvent>) {
    const file = event.data !== undefined && "file" in event.data ? event.data.file : undefined;
    // A step that several files share is told under the file in which it stands.
    const suite = file === undefined ? undefined : running.find((one) => belongsTo(one.suite, relative(root, file)));
    if (file === undefined || suite === undefined) continue;
    const said = (words: string) => lastWords.set(file, ((lastWords.get(file) ?? "") + words).slice(-lastWordsLength));
    if (event.type === "test:stdout" || event.type === "test:stderr") {
      suite.printed.write(event.data.message);
      said(event.data.message);
    }
    // What happened after a test had ended is told in no other way, and fails the file.
    if (event.type === "test:diagnostic" && event.data.message.startsWith("Error: ")) said(`${event.data.message}\n`);
    if (event.type === "test:pass" || event.type === "test:fail") count(event, suite, lastWords.get(file) ?? "");
  }
  clearInterval(progress);
  const tallies = new Map<string, Tally>();
  for (const one of running) tallies.set(one.suite.name, await end(one));
  return tallies;
}

function start(suite: Suite, logs: string): Running {
  mkdirSync(join(logs, suite.name), { recursive: true });
  const printed = createWriteStream(join(logs, suite.name, "output.log"));
  return { suite, files: filesOf(suite), failed: [], times: [], printed, passed: 0, skipped: 0 };
}

function rank(file: string): number {
  const place = longest.indexOf(file);
  return place < 0 ? longest.length : place;
}

function count({ type, data }: Extract<TestEvent, { type: "test:pass" | "test:fail" }>, suite: Running, words: string): void {
  if (data.details.type === "suite") return;
  const title = `${relative(root, data.file ?? "")}: ${data.name}`;
  if (data.skip !== undefined || data.todo !== undefined) {
    suite.skipped++;
    console.log(`  – ${title}${typeof data.skip === "string" ? ` (${data.skip})` : ""}`);
    return;
  }
  suite.times.push({ name: title, ms: data.details.duration_ms });
  if (type === "test:pass") {
    suite.passed++;
    return;
  }
  suite.failed.push(title);
  console.log(`  ✘ ${title}\n${indent(describe(data.details.error))}`);
  // A file that failed as a whole (it did not load, or its process ended): what it said last tells why.
  if (data.name === data.file) console.log(indent(words.trimEnd()));
}

async function end({ suite, passed, skipped, failed, times, printed }: Running): Promise<Tally> {
  await new Promise<void>((done) => void printed.end(done));
  if (passed + failed.length + skipped === 0) failed.push(`${suite.name}: no test ran`);
  return { ...nothing, ran: times.length, passed, skipped, failed, times };
}

function describe(error: Error): string {
  const cause = error.cause instanceof Error ? error.cause : error;
  return cause.stack ?? cause.message;
}

function indent(text: string): string {
  return text.split("\n").map((line) => `      ${line}`).join("\n");
}
