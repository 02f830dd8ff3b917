import { sha256 } from "../../platform/crypto/digest.ts";
import { countAtLevel, emptyRoot, hashBytes, hashOfSlice, proofFromTiles, runNow, tileWidth, type Tile } from "../../verify/index.ts";

/** A tile as it is stored: 1 to 256 hashes, one after another. */
export interface StoredTile {
  readonly level: number;
  readonly index: number;
  readonly hashes: Uint8Array;
}

/** The tiles at the right edge of a tree that are not full yet, by level: all that is needed to grow it. */
export type Edge = ReadonlyMap<number, Uint8Array>;

const fullTileBytes = tileWidth * hashBytes;

/** Where the right edge of a tree of `size` leaves is stored. */
export function edgeTiles(size: number): { level: number; index: number }[] {
  const tiles: { level: number; index: number }[] = [];
  for (let level = 0; countAtLevel(level, size) > 0; level += 1) {
    const count = countAtLevel(level, size);
    if (count % tileWidth > 0) tiles.push({ level, index: Math.floor(count / tileWidth) });
  }
  return tiles;
}

/**
 * Adds leaves to a tree.
 * @param size    leaves before
 * @param leaves  leaf hashes
 * @returns       all tiles that are new or longer, and the new edge
 * @source C2SP tlog-tiles: a hash at level l + 1 is that of a full tile at level l
 */
export function growTree(size: number, edge: Edge, leaves: readonly Uint8Array[]): { tiles: StoredTile[]; edge: Edge } {
  const tiles: StoredTile[] = [];
  const newEdge = new Map(edge);
  let added = leaves;
  for (let level = 0; added.length > 0; level += 1) {
    const before = countAtLevel(level, size);
    const bytes = Buffer.concat(before % tileWidth === 0 ? added : [edgeAt(edge, level), ...added]);
    const filled: Uint8Array[] = [];
    let index = Math.floor(before / tileWidth);
    newEdge.delete(level);
    for (let start = 0; start < bytes.length; start += fullTileBytes) {
      const hashes = bytes.subarray(start, start + fullTileBytes);
      tiles.push({ level, index, hashes });
      if (hashes.length === fullTileBytes) filled.push(runNow(hashOfSlice(hashes, { tile: { level, index, width: tileWidth }, from: 0, count: tileWidth }), sha256));
      else newEdge.set(level, hashes);
      index += 1;
    }
    added = filled;
  }
  return { tiles, edge: newEdge };
}

/** The root of a tree of `size` leaves, from its right edge alone. */
export async function rootOfEdge(size: number, edge: Edge): Promise<Uint8Array> {
  if (size === 0) return runNow(emptyRoot(), sha256);
  const read = async ({ level }: Tile): Promise<Uint8Array> => edgeAt(edge, Number(level));
  const [root] = await proofFromTiles([{ start: 0, end: size }], size, read, sha256);
  if (!root) throw new Error("a tree has one root");
  return root;
}

function edgeAt(edge: Edge, level: number): Uint8Array {
  const hashes = edge.get(level);
  if (!hashes) throw new Error(`the ledger's edge lacks level ${level}`);
  return hashes;
}
