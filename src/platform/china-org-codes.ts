import type { Text } from "./text.ts";

/** Digits and capital letters without I, O, S, V, Z; a character's value is its place. @source GB 32100-2015 table 1 */
const alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
/** Powers of 3 modulo 31. */
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

export type UsccFault = "length" | "characters" | "checkDigit";

export type ParsedUscc =
  | {
      readonly ok: true;
      readonly uscc: string;
      readonly regionCode: string;
      /** False for some codes assigned long ago: worth a look, no reason to refuse. @source GB 11714 */
      readonly bodyChecks: boolean;
    }
  | { readonly ok: false; readonly fault: UsccFault; readonly message: Text };

function usccCheckCharacter(first17: string): string {
  const sum = weights.reduce((total, weight, i) => total + weight * alphabet.indexOf(first17.charAt(i)), 0);
  return alphabet.charAt((31 - (sum % 31)) % 31);
}

/** The last character of the nine of an organisation code. @source GB 11714 */
function bodyCheckCharacter(first8: string): string {
  const values = [...first8].map((character) => Number.parseInt(character, 36));
  const sum = [3, 7, 9, 10, 5, 8, 4, 2].reduce((total, weight, i) => total + weight * (values[i] ?? 0), 0);
  const check = 11 - (sum % 11);
  return check === 10 ? "X" : check === 11 ? "0" : String(check);
}

/**
 * Reads a unified social credit code. Small letters are taken as capitals.
 * @source GB 32100-2015
 */
export function parseUscc(text: string): ParsedUscc {
  const uscc = text.trim().toUpperCase();
  const count = [...uscc].length;
  if (/[\uFF10-\uFF19\uFF21-\uFF3A]/u.test(uscc))
    return { ok: false, fault: "characters", message: { zh: "统一社会信用代码里有全角字符，请用半角重新输入", en: "The credit code has full-width characters; type it again in half-width" } };
  if (count !== 18)
    return { ok: false, fault: "length", message: { zh: `统一社会信用代码应有 18 位，这里是 ${count} 位`, en: `A credit code has 18 characters, this has ${count}` } };
  if (![...uscc].every((character) => alphabet.includes(character)))
    return { ok: false, fault: "characters", message: { zh: "统一社会信用代码只有数字和大写字母，没有 I、O、S、V、Z", en: "A credit code has digits and capital letters only, without I, O, S, V, Z" } };
  if (usccCheckCharacter(uscc) !== uscc.charAt(17))
    return { ok: false, fault: "checkDigit", message: { zh: "统一社会信用代码最后一位对不上，请再看一眼", en: "The last character of the credit code doesn't match; please check" } };
  return { ok: true, uscc, regionCode: uscc.slice(2, 8), bodyChecks: bodyCheckCharacter(uscc.slice(8, 16)) === uscc.charAt(16) };
}

export function isValidUscc(text: string): boolean {
  return parseUscc(text).ok;
}

/**
 * A code for an invented firm: right check characters, an area code (province followed by 9900) that was never assigned.
 * @param region    GB/T 2260 code or its first two digits
 * @param sequence  0 to 9999
 * @param category  the two leading characters, 91 for an enterprise
 * @throws RangeError  when the sequence is outside its range
 */
export function makeDemoUscc(region: string, sequence: number, category = "91"): string {
  if (!Number.isInteger(sequence) || sequence < 0 || sequence > 9999) throw new RangeError("a sequence is 0 to 9999");
  const body = `DEMA${String(sequence).padStart(4, "0")}`;
  const first17 = `${category}${region.slice(0, 2)}9900${body}${bodyCheckCharacter(body)}`;
  return first17 + usccCheckCharacter(first17);
}
