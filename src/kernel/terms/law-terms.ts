import type { Text } from "../../platform/text.ts";
import type { Holder } from "./schema.ts";

export type SuspensionKind = "hearing" | "tender" | "auction" | "inspection" | "test" | "quarantine" | "appraisal" | "expertReview";

/** The clause that lets these stop the clock; a stop needs one of them, in writing. */
export const suspensionClause = "行政许可法 第四十五条";

/**
 * What stops the clock by law: the days it takes are not counted.
 * @source 行政许可法 art. 45: 听证、招标、拍卖、检验、检测、检疫、鉴定和专家评审
 */
export const suspensionGrounds: Readonly<Record<SuspensionKind, Text>> = {
  hearing: { zh: "听证", en: "hearing" },
  tender: { zh: "招标", en: "tender" },
  auction: { zh: "拍卖", en: "auction" },
  inspection: { zh: "检验", en: "inspection" },
  test: { zh: "检测", en: "testing" },
  quarantine: { zh: "检疫", en: "quarantine" },
  appraisal: { zh: "鉴定", en: "appraisal" },
  expertReview: { zh: "专家评审", en: "expert review" },
};

/** @returns the holder of a stretch that the law takes out of the term. @throws RangeError  when the law knows no such ground */
export function suspendedFor(kind: string): Holder {
  if (!Object.hasOwn(suspensionGrounds, kind)) throw new RangeError(`${kind} doesn't stop a clock`);
  return { kind: "suspension", clause: `${suspensionClause}（${suspensionGrounds[kind as SuspensionKind].zh}）` };
}

/** A longer term, approved by the office's head before the term is over. */
export interface Extension {
  /** In the term's unit; how many the clause allows. */
  readonly days: number;
  readonly clause: string;
}

/**
 * The extensions that the law provides for, each once.
 * @source 行政许可法 art. 42: 20 working days, with approval 10 more; handled jointly 45, with approval 15 more
 */
export const extensions = {
  single: { days: 10, clause: "行政许可法 第四十二条第一款" },
  joint: { days: 15, clause: "行政许可法 第四十二条第二款" },
} as const satisfies Record<string, Extension>;

/** @returns the days of the term in all. @throws RangeError  when the extension is longer than its clause allows, or unknown */
export function budgetOf(termDays: number, extension: Extension | null): number {
  if (extension === null) return termDays;
  const { days, clause } = extension;
  const known = Object.values(extensions).find((one) => one.clause === clause);
  if (!known || !Number.isInteger(days) || days < 1 || days > known.days) throw new RangeError(`${clause} allows no ${days} days more`);
  return termDays + days;
}
