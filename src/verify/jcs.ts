import canonicalize from "canonicalize";
import { FormatError, toBase64Url, utf8 } from "./encoding.ts";
import { webSha256, type Hash } from "./hashing.ts";

/**
 * RFC 8785 canonical JSON of a value.
 * @throws FormatError  for what JSON can't hold: undefined at any depth, NaN, Infinity, functions, lone surrogates
 */
export function canonicalText(value: unknown): string {
  refuseUnwritable(value);
  let text: string | undefined;
  try {
    text = canonicalize(value);
  } catch (cause) {
    throw new FormatError("the value has no canonical JSON", { cause });
  }
  if (text === undefined) throw new FormatError("the value has no canonical JSON");
  return text;
}

/** `canonicalize` leaves undefined members out silently; here a value that can't be written is refused. */
function refuseUnwritable(value: unknown): void {
  // A list of what is left to look at instead of recursion: a hostile file may nest deeper than the stack.
  const left = [value];
  const seen = new Set<object>();
  while (left.length > 0) {
    const next = left.pop();
    if (next === undefined || typeof next === "function" || typeof next === "symbol" || typeof next === "bigint")
      throw new FormatError(`${typeof next} can't be written as JSON`);
    if (typeof next !== "object" || next === null || seen.has(next)) continue;
    seen.add(next);
    for (const member of Array.isArray(next) ? Array.from<unknown>(next) : Object.values(next)) left.push(member);
  }
}

/** `sha256:<base64url>` of the canonical text: the 文本指纹 of a document. */
export async function digestOf(value: unknown, hash: Hash = webSha256): Promise<string> {
  return digestText(utf8(canonicalText(value)), hash);
}

export async function digestText(bytes: Uint8Array, hash: Hash = webSha256): Promise<string> {
  return `sha256:${toBase64Url(await hash(bytes))}`;
}

export function isDigestText(value: unknown): value is string {
  return typeof value === "string" && /^sha256:[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/.test(value);
}
