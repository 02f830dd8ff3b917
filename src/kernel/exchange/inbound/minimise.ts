import type { DataRecord } from "../schema.ts";

/** What is handed over when there is no such record: that fact. */
export const noRecord = null;

/**
 * Only what was both asked for and granted; nothing else of the record leaves the node.
 * @source 个人信息保护法 第六条, 政务数据共享条例 第二十五条
 */
export function minimise(record: DataRecord, asked: readonly string[], granted: readonly string[]): DataRecord {
  const fields = asked.filter((field) => granted.includes(field));
  return Object.fromEntries(fields.filter((field) => Object.hasOwn(record, field)).map((field) => [field, record[field]]));
}
