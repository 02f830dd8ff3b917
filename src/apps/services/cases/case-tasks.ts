import type { CustodyLink } from "../../../kernel/matters/index.ts";
import type { NewTask } from "../../../kernel/tasks/index.ts";
import type { Text } from "../../../platform/text.ts";
import type { Transaction } from "../../../storage/database.ts";
import { hostOf, type CaseServices } from "./context.ts";
import { listParts } from "./part-store.ts";
import { caseOfPart } from "./parts.ts";
import { findCase } from "./store.ts";

type Waiting = Pick<NewTask, "kind" | "party" | "role" | "title"> & { readonly dueAt?: Date };

/**
 * What waits for an office because of the last link of a chain: to answer an offer, to do a part, to look at what was brought, to see to
 * what came back. It is done once the next link stands; what a joint case waits for last, its decision, is opened when all parts are in.
 */
export function registerCaseTasks({ self, matters, tasks, items, office }: CaseServices): void {
  matters.onLink(async (tx, link) => {
    if (!link.matter.startsWith("CY-")) return;
    const caseNo = caseOfPart(link.matter) ?? link.matter;
    await tasks.close(tx, keyOf(link.matter, link.seq - 1), link.type);
    // Another listener may have written the next link already, and nothing waits any more.
    const isLast = (await matters.head(link.matter, tx))?.lastSeq === link.seq;
    const waiting = isLast ? await waitingAfter(tx, link, caseNo) : undefined;
    if (waiting && hostOf(waiting.party) === self)
      await tasks.open(tx, { ...waiting, key: keyOf(link.matter, link.seq), subject: caseNo, path: pathOf(waiting.role, caseNo) });
    await decisionOf(tx, link, caseNo);
  });

  async function waitingAfter(tx: Transaction, link: CustodyLink, caseNo: string): Promise<Waiting | undefined> {
    const row = await findCase(tx, caseNo);
    if (!row) return undefined;
    const name = items.get(row.itemId).name;
    const part = link.matter !== caseNo;
    const of = part ? { zh: `${name}（联办的一部分）`, en: `a part of ${name}` } : { zh: name, en: name };
    switch (link.type) {
      case "handover.offered":
        return { kind: part ? "part.offered" : "case.offered", party: link.to ?? "", role: "case-officer", title: words("等您签收", "to be taken over", of), ...(link.answerBy === undefined ? {} : { dueAt: new Date(link.answerBy) }) };
      case "handover.accepted":
        return part ? { kind: "part.held", party: link.custodian, role: "case-officer", title: words("等您报结果", "to be reported on", of) } : undefined;
      case "case.supplemented":
        return { kind: "case.supplemented", party: link.custodian, role: "case-officer", title: words("补正已到，接着办", "papers brought, go on with", of) };
      case "handover.refused":
      case "handover.expired": {
        const role = part ? "case-officer" : row.channel === "counter" ? "clerk" : undefined;
        const to = office(link.party);
        const why: Text = link.type === "handover.refused" ? { zh: `${to.nameZh}退回`, en: `sent back by ${to.nameEn}` } : { zh: `${to.nameZh}没有按时签收`, en: `not taken over in time by ${to.nameEn}` };
        return role && { kind: "case.returned", party: link.custodian, role, title: words(why.zh, why.en, of) };
      }
      default:
        return undefined;
    }
  }

  async function decisionOf(tx: Transaction, link: CustodyLink, caseNo: string): Promise<void> {
    const key = `case.ready ${caseNo}`;
    if (link.type === "case.decided" || link.type === "case.withdrawn") return tasks.close(tx, key, link.type);
    if (link.type !== "part.completed") return;
    const row = await findCase(tx, caseNo);
    if (!row || hostOf(row.decidingParty) !== self || (await listParts(tx, caseNo)).some(({ state }) => state !== "reported")) return;
    const { name } = items.get(row.itemId);
    await tasks.open(tx, {
      key, kind: "case.ready", party: row.decidingParty, role: "case-officer", subject: caseNo, path: pathOf("case-officer", caseNo),
      title: words("各部分都到了，可以决定", "all parts are in, to be decided", { zh: name, en: name }),
    });
  }
}

const keyOf = (matter: string, seq: number) => `case.todo ${matter}#${seq}`;
const words = (zh: string, en: string, of: Text): Text => ({ zh: `${zh}：${of.zh}`, en: `${en}: ${of.en}` });

function pathOf(role: NewTask["role"], caseNo: string): string {
  return role === "clerk" ? `/desk/intake/${caseNo}` : `/desk/cases/${caseNo}`;
}
