export { readTable, type ReadOptions } from "./read-table.ts";
export type { Encoding, Table, TableFormat, TableRow, TableWarning } from "./table.ts";
export type { Delimiter } from "./read-csv.ts";
export { ColumnMapping, FieldType, type FieldSpec } from "./fields.ts";
export { checkValue, type Checked, type FieldValue } from "./check-value.ts";
export { validateRows, type AcceptedRow, type Reject, type Validation, type ValidationPlan } from "./validate-rows.ts";
export { csvLine, writeRejectReport } from "./reject-report.ts";
export * as tableProblems from "./errors.ts";
