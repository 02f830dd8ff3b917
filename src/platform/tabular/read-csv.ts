import { CsvError, parse } from "csv-parse/sync";
import { decodeText } from "./decode-text.ts";
import { tableDelimiterWrong, tableQuotesWrong } from "./errors.ts";
import type { Encoding, RawSheet, TableRow } from "./table.ts";

export type Delimiter = "," | ";" | "\t" | "|";

const delimiterNames = new Map([
  [";", { zh: "分号", en: "semicolons" }],
  ["\t", { zh: "制表符", en: "tabs" }],
  ["|", { zh: "竖线", en: "vertical bars" }],
  ["，", { zh: "全角逗号", en: "full-width commas" }],
]);

/**
 * @throws tableNotATable, tableEncodingUnknown, tableDelimiterWrong, tableQuotesWrong (422)
 * @source RFC 4180
 */
export function readCsv(bytes: Uint8Array, { encoding: given, delimiter = "," }: { encoding?: Encoding; delimiter?: Delimiter } = {}): RawSheet {
  const { text, encoding } = decodeText(bytes, given);
  requireDelimiter(text, delimiter);
  const records = parseRecords(text, delimiter);
  return { format: "csv", encoding, sheet: null, records, warnings: [], mergedRows: new Set() };
}

function parseRecords(text: string, delimiter: Delimiter): TableRow[] {
  try {
    const records: string[][] = parse(text, { delimiter, relax_column_count: true, skip_empty_lines: false });
    return records.map((cells, i) => ({ row: i + 1, cells: cells.map((cell) => (cell === "" ? null : cell)) }));
  } catch (error) {
    // the library's message quotes the value, which may be personal: only the line number is taken from it
    if (error instanceof CsvError) {
      const line = String(error["lines"] ?? "?");
      throw tableQuotesWrong({ en: `line ${line}`, zh: `第 ${line} 行` });
    }
    throw error;
  }
}

/** A first line without the delimiter but with another one, twice or once on each of the first lines, was separated by that. */
function requireDelimiter(text: string, delimiter: Delimiter): void {
  const lines = text.split(/\r\n|\n|\r/, 5).filter((line) => line.trim() !== "");
  if (lines.length === 0 || lines.some((line) => line.includes(delimiter))) return;
  for (const [other, { zh, en }] of delimiterNames)
    if (other !== delimiter && lines.every((line) => line.includes(other))) throw tableDelimiterWrong({ en: `it uses ${en}`, zh: `文件里用的是${zh}` });
}
