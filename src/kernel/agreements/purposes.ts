import { Type, type Static } from "typebox";
import type { Text } from "../../platform/text.ts";

/**
 * What data may be used for: a closed list. A new purpose is a new line here, in an agreement's clause and in a resource's entry.
 * @source 政务数据共享条例 art. 15 (使用用途 stands in the catalogue), art. 25 (no other purpose)
 */
export const Purpose = Type.Union(
  [Type.Literal("service-evidence"), Type.Literal("licence-check"), Type.Literal("service-handover"), Type.Literal("identity-recognition")],
  { description: "service-evidence 办件证明核验 · licence-check 主体资格核验 · service-handover 办件移交 · identity-recognition 身份互认" },
);
export type Purpose = Static<typeof Purpose>;

export const purposeTitles: Readonly<Record<Purpose, Text>> = {
  "service-evidence": { zh: "办件证明核验", en: "Evidence for a case" },
  "licence-check": { zh: "主体资格核验", en: "Check of a market entity" },
  "service-handover": { zh: "办件移交", en: "Hand-over of a case" },
  "identity-recognition": { zh: "身份互认", en: "Recognition of a sign-in" },
};

export const purposes = Object.keys(purposeTitles) as readonly Purpose[];

export function isPurpose(text: string): text is Purpose {
  return Object.hasOwn(purposeTitles, text);
}

/**
 * Why data may cross: what the person agreed to, what is public by law, or a duty laid down by law.
 * @source 个人信息保护法 art. 13
 */
export const BasisKind = Type.Union([Type.Literal("consent"), Type.Literal("publicRecord"), Type.Literal("statutoryDuty")]);
export type BasisKind = Static<typeof BasisKind>;

export const basisKindTitles: Readonly<Record<BasisKind, Text>> = {
  consent: { zh: "本人同意", en: "The person's consent" },
  publicRecord: { zh: "依法公示的信息", en: "Record public by law" },
  statutoryDuty: { zh: "法定职责", en: "Statutory duty" },
};
