import * as xlsx from "@e965/xlsx";
import * as codePages from "@e965/xlsx/dist/cpexcel.full";
import { tableDamaged, tableEmpty, tableNotATable, tableSheetNotChosen, tableSheetUnknown, tableTooLarge } from "./errors.ts";
import { numberText } from "./read-json.ts";
import type { RawSheet, TableRow, TableWarning } from "./table.ts";
import { listZip } from "./zip-directory.ts";

// XLS files older than 1997 hold text in the code page of their author, GBK as a rule
xlsx.set_cptable(codePages);

const maxUnpackedBytes = 512 * 1024 * 1024;

/** The part of the library's number formats that tells dates; it is untyped there. */
const formats = xlsx.SSF as {
  is_date(format: string): boolean;
  parse_date_code(serial: number, options: { date1904: boolean }): { y: number; m: number; d: number; H: number; M: number; S: number } | null;
};

const errorTexts = new Map([[0, "#NULL!"], [7, "#DIV/0!"], [15, "#VALUE!"], [23, "#REF!"], [29, "#NAME?"], [36, "#NUM!"], [42, "#N/A"]]);

/**
 * Reads one sheet of an XLSX or XLS file. Dates come out as YYYY-MM-DD by the file's own calendar, formulas as their last result.
 * @param sheet  its name; may be left out when only one sheet has content
 * @throws tableDamaged, tableNotATable, tableEmpty, tableSheetNotChosen, tableSheetUnknown (422), tableTooLarge (413)
 */
export function readSpreadsheet(bytes: Uint8Array, format: "xlsx" | "xls", { sheet: wanted, maxRows }: { sheet?: string; maxRows: number }): RawSheet {
  if (format === "xlsx") requireWorkbook(bytes);
  const book = open(bytes, maxRows);
  const name = chooseSheet(book, wanted);
  const sheet = book.Sheets[name];
  if (!sheet) throw tableSheetUnknown(name);
  const context = { date1904: book.Workbook?.WBProps?.date1904 === true, lostDigits: 0, errors: 0 };
  const first = xlsx.utils.decode_range(sheet["!ref"] ?? "A1").s;
  const grid = sheet["!data"] ?? [];
  const records: TableRow[] = [];
  for (let r = first.r; r < grid.length; r += 1) {
    const cells = (grid[r] ?? []).slice(first.c).map((cell) => cellText(cell, context));
    records.push({ row: r + 1, cells: Array.from(cells, (cell) => cell ?? null) });
  }
  const mergedRows = new Set<number>();
  for (const { s, e } of sheet["!merges"] ?? []) for (let r = s.r; r <= e.r; r += 1) mergedRows.add(r + 1);
  return { format, encoding: null, sheet: name, records, warnings: warningsOf(context), mergedRows };
}

function requireWorkbook(bytes: Uint8Array): void {
  const files = listZip(bytes);
  if (files === undefined) throw tableDamaged();
  if (!files.some(({ name }) => name.startsWith("xl/"))) throw tableNotATable({ en: "it is an archive or another kind of document", zh: "这是压缩包或其他文档" });
  if (files.reduce((sum, { unpackedBytes }) => sum + unpackedBytes, 0) > maxUnpackedBytes) throw tableTooLarge();
}

function open(bytes: Uint8Array, maxRows: number): xlsx.WorkBook {
  try {
    // two rows beyond the limit are read, so that a longer sheet is noticed and refused
    return xlsx.read(bytes, { dense: true, cellNF: true, cellText: false, cellHTML: false, cellFormula: false, sheetRows: maxRows + 2 });
  } catch (error) {
    if (error instanceof Error && /password|encrypt/i.test(error.message)) throw tableDamaged({ en: "it is protected by a password", zh: "文件有密码保护" });
    throw tableDamaged();
  }
}

function chooseSheet(book: xlsx.WorkBook, wanted: string | undefined): string {
  if (wanted !== undefined) {
    if (book.SheetNames.includes(wanted)) return wanted;
    throw tableSheetUnknown({ en: `no sheet ${wanted}; there are: ${book.SheetNames.join(", ")}`, zh: `没有“${wanted}”；有：${book.SheetNames.join("、")}` });
  }
  const filled = book.SheetNames.filter((name) => book.Sheets[name]?.["!ref"] !== undefined);
  const [only] = filled;
  if (only === undefined) throw tableEmpty();
  if (filled.length > 1) throw tableSheetNotChosen({ en: `sheets: ${filled.join(", ")}`, zh: `工作表：${filled.join("、")}` });
  return only;
}

function cellText(cell: xlsx.CellObject | undefined, context: { readonly date1904: boolean; lostDigits: number; errors: number }): string | null {
  if (cell === undefined || cell.v === undefined || cell.v === "") return null;
  switch (cell.t) {
    case "e":
      context.errors += 1;
      return errorTexts.get(Number(cell.v)) ?? "#N/A";
    case "b":
      return cell.v === true ? "true" : "false";
    case "n": {
      const value = Number(cell.v);
      if (typeof cell.z === "string" && formats.is_date(cell.z)) return dateText(value, context.date1904);
      if (Math.abs(value) >= 1e15) context.lostDigits += 1;
      // a spreadsheet keeps 15 digits; the double behind them shows more
      return numberText(Math.abs(value) >= 1e15 ? value : Number(value.toPrecision(15)));
    }
    default:
      return String(cell.v);
  }
}

function dateText(serial: number, date1904: boolean): string {
  const date = formats.parse_date_code(serial, { date1904 });
  if (!date) return numberText(serial);
  const two = (part: number): string => String(part).padStart(2, "0");
  const day = `${String(date.y).padStart(4, "0")}-${two(date.m)}-${two(date.d)}`;
  return date.H === 0 && date.M === 0 && date.S === 0 ? day : `${day} ${two(date.H)}:${two(date.M)}:${two(date.S)}`;
}

function warningsOf({ lostDigits, errors }: { lostDigits: number; errors: number }): TableWarning[] {
  const warnings: TableWarning[] = [];
  if (lostDigits > 0)
    warnings.push({
      code: "numbers-lost-digits",
      message: { zh: `有 ${lostDigits} 个长数字被表格软件当成数值保存，后几位已经丢了`, en: `${lostDigits} long numbers were stored as quantities and have lost their last digits` },
    });
  if (errors > 0) warnings.push({ code: "cells-with-error", message: { zh: `有 ${errors} 个单元格的公式出错`, en: `${errors} cells hold a formula error` } });
  return warnings;
}
