import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { crossingReceipt, ledgerParts, pageOf, testNode, trustText, type TestNode } from "../../test/support/proofs.ts";

const main = fileURLToPath(new URL("../main.ts", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "twincity-verify-"));
after(() => rmSync(folder, { recursive: true, force: true }));

const [sc, cq, stranger] = await Promise.all([testNode("sc"), testNode("cq"), testNode("cq", "forged")]);
const receipt = await crossingReceipt(cq, sc);

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
  return path;
}

const trust = file("keys.txt", trustText([sc, cq]));

async function twincity(...args: readonly string[]): Promise<{ code: number | null; json: Record<string, unknown>; said: string; printed: string }> {
  const child = spawn(process.execPath, [main, ...args], { env: { PATH: process.env["PATH"], LANG: "zh_CN.UTF-8", TWINCITY_DATA: join(folder, "no-demo") } });
  let [printed, said] = ["", ""];
  child.stdout.on("data", (chunk: Buffer) => (printed += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
  const [code] = (await once(child, "close")) as [number | null];
  return { code, said, printed, json: args.includes("--json") ? (JSON.parse(printed) as Record<string, unknown>) : {} };
}

async function serve(node: TestNode): Promise<{ url: string } & AsyncDisposable> {
  const parts = ledgerParts(node, pageOf(node, [sc]));
  const server = createServer((request, response) => {
    void parts(request.url?.replace("/ledger/", "") ?? "").then((bytes) => (bytes ? response.end(bytes) : response.writeHead(404).end()));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    [Symbol.asyncDispose]: async () => {
      server.close();
    },
  };
}

test("a genuine receipt is told by its content and verifies offline with the fixed keys and exit code 0", async () => {
  const { code, json, said } = await twincity("verify", file("anything.bin", receipt), "--trust", trust, "--json");
  assert.equal(code, 0);
  const { ok, kind, origin, size, witnesses, problems } = json;
  assert.deepEqual({ ok, kind, origin, witnesses, problems }, { ok: true, kind: "receipt", origin: "cq.example/ledger", witnesses: ["sc", "cq"], problems: [] });
  assert.equal(typeof size, "number");
  assert.match(said, /keys\.txt/, "it says whose keys it believes");
});

test("a receipt with one letter changed ends with exit code 1, and the words say what is wrong", async () => {
  const altered = file("altered.json", JSON.stringify(receipt).replace("household-register", "household-registes"));
  const { code, printed } = await twincity("verify", altered, "--trust", trust);
  assert.equal(code, 1);
  assert.match(printed, /不要相信/);
  assert.doesNotMatch(printed, /哈希|默克尔/);
});

test("a receipt whose peer side is missing waits, and is not called false", async () => {
  const { code, printed } = await twincity("verify", file("half.json", { ...receipt, sides: [receipt.sides[0]] }), "--trust", trust);
  assert.equal(code, 1);
  assert.match(printed, /等见证/);
});

test("keys are taken from trust.txt beside the file, never from the file; without any, exit code 2 says how to get them", async () => {
  const alone = file("alone.json", receipt);
  const without = await twincity("verify", alone, "--json");
  assert.equal(without.code, 2);
  assert.match(without.said, /twincity peer show --policy/);
  file("trust.txt", trustText([sc, stranger]));
  const foreign = await twincity("verify", alone, "--json");
  rmSync(join(folder, "trust.txt"));
  assert.equal(foreign.code, 1);
  assert.equal(foreign.json["ok"], false);
});

test("the whole ledger of a node is read and checked from its address", async () => {
  await using node = await serve(cq);
  const good = await twincity("verify", node.url, "--trust", trust, "--json");
  assert.equal(good.code, 0, good.printed);
  assert.deepEqual([good.json["kind"], good.json["size"], good.json["witnesses"]], ["ledger", cq.log.entries.length, ["sc"]]);
  await using forged = await serve(stranger);
  assert.equal((await twincity("verify", forged.url, "--trust", trust, "--json")).code, 1);
});

test("a node that doesn't answer is exit code 3, a file that isn't there is 2", async () => {
  assert.equal((await twincity("verify", "http://127.0.0.1:9", "--trust", trust, "--json")).code, 3);
  assert.equal((await twincity("verify", join(folder, "nothing.json"), "--trust", trust, "--json")).code, 2);
});
