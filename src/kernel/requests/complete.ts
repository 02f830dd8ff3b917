import { isDateOn, shanghaiDateOf, type DateOn } from "../../platform/dates.ts";
import { requestIncomplete } from "./errors.ts";
import type { NewRequest } from "./schema.ts";

/** The items of article 20 and what names the data, in the order of the form. */
const items = [
  { name: "resource", zh: "要哪项数据", en: "The resource" },
  { name: "fields", zh: "要哪些栏目（使用范围）", en: "The fields" },
  { name: "purpose", zh: "用途", en: "The purpose" },
  { name: "legalBasis", zh: "使用依据", en: "The legal basis of the use" },
  { name: "scenario", zh: "使用场景", en: "The scenario of the use" },
  { name: "scope", zh: "使用范围", en: "The scope of the use" },
  { name: "method", zh: "共享方式", en: "The method of sharing" },
  { name: "basisKind", zh: "取数的合法依据", en: "The lawful basis of each call" },
  { name: "validUntil", zh: "使用时限", en: "The term of the use" },
] as const satisfies readonly { name: keyof NewRequest; zh: string; en: string }[];

export type CompleteRequest = Required<Omit<NewRequest, "agreement" | "method" | "anew">> & { readonly method: "api"; readonly agreement: string | undefined };

/**
 * Everything that is missing is told at once.
 * @throws requestIncomplete (422)
 * @source 政务数据共享条例 art. 20, 21
 */
export function requireComplete(wish: NewRequest): CompleteRequest {
  const isMissing = (name: (typeof items)[number]["name"]): boolean => {
    const value = wish[name];
    return value === undefined || (typeof value === "string" ? value.trim() === "" : value.length === 0);
  };
  const faults = items.filter(({ name }) => isMissing(name)).map(({ name, zh, en }) => ({ path: `/${name}`, zh: `${zh}：没有填`, en: `${en} is missing` }));
  if (!isMissing("method") && wish.method !== "api") faults.push({ path: "/method", zh: "共享方式：目前只有接口（api）", en: "The method: only api is offered" });
  if (faults.length > 0) throw requestIncomplete({ en: faults.map((one) => one.en).join("; "), zh: faults.map((one) => one.zh).join("；"), errors: faults });
  return {
    resource: wish.resource ?? "",
    purpose: wish.purpose ?? "",
    fields: [...new Set(wish.fields)],
    legalBasis: (wish.legalBasis ?? "").trim(),
    scenario: (wish.scenario ?? "").trim(),
    scope: (wish.scope ?? "").trim(),
    method: "api",
    basisKind: wish.basisKind ?? "",
    validUntil: wish.validUntil ?? "",
    agreement: wish.agreement,
  };
}

/** The last day that a person means by a date or an instant; undefined when it is neither. */
export function lastDayOf(text: string): DateOn | undefined {
  if (isDateOn(text)) return text;
  const at = /^\d{4}-\d{2}-\d{2}T/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? undefined : shanghaiDateOf(new Date(at));
}
