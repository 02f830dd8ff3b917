import { parseIdNumber } from "../../../platform/china-ids.ts";
import { maskName } from "../../../platform/masking.ts";
import { shanghaiDateOf } from "../../../platform/dates.ts";
import { inTransaction, type Transaction } from "../../../storage/database.ts";
import type { CaseServices } from "./context.ts";
import { sourceOfMaterial, type FetchedEvidence, type Officer } from "./evidence.ts";
import {
  agreementNotActive, caseNotFound, evidenceNotFound, identityMismatch, itemNotRunnable, materialNotFetchable, materialsMissing, wrongStep,
} from "./errors.ts";
import type { Applicant, MaterialSource } from "./schema.ts";
import { digestOfCode } from "./status-code.ts";
import {
  deleteDraft, findCase, insertCase, listMaterials, lockCase, takeCaseNumber, writeCode, writeMaterial, type CaseRow, type MaterialRow,
} from "./store.ts";
import type { CaseState } from "./transitions.ts";
import { readUpload } from "./uploads.ts";

export interface CounterReceipt {
  readonly caseNo: string;
  /** Shown once, on the printed receipt. */
  readonly code: string;
}

const emptyMaterial = {
  state: "needed", evidence: null, consentId: null, crossing: null, crossedAt: null, mediaType: null, fileName: null, content: null, sha256: null,
} as const;

/** States in which the counter may add a page: before the receipt, when sent back, when asked for more. */
const openForPapers: readonly CaseState[] = ["draft", "received", "supplementing", "acceptedSupplementing"];

/** Taking in at the counter of one side what an office of the other side decides (异地代收代办). */
export function createIntake(services: CaseServices) {
  const { db, clock, random, self, items, evidence, matters, events, handover } = services;

  return {
    /**
     * Whether a number and a name may belong to a person; that it is this person the clerk attests with the card in hand.
     * @throws identityMismatch (422)
     */
    identify({ idNumber, name }: { idNumber: string; name: string }): { masked: string; birthOn: string; sex: "male" | "female" } {
      const parsed = parseIdNumber(idNumber, { todayOn: shanghaiDateOf(clock.now()) });
      if (!parsed.ok) throw identityMismatch({ ...parsed.message, errors: [{ path: "/idNumber", ...parsed.message }] });
      return { masked: maskName(name.trim()), birthOn: parsed.birthOn, sex: parsed.sex };
    },

    /**
     * Begins a case at this counter; nothing has crossed and no number is given out yet.
     * @throws itemNotRunnable (409), identityMismatch (422)
     */
    async begin(officer: Officer, { itemId, applicant }: { itemId: string; applicant: Applicant }): Promise<string> {
      const item = items.get(itemId);
      if (!item.runnable || item.decidingParty === null) throw itemNotRunnable(item.name);
      const { masked } = this.identify(applicant);
      const decidingParty = item.decidingParty;
      const day = shanghaiDateOf(clock.now()).replaceAll("-", "");
      return inTransaction(db, async (tx) => {
        const caseNo = `CY-${day}-${self.toUpperCase()}-${String(await takeCaseNumber(tx, day)).padStart(5, "0")}`;
        const now = clock.now();
        await insertCase(tx, {
          caseNo, itemId, counterParty: officer.party, decidingParty, state: "draft",
          applicant: { ...applicant, idNumber: applicant.idNumber.toUpperCase(), name: applicant.name.trim() },
          applicantMasked: masked, code: null, wrongTries: 0, wrongSince: null, identifiedBy: officer.personId, createdAt: now, updatedAt: now, rating: null,
        });
        return caseNo;
      });
    },

    /** Throws a draft away; a case with a number handed out can't be. @throws wrongStep (409) */
    async discard(officer: Officer, caseNo: string): Promise<void> {
      await inTransaction(db, async (tx) => deleteDraft(tx, (await lockDraft(tx, officer, caseNo)).caseNo));
    },

    /** Shows what the other side holds; the values are returned and kept nowhere. @throws materialNotFetchable (409), evidenceNotFound (404) */
    async preview(officer: Officer, caseNo: string, slot: string): Promise<FetchedEvidence> {
      const row = await getDraft(officer, caseNo);
      const found = await evidence.fetch(officer, { resource: await peerResource(row, slot, officer), idNumber: row.applicant.idNumber, caseNo, scope: "preview" });
      if (!found) throw evidenceNotFound(slot);
      return found;
    },

    /** The person agreed to this piece after seeing it: it is fetched for the case. */
    async agree(officer: Officer, caseNo: string, slot: string): Promise<void> {
      const row = await getDraft(officer, caseNo);
      const found = await evidence.fetch(officer, { resource: await peerResource(row, slot, officer), idNumber: row.applicant.idNumber, caseNo, scope: "use" });
      if (!found) throw evidenceNotFound(slot);
      await inTransaction(db, async (tx) => {
        await lockDraft(tx, officer, caseNo);
        await writeMaterial(tx, caseNo, {
          ...emptyMaterial, slot, state: "fetched", evidence: found.values, consentId: found.consentId, crossing: found.crossingId, crossedAt: clock.now(),
        });
      });
    },

    /** The person would rather bring it: nothing is fetched, and anything fetched before is dropped. */
    async decline(officer: Officer, caseNo: string, slot: string): Promise<void> {
      await inTransaction(db, async (tx) => {
        const row = await lockDraft(tx, officer, caseNo);
        requireSlot(row, slot);
        await writeMaterial(tx, caseNo, { ...emptyMaterial, slot, state: "declined" });
      });
    },

    /** A scanned page, at intake or as a supplement. @throws materialNotAccepted (422) */
    async upload(officer: Officer, caseNo: string, slot: string, file: { fileName: string; contentBase64: string }): Promise<void> {
      const upload = readUpload(file.contentBase64);
      await inTransaction(db, async (tx) => {
        const row = await lockOfCounter(tx, officer, caseNo);
        if (!openForPapers.includes(row.state)) throw wrongStep(`${caseNo} is ${row.state}`);
        requireSlot(row, slot);
        await writeMaterial(tx, caseNo, { ...emptyMaterial, ...upload, slot, state: "uploaded", fileName: file.fileName });
      });
    },

    /** The clerk vouches for what is done at the counter: the face matched, the form was read and signed, the card was shown. */
    async check(officer: Officer, caseNo: string, slot: string): Promise<void> {
      const row = await getDraft(officer, caseNo);
      if ((await sourceOf(row, slot, officer)).kind !== "counter") throw materialNotFetchable({ zh: "这份材料不能由窗口核对代替", en: "The counter's check can't stand in for this material" });
      await inTransaction(db, async (tx) => {
        await lockDraft(tx, officer, caseNo);
        await writeMaterial(tx, caseNo, { ...emptyMaterial, slot, state: "checked" });
      });
    },

    /**
     * Receives the case (收件) and hands it to the deciding office in one step: the receipt is printed only when both stand.
     * @throws materialsMissing (422) naming all that is missing at once, agreementNotActive (409), wrongStep (409)
     */
    async receive(officer: Officer, caseNo: string): Promise<CounterReceipt> {
      const rule = await handover();
      if (!rule) throw agreementNotActive();
      return inTransaction(db, async (tx) => {
        const row = await lockDraft(tx, officer, caseNo);
        const materials = await listMaterials(tx, caseNo);
        requireComplete(row, materials);
        const code = random.digits(6);
        const salt = random.bytes(32);
        const kept = { salt, digest: digestOfCode(code, salt) };
        await writeCode(tx, caseNo, kept);
        const peer = peerOf(row);
        await events.emit(tx, { to: peer, type: "case.dossier", subject: caseNo, data: dossierOf({ ...row, code: kept }, materials) });
        const act = { person: officer.personId, role: "clerk", level: "counter" } as const;
        const common = { matter: caseNo, party: officer.party, act };
        await matters.open(tx, { ...common, type: "case.received", nodes: [peer], facts: { item: row.itemId, slots: materials.map((one) => one.slot) } });
        for (const material of materials)
          if (material.state === "fetched")
            await matters.append(tx, {
              ...common, type: "evidence.fetched", facts: { slot: material.slot, crossing: material.crossing, consent: material.consentId, crossedAt: material.crossedAt?.toISOString() },
            });
        await matters.offer(tx, { ...common, to: row.decidingParty, facts: { ...rule } });
        return { caseNo, code };
      });
    },

    /**
     * Hands a case over again that the deciding office had sent back, with the papers as they are now.
     * @throws wrongStep (409) unless it was sent back, agreementNotActive (409)
     */
    async handOverAgain(officer: Officer, caseNo: string): Promise<void> {
      const rule = await handover();
      if (!rule) throw agreementNotActive();
      await inTransaction(db, async (tx) => {
        const row = await lockOfCounter(tx, officer, caseNo);
        if (row.state !== "received") throw wrongStep(`${caseNo} is ${row.state}`);
        const materials = await listMaterials(tx, caseNo);
        requireComplete(row, materials);
        await events.emit(tx, { to: peerOf(row), type: "case.dossier", subject: caseNo, data: dossierOf(row, materials) });
        const act = { person: officer.personId, role: "clerk", level: officer.via } as const;
        await matters.offer(tx, { matter: caseNo, party: officer.party, act, to: row.decidingParty, facts: { ...rule } });
      });
    },

    /** A new code for a receipt that was lost; the old one stops working on both sides. */
    async reprint(officer: Officer, caseNo: string): Promise<CounterReceipt> {
      return inTransaction(db, async (tx) => {
        const row = await lockOfCounter(tx, officer, caseNo);
        if (row.state === "draft") throw wrongStep(`${caseNo} has no receipt yet`);
        const code = random.digits(6);
        const salt = random.bytes(32);
        const kept = { salt, digest: digestOfCode(code, salt) };
        await writeCode(tx, caseNo, kept);
        const peer = peerOf(row);
        await events.emit(tx, { to: peer, type: "case.code", subject: caseNo, data: { salt: Buffer.from(salt).toString("base64url"), digest: kept.digest } });
        return { caseNo, code };
      });
    },

    /** Sends what the deciding office asked for. @throws materialsMissing (422) when a piece is still missing */
    async supplement(officer: Officer, caseNo: string): Promise<void> {
      const links = await matters.links(caseNo);
      await inTransaction(db, async (tx) => {
        const row = await lockOfCounter(tx, officer, caseNo);
        if (row.state !== "supplementing" && row.state !== "acceptedSupplementing") throw wrongStep(`${caseNo} waits for nothing`);
        const request = links.findLast((link) => link.type === "case.supplementRequested");
        const slots = (request?.facts["slots"] as string[] | undefined) ?? [];
        const brought = (await listMaterials(tx, caseNo)).filter((one) => slots.includes(one.slot) && one.state === "uploaded" && one.content !== null);
        const missing = slots.filter((slot) => !brought.some((one) => one.slot === slot));
        if (missing.length > 0) throw missingProblem(row, missing);
        const peer = peerOf(row);
        await events.emit(tx, { to: peer, type: "case.supplement", subject: caseNo, data: { request: request?.ref, materials: brought.map(packMaterial) } });
      });
    },

    sourceOf,
  };

  async function sourceOf(row: CaseRow, slot: string, officer: Officer): Promise<MaterialSource> {
    const item = items.get(row.itemId);
    return sourceOfMaterial(evidence, item, requireSlot(row, slot), officer.party);
  }

  async function peerResource(row: CaseRow, slot: string, officer: Officer): Promise<string> {
    const source = await sourceOf(row, slot, officer);
    if (source.kind !== "peer") throw materialNotFetchable(slot);
    return source.resource;
  }

  function requireSlot(row: CaseRow, slot: string) {
    const material = items.get(row.itemId).materials.find((one) => one.slot === slot);
    if (!material) throw materialNotFetchable(`${row.itemId} has no material ${slot}`);
    return material;
  }

  async function getDraft(officer: Officer, caseNo: string): Promise<CaseRow> {
    const row = await findCase(db, caseNo);
    if (!row || row.counterParty !== officer.party) throw caseNotFound(caseNo);
    if (row.state !== "draft") throw wrongStep(`${caseNo} is ${row.state}`);
    return row;
  }

  async function lockOfCounter(tx: Transaction, officer: Officer, caseNo: string): Promise<CaseRow> {
    const row = await lockCase(tx, caseNo);
    if (!row || row.counterParty !== officer.party) throw caseNotFound(caseNo);
    return row;
  }

  async function lockDraft(tx: Transaction, officer: Officer, caseNo: string): Promise<CaseRow> {
    const row = await lockOfCounter(tx, officer, caseNo);
    if (row.state !== "draft") throw wrongStep(`${caseNo} is ${row.state}`);
    return row;
  }

  function requireComplete(row: CaseRow, materials: readonly MaterialRow[]): void {
    const had = new Set(materials.filter((one) => one.state === "fetched" || one.state === "uploaded" || one.state === "checked").map((one) => one.slot));
    const missing = items.get(row.itemId).materials.filter((material) => material.required && !had.has(material.slot));
    if (missing.length > 0) throw missingProblem(row, missing.map((material) => material.slot));
  }

  function missingProblem(row: CaseRow, slots: readonly string[]) {
    const nameOf = (slot: string) => items.get(row.itemId).materials.find((one) => one.slot === slot)?.name ?? slot;
    const names = slots.map(nameOf);
    return materialsMissing({
      zh: `还缺 ${names.length} 样：${names.join("、")}`,
      en: `${names.length} missing: ${names.join(", ")}`,
      errors: slots.map((slot) => ({ path: `/materials/${slot}`, zh: `还缺：${nameOf(slot)}`, en: `Missing: ${nameOf(slot)}` })),
    });
  }
}

/** The node of the office that decides. */
function peerOf({ decidingParty }: CaseRow): string {
  return decidingParty.slice(0, decidingParty.indexOf(":"));
}

/** What the deciding office needs; the only message that carries personal data. */
export function dossierOf(row: CaseRow, materials: readonly MaterialRow[]) {
  return {
    caseNo: row.caseNo,
    itemId: row.itemId,
    counterParty: row.counterParty,
    decidingParty: row.decidingParty,
    applicant: row.applicant,
    applicantMasked: row.applicantMasked,
    identifiedBy: row.identifiedBy,
    createdAt: row.createdAt.toISOString(),
    code: row.code && { salt: Buffer.from(row.code.salt).toString("base64url"), digest: row.code.digest },
    materials: materials.map(packMaterial),
  };
}

export function packMaterial(material: MaterialRow) {
  const { content, crossedAt, ...rest } = material;
  return { ...rest, crossedAt: crossedAt?.toISOString() ?? null, contentBase64: content === null ? null : Buffer.from(content).toString("base64") };
}
