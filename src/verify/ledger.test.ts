import assert from "node:assert/strict";
import test from "node:test";
import { appendLines, ledgerParts, pageOf, sha256, testNode, trustIn, type TestNode } from "../../test/support/proofs.ts";
import { encodeEntryBundle, decodeEntryBundle } from "./tiles.ts";
import { utf8 } from "./encoding.ts";
import { verifyLedger, type LedgerOptions } from "./ledger.ts";
import type { ProblemCode, Verdict } from "./index.ts";
import { parseTrustPolicy } from "./trust-policy.ts";
import { formatVerifierKey } from "./signed-note.ts";

const [sc, cq] = [await testNode("sc"), await testNode("cq")];
const trust = await trustIn(sc, cq);
const codes = ({ problems }: Verdict): ProblemCode[] => problems.map(({ code }) => code);

async function grown(lines: number, keyName = "sc"): Promise<TestNode> {
  const node = await testNode("sc", keyName);
  await appendLines(node, lines);
  return node;
}

const check = (node: TestNode, options: LedgerOptions = {}, page = pageOf(node, [cq])): Promise<Verdict> =>
  verifyLedger(ledgerParts(node, page), trust, { hash: sha256, ...options });

test("a whole ledger is read line by line and matches its signed and witnessed page", async () => {
  for (const lines of [0, 1, 256, 300, 512]) {
    const done: number[] = [];
    const verdict = await check(await grown(lines), { onProgress: (count) => done.push(count) });
    assert.deepEqual([codes(verdict), verdict.ok, verdict.origin, verdict.size, verdict.witnesses], [[], true, "sc.example/ledger", lines, ["cq"]]);
    assert.equal(done.at(-1) ?? 0, lines);
  }
});

test("it verifies alike with the browser's own hash", async () => {
  const node = await grown(20);
  assert.ok((await verifyLedger(ledgerParts(node, pageOf(node, [cq])), trust)).ok);
});

test("a line changed, taken out, put in or moved is found", async () => {
  const last = (await grown(301)).log.entries[300] as string;
  const tampered: ((lines: string[]) => string[])[] = [
    (lines) => lines.with(270, last),
    (lines) => [...lines.toSpliced(3, 1), last],
    (lines) => lines.toSpliced(3, 0, last).slice(0, 300),
    (lines) => lines.with(3, lines[4] as string).with(4, lines[3] as string),
  ];
  for (const tamper of tampered) {
    const node = await grown(300);
    const page = pageOf(node, [cq]);
    node.log.entries.splice(0, 300, ...tamper(node.log.entries));
    assert.deepEqual(codes(await check(node, {}, page)), ["root-differs"]);
  }
});

test("a ledger that was witnessed by nobody but itself isn't final", async () => {
  const node = await grown(3);
  assert.deepEqual(codes(await check(node, {}, pageOf(node, []))), ["not-yet-witnessed"]);
  assert.deepEqual(codes(await check(node, {}, pageOf(node, [sc]))), ["not-yet-witnessed"]);
});

test("a trust file that asks for no witness is satisfied without, and the verdict says so", async () => {
  const node = await grown(3);
  const none = await parseTrustPolicy(`log ${formatVerifierKey(sc.logKey)}\nquorum none\n`);
  const verdict = await verifyLedger(ledgerParts(node, pageOf(node, [])), none, { hash: sha256 });
  assert.ok(verdict.ok && verdict.facts.some(({ code }) => code === "quorum-none"));
});

test("a ledger under a foreign key isn't even read", async () => {
  const node = await grown(3, "forger");
  const verdict = await verifyLedger(async (path) => {
    assert.equal(path, "checkpoint");
    return utf8(pageOf(node, [cq]));
  }, trust);
  assert.deepEqual([codes(verdict), verdict.origin], [["page-not-signed"], undefined]);
});

test("grown from an earlier page, it says that lines were only added", async () => {
  const node = await grown(400);
  for (const size of [0, 1, 255, 256, 300, 400]) {
    const verdict = await check(node, { earlier: pageOf(node, [cq], size) });
    assert.deepEqual(codes(verdict), [], String(size));
    assert.equal(verdict.facts.at(-1)?.code, "only-added");
  }
});

test("a forked ledger is caught, and both signed pages are named as the evidence", async () => {
  const [first, second] = [await grown(40), await grown(40)];
  second.log.entries[7] = second.log.entries[8] as string;
  const earlier = pageOf(first, [cq]);
  await appendLines(second, 10);
  const verdict = await check(second, { earlier });
  assert.deepEqual(codes(verdict), ["ledger-forked"]);
  assert.match(verdict.problems[0]?.zh ?? "", /前 40 行.*两份签字都在，就是证据/);
});

test("two pages of one size with different roots are a fork too", async () => {
  const [first, second] = [await grown(40), await grown(40)];
  second.log.entries[39] = second.log.entries[0] as string;
  assert.deepEqual(codes(await check(second, { earlier: pageOf(first, []) })), ["ledger-forked"]);
});

test("lines altered on the way are no proof of a fork", async () => {
  const node = await grown(40);
  const [page, earlier] = [pageOf(node, [cq]), pageOf(node, [cq], 20)];
  node.log.entries[7] = node.log.entries[8] as string;
  assert.deepEqual(codes(await check(node, { earlier }, page)), ["root-differs"]);
});

test("a ledger that got shorter is caught", async () => {
  const node = await grown(40);
  assert.deepEqual(codes(await check(node, { earlier: pageOf(node, [], 40) }, pageOf(node, [cq], 39))), ["ledger-shrunk"]);
});

test("an earlier page of another log or with a bad signature isn't compared", async () => {
  const [node, other] = [await grown(4), await testNode("cq")];
  await appendLines(other, 2);
  assert.deepEqual(codes(await check(node, { earlier: pageOf(other, []) })), ["earlier-page-of-another"]);
  assert.deepEqual(codes(await check(node, { earlier: pageOf(node, [], 2).replace("\n2\n", "\n3\n") })), ["page-signature-wrong"]);
});

test("a part that is missing, cut short or too long is named by its path", async () => {
  const node = await grown(300);
  const parts = ledgerParts(node, pageOf(node, [cq]));
  const serve = (change: (bytes: Uint8Array | undefined, path: string) => Uint8Array | undefined) =>
    verifyLedger(async (path) => (path === "checkpoint" ? parts(path) : change(await parts(path), path)), trust, { hash: sha256 });
  const last = "tile/entries/001.p/44";
  for (const [change, code] of [
    [() => undefined, "page-missing"],
    [(bytes: Uint8Array) => bytes.slice(0, -1), "page-part-wrong"],
    [(bytes: Uint8Array) => encodeEntryBundle(decodeEntryBundle(bytes).slice(1)), "page-part-wrong"],
    [(bytes: Uint8Array) => encodeEntryBundle([...decodeEntryBundle(bytes), utf8("more")]), "page-part-wrong"],
  ] as const) {
    const verdict = await serve((bytes, path) => (path.startsWith("tile/entries/001") ? bytes && change(bytes) : bytes));
    assert.deepEqual(verdict.problems.map((problem) => [problem.code, problem.where]), [[code, last]]);
  }
  assert.deepEqual(codes(await verifyLedger(async () => undefined, trust)), ["page-missing"]);
});

test("a page just replaced by a fuller part of the ledger still verifies", async () => {
  const node = await grown(300);
  const page = pageOf(node, [cq]);
  await appendLines(node, 212);
  const parts = ledgerParts(node, page);
  const verdict = await verifyLedger(async (path) => (path.includes(".p/") ? undefined : parts(path)), trust, { hash: sha256 });
  assert.deepEqual([codes(verdict), verdict.size], [[], 300]);
});

test("a line that is no entry is named, although the log signed it", async () => {
  const node = await grown(2);
  node.log.append('{"v":1,"kind":"note","at":"2026-11-25T02:00:00.000Z","commitment":"in the open"}');
  const verdict = await check(node);
  assert.deepEqual(codes(verdict), ["line-unreadable"]);
  assert.match(verdict.problems[0]?.en ?? "", /Line 3 /);
});

test("bytes that are no text are no page", async () => {
  assert.deepEqual(codes(await verifyLedger(async () => Uint8Array.of(0xff, 0xfe), trust)), ["page-unreadable"]);
});
