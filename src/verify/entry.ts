/**
 * One line of a ledger. It says when something of which kind happened and commits to what it was, without telling: the
 * details and the salt are kept beside the ledger, where they can be erased.
 */
import { concat, FormatError, fromBase64Url, utf8 } from "./encoding.ts";
import type { Hash } from "./hashing.ts";
import { canonicalText, digestText, isDigestText } from "./jcs.ts";

export const saltBytes = 32;

export interface LedgerEntry {
  readonly v: 1;
  /** What happened, e.g. `crossing.provided`. */
  readonly kind: string;
  /** ISO instant with milliseconds and Z. */
  readonly at: string;
  /** See commitmentTo(). */
  readonly commitment: string;
}

/** The leaf's text; its UTF-8 bytes are what the tree hashes. */
export function formatEntry({ kind, at, commitment }: Omit<LedgerEntry, "v">): string {
  return canonicalText({ v: 1, kind, at, commitment });
}

/** Only the one canonical text of an entry is accepted. @throws FormatError */
export function parseEntry(text: string): LedgerEntry {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new FormatError("an entry is JSON");
  }
  const { v, kind, at, commitment } = (value ?? {}) as Partial<LedgerEntry>;
  if (v !== 1 || !isKind(kind) || !isInstant(at) || !isDigestText(commitment)) throw new FormatError("an entry has v, kind, at and commitment");
  // No part needs escaping, so this is its RFC 8785 text; built by hand because ledgers have millions of them.
  if (text !== `{"at":"${at}","commitment":"${commitment}","kind":"${kind}","v":1}`) throw new FormatError("an entry is canonical JSON");
  return { v, kind, at, commitment };
}

/** @param kind  dotted words, e.g. `custody.handover.accepted` */
export function isKind(value: unknown): value is string {
  return typeof value === "string" && /^[a-z][A-Za-z0-9-]*(?:\.[a-z][A-Za-z0-9-]*)*$/.test(value);
}

export function isInstant(value: unknown): value is string {
  return typeof value === "string" && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value) && Number.isFinite(Date.parse(value));
}

/**
 * `sha256:` and SHA-256(salt || JCS(details)). Nobody can guess details back from it without the salt.
 * @param salt  base64url of 32 bytes
 * @throws FormatError
 */
export async function commitmentTo(details: unknown, salt: string, hash?: Hash): Promise<string> {
  const bytes = fromBase64Url(salt);
  if (bytes.length !== saltBytes) throw new FormatError(`a salt has ${saltBytes} bytes`);
  return digestText(concat(bytes, utf8(canonicalText(details))), hash);
}
