import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { sha256, testLog } from "../../test/support/proofs.ts";
import { FormatError, utf8 } from "./encoding.ts";
import { runNow } from "./hashing.ts";
import { consistencyRanges, inclusionPath, leafHash, verifyConsistency, verifyInclusion } from "./merkle.ts";
import { decodeEntryBundle, encodeEntryBundle, parseTilePath, proofFromTiles, tilePath, tilesGrown, widthAt, type Tile } from "./tiles.ts";

test("tiles are named as the format's own example names them", () => {
  assert.equal(tilePath({ level: 0, index: 1234067, width: 256 }), "tile/0/x001/x234/067");
  assert.equal(tilePath({ level: "entries", index: 0, width: 7 }), "tile/entries/000.p/7");
});

const tile: fc.Arbitrary<Tile> = fc.record({
  level: fc.oneof(fc.constant("entries" as const), fc.integer({ min: 0, max: 63 })),
  index: fc.integer({ min: 0, max: 10 ** 14 }),
  width: fc.integer({ min: 1, max: 256 }),
});

test("a tile's path reads back to the tile, and each tile has one path", () => {
  fc.assert(fc.property(tile, (value) => assert.deepEqual(parseTilePath(tilePath(value)), { ...value })));
  for (const path of [
    "tile/0/1", "tile/00/001", "tile/64/001", "tile/0/x000/001", "tile/0/001.p/0", "tile/0/001.p/256", "tile/0/001.p/01", "tile/0/001/002",
    "tile/entries/001/", "/tile/0/001", "tile/0/../0/001", "tile/0/001.p/300", "tile/-1/001", "tile/0/x001/x2345/067",
  ]) assert.equal(parseTilePath(path), undefined, path);
});

test("a tree of 70,000 has the tiles that the format's own example counts", () => {
  const grown = tilesGrown(0, 70_000).filter(({ level }) => level !== "entries");
  const count = (level: number, full: boolean): number => grown.filter((one) => one.level === level && (one.width === 256) === full).length;
  assert.deepEqual([count(0, true), count(0, false), count(1, true), count(1, false), count(2, true), count(2, false)], [273, 1, 1, 1, 0, 1]);
  assert.deepEqual([widthAt(0, 273, 70_000), widthAt(1, 1, 70_000), widthAt(2, 0, 70_000), widthAt(0, 274, 70_000)], [112, 17, 1, 0]);
  assert.deepEqual(tilesGrown(256, 256), []);
});

test("a tree grown in steps has written every tile the whole tree consists of", () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 400 }), { maxLength: 12 }), (steps) => {
    const widths = new Map<string, number>();
    let size = 0;
    for (const step of steps) {
      for (const one of tilesGrown(size, size + step)) widths.set(`${one.level}/${one.index}`, one.width);
      size += step;
    }
    assert.deepEqual(widths, new Map(tilesGrown(0, size).map((one) => [`${one.level}/${one.index}`, one.width])));
  }));
});

const log = testLog();
for (let i = 0; i < 1_100; i += 1) log.append(`entry ${i}`);
const roots = new Map<number, Uint8Array>();
const rootAt = (size: number): Uint8Array => roots.get(size) ?? roots.set(size, log.root(size)).get(size) as Uint8Array;

test("proofs built from tiles alone verify, in trees of more than one level of tiles", async () => {
  const sizes = [1, 2, 255, 256, 257, 511, 512, 700, 1_024, 1_100];
  await fc.assert(fc.asyncProperty(fc.constantFrom(...sizes), fc.nat(), fc.nat(), async (size, a, b) => {
    const index = a % size;
    const earlier = 1 + (b % size);
    const read = async (wanted: Tile): Promise<Uint8Array> => {
      assert.equal(wanted.width, widthAt(wanted.level, wanted.index, size), "asks only for tiles that this size has");
      return log.tile(wanted);
    };
    const inclusion = await proofFromTiles(inclusionPath(index, size), size, read, sha256);
    const leaf = runNow(leafHash(utf8(`entry ${index}`)), sha256);
    assert.ok(runNow(verifyInclusion(leaf, index, size, inclusion, rootAt(size)), sha256));
    const consistency = await proofFromTiles(consistencyRanges({ start: 0, end: earlier }, size), size, read, sha256);
    assert.ok(runNow(verifyConsistency(earlier, size, log.root(earlier), rootAt(size), consistency), sha256));
  }), { numRuns: 40 });
});

test("entries survive a bundle, and a bundle cut anywhere inside an entry is refused", () => {
  fc.assert(fc.property(fc.array(fc.uint8Array({ maxLength: 300 }), { minLength: 1, maxLength: 8 }), (entries) => {
    const bundle = encodeEntryBundle(entries);
    assert.deepEqual(decodeEntryBundle(bundle), entries);
    assert.throws(() => decodeEntryBundle(bundle.slice(0, -1)), FormatError);
  }));
  assert.deepEqual(decodeEntryBundle(new Uint8Array(0)), []);
  assert.throws(() => encodeEntryBundle([new Uint8Array(65_536)]), FormatError);
});
