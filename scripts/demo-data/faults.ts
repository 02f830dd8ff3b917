import { csvLine } from "../../src/platform/tabular/index.ts";
import { chongqing, householdColumns, householdRows } from "./households.ts";

/** One faulty row, and the words its rejection must hold. */
export interface Fault {
  /** Row number in the file. */
  readonly row: number;
  readonly words: RegExp;
  readonly spoil: (cells: string[], all: readonly string[][]) => string[];
}

const at = (column: (typeof householdColumns)[number]): number => householdColumns.indexOf(column);
const replace = (column: (typeof householdColumns)[number], change: (value: string) => string) => (cells: string[]): string[] =>
  cells.map((cell, i) => (i === at(column) ? change(cell) : cell));
const toFullWidth = (text: string): string => text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

export const faults: readonly Fault[] = [
  { row: 3, words: /最后一位对不上/, spoil: replace("公民身份号码", (id) => id.slice(0, 17) + (id.endsWith("1") ? "2" : "1")) },
  { row: 5, words: /全角数字/, spoil: replace("公民身份号码", toFullWidth) },
  { row: 7, words: /科学计数法/, spoil: replace("公民身份号码", () => "5.099E+17") },
  { row: 9, words: /2 月没有 30 日/, spoil: replace("出生日期", (on) => `${on.slice(0, 4)}-02-30`) },
  { row: 11, words: /是空的/, spoil: replace("姓名", () => "") },
  { row: 13, words: /15 位的旧号码/, spoil: replace("公民身份号码", (id) => id.slice(0, 6) + id.slice(8, 17)) },
  { row: 15, words: /写成 2026-03-02 这样/, spoil: replace("最近登记日期", (on) => `${on.slice(5, 7)}/${on.slice(8)}/${on.slice(2, 4)}`) },
  { row: 17, words: /与第 19 行重复/, spoil: (cells) => cells },
  { row: 19, words: /与第 17 行重复/, spoil: (cells, all) => replace("公民身份号码", () => all[15]?.[0] ?? "")(cells) },
];
/** A comma in an address without quotation marks makes this row one value too long. */
export const wideRow = { row: 21, words: /加引号/ };

/** 24 people, of whom 14 are fit to import. */
export function faultyRegister(): string {
  const people = householdRows(chongqing, 24, 99_2026);
  const lines = people.map((cells, i) => {
    const row = i + 2;
    const fault = faults.find((one) => one.row === row);
    const line = csvLine(fault ? fault.spoil(cells, people) : cells);
    return row === wideRow.row ? line.replace("号", "号,") : line;
  });
  return [csvLine(householdColumns), ...lines].join("\r\n");
}
