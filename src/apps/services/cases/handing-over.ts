import type { Transaction } from "../../../storage/database.ts";
import type { NewLink } from "../../../kernel/matters/index.ts";
import { hostOf, type CaseServices, type HandoverRule } from "./context.ts";
import { dossierOf, slotsFor } from "./dossier.ts";
import type { CaseRow, MaterialRow } from "./store.ts";

/** A hand-over is answered within this time, or it is reported. @source the memorandum's clause on hand-overs; 示意 */
export const answerHours = 24;

type Services = Pick<CaseServices, "clock" | "self" | "items" | "matters" | "events" | "escalationOf">;

/** The other nodes that take part in a case: of the office that decides, and of the parts. */
export function peersOf(row: CaseRow, { items, self }: Pick<CaseServices, "items" | "self">): string[] {
  const parties = [row.counterParty, row.decidingParty, ...items.get(row.itemId).modeOffices.parts.map(({ party }) => party)];
  return [...new Set(parties.map(hostOf))].filter((node) => node !== self);
}

/** Sends the case with its papers, as far as each may see them, to the other nodes that take part. */
export async function sendDossiers(tx: Transaction, services: Services, row: CaseRow, materials: readonly MaterialRow[]): Promise<void> {
  for (const to of peersOf(row, services))
    await services.events.emit(tx, { to, type: "case.dossier", subject: row.caseNo, data: dossierOf(row, materials, slotsFor(to, row)) });
}

/** Offers a matter to an office, with the time by which it must answer and whom its silence is reported to. */
export async function offerTo(
  tx: Transaction,
  { clock, matters, escalationOf }: Services,
  link: { readonly matter: string; readonly party: string; readonly to: string; readonly act?: NonNullable<NewLink["act"]>; readonly rule: HandoverRule },
): Promise<void> {
  const { rule, ...offer } = link;
  const answerBy = new Date(clock.now().getTime() + answerHours * 3_600_000);
  const escalateTo = escalationOf(link.to);
  await matters.offer(tx, { ...offer, facts: { ...rule }, answerBy, ...(escalateTo === null ? {} : { escalateTo }) });
}
