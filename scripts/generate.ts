import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import openapiTypescript, { astToString } from "openapi-typescript";
import { initNode } from "../src/cli/init/init-node.ts";
import { readNodeConfig } from "../src/config.ts";
import { createNode } from "../src/node.ts";
import { quietLog } from "../src/platform/log.ts";
import { startPostgres } from "../src/platform/postgres/index.ts";
import { configurationPage } from "./generate/configuration-page.ts";
import { performancePage } from "./generate/performance-page.ts";
import { problemsPage } from "./generate/problems-page.ts";
import { sourcesPage } from "./generate/sources-page.ts";

/**
 * Writes everything that is derived from the code: the API description, the web's types, three pages of the docs.
 * With --check nothing is written, and a stale copy ends with exit code 1.
 */
const root = fileURLToPath(new URL("../", import.meta.url));
const check = process.argv.includes("--check");

const openapi = await describeApi();
const files: readonly (readonly [name: string, content: string])[] = [
  ["openapi.json", `${JSON.stringify(openapi, null, 1)}\n`],
  ["src/client/schema.d.ts", `// Made by \`npm run generate\` from the routes; not edited by hand.\n${astToString(await openapiTypescript(openapi as never))}`],
  ["docs/problems.md", problemsPage()],
  ["docs/configuration.md", configurationPage()],
  ["docs/sources.md", sourcesPage(root)],
  ["docs/performance.md", performancePage(root)],
];

const stale = files.filter(([name, content]) => !existsSync(root + name) || readFileSync(root + name, "utf8") !== content);
if (!check) for (const [name, content] of stale) writeFileSync(root + name, content);
for (const [name] of stale) console.log(check ? `✘ ${name} is stale: run npm run generate` : `• ${name}`);
if (stale.length === 0) console.log("generated: up to date");
process.exitCode = check && stale.length > 0 ? 1 : 0;

/** The routes as a node registers them: a throw-away demo node is put together and never serves. */
async function describeApi(): Promise<unknown> {
  const folder = mkdtempSync(join(tmpdir(), "twincity-generate-"));
  const shared = process.env["TWINCITY_TEST_PG"];
  const server = shared === undefined ? await startPostgres({ dataDir: join(folder, "pg"), log: quietLog(), durable: false }) : undefined;
  try {
    const { configFile } = initNode({ folder: join(folder, "sc"), id: "sc", name: { zh: "四川", en: "Sichuan" }, region: "510000", url: "http://localhost:7051", logOrigin: "sc.twincity.demo/ledger", demo: true });
    await using scratch = server === undefined ? await scratchDatabase() : undefined;
    const databaseUrl = server?.connectionString ?? scratch!.url;
    const node = await createNode({ ...readNodeConfig(configFile, {}), databaseUrl }, { log: quietLog() });
    await node.app.ready();
    const description: unknown = node.app.swagger();
    await node.stop();
    return JSON.parse(JSON.stringify(description));
  } finally {
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function scratchDatabase(): Promise<{ readonly url: string } & AsyncDisposable> {
  const { nodeDatabase } = await import("../test/support/test-database.ts");
  return nodeDatabase();
}
