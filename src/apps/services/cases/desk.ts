import { inTransaction, type Reader, type Transaction } from "../../../storage/database.ts";
import { addDays, endOfDay, shanghaiDateOf } from "../../../platform/dates.ts";
import type { CustodyLink } from "../../../kernel/matters/index.ts";
import type { CaseServices } from "./context.ts";
import { sourceOfMaterial } from "./evidence.ts";
import { agreementNotActive, caseNotFound, materialNotFetchable, reasonMissing, wrongStep } from "./errors.ts";
import { addNote } from "./notes.ts";
import { requireOneNotice } from "./one-notice.ts";
import { listParts, listPartsOf } from "./part-store.ts";
import { createPartDesk, openParts, partMatter } from "./parts.ts";
import type { DeskCase, MaterialSource, QueueRow } from "./schema.ts";
import { findCase, listCases, listMaterials, listNotes, lockCase, type CaseRow, type MaterialRow } from "./store.ts";
import { requireGround } from "./suspension-ground.ts";
import type { Officer } from "./taker.ts";
import { finalStates, nextState } from "./transitions.ts";
import { byUrgency, roleOf, slotsSeen, toDeskCase, toPartRow, toQueueRow, type CaseRecord, type DeskRole, type PartRecord, type ViewContext } from "./views.ts";

/** A refusal of any kind: without both it isn't one. */
export interface Reason {
  readonly reason: string;
  readonly clause: string;
}

/** The deciding or leading office's desk, a part's desk, and what the counter sees of its own cases. */
export function createDesk(services: CaseServices) {
  const { db, clock, items, calendar, evidence, matters, office, handover } = services;

  return {
    /** Cases that my office decides, and parts that it was given, shortest clock first; drafts and unsent cases are not among them. */
    async queue(officer: Officer): Promise<QueueRow[]> {
      const now = context();
      const own = await recordsOf(await listCases(db, { deciding: officer.party }));
      const parts = (await listPartsOf(db, officer.party)).filter((part) => !own.some(({ row }) => row.caseNo === part.caseNo));
      const others = await recordsOf(await listCases(db, { caseNos: [...new Set(parts.map((part) => part.caseNo))] }));
      const partRows = others.flatMap((record) =>
        record.parts.filter(({ row }) => parts.some(({ matter }) => matter === row.matter)).map((part) => toPartRow(record, part, now)),
      );
      return [...own.map((record) => toQueueRow(record, now)), ...partRows].sort(byUrgency);
    },

    /** What my counter took in today, and what of earlier days is still under way. */
    async counter(officer: Officer): Promise<QueueRow[]> {
      const now = context();
      const today = endOfDay(addDays(shanghaiDateOf(clock.now()), -1));
      const rows = (await listCases(db, { counter: officer.party })).filter((row) => row.createdAt >= today || !finalStates.includes(row.state));
      // A draft of somebody at a front door is nobody's business until it is handed in.
      return (await recordsOf(rows.filter((row) => row.channel === "counter" || row.state !== "draft"))).map((record) => toQueueRow(record, now)).sort(byUrgency);
    },

    /** @throws caseNotFound (404) also for another office's case: its existence is not told */
    async get(officer: Officer, caseNo: string): Promise<DeskCase> {
      const { record, role } = await open(officer, caseNo);
      return toDeskCase(record, { ...context(), party: officer.party, role, sources: await sourcesOf(record.row) });
    },

    /** An uploaded page, for the offices that may see it. */
    async file(officer: Officer, caseNo: string, slot: string): Promise<MaterialRow & { content: Uint8Array }> {
      const { record } = await open(officer, caseNo);
      const seen = slotsSeen(record, items.get(record.row.itemId), officer.party).includes(slot);
      const material = seen ? record.materials.find((one) => one.slot === slot) : undefined;
      if (!material?.content) throw caseNotFound(`${caseNo} has no file for ${slot}`);
      return { ...material, content: material.content };
    },

    /** The chain of the case, or of one of its parts, as a file that anyone can verify. */
    async custody(officer: Officer, caseNo: string, part?: string) {
      await open(officer, caseNo);
      return matters.custodyFile(part === undefined ? caseNo : partMatter(caseNo, part));
    },

    takeOver: (officer: Officer, caseNo: string) =>
      step(officer, caseNo, "handover.accepted", (tx, common) => matters.accept(tx, common)),

    sendBack: (officer: Officer, caseNo: string, reason: Reason) =>
      step(officer, caseNo, "handover.refused", (tx, common) => matters.refuse(tx, { ...common, facts: { clause: reason.clause } }), reason),

    /** Accepts the application; the parts of a joint case begin with it. @throws agreementNotActive (409) */
    async accept(officer: Officer, caseNo: string): Promise<void> {
      const rule = await handover();
      await step(officer, caseNo, "case.accepted", async (tx, common, row) => {
        const link = await matters.append(tx, { ...common, type: "case.accepted", facts: {} });
        if (row.mode !== "joint") return link;
        if (!rule) throw agreementNotActive();
        await openParts(tx, services, row, common.act, rule);
        return link;
      });
    },

    notAccept: (officer: Officer, caseNo: string, reason: Reason) => append(officer, caseNo, "case.notAccepted", { clause: reason.clause }, reason),

    /** One notice with all that is missing; the clock stops until the applicant has brought it. @throws alreadyNoticed (409) @source 行政许可法 art. 32(4) */
    async requestSupplement(officer: Officer, caseNo: string, { slots, words }: { slots: readonly string[]; words?: string }): Promise<void> {
      const row = await findCase(db, caseNo);
      if (!row || row.decidingParty !== officer.party) throw caseNotFound(caseNo);
      const known = new Set(items.get(row.itemId).materials.map((material) => material.slot));
      const unknown = slots.find((slot) => !known.has(slot));
      if (slots.length === 0 || unknown !== undefined) throw materialNotFetchable(unknown ?? "no material named");
      requireOneNotice((await recordOf(db, row)).links, slots);
      await append(officer, caseNo, "case.supplementRequested", { slots: [...new Set(slots)] }, undefined, words);
    },

    /** Stops the clock on a ground that the law names. @throws clauseMissing (422) @source 行政许可法 art. 45 */
    async suspend(officer: Officer, caseNo: string, { kind, clause, words }: { kind: string; clause: string; words?: string }): Promise<void> {
      requireGround({ kind, clause });
      await append(officer, caseNo, "case.suspended", { kind, clause: clause.trim() }, undefined, words);
    },

    resume: (officer: Officer, caseNo: string) => append(officer, caseNo, "case.resumed", {}),

    /** One result for the whole case. @throws partsNotReported, partNotConfirmed (409) while a part of a joint case stands against it */
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

    parts: createPartDesk(services),
    recordOf,
    sourcesOf,
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
    link: (tx: Transaction, common: Common, row: CaseRow) => Promise<CustodyLink>,
    reason?: Reason,
    words?: string,
  ): Promise<void> {
    if (reason && (reason.reason.trim() === "" || reason.clause.trim() === "")) throw reasonMissing();
    await inTransaction(db, async (tx) => {
      const row = await lockCase(tx, caseNo);
      if (!row || row.decidingParty !== officer.party) throw caseNotFound(caseNo);
      if (!nextState(row.state, type)) throw wrongStep(`${caseNo} is ${row.state}`);
      const act = { person: officer.personId, role: "case-officer", level: officer.via };
      const added = await link(tx, { matter: caseNo, party: officer.party, act }, row);
      const note = reason?.reason ?? words;
      if (note !== undefined && note.trim() !== "") await addNote(tx, services, caseNo, added, reason ? "reason" : "notice", note.trim());
    });
  }

  /** @throws caseNotFound (404) */
  async function open({ party }: Officer, caseNo: string): Promise<{ record: CaseRecord; role: DeskRole }> {
    const row = await findCase(db, caseNo);
    const record = row && (await recordOf(db, row));
    const role = record && roleOf(record, party);
    if (!record || role === undefined || (role === "counter" && record.row.channel === "door" && record.row.state === "draft")) throw caseNotFound(caseNo);
    return { record, role };
  }

  function context(): ViewContext {
    return { items, calendar, office, now: clock.now() };
  }

  function recordsOf(rows: readonly CaseRow[]): Promise<(Pick<CaseRecord, "row" | "links" | "parts">)[]> {
    return Promise.all(rows.map(async (row) => ({ row, links: await matters.links(row.caseNo), parts: await partsOf(db, row) })));
  }

  async function recordOf(reader: Reader, row: CaseRow): Promise<CaseRecord> {
    return {
      row,
      links: await matters.links(row.caseNo, reader),
      parts: await partsOf(reader, row),
      materials: await listMaterials(reader, row.caseNo),
      notes: await listNotes(reader, row.caseNo),
    };
  }

  async function partsOf(reader: Reader, { mode, caseNo }: CaseRow): Promise<PartRecord[]> {
    if (mode !== "joint") return [];
    const parts: PartRecord[] = [];
    for (const row of await listParts(reader, caseNo)) parts.push({ row, links: await matters.links(row.matter, reader) });
    return parts;
  }

  async function sourcesOf({ itemId, counterParty: party, channel }: CaseRow): Promise<ReadonlyMap<string, MaterialSource>> {
    const sources = new Map<string, MaterialSource>();
    for (const material of items.get(itemId).materials) sources.set(material.slot, await sourceOfMaterial(evidence, material, { party, channel, office }));
    return sources;
  }
}
