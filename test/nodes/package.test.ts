import assert from "node:assert/strict";
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
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

/** The example of the repository, as a department would run it. */
const example = join(root, "examples/department-system");

/** Runs the department's system until the work is done. */
async function withDepartment<Result>(environment: Record<string, string>, work: (url: string, fields: readonly string[]) => Promise<Result>): Promise<Result> {
  const child = spawn(process.execPath, ["licence-checks.ts"], { cwd: folder, env: { ...process.env, ...environment }, stdio: ["ignore", "pipe", "pipe"] });
  const ended = once(child, "exit");
  let said = "";
  child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString("utf8")));
  try {
    const [line] = (await Promise.race([once(createInterface({ input: child.stdout }), "line"), ended.then(() => Promise.reject(new Error(`it ended: ${said}`)))])) as [string];
    const { ready, fields } = JSON.parse(line) as { ready: string; fields: string[] };
    return await work(ready, fields);
  } finally {
    child.kill();
    await ended;
  }
}

test("the packed package, installed in an empty folder, verifies a receipt offline and serves a department's system, whose key ends when its office says so", async () => {
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

  for (const file of ["node.ts", "licence-checks.ts"]) copyFileSync(join(example, file), join(folder, file));
  const { key, program } = await inspector.ask<{ key: string; program: { id: string; keys: { id: string }[] } }>("POST", "/api/programs", { name: "证照核验系统" });
  writeFileSync(join(folder, "key.txt"), `${key}\n`);
  const environment = { TWINCITY_URL: sc.url, TWINCITY_KEY_FILE: "key.txt", TWINCITY_TRUST_FILE: "trust.txt" };
  await withDepartment(environment, async (url, fields) => {
    assert.ok(fields.includes("name"));
    const found = (await (await fetch(`${url}/licences/91509900DEMA00013R`)).json()) as { crossing: string; data: Record<string, unknown> };
    assert.deepEqual(Object.keys(found.data).filter((field) => !fields.includes(field)), []);
    const filed = (await (await fetch(`${url}/receipts/${found.crossing}`)).json()) as Receipt;
    assert.deepEqual([filed.kind, filed.ref, filed.sides.length], ["receipt", found.crossing, 2]);
    const listed = await inspector.ask<{ crossings: { ref: string }[] }>("GET", "/api/crossings");
    assert.ok(listed.crossings.some(({ ref }) => ref === found.crossing));

    await inspector.ask("DELETE", `/api/programs/${program.id}/keys/${program.keys[0]!.id}`);
    const refused = await fetch(`${url}/licences/91509900DEMA00013R`);
    assert.deepEqual([refused.status, ((await refused.json()) as { reason: string }).reason], [403, "key-unknown"]);
  });
});
