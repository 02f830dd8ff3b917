import type { Transaction } from "../../../storage/database.ts";
import type { ReceivedEvent } from "../../../kernel/events/index.ts";
import type { CustodyLink } from "../../../kernel/matters/index.ts";
import type { CaseServices } from "./context.ts";
import { caseNotFound, wrongStep } from "./errors.ts";
import type { dossierOf, packMaterial } from "./intake.ts";
import { insertCase, insertNote, lockCase, writeCode, writeMaterial, writeState, type CaseRow, type MaterialRow } from "./store.ts";
import { nextState } from "./transitions.ts";

type Dossier = ReturnType<typeof dossierOf>;
type PackedMaterial = ReturnType<typeof packMaterial>;

const hostOf = (party: string) => party.slice(0, party.indexOf(":"));

/** What happens here when a peer, or we ourselves, add to a case's chain, and when a peer sends what belongs to a case. */
export function registerArrivals({ self, matters, events }: CaseServices): void {
  matters.onLink(applyLink);
  events.on("case.dossier", takeDossier);
  events.on("case.note", takeNote);
  events.on("case.code", takeCode);
  events.on("case.supplement", takeSupplement);
  events.on("case.rated", takeRating);

  /** The state follows the chain, on both sides by the same table. @throws wrongStep (409) when the table has no such step */
  async function applyLink(tx: Transaction, link: CustodyLink): Promise<void> {
    if (!link.matter.startsWith("CY-")) return;
    const row = await lockCase(tx, link.matter);
    if (!row) throw caseNotFound(link.matter);
    const to = nextState(row.state, link.type);
    if (!to) throw wrongStep(`${link.matter} is ${row.state}: no ${link.type}`);
    const score = link.type === "case.rated" ? Number(link.facts["score"]) : null;
    await writeState(tx, link.matter, to, new Date(link.at), score);
  }

  async function takeDossier(tx: Transaction, event: ReceivedEvent): Promise<void> {
    const dossier = event.data as Dossier;
    if (dossier.caseNo !== event.subject || hostOf(dossier.counterParty) !== event.from || hostOf(dossier.decidingParty) !== self)
      throw caseNotFound(event.subject);
    const known = await lockCase(tx, dossier.caseNo);
    if (known) {
      // Sent back before, now handed over again: the same case, with its papers as they are now.
      if (known.state !== "received" || known.counterParty !== dossier.counterParty || known.decidingParty !== dossier.decidingParty) throw caseNotFound(event.subject);
      for (const material of dossier.materials) await writeMaterial(tx, dossier.caseNo, unpackMaterial(material));
      return;
    }
    const createdAt = new Date(dossier.createdAt);
    const row: CaseRow = {
      caseNo: dossier.caseNo, itemId: dossier.itemId, counterParty: dossier.counterParty, decidingParty: dossier.decidingParty, state: "draft",
      applicant: dossier.applicant, applicantMasked: dossier.applicantMasked, code: unpackCode(dossier.code), wrongTries: 0, wrongSince: null,
      identifiedBy: dossier.identifiedBy, createdAt, updatedAt: createdAt, rating: null,
    };
    await insertCase(tx, row);
    for (const material of dossier.materials) await writeMaterial(tx, dossier.caseNo, unpackMaterial(material));
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

  /** The counter sent what was asked for: the papers are kept and the clock goes on, recorded by the office that holds the case. */
  async function takeSupplement(tx: Transaction, event: ReceivedEvent): Promise<void> {
    const row = await requireOfPeer(tx, event);
    const { materials } = event.data as { materials: PackedMaterial[] };
    for (const material of materials) await writeMaterial(tx, event.subject, unpackMaterial(material));
    await matters.append(tx, {
      matter: event.subject, party: row.decidingParty, type: "case.supplemented", facts: { slots: materials.map((one) => one.slot), broughtTo: row.counterParty },
    });
  }

  async function takeRating(tx: Transaction, event: ReceivedEvent): Promise<void> {
    const row = await requireOfPeer(tx, event);
    const { score, words } = event.data as { score: number; words?: string };
    if (row.rating !== null) return;
    await addRating(tx, { matters, self, events }, row, score, words);
  }

  async function requireOfPeer(tx: Transaction, event: ReceivedEvent): Promise<CaseRow> {
    const row = await lockCase(tx, event.subject);
    if (!row || (hostOf(row.counterParty) !== event.from && hostOf(row.decidingParty) !== event.from)) throw caseNotFound(event.subject);
    return row;
  }
}

/** The deciding office's node books the rating into the chain; its words, which may name people, travel beside it. */
export async function addRating(
  tx: Transaction,
  { matters, events, self }: Pick<CaseServices, "matters" | "events" | "self">,
  row: CaseRow,
  score: number,
  words: string | undefined,
): Promise<void> {
  const link = await matters.append(tx, { matter: row.caseNo, party: row.decidingParty, type: "case.rated", facts: { score } });
  if (words !== undefined && words.trim() !== "") await addNote(tx, { events, self }, row, link, "rating", words.trim());
}

/** Free text beside a link, kept on both sides. */
export async function addNote(
  tx: Transaction,
  { events, self }: Pick<CaseServices, "events" | "self">,
  row: CaseRow,
  link: CustodyLink,
  kind: string,
  body: string,
): Promise<void> {
  const note = { ref: link.ref, kind, body, at: link.at };
  await insertNote(tx, row.caseNo, { ...note, at: new Date(link.at) });
  for (const node of new Set([hostOf(row.counterParty), hostOf(row.decidingParty)]))
    if (node !== self) await events.emit(tx, { to: node, type: "case.note", subject: row.caseNo, data: note });
}

function unpackCode(code: Dossier["code"]): CaseRow["code"] {
  return code && { salt: Buffer.from(code.salt, "base64url"), digest: code.digest };
}

function unpackMaterial({ contentBase64, crossedAt, ...rest }: PackedMaterial): MaterialRow {
  return {
    ...rest,
    crossedAt: crossedAt === null ? null : new Date(crossedAt),
    content: contentBase64 === null ? null : Buffer.from(contentBase64, "base64"),
  };
}
