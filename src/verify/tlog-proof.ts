/** A proof that fits in a small text file: an entry's place in a signed log. @source C2SP tlog-proof */
import { FormatError, fromBase64, parseCount, toBase64 } from "./encoding.ts";
import { hashBytes } from "./merkle.ts";

const firstLine = "c2sp.org/tlog-proof@v1";
/** A tree of 2^53 entries is 53 levels high. */
const maxHashes = 64;

export interface TlogProof {
  /** Unsigned by nature: "Applications MUST NOT implicitly trust the extra data". */
  readonly extra?: Uint8Array;
  readonly index: number;
  readonly hashes: readonly Uint8Array[];
  /** The signed checkpoint with its cosignatures, verbatim. */
  readonly note: string;
}

export function isTlogProof(text: string): boolean {
  return text.startsWith(`${firstLine}\n`);
}

/** @throws FormatError */
export function parseTlogProof(text: string): TlogProof {
  if (!isTlogProof(text)) throw new FormatError(`a proof starts with ${firstLine}`);
  const end = text.indexOf("\n\n");
  if (end < 0) throw new FormatError("a proof ends with a checkpoint after an empty line");
  const [, ...lines] = text.slice(0, end).split("\n");
  const extra = lines[0]?.startsWith("extra ") ? fromBase64((lines.shift() as string).slice("extra ".length)) : undefined;
  const indexLine = lines.shift();
  if (!indexLine?.startsWith("index ")) throw new FormatError("a proof names the index of its entry");
  if (lines.length > maxHashes) throw new FormatError("more hashes than any log needs");
  const hashes = lines.map(fromBase64);
  if (hashes.some((hash) => hash.length !== hashBytes)) throw new FormatError("a hash has 32 bytes");
  return { ...(extra === undefined ? {} : { extra }), index: parseCount(indexLine.slice("index ".length)), hashes, note: text.slice(end + 2) };
}

export function formatTlogProof({ extra, index, hashes, note }: TlogProof): string {
  const extraLine = extra === undefined ? "" : `extra ${toBase64(extra)}\n`;
  return `${firstLine}\n${extraLine}index ${index}\n${hashes.map((hash) => `${toBase64(hash)}\n`).join("")}\n${note}`;
}
