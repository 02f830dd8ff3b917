import { digestText } from "../../platform/crypto/digest.ts";
import type { Random } from "../../platform/random.ts";

/** 31 characters that nobody confuses when reading aloud or typing. */
const alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
/** A code on a screen lives a minute, one on paper a day. */
export const codeLengths = { screen: 8, paper: 12 } as const;
export const codeLivesMs = { screen: 60_000, paper: 86_400_000 } as const;

/** Each character uniformly drawn. */
export function drawCode(random: Random, medium: keyof typeof codeLengths): string {
  let code = "";
  while (code.length < codeLengths[medium])
    for (const byte of random.bytes(codeLengths[medium])) if (byte < 248 && code.length < codeLengths[medium]) code += alphabet[byte % 31];
  return code;
}

/** As people read it: the node, then groups of four. */
export function formatCode(node: string, code: string): string {
  return [node.toUpperCase(), ...(code.match(/.{4}/g) ?? [])].join("-");
}

/** Only the digest of a code is kept. */
export function digestOfShowCode(code: string): string {
  return digestText(Buffer.from(`show-code:${code}`, "ascii"));
}

/**
 * Reads what somebody typed or scanned: any case, with or without hyphens and spaces, or the whole address of the check page.
 * @param nodes  ids a code may begin with
 * @returns      undefined when it can't be a code of any of them
 */
export function parseCode(typed: string, nodes: readonly string[]): { readonly node: string; readonly code: string } | undefined {
  const text = (typed.split("#").at(-1) ?? "").toUpperCase().replaceAll(/[\s-]/g, "");
  for (const node of nodes) {
    const prefix = node.toUpperCase().replaceAll("-", "");
    const code = text.slice(prefix.length);
    if (text.startsWith(prefix) && (code.length === codeLengths.screen || code.length === codeLengths.paper) && [...code].every((char) => alphabet.includes(char))) return { node, code };
  }
  return undefined;
}
