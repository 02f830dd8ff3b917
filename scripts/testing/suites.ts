import { createWriteStream, existsSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { run } from "node:test";
import type { TestEvent } from "node:test/reporters";
import { root } from "./checks.ts";
import type { Tally } from "./tally.ts";

const lastWordsLength = 4000;

/** Test files that run together. */
export interface Suite {
  readonly name: string;
  /** Files under these folders … */
  readonly folders: readonly string[];
  /** … except under these. */
  readonly without?: readonly string[];
  /** The longest files: begun at once, so that at the end nothing waits for one of them alone. */
  readonly first?: readonly string[];
  /** How many files at a time. */
  readonly concurrency: number;
  /** The longest one test may take. */
  readonly timeoutMs: number;
}

export const suites: readonly Suite[] = [
  {
    name: "unit",
    folders: ["src", "web/src", "test", "scripts", "bench"],
    without: ["test/conformance", "test/nodes", "test/browser", "test/mutants"],
    concurrency: 2,
    timeoutMs: 180_000,
  },
  { name: "conformance", folders: ["test/conformance"], concurrency: 2, timeoutMs: 180_000 },
  { name: "nodes", folders: ["test/nodes"], first: ["test/nodes/kill.test.ts"], concurrency: 2, timeoutMs: 1_200_000 },
  { name: "browser", folders: ["test/browser"], first: ["test/browser/pages.test.ts"], concurrency: 2, timeoutMs: 1_200_000 },
];

export function filesOf({ folders, without = [], first = [] }: Suite): readonly string[] {
  const inside = (file: string, folder: string): boolean => file.startsWith(`${folder}/`);
  return folders
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((name) => `${folder}/${name}`))
    .filter((file) => /\.test\.tsx?$/.test(file) && !without.some((folder) => inside(file, folder)))
    .sort((one, other) => Number(first.includes(other)) - Number(first.includes(one)) || (one < other ? -1 : 1));
}

/**
 * Runs the files, each in a process of its own, and prints each failure in full when it happens.
 * @param output  what the tests themselves printed is kept there, for the scan of the logs
 * @param cancel  ends the files that run
 */
export async function runTests(suite: Suite, files: readonly string[], { output, cancel }: { output: string; cancel: AbortSignal }): Promise<Tally> {
  const { name, concurrency, timeoutMs } = suite;
  const failed: string[] = [];
  const times: { name: string; ms: number }[] = [];
  let passed = 0;
  let skipped = 0;
  const printed = createWriteStream(output);
  const lastWords = new Map<string, string>();
  if (files.length > 0) {
    const stream = run({ files: files.map((file) => join(root, file)), concurrency, timeout: timeoutMs, cwd: root, signal: cancel });
    for await (const event of stream as AsyncIterable<TestEvent>) {
      if (event.type === "test:stdout" || event.type === "test:stderr") {
        const { file, message } = event.data;
        printed.write(message);
        lastWords.set(file, ((lastWords.get(file) ?? "") + message).slice(-lastWordsLength));
      }
      // What happened after a test had ended is told in no other way, and fails the file.
      if (event.type === "test:diagnostic" && event.data.file !== undefined && event.data.message.startsWith("Error: "))
        lastWords.set(event.data.file, `${lastWords.get(event.data.file) ?? ""}${event.data.message}\n`.slice(-lastWordsLength));
      if (event.type !== "test:pass" && event.type !== "test:fail") continue;
      const { data } = event;
      if (data.details.type === "suite") continue;
      const title = `${relative(root, data.file ?? "")}: ${data.name}`;
      if (data.skip !== undefined || data.todo !== undefined) {
        skipped++;
        console.log(`  – ${title}${typeof data.skip === "string" ? ` (${data.skip})` : ""}`);
        continue;
      }
      times.push({ name: title, ms: data.details.duration_ms });
      if (event.type === "test:pass") passed++;
      else {
        failed.push(title);
        console.log(`  ✘ ${title}\n${indent(describe(event.data.details.error))}`);
        // A file that failed as a whole (it did not load, or its process ended): what it said last tells why.
        if (data.name === data.file) console.log(indent((lastWords.get(data.name) ?? "").trimEnd()));
      }
    }
  }
  await new Promise<void>((done) => void printed.end(done));
  if (passed + failed.length + skipped === 0) failed.push(`${name}: no test ran`);
  return { ran: times.length, passed, skipped, failed, times };
}

function describe(error: Error): string {
  const cause = error.cause instanceof Error ? error.cause : error;
  return cause.stack ?? cause.message;
}

function indent(text: string): string {
  return text.split("\n").map((line) => `      ${line}`).join("\n");
}
