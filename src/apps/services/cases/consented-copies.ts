import type { Transaction } from "../../../storage/database.ts";
import type { CaseServices } from "./context.ts";
import { emptyMaterial, listMaterials, lockCase, writeMaterial, type CaseRow, type MaterialRow } from "./store.ts";
import type { CaseState } from "./transitions.ts";

/** The copy of a record in a case: what a consent to use leaves behind. */
const kind = "caseEvidence";
/** What was decided lawfully stays as it was decided, and so does what it rested on. */
const over: readonly CaseState[] = ["decided", "completed", "notAccepted", "withdrawn"];

const refOf = (caseNo: string, slot: string) => `${caseNo}/${slot}`;

/** While a case is open, a withdrawn consent takes its copy out again: the person hands the document in, or the case goes on without it. */
export function registerConsentedCopies({ derived }: Pick<CaseServices, "derived">): void {
  derived.onEnded(kind, async (tx, { consent, ref }) => {
    const [caseNo = "", slot = ""] = ref.split("/");
    const row = await lockCase(tx, caseNo);
    const material = row && (await listMaterials(tx, caseNo)).find((one) => one.slot === slot);
    if (!row || material?.consentId !== consent || over.includes(row.state)) return;
    await writeMaterial(tx, caseNo, { ...emptyMaterial, slot, state: "declined" });
  });
}

/** The office that took the case in holds the copy as soon as it was fetched. */
export async function noteCopy(tx: Transaction, { derived }: Pick<CaseServices, "derived">, row: CaseRow, slot: string, consent: string): Promise<void> {
  await derived.release(tx, kind, refOf(row.caseNo, slot));
  await derived.register(tx, consent, { kind, ref: refOf(row.caseNo, slot), holder: row.counterParty, role: row.channel === "counter" ? "clerk" : "data-steward" });
}

/** The person brings the document instead, and nothing of the fetched one is left. */
export function dropCopy(tx: Transaction, { derived }: Pick<CaseServices, "derived">, caseNo: string, slot: string): Promise<void> {
  return derived.release(tx, kind, refOf(caseNo, slot));
}

/** From the hand-over on the deciding office holds one too, on whichever side. */
export async function noteHandedCopies(tx: Transaction, { derived }: Pick<CaseServices, "derived">, row: CaseRow, materials: readonly MaterialRow[]): Promise<void> {
  for (const { slot, consentId } of materials)
    if (consentId !== null && row.decidingParty !== row.counterParty)
      await derived.register(tx, consentId, { kind, ref: refOf(row.caseNo, slot), holder: row.decidingParty, role: "case-officer" });
}
