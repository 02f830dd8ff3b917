import type { lifeEventTexts } from "./life-events-i18n.ts";

export type LifeEvent = keyof typeof lifeEventTexts.zh;

/** What people want done, made of the directory's own categories; each category belongs to one. */
const categoriesOf: Readonly<Record<Exclude<LifeEvent, "other">, readonly string[]>> = {
  settle: ["户籍办理", "证件办理", "出入境"],
  work: ["社会保险", "社会保障卡", "就业创业", "人事人才", "执业资格", "资质资格"],
  home: ["住房公积金", "住房保障", "不动产登记"],
  family: ["婚育收养", "教育", "医疗服务"],
  care: ["医疗保障", "社会救助", "社会服务", "残疾人服务", "退役军人"],
  driving: ["交管", "道路运输"],
  business: ["企业开办", "企业准营", "企业服务", "税费", "信用服务", "环保", "资源管理", "农业"],
  papers: ["公证", "法律服务", "公共服务"],
};

const events = Object.keys(categoriesOf) as Exclude<LifeEvent, "other">[];

export function lifeEventOf(category: string): LifeEvent {
  return events.find((event) => categoriesOf[event].includes(category)) ?? "other";
}

export function isLifeEvent(value: string | null): value is LifeEvent {
  return value === "other" || events.some((event) => event === value);
}

export interface LifeEventGroup {
  readonly event: LifeEvent;
  readonly count: number;
  readonly categories: readonly string[];
}

/** Groups with their counts, in a fixed order; a group without items is left out. */
export function groupByLifeEvent(byCategory: readonly { readonly name: string; readonly count: number }[]): readonly LifeEventGroup[] {
  return [...events, "other" as const]
    .map((event): LifeEventGroup => {
      const own = byCategory.filter(({ name }) => lifeEventOf(name) === event);
      return { event, count: own.reduce((sum, { count }) => sum + count, 0), categories: own.map(({ name }) => name) };
    })
    .filter(({ count }) => count > 0);
}
