import { parseIdNumber } from "../china-ids.ts";
import { parseUscc } from "../china-org-codes.ts";
import { daysInMonth, type DateOn } from "../dates.ts";
import type { Text } from "../text.ts";
import type { FieldSpec } from "./fields.ts";
import { hasFullWidthDigits, isFormulaError, isScientific } from "./value-class.ts";

export type FieldValue = string | number | boolean | null;
export type Checked = { readonly ok: true; readonly value: FieldValue } | { readonly ok: false; readonly reason: Text };

const refuse = (zh: string, en: string): Checked => ({ ok: false, reason: { zh, en } });
const accept = (value: FieldValue): Checked => ({ ok: true, value });

/**
 * Reads one cell as its field wants it. Spaces around it are ignored; nothing else is mended: what could be read in two ways,
 * or has lost digits, is refused with what to do.
 * @returns dates as YYYY-MM-DD, decimals as text with all their digits, an empty cell as null
 */
export function checkValue(field: FieldSpec, cell: string | null, { isKey = false, todayOn }: { isKey?: boolean; todayOn?: DateOn | undefined } = {}): Checked {
  const text = cell?.trim() ?? "";
  if (text === "") return field.required === false && !isKey ? accept(null) : refuse("这一格是空的，请补上", "This cell is empty; fill it in");
  if (isFormulaError(text)) return refuse("这一格的公式出错，请改成值", "The formula of this cell failed; replace it by its value");
  if (field.type !== "string") {
    if (isScientific(text))
      return refuse(
        "长数字被表格软件改成了科学计数法，后几位已经丢了：请把这一列设为“文本”后重新导出",
        "A spreadsheet turned a long number into scientific notation and its last digits are lost: set the column to text and export again",
      );
    if (hasFullWidthDigits(text)) return refuse("含全角数字，请改成半角", "It has full-width digits; use half-width ones");
  }
  switch (field.type) {
    case "string":
      return checkString(field, text);
    case "integer":
      return checkInteger(text);
    case "decimal":
      return /^-?\d+(\.\d+)?$/.test(text) ? accept(text) : refuse("应是数字，不带单位和千位逗号", "It must be a number, without unit or thousands separators");
    case "date":
      return checkDate(text);
    case "idNumber": {
      const parsed = parseIdNumber(text, todayOn === undefined ? {} : { todayOn });
      return parsed.ok ? accept(parsed.idNumber) : { ok: false, reason: parsed.message };
    }
    case "uscc": {
      const parsed = parseUscc(text);
      return parsed.ok ? accept(parsed.uscc) : { ok: false, reason: parsed.message };
    }
    case "phone":
      return /^(1[3-9]\d{9}|0\d{2,3}-?\d{7,8})$/.test(text) ? accept(text) : refuse("电话应是 11 位手机号，或带区号的座机号", "A phone number is 11 digits, or an area code and a landline number");
    case "regionCode":
      return checkRegion(text);
    case "boolean":
      return checkBoolean(text);
    default:
      return field.type satisfies never;
  }
}

function checkString({ maxLength = 1000, oneOf }: FieldSpec, text: string): Checked {
  const count = [...text].length;
  if (count > maxLength) return refuse(`最多 ${maxLength} 个字符，这里是 ${count} 个`, `At most ${maxLength} characters, this has ${count}`);
  if (oneOf && !oneOf.includes(text)) return refuse(`只能是：${oneOf.join("、")}`, `It must be one of: ${oneOf.join(", ")}`);
  return accept(text);
}

function checkInteger(text: string): Checked {
  if (!/^-?\d+$/.test(text)) return refuse("应是整数，不带单位、小数和千位逗号", "It must be a whole number, without unit, decimals or thousands separators");
  const value = Number(text);
  return Number.isSafeInteger(value) ? accept(value) : refuse("数字太大", "The number is too large");
}

/** Year first, so that nobody has to guess which is the month: 2026-03-02, 2026/3/2, 2026.3.2, 2026年3月2日, 20260302. */
function checkDate(text: string): Checked {
  const match = /^(\d{4})(?:-(\d{1,2})-|\/(\d{1,2})\/|\.(\d{1,2})\.|年(\d{1,2})月)(\d{1,2})日?$/.exec(text) ?? /^(\d{4})(\d{2})()()()(\d{2})$/.exec(text);
  if (!match) return refuse("日期请写成 2026-03-02 这样", "Write the date like 2026-03-02");
  const month = Number(match[2] || match[3] || match[4] || match[5]);
  const [year, day] = [Number(match[1]), Number(match[6])];
  if (year < 1800 || year > 2200) return refuse("年份不对", "The year can't be right");
  if (month < 1 || month > 12) return refuse(`没有 ${month} 月`, `There is no month ${month}`);
  if (day < 1 || day > daysInMonth(year, month)) return refuse(`日期不存在：${month} 月没有 ${day} 日`, `That date doesn't exist: month ${month} has no day ${day}`);
  return accept(`${match[1]}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`);
}

/** Six digits that begin with a province; abolished codes are accepted. @source GB/T 2260 */
function checkRegion(text: string): Checked {
  return /^(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[12])\d{4}$/.test(text) ? accept(text) : refuse("区划代码应是 6 位数字", "A region code has 6 digits and begins with a province");
}

function checkBoolean(text: string): Checked {
  if (["是", "true", "TRUE"].includes(text)) return accept(true);
  if (["否", "false", "FALSE"].includes(text)) return accept(false);
  return refuse("只能填“是”或“否”", "It must be 是 (yes) or 否 (no)");
}
