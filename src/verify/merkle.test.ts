import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { sha256 } from "../../test/support/proofs.ts";
import { utf8 } from "./encoding.ts";
import { run, runNow, type Hashing } from "./hashing.ts";
import {
  compactTree, consistencyRanges, emptyRoot, inclusionPath, leafHash, nodeHash, rootOf, splitPoint, verifyConsistency, verifyInclusion,
  verifySubtreeConsistency, isSubtree, type LeafRange,
} from "./merkle.ts";

const now = <T>(work: Hashing<T>): T => runNow(work, sha256);
const leaves = Array.from({ length: 200 }, (_, i) => now(leafHash(utf8(`entry ${i}`))));

/** The definition itself, word for word. @source RFC 6962 §2.1 */
function treeHash(list: readonly Uint8Array[]): Uint8Array {
  if (list.length === 0) return now(emptyRoot());
  if (list.length === 1) return list[0] as Uint8Array;
  const k = splitPoint(list.length);
  return now(nodeHash(treeHash(list.slice(0, k)), treeHash(list.slice(k))));
}

const hashesOf = (ranges: readonly LeafRange[]): Uint8Array[] => ranges.map(({ start, end }) => treeHash(leaves.slice(start, end)));
const flip = (hash: Uint8Array, bit: number): Uint8Array => hash.map((byte, i) => (i === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
const size = fc.integer({ min: 1, max: leaves.length });

test("a tree that grows leaf by leaf has the root that the definition gives", () => {
  const tree = compactTree();
  assert.deepEqual(now(tree.root()), treeHash([]));
  for (const [i, leaf] of leaves.entries()) {
    now(tree.append(leaf));
    assert.equal(tree.size, i + 1);
    assert.deepEqual(now(tree.root()), treeHash(leaves.slice(0, i + 1)));
  }
});

test("the same calculation gives the same root with a hash that answers later", async () => {
  assert.deepEqual(await run(rootOf(leaves.slice(0, 37))), now(rootOf(leaves.slice(0, 37))));
});

test("every entry of every tree has a proof that verifies, and none with a bit changed", () => {
  fc.assert(fc.property(size, fc.nat(), fc.nat(255), (count, pick, bit) => {
    const index = pick % count;
    const root = treeHash(leaves.slice(0, count));
    const leaf = leaves[index] as Uint8Array;
    const proof = hashesOf(inclusionPath(index, count));
    assert.ok(now(verifyInclusion(leaf, index, count, proof, root)));
    assert.ok(!now(verifyInclusion(flip(leaf, bit), index, count, proof, root)));
    assert.ok(!now(verifyInclusion(leaf, index, count, proof, flip(root, bit))));
    assert.ok(!now(verifyInclusion(leaf, (index + 1) % count || count, count, proof, root)));
    for (let i = 0; i < proof.length; i += 1) assert.ok(!now(verifyInclusion(leaf, index, count, proof.with(i, flip(proof[i] as Uint8Array, bit)), root)));
    assert.ok(!now(verifyInclusion(leaf, index, count, [...proof, leaf], root)));
  }));
});

test("each tree is provably what an earlier one grew to, and nothing else passes for it", () => {
  fc.assert(fc.property(size, fc.nat(), fc.nat(255), (count, pick, bit) => {
    const earlier = 1 + (pick % count);
    const before = treeHash(leaves.slice(0, earlier));
    const root = treeHash(leaves.slice(0, count));
    const proof = hashesOf(consistencyRanges({ start: 0, end: earlier }, count));
    assert.ok(now(verifyConsistency(earlier, count, before, root, proof)));
    assert.ok(!now(verifyConsistency(earlier, count, flip(before, bit), root, proof)));
    assert.ok(!now(verifyConsistency(earlier, count, before, flip(root, bit), proof)));
    for (let i = 0; i < proof.length; i += 1) assert.ok(!now(verifyConsistency(earlier, count, before, root, proof.with(i, flip(proof[i] as Uint8Array, bit)))));
  }));
});

test("any whole subtree is provably part of the tree", () => {
  fc.assert(fc.property(size, fc.nat(), fc.nat(), (count, a, b) => {
    const start = a % count;
    const subtree = { start, end: start + 1 + (b % (count - start)) };
    fc.pre(isSubtree(subtree));
    const part = treeHash(leaves.slice(subtree.start, subtree.end));
    const proof = hashesOf(consistencyRanges(subtree, count));
    assert.ok(now(verifySubtreeConsistency(subtree, count, part, treeHash(leaves.slice(0, count)), proof)));
  }));
});

test("positions outside a tree, and numbers no tree can have, are refused", () => {
  const leaf = leaves[0] as Uint8Array;
  for (const index of [-1, 1, 0.5, Number.NaN, 2 ** 64]) assert.ok(!now(verifyInclusion(leaf, index, 1, [], leaf)));
  for (const count of [0, -1, 1.5, 2 ** 53]) assert.ok(!now(verifyInclusion(leaf, 0, count, [], leaf)));
  assert.throws(() => inclusionPath(3, 3), RangeError);
  assert.ok(!now(verifyConsistency(3, 2, leaf, leaf, [])));
});
