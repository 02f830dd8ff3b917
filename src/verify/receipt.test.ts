import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { crossing, crossingReceipt, pageOf, proofOf, recordSide, saltNamed, sha256, testNode, trustIn, type TestNode } from "../../test/support/proofs.ts";
import { commitmentTo, formatEntry } from "./entry.ts";
import { canonicalText } from "./jcs.ts";
import { verifyReceipt, type Receipt, type ReceiptSide } from "./receipt.ts";
import { parseTlogProof, formatTlogProof } from "./tlog-proof.ts";
import { isWaiting, type ProblemCode, type Verdict } from "./index.ts";
import { verifyFile } from "./verify-file.ts";
import { toBase64 } from "./encoding.ts";

const trust = await trustIn(await testNode("sc"), await testNode("cq"));
const receipt = await crossingReceipt(await testNode("cq"), await testNode("sc"));
const text = canonicalText(receipt);

const codes = ({ problems }: Verdict): ProblemCode[] => problems.map(({ code }) => code);

/** The receipt with something changed on one side. */
function withSide(i: 0 | 1, change: Partial<Record<keyof ReceiptSide, unknown>>): unknown {
  return { ...receipt, sides: receipt.sides.map((side, at) => (at === i ? { ...side, ...change } : side)) };
}

/** A side whose ledger entry, page and marks are all in order, over details of the test's choice. */
async function honestSide(node: TestNode, witnesses: TestNode[], options: Parameters<typeof recordSide>[1]): Promise<ReceiptSide> {
  const { index, ...side } = await recordSide(node, options);
  return { ...side, proof: await proofOf(node, index, pageOf(node, witnesses)) };
}

async function receiptWith(details: { cq?: object; sc?: object; kinds?: [string, string] }): Promise<Receipt> {
  const [sc, cq] = [await testNode("sc"), await testNode("cq")];
  const [given = "crossing.provided", got = "crossing.received"] = details.kinds ?? [];
  return {
    v: 1,
    kind: "receipt",
    ref: crossing.ref,
    sides: [
      await honestSide(cq, [sc], { peer: "sc", role: "provider", kind: given, details: details.cq ?? {} }),
      await honestSide(sc, [cq], { peer: "cq", role: "consumer", kind: got, details: details.sc ?? {} }),
    ],
  };
}

test("a receipt recorded and witnessed by both sides is genuine, and says who recorded it when", async () => {
  const verdict = await verifyReceipt(receipt, trust);
  assert.deepEqual(codes(verdict), []);
  assert.ok(verdict.ok);
  assert.deepEqual([verdict.origin, verdict.size, verdict.witnesses], ["cq.example/ledger", 8, ["sc", "cq"]]);
  assert.deepEqual(verdict.facts.slice(0, 4).map(({ code }) => code), ["genuine", "both-signed", "both-recorded", "unchanged"]);
  assert.equal(verdict.facts[4]?.zh, "cq 在 2026-11-25T02:30:00.000Z 记入账本第 4 行（crossing.provided）");
});

test("no change of a single byte of a receipt goes unnoticed", async () => {
  const bytes = new TextEncoder().encode(text);
  assert.ok((await verifyFile(bytes, trust, { hash: sha256 })).ok);
  await fc.assert(fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (i, change) => {
    const altered = bytes.with(i, (bytes[i] as number) ^ change);
    const verdict = await verifyFile(altered, trust, { hash: sha256 });
    assert.ok(!verdict.ok, `byte ${i}: ${text.slice(Math.max(0, i - 20), i + 20)}`);
    assert.ok(verdict.problems.every(({ zh, en }) => zh !== "" && en !== ""));
  }), { numRuns: 400 });
});

test("nor does a character in place of another, nor one left out", async () => {
  const printable = fc.constantFrom(...'abcdefxyzABCXYZ0123456789+/-_=:,.{}[]"\\ ');
  await fc.assert(fc.asyncProperty(fc.nat(text.length - 1), printable, fc.boolean(), async (i, char, leaveOut) => {
    fc.pre(leaveOut || text[i] !== char);
    const altered = text.slice(0, i) + (leaveOut ? "" : char) + text.slice(i + 1);
    assert.ok(!(await verifyFile(altered, trust, { hash: sha256 })).ok, `char ${i}: ${altered.slice(Math.max(0, i - 20), i + 20)}`);
  }), { numRuns: 400 });
});

test("details changed after recording are found on the side that changed them", async () => {
  const verdict = await verifyReceipt(withSide(1, { details: { ...receipt.sides[1]?.details, purpose: "marketing" } }), trust);
  assert.deepEqual(codes(verdict), ["details-altered", "sides-disagree"]);
  assert.equal(verdict.problems[0]?.where, "sides[1].details");
  assert.match(verdict.problems[1]?.zh ?? "", /purpose/);
});

test("a member that one side left out, added or recorded otherwise is named", async () => {
  for (const [details, named] of [[{ outcome: "notFound" }, "outcome"], [{ fields: ["address"] }, "fields"], [{ note: "x" }, "note"], [{ payloadDigest: undefined }, "payloadDigest"]] as const) {
    const side = JSON.parse(JSON.stringify({ ...crossing, ...details })) as object;
    const one = await receiptWith({});
    const two = await honestWithExactly(side);
    const verdict = await verifyReceipt({ ...one, sides: [one.sides[0], two] }, trust);
    assert.deepEqual(codes(verdict), ["sides-disagree"], named);
    assert.match(verdict.problems[0]?.en ?? "", new RegExp(named));
  }
});

/** A consumer's side over exactly these details. */
async function honestWithExactly(details: object): Promise<ReceiptSide> {
  const [sc, cq] = [await testNode("sc"), await testNode("cq")];
  const all = { ...details, node: "sc", peer: "cq", role: "consumer" };
  const salt = saltNamed("exact");
  const entry = formatEntry({ kind: "crossing.received", at: "2026-11-25T02:30:01.000Z", commitment: await commitmentTo(all, salt) });
  const index = sc.log.append(entry);
  return { node: "sc", role: "consumer", entry, details: all, salt, proof: await proofOf(sc, index, pageOf(sc, [cq])) };
}

test("what each side says of itself may differ: node, peer, role and time", async () => {
  const verdict = await verifyReceipt(await receiptWith({ cq: { at: "2026-11-25T02:30:00.000Z" }, sc: { at: "2026-11-25T02:30:00.120Z" } }), trust);
  assert.deepEqual(codes(verdict), []);
});

test("a crossing isn't answered by a line about something else", async () => {
  assert.deepEqual(codes(await verifyReceipt(await receiptWith({ kinds: ["crossing.provided", "custody.case.received"] }), trust)), ["sides-disagree"]);
});

test("a receipt for one number can't be passed off as that of another", async () => {
  const verdict = await verifyReceipt({ ...receipt, ref: "another" }, trust);
  assert.deepEqual(codes(verdict), ["ref-differs", "ref-differs"]);
});

test("a side's heading is what it recorded, not what the file says", async () => {
  assert.deepEqual(codes(await verifyReceipt(withSide(0, { role: "consumer" }), trust)), ["side-mislabelled"]);
});

test("with one side only it waits for the other, and doesn't call it false", async () => {
  const verdict = await verifyReceipt({ ...receipt, sides: [receipt.sides[0]] }, trust);
  assert.deepEqual(codes(verdict), ["peer-side-missing"]);
  assert.ok(!verdict.ok && isWaiting(verdict));
  assert.deepEqual(verdict.facts, []);
});

test("before a witnessed page covers a side it waits, and doesn't call it false", async () => {
  const without = await verifyReceipt(withSide(1, { proof: null }), trust);
  assert.deepEqual(codes(without), ["not-yet-witnessed"]);
  assert.ok(isWaiting(without));
  const [sc, cq] = [await testNode("sc"), await testNode("cq")];
  const unwitnessed = await honestSide(cq, [], { peer: "sc", role: "provider", kind: "crossing.provided" });
  const verdict = await verifyReceipt({ ...receipt, sides: [unwitnessed, receipt.sides[1]] }, trust);
  assert.deepEqual(codes(verdict), ["not-yet-witnessed"]);
  assert.match(verdict.problems[0]?.zh ?? "", /等 sc 见证/);
  assert.equal(sc.log.entries.length, 0);
});

test("a node can't witness its own page in the other's place", async () => {
  const cq = await testNode("cq");
  const own = await honestSide(cq, [cq], { peer: "sc", role: "provider", kind: "crossing.provided" });
  assert.deepEqual(codes(await verifyReceipt({ ...receipt, sides: [own, receipt.sides[1]] }, trust)), ["not-yet-witnessed"]);
});

test("a page signed with a foreign key in the log's name is not believed", async () => {
  const [cq, sc] = [await testNode("cq", "forger"), await testNode("sc")];
  const forged = await honestSide(cq, [sc], { peer: "sc", role: "provider", kind: "crossing.provided" });
  const verdict = await verifyReceipt({ ...receipt, sides: [forged, receipt.sides[1]] }, trust);
  assert.deepEqual(codes(verdict), ["page-not-signed"]);
});

test("a page signed with a key that borrows the trusted key's id is a forgery", async () => {
  const [real, forger, sc] = [await testNode("cq"), await testNode("cq", "forger"), await testNode("sc")];
  const posing: TestNode = { ...forger, signPage: (page) => ({ ...forger.signPage(page), id: real.logKey.id }) };
  const forged = await honestSide(posing, [sc], { peer: "sc", role: "provider", kind: "crossing.provided" });
  assert.deepEqual(codes(await verifyReceipt({ ...receipt, sides: [forged, receipt.sides[1]] }, trust)), ["page-signature-wrong"]);
});

test("a forged mark of the witness spoils the page", async () => {
  const [cq, real, forger] = [await testNode("cq"), await testNode("sc"), await testNode("sc", "forger")];
  const posing: TestNode = { ...forger, cosign: (page) => ({ ...forger.cosign(page), id: real.witnessKey.id }) };
  const forged = await honestSide(cq, [posing], { peer: "sc", role: "provider", kind: "crossing.provided" });
  assert.deepEqual(codes(await verifyReceipt({ ...receipt, sides: [forged, receipt.sides[1]] }, trust)), ["witness-signature-wrong"]);
});

test("a ledger the trust file doesn't know vouches for nothing", async () => {
  const onlySc = await trustIn(await testNode("sc"));
  assert.deepEqual(codes(await verifyReceipt(receipt, onlySc)).toSorted(), ["ledger-unknown", "node-unknown", "not-yet-witnessed"]);
});

test("one node can't write both sides into its own ledger", async () => {
  const [sc, cq] = [await testNode("sc"), await testNode("cq")];
  const mine = await honestSide(cq, [sc], { peer: "sc", role: "provider", kind: "crossing.provided" });
  const posing: TestNode = { ...cq, id: "sc" };
  const theirs = await honestSide(posing, [sc, cq], { peer: "cq", role: "consumer", kind: "crossing.received" });
  assert.deepEqual(codes(await verifyReceipt({ ...receipt, sides: [mine, theirs] }, trust)), ["ledger-of-another", "not-yet-witnessed"]);
  assert.deepEqual(codes(await verifyReceipt({ ...receipt, sides: [mine, mine] }, trust)), ["sides-not-two"]);
});

test("the proof of another line doesn't serve", async () => {
  const proof = parseTlogProof(receipt.sides[0]?.proof ?? "");
  assert.deepEqual(codes(await verifyReceipt(withSide(0, { proof: formatTlogProof({ ...proof, index: proof.index + 1 }) }), trust)), ["entry-not-included"]);
  assert.deepEqual(codes(await verifyReceipt(withSide(0, { proof: formatTlogProof({ ...proof, hashes: proof.hashes.slice(1) }) }), trust)), ["entry-not-included"]);
  assert.deepEqual(codes(await verifyReceipt(withSide(0, { proof: formatTlogProof({ ...proof, extra: Uint8Array.of(1) }) }), trust)), ["unsigned-extra"]);
});

test("a salt of another length and an entry in another spelling are refused", async () => {
  assert.deepEqual(codes(await verifyReceipt(withSide(0, { salt: toBase64(new Uint8Array(31)) }), trust)), ["details-altered"]);
  const spaced = (receipt.sides[0]?.entry ?? "").replace(",", ", ");
  assert.deepEqual(codes(await verifyReceipt(withSide(0, { entry: spaced }), trust)), ["entry-unreadable", "entry-not-included"]);
});

test("members that no signature covers are refused", async () => {
  for (const value of [{ ...receipt, note: "x" }, withSide(0, { note: "x" } as object), { ...receipt, sides: [] }, { ...receipt, v: 2 }, [], null, "receipt"])
    assert.deepEqual(codes(await verifyReceipt(value, trust)), ["wrong-shape"]);
});

test("a rewritten past of the log doesn't prove the old receipt", async () => {
  const [sc, cq] = [await testNode("sc"), await testNode("cq")];
  const { index, ...side } = await recordSide(cq, { peer: "sc", role: "provider", kind: "crossing.provided" });
  cq.log.entries[0] = cq.log.entries[1] as string;
  const before = parseTlogProof(receipt.sides[0]?.proof ?? "");
  const forked = pageOf(cq, [sc]);
  assert.deepEqual(codes(await verifyReceipt(withSide(0, { ...side, proof: formatTlogProof({ ...before, index, note: forked }) }), trust)), ["entry-not-included"]);
});
