import type { Text } from "../text.ts";

export type TableFormat = "csv" | "xlsx" | "xls" | "json";
export type Encoding = "utf-8" | "utf-8-bom" | "utf-16le" | "utf-16be" | "gb18030";

export interface TableRow {
  /** Row number as a spreadsheet shows it: the first row of the file is 1. */
  readonly row: number;
  /** The values as they stand in the file; null where a cell is empty. May be shorter or longer than the header. */
  readonly cells: readonly (string | null)[];
}

export interface TableWarning {
  readonly code: "numbers-lost-digits" | "merged-cells" | "empty-rows" | "other-sheets-empty" | "cells-with-error";
  readonly message: Text;
}

/** A table read from a file: nothing repaired, nothing dropped except rows that are empty throughout. */
export interface Table {
  readonly format: TableFormat;
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
  /** How the bytes were read as text; null for spreadsheets, which say so themselves. */
  readonly encoding: Encoding | null;
  readonly sheet: string | null;
  readonly headerRow: number;
  readonly warnings: readonly TableWarning[];
}

/** A sheet before its header is known: every record of the file, empty ones included. */
export interface RawSheet {
  readonly format: TableFormat;
  readonly encoding: Encoding | null;
  readonly sheet: string | null;
  readonly records: readonly TableRow[];
  readonly warnings: readonly TableWarning[];
  /** Rows (as the spreadsheet counts) in which a merged cell begins or goes on. */
  readonly mergedRows: ReadonlySet<number>;
}

/** 0 → A, 25 → Z, 26 → AA. */
export function columnLetter(index: number): string {
  const rest = Math.floor(index / 26) - 1;
  return (rest >= 0 ? columnLetter(rest) : "") + String.fromCharCode(65 + (index % 26));
}
