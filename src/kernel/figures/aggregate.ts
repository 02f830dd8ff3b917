import type { Aggregate } from "./schema.ts";

/** Ratios of fewer records are not shown: they say little, and may tell of one case. @source ux.md 6, data marks */
export const fewestOfRatio = 5;

/** The number that records make; the database works out the same. @returns null for a median or share of nothing */
export function aggregateOf(aggregate: Aggregate, values: readonly number[]): number | null {
  const sum = values.reduce((total, value) => total + value, 0);
  switch (aggregate) {
    case "count": return values.length;
    case "sum": return sum;
    case "median": return medianOf(values);
    case "share": return values.length === 0 ? null : toTenths((100 * sum) / values.length);
    default: return aggregate satisfies never;
  }
}

function medianOf(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Percentages have one decimal. */
export function toTenths(value: number): number {
  return Math.round(value * 10) / 10;
}

export function isWithheld(aggregate: Aggregate, n: number): boolean {
  return (aggregate === "median" || aggregate === "share") && n > 0 && n < fewestOfRatio;
}
