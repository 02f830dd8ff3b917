import type { CustodyLink } from "../../../kernel/matters/index.ts";
import type { Transaction } from "../../../storage/database.ts";
import type { CaseServices } from "./context.ts";
import { insertNote } from "./store.ts";

/** Free text beside a link of the case or of one of its parts, kept by every node that keeps the chain. */
export async function addNote(
  tx: Transaction,
  { events, matters, self }: Pick<CaseServices, "events" | "matters" | "self">,
  caseNo: string,
  link: CustodyLink,
  kind: string,
  body: string,
): Promise<void> {
  const note = { ref: link.ref, kind, body, at: link.at };
  await insertNote(tx, caseNo, { ...note, at: new Date(link.at) });
  const head = await matters.head(link.matter, tx);
  for (const node of head?.nodes ?? []) if (node !== self) await events.emit(tx, { to: node, type: "case.note", subject: caseNo, data: note });
}
