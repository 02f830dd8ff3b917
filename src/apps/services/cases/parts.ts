import { inTransaction, type Transaction } from "../../../storage/database.ts";
import type { CustodyLink, NewLink } from "../../../kernel/matters/index.ts";
import { hostOf, type CaseServices, type HandoverRule } from "./context.ts";
import { packMaterial } from "./dossier.ts";
import { agreementNotActive, caseNotFound, partNotConfirmed, partNotFound, partsNotReported, reasonMissing, wrongStep } from "./errors.ts";
import { offerTo, peersOf } from "./handing-over.ts";
import { addNote } from "./notes.ts";
import { insertPart, listParts, lockPart, type PartRow } from "./part-store.ts";
import type { Finding } from "./schema.ts";
import { listMaterials, lockCase, type CaseRow } from "./store.ts";
import type { Officer } from "./taker.ts";
import { nextPartState } from "./transitions.ts";

type Act = NonNullable<NewLink["act"]>;

/** A part as it is told to another node, with the papers of this part if that node's office does it. */
export type PartDossier = ReturnType<typeof partDossierOf>;

function partDossierOf({ state: _state, finding: _finding, updatedAt, ...part }: PartRow, materials: ReturnType<typeof packMaterial>[]) {
  return { ...part, at: updatedAt.toISOString(), materials };
}

/** Name of a part's chain. */
export function partMatter(caseNo: string, id: string): string {
  return `${caseNo}-${id}`;
}

/** @returns the case's number when the matter is a part's chain */
export function caseOfPart(matter: string): string | undefined {
  return /^(CY-.+)-P[1-9]$/.exec(matter)?.[1];
}

/**
 * The lead office has accepted a joint case: its parts begin side by side. Its own it holds from the start; the others' are offered,
 * each with the papers of that part and no others.
 */
export async function openParts(tx: Transaction, services: CaseServices, row: CaseRow, act: Act, rule: HandoverRule): Promise<void> {
  const { items, matters, events, clock } = services;
  const materials = await listMaterials(tx, row.caseNo);
  const nodes = peersOf(row, services);
  for (const { id, title, party, days, slots } of items.get(row.itemId).modeOffices.parts) {
    const part: PartRow = { caseNo: row.caseNo, id, matter: partMatter(row.caseNo, id), party, title, days, slots, state: "none", finding: null, updatedAt: clock.now() };
    await insertPart(tx, part);
    for (const to of nodes) {
      const papers = hostOf(party) === to ? materials.filter((one) => slots.includes(one.slot)) : [];
      await events.emit(tx, { to, type: "case.part", subject: part.matter, data: partDossierOf(part, papers.map(packMaterial)) });
    }
    const own = party === row.decidingParty;
    const common = { matter: part.matter, party: row.decidingParty, act };
    await matters.open(tx, { ...common, type: own ? "part.begun" : "part.opened", nodes, facts: { case: row.caseNo, part: id, days } });
    if (!own) await offerTo(tx, services, { ...common, to: party, rule });
  }
}

/** The applicant has withdrawn: parts whose pen is here are closed, an open offer is answered with no first. */
export async function closeParts(tx: Transaction, { matters, self }: Pick<CaseServices, "matters" | "self">, caseNo: string): Promise<void> {
  for (const { matter } of await listParts(tx, caseNo)) {
    const head = await matters.head(matter, tx);
    if (!head) continue;
    if (head.offeredTo !== null) {
      if (hostOf(head.offeredTo) !== self) continue;
      await matters.refuse(tx, { matter, party: head.offeredTo, facts: { reason: "case-withdrawn" } });
    }
    await closePart(tx, { matters, self }, matter);
  }
}

/** Closes one part of a withdrawn case if the office that holds it is ours. */
export async function closePart(tx: Transaction, { matters, self }: Pick<CaseServices, "matters" | "self">, matter: string): Promise<void> {
  const [head, part] = [await matters.head(matter, tx), await lockPart(tx, matter)];
  if (!head || !part || head.offeredTo !== null || hostOf(head.custodian) !== self || !nextPartState(part.state, "part.closed")) return;
  await matters.append(tx, { matter, party: head.custodian, type: "part.closed", facts: { reason: "case-withdrawn" } });
}

/** @throws partsNotReported, partNotConfirmed (409) */
export function requirePartsReported(parts: readonly PartRow[], outcome: unknown): void {
  const open = parts.filter((part) => part.state !== "reported");
  if (open.length > 0 || parts.length === 0)
    throw partsNotReported({ zh: `还差：${open.map(({ id, title }) => `${id} ${title.zh}`).join("、")}`, en: `outstanding: ${open.map(({ id, title }) => `${id} ${title.en}`).join(", ")}` });
  const refused = parts.filter((part) => part.finding !== "confirmed");
  if (outcome === "granted" && refused.length > 0) throw partNotConfirmed(refused.map(({ id }) => id).join(", "));
}

/** The desks' steps on parts: the part's office takes it over, sends it back or reports; the lead office offers it again. */
export function createPartDesk(services: CaseServices) {
  const { db, matters, handover } = services;

  return {
    takeOver: (officer: Officer, caseNo: string, id: string) =>
      step(officer, caseNo, id, "handover.accepted", (tx, common) => matters.accept(tx, common)),

    sendBack: (officer: Officer, caseNo: string, id: string, reason: { reason: string; clause: string }) =>
      step(officer, caseNo, id, "handover.refused", (tx, common) => matters.refuse(tx, { ...common, facts: { clause: reason.clause } }), { kind: "reason", ...reason }),

    /** @throws reasonMissing (422) when a part is not confirmed and nothing says why */
    complete(officer: Officer, caseNo: string, id: string, { finding, note, clause }: { finding: Finding; note?: string; clause?: string }): Promise<void> {
      const words = note?.trim() ?? "";
      const facts = { finding, ...(clause === undefined ? {} : { clause }) };
      const why = finding === "notConfirmed" ? { kind: "reason", reason: words, clause: clause ?? "" } : words === "" ? undefined : { kind: "finding", reason: words };
      return step(officer, caseNo, id, "part.completed", (tx, common) => matters.append(tx, { ...common, type: "part.completed", facts }), why);
    },

    /** Offers a part again that was sent back or not taken over in time. @throws agreementNotActive (409) */
    async offerAgain(officer: Officer, caseNo: string, id: string): Promise<void> {
      const rule = await handover();
      if (!rule) throw agreementNotActive();
      await inTransaction(db, async (tx) => {
        const { row, part } = await lockBoth(tx, caseNo, id);
        if (row.decidingParty !== officer.party) throw caseNotFound(caseNo);
        requireStep(row, part, "handover.offered");
        await offerTo(tx, services, { matter: part.matter, party: officer.party, to: part.party, act: actOf(officer), rule });
      });
    },
  };

  type Common = { matter: string; party: string; act: Act };

  async function step(
    officer: Officer,
    caseNo: string,
    id: string,
    type: string,
    link: (tx: Transaction, common: Common) => Promise<CustodyLink>,
    note?: { kind: string; reason: string; clause?: string },
  ): Promise<void> {
    if (note?.clause !== undefined && (note.reason.trim() === "" || note.clause.trim() === "")) throw reasonMissing();
    await inTransaction(db, async (tx) => {
      const { row, part } = await lockBoth(tx, caseNo, id);
      // Until it is offered, or once it was sent back, a part is nothing that its office knows of.
      if (part.party !== officer.party || part.state === "opened" || part.state === "returned") throw partNotFound(`${caseNo} ${id}`);
      requireStep(row, part, type);
      const added = await link(tx, { matter: part.matter, party: officer.party, act: actOf(officer) });
      if (note) await addNote(tx, services, caseNo, added, note.kind, note.reason.trim());
    });
  }

  async function lockBoth(tx: Transaction, caseNo: string, id: string): Promise<{ row: CaseRow; part: PartRow }> {
    const row = await lockCase(tx, caseNo);
    const part = await lockPart(tx, partMatter(caseNo, id));
    if (!row || !part) throw partNotFound(`${caseNo} ${id}`);
    return { row, part };
  }

  function requireStep(row: CaseRow, part: PartRow, type: string): void {
    if (row.state === "withdrawn" || !nextPartState(part.state, type)) throw wrongStep(`${part.matter} is ${part.state}, its case ${row.state}`);
  }

  function actOf(officer: Officer): Act {
    return { person: officer.personId, role: "case-officer", level: officer.via };
  }
}
