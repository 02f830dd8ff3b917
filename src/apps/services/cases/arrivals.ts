import type { Transaction } from "../../../storage/database.ts";
import type { ReceivedEvent } from "../../../kernel/events/index.ts";
import type { CustodyLink } from "../../../kernel/matters/index.ts";
import { lastRequest, passWithdrawal, withdrawalReason, writeRating, writeSupplement, writeWithdrawal } from "./applicant-acts.ts";
import { hostOf, type CaseServices } from "./context.ts";
import { rowOf, unpackCode, unpackMaterial, type Dossier, type PackedMaterial } from "./dossier.ts";
import { caseNotFound, partNotFound, wrongStep } from "./errors.ts";
import { insertPart, listParts, lockPart, writePartState } from "./part-store.ts";
import { caseOfPart, closePart, closeParts, requirePartsReported, type PartDossier } from "./parts.ts";
import type { Finding } from "./schema.ts";
import { insertCase, insertNote, lockCase, writeCode, writeMaterial, writeState, type CaseRow } from "./store.ts";
import { requireGround } from "./suspension-ground.ts";
import { nextPartState, nextState } from "./transitions.ts";

/** What happens here when a peer, or we ourselves, add to a case's chain, and when a peer sends what belongs to a case. */
export function registerArrivals(services: CaseServices): void {
  const { self, items, matters, events } = services;
  matters.onLink(applyLink);
  events.on("case.dossier", takeDossier);
  events.on("case.part", takePart);
  events.on("case.note", takeNote);
  events.on("case.code", takeCode);
  events.on("case.supplement", takeSupplement);
  events.on("case.withdrawal", takeWithdrawal);
  events.on("case.rated", takeRating);

  /** The state follows the chain, on both sides by the same table. @throws wrongStep (409) when the table has no such step */
  async function applyLink(tx: Transaction, link: CustodyLink): Promise<void> {
    if (!link.matter.startsWith("CY-")) return;
    if (caseOfPart(link.matter) !== undefined) return applyToPart(tx, link);
    const row = await lockCase(tx, link.matter);
    if (!row) throw caseNotFound(link.matter);
    const to = nextState(row.state, link.type);
    if (!to) throw wrongStep(`${link.matter} is ${row.state}: no ${link.type}`);
    if (link.type === "case.suspended") requireGround(link.facts);
    if (link.type === "case.decided" && row.mode === "joint") requirePartsReported(await listParts(tx, row.caseNo), link.facts["outcome"]);
    const score = link.type === "case.rated" ? Number(link.facts["score"]) : null;
    await writeState(tx, link.matter, to, new Date(link.at), score);
    if (link.node === self) return;
    // The peer's link may leave something for us to write, as the one who now holds the pen.
    if (link.type === "handover.refused" && link.facts["reason"] === withdrawalReason) await writeWithdrawal(tx, services, { ...row, state: to });
    if (link.type === "case.withdrawn") await closeParts(tx, services, row.caseNo);
  }

  async function applyToPart(tx: Transaction, link: CustodyLink): Promise<void> {
    const part = await lockPart(tx, link.matter);
    const row = part && (await lockCase(tx, part.caseNo));
    if (!part || !row) throw partNotFound(link.matter);
    const to = nextPartState(part.state, link.type);
    if (!to) throw wrongStep(`${link.matter} is ${part.state}: no ${link.type}`);
    if (link.type === "handover.offered" && link.to !== part.party) throw wrongStep(`${link.matter} belongs to ${part.party}`);
    await writePartState(tx, link.matter, to, new Date(link.at), link.type === "part.completed" ? findingOf(link) : null);
    if (link.node !== self && row.state === "withdrawn") await closePart(tx, services, link.matter);
  }

  async function takeDossier(tx: Transaction, event: ReceivedEvent): Promise<void> {
    const dossier = event.data as Dossier;
    if (dossier.caseNo !== event.subject || hostOf(dossier.counterParty) !== event.from || !concernsUs(dossier)) throw caseNotFound(event.subject);
    const known = await lockCase(tx, dossier.caseNo);
    if (!known) await insertCase(tx, rowOf(dossier));
    // Sent back before, now handed over again: the same case, with its papers as they are now.
    else if (known.state !== "received" || known.counterParty !== dossier.counterParty || known.decidingParty !== dossier.decidingParty) throw caseNotFound(event.subject);
    for (const material of dossier.materials) await writeMaterial(tx, dossier.caseNo, unpackMaterial(material));
  }

  /** A case comes to us because an office of ours decides it, or because a joint case has a part for one. */
  function concernsUs({ itemId, mode, decidingParty }: Dossier): boolean {
    const item = items.get(itemId);
    if (item.mode !== mode) return false;
    return mode === "joint" ? item.modeOffices.parts.some(({ party }) => party === decidingParty) : hostOf(decidingParty) === self;
  }

  async function takePart(tx: Transaction, event: ReceivedEvent): Promise<void> {
    const { at, materials, ...part } = event.data as PartDossier;
    const row = await lockCase(tx, part.caseNo);
    if (!row || row.mode !== "joint" || hostOf(row.decidingParty) !== event.from || part.matter !== event.subject || caseOfPart(part.matter) !== row.caseNo)
      throw partNotFound(event.subject);
    await insertPart(tx, { ...part, state: "none", finding: null, updatedAt: new Date(at) });
    for (const material of materials) if (part.slots.includes(material.slot)) await writeMaterial(tx, row.caseNo, unpackMaterial(material));
  }

  async function takeNote(tx: Transaction, event: ReceivedEvent): Promise<void> {
    await requireOfPeer(tx, event);
    const note = event.data as { ref: string; kind: string; body: string; at: string };
    await insertNote(tx, event.subject, { ...note, at: new Date(note.at) });
  }

  async function takeCode(tx: Transaction, event: ReceivedEvent): Promise<void> {
    const row = await requireOfPeer(tx, event);
    if (hostOf(row.counterParty) !== event.from) throw caseNotFound(event.subject);
    const code = unpackCode(event.data as NonNullable<Dossier["code"]>);
    if (code) await writeCode(tx, event.subject, code);
  }

  /** The other side sent what was asked for: the papers are kept, and the link is ours to write. */
  async function takeSupplement(tx: Transaction, event: ReceivedEvent): Promise<void> {
    const row = await requireOfPeer(tx, event);
    const { request, materials } = event.data as { request: string; materials: PackedMaterial[] };
    // Withdrawn or brought on the other side meanwhile: nothing is waited for any more.
    if (!nextState(row.state, "case.supplemented")) return;
    const open = await lastRequest(tx, matters, event.subject);
    // Sent twice, and something else has been asked for since: the old papers are no answer to that.
    if (open?.ref !== request) return;
    for (const material of materials) await writeMaterial(tx, event.subject, unpackMaterial(material));
    await writeSupplement(tx, services, row, materials);
  }

  async function takeWithdrawal(tx: Transaction, event: ReceivedEvent): Promise<void> {
    const row = await requireOfPeer(tx, event);
    if (row.state === "offered" || nextState(row.state, "case.withdrawn")) await passWithdrawal(tx, services, row);
  }

  async function takeRating(tx: Transaction, event: ReceivedEvent): Promise<void> {
    const row = await requireOfPeer(tx, event);
    const { score, words } = event.data as { score: number; words?: string };
    if (row.rating === null) await writeRating(tx, services, row, score, words);
  }

  /** The case, if the sender is one of the nodes that keep its chain. @throws caseNotFound (404) */
  async function requireOfPeer(tx: Transaction, event: ReceivedEvent): Promise<CaseRow> {
    const row = await lockCase(tx, event.subject);
    const head = row && (await matters.head(row.caseNo, tx));
    if (!row || !head?.nodes.includes(event.from)) throw caseNotFound(event.subject);
    return row;
  }
}

function findingOf(link: CustodyLink): Finding {
  const { finding } = link.facts;
  if (finding !== "confirmed" && finding !== "notConfirmed") throw wrongStep(`${link.matter}: no finding`);
  return finding;
}
