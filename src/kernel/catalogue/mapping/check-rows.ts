import type { Text } from "../../../platform/text.ts";
import { digestOf } from "../digest.ts";
import type { OutsideEntry } from "../entry-schema.ts";
import { applyMapping, identityOf, type ApplyContext } from "./apply.ts";
import type { PortalRow } from "./read-records.ts";
import type { CatalogueMapping } from "./schema.ts";

export interface CheckedRow {
  readonly row: number;
  readonly entry: OutsideEntry;
}

export interface RowReject {
  readonly row: number;
  readonly column: string | null;
  readonly reason: Text;
}

/** Checks the rows of one file in pieces; what a row is compared with are the rows before it. */
export function checkRows(mapping: CatalogueMapping, context: ApplyContext) {
  const accepted: CheckedRow[] = [];
  const rejects: RowReject[] = [];
  const rejected = new Set<number>();
  const cleaned = new Map<string, number>();
  const columns = new Set<string>();
  /** Entry id → the row that named it first, and its fingerprint when it was good. */
  const first = new Map<string, { row: number; digest: string }>();
  /** Every entry that the file names, in good rows and bad ones. */
  const seen = new Set<string>();

  function reject(row: number, column: string | null, reason: Text): void {
    rejects.push({ row, column, reason });
    rejected.add(row);
  }

  return {
    add(rows: readonly PortalRow[]): void {
      for (const { row, record } of rows) {
        for (const column of Object.keys(record)) columns.add(column);
        const id = identityOf(mapping, record, context.node);
        if (id !== undefined) seen.add(id);
        const applied = applyMapping(mapping, record, context);
        if ("faults" in applied) {
          for (const { column, reason } of applied.faults) reject(row, column, reason);
          continue;
        }
        const { entry } = applied;
        const digest = digestOf(entry);
        const before = first.get(entry.id);
        if (before) {
          const isSame = before.digest === digest;
          reject(row, null, isSame ? { zh: `与第 ${before.row} 行重复`, en: `repeats row ${before.row}` } : { zh: `与第 ${before.row} 行是同一个条目，内容却不同`, en: `is the same entry as row ${before.row}, but says otherwise` });
          continue;
        }
        first.set(entry.id, { row, digest });
        accepted.push({ row, entry });
        for (const column of applied.cleaned) cleaned.set(column, (cleaned.get(column) ?? 0) + 1);
      }
    },
    finish: () => ({ accepted, rejects, rejectedRows: rejected.size, cleaned, columns: [...columns], seen }),
  };
}
