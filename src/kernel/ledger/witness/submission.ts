import { FormatError, fromBase64, hashBytes, toBase64 } from "../../../verify/index.ts";

/** What a log sends to a witness. @source C2SP tlog-witness, add-checkpoint */
export interface Submission {
  /** Size of the checkpoint that the witness signed last, as far as the log knows. */
  readonly oldSize: number;
  /** Consistency proof from there; empty when it is 0. */
  readonly proof: readonly Uint8Array[];
  /** The signed note. */
  readonly note: string;
}

/** "The client MUST NOT send more than 63 consistency proof lines." */
const maxProofLines = 63;

export function formatSubmission({ oldSize, proof, note }: Submission): string {
  return `old ${oldSize}\n${proof.map((hash) => `${toBase64(hash)}\n`).join("")}\n${note}`;
}

/** @throws FormatError */
export function parseSubmission(body: string): Submission {
  const end = body.indexOf("\n\n");
  if (end < 0) throw new FormatError("no empty line before the checkpoint");
  const [first = "", ...lines] = body.slice(0, end).split("\n");
  if (!first.startsWith("old ")) throw new FormatError("the first line is not the old size");
  if (lines.length > maxProofLines) throw new FormatError(`more than ${maxProofLines} proof lines`);
  const proof = lines.map(fromBase64);
  if (proof.some((hash) => hash.length !== hashBytes)) throw new FormatError("a proof line is not a hash");
  return { oldSize: parseSize(first.slice("old ".length)), proof, note: body.slice(end + 2) };
}

/** A tree size in decimal, without leading zeroes. @throws FormatError */
export function parseSize(text: string): number {
  const size = Number(text);
  if (!/^(0|[1-9][0-9]{0,15})$/.test(text) || !Number.isSafeInteger(size)) throw new FormatError("not a size");
  return size;
}
