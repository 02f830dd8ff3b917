import type { CustodyLink } from "../../../kernel/matters/index.ts";
import type { Calendar } from "../../../kernel/terms/index.ts";
import type { ItemDirectory } from "../items/directory.ts";
import type { ServiceItem } from "../items/schema.ts";
import { clocksOf } from "./clocks.ts";
import type { CaseMaterial, CaseStatus, DeskCase, MaterialSource, OfficeName, QueueRow, TimelineEntry } from "./schema.ts";
import type { CaseRow, MaterialRow, NoteRow } from "./store.ts";
import { possibleLinks, transitions } from "./transitions.ts";

export interface CaseRecord {
  readonly row: CaseRow;
  readonly links: readonly CustodyLink[];
  readonly materials: readonly MaterialRow[];
  readonly notes: readonly NoteRow[];
}

export interface ViewContext {
  readonly items: ItemDirectory;
  readonly calendar: Calendar;
  readonly office: (party: string) => OfficeName;
  readonly now: Date;
}

/** What every view of a case begins with: who holds it, whose clock runs. */
function headOf({ row, links }: CaseRecord, item: ServiceItem, { calendar, office, now }: ViewContext) {
  const last = links.at(-1);
  return {
    caseNo: row.caseNo,
    item: { id: item.id, name: item.name, mode: item.mode, resultName: item.result.name },
    state: row.state,
    custodian: office(last?.custodian ?? row.counterParty),
    offeredTo: last?.to === undefined ? null : office(last.to),
    counter: office(row.counterParty),
    deciding: office(row.decidingParty),
    ...clocksOf(item, links, calendar, now),
  };
}

function timelineOf({ links, notes }: CaseRecord, office: ViewContext["office"]): TimelineEntry[] {
  const noteOf = new Map(notes.map((note) => [note.ref, note.body]));
  return links.map((link) => {
    const note = noteOf.get(link.ref);
    const crossing = link.facts["crossing"];
    return {
      seq: link.seq,
      at: link.at,
      type: link.type,
      office: office(link.party),
      ...(link.to === undefined ? {} : { to: office(link.to) }),
      facts: link.facts,
      ...(note === undefined ? {} : { note }),
      receipt: link.ref,
      ...(typeof crossing === "string" ? { crossingReceipt: crossing } : {}),
    };
  });
}

export function toStatus(record: CaseRecord, context: ViewContext): CaseStatus {
  const item = context.items.get(record.row.itemId);
  const nameOf = (slot: string) => item.materials.find((material) => material.slot === slot)?.name ?? slot;
  const spared = record.materials.filter((material) => material.state === "fetched" || material.state === "checked");
  const decided = record.links.find((link) => link.type === "case.decided")?.facts["outcome"];
  return {
    ...headOf(record, item, context),
    applicantMasked: record.row.applicantMasked,
    timeline: timelineOf(record, context.office),
    materialsSpared: spared.map((material) => nameOf(material.slot)),
    materialsTotal: item.materials.length,
    supplement: openSupplement(record).map((slot) => ({ slot, name: nameOf(slot) })),
    outcome: decided === "granted" || decided === "denied" ? decided : null,
    rating: record.row.rating,
    canRate: record.row.state === "completed" && record.row.rating === null,
    asOf: context.now.toISOString(),
  };
}

/** The slots asked for and not yet brought. */
export function openSupplement({ row, links }: Pick<CaseRecord, "row" | "links">): string[] {
  if (row.state !== "supplementing" && row.state !== "acceptedSupplementing") return [];
  const slots = links.findLast((link) => link.type === "case.supplementRequested")?.facts["slots"];
  return Array.isArray(slots) ? slots.map(String) : [];
}

export function toDeskCase(
  record: CaseRecord,
  context: ViewContext & { readonly sources: ReadonlyMap<string, MaterialSource>; readonly party: string },
): DeskCase {
  const { row } = record;
  const item = context.items.get(row.itemId);
  const side = context.party === row.decidingParty ? "deciding" : "counter";
  return {
    ...headOf(record, item, context),
    applicant: row.applicant,
    applicantMasked: row.applicantMasked,
    identifiedBy: row.identifiedBy,
    createdAt: row.createdAt.toISOString(),
    materials: item.materials.map((material) => toMaterial(material, record, context.sources)),
    timeline: timelineOf(record, context.office),
    possible: possibleLinks(row.state).filter((link) => transitions.some((step) => step.from === row.state && step.link === link && step.by === side)),
    links: record.links.length,
    rating: row.rating,
  };
}

function toMaterial(material: ServiceItem["materials"][number], { materials }: CaseRecord, sources: ReadonlyMap<string, MaterialSource>): CaseMaterial {
  const kept = materials.find((one) => one.slot === material.slot);
  return {
    slot: material.slot,
    name: material.name,
    required: material.required,
    state: kept?.state ?? "needed",
    source: sources.get(material.slot) ?? { kind: "upload" },
    ...(kept?.evidence ? { evidence: kept.evidence } : {}),
    ...(kept?.consentId ? { consentId: kept.consentId } : {}),
    ...(kept?.crossing ? { crossing: kept.crossing } : {}),
    ...(kept?.fileName ? { fileName: kept.fileName } : {}),
    ...(kept?.mediaType ? { mediaType: kept.mediaType } : {}),
    ...(kept?.content ? { sizeBytes: kept.content.length } : {}),
  };
}

export function toQueueRow(record: Pick<CaseRecord, "row" | "links">, context: ViewContext): QueueRow {
  const item = context.items.get(record.row.itemId);
  return {
    caseNo: record.row.caseNo,
    itemName: item.name,
    applicantMasked: record.row.applicantMasked,
    counter: context.office(record.row.counterParty),
    state: record.row.state,
    clock: clocksOf(item, record.links, context.calendar, context.now).clock,
    updatedAt: record.row.updatedAt.toISOString(),
  };
}

/** Shortest clock first; what waits for somebody else comes after what is ours to do. */
export function byUrgency(a: QueueRow, b: QueueRow): number {
  return urgency(a) - urgency(b) || a.caseNo.localeCompare(b.caseNo);
}

function urgency({ clock, state }: QueueRow): number {
  if (state === "completed" || state === "notAccepted") return 10_000;
  if (!clock) return 5_000;
  return clock.reading.state === "stopped" ? 2_000 + clock.reading.remaining : clock.reading.remaining - clock.reading.overdueDays;
}
