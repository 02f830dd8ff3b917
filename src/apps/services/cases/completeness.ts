import type { ServiceItem } from "../items/schema.ts";
import { formIncomplete, materialsMissing } from "./errors.ts";
import type { CaseRow, MaterialRow } from "./store.ts";

export interface Missing {
  readonly path: string;
  readonly zh: string;
  readonly en: string;
}

/**
 * All that a case still lacks before it can be handed in, told at once. At a counter the clerk asks for what is needed to reach the
 * applicant; at a front door the form must say it.
 * @source 行政许可法 art. 32(4): one notice of everything
 */
export function completeness(item: ServiceItem, { channel, form }: Pick<CaseRow, "channel" | "form">, materials: readonly MaterialRow[]) {
  const had = new Set(materials.filter((one) => one.state === "fetched" || one.state === "uploaded" || one.state === "checked").map((one) => one.slot));
  const slots = item.materials.filter((material) => material.required && !had.has(material.slot)).map((material) => material.slot);
  const answers: Missing[] = [];
  if (channel === "door" && form.phone === undefined) answers.push({ path: "/form/phone", zh: "还缺：手机号", en: "Missing: phone number" });
  if (channel === "door" && form.delivery === undefined) answers.push({ path: "/form/delivery", zh: "还缺：结果怎么取", en: "Missing: how the result should come" });
  if (form.delivery === "mail" && !form.address?.trim()) answers.push({ path: "/form/address", zh: "还缺：邮寄地址", en: "Missing: postal address" });
  return {
    missing: [...answers, ...missingPapers(item, slots)],
    /** @throws formIncomplete, materialsMissing (422) */
    require(): void {
      if (answers.length > 0) throw formIncomplete({ zh: `${answers.length} 项没填`, en: `${answers.length} to fill in`, errors: answers });
      if (slots.length > 0) throw missingProblem(item, slots);
    },
  };
}

export function missingProblem(item: ServiceItem, slots: readonly string[]) {
  const names = slots.map((slot) => nameOf(item, slot));
  return materialsMissing({
    zh: `还缺 ${names.length} 样：${names.join("、")}`,
    en: `${names.length} missing: ${names.join(", ")}`,
    errors: missingPapers(item, slots),
  });
}

function missingPapers(item: ServiceItem, slots: readonly string[]): Missing[] {
  return slots.map((slot) => ({ path: `/materials/${slot}`, zh: `还缺：${nameOf(item, slot)}`, en: `Missing: ${nameOf(item, slot)}` }));
}

function nameOf(item: ServiceItem, slot: string): string {
  return item.materials.find((one) => one.slot === slot)?.name ?? slot;
}
