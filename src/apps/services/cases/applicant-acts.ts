import type { Transaction } from "../../../storage/database.ts";
import { penOf, type CustodyLink, type NewLink } from "../../../kernel/matters/index.ts";
import { missingProblem } from "./completeness.ts";
import { hostOf, type CaseServices } from "./context.ts";
import { packMaterial, type PackedMaterial } from "./dossier.ts";
import { cannotRate, cannotWithdraw, wrongStep } from "./errors.ts";
import { addNote } from "./notes.ts";
import { closeParts } from "./parts.ts";
import { listMaterials, writeWithdrawalAsked, type CaseRow } from "./store.ts";
import { nextState, waitingForApplicant } from "./transitions.ts";

type Act = NonNullable<NewLink["act"]>;
type Services = Pick<CaseServices, "clock" | "self" | "items" | "matters" | "events">;

/*
 * What the applicant does while some office holds the case. A chain has one writer at any moment: the node whose office holds the
 * matter or must answer an offer of it. Where that is another node, the act travels there as an event and that node writes the link.
 */

async function penHolder(tx: Transaction, { matters }: Pick<Services, "matters">, matter: string): Promise<string> {
  const head = await matters.head(matter, tx);
  if (!head) throw wrongStep(`${matter} has no chain`);
  return penOf(head);
}

/** Sends what was asked for. @throws wrongStep (409), materialsMissing (422) when a piece is still missing */
export async function supplementCase(tx: Transaction, services: Services, row: CaseRow, act: Act): Promise<void> {
  if (!waitingForApplicant.includes(row.state)) throw wrongStep(`${row.caseNo} waits for nothing`);
  const request = await lastRequest(tx, services.matters, row.caseNo);
  const slots = (request?.facts["slots"] as string[] | undefined) ?? [];
  const brought = (await listMaterials(tx, row.caseNo)).filter((one) => slots.includes(one.slot) && one.state === "uploaded" && one.content !== null);
  const missing = slots.filter((slot) => !brought.some((one) => one.slot === slot));
  if (missing.length > 0) throw missingProblem(services.items.get(row.itemId), missing);
  const pen = await penHolder(tx, services, row.caseNo);
  if (pen === services.self) return writeSupplement(tx, services, row, brought.map(packMaterial), act);
  await services.events.emit(tx, { to: pen, type: "case.supplement", subject: row.caseNo, data: { request: request?.ref, materials: brought.map(packMaterial) } });
}

/** What the office asked for last. */
export async function lastRequest(tx: Transaction, matters: Services["matters"], caseNo: string): Promise<CustodyLink | undefined> {
  return (await matters.links(caseNo, tx)).findLast((link) => link.type === "case.supplementRequested");
}

/** The papers are there and the clock goes on, recorded by the office that holds the case. */
export async function writeSupplement(tx: Transaction, { matters }: Services, row: CaseRow, materials: readonly PackedMaterial[], act?: Act): Promise<void> {
  await matters.append(tx, {
    matter: row.caseNo, party: row.decidingParty, type: "case.supplemented", ...(act === undefined ? {} : { act }),
    facts: { slots: materials.map((one) => one.slot), broughtTo: row.counterParty },
  });
}

/** The applicant takes the application back. @throws cannotWithdraw (409) once it is decided */
export async function withdrawCase(tx: Transaction, services: Services, row: CaseRow, act: Act): Promise<void> {
  if (row.state !== "offered" && !nextState(row.state, "case.withdrawn")) throw cannotWithdraw(`${row.caseNo} is ${row.state}`);
  await writeWithdrawalAsked(tx, row.caseNo, services.clock.now());
  await passWithdrawal(tx, services, row, act);
}

/**
 * Writes the withdrawal here, or sends it on to the node that holds the pen. An open offer is first answered with no, by the office it
 * was made to; then the office that still holds the case closes it. What is decided meanwhile stays decided.
 */
export async function passWithdrawal(tx: Transaction, services: Services, row: CaseRow, act?: Act): Promise<void> {
  const { matters, events, self } = services;
  const { caseNo } = row;
  const pen = await penHolder(tx, services, caseNo);
  if (pen !== self) return events.emit(tx, { to: pen, type: "case.withdrawal", subject: caseNo, data: { level: act?.level ?? "session" } });
  const head = await matters.head(caseNo, tx);
  if (head?.offeredTo) {
    await matters.refuse(tx, { matter: caseNo, party: head.offeredTo, facts: { reason: withdrawalReason } });
    if (hostOf(head.custodian) !== self) return;
    return writeWithdrawal(tx, services, { ...row, state: "received" }, act);
  }
  await writeWithdrawal(tx, services, row, act);
}

/** Facts of a refusal that only makes way for the applicant's withdrawal. */
export const withdrawalReason = "applicant-withdraws";

/** Does nothing at a node that only keeps the chain, as the other side does while an office of ours leads. */
export async function writeWithdrawal(tx: Transaction, services: Services, row: CaseRow, act?: Act): Promise<void> {
  if (!nextState(row.state, "case.withdrawn")) return;
  const head = await services.matters.head(row.caseNo, tx);
  if (!head || hostOf(head.custodian) !== services.self) return;
  await services.matters.append(tx, { matter: row.caseNo, party: head.custodian, type: "case.withdrawn", facts: {}, ...(act === undefined ? {} : { act }) });
  await closeParts(tx, services, row.caseNo);
}

/** One rating per case; its words, which may name people, travel beside the link. @throws cannotRate (409) */
export async function rateCase(tx: Transaction, services: Services, row: CaseRow, score: number, words: string | undefined): Promise<void> {
  if (row.state !== "completed" || row.rating !== null) throw cannotRate(row.caseNo);
  const pen = await penHolder(tx, services, row.caseNo);
  if (pen === services.self) return writeRating(tx, services, row, score, words);
  await services.events.emit(tx, { to: pen, type: "case.rated", subject: row.caseNo, data: { score, ...(words === undefined ? {} : { words }) } });
}

export async function writeRating(tx: Transaction, services: Services, row: CaseRow, score: number, words: string | undefined): Promise<void> {
  const link = await services.matters.append(tx, { matter: row.caseNo, party: row.decidingParty, type: "case.rated", facts: { score } });
  if (words !== undefined && words.trim() !== "") await addNote(tx, services, row.caseNo, link, "rating", words.trim());
}
