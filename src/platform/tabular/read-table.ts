import { readFile } from "node:fs/promises";
import { tableEmpty, tableNotATable, tableTooLarge } from "./errors.ts";
import { findHeader } from "./find-header.ts";
import { readCsv, type Delimiter } from "./read-csv.ts";
import { readJson } from "./read-json.ts";
import type { Encoding, RawSheet, Table, TableFormat } from "./table.ts";

export interface ReadOptions {
  /** Name of the sheet; needed when a spreadsheet has several with content. */
  readonly sheet?: string;
  /** Overrides detection. */
  readonly encoding?: Encoding;
  /** Comma unless said otherwise. */
  readonly delimiter?: Delimiter;
  /** The row of the column names, as the spreadsheet counts; the first row with content unless said otherwise. */
  readonly headerRow?: number;
  readonly maxBytes?: number;
  readonly maxRows?: number;
}

const defaultMaxBytes = 64 * 1024 * 1024;
const defaultMaxRows = 1_000_000;

/**
 * Reads a CSV (UTF-8, UTF-16 or GB18030), XLSX, XLS or JSON file whole, by its content and not by its name.
 * @param source  bytes, or the path of a file
 * @throws the problems of errors.ts (422, 413), and whatever the file system says about the path
 */
export async function readTable(source: Uint8Array | string, options: ReadOptions = {}): Promise<Table> {
  const bytes = typeof source === "string" ? await readFile(source) : source;
  if (bytes.length === 0) throw tableEmpty();
  if (bytes.length > (options.maxBytes ?? defaultMaxBytes)) throw tableTooLarge();
  const maxRows = options.maxRows ?? defaultMaxRows;
  const raw = await readRaw(bytes, options, maxRows);
  if (raw.records.length > maxRows + 1) throw tableTooLarge({ en: `more than ${maxRows} rows`, zh: `超过 ${maxRows} 行` });
  return findHeader(raw, options.headerRow);
}

async function readRaw(bytes: Uint8Array, { sheet, encoding, delimiter }: ReadOptions, maxRows: number): Promise<RawSheet> {
  const format = formatOf(bytes);
  switch (format) {
    case "xlsx":
    case "xls": {
      // Half a megabyte of code pages that most processes never need.
      const { readSpreadsheet } = await import("./read-spreadsheet.ts");
      return readSpreadsheet(bytes, format, { maxRows, ...(sheet === undefined ? {} : { sheet }) });
    }
    case "json":
      return readJson(bytes, encoding);
    case "csv":
      return readCsv(bytes, { ...(encoding === undefined ? {} : { encoding }), ...(delimiter === undefined ? {} : { delimiter }) });
    default:
      return format satisfies never;
  }
}

const zip = [0x50, 0x4b, 0x03, 0x04];
const compoundFile = [0xd0, 0xcf, 0x11, 0xe0];
const others: readonly (readonly [number[], string, string])[] = [
  [[0x25, 0x50, 0x44, 0x46], "PDF", "PDF"],
  [[0x89, 0x50, 0x4e, 0x47], "图片", "a picture"],
  [[0xff, 0xd8, 0xff], "图片", "a picture"],
  [[0x47, 0x49, 0x46, 0x38], "图片", "a picture"],
  [[0x1f, 0x8b], "压缩包", "an archive"],
  [[0x52, 0x61, 0x72, 0x21], "压缩包", "an archive"],
  [[0x37, 0x7a, 0xbc, 0xaf], "压缩包", "an archive"],
];

function formatOf(bytes: Uint8Array): TableFormat {
  const startsWith = (magic: readonly number[]): boolean => magic.every((byte, i) => bytes[i] === byte);
  if (startsWith(zip)) return "xlsx";
  if (startsWith(compoundFile)) return "xls";
  for (const [magic, zh, en] of others) if (startsWith(magic)) throw tableNotATable({ zh: `这是${zh}`, en: `it is ${en}` });
  const start = String.fromCharCode(...bytes.subarray(0, 200).filter((byte) => byte < 128 && byte !== 0)).trimStart();
  if (/^<(!doctype|html|table|head|\?xml)/i.test(start)) throw tableNotATable({ zh: "这是网页或 XML，只是用了表格的文件名", en: "it is a web page or XML under the name of a spreadsheet" });
  return /^\[\s*[{\]]/.test(start) ? "json" : "csv";
}
