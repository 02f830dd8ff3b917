import type { DateOn } from "../dates.ts";
import type { Text } from "../text.ts";
import { checkValue, type FieldValue } from "./check-value.ts";
import { bindColumns, type BoundColumn, type ColumnMapping, type FieldSpec } from "./fields.ts";
import type { Table, TableRow } from "./table.ts";
import { valueClass } from "./value-class.ts";

export interface AcceptedRow {
  readonly row: number;
  readonly values: Readonly<Record<string, FieldValue>>;
}

/** One fault of one row. It never holds a value, so it may be logged. */
export interface Reject {
  readonly row: number;
  /** Name of the column in the file; null when the row as a whole is at fault. */
  readonly column: string | null;
  readonly valueClass: Text;
  readonly reason: Text;
}

export interface Validation {
  readonly accepted: readonly AcceptedRow[];
  /** Every fault of every rejected row, in order of rows. */
  readonly rejects: readonly Reject[];
  readonly rejectedRows: number;
  /** Columns of the file that belong to no field and were left out. */
  readonly unusedColumns: readonly string[];
}

export interface ValidationPlan {
  readonly fields: readonly FieldSpec[];
  /** The field that no two rows may share. */
  readonly key: string;
  readonly mapping?: ColumnMapping;
  /** When given, birth dates in identity numbers may not be later. */
  readonly todayOn?: DateOn;
}

/**
 * Checks every row of a table against its fields. A row is accepted whole or rejected whole, with all its faults.
 * Rows that share a key are all rejected: which of them is right is for the sender to say.
 * @throws tableColumnMissing (422)
 */
export function validateRows(table: Table, { fields, key, mapping, todayOn }: ValidationPlan): Validation {
  const bound = bindColumns(table, fields, key, mapping);
  const checked = table.rows.map((row) => checkRow(row, table.columns.length, bound, key, todayOn));
  const twins = findTwins(checked, key);
  const accepted: AcceptedRow[] = [];
  const rejects: Reject[] = [];
  let rejectedRows = 0;
  for (const { row, values, faults } of checked) {
    const others = twins.get(values[key] ?? null)?.filter((other) => other !== row) ?? [];
    const all = others.length > 0 ? [...faults, twinFault(row, others, bound, key)] : faults;
    if (all.length === 0) accepted.push({ row, values });
    else {
      rejects.push(...all);
      rejectedRows += 1;
    }
  }
  const unusedColumns = table.columns.filter((_, index) => !bound.some((one) => one.index === index));
  return { accepted, rejects, rejectedRows, unusedColumns };
}

interface CheckedRow {
  readonly row: number;
  readonly values: Record<string, FieldValue>;
  readonly faults: Reject[];
}

function checkRow({ row, cells }: TableRow, width: number, bound: readonly BoundColumn[], key: string, todayOn: DateOn | undefined): CheckedRow {
  if (cells.length !== width) return { row, values: {}, faults: [widthFault(row, cells.length, width)] };
  const values: Record<string, FieldValue> = {};
  const faults: Reject[] = [];
  for (const { index, column, field } of bound) {
    const cell = cells[index] ?? null;
    const checked = checkValue(field, cell, { isKey: field.name === key, todayOn });
    if (checked.ok) values[field.name] = checked.value;
    else faults.push({ row, column, valueClass: valueClass(cell), reason: checked.reason });
  }
  return { row, values, faults };
}

function widthFault(row: number, count: number, width: number): Reject {
  return {
    row,
    column: null,
    valueClass: { zh: `${count} 个值`, en: `${count} values` },
    reason:
      count > width
        ? { zh: `这一行有 ${count} 个值，列名只有 ${width} 个：值里有逗号时要加引号`, en: `This row has ${count} values for ${width} columns: put a value with a comma in quotation marks` }
        : { zh: `这一行只有 ${count} 个值，应有 ${width} 个`, en: `This row has ${count} values, it must have ${width}` },
  };
}

/** Rows by key, where more than one row has it. */
function findTwins(rows: readonly CheckedRow[], key: string): Map<FieldValue, number[]> {
  const byKey = new Map<FieldValue, number[]>();
  for (const { row, values } of rows) {
    const value = values[key] ?? null;
    if (value === null) continue;
    const same = byKey.get(value);
    if (same) same.push(row);
    else byKey.set(value, [row]);
  }
  for (const [value, same] of byKey) if (same.length < 2) byKey.delete(value);
  return byKey;
}

function twinFault(row: number, others: readonly number[], bound: readonly BoundColumn[], key: string): Reject {
  const column = bound.find(({ field }) => field.name === key)?.column ?? null;
  const shown = others.slice(0, 5);
  const more = others.length > shown.length;
  return {
    row,
    column,
    valueClass: { zh: "重复的值", en: "a repeated value" },
    reason: {
      zh: `与第 ${shown.join("、")}${more ? " …" : ""} 行重复，请只留一行`,
      en: `The same as in row ${shown.join(", ")}${more ? " …" : ""}; keep one of them`,
    },
  };
}
