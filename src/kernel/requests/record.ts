import { digestText } from "../../platform/crypto/digest.ts";
import { canonicalBytes } from "../../platform/crypto/jcs.ts";
import type { Transaction } from "../../storage/database.ts";
import type { Ledger } from "../ledger/index.ts";
import type { Decision, Ending, Proposal, RequestContent } from "./schema.ts";

export type RequestRole = "requester" | "provider";

interface Line {
  readonly ledger: Pick<Ledger, "append">;
  readonly tx: Transaction;
  readonly role: RequestRole;
  readonly peer: string | null;
}

/** Names of the receipts, the same on both nodes; they hold the unguessable id of the request or grant. */
export const receiptRefs = {
  submitted: (request: string) => `request:${request}`,
  /** @param number  1 for the first proposal of a request */
  proposed: (request: string, number: number) => `request-proposal:${number}:${request}`,
  decided: (request: string) => `request-decision:${request}`,
  withdrawn: (request: string) => `request-withdrawal:${request}`,
} as const;

/** Free text stands in the request only; the ledger binds it by its digest. */
export async function recordSubmitted({ ledger, tx, role, peer }: Line, content: RequestContent): Promise<void> {
  const { id, number, resource, requestingParty, providingParty, agreement, clause, purpose, fields, basisKind, validUntil, submittedAt } = content;
  await ledger.append(tx, {
    kind: "request.submitted",
    ref: receiptRefs.submitted(id),
    peer,
    role,
    subject: null,
    details: {
      request: id, number, resource, requestingParty, providingParty, agreement, clause, purpose, fields, basisKind, validUntil, submittedAt,
      requestDigest: digestText(canonicalBytes(content)),
    },
  });
}

export async function recordDecided(
  { ledger, tx, role, peer }: Line,
  { id, requestingParty, providingParty, resource }: RequestContent,
  decision: Decision,
  grantDigest: string | null,
): Promise<void> {
  await ledger.append(tx, {
    kind: "request.decided",
    ref: receiptRefs.decided(id),
    peer,
    role,
    subject: null,
    details: {
      request: id, resource, requestingParty, providingParty, decision: decision.decision, decidedAt: decision.at, receivedAt: decision.receivedAt,
      grant: decision.grant, grantDigest, clause: decision.clause, rule: decision.rule ?? null,
    },
  });
}

/** Other terms; why stands in the request only. */
export async function recordProposed({ ledger, tx, role, peer }: Line, { id, resource, requestingParty, providingParty }: RequestContent, proposals: readonly Proposal[]): Promise<void> {
  const last = proposals.at(-1);
  if (!last) return;
  const { by, at, fields, validUntil, basisKind } = last;
  await ledger.append(tx, {
    kind: "request.proposed",
    ref: receiptRefs.proposed(id, proposals.length),
    peer,
    role,
    subject: null,
    details: { request: id, resource, requestingParty, providingParty, by, at, fields, validUntil, basisKind },
  });
}

/** Ended without an answer; the words stay out. */
export async function recordWithdrawn({ ledger, tx, role, peer }: Line, { id, requestingParty, providingParty, resource }: RequestContent, { at, by, code }: Ending): Promise<void> {
  await ledger.append(tx, {
    kind: "request.withdrawn",
    ref: receiptRefs.withdrawn(id),
    peer,
    role,
    subject: null,
    details: { request: id, resource, requestingParty, providingParty, endedAt: at, endedBy: by, code },
  });
}
