import { spawnSync } from "node:child_process";
import { readFileSync, readdirSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The rules of the house that no compiler knows. Exit code 1 and one line for each breach. */
const root = fileURLToPath(new URL("../", import.meta.url));
const breaches: string[] = [];

checkArrows();
checkTime();
checkLongFiles();
checkWords();
checkRunner();

if (breaches.length > 0) {
  for (const breach of breaches) console.error(`✘ ${breach}`);
  process.exit(1);
}
console.log("rules: no breach");

/** Arrows between folders; a reader that sees no modules at all would find no breach either, so their number is checked too. */
function checkArrows(): void {
  const run = spawnSync(
    process.execPath,
    ["node_modules/dependency-cruiser/bin/dependency-cruiser.mjs", "--config", ".dependency-cruiser.cjs", "--output-type", "json", "src", "web/src"],
    { cwd: root, encoding: "utf8", maxBuffer: 256 * 1024 * 1024 },
  );
  if (!run.stdout) {
    breaches.push(`dependency-cruiser printed nothing: ${run.stderr.trim()}`);
    return;
  }
  const report = JSON.parse(run.stdout) as {
    modules: { source: string }[];
    summary: { violations: { rule: { name: string }; from: string; to: string }[] };
  };
  const ours = report.modules.filter((module) => /^(src|web\/src)\//.test(module.source)).length;
  const files = listFiles(["src", "web/src"]).length;
  if (ours < files * 0.95) breaches.push(`dependency-cruiser saw ${ours} of ${files} modules: its answer means nothing`);
  for (const { rule, from, to } of report.summary.violations) breaches.push(`${rule.name}: ${from} → ${to}`);
}

/** Time comes from the injected clock, also in SQL. */
function checkTime(): void {
  const allowed = new Set(["src/platform/clock.ts"]);
  for (const file of listFiles(["src"])) {
    if (allowed.has(file) || file.endsWith(".test.ts") || file.startsWith("src/cli/") || file.startsWith("src/platform/postgres/")) continue;
    grep(file, /Date\.now\(|new Date\(\)|performance\.now\(/, "takes the time from somewhere else than the clock");
    if (/store(-[a-z]+)?\.ts$/.test(file)) grep(file, /\bnow\(\)|current_timestamp/i, "takes the time from the database", /clock\.now\(\)/);
  }
  for (const file of readdirSync(`${root}src/storage/migrations`)) grep(`src/storage/migrations/${file}`, /\bnow\(\)|current_timestamp/i, "takes the time from the database");
}

function checkLongFiles(): void {
  for (const file of listFiles(["src", "web/src", "test", "bench", "scripts"])) {
    if (file === "src/client/schema.d.ts") continue;
    const lines = readFileSync(root + file, "utf8").split("\n").length;
    if (lines > 400) breaches.push(`${file} has ${lines} lines: look for the second idea`);
  }
}

function checkWords(): void {
  for (const file of listFiles(["src", "web/src", "bench"])) grep(file, /\b(TODO(?!\(#\d+\))|FIXME|XXX|HACK)\b/, "has a note that names no issue");
}

/** The conformance runner knows nothing of our node, so that it judges any connector by the protocol alone. */
function checkRunner(): void {
  const runner = "test/conformance/dsp/runner";
  const own = listFiles([runner]).filter((file) => !file.endsWith(".test.ts"));
  if (own.length === 0) breaches.push(`${runner} has no files: nothing was checked`);
  for (const file of own)
    for (const [, from = ""] of readFileSync(root + file, "utf8").matchAll(/(?:\bfrom|\bimport)\s*\(?\s*["']([^"']+)["']/g)) {
      const inside = from.startsWith(".") && fileURLToPath(new URL(from, `file:///${file}`)).startsWith(`/${runner}/`);
      if (!inside && !/^(node:|ajv)/.test(from)) breaches.push(`${file} imports ${from}: the runner stands alone`);
    }
}

function grep(file: string, pattern: RegExp, saying: string, unless?: RegExp): void {
  for (const [i, line] of readFileSync(root + file, "utf8").split("\n").entries())
    if (pattern.test(line) && !unless?.test(line)) breaches.push(`${file}:${i + 1} ${saying}`);
}

function listFiles(folders: readonly string[]): string[] {
  return folders.flatMap((folder) => {
    if (!statSync(root + folder, { throwIfNoEntry: false })) return [];
    return readdirSync(root + folder, { recursive: true, encoding: "utf8" })
      .filter((name) => /\.(ts|tsx)$/.test(name))
      .map((name) => `${folder}/${name}`);
  });
}
