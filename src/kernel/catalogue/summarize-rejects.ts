import type { Static } from "typebox";
import type { Validation } from "../../platform/tabular/index.ts";
import type { RejectReason } from "./schema.ts";

const exampleRows = 5;

/** Counts of rejected rows by column and reason, most frequent first. Reasons and row numbers only: no value of the file is in it. */
export function summarizeRejects({ rejects }: { readonly rejects: readonly Pick<Validation["rejects"][number], "row" | "column" | "reason">[] }): Static<typeof RejectReason>[] {
  const byReason = new Map<string, { column: string | null; zh: string; en: string; rows: Set<number> }>();
  for (const { row, column, reason } of rejects) {
    // Rows that repeat each other each name the others: one reason all the same.
    const zh = reason.zh.replace(/第 [\d、 …]+ 行/, "其他行");
    const en = reason.en.replace(/row [\d, …]+/, "other rows");
    const key = JSON.stringify([column, zh]);
    const found = byReason.get(key) ?? { column, zh, en, rows: new Set() };
    found.rows.add(row);
    byReason.set(key, found);
  }
  return [...byReason.values()]
    .map(({ column, zh, en, rows }) => ({ column, zh, en, rows: rows.size, examples: [...rows].slice(0, exampleRows) }))
    .sort((a, b) => b.rows - a.rows);
}
