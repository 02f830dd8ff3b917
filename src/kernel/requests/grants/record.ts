import type { Transaction } from "../../../storage/database.ts";
import type { Ledger } from "../../ledger/index.ts";
import type { GrantPayload } from "../schema.ts";
import type { SignedAct } from "./act-document.ts";
import type { Act, GrantSide } from "./life.ts";

/** Name of the receipt of an act, the same on both nodes. */
export const actReceipt = (act: string) => `grant-act:${act}`;

const happened: Readonly<Record<Act, string>> = {
  suspend: "suspended", resume: "resumed", end: "ended", propose: "proposed", accept: "accepted", decline: "declined", withdraw: "withdrawn", enact: "amended",
};

/** One line in our ledger for an act of either side. The words stay out; the digest of the signed act binds them. */
export async function recordAct(
  { ledger, tx, role, peer }: { ledger: Pick<Ledger, "append">; tx: Transaction; role: GrantSide; peer: string | null },
  { resource, providingParty, requestingParty }: Pick<GrantPayload, "resource" | "providingParty" | "requestingParty">,
  { payload: { id, grant, act, party, at, ground, clause, mendBy, terms }, digest }: SignedAct,
): Promise<void> {
  await ledger.append(tx, {
    kind: `grant.${happened[act]}`,
    ref: actReceipt(id),
    peer,
    role,
    subject: null,
    details: { act: id, grant, resource, providingParty, requestingParty, by: party, at, ground, clause, mendBy, ...(terms === undefined ? {} : { terms }), actDigest: digest },
  });
}
