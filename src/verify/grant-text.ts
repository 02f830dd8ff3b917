/** What a grant lets whom do, as people read it: one text for one policy, the same wherever it is made. */
import { utf8 } from "./encoding.ts";
import { digestText } from "./jcs.ts";
import { isRecord } from "./jws.ts";

export interface BothWords {
  readonly zh: string;
  readonly en: string;
}

/** Names that the text uses; they are signed with the policy, so that nobody has to look them up elsewhere. */
export interface GrantWords {
  readonly provider: BothWords;
  readonly requester: BothWords;
  readonly resource: BothWords;
  /** In the order of the policy's fields. */
  readonly fields: readonly BothWords[];
  readonly purpose: BothWords;
  /** In the order of the policy's kinds of basis. */
  readonly bases: readonly BothWords[];
  /** In the order of the policy's recipients. */
  readonly recipients: readonly BothWords[];
}

/** The part of a grant that the text says. */
export interface GrantPolicy {
  readonly fields: readonly string[];
  readonly basisKinds: readonly string[];
  readonly recipients?: readonly string[];
  readonly agreement: string;
  readonly clause: string;
  /** An instant, excluded. */
  readonly validUntil: string;
  readonly ratePerMinute: number;
  readonly words: GrantWords;
}

const shanghaiOffsetMs = 8 * 3_600_000;
const monthsEn = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** The binding text is the Chinese one; the English one says the same. */
export function grantText({ agreement, clause, validUntil, ratePerMinute, words }: GrantPolicy): BothWords {
  const last = new Date(Date.parse(validUntil) - 1 + shanghaiOffsetMs);
  const [year, month, day] = [last.getUTCFullYear(), last.getUTCMonth(), last.getUTCDate()];
  const { provider, requester, resource, fields, purpose, bases, recipients } = words;
  const zh = (list: readonly BothWords[]) => list.map((one) => one.zh).join("、");
  const en = (list: readonly BothWords[]) => list.map((one) => one.en).join(", ");
  return {
    zh: [
      `${provider.zh}同意${requester.zh}使用“${resource.zh}”中的${fields.length}个数据项：${zh(fields)}。`,
      `只用于：${purpose.zh}。每次取数的依据：${zh(bases)}。`,
      `自签发时起，到${year}年${month + 1}月${day}日24:00为止；每分钟不超过${ratePerMinute}次。`,
      `依据协议${agreement}第${clause}条。`,
      recipients.length === 0
        ? "不得扩大使用范围，不得用于其他目的，不得提供给第三方。"
        : `可以提供给：${zh(recipients)}。不得扩大使用范围，不得用于其他目的，不得提供给其他第三方。`,
    ].join("\n"),
    en: [
      `${provider.en} lets ${requester.en} use ${fields.length} field(s) of “${resource.en}”: ${en(fields)}.`,
      `Only for: ${purpose.en}. Basis of each call: ${en(bases)}.`,
      `From the moment of signing until 24:00 (Asia/Shanghai) of ${day} ${monthsEn[month] ?? ""} ${year}; at most ${ratePerMinute} calls per minute.`,
      `Under agreement ${agreement}, clause ${clause}.`,
      recipients.length === 0
        ? "No wider use, no other purpose, no passing on to third parties."
        : `It may be passed on to: ${en(recipients)}. No wider use, no other purpose, no passing on to other third parties.`,
    ].join("\n"),
  };
}

/** Digest of the binding text, as it stands in the signed grant. */
export function grantTextDigest(policy: GrantPolicy): Promise<string> {
  return digestText(utf8(grantText(policy).zh));
}

/** The policy of a grant's payload, when it is whole and each name has its place; undefined when not. */
export function readGrantPolicy(payload: Readonly<Record<string, unknown>>): GrantPolicy | undefined {
  const { fields, basisKinds, recipients = [], agreement, clause, validUntil, ratePerMinute, words } = payload;
  const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every((one) => typeof one === "string");
  if (!isTexts(fields) || !isTexts(basisKinds) || !isTexts(recipients) || typeof agreement !== "string" || typeof clause !== "string") return undefined;
  if (typeof validUntil !== "string" || Number.isNaN(Date.parse(validUntil)) || typeof ratePerMinute !== "number" || !isRecord(words)) return undefined;
  const lists = [[words.fields, fields], [words.bases, basisKinds], [words.recipients, recipients]] as const;
  if (![words.provider, words.requester, words.resource, words.purpose].every(isWords)) return undefined;
  if (!lists.every(([names, codes]) => Array.isArray(names) && names.length === codes.length && names.every(isWords))) return undefined;
  return { fields, basisKinds, recipients, agreement, clause, validUntil, ratePerMinute, words: words as unknown as GrantWords };
}

function isWords(value: unknown): value is BothWords {
  return isRecord(value) && typeof value.zh === "string" && typeof value.en === "string";
}
