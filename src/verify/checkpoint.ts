/** What a log signs about itself: its name, how many entries it has, and the root over them. @source C2SP tlog-checkpoint */
import { FormatError, fromBase64, parseCount, toBase64 } from "./encoding.ts";
import { hashBytes } from "./merkle.ts";

export interface Checkpoint {
  /** The log's name, e.g. `sc.twincity.example/ledger`. */
  readonly origin: string;
  readonly size: number;
  readonly root: Uint8Array;
  /** Opaque lines after the root; our logs write none. */
  readonly extensions: readonly string[];
}

/** @param text  the text of the note, without signatures @throws FormatError */
export function parseCheckpoint(text: string): Checkpoint {
  const lines = text.split("\n");
  if (lines.pop() !== "" || lines.length < 3 || lines.includes("")) throw new FormatError("a checkpoint has three or more lines, none empty");
  const [origin, size, root, ...extensions] = lines as [string, string, string, ...string[]];
  const checkpoint = { origin, size: parseCount(size), root: fromBase64(root), extensions };
  if (checkpoint.root.length !== hashBytes) throw new FormatError("a root has 32 bytes");
  return checkpoint;
}

/** The text to sign. */
export function formatCheckpoint({ origin, size, root }: Omit<Checkpoint, "extensions">): string {
  return `${origin}\n${size}\n${toBase64(root)}\n`;
}
