import { sha256 } from "../../../platform/crypto/digest.ts";
import {
  consistencyRanges, FormatError, hashBytes, proofFromTiles, runNow, tilePath, tileWidth, verifyConsistency, type LeafRange, type Tile,
} from "../../../verify/index.ts";
import { readBounded } from "../bounded.ts";

/** Reads what a log publishes. @param path  below its prefix, e.g. `tile/0/000` @returns undefined when it has no such thing @throws when it can't be reached */
export type LogReader = (path: string) => Promise<Uint8Array | undefined>;

interface SignedState {
  readonly size: number;
  readonly root: Uint8Array;
}

/** What a log says itself about a page that it signed, beside the one it signed before. */
export type Finding =
  /** It only added: whoever submitted the page sent a wrong proof. */
  | { readonly kind: "grew" }
  /** The later page's own tree has another root over the earlier lines: with both pages that proves the fault to anybody. */
  | { readonly kind: "rewritten"; readonly prefixRoot: Uint8Array; readonly proof: readonly Uint8Array[] }
  /** What it publishes doesn't lead to the page it signed. */
  | { readonly kind: "not-shown" };

const timeoutMs = 10_000;

export function logReader(url: string, fetch: typeof globalThis.fetch): LogReader {
  return async (path) => {
    const response = await fetch(`${url}/${path}`, { redirect: "error", signal: AbortSignal.timeout(timeoutMs) });
    if (response.status === 404) return undefined;
    if (!response.ok) throw new Error(`it answered ${response.status}`);
    return new Uint8Array(await readBounded(response, tileWidth * hashBytes));
  };
}

/**
 * A checkpoint came without a proof that holds. Anybody may have sent it, so the log itself is asked before it is blamed.
 * @param known  witnessed before; smaller than `signed`
 * @throws whatever `read` throws: then nothing is known
 */
export async function examine(read: LogReader, known: SignedState, signed: SignedState): Promise<Finding> {
  const hashOver = async (ranges: readonly LeafRange[]) => proofFromTiles(ranges, signed.size, (tile) => readTile(read, tile), sha256);
  try {
    const [root, prefixRoot] = await hashOver([{ start: 0, end: signed.size }, { start: 0, end: known.size }]);
    if (!root || !prefixRoot || !same(root, signed.root)) return { kind: "not-shown" };
    if (same(prefixRoot, known.root)) return { kind: "grew" };
    const proof = await hashOver(consistencyRanges({ start: 0, end: known.size }, signed.size));
    const holds = runNow(verifyConsistency(known.size, signed.size, prefixRoot, signed.root, proof), sha256);
    return holds ? { kind: "rewritten", prefixRoot, proof } : { kind: "not-shown" };
  } catch (error) {
    if (error instanceof FormatError) return { kind: "not-shown" };
    throw error;
  }
}

/** "Clients MAY fetch the full tile as a fallback in case the partial tile is not available anymore." @throws FormatError  it has neither */
async function readTile(read: LogReader, tile: Tile): Promise<Uint8Array> {
  const bytes = (await read(tilePath(tile))) ?? (tile.width < tileWidth ? await read(tilePath({ ...tile, width: tileWidth })) : undefined);
  if (bytes === undefined) throw new FormatError("the log does not publish a tile of a page that it signed");
  return bytes;
}

function same(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0;
}
