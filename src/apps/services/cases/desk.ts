import { inTransaction, type Reader, type Transaction } from "../../../storage/database.ts";
import { addDays, endOfDay, shanghaiDateOf } from "../../../platform/dates.ts";
import type { CustodyLink } from "../../../kernel/matters/index.ts";
import { addNote } from "./arrivals.ts";
import type { CaseServices } from "./context.ts";
import { sourceOfMaterial, type Officer } from "./evidence.ts";
import { caseNotFound, materialNotFetchable, reasonMissing, wrongStep } from "./errors.ts";
import type { DeskCase, MaterialSource, QueueRow } from "./schema.ts";
import { findCase, listCases, listMaterials, listNotes, lockCase, type CaseRow, type MaterialRow } from "./store.ts";
import { nextState } from "./transitions.ts";
import { byUrgency, toDeskCase, toQueueRow, type CaseRecord, type ViewContext } from "./views.ts";

/** A refusal of any kind: without both it isn't one. */
export interface Reason {
  readonly reason: string;
  readonly clause: string;
}

/** The deciding office's desk, and what the counter sees of its own cases. */
export function createDesk(services: CaseServices) {
  const { db, clock, self, items, calendar, evidence, matters, events, office } = services;

  return {
    /** Cases that my office decides, shortest clock first; drafts and unsent cases of counters are not among them. */
    async queue(officer: Officer): Promise<QueueRow[]> {
      return rowsOf(await listCases(db, { deciding: officer.party }));
    },

    /** What my counter took in today, and what of earlier days is still under way. */
    async counter(officer: Officer): Promise<QueueRow[]> {
      const today = endOfDay(addDays(shanghaiDateOf(clock.now()), -1));
      const rows = await listCases(db, { counter: officer.party });
      return rowsOf(rows.filter((row) => row.createdAt >= today || (row.state !== "completed" && row.state !== "notAccepted")));
    },

    /** @throws caseNotFound (404) also for another office's case: its existence is not told */
    async get(officer: Officer, caseNo: string): Promise<DeskCase> {
      const row = await findCase(db, caseNo);
      if (!row || !maySee(row, officer)) throw caseNotFound(caseNo);
      return toDeskCase(await recordOf(db, row), { ...context(), party: officer.party, sources: await sourcesOf(row, officer) });
    },

    /** An uploaded page, for the two offices of the case. */
    async file(officer: Officer, caseNo: string, slot: string): Promise<MaterialRow & { content: Uint8Array }> {
      const row = await findCase(db, caseNo);
      if (!row || !maySee(row, officer)) throw caseNotFound(caseNo);
      const material = (await listMaterials(db, caseNo)).find((one) => one.slot === slot);
      if (!material?.content) throw caseNotFound(`${caseNo} has no file for ${slot}`);
      return { ...material, content: material.content };
    },

    /** The chain of the case as a file that anyone can verify. */
    async custody(officer: Officer, caseNo: string) {
      const row = await findCase(db, caseNo);
      if (!row || !maySee(row, officer)) throw caseNotFound(caseNo);
      return matters.custodyFile(caseNo);
    },

    takeOver: (officer: Officer, caseNo: string) =>
      step(officer, caseNo, "handover.accepted", (tx, common) => matters.accept(tx, common)),

    sendBack: (officer: Officer, caseNo: string, reason: Reason) =>
      step(officer, caseNo, "handover.refused", (tx, common) => matters.refuse(tx, { ...common, facts: { clause: reason.clause } }), reason),

    accept: (officer: Officer, caseNo: string) => append(officer, caseNo, "case.accepted", {}),

    notAccept: (officer: Officer, caseNo: string, reason: Reason) => append(officer, caseNo, "case.notAccepted", { clause: reason.clause }, reason),

    /** One notice with all that is missing; the clock stops until the applicant has brought it. @source 行政许可法 art. 32(4) */
    async requestSupplement(officer: Officer, caseNo: string, { slots, words }: { slots: readonly string[]; words?: string }): Promise<void> {
      const row = await findCase(db, caseNo);
      if (!row || row.decidingParty !== officer.party) throw caseNotFound(caseNo);
      const known = new Set(items.get(row.itemId).materials.map((material) => material.slot));
      const unknown = slots.find((slot) => !known.has(slot));
      if (slots.length === 0 || unknown !== undefined) throw materialNotFetchable(unknown ?? "no material named");
      await append(officer, caseNo, "case.supplementRequested", { slots: [...new Set(slots)] }, undefined, words);
    },

    async decide(officer: Officer, caseNo: string, decision: { outcome: "granted" } | ({ outcome: "denied" } & Reason)): Promise<void> {
      if (decision.outcome === "granted") await append(officer, caseNo, "case.decided", { outcome: "granted" });
      else await append(officer, caseNo, "case.decided", { outcome: "denied", clause: decision.clause }, decision);
    },

    /** Issues the result and says how it reaches the applicant. */
    async complete(officer: Officer, caseNo: string, { delivery }: { delivery: "mail" | "counter" }): Promise<void> {
      const row = await findCase(db, caseNo);
      if (!row || row.decidingParty !== officer.party) throw caseNotFound(caseNo);
      const outcome = (await matters.links(caseNo)).find((link) => link.type === "case.decided")?.facts["outcome"] ?? null;
      const { name, form } = items.get(row.itemId).result;
      await append(officer, caseNo, "case.completed", { outcome, result: outcome === "granted" ? name : null, form: outcome === "granted" ? form : null, delivery });
    },

    recordOf,
    context,
  };

  type Common = { matter: string; party: string; act: { person: string; role: string; level: "session" | "key" } };

  function append(officer: Officer, caseNo: string, type: string, facts: Record<string, unknown>, reason?: Reason, words?: string): Promise<void> {
    return step(officer, caseNo, type, (tx, common) => matters.append(tx, { ...common, type, facts }), reason, words);
  }

  /** One step of the deciding office: right office, right state, reasons given, then the link and its note in one transaction. */
  async function step(
    officer: Officer,
    caseNo: string,
    type: string,
    link: (tx: Transaction, common: Common) => Promise<CustodyLink>,
    reason?: Reason,
    words?: string,
  ): Promise<void> {
    if (reason && (reason.reason.trim() === "" || reason.clause.trim() === "")) throw reasonMissing();
    await inTransaction(db, async (tx) => {
      const row = await lockCase(tx, caseNo);
      if (!row || row.decidingParty !== officer.party) throw caseNotFound(caseNo);
      if (!nextState(row.state, type)) throw wrongStep(`${caseNo} is ${row.state}`);
      const act = { person: officer.personId, role: "case-officer", level: officer.via };
      const added = await link(tx, { matter: caseNo, party: officer.party, act });
      const note = reason?.reason ?? words;
      if (note !== undefined && note.trim() !== "") await addNote(tx, { events, self }, row, added, reason ? "reason" : "notice", note.trim());
    });
  }

  function maySee(row: CaseRow, officer: Officer): boolean {
    if (row.counterParty === officer.party) return true;
    return row.decidingParty === officer.party && row.state !== "draft";
  }

  function context(): ViewContext {
    return { items, calendar, office, now: clock.now() };
  }

  async function rowsOf(rows: readonly CaseRow[]): Promise<QueueRow[]> {
    const now = context();
    const records = await Promise.all(rows.map(async (row) => ({ row, links: await matters.links(row.caseNo) })));
    return records.map((record) => toQueueRow(record, now)).sort(byUrgency);
  }

  async function recordOf(reader: Reader, row: CaseRow): Promise<CaseRecord> {
    return {
      row,
      links: await matters.links(row.caseNo, reader),
      materials: await listMaterials(reader, row.caseNo),
      notes: await listNotes(reader, row.caseNo),
    };
  }

  async function sourcesOf(row: CaseRow, officer: Officer): Promise<ReadonlyMap<string, MaterialSource>> {
    const item = items.get(row.itemId);
    const sources = new Map<string, MaterialSource>();
    for (const material of item.materials) sources.set(material.slot, await sourceOfMaterial(evidence, item, material, officer.party));
    return sources;
  }
}
