import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import type { CallResponse, Receipt } from "../../src/kernel/exchange/index.ts";
import { twoNodes } from "../support/two-nodes.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const nodes = await twoNodes({ prepared: true });
const folder = mkdtempSync(join(tmpdir(), "twincity-package-"));
after(async () => {
  rmSync(folder, { recursive: true, force: true });
  await nodes[Symbol.asyncDispose]();
});

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

function run(program: string, args: readonly string[], cwd = folder): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(program, args, { cwd, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => resolve({ code: error === null ? 0 : Number(error.code ?? 1), stdout, stderr }));
  });
}

async function succeed(program: string, args: readonly string[], cwd = folder): Promise<string> {
  const { code, stdout, stderr } = await run(program, args, cwd);
  assert.equal(code, 0, `${program} ${args.join(" ")}: ${stderr}${stdout}`);
  return stdout;
}

/** A program of an office, as its author would write it. */
const program = `
import { answer, createClient, problemName, RefusedError } from "twincity";
import { parseTrustPolicy, verifyFile } from "twincity/verify";
const [url, key, ref] = process.argv.slice(2);
const client = createClient({ url, key });
const items = await answer(client.GET("/api/items", { params: { query: { q: "身份证" } } }));
const receipt = await answer(client.GET("/api/receipts/{ref}", { params: { path: { ref } } }));
const trust = await parseTrustPolicy(await (await fetch(url + "/api/trust-policy")).text());
const verdict = await verifyFile(JSON.stringify(receipt), trust);
const refusal = await answer(createClient({ url }).GET("/api/grants")).catch((error) => error);
console.log(JSON.stringify({ items: items.total, ok: verdict.ok, refused: refusal instanceof RefusedError && problemName(refusal.problem) }));
`;

test("the packed package, installed in an empty folder, verifies a receipt offline and calls a node through the client", async () => {
  const { sc } = nodes;
  const inspector = sc.as("sc-steward-market");
  const { crossingId } = await inspector.ask<CallResponse>("POST", "/api/calls", { resource: "cq:enterprise-register", params: { uscc: "91509900DEMA00013R" }, purpose: "licence-check" });
  const receipt = await inspector.ask<Receipt>("GET", `/api/receipts/${crossingId}?waitMs=15000`);
  writeFileSync(join(folder, "receipt.json"), JSON.stringify(receipt));
  writeFileSync(join(folder, "trust.txt"), (await sc.as().send("GET", "/api/trust-policy")).text);

  await succeed("npm", ["pack", "--silent", "--pack-destination", folder], root);
  const [tarball] = readdirSync(folder).filter((name) => name.endsWith(".tgz"));
  assert.ok(tarball, "npm pack made no tarball");
  writeFileSync(join(folder, "package.json"), '{ "name": "office", "private": true, "type": "module" }\n');
  await succeed("npm", ["install", "--prefer-offline", "--no-audit", "--no-fund", "--omit=optional", "--silent", `./${tarball}`]);

  const verdict = JSON.parse(await succeed("npx", ["twincity", "verify", "receipt.json", "--trust", "trust.txt", "--json"])) as { ok: boolean; kind: string };
  assert.deepEqual([verdict.ok, verdict.kind], [true, "receipt"]);

  writeFileSync(join(folder, "altered.json"), JSON.stringify(receipt).replace("licence-check", "service-evidence"));
  const altered = await run("npx", ["twincity", "verify", "altered.json", "--trust", "trust.txt", "--json"]);
  assert.equal(altered.code, 1);
  assert.equal((JSON.parse(altered.stdout) as { ok: boolean }).ok, false);

  const key = readFileSync(join(sc.folder, "keys/api/sc-steward-market.key"), "utf8").trim();
  writeFileSync(join(folder, "office.mjs"), program);
  const said = JSON.parse(await succeed(process.execPath, ["office.mjs", sc.url, key, crossingId])) as object;
  assert.deepEqual({ ...said, items: undefined }, { items: undefined, ok: true, refused: "not-signed-in" });
  assert.ok((said as { items: number }).items > 0);
});
