/** Where a log keeps its hashes and entries. @source C2SP tlog-tiles */
import { FormatError } from "./encoding.ts";
import { run, type Hash, type Hashing } from "./hashing.ts";
import { foldPeaks, hashBytes, nodeHash, splitPoint, type LeafRange } from "./merkle.ts";

export const tileWidth = 256;
const tileHeight = 8;

export interface Tile {
  /** 0 holds leaf hashes, 1 the hashes of whole level-0 tiles, and so on; "entries" holds the entries themselves. */
  readonly level: number | "entries";
  readonly index: number;
  /** 1 to 256; below 256 the tile is partial. */
  readonly width: number;
}

/** `tile/<L>/<N>[.p/<W>]` below the log's prefix; N in groups of three digits, `x` before all but the last. */
export function tilePath({ level, index, width }: Tile): string {
  const groups = [String(index % 1000).padStart(3, "0")];
  for (let rest = Math.floor(index / 1000); rest > 0; rest = Math.floor(rest / 1000))
    groups.unshift(`x${String(rest % 1000).padStart(3, "0")}`);
  return `tile/${level}/${groups.join("/")}${width === tileWidth ? "" : `.p/${width}`}`;
}

/** @returns  undefined for every path that no tile has, also for a second spelling of one that has */
export function parseTilePath(path: string): Tile | undefined {
  const match = /^tile\/(entries|[1-5]?[0-9]|6[0-3])\/((?:x[0-9]{3}\/){0,4}[0-9]{3})(?:\.p\/([1-9][0-9]{0,2}))?$/.exec(path);
  if (!match) return undefined;
  const tile: Tile = {
    level: match[1] === "entries" ? "entries" : Number(match[1]),
    index: Number((match[2] as string).replaceAll(/[x/]/g, "")),
    width: match[3] === undefined ? tileWidth : Number(match[3]),
  };
  return tile.width <= tileWidth && tilePath(tile) === path ? tile : undefined;
}

/** Hashes (or entries) that level `level` of a tree of `size` leaves has in all. */
export function countAtLevel(level: Tile["level"], size: number): number {
  return level === "entries" ? size : Math.floor(size / tileWidth ** level);
}

/** How much of tile `index` exists in a tree of `size` leaves: 0 to 256. */
export function widthAt(level: Tile["level"], index: number, size: number): number {
  return Math.max(0, Math.min(tileWidth, countAtLevel(level, size) - index * tileWidth));
}

/** The tiles (hashes and entries) that are new or wider once a log has grown from one size to another. */
export function tilesGrown(fromSize: number, toSize: number): Tile[] {
  const tiles: Tile[] = [];
  const levels: Tile["level"][] = ["entries"];
  for (let level = 0; countAtLevel(level, toSize) > 0; level += 1) levels.push(level);
  for (const level of levels) {
    const before = countAtLevel(level, fromSize);
    const after = countAtLevel(level, toSize);
    if (before === after) continue;
    for (let index = Math.floor(before / tileWidth); index * tileWidth < after; index += 1)
      tiles.push({ level, index, width: widthAt(level, index, toSize) });
  }
  return tiles;
}

/** A run of hashes inside one tile that fold to the hash of one perfect subtree. */
export interface TileSlice {
  readonly tile: Tile;
  /** Position of the first hash in the tile. */
  readonly from: number;
  /** A power of two, 1 to 128. */
  readonly count: number;
}

/** Where the hash of a leaf range is found: one slice per perfect subtree of the range, left to right. */
export function slicesOf(range: LeafRange, size: number): TileSlice[] {
  const slices: TileSlice[] = [];
  let { start } = range;
  while (start < range.end) {
    const rest = range.end - start;
    let leaves = rest === 1 ? 1 : 2 * splitPoint(rest);
    while (leaves > rest || start % leaves !== 0) leaves /= 2;
    const level = Math.floor(Math.log2(leaves) / tileHeight);
    const perHash = tileWidth ** level;
    const first = start / perHash;
    const index = Math.floor(first / tileWidth);
    slices.push({ tile: { level, index, width: widthAt(level, index, size) }, from: first % tileWidth, count: leaves / perHash });
    start += leaves;
  }
  return slices;
}

/** @param read  the bytes of a tile: 32 × width, or more when only a fuller tile is left */
export async function proofFromTiles(
  ranges: readonly LeafRange[],
  size: number,
  read: (tile: Tile) => Promise<Uint8Array>,
  hash?: Hash,
): Promise<Uint8Array[]> {
  const loaded = new Map<string, Promise<Uint8Array>>();
  const load = (tile: Tile): Promise<Uint8Array> => {
    const path = tilePath(tile);
    const bytes = loaded.get(path) ?? read(tile);
    loaded.set(path, bytes);
    return bytes;
  };
  const proof: Uint8Array[] = [];
  for (const range of ranges) {
    const peaks: Uint8Array[] = [];
    for (const slice of slicesOf(range, size)) peaks.push(await run(hashOfSlice(await load(slice.tile), slice), hash));
    proof.push(await run(foldPeaks(peaks), hash));
  }
  return proof;
}

/** @throws FormatError  when the tile is too short */
export function* hashOfSlice(tile: Uint8Array, { from, count }: TileSlice): Hashing<Uint8Array> {
  if (tile.length < (from + count) * hashBytes) throw new FormatError("the tile is too short");
  let hashes: Uint8Array[] = Array.from({ length: count }, (_, i) => tile.slice((from + i) * hashBytes, (from + i + 1) * hashBytes));
  while (hashes.length > 1) {
    const above: Uint8Array[] = [];
    for (let i = 0; i < hashes.length; i += 2) above.push(yield* nodeHash(hashes[i] as Uint8Array, hashes[i + 1] as Uint8Array));
    hashes = above;
  }
  return hashes[0] as Uint8Array;
}

/** Entries one after another, each behind its length as uint16, big-endian. @throws FormatError  over 65,535 bytes */
export function encodeEntryBundle(entries: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(entries.reduce((sum, entry) => sum + 2 + entry.length, 0));
  let offset = 0;
  for (const entry of entries) {
    if (entry.length > 0xffff) throw new FormatError("an entry has at most 65,535 bytes");
    bytes[offset] = entry.length >> 8;
    bytes[offset + 1] = entry.length & 0xff;
    bytes.set(entry, offset + 2);
    offset += 2 + entry.length;
  }
  return bytes;
}

/** @throws FormatError  when the bytes end inside an entry */
export function decodeEntryBundle(bytes: Uint8Array): Uint8Array[] {
  const entries: Uint8Array[] = [];
  let offset = 0;
  while (offset < bytes.length) {
    const start = offset + 2;
    if (start > bytes.length) throw new FormatError("the bundle ends inside a length");
    const end = start + (bytes[offset] as number) * 256 + (bytes[offset + 1] as number);
    if (end > bytes.length) throw new FormatError("the bundle ends inside an entry");
    entries.push(bytes.subarray(start, end));
    offset = end;
  }
  return entries;
}
