import { sha256 } from "../../platform/crypto/digest.ts";
import type { Reader } from "../../storage/database.ts";
import {
  consistencyRanges,
  encodeEntryBundle,
  formatTlogProof,
  hashBytes,
  inclusionPath,
  proofFromTiles,
  tileWidth,
  utf8,
  type LeafRange,
  type Tile,
} from "../../verify/index.ts";
import { findTile, listLeaves } from "./store.ts";

/** Proof that the ledger's entry at `index` is under the root of `size`. @source RFC 6962 §2.1.1 */
export function inclusionProof(db: Reader, index: number, size: number): Promise<Uint8Array[]> {
  return proofOver(db, inclusionPath(index, size), size);
}

/** Proof that the ledger of `size` only added to that of `earlier`. @param earlier  1 to size @source RFC 6962 §2.1.2 */
export function consistencyProof(db: Reader, earlier: number, size: number): Promise<Uint8Array[]> {
  return proofOver(db, consistencyRanges({ start: 0, end: earlier }, size), size);
}

function proofOver(db: Reader, ranges: readonly LeafRange[], size: number): Promise<Uint8Array[]> {
  const read = async (tile: Tile): Promise<Uint8Array> => {
    const bytes = await readTile(db, tile);
    if (!bytes) throw new Error(`ledger tile ${tile.level}/${tile.index} is shorter than ${tile.width}`);
    return bytes;
  };
  return proofFromTiles(ranges, size, read, sha256);
}

/** The text of a proof file for one entry. @param note  signed checkpoint of `size` entries, with its cosignatures */
export async function proofText(db: Reader, { index, size, note }: { index: number; size: number; note: string }): Promise<string> {
  return formatTlogProof({ index, hashes: await inclusionProof(db, index, size), note });
}

/**
 * The bytes of a tile or of an entry bundle.
 * @returns undefined when the ledger isn't that long yet; a partial tile that has grown since is still answered
 * @source C2SP tlog-tiles: "Logs MUST serve partial tiles corresponding to tree sizes for which a checkpoint was produced"
 */
export async function readTile(db: Reader, { level, index, width }: Tile): Promise<Uint8Array | undefined> {
  if (level === "entries") {
    const leaves = await listLeaves(db, index * tileWidth, index * tileWidth + width);
    return leaves.length === width ? encodeEntryBundle(leaves.map(utf8)) : undefined;
  }
  const hashes = await findTile(db, { level, index });
  return hashes && hashes.length >= width * hashBytes ? hashes.subarray(0, width * hashBytes) : undefined;
}
