import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { appendLines, pageOf, proofOf, testNode, trustIn } from "../../test/support/proofs.ts";
import { FormatError, utf8 } from "./encoding.ts";
import { formatTlogProof, parseTlogProof } from "./tlog-proof.ts";
import { verifyCheckpoint, verifyFile, verifyTlogProof } from "./verify-file.ts";

const [sc, cq] = [await testNode("sc"), await testNode("cq")];
const trust = await trustIn(sc, cq);
await appendLines(sc, 5);
const page = pageOf(sc, [cq]);
const proof = await proofOf(sc, 3, page);

test("a proof reads back as it was written, with and without extra data", () => {
  const hash = fc.uint8Array({ minLength: 32, maxLength: 32 });
  fc.assert(fc.property(fc.maxSafeNat(), fc.array(hash, { maxLength: 60 }), fc.option(fc.uint8Array(), { nil: undefined }), (index, hashes, extra) => {
    const value = { ...(extra === undefined ? {} : { extra }), index, hashes, note: page };
    assert.deepEqual(parseTlogProof(formatTlogProof(value)), value);
  }));
});

test("a proof with a wrong first line, no index, a leading zero or a short hash is refused", () => {
  for (const broken of [
    proof.replace("@v1", "@v2"), proof.replace("index 3", "index 03"), proof.replace("index 3\n", ""), proof.replace(/index 3\n..../, "index 3\n"),
    proof.replace("index 3", "Index 3"), proof.replace("\n\n", "\n"),
  ]) assert.throws(() => parseTlogProof(broken), FormatError, broken.slice(0, 60));
});

test("a proof holds for its own entry only, and alone says what it lacks", async () => {
  const entry = utf8(sc.log.entries[3] as string);
  assert.ok((await verifyTlogProof(proof, trust, entry)).ok);
  assert.deepEqual((await verifyTlogProof(proof, trust, utf8(sc.log.entries[2] as string))).problems.map(({ code }) => code), ["entry-not-included"]);
  assert.deepEqual((await verifyFile(proof, trust)).problems.map(({ code }) => code), ["entry-needed"]);
});

test("a page by itself is signed and witnessed, or it says what is missing", async () => {
  const verdict = await verifyFile(page, trust);
  assert.deepEqual([verdict.ok, verdict.kind, verdict.origin, verdict.size, verdict.witnesses], [true, "checkpoint", "sc.example/ledger", 5, ["cq"]]);
  assert.deepEqual((await verifyCheckpoint(pageOf(sc, []), trust)).problems.map(({ code, zh }) => [code, zh.slice(0, 11)]), [["not-yet-witnessed", "已记账，等 cq 见证"]]);
  assert.deepEqual((await verifyCheckpoint(page.replace("\n5\n", "\n6\n"), trust)).problems.map(({ code }) => code), ["page-signature-wrong"]);
});
