import { canonicalText } from "../../platform/crypto/jcs.ts";
import type { AgreementDocument, TextCheck } from "./schema.ts";

type Part = "title" | "parties" | "clauses" | "dataRules" | "trust" | "source";

const parts: readonly { readonly part: Part; readonly zh: string; readonly en: string }[] = [
  { part: "title", zh: "题名与我方掌握的一致", en: "The title is the one we know" },
  { part: "parties", zh: "签署方与我方掌握的一致", en: "The parties are the ones we know" },
  { part: "clauses", zh: "逐条文本与我方的底稿一字不差", en: "Every clause equals our own copy, character for character" },
  { part: "dataRules", zh: "数据规则（哪一条、什么用途、什么依据）与我方的底稿一致", en: "The data rules equal our own copy" },
  { part: "trust", zh: "文末的公钥与两边核对过的公钥一致", en: "The keys at its end are those both sides have checked" },
  { part: "source", zh: "来源说明一致", en: "The statement of its source is the same" },
];

/**
 * Compares a text that the other side proposed with the one we would have written: whoever signs should not have to hunt for a changed word.
 * Only the day it takes effect is the proposer's to choose.
 * @param ours  what we would propose; undefined when we can't yet
 */
export function checkText(theirs: AgreementDocument, ours: AgreementDocument | undefined): TextCheck[] {
  return parts.map(({ part, zh, en }) => ({
    code: part,
    ok: ours !== undefined && canonicalText(theirs[part]) === canonicalText(ours[part]),
    zh,
    en,
  }));
}
