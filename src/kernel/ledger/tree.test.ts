import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { sha256 } from "../../platform/crypto/digest.ts";
import { hashBytes, inclusionPath, proofFromTiles, rootOf, runNow, tileWidth, verifyInclusion, widthAt, type Tile } from "../../verify/index.ts";
import { edgeTiles, growTree, rootOfEdge, type Edge } from "./tree.ts";

const leafAt = (i: number): Uint8Array => sha256(Buffer.from(`leaf ${i}`));

/** Grows a tree in steps and keeps its tiles as the database would. */
function grow(steps: readonly number[]): { size: number; edge: Edge; leaves: Uint8Array[]; tiles: Map<string, Uint8Array> } {
  const tiles = new Map<string, Uint8Array>();
  const leaves: Uint8Array[] = [];
  let edge: Edge = new Map();
  for (const step of steps) {
    const added = Array.from({ length: step }, (_, i) => leafAt(leaves.length + i));
    const grown = growTree(leaves.length, edge, added);
    for (const { level, index, hashes } of grown.tiles) tiles.set(`${level}/${index}`, hashes);
    leaves.push(...added);
    edge = grown.edge;
  }
  return { size: leaves.length, edge, leaves, tiles };
}

test("however a tree has grown, its root is that of its leaves", async () => {
  await fc.assert(fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 700 }), { maxLength: 6 }), async (steps) => {
    const { size, edge, leaves } = grow(steps);
    assert.deepEqual(Buffer.from(await rootOfEdge(size, edge)), Buffer.from(runNow(rootOf(leaves), sha256)));
  }), { numRuns: 60 });
});

test("the edge is exactly the partial tiles of that size", () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 700 }), { maxLength: 6 }), (steps) => {
    const { size, edge, tiles } = grow(steps);
    const places = edgeTiles(size);
    assert.deepEqual([...edge.keys()].sort(), places.map((place) => place.level));
    for (const { level, index } of places) {
      assert.deepEqual(edge.get(level), tiles.get(`${level}/${index}`));
      assert.equal((edge.get(level)?.length ?? 0) / hashBytes, widthAt(level, index, size));
    }
  }), { numRuns: 60, examples: [[[256]], [[255, 1]], [[300, 212]]] });
});

test("a tree of 70,000 leaves has the tiles the specification names, and proofs from them hold", async () => {
  const { size, edge, leaves, tiles } = grow([4096, 60_000, 1, 5903]);
  assert.equal(size, 70_000);
  const widths = (level: number) => [...tiles].filter(([key]) => key.startsWith(`${level}/`)).map(([, hashes]) => hashes.length / hashBytes);
  assert.deepEqual([widths(0).length, widths(0).filter((width) => width === tileWidth).length, widths(0).at(-1)], [274, 273, 112]);
  assert.deepEqual(widths(1), [256, 17]);
  assert.deepEqual(widths(2), [1]);
  const root = await rootOfEdge(size, edge);
  assert.deepEqual(Buffer.from(root), Buffer.from(runNow(rootOf(leaves), sha256)));
  const read = async ({ level, index }: Tile) => tiles.get(`${level}/${index}`) ?? new Uint8Array(0);
  for (const index of [0, 255, 256, 65_535, 65_536, 69_999]) {
    const proof = await proofFromTiles(inclusionPath(index, size), size, read, sha256);
    assert.ok(runNow(verifyInclusion(leafAt(index), index, size, proof, root), sha256), `leaf ${index}`);
  }
});
