import type { Place } from "./definition.ts";
import { figureCursorMalformed } from "./errors.ts";

export function writeCursor({ at, id }: Place): string {
  return Buffer.from(JSON.stringify([at.getTime(), id])).toString("base64url");
}

/** @throws figureCursorMalformed (400) */
export function readCursor(text: string | undefined): Place | undefined {
  if (text === undefined) return undefined;
  const parts = parse(text);
  if (!Array.isArray(parts) || parts.length !== 2) throw figureCursorMalformed();
  const [at, id] = parts as unknown[];
  if (typeof at !== "number" || !Number.isInteger(at) || Math.abs(at) > 8.64e15 || typeof id !== "string" || id.length > 200 || id.includes("\u0000")) throw figureCursorMalformed();
  return { at: new Date(at), id };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, "base64url").toString("utf8"));
  } catch {
    throw figureCursorMalformed();
  }
}
