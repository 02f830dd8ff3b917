import type { Text } from "../text.ts";

const fullWidthDigits = /[\uFF10-\uFF19]/u;
const scientific = /^[-+]?\d+(\.\d+)?E[-+]?\d+$/i;

export const isScientific = (text: string): boolean => scientific.test(text);
export const hasFullWidthDigits = (text: string): boolean => fullWidthDigits.test(text);
export const isFormulaError = (text: string): boolean => /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!)$/.test(text);

/** What kind of thing a value is, without saying the value: this may be logged and shown, the value may not. */
export function valueClass(value: string | null): Text {
  if (value === null || value.trim() === "") return { zh: "空", en: "empty" };
  const text = value.trim();
  const count = [...text].length;
  if (isFormulaError(text)) return { zh: "公式出错", en: "a formula error" };
  if (isScientific(text)) return { zh: "科学计数法的数字", en: "a number in scientific notation" };
  if (hasFullWidthDigits(text)) return { zh: `含全角数字，${count} 个字符`, en: `full-width digits, ${count} characters` };
  if (/^\d+$/.test(text)) return { zh: `${count} 位数字`, en: `${count} digits` };
  if (/^\d[\d./年月日-]*$/.test(text)) return { zh: `像日期或小数，${count} 个字符`, en: `like a date or a decimal, ${count} characters` };
  if (/^[\dA-Za-z]+$/.test(text)) return { zh: `${count} 位数字和字母`, en: `${count} digits and letters` };
  return { zh: `${count} 个字符的文字`, en: `a text of ${count} characters` };
}
