import canonicalize from "canonicalize";

/**
 * RFC 8785 canonical JSON: the one text of a value that is signed, hashed and stored.
 * @throws Error  for values JSON can't hold (undefined at the top, NaN, functions)
 */
export function canonicalText(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error("value has no canonical JSON");
  return text;
}

export function canonicalBytes(value: unknown): Uint8Array {
  return new TextEncoder().encode(canonicalText(value));
}
