import { readFileSync } from "node:fs";
import { itemNotFound } from "./errors.ts";
import { partsOf } from "./joint-parts.ts";
import { createItemSearch } from "./search.ts";
import type { ItemMode, ItemSummary, ModeOffices, ServiceItem } from "./schema.ts";

interface SourceTerm {
  readonly value: number | null;
  readonly unit: string | null;
  readonly status: string;
  readonly basis?: string;
}

interface SourceTable {
  readonly meta: { readonly asOf: string; readonly warning: string };
  readonly items: readonly {
    readonly id: string;
    readonly name: string;
    readonly department: { domain: string; sichuan: string; chongqing: string };
    readonly category: string;
    readonly mode: ItemMode;
    readonly audience: readonly string[];
    readonly projectType: string;
    readonly legalDays: SourceTerm;
    readonly committedDays: SourceTerm;
    readonly fee: { charged: boolean | null; status: string };
    readonly materials: readonly { name: string; required: boolean; evidenceType: string; replaceMode: string }[];
    readonly result: { name: string; form: string };
    readonly provenance: Record<string, string>;
    readonly officialItemCode: string | null;
    readonly note?: string;
  }[];
}

export interface ItemQuery {
  readonly q?: string;
  readonly mode?: ItemMode;
  readonly audience?: string;
  readonly department?: string;
  readonly category?: string;
  readonly runnable?: boolean;
  /** Categories listed first when no words are asked for: the scope of a door. None is left out. */
  readonly first?: readonly string[];
  readonly offset: number;
  readonly limit: number;
}

export type ItemDirectory = ReturnType<typeof createItemDirectory>;

const tableFile = new URL("../../../../data/service-items.json", import.meta.url);

/**
 * The directory of cross-province items, read once from the project's table of facts.
 * @param self      our own node
 * @param officeOf  the party of this or a connected node that is a department, by its name; null when none is
 */
export function createItemDirectory({ self, officeOf }: { self: string; officeOf: (departmentName: string) => string | null }) {
  const table = JSON.parse(readFileSync(tableFile, "utf8")) as SourceTable;
  const search = createItemSearch(table.items, ({ name, category, department, materials }) => ({
    name, rest: `${category}${department.domain}${department.sichuan}${department.chongqing}${materials.map((one) => one.name).join("")}`,
  }));

  function toItem(row: SourceTable["items"][number]): ServiceItem {
    const modeOffices = officesOf(row);
    return {
      id: row.id,
      name: row.name,
      category: row.category,
      mode: row.mode,
      audience: [...row.audience],
      projectType: row.projectType,
      department: row.department,
      legalTerm: row.legalDays,
      promisedTerm: row.committedDays,
      fee: row.fee,
      materials: row.materials.map((material) => ({
        slot: material.evidenceType,
        name: material.name,
        required: material.required,
        evidenceType: material.evidenceType,
        replaceMode: material.replaceMode,
        illustrative: true,
      })),
      result: row.result,
      note: row.note ?? null,
      provenance: row.provenance,
      officialItemCode: row.officialItemCode,
      runnable: modeOffices.deciding !== null,
      modeOffices,
      decidingParty: modeOffices.deciding,
    };
  }

  /** The other side's department decides what is asked for here; a joint item is led by this side's, with a part for each. */
  function officesOf({ id, mode, department, materials }: SourceTable["items"][number]): ModeOffices {
    const offices = [department.sichuan, department.chongqing].map(officeOf);
    const own = offices.find((party) => party !== null && hostOf(party) === self) ?? null;
    const other = offices.find((party) => party !== null && hostOf(party) !== self) ?? null;
    if (mode !== "joint") return { taking: null, deciding: other, parts: [] };
    if (own === null || other === null) return { taking: null, deciding: null, parts: [] };
    return { taking: null, deciding: own, parts: partsOf(id, { lead: own, other }, materials.map((material) => material.evidenceType)) };
  }

  return {
    /** @throws itemNotFound (404) */
    get(id: string): ServiceItem {
      const row = table.items.find((one) => one.id === id);
      if (!row) throw itemNotFound(id);
      return toItem(row);
    },

    list({ q, mode, audience, department, category, runnable, first = [], offset, limit }: ItemQuery): { items: ServiceItem[]; total: number } {
      const matches = search
        .find(q ?? "")
        .filter((row) => mode === undefined || row.mode === mode)
        .filter((row) => audience === undefined || row.audience.includes(audience))
        .filter((row) => department === undefined || row.department.domain === department)
        .filter((row) => category === undefined || row.category === category)
        .map(toItem)
        .filter((item) => runnable === undefined || item.runnable === runnable);
      const inOrder = q === undefined || q.trim() === "" ? [...matches.filter((item) => first.includes(item.category)), ...matches.filter((item) => !first.includes(item.category))] : matches;
      return { items: inOrder.slice(offset, offset + limit), total: inOrder.length };
    },

    summary(): ItemSummary {
      const count = (values: readonly string[]) => {
        const counts = new Map<string, number>();
        for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
        return [...counts].map(([name, n]) => ({ name, count: n })).sort((a, b) => b.count - a.count);
      };
      const asRecord = (rows: { name: string; count: number }[]) => Object.fromEntries(rows.map((row) => [row.name, row.count]));
      return {
        total: table.items.length,
        byMode: asRecord(count(table.items.map((row) => row.mode))),
        byAudience: asRecord(count(table.items.flatMap((row) => [...row.audience]))),
        byDepartment: count(table.items.map((row) => row.department.domain)),
        byCategory: count(table.items.map((row) => row.category)),
        asOf: table.meta.asOf,
        warning: table.meta.warning,
      };
    },
  };
}

const hostOf = (party: string) => party.slice(0, party.indexOf(":"));
