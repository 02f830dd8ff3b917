import type { Credentials } from "../../../kernel/credentials/index.ts";
import { shanghaiDateOf } from "../../../platform/dates.ts";
import type { Transaction } from "../../../storage/database.ts";
import type { CustodyLink } from "../../../kernel/matters/index.ts";
import { hostOf, type CaseServices } from "./context.ts";
import { findCase } from "./store.ts";

/**
 * 办件结果电子凭证: a granted case that is completed gives its applicant a credential, in the transaction of the link that completes it. The deciding
 * office's node issues it; the applicant shows it at the side where they applied. A refusal is told by the case itself.
 */
export function issueResults({ self, items, matters, office }: Pick<CaseServices, "self" | "items" | "matters" | "office">, credentials: Pick<Credentials, "issue">): void {
  matters.onLink(async (tx: Transaction, link: CustodyLink) => {
    if (link.type !== "case.completed" || link.node !== self || link.facts["outcome"] !== "granted") return;
    const row = await findCase(tx, link.matter);
    if (!row || hostOf(row.decidingParty) !== self) return;
    const decided = (await matters.links(row.caseNo, tx)).findLast(({ type }) => type === "case.decided");
    const { name, idNumber } = row.applicant;
    await credentials.issue(tx, {
      type: "case-result",
      party: row.decidingParty,
      holder: idNumber,
      holderNode: hostOf(row.counterParty),
      ref: row.caseNo,
      values: {
        caseNo: row.caseNo,
        item: items.get(row.itemId).name,
        outcome: "准予",
        ...(typeof link.facts["result"] === "string" ? { result: link.facts["result"] } : {}),
        decidedBy: office(row.decidingParty).nameZh,
        decidedOn: shanghaiDateOf(new Date(decided?.at ?? link.at)),
        name,
        idTail: idNumber.slice(-4),
      },
    });
  });
}
