/** Text and byte encodings that a browser and Node share. Decoders are strict: one value has exactly one text. */

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** A text that isn't what its format says; the message is for developers, verdicts carry their own words. */
export class FormatError extends Error {
  override name = "FormatError";
}

export function utf8(text: string): Uint8Array {
  return encoder.encode(text);
}

/** @throws FormatError  when the bytes aren't UTF-8 */
export function fromUtf8(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch {
    throw new FormatError("the bytes are not UTF-8 text");
  }
}

export function concat(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}

export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}

export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** @throws FormatError */
export function fromHex(text: string): Uint8Array {
  if (!/^(?:[0-9a-f]{2})*$/.test(text)) throw new FormatError("not lower-case hex");
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

/** @source RFC 4648 §4 */
export function toBase64(bytes: Uint8Array): string {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

/**
 * Padding is required and unused bits must be zero, so a changed last character never decodes to the same bytes.
 * @throws FormatError
 * @source RFC 4648 §4, §3.5
 */
export function fromBase64(text: string): Uint8Array {
  const { bytes, exact } = readBase64(text);
  if (!exact) throw new FormatError("base64 with stray bits");
  return bytes;
}

/** @returns  exact: false when unused bits of the last character are set @throws FormatError */
export function readBase64(text: string): { readonly bytes: Uint8Array; readonly exact: boolean } {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text) || text.length % 4 !== 0) throw new FormatError("not base64");
  const bytes = Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
  return { bytes, exact: toBase64(bytes) === text };
}

/** Without padding. @source RFC 4648 §5 */
export function toBase64Url(bytes: Uint8Array): string {
  return toBase64(bytes).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/** @throws FormatError */
export function fromBase64Url(text: string): Uint8Array {
  if (!/^[A-Za-z0-9_-]*$/.test(text) || text.length % 4 === 1) throw new FormatError("not base64url");
  const padded = text.replaceAll("-", "+").replaceAll("_", "/") + "=".repeat((4 - (text.length % 4)) % 4);
  return fromBase64(padded);
}

/** A count as C2SP texts write it: decimal, no leading zero, below 2^53. @throws FormatError */
export function parseCount(text: string): number {
  const value = Number(text);
  if (!/^(?:0|[1-9][0-9]{0,15})$/.test(text) || !Number.isSafeInteger(value)) throw new FormatError(`not a count: ${text.slice(0, 24)}`);
  return value;
}
