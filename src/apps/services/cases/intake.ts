import type { ConsentSignature, SigningOptions } from "../../../kernel/consent/index.ts";
import type { ApplicantCaller } from "../../../kernel/identity/index.ts";
import { parseIdNumber } from "../../../platform/china-ids.ts";
import { maskName } from "../../../platform/masking.ts";
import { shanghaiDateOf } from "../../../platform/dates.ts";
import { inTransaction, type Transaction } from "../../../storage/database.ts";
import { supplementCase } from "./applicant-acts.ts";
import { dropCopy, noteCopy, noteHandedCopies } from "./consented-copies.ts";
import { completeness } from "./completeness.ts";
import type { CaseServices } from "./context.ts";
import { packCode } from "./dossier.ts";
import { sourceOfMaterial, type FetchedEvidence } from "./evidence.ts";
import {
  agreementNotActive, caseNotFound, counterItem, doorUnknown, evidenceNotFound, identityMismatch, itemNotRunnable, materialNotFetchable, wrongStep,
} from "./errors.ts";
import { offerTo, peersOf, sendDossiers } from "./handing-over.ts";
import type { Applicant, CaseForm, MaterialSource } from "./schema.ts";
import { digestOfCode } from "./status-code.ts";
import { deleteDraft, emptyMaterial, findCase, insertCase, listMaterials, lockCase, takeCaseNumber, writeCode, writeForm, writeMaterial, type CaseRow } from "./store.ts";
import { actOf, asPost, isOwn, mayTakeSteps, type Taker } from "./taker.ts";
import type { CaseState } from "./transitions.ts";
import { readUpload } from "./uploads.ts";

export interface CounterReceipt {
  readonly caseNo: string;
  /** Shown once, on the receipt. */
  readonly code: string;
}

/** A clerk says for whom; a signed-in person begins for themselves, at a door. */
export type NewCase = { readonly itemId: string; readonly applicant: Applicant } | { readonly itemId: string; readonly door?: string };

/** States in which a page may be added: before the receipt, when sent back, when asked for more. */
const openForPapers: readonly CaseState[] = ["draft", "received", "supplementing", "acceptedSupplementing"];

/** Taking a case in, by a clerk for the person at the counter or by the person at a front door: the same steps under the same rules. */
export function createIntake(services: CaseServices) {
  const { db, clock, random, self, items, evidence, matters, events, handover, office } = services;

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
     * Begins a case; nothing has crossed and no receipt is given out yet.
     * @throws itemNotRunnable, counterItem (409), doorUnknown (404), identityMismatch (422)
     */
    async begin(taker: Taker, wish: NewCase): Promise<string> {
      const item = items.get(wish.itemId);
      const { deciding } = item.modeOffices;
      if (!item.runnable || deciding === null || (taker.kind === "person" && item.mode === "online")) throw itemNotRunnable(item.name);
      if (taker.kind === "applicant" && item.mode === "proxy") throw counterItem(item.name);
      const { applicant, counterParty, door } = whoAndWhere(taker, wish);
      const { masked } = this.identify(applicant);
      const identifiedAs = asPost(taker, {
        title: taker.kind === "person" ? await services.titleOf(taker.personId) : { zh: "", en: "" },
        issuerName: taker.kind === "applicant" ? services.accountName(taker.issuer) : { zh: "", en: "" },
      });
      const day = shanghaiDateOf(clock.now()).replaceAll("-", "");
      const { name, idNumber, ...contact } = applicant;
      return inTransaction(db, async (tx) => {
        const caseNo = `CY-${day}-${self.toUpperCase()}-${String(await takeCaseNumber(tx, day)).padStart(5, "0")}`;
        const now = clock.now();
        await insertCase(tx, {
          caseNo, itemId: item.id, mode: item.mode, channel: taker.kind === "person" ? "counter" : "door", door, counterParty, decidingParty: deciding, state: "draft",
          applicant: { ...contact, idNumber: idNumber.toUpperCase(), name: name.trim() }, applicantMasked: masked, form: contact,
          code: null, wrongTries: 0, wrongSince: null, withdrawalAskedAt: null,
          identifiedBy: taker.kind === "person" ? taker.personId : `${taker.accountId}@${taker.issuer}`, identifiedAs, createdAt: now, updatedAt: now, rating: null,
        });
        // What the sign-in has established is not asked for again.
        if (taker.kind === "applicant")
          for (const { slot, evidenceType } of item.materials)
            if (evidenceType === "ID_CARD") await writeMaterial(tx, caseNo, { ...emptyMaterial, slot, state: "checked" });
        return caseNo;
      });
    },

    /** What no office holds: how to reach the applicant, how the result should come. */
    async fillIn(taker: Taker, caseNo: string, form: CaseForm): Promise<void> {
      await inTransaction(db, async (tx) => {
        const { applicant } = await lockDraft(tx, taker, caseNo);
        const { phone, address } = form;
        const contact = { ...(phone === undefined ? {} : { phone }), ...(address === undefined ? {} : { address }) };
        await writeForm(tx, caseNo, form, { name: applicant.name, idNumber: applicant.idNumber, ...contact }, clock.now());
      });
    },

    /** Throws a draft away; a case with a number handed out can't be. @throws wrongStep (409) */
    async discard(taker: Taker, caseNo: string): Promise<void> {
      await inTransaction(db, async (tx) => deleteDraft(tx, (await lockDraft(tx, taker, caseNo)).caseNo));
    },

    /** Shows what the other side holds; the values are returned and kept nowhere. @throws materialNotFetchable (409), evidenceNotFound (404) */
    preview: (taker: Taker, caseNo: string, slot: string): Promise<FetchedEvidence> => fetchEvidence(taker, caseNo, slot, "preview"),

    /** The person agreed to this piece after seeing it: it is fetched for the case. */
    async agree(taker: Taker, caseNo: string, slot: string, signature?: ConsentSignature): Promise<void> {
      const found = await fetchEvidence(taker, caseNo, slot, "use", signature);
      await inTransaction(db, async (tx) => {
        const row = await lockDraft(tx, taker, caseNo);
        await noteCopy(tx, services, row, slot, found.consentId);
        await writeMaterial(tx, caseNo, {
          ...emptyMaterial, slot, state: "fetched", evidence: found.values, consentId: found.consentId, crossing: found.crossingId, crossedAt: clock.now(),
        });
      });
    },

    /** The consent for this piece, for the person's own passkey to sign before agree(). @throws materialNotFetchable (409), passkeyUnknown (404) */
    async prepareSigning(me: ApplicantCaller, caseNo: string, slot: string): Promise<SigningOptions> {
      const options = await evidence.prepare(me, await requestOf(me, caseNo, slot));
      if (!options) throw materialNotFetchable(slot);
      return options;
    },

    /** The person would rather bring it: nothing is fetched, and anything fetched before is dropped. */
    async decline(taker: Taker, caseNo: string, slot: string): Promise<void> {
      await inTransaction(db, async (tx) => {
        const row = await lockDraft(tx, taker, caseNo);
        requireSlot(row, slot);
        await dropCopy(tx, services, caseNo, slot);
        await writeMaterial(tx, caseNo, { ...emptyMaterial, slot, state: "declined" });
      });
    },

    /** A scanned page or photo, at intake or as a supplement. @throws materialNotAccepted (422) */
    async upload(taker: Taker, caseNo: string, slot: string, file: { fileName: string; contentBase64: string }): Promise<void> {
      const upload = readUpload(file.contentBase64);
      await inTransaction(db, async (tx) => {
        const row = await lockForPapers(tx, taker, caseNo);
        if (!openForPapers.includes(row.state)) throw wrongStep(`${caseNo} is ${row.state}`);
        requireSlot(row, slot);
        await dropCopy(tx, services, caseNo, slot);
        await writeMaterial(tx, caseNo, { ...emptyMaterial, ...upload, slot, state: "uploaded", fileName: file.fileName });
      });
    },

    /**
     * The clerk vouches for what is done at the counter: the face matched, the form was read and signed, the card was shown. Somebody
     * signed in confirms their own form or promise; what needs a counter can't be confirmed so.
     * @throws materialNotFetchable (409)
     */
    async check(taker: Taker, caseNo: string, slot: string): Promise<void> {
      const { kind } = await sourceOf(await getDraft(taker, caseNo), slot);
      const allowed = taker.kind === "person" ? kind === "counter" : kind === "confirm" || kind === "account";
      if (!allowed)
        throw materialNotFetchable(
          taker.kind === "person"
            ? { zh: "这份材料不能由窗口核对代替", en: "The counter's check can't stand in for this material" }
            : { zh: "这份材料要到窗口核验，网上不能代替", en: "This has to be checked at a counter; it can't be done online" },
        );
      await inTransaction(db, async (tx) => {
        await lockDraft(tx, taker, caseNo);
        await writeMaterial(tx, caseNo, { ...emptyMaterial, slot, state: "checked" });
      });
    },

    /**
     * Receives the case (收件) and hands it to the deciding office in one step: the receipt is given out only when both stand.
     * @throws materialsMissing, formIncomplete (422) naming all that is missing at once, agreementNotActive (409), wrongStep (409)
     */
    async receive(taker: Taker, caseNo: string): Promise<CounterReceipt> {
      const rule = await handover();
      if (!rule) throw agreementNotActive();
      return inTransaction(db, async (tx) => {
        const row = await lockDraft(tx, taker, caseNo);
        const materials = await listMaterials(tx, caseNo);
        completeness(items.get(row.itemId), row, materials).require();
        const { code, kept } = newCode();
        await writeCode(tx, caseNo, kept);
        await sendDossiers(tx, services, { ...row, code: kept }, materials);
        await noteHandedCopies(tx, services, row, materials);
        const common = { matter: caseNo, party: row.counterParty, act: actOf(taker, "counter") };
        await matters.open(tx, {
          ...common, type: "case.received", nodes: peersOf(row, services),
          facts: { item: row.itemId, mode: row.mode, channel: row.channel, slots: materials.map((one) => one.slot) },
        });
        for (const material of materials)
          if (material.state === "fetched")
            await matters.append(tx, {
              ...common, type: "evidence.fetched", facts: { slot: material.slot, crossing: material.crossing, consent: material.consentId, crossedAt: material.crossedAt?.toISOString() },
            });
        await offerTo(tx, services, { ...common, to: row.decidingParty, rule });
        return { caseNo, code };
      });
    },

    /**
     * Hands a case over again that the deciding office had sent back or left unanswered, with the papers as they are now.
     * @throws wrongStep (409) unless it is ours again, agreementNotActive (409)
     */
    async handOverAgain(taker: Taker, caseNo: string): Promise<void> {
      const rule = await handover();
      if (!rule) throw agreementNotActive();
      await inTransaction(db, async (tx) => {
        const row = await lockOfTaker(tx, taker, caseNo);
        if (row.state !== "received") throw wrongStep(`${caseNo} is ${row.state}`);
        const materials = await listMaterials(tx, caseNo);
        completeness(items.get(row.itemId), row, materials).require();
        await sendDossiers(tx, services, row, materials);
        await offerTo(tx, services, { matter: caseNo, party: row.counterParty, act: actOf(taker), to: row.decidingParty, rule });
      });
    },

    /** A new code for a receipt that was lost; the old one stops working on both sides. */
    async reprint(taker: Taker, caseNo: string): Promise<CounterReceipt> {
      return inTransaction(db, async (tx) => {
        const row = await lockOfTaker(tx, taker, caseNo);
        if (row.state === "draft") throw wrongStep(`${caseNo} has no receipt yet`);
        const { code, kept } = newCode();
        await writeCode(tx, caseNo, kept);
        for (const to of peersOf(row, services)) await events.emit(tx, { to, type: "case.code", subject: caseNo, data: packCode(kept) });
        return { caseNo, code };
      });
    },

    /** Sends what the deciding office asked for. @throws materialsMissing (422) when a piece is still missing */
    async supplement(taker: Taker, caseNo: string): Promise<void> {
      await inTransaction(db, async (tx) => {
        const row = await lockForPapers(tx, taker, caseNo);
        await supplementCase(tx, services, row, actOf(taker));
      });
    },

    sourceOf,
  };

  /** @throws doorUnknown (404) */
  function whoAndWhere(taker: Taker, wish: NewCase): { applicant: Applicant; counterParty: string; door: string | null } {
    if (taker.kind === "person") {
      if (!("applicant" in wish)) throw new Error("a clerk takes a case in for somebody");
      return { applicant: wish.applicant, counterParty: taker.party, door: null };
    }
    const door = "door" in wish ? wish.door : undefined;
    const counterParty = services.partyOfDoor(door);
    if (counterParty === undefined) throw doorUnknown(door ?? "");
    return { applicant: { name: taker.name, idNumber: taker.idNumber }, counterParty, door: door ?? null };
  }

  function newCode() {
    const code = random.digits(6);
    const salt = random.bytes(32);
    return { code, kept: { salt, digest: digestOfCode(code, salt) } };
  }

  function sourceOf(row: CaseRow, slot: string): Promise<MaterialSource> {
    return sourceOfMaterial(evidence, requireSlot(row, slot), { party: row.counterParty, channel: row.channel, office });
  }

  /** @throws materialNotFetchable (409), evidenceNotFound (404) */
  async function requestOf(taker: Taker, caseNo: string, slot: string) {
    const row = await getDraft(taker, caseNo);
    const source = await sourceOf(row, slot);
    if (source.kind !== "peer") throw materialNotFetchable(slot);
    return { party: row.counterParty, resource: source.resource, idNumber: row.applicant.idNumber, caseNo };
  }

  async function fetchEvidence(taker: Taker, caseNo: string, slot: string, scope: "preview" | "use", signature?: ConsentSignature): Promise<FetchedEvidence> {
    const found = await evidence.fetch(taker, { ...(await requestOf(taker, caseNo, slot)), scope }, signature);
    if (!found) throw evidenceNotFound(slot);
    return found;
  }

  function requireSlot(row: CaseRow, slot: string) {
    const material = items.get(row.itemId).materials.find((one) => one.slot === slot);
    if (!material) throw materialNotFetchable(`${row.itemId} has no material ${slot}`);
    return material;
  }

  async function getDraft(taker: Taker, caseNo: string): Promise<CaseRow> {
    return requireDraft(requireTaker(await findCase(db, caseNo), taker, caseNo));
  }

  async function lockOfTaker(tx: Transaction, taker: Taker, caseNo: string): Promise<CaseRow> {
    return requireTaker(await lockCase(tx, caseNo), taker, caseNo);
  }

  async function lockDraft(tx: Transaction, taker: Taker, caseNo: string): Promise<CaseRow> {
    return requireDraft(await lockOfTaker(tx, taker, caseNo));
  }

  /** Papers that were asked for may also be sent by the person, signed in, when a counter took the case in. */
  async function lockForPapers(tx: Transaction, taker: Taker, caseNo: string): Promise<CaseRow> {
    const row = await lockCase(tx, caseNo);
    if (row && taker.kind === "applicant" && isOwn(row, taker) && row.state !== "draft" && row.state !== "received") return row;
    return requireTaker(row, taker, caseNo);
  }

  function requireTaker(row: CaseRow | undefined, taker: Taker, caseNo: string): CaseRow {
    if (!row || !mayTakeSteps(row, taker)) throw caseNotFound(caseNo);
    return row;
  }

  function requireDraft(row: CaseRow): CaseRow {
    if (row.state !== "draft") throw wrongStep(`${row.caseNo} is ${row.state}`);
    return row;
  }
}
