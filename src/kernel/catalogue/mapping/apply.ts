import { Compile } from "typebox/compile";
import { sha256 } from "../../../platform/crypto/digest.ts";
import type { Text } from "../../../platform/text.ts";
import { OutsideEntry } from "../entry-schema.ts";
import { readAddress, readChoice, readCount, readDate, readList, readText, type Read } from "./read-values.ts";
import type { CatalogueMapping, FieldName } from "./schema.ts";

/** Compiled once: thousands of rows are checked by it. */
const outsideEntry = Compile(OutsideEntry);

export type PortalRecord = Readonly<Record<string, unknown>>;

/** Why a row isn't taken: the column at fault, null for the whole row. No value stands in it. */
export interface EntryFault {
  readonly column: string | null;
  readonly reason: Text;
}

/** A row as an entry, with the columns of which white space was taken off; or all its faults. */
export type Applied = { readonly entry: OutsideEntry; readonly cleaned: readonly string[] } | { readonly faults: readonly EntryFault[] };

export interface ApplyContext {
  /** The node that will speak for the entry, and the party of it. */
  readonly node: string;
  readonly keeper: string;
  /** YYYY-MM-DD */
  readonly todayOn: string;
}

const missing: Text = { zh: "必须有，但是空的", en: "is needed, but empty" };
const tooLong: Text = { zh: "太长，或者部分太多", en: "is too long, or has too many parts" };

/** Makes an entry of one record of a portal; whatever the mapping doesn't say how to read is a fault, never a guess. */
export function applyMapping(mapping: CatalogueMapping, record: PortalRecord, { node, keeper, todayOn }: ApplyContext): Applied {
  const faults: EntryFault[] = [];
  const cleaned = new Set<string>();
  const { fields, portal } = mapping;
  const needed = new Set<string>(["titleZh", "provider", ...mapping.required]);

  /** What a rule makes of its column; null and a fault when it can't. */
  function take<Value>(name: FieldName, read: (cell: unknown) => Read<Value>): Value | null {
    const rule = fields[name];
    if (!rule) return null;
    const column = "column" in rule ? rule.column : null;
    const result = read(column === null ? undefined : record[column]);
    if ("fault" in result) {
      faults.push({ column, reason: result.fault });
      return null;
    }
    const isEmpty = result.value === null || (Array.isArray(result.value) && result.value.length === 0);
    if (isEmpty && needed.has(name)) faults.push({ column, reason: missing });
    if (result.cleaned && column !== null) cleaned.add(column);
    return result.value;
  }

  const text = (name: "titleZh" | "provider" | "summary" | "openNote"): string | null => take(name, (cell) => readText(cell, fields[name]!));
  const list = (name: "themes" | "keywords" | "formats" | "fieldTitles"): string[] => take(name, (cell) => readList(cell, fields[name]!)) ?? [];
  const date = (name: "publishedOn" | "updatedOn"): string | null => take(name, (cell) => readDate(cell, fields[name]!, todayOn));

  const formats = list("formats");
  const id = identityOf(mapping, record, node);
  if (id === undefined) faults.push({ column: mapping.identity.join(" + "), reason: { zh: "认不出是哪一个条目：识别它的列是空的", en: "doesn't say which entry it is: the columns that name it are empty" } });
  const entry = {
    id: id ?? `${node}:unknown`,
    keeper,
    titleZh: text("titleZh") ?? "",
    provider: text("provider") ?? "",
    kind: kindOf(fields.kind, formats),
    shareAttribute: take("shareAttribute", (cell) => readChoice(cell, fields.shareAttribute!)),
    prohibition: null,
    openAttribute: take("openAttribute", (cell) => readChoice(cell, fields.openAttribute!)),
    openNote: text("openNote"),
    updateCycle: take("updateCycle", (cell) => readChoice(cell, fields.updateCycle!)),
    themes: list("themes"),
    keywords: list("keywords"),
    formats,
    summary: text("summary"),
    fieldTitles: list("fieldTitles"),
    statedCount: take("statedCount", (cell) => readCount(cell, fields.statedCount!)),
    source: {
      portal: portal.id, titleZh: portal.titleZh, titleEn: portal.titleEn, placeZh: portal.placeZh, placeEn: portal.placeEn, licence: portal.licence,
      retrievedOn: portal.retrievedOn, address: take("address", (cell) => readAddress(cell, fields.address!)), addressOf: portal.addressOf,
      publishedOn: date("publishedOn"), updatedOn: date("updatedOn"),
    },
  } satisfies OutsideEntry;
  if (faults.length === 0) faults.push(...boundFaults(mapping, entry));
  return faults.length > 0 ? { faults } : { entry, cleaned: [...cleaned] };
}

/**
 * The id of the entry: always the same for the same identity, whatever else of the row changes.
 * @returns undefined when all columns of the identity are empty
 */
export function identityOf({ identity, portal }: CatalogueMapping, record: PortalRecord, node: string): string | undefined {
  const parts = identity.map((column) => record[column]).map((value) => (value === undefined || value === null ? "" : typeof value === "string" ? value.trim() : JSON.stringify(value)));
  if (parts.every((part) => part === "")) return undefined;
  return `${node}:${portal.id}-${Buffer.from(sha256(Buffer.from(JSON.stringify(parts)))).toString("hex").slice(0, 20)}`;
}

function kindOf(rule: CatalogueMapping["fields"]["kind"], formats: readonly string[]): OutsideEntry["kind"] {
  if (!rule) return null;
  if ("constant" in rule) return rule.constant;
  return rule.formats.find(({ anyOf }) => anyOf.some((format) => formats.includes(format)))?.kind ?? null;
}

/** Lengths and counts that the entry's schema bounds. */
function boundFaults(mapping: CatalogueMapping, entry: OutsideEntry): EntryFault[] {
  if (outsideEntry.Check(entry)) return [];
  const places = new Set([...outsideEntry.Errors(entry)].map(({ instancePath }) => instancePath.split("/").filter((part) => part !== "source")[1] ?? ""));
  return [...places].map((name) => {
    const rule = mapping.fields[name as FieldName];
    return { column: rule && "column" in rule ? rule.column : null, reason: tooLong };
  });
}
