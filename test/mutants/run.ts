import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "node:test";
import type { TestEvent } from "node:test/reporters";
import { fileURLToPath } from "node:url";
import { sharedFolder } from "../support/shared.ts";
import { testPostgres } from "../support/test-postgres.ts";
import { mutants, type Mutant } from "./mutants.ts";
import { sabotaged } from "./sabotage.ts";

/**
 * `npm run test:mutants`: makes each listed line wrong in a copy of the tree and expects its tests to notice. Words after the command
 * choose mutants by their rule or file. Ends with `N caught, M survived`; exit code 1 when one survives or can't be tried.
 */
const root = fileURLToPath(new URL("../../", import.meta.url));
const timeoutMs = 300_000;

type Outcome = { readonly red: false } | { readonly red: true; readonly by: string; readonly broken: boolean };

const words = process.argv.slice(2);
const chosen = mutants.filter(({ rule, file }) => words.length === 0 || words.some((word) => rule.includes(word) || file.includes(word)));
if (chosen.length === 0) {
  console.error(`no sabotage has one of these words: ${words.join(" ")}`);
  process.exit(2);
}

const copy = mkdtempSync(join(tmpdir(), "twincity-mutants-"));
const server = await testPostgres();
let survived = 0;
try {
  process.env["TWINCITY_TEST_PG"] = server.connectionString;
  process.env["TWINCITY_SHARED"] = sharedFolder();
  copyTree();
  const clean = await runTests([...new Set(chosen.flatMap(({ tests }) => tests))]);
  if (clean.red) throw new Error(`without any sabotage these tests are red already: ${clean.by}`);
  console.log(`the tests are green without sabotage; now ${chosen.length} sabotages`);
  for (const mutant of chosen) if (!(await isCaught(mutant))) survived += 1;
  console.log(`${chosen.length - survived} caught, ${survived} survived`);
} finally {
  await server.stop();
  rmSync(copy, { recursive: true, force: true });
}
process.exit(survived === 0 ? 0 : 1);

function copyTree(): void {
  const generated = /\/web\/dist(\/|$)|\/node_modules(\/|$)/;
  for (const name of ["src", "test", "scripts", "data", "bench", "web", "package.json", "tsconfig.json"])
    if (existsSync(root + name)) cpSync(root + name, join(copy, name), { recursive: true, filter: (path) => !generated.test(path) });
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
}

async function isCaught(mutant: Mutant): Promise<boolean> {
  const path = join(copy, mutant.file);
  const original = readFileSync(path, "utf8");
  const start = performance.now();
  try {
    writeFileSync(path, sabotaged(copy, mutant));
    const outcome = await runTests(mutant.tests);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    if (!outcome.red) console.log(`✘ survived: ${mutant.rule} (${mutant.file}, ${seconds} s)`);
    else if (outcome.broken) console.log(`✘ not tried: ${mutant.rule} (${mutant.file}): the sabotaged file does not run: ${outcome.by}`);
    else console.log(`✔ caught: ${mutant.rule} (${seconds} s) by “${outcome.by}”`);
    return outcome.red && !outcome.broken;
  } catch (error) {
    console.log(`✘ not tried: ${mutant.rule}: ${error instanceof Error ? error.message : String(error)}`);
    return false;
  } finally {
    writeFileSync(path, original);
  }
}

/** Runs test files of the copy until the first one is red. A file in which no single test ran proves nothing: it is broken. */
async function runTests(files: readonly string[]): Promise<Outcome> {
  const enough = new AbortController();
  const paths = files.map((file) => join(copy, file));
  const stream = run({ files: paths, cwd: copy, concurrency: 1, timeout: timeoutMs, signal: enough.signal });
  let red: Outcome = { red: false };
  let ran = 0;
  for await (const event of stream as AsyncIterable<TestEvent>) {
    if (event.type !== "test:pass" && event.type !== "test:fail") continue;
    const { name, skip } = event.data;
    if (event.type === "test:pass") {
      if (skip === undefined) ran += 1;
      continue;
    }
    if (red.red) continue;
    const isFile = paths.includes(name);
    red = { red: true, by: isFile ? String(event.data.details.error.cause ?? event.data.details.error) : name, broken: isFile };
    enough.abort();
  }
  if (!red.red && ran === 0) return { red: true, by: "no test ran", broken: true };
  return red;
}
