import type { Table } from "./table.ts";
import type { Validation } from "./validate-rows.ts";

const words = {
  zh: { row: "行号", reason: "退回原因", column: (name: string) => `【${name}】`, join: "；" },
  en: { row: "Row", reason: "Reason", column: (name: string) => `${name}: `, join: "; " },
};

/**
 * The rejected rows as a CSV file to mend and send again: the row number in the original file, the reasons, then the same
 * columns in the same order (last, because a row may have more values than columns). It holds what the sender sent, so it is for the sender only; never log it.
 * @returns UTF-8 with a byte order mark, which spreadsheets need to read Chinese
 */
export function writeRejectReport(table: Table, { rejects }: Validation, language: "zh" | "en" = "zh"): Uint8Array {
  const { row: rowTitle, reason: reasonTitle, column, join } = words[language];
  const reasons = new Map<number, string[]>();
  for (const reject of rejects) {
    const text = (reject.column === null ? "" : column(reject.column)) + reject.reason[language];
    reasons.set(reject.row, [...(reasons.get(reject.row) ?? []), text]);
  }
  const lines = [csvLine([rowTitle, reasonTitle, ...table.columns])];
  for (const { row, cells } of table.rows) {
    const found = reasons.get(row);
    if (found) lines.push(csvLine([String(row), found.join(join), ...cells]));
  }
  return new TextEncoder().encode(`\uFEFF${lines.join("\r\n")}\r\n`);
}

/**
 * One record. A value that a spreadsheet would run as a formula is kept from it by an apostrophe.
 * @source RFC 4180
 */
export function csvLine(cells: readonly (string | null)[]): string {
  return cells
    .map((cell) => {
      const text = cell === null ? "" : /^([=@\t\r]|[-+](?![\d.]))/.test(cell) ? `'${cell}` : cell;
      return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
    })
    .join(",");
}
