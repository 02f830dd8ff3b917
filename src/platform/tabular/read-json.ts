import { decodeText } from "./decode-text.ts";
import { tableDamaged, tableNotATable } from "./errors.ts";
import type { Encoding, RawSheet, TableRow } from "./table.ts";

/**
 * A JSON array of flat objects; the columns are all keys, in order of first appearance. Row n of the array counts as row n + 1.
 * @throws tableDamaged (422) when it is no JSON, tableNotATable (422) when it is no array of flat objects
 */
export function readJson(bytes: Uint8Array, given?: Encoding): RawSheet {
  const { text, encoding } = decodeText(bytes, given);
  const objects = parseArray(text);
  const columns = [...new Set(objects.flatMap((object) => Object.keys(object)))];
  const records: TableRow[] = objects.map((object, i) => ({ row: i + 2, cells: columns.map((column) => toCell(object[column], i + 2)) }));
  return { format: "json", encoding, sheet: null, records: [{ row: 1, cells: columns }, ...records], warnings: [], mergedRows: new Set() };
}

function parseArray(text: string): Record<string, unknown>[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw tableDamaged({ en: "it is not JSON to the end", zh: "不是完整的 JSON" });
  }
  if (!Array.isArray(value) || !value.every((item) => typeof item === "object" && item !== null && !Array.isArray(item)))
    throw tableNotATable({ en: "JSON must be an array of objects", zh: "JSON 应是对象的数组" });
  return value as Record<string, unknown>[];
}

function toCell(value: unknown, row: number): string | null {
  if (value === undefined || value === null || value === "") return null;
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "true" : "false";
  if (typeof value === "number") return numberText(value);
  throw tableNotATable({ en: `row ${row} has a value inside a value`, zh: `第 ${row} 行的值里还套着值` });
}

/** A number beyond 15 digits has lost digits on its way through a double: it is written so that nobody takes it for a whole one. */
export function numberText(value: number): string {
  return Math.abs(value) >= 1e15 ? value.toExponential().replace("e", "E") : String(value);
}
