import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import pg from "pg";
import type { CallResponse, Receipt } from "../../src/kernel/exchange/index.ts";
import { verifyFile, verifyReceipt } from "../../src/verify/index.ts";
import { applicant, caseOf, driveCase, type DrivenCase } from "../support/case-driver.ts";
import { assertCaseIsWhole, assertOk, openBoth, trustOf, verifyWholeLedger } from "../support/case-proof.ts";
import { eventually, twoNodes, type RunningNode } from "../support/two-nodes.ts";

const program = fileURLToPath(new URL("../../src/main.ts", import.meta.url));

/** Sichuan signs by Ed25519, Chongqing by SM2. */
const nodes = await twoNodes({ prepared: true, suites: { sc: "ed25519", cq: "sm2-sm3" } });
after(() => nodes[Symbol.asyncDispose]());
const { sc, cq } = nodes;
let driven: DrivenCase;

test("the agreement of an Ed25519 node with an SM2 node names each signature's suite, and the program checks it offline", async () => {
  const { signatures } = await sc.as().ask<{ signatures: { kid: string; suite: string }[] }>("GET", "/api/agreements/M0");
  assert.deepEqual(signatures.map(({ kid, suite }) => `${kid} ${suite}`).sort(), ["cq#sign-1 sm2-sm3", "sc#sign-1 ed25519"]);
  const [document, trust] = [join(sc.folder, "m0.json"), join(sc.folder, "trust-of-test.txt")];
  writeFileSync(document, (await cq.as().send("GET", "/api/agreements/M0/document")).text);
  writeFileSync(trust, (await sc.as().send("GET", "/api/trust-policy")).text);
  const run = spawnSync(process.execPath, [program, "verify", document, "--trust", trust, "--json"], { encoding: "utf8" });
  assert.equal(run.status, 0, run.stderr);
  const { facts } = JSON.parse(run.stdout) as { facts: { code: string; zh: string }[] };
  assert.ok(facts.some(({ code, zh }) => code === "signed-sm2" && zh.includes("cq#sign-1") && zh.includes("非密评")));
});

test("a call across the border and a case that both hold are signed, witnessed and proven as between nodes of one suite", async () => {
  const request = { resource: "cq:enterprise-register", params: { uscc: "91509900DEMA00013R" }, purpose: "licence-check" };
  const { crossingId, outcome } = await sc.as("sc-steward-market").ask<CallResponse>("POST", "/api/calls", request);
  assert.equal(outcome, "delivered");
  driven = await driveCase({ clerk: sc.as("sc-clerk"), officer: cq.as("cq-officer") }, "granted");
  await using databases = openBoth(sc, cq);
  await assertCaseIsWhole(driven, databases, [sc, cq]);
  const { timeline } = await caseOf(sc.as("sc-clerk"), driven.caseNo);
  for (const node of [sc, cq]) {
    const trust = await trustOf(node);
    for (const ref of [crossingId, timeline[0]!.receipt, timeline.at(-1)!.receipt]) {
      const receipt = await node.as().ask<Receipt>("GET", `/api/receipts/${ref}?waitMs=20000`);
      const verdict = await verifyReceipt(receipt, trust);
      assertOk(verdict);
      assert.equal(verdict.facts.filter(({ code }) => code === "page-signed-sm2").length, 1, "one side's page is signed by SM2 besides");
      const stripped = JSON.parse(JSON.stringify(receipt), (key, value: unknown) => (key === "proof" && String(value).includes("cq.test/ledger") ? withoutPageLine(String(value)) : value)) as Receipt;
      assert.deepEqual((await verifyFile(JSON.stringify(stripped), trust)).problems.map(({ code }) => code), ["page-not-signed-beside"]);
    }
  }
  assertOk(await verifyWholeLedger(cq, sc));
  assertOk(await verifyWholeLedger(sc, cq));
});

/** The second of the two lines that the ledger of Chongqing signs a page with. */
function withoutPageLine(proof: string): string {
  const own = proof.split("\n").filter((line) => line.startsWith("— cq.test/ledger "));
  return proof.replace(`${own[1]}\n`, "");
}

test("the peers page and the program name the suite of each key, and what is accepted of peers", async () => {
  const { self, items } = await sc.as("sc-operator").ask<{ self: { keys: { kid: string; suite: string }[]; acceptedSuites: string[] }; items: { descriptor: { keys: { kid: string; suite: string }[] } }[] }>("GET", "/api/peers");
  assert.deepEqual(self.acceptedSuites, ["ed25519", "sm2-sm3"]);
  assert.ok(self.keys.every(({ suite }) => suite === "ed25519"));
  assert.deepEqual(items[0]!.descriptor.keys.map(({ kid, suite }) => `${kid} ${suite}`), [
    "cq#sign-1 sm2-sm3", "cq#log-1 ed25519", "cq#witness-1 ed25519", "cq#page-1 sm2-sm3", "cq#client-1 ed25519",
  ]);
});

/** Every table of a node as text, but the ones in which providers keep the records they are asked for. */
async function dump(node: RunningNode): Promise<Map<string, string>> {
  const client = new pg.Client({ connectionString: node.databaseUrl });
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ name: string }>("select tablename as name from pg_tables where schemaname = 'public'");
    const texts = new Map<string, string>();
    for (const { name } of tables) texts.set(name, (await client.query<{ all: string | null }>(`select string_agg(t::text, E'\\n') as all from "${name}" t`)).rows[0]?.all ?? "");
    return texts;
  } finally {
    await client.end();
  }
}

/** A department keeps its records as it delivered them: the law makes it keep them, and calls look people up in them. */
const recordTables: ReadonlySet<string> = new Set(["resource_row", "resource_import"]);

function tablesNaming(texts: ReadonlyMap<string, string>, numbers: readonly string[]): string[] {
  // A text column shows bytes as hex: a number in one would stand there as the hex of its digits.
  const forms = numbers.flatMap((number) => [number, Buffer.from(number).toString("hex"), Buffer.from(number).toString("base64").slice(0, 22)]);
  return [...texts].filter(([, text]) => forms.some((form) => text.includes(form))).map(([name]) => name);
}

async function demoNumbers(node: RunningNode): Promise<string[]> {
  const people = JSON.parse(readFileSync(join(node.folder, "applicants.json"), "utf8")) as { idNumber: string }[];
  assert.ok(people.length > 0);
  return [...new Set([applicant.idNumber, ...people.map(({ idNumber }) => idNumber)])];
}

test("a copy of a used node's database holds nobody's identity number outside the records of departments", async () => {
  for (const node of [sc, cq]) {
    const texts = await dump(node);
    const numbers = await demoNumbers(node);
    assert.ok((texts.get("service_case") ?? "").includes(driven.caseNo), "the node has been used");
    assert.deepEqual(tablesNaming(texts, numbers).filter((name) => !recordTables.has(name)), [], node.id);
  }
  // Such a search does find a number where one stands.
  assert.deepEqual(tablesNaming(await dump(cq), [applicant.idNumber]), ["resource_row"]);
});

test("turning the data keys closes every row anew while the node serves, and people still find their cases", async () => {
  const operator = sc.as("sc-operator");
  const before = await dump(sc);
  assert.match(before.get("service_case") ?? "", /\bc1\./);
  const { version } = await operator.ask<{ version: number }>("POST", "/api/data-keys/rotation", {});
  assert.equal(version, 2);
  await eventually("every row is closed with the new key", async () => (await operator.ask<{ waiting: number }>("GET", "/api/data-keys")).waiting === 0);
  const now = await dump(sc);
  for (const table of ["service_case", "applicant", "event_outbox", "event_inbox", "ledger_subject_key"]) assert.doesNotMatch(now.get(table) ?? "", /\b[cd]1\./, table);
  assert.equal((await caseOf(sc.as("sc-clerk"), driven.caseNo)).state, "completed");
  const view = await sc.as().send("POST", "/api/status", { caseNo: driven.caseNo, code: driven.code });
  assert.equal(view.status, 200);
});
