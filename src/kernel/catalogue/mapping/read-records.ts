import { readTable, type ReadOptions } from "../../../platform/tabular/index.ts";
import { catalogueFileMalformed } from "../errors.ts";
import type { PortalRecord } from "./apply.ts";
import type { CatalogueMapping } from "./schema.ts";

export interface PortalRow {
  /** Place in the file: for a table the row a spreadsheet shows, for JSON the record's number + 1, so that both start at 2. */
  readonly row: number;
  readonly record: PortalRecord;
}

/**
 * The records of a portal's file: JSON (at the mapping's `records`, or the file itself) or a table. Nothing is changed in the values.
 * @throws catalogueFileMalformed (422) and the problems of platform/tabular (413, 422)
 */
export async function readRecords(bytes: Uint8Array, { records: key }: Pick<CatalogueMapping, "records">, read: ReadOptions = {}): Promise<PortalRow[]> {
  if (looksLikeJson(bytes)) return recordsOf(parseJson(bytes), key).map((record, i) => ({ row: i + 2, record }));
  const { columns, rows } = await readTable(bytes, read);
  return rows.map(({ row, cells }) => ({ row, record: Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? null])) }));
}

function looksLikeJson(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 64)).replace(/^\uFEFF/, "").trimStart();
  return start.startsWith("{") || start.startsWith("[");
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw catalogueFileMalformed({ zh: "不是完整的 UTF-8 JSON", en: "it is not JSON in UTF-8 to the end" });
  }
}

function recordsOf(value: unknown, key: string | undefined): PortalRecord[] {
  const list = key === undefined ? value : isRecord(value) ? value[key] : undefined;
  if (!Array.isArray(list) || !list.every(isRecord))
    throw catalogueFileMalformed(key === undefined ? { zh: "文件应是对象的数组", en: "the file should be an array of objects" } : { zh: `“${key}” 下应是对象的数组`, en: `under "${key}" should stand an array of objects` });
  return list;
}

function isRecord(value: unknown): value is PortalRecord {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
