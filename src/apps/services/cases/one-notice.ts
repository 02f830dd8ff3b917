import { alreadyNoticed } from "./errors.ts";

/**
 * All that is missing is named in one notice. What it named may be asked for again when what came won't do; nothing new may follow.
 * @param links  of the case so far, oldest first
 * @throws alreadyNoticed (409)
 * @source 行政许可法 art. 32(1)(4)
 */
export function requireOneNotice(links: readonly { readonly type: string; readonly facts: Readonly<Record<string, unknown>> }[], slots: readonly string[]): void {
  const first = links.find(({ type }) => type === "case.supplementRequested");
  if (first === undefined) return;
  const named = first.facts["slots"];
  const late = slots.find((slot) => !Array.isArray(named) || !named.includes(slot));
  if (late !== undefined) throw alreadyNoticed(`${late} was not in the notice`);
}
