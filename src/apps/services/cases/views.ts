import { handoverTypes, type CustodyLink } from "../../../kernel/matters/index.ts";
import type { Calendar } from "../../../kernel/terms/index.ts";
import { maskId } from "../../../platform/masking.ts";
import type { ItemDirectory } from "../items/directory.ts";
import type { ServiceItem } from "../items/schema.ts";
import { clocksOf, partClockOf } from "./clocks.ts";
import { completeness } from "./completeness.ts";
import type { PartRow } from "./part-store.ts";
import type {
  CaseMaterial, CasePart, CaseStatus, DeskCase, MaterialSource, MyAction, MyCase, MyCaseRow, Offer, OfficeName, QueueRow, Suspension, TimelineEntry,
} from "./schema.ts";
import type { CaseRow, MaterialRow, NoteRow } from "./store.ts";
import { finalStates, nextState, possibleLinks, possiblePartLinks, waitingForApplicant } from "./transitions.ts";

/** A part with its chain. */
export interface PartRecord {
  readonly row: PartRow;
  readonly links: readonly CustodyLink[];
}

export interface CaseRecord {
  readonly row: CaseRow;
  readonly links: readonly CustodyLink[];
  readonly parts: readonly PartRecord[];
  readonly materials: readonly MaterialRow[];
  readonly notes: readonly NoteRow[];
}

export interface ViewContext {
  readonly items: ItemDirectory;
  readonly calendar: Calendar;
  readonly office: (party: string) => OfficeName;
  readonly now: Date;
}

/** What every view of a case begins with: who holds it, whose clock runs, how its parts stand. @param party  of the office that looks */
function headOf(record: CaseRecord, item: ServiceItem, context: ViewContext, party: string | null) {
  const { row, links } = record;
  const { calendar, office, now } = context;
  const last = links.at(-1);
  return {
    caseNo: row.caseNo,
    mode: row.mode,
    channel: row.channel,
    item: { id: item.id, name: item.name, mode: row.mode, resultName: item.result.name },
    state: row.state,
    custodian: office(last?.custodian ?? row.counterParty),
    offeredTo: last?.to === undefined ? null : office(last.to),
    offer: offerOf(links, office),
    suspension: suspensionOf(row, links),
    counter: office(row.counterParty),
    deciding: office(row.decidingParty),
    ...clocksOf(item, links, calendar, now),
    parts: record.parts.map((part) => toPart(part, record, context, party)),
  };
}

function toPart({ row, links }: PartRecord, record: CaseRecord, { calendar, office, now }: ViewContext, party: string | null): CasePart {
  const last = links.at(-1);
  const open = !finalStates.includes(record.row.state);
  return {
    id: row.id,
    matter: row.matter,
    title: row.title,
    office: office(row.party),
    state: row.state,
    custodian: office(last?.custodian ?? record.row.decidingParty),
    offeredTo: last?.to === undefined ? null : office(last.to),
    offer: offerOf(links, office),
    days: row.days,
    clock: partClockOf(row.days, links, calendar, now),
    timeline: timelineOf(links, record.notes, office),
    finding: row.finding,
    possible: [
      ...(open && party === row.party ? possiblePartLinks(row.state, "part") : []),
      ...(open && party === record.row.decidingParty ? possiblePartLinks(row.state, "deciding") : []),
    ],
  };
}

/** The last offer while it waits for its answer, or came back and nothing has happened since. */
function offerOf(links: readonly CustodyLink[], office: ViewContext["office"]): Offer | null {
  const last = links.at(-1);
  const state = last?.type === handoverTypes.offered ? "open" : last?.type === handoverTypes.refused ? "refused" : last?.type === "handover.expired" ? "expired" : null;
  const offer = state === null ? undefined : links.findLast((link) => link.type === handoverTypes.offered);
  if (state === null || offer?.to === undefined) return null;
  return { to: office(offer.to), state, at: offer.at, answerBy: offer.answerBy ?? null, escalateTo: offer.escalateTo === undefined ? null : office(offer.escalateTo) };
}

function suspensionOf(row: CaseRow, links: readonly CustodyLink[]): Suspension | null {
  const link = row.state === "suspended" ? links.findLast((one) => one.type === "case.suspended") : undefined;
  return link ? { kind: String(link.facts["kind"]), clause: String(link.facts["clause"]), since: link.at } : null;
}

function timelineOf(links: readonly CustodyLink[], notes: readonly NoteRow[], office: ViewContext["office"]): TimelineEntry[] {
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

function applicantsView(record: CaseRecord, item: ServiceItem, context: ViewContext) {
  const { row, materials, links } = record;
  const nameOf = (slot: string) => item.materials.find((material) => material.slot === slot)?.name ?? slot;
  const spared = materials.filter((material) => material.state === "fetched" || material.state === "checked");
  const decided = links.find((link) => link.type === "case.decided")?.facts["outcome"];
  return {
    ...headOf(record, item, context, null),
    timeline: timelineOf(links, record.notes, context.office),
    materialsSpared: spared.map((material) => nameOf(material.slot)),
    materialsTotal: item.materials.length,
    supplement: openSupplement(record).map((slot) => ({ slot, name: nameOf(slot) })),
    outcome: decided === "granted" || decided === "denied" ? (decided as "granted" | "denied") : null,
    rating: row.rating,
    canRate: canRate(row),
    asOf: context.now.toISOString(),
  };
}

function canRate({ state, rating }: CaseRow): boolean {
  return state === "completed" && rating === null;
}

export function toStatus(record: CaseRecord, context: ViewContext): CaseStatus {
  return { ...applicantsView(record, context.items.get(record.row.itemId), context), applicantMasked: record.row.applicantMasked };
}

/** The case as its signed-in applicant sees it. */
export function toMyCase(record: CaseRecord, context: ViewContext & { readonly sources: ReadonlyMap<string, MaterialSource> }): MyCase {
  const { row } = record;
  const item = context.items.get(row.itemId);
  const asked = row.withdrawalAskedAt !== null && withdrawable(row);
  return {
    ...applicantsView(record, item, context),
    door: row.door,
    applicant: { masked: row.applicantMasked, idNumberMasked: maskId(row.applicant.idNumber) },
    form: row.form,
    materials: item.materials.map((material) => toMaterial(material, record.materials, context.sources)),
    missing: row.state === "draft" ? [...completeness(item, row, record.materials).missing] : [],
    actions: actionsOf(row, asked),
    withdrawalAsked: asked,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

function actionsOf(row: CaseRow, withdrawalAsked: boolean): MyAction[] {
  const own = row.channel === "door";
  return [
    ...(own && row.state === "draft" ? (["edit", "submit", "discard"] as const) : []),
    ...(own && row.state === "received" && row.identifiedBy !== "" && !withdrawalAsked ? (["submit"] as const) : []),
    ...(waitingForApplicant.includes(row.state) && !withdrawalAsked ? (["supplement"] as const) : []),
    ...(withdrawable(row) && !withdrawalAsked ? (["withdraw"] as const) : []),
    ...(canRate(row) ? (["rate"] as const) : []),
  ];
}

/** An open offer is withdrawn by way of its refusal; see applicant-acts.ts. */
function withdrawable({ state }: CaseRow): boolean {
  return state === "offered" || nextState(state, "case.withdrawn") !== undefined;
}

export function toMyRow(record: Pick<CaseRecord, "row" | "links">, { items, calendar, office, now }: ViewContext): MyCaseRow {
  const { row, links } = record;
  const item = items.get(row.itemId);
  const last = links.at(-1);
  const waits = waitingForApplicant.includes(row.state) || canRate(row) || (row.channel === "door" && row.state === "received");
  return {
    caseNo: row.caseNo,
    itemId: row.itemId,
    itemName: item.name,
    mode: row.mode,
    state: row.state,
    group: row.state === "draft" ? "draft" : waits ? "waiting" : finalStates.includes(row.state) ? "done" : "running",
    channel: row.channel,
    door: row.door,
    custodian: office(last?.custodian ?? row.counterParty),
    offeredTo: last?.to === undefined ? null : office(last.to),
    clock: clocksOf(item, links, calendar, now).clock,
    canRate: canRate(row),
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

/** The slots asked for and not yet brought. */
export function openSupplement({ row, links }: Pick<CaseRecord, "row" | "links">): string[] {
  if (!waitingForApplicant.includes(row.state)) return [];
  const slots = links.findLast((link) => link.type === "case.supplementRequested")?.facts["slots"];
  return Array.isArray(slots) ? slots.map(String) : [];
}

export type DeskRole = DeskCase["role"];

/** Whether nothing of a joint case is outstanding; other cases have no parts. */
function partsAreIn({ row, parts }: Pick<CaseRecord, "row" | "parts">): boolean {
  return row.mode !== "joint" || (parts.length > 0 && parts.every((part) => part.row.state === "reported"));
}

/** What an office is in a case, and so what it may see: undefined for an office that has nothing to do with it. */
export function roleOf({ row, parts }: { readonly row: CaseRow; readonly parts: readonly { readonly row: PartRow }[] }, party: string): DeskRole | undefined {
  if (row.decidingParty === party && row.state !== "draft") return "deciding";
  if (row.counterParty === party) return "counter";
  return parts.some((part) => part.row.party === party && seenByItsOffice.includes(part.row.state)) ? "part" : undefined;
}

const seenByItsOffice: readonly PartRow["state"][] = ["offered", "held", "reported", "closed"];

/** The papers an office sees: a part's office those of its part, and no others. */
export function slotsSeen(record: Pick<CaseRecord, "row" | "parts">, item: ServiceItem, party: string): readonly string[] {
  const all = item.materials.map((material) => material.slot);
  if (roleOf(record, party) !== "part") return all;
  const own = new Set(record.parts.filter((part) => part.row.party === party && seenByItsOffice.includes(part.row.state)).flatMap((part) => part.row.slots));
  return all.filter((slot) => own.has(slot));
}

export function toDeskCase(
  record: CaseRecord,
  context: ViewContext & { readonly sources: ReadonlyMap<string, MaterialSource>; readonly party: string; readonly role: DeskRole },
): DeskCase {
  const { row } = record;
  const { party, role } = context;
  const item = context.items.get(row.itemId);
  const seen = slotsSeen(record, item, party);
  return {
    ...headOf(record, item, context, party),
    role,
    applicant: row.applicant,
    applicantMasked: row.applicantMasked,
    identifiedBy: row.identifiedAs,
    form: row.form,
    createdAt: row.createdAt.toISOString(),
    materials: item.materials.filter((material) => seen.includes(material.slot)).map((material) => toMaterial(material, record.materials, context.sources)),
    timeline: timelineOf(record.links, record.notes, context.office),
    possible: role === "part" ? [] : possibleLinks(row.state, role).filter((link) => link !== "case.decided" || partsAreIn(record)),
    links: record.links.length,
    rating: row.rating,
  };
}

function toMaterial(material: ServiceItem["materials"][number], materials: readonly MaterialRow[], sources: ReadonlyMap<string, MaterialSource>): CaseMaterial {
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

type RowRecord = Pick<CaseRecord, "row" | "links" | "parts">;

export function toQueueRow({ row, links, parts }: RowRecord, { items, calendar, office, now }: ViewContext): QueueRow {
  const item = items.get(row.itemId);
  return {
    caseNo: row.caseNo,
    mode: row.mode,
    itemName: item.name,
    applicantMasked: row.applicantMasked,
    counter: office(row.counterParty),
    state: row.state,
    parts: parts.map((part) => ({ id: part.row.id, office: office(part.row.party), state: part.row.state })),
    offer: offerOf(links, office),
    suspension: suspensionOf(row, links),
    clock: clocksOf(item, links, calendar, now).clock,
    updatedAt: row.updatedAt.toISOString(),
  };
}

/** A row of the queue of a part's office: the part's own clock and offer, nothing of the other parts. */
export function toPartRow(record: RowRecord, part: PartRecord, context: ViewContext): QueueRow {
  const { id, title, state, finding, days, updatedAt } = part.row;
  return {
    ...toQueueRow(record, context),
    part: { id, title, state, finding },
    parts: [],
    offer: offerOf(part.links, context.office),
    clock: partClockOf(days, part.links, context.calendar, context.now),
    updatedAt: updatedAt.toISOString(),
  };
}

/** Shortest clock first; what waits for somebody else comes after what is ours to do. */
export function byUrgency(a: QueueRow, b: QueueRow): number {
  return urgency(a) - urgency(b) || a.caseNo.localeCompare(b.caseNo);
}

function urgency({ clock, state, part }: QueueRow): number {
  if (finalStates.includes(state) || part?.state === "reported") return 10_000;
  if (!clock) return 5_000;
  return clock.reading.state === "stopped" ? 2_000 + clock.reading.remaining : clock.reading.remaining - clock.reading.overdueDays;
}
