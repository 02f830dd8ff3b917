import type { Transaction } from "../../storage/database.ts";
import type { Ledger } from "../ledger/index.ts";
import type { AgreementDocument } from "./schema.ts";

type Act = "proposed" | "signed";

/** Names the receipt of an act; the same on both nodes. */
export function receiptRef(act: Act, agreement: string, digest: string): string {
  return act === "signed" ? `agreement:${agreement}:${digest}` : `agreement-proposal:${agreement}:${digest}`;
}

/** One line in our ledger for an act of either side: parties and fingerprint, no person. */
export async function appendEntry(
  ledger: Pick<Ledger, "append">,
  tx: Transaction,
  { act, payload, digest, party, at, peer, role }: {
    act: Act;
    payload: AgreementDocument;
    digest: string;
    party: string;
    at: string;
    peer: string | null;
    role: "proposer" | "countersigner";
  },
): Promise<void> {
  await ledger.append(tx, {
    kind: `agreement.${act}`,
    ref: receiptRef(act, payload.id, digest),
    peer,
    role,
    subject: null,
    details: { agreement: payload.id, digest, parties: payload.parties.map((one) => one.party), by: party, signedAt: at },
  });
}
