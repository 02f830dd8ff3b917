import { isDateOn } from "../../../platform/dates.ts";
import type { Text } from "../../../platform/text.ts";
import { parsePythonList } from "./python-list.ts";
import type { DateRule, ListRule, TextRule } from "./schema.ts";

/** What a rule made of a value: the value, whether white space was taken off, or why not. */
export type Read<Value> = { readonly value: Value; readonly cleaned?: boolean } | { readonly fault: Text };

export type Cell = unknown;

/** Control characters, and characters that nobody sees: zero width, direction marks, private use, the mark of a lost character. */
const control = /[\p{Cc}\u2028\u2029]/u;
const unseen = /[\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF\uFFFD\p{Co}\p{Cs}]/u;

/** A text as it stands, or null where nothing is said. Only white space is ever taken off, and only when the rule says so. */
export function readText(cell: Cell, { clean, empty = [] }: Pick<TextRule, "clean" | "empty">): Read<string | null> {
  if (cell === undefined || cell === null) return { value: null };
  const raw = typeof cell === "number" || typeof cell === "boolean" ? String(cell) : cell;
  if (typeof raw !== "string") return { fault: { zh: "不是文字", en: "isn't a text" } };
  const edged = clean === undefined ? raw : raw.trim();
  const text = clean === "fold" ? edged.replaceAll(/\s+/gu, " ") : edged;
  if (text === "" || empty.includes(text)) return { value: null, cleaned: text !== raw && text !== "" };
  if (text !== text.trim()) return { fault: { zh: "前后有空白", en: "has white space at an end" } };
  if (control.test(text)) return { fault: { zh: "中间有换行、制表符或其他控制字符", en: "has a line break, tab or other control character inside" } };
  if (unseen.test(text)) return { fault: { zh: "有看不见的或已经丢失的字符", en: "has characters that can't be seen or were lost" } };
  return { value: text, cleaned: text !== raw };
}

/** Parts of a list, each once, in their order. */
export function readList(cell: Cell, rule: ListRule): Read<string[]> {
  const parts = partsOf(cell, rule);
  if (parts === undefined) return { fault: { zh: "不是能读懂的列表", en: "isn't a list that can be read" } };
  const found = new Set<string>();
  for (const part of parts) {
    // White space beside a separator belongs to the separator.
    const read = readText(typeof part === "string" ? part.trim() : part, rule);
    if ("fault" in read) return read;
    if (read.value === null) continue;
    const mapped = rule.values && Object.hasOwn(rule.values, read.value) ? rule.values[read.value]! : read.value;
    if (mapped !== null) found.add(mapped);
  }
  return { value: [...found] };
}

function partsOf(cell: Cell, { list, split, empty = [] }: ListRule): readonly unknown[] | undefined {
  if (cell === undefined || cell === null || cell === "" || (typeof cell === "string" && empty.includes(cell))) return [];
  if (list === "json") {
    if (Array.isArray(cell)) return cell as unknown[];
    return typeof cell === "string" ? jsonArray(cell) : undefined;
  }
  if (typeof cell !== "string") return undefined;
  if (list === "python") return parsePythonList(cell);
  if (split === undefined) return [cell];
  const separators = new Set(split);
  const parts: string[] = [""];
  for (const character of cell) {
    if (separators.has(character)) parts.push("");
    else parts[parts.length - 1] += character;
  }
  return parts;
}

function jsonArray(text: string): unknown[] | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** One of our words for the portal's. */
export function readChoice<Choice extends string>(
  cell: Cell,
  rule: { readonly constant: Choice | null } | ({ readonly values: Readonly<Record<string, Choice | null>>; readonly otherwise?: Choice | null } & Pick<TextRule, "clean" | "empty">),
): Read<Choice | null> {
  if ("constant" in rule) return { value: rule.constant };
  const read = readText(cell, rule);
  if ("fault" in read || read.value === null) return read as Read<null>;
  if (Object.hasOwn(rule.values, read.value)) return { value: rule.values[read.value]!, cleaned: read.cleaned === true };
  if (rule.otherwise !== undefined) return { value: rule.otherwise, cleaned: read.cleaned === true };
  return { fault: { zh: "对应关系里没有这个取值", en: "isn't among the values of the mapping" } };
}

const shapes: Readonly<Record<DateRule["format"], RegExp>> = {
  "yyyy-MM-dd": /^(\d{4})-(\d{2})-(\d{2})$/,
  "yyyy-MM-dd HH:mm:ss": /^(\d{4})-(\d{2})-(\d{2}) (?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d$/,
  "yyyy/MM/dd": /^(\d{4})\/(\d{2})\/(\d{2})$/,
  "yyyy/MM/dd HH:mm:ss": /^(\d{4})\/(\d{2})\/(\d{2}) (?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d$/,
};

/** The day of a date that exists and isn't in the future. @param todayOn  YYYY-MM-DD */
export function readDate(cell: Cell, rule: DateRule, todayOn: string): Read<string | null> {
  const read = readText(cell, rule);
  if ("fault" in read || read.value === null) return read;
  const match = shapes[rule.format].exec(read.value);
  const on = match ? `${match[1]}-${match[2]}-${match[3]}` : "";
  if (!isDateOn(on)) return { fault: { zh: `不是按 ${rule.format} 写的、存在的日期`, en: `isn't an existing date written ${rule.format}` } };
  if (on > todayOn) return { fault: { zh: "日期在将来", en: "lies in the future" } };
  return { value: on };
}

export function readCount(cell: Cell, rule: Pick<TextRule, "empty">): Read<number | null> {
  const read = readText(cell, rule);
  if ("fault" in read || read.value === null) return read as Read<null>;
  const count = Number(read.value);
  return /^\d{1,15}$/.test(read.value) ? { value: count } : { fault: { zh: "不是 0 或正整数", en: "isn't 0 or a whole number above" } };
}

export function readAddress(cell: Cell, rule: TextRule): Read<string | null> {
  const read = readText(cell, rule);
  if ("fault" in read || read.value === null) return read;
  const isWeb = /^https?:\/\/[^\s]+$/.test(read.value) && URL.canParse(read.value);
  return isWeb ? read : { fault: { zh: "不是网址", en: "isn't a web address" } };
}
