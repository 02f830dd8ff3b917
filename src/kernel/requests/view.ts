import { chinaCalendar, readClock, type Custody } from "../terms/index.ts";
import { grantStateOf, sides } from "./grants/life.ts";
import { receiptRefs } from "./record.ts";
import type { AccessRequest, Grant, NegotiationView } from "./schema.ts";
import type { StoredGrant, StoredRequest } from "./store.ts";

/** Working days to answer. @source 政务数据共享条例 art. 21 */
export const answerDays = { unconditional: 1, conditional: 10 } as const;

const nodeOf = (party: string) => party.slice(0, party.indexOf(":"));

/** @param unconditional  whether the resource is shared without conditions, which shortens the term */
export function toRequestView(
  { content, receivedAt, state, decision, ending, proposals }: StoredRequest,
  { self, now, unconditional, negotiation }: { self: string; now: Date; unconditional: boolean; negotiation: NegotiationView | null },
): AccessRequest {
  const endedAt = decision?.at ?? ending?.at;
  const [made, received] = [nodeOf(content.requestingParty) === self, nodeOf(content.providingParty) === self];
  return {
    ...content,
    state,
    side: made && received ? "both" : made ? "made" : "received",
    decision,
    ending,
    proposals: [...proposals],
    negotiation,
    clock: readClock({
      calendar: chinaCalendar,
      term: { budget: unconditional ? answerDays.unconditional : answerDays.conditional, unit: "workday", mark: null },
      startAt: receivedAt,
      custody: custodyOf(content, receivedAt, proposals),
      now,
      endedAt: endedAt === undefined ? null : new Date(endedAt),
    }),
    receipts: { submitted: receiptRefs.submitted(content.id), decided: state === "ended" ? receiptRefs.withdrawn(content.id) : decision === null ? null : receiptRefs.decided(content.id) },
  };
}

/** The term is the provider's to answer; what the requester takes to think about an offer is not. */
function custodyOf({ providingParty }: StoredRequest["content"], receivedAt: Date, proposals: StoredRequest["proposals"]): Custody[] {
  const provider = { kind: "office", party: providingParty } as const;
  return [{ holder: provider, from: receivedAt }, ...proposals.map(({ by, at }): Custody => ({ holder: by === "provider" ? { kind: "applicant" } : provider, from: new Date(at) }))];
}

export function toGrantView(stored: StoredGrant, now: Date): Grant {
  const { payload, number, document, digest, endedAt, endReason, endedBy, suspended } = stored;
  return {
    ...payload,
    number,
    state: grantStateOf(stored, now),
    suspendedBy: sides.filter((side) => suspended[side] !== null),
    endedAt: endedAt?.toISOString() ?? null,
    endReason,
    endedBy,
    digest,
    document,
  };
}
