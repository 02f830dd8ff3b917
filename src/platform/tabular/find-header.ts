import { tableEmpty, tableHeaderBlank, tableHeaderDuplicate, tableHeaderMissing, tableHeaderRepeated } from "./errors.ts";
import { columnLetter, type RawSheet, type Table, type TableRow, type TableWarning } from "./table.ts";

const isFilled = (cell: string | null | undefined): cell is string => cell !== null && cell !== undefined && cell.trim() !== "";
const filledCount = ({ cells }: TableRow): number => cells.filter(isFilled).length;
/** A quantity, a date or a number in scientific notation; a bare year may well be a column's name. */
const looksLikeValue = (cell: string): boolean => /\d/.test(cell) && /^[-+]?[\d.,/:% ]+(E\+?\d+)?$/i.test(cell.trim()) && !/^(19|20)\d\d$/.test(cell.trim());

/**
 * Splits a sheet into column names and rows. The header is the first row with content unless the caller names another;
 * titles above it, blank or doubled names and a header that is really data are refused rather than guessed around.
 * Line breaks inside a column's name become spaces.
 * @param headerRow  as the spreadsheet counts, from 1
 * @throws tableEmpty, tableHeaderMissing, tableHeaderBlank, tableHeaderDuplicate, tableHeaderRepeated (422)
 */
export function findHeader(raw: RawSheet, headerRow?: number): Table {
  const filled = raw.records.filter((record) => filledCount(record) > 0);
  const header = headerRow === undefined ? filled[0] : filled.find(({ row }) => row === headerRow);
  if (filled.length === 0) throw tableEmpty();
  if (!header) throw tableHeaderMissing({ en: `row ${headerRow} is empty`, zh: `第 ${headerRow} 行是空的` });
  const body = filled.filter(({ row }) => row > header.row);
  if (headerRow === undefined) requireNoTitle(header, filled);
  const columns = namesOf(header, body);
  const rows = body.map((record) => fitToHeader(record, columns.length, raw.format));
  if (headerRow === undefined) requireNames(columns, rows);
  requireNoRepeat(columns, rows);
  if (rows.length === 0) throw tableEmpty({ en: "there are column names but no rows", zh: "只有列名，没有数据" });
  return {
    format: raw.format,
    columns,
    rows,
    encoding: raw.encoding,
    sheet: raw.sheet,
    headerRow: header.row,
    warnings: [...raw.warnings, ...emptyRows(raw, header, body), ...mergedCells(raw, rows)],
  };
}

/** A first row with one cell over rows of several is a title. */
function requireNoTitle(header: TableRow, filled: readonly TableRow[]): void {
  const top = filled.slice(0, 20);
  const width = Math.max(...top.map(filledCount));
  if (filledCount(header) > 1 || width < 2) return;
  const likely = top.find((record) => filledCount(record) === width && !record.cells.some((cell) => isFilled(cell) && looksLikeValue(cell)));
  const hint = likely === undefined ? { en: "", zh: "" } : { en: `; row ${likely.row} looks like the column names`, zh: `；第 ${likely.row} 行像是列名` };
  throw tableHeaderMissing({ en: `row ${header.row} is a title${hint.en}`, zh: `第 ${header.row} 行是标题${hint.zh}` });
}

function namesOf(header: TableRow, body: readonly TableRow[]): string[] {
  const named = header.cells.findLastIndex(isFilled) + 1;
  // a column that most rows fill but nobody named lies to the right of the last name
  const wider = body.filter(({ cells }) => cells.slice(named).some(isFilled)).length;
  const blank = header.cells.slice(0, named).findIndex((cell) => !isFilled(cell));
  if (blank >= 0 || (wider > 0 && wider * 2 > body.length)) {
    const letter = columnLetter(blank >= 0 ? blank : named);
    throw tableHeaderBlank({ en: `row ${header.row}, column ${letter}`, zh: `第 ${header.row} 行 ${letter} 列` });
  }
  const names = header.cells.slice(0, named).map((cell) => (cell ?? "").trim().replace(/\s+/g, " "));
  const second = names.findIndex((name, i) => names.indexOf(name) !== i);
  if (second >= 0) {
    const [a, b] = [columnLetter(names.indexOf(names[second] ?? "")), columnLetter(second)];
    throw tableHeaderDuplicate({ en: `columns ${a} and ${b}`, zh: `${a} 列和 ${b} 列` });
  }
  return names;
}

/** Names don't look like values, and don't occur again and again in their own column. */
function requireNames(columns: readonly string[], rows: readonly TableRow[]): void {
  const valueLike = columns.some(looksLikeValue);
  const repeats = columns.map((name, i) => rows.reduce((sum, { cells }) => sum + (cells[i]?.trim() === name ? 1 : 0), 0));
  const again = repeats.some((count) => count >= 3) || repeats.filter((count) => count > 0).length >= 2;
  const wholeRow = rows.some(({ cells }) => columns.every((name, i) => cells[i]?.trim() === name));
  if (valueLike || (again && !wholeRow)) throw tableHeaderMissing({ en: "the first row holds data", zh: "第一行就是数据" });
}

function requireNoRepeat(columns: readonly string[], rows: readonly TableRow[]): void {
  const repeat = columns.length > 1 ? rows.find(({ cells }) => columns.every((name, i) => cells[i]?.trim() === name)) : undefined;
  if (repeat) throw tableHeaderRepeated({ en: `row ${repeat.row}`, zh: `第 ${repeat.row} 行` });
}

/** Empty cells to the right of the last column go; a spreadsheet leaves out empty cells at the end, a CSV file that does so has a fault. */
function fitToHeader({ row, cells }: TableRow, width: number, format: RawSheet["format"]): TableRow {
  const length = Math.max(cells.findLastIndex(isFilled) + 1, Math.min(cells.length, width));
  const fitted = cells.slice(0, length);
  while (format !== "csv" && fitted.length < width) fitted.push(null);
  return { row, cells: fitted };
}

function emptyRows(raw: RawSheet, header: TableRow, body: readonly TableRow[]): TableWarning[] {
  const last = body.at(-1)?.row ?? header.row;
  const count = raw.records.filter(({ row }) => row > header.row && row < last).length - (body.length - 1);
  return count > 0 ? [{ code: "empty-rows", message: { zh: `跳过了 ${count} 个空行`, en: `${count} empty rows were passed over` } }] : [];
}

function mergedCells(raw: RawSheet, rows: readonly TableRow[]): TableWarning[] {
  const count = rows.filter(({ row }) => raw.mergedRows.has(row)).length;
  return count > 0
    ? [{ code: "merged-cells", message: { zh: `有 ${count} 行含合并的单元格：合并区只有左上角一格有值`, en: `${count} rows have merged cells: only the top left cell of each has the value` } }]
    : [];
}
