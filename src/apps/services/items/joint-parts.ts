import { readFileSync } from "node:fs";
import type { ModeOffices } from "./schema.ts";

interface PartEntry {
  readonly side: "lead" | "other";
  readonly titleZh: string;
  readonly titleEn: string;
  readonly days: number;
  /** Papers its office sees; all when left out. */
  readonly slots?: readonly string[];
}

const file = new URL("../../../../data/demo/joint-parts.json", import.meta.url);
const table = JSON.parse(readFileSync(file, "utf8")) as { readonly default: readonly PartEntry[]; readonly items: Readonly<Record<string, readonly PartEntry[]>> };

/**
 * The parts of a joint item: one for the side that takes it in and leads, one for the other.
 * @source data/demo/joint-parts.json; titles and days are illustrative
 */
export function partsOf(itemId: string, party: { readonly lead: string; readonly other: string }, slots: readonly string[]): ModeOffices["parts"] {
  return (table.items[itemId] ?? table.default).map((entry, i) => ({
    id: `P${i + 1}`,
    title: { zh: entry.titleZh, en: entry.titleEn },
    party: party[entry.side],
    days: entry.days,
    slots: entry.side === "lead" || entry.slots === undefined ? [...slots] : slots.filter((slot) => entry.slots?.includes(slot)),
  }));
}
