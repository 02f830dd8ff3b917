import { tableEncodingUnknown, tableNotATable } from "./errors.ts";
import type { Encoding } from "./table.ts";

/**
 * Decodes a text file: by its byte order mark, else as UTF-8 if every byte fits, else as GB18030 (which contains GBK and GB 2312).
 * No byte is replaced: what fits no encoding is refused.
 * @throws tableNotATable (422) when it has bytes that no text has, tableEncodingUnknown (422)
 */
export function decodeText(bytes: Uint8Array, given?: Encoding): { text: string; encoding: Encoding } {
  const encoding = given ?? markedEncoding(bytes);
  if (encoding !== undefined) {
    const text = tryDecode(bytes, encoding);
    if (text === undefined) throw tableEncodingUnknown({ en: `it is not ${encoding} throughout`, zh: `并非全部是 ${encoding} 编码` });
    return { text: requireText(text), encoding };
  }
  if (bytes.includes(0)) throw tableNotATable();
  for (const candidate of ["utf-8", "gb18030"] as const) {
    const text = tryDecode(bytes, candidate);
    if (text !== undefined) return { text: requireText(text), encoding: candidate };
  }
  throw tableEncodingUnknown();
}

function markedEncoding(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8-bom";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return undefined;
}

function tryDecode(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding === "utf-8-bom" ? "utf-8" : encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Control characters other than tab and line ends mean that the bytes were no text, in whatever encoding they happened to fit. */
function requireText(text: string): string {
  // oxlint-disable-next-line no-control-regex
  if (/[\u0000-\u0008\u000E-\u001B\uFFFE\uFFFF]/.test(text)) throw tableNotATable();
  return text;
}
