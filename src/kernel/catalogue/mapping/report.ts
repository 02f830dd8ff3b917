import { csvLine } from "../../../platform/tabular/index.ts";
import type { RowReject } from "./check-rows.ts";
import type { PortalRow } from "./read-records.ts";

/**
 * The rejected rows as a CSV: row number, reasons, then the columns as they stood in the file; values that aren't texts as JSON. For the sender only.
 * @returns UTF-8 with a byte order mark, which spreadsheets need to read Chinese
 */
export function writeEntryReport(rows: readonly PortalRow[], columns: readonly string[], rejects: readonly RowReject[]): Uint8Array {
  const reasons = new Map<number, string[]>();
  for (const { row, column, reason } of rejects) reasons.set(row, [...(reasons.get(row) ?? []), `${column === null ? "" : `【${column}】`}${reason.zh}`]);
  const lines = [csvLine(["行号", "退回原因", ...columns])];
  for (const { row, record } of rows) {
    const found = reasons.get(row);
    if (found) lines.push(csvLine([String(row), found.join("；"), ...columns.map((column) => cellOf(record[column]))]));
  }
  return new TextEncoder().encode(`\uFEFF${lines.join("\r\n")}\r\n`);
}

function cellOf(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  return typeof value === "string" ? value : JSON.stringify(value);
}
