import { requireOrder, type Custody } from "./book-days.ts";
import type { Holder } from "./schema.ts";

export interface Elapsed {
  readonly holder: Holder;
  readonly elapsedMs: number;
}

/** Two stretches belong to the same holder when this text is the same. */
export function holderKey(holder: Holder): string {
  switch (holder.kind) {
    case "office":
      return `office ${holder.party}`;
    case "applicant":
      return "applicant";
    case "suspension":
      return `suspension ${holder.clause}`;
    default:
      return holder satisfies never;
  }
}

/**
 * How long each holder had the matter between two instants, nights and weekends included; in order of first appearance.
 * Shown beside the booked days. It decides nothing.
 * @returns the parts; they add up to `until - startAt`
 */
export function elapsedByHolder(custody: readonly Custody[], startAt: Date, until: Date): Elapsed[] {
  requireOrder(custody, startAt);
  const sums = new Map<string, Elapsed>();
  custody.forEach(({ holder, from }, i) => {
    const begin = Math.max(from.getTime(), startAt.getTime());
    const end = Math.min(custody[i + 1]?.from.getTime() ?? Infinity, until.getTime());
    if (end <= begin) return;
    const key = holderKey(holder);
    sums.set(key, { holder, elapsedMs: (sums.get(key)?.elapsedMs ?? 0) + end - begin });
  });
  return [...sums.values()];
}
