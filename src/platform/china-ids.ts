import { daysInMonth, isDateOn, type DateOn } from "./dates.ts";
import type { Text } from "./text.ts";

export type IdFault = "length" | "characters" | "date" | "checkDigit" | "region";

export type ParsedIdNumber =
  | { readonly ok: true; readonly idNumber: string; readonly regionCode: string; readonly birthOn: DateOn; readonly sex: "male" | "female" }
  | { readonly ok: false; readonly fault: IdFault; readonly message: Text };

/** First two digits of GB/T 2260 codes, and of the residence permits of Hong Kong, Macao and Taiwan residents (81 to 83). */
const provinces = new Set(
  "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83".split(" "),
);

const idWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

function idCheckCharacter(first17: string): string {
  const sum = idWeights.reduce((total, weight, i) => total + weight * Number(first17[i]), 0);
  return "10X98765432".charAt(sum % 11);
}

/**
 * Reads a citizen identity number. A small x at the end is taken as X. The area code is checked only for its province:
 * abolished codes stay valid for life, and it does not tell where somebody lives now.
 * A number that passes is well formed; whether it is this person's only the authority can say.
 * @param todayOn  when given, a later birth date is refused
 * @source GB 11643-1999
 */
export function parseIdNumber(text: string, { todayOn }: { todayOn?: DateOn } = {}): ParsedIdNumber {
  const idNumber = text.trim().toUpperCase();
  const shape = idShapeFault(idNumber);
  if (shape) return { ok: false, ...shape };
  const birthOn = `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`;
  const wrongDate = birthDateFault(birthOn, todayOn);
  if (wrongDate) return { ok: false, fault: "date", message: wrongDate };
  if (idCheckCharacter(idNumber) !== idNumber.charAt(17))
    return { ok: false, fault: "checkDigit", message: { zh: "身份证号最后一位对不上，请再看一眼", en: "The last character of the ID number doesn't match; please check" } };
  const regionCode = idNumber.slice(0, 6);
  if (!provinces.has(regionCode.slice(0, 2)))
    return { ok: false, fault: "region", message: { zh: "身份证号开头两位不是任何省份，请再看一眼", en: "The first two digits of the ID number are no province; please check" } };
  return { ok: true, idNumber, regionCode, birthOn, sex: Number(idNumber[16]) % 2 === 1 ? "male" : "female" };
}

function idShapeFault(idNumber: string): { fault: IdFault; message: Text } | undefined {
  if (/[\uFF10-\uFF19\uFF38\uFF58]/u.test(idNumber))
    return { fault: "characters", message: { zh: "身份证号里有全角数字，请用半角重新输入", en: "The ID number has full-width digits; type it again in half-width" } };
  const count = [...idNumber].length;
  if (count === 15)
    return { fault: "length", message: { zh: "这是 15 位的旧号码，请填 18 位的", en: "This is an old number of 15 digits; give the one of 18" } };
  if (count !== 18)
    return { fault: "length", message: { zh: `身份证号应有 18 位，这里是 ${count} 位`, en: `An ID number has 18 characters, this has ${count}` } };
  if (!/^\d{17}[\dX]$/.test(idNumber))
    return { fault: "characters", message: { zh: "身份证号只有数字，最后一位可以是 X", en: "An ID number has digits only; the last character may be X" } };
  return undefined;
}

const monthNames = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** What is wrong with a date written YYYY-MM-DD whose parts are digits; undefined when it exists and is not after today. */
export function birthDateFault(birthOn: string, todayOn?: DateOn): Text | undefined {
  const [year, month, day] = birthOn.split("-").map(Number) as [number, number, number];
  const monthName = monthNames[month - 1];
  if (monthName === undefined) return { zh: `出生日期不存在：没有 ${month} 月`, en: `That birth date doesn't exist: there is no month ${month}` };
  if (day < 1 || day > daysInMonth(year, month))
    return { zh: `出生日期不存在：${month} 月没有 ${day} 日`, en: `That birth date doesn't exist: ${monthName} has no ${ordinal(day)}` };
  if (!isDateOn(birthOn) || year < 1850) return { zh: `出生年份不对：${year} 年`, en: `That birth year can't be right: ${year}` };
  if (todayOn !== undefined && birthOn > todayOn) return { zh: "出生日期还没到", en: "That birth date is in the future" };
  return undefined;
}

function ordinal(day: number): string {
  const teen = day % 100 >= 11 && day % 100 <= 13;
  const suffix = teen ? "th" : (["th", "st", "nd", "rd"][day % 10] ?? "th");
  return `${day}${suffix}`;
}

/**
 * A number for an invented person: right check digit, but an area code (province followed by 9900) that was never assigned,
 * so that it can't be anybody's. Only the province of `region` is used.
 * @param region    GB/T 2260 code or its first two digits
 * @param sequence  0 to 999; odd for a man, even for a woman
 * @throws RangeError  when the region, date or sequence is none
 */
export function makeDemoIdNumber(region: string, birthOn: DateOn, sequence: number): string {
  const province = region.slice(0, 2);
  if (!provinces.has(province)) throw new RangeError("not a province");
  if (!isDateOn(birthOn)) throw new RangeError("not a date that exists");
  if (!Number.isInteger(sequence) || sequence < 0 || sequence > 999) throw new RangeError("a sequence is 0 to 999");
  const first17 = `${province}9900${birthOn.replaceAll("-", "")}${String(sequence).padStart(3, "0")}`;
  return first17 + idCheckCharacter(first17);
}

/** Whether an identity number carries the area code of invented people. */
export function isDemoIdNumber(idNumber: string): boolean {
  return /^\d{2}9900/.test(idNumber);
}

export { isValidUscc, makeDemoUscc, parseUscc } from "./china-org-codes.ts";
