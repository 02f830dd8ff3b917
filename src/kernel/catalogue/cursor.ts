import { cursorMalformed } from "./errors.ts";
import type { EntryOrder } from "./entry-schema.ts";
import type { Place } from "./search-store.ts";

/** Type of each key of an order, as the list is read by it. */
const keyTypes: Readonly<Record<EntryOrder, readonly ("string" | "number")[]>> = { best: ["number", "string"], newest: ["string"], provider: ["string", "string"] };

export function writeCursor(order: EntryOrder, { keys, id }: Place): string {
  return Buffer.from(JSON.stringify([order, ...keys, id])).toString("base64url");
}

/** @throws cursorMalformed (400)  also when the page before was in another order */
export function readCursor(order: EntryOrder, text: string | undefined): Place | undefined {
  if (text === undefined) return undefined;
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(text, "base64url").toString("utf8"));
  } catch {
    throw cursorMalformed();
  }
  const types = keyTypes[order];
  if (!Array.isArray(parts) || parts.length !== types.length + 2) throw cursorMalformed();
  const [of, ...rest] = parts as unknown[];
  const keys = rest.slice(0, -1);
  const id = rest.at(-1);
  if (of !== order || typeof id !== "string" || !isPlain(id) || !keys.every((key, i) => typeof key === types[i] && isPlain(key))) throw cursorMalformed();
  return { keys: keys as (string | number)[], id };
}

/** A value the database takes: numbers are small and whole, texts hold no NUL. */
function isPlain(key: unknown): boolean {
  return typeof key === "number" ? Number.isInteger(key) && key >= 0 && key < 100 : typeof key === "string" && !key.includes("\u0000");
}
