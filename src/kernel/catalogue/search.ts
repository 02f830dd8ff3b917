import type { Resource } from "./schema.ts";

/** Whether every word of the query stands in the entry's titles, scope, provider or fields. An empty query fits all. */
export function matches({ id, titleZh, titleEn, provider, scope, fields }: Resource, query: string): boolean {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const text = [id, titleZh, titleEn, provider, scope, ...fields.flatMap((field) => [field.titleZh, field.titleEn])].join("\n").toLowerCase();
  return words.every((word) => text.includes(word));
}
