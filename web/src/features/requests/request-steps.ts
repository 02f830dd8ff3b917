import type { AccessRequest } from "../../api/requests.ts";

/** One step of a request; `what` is the word for it in i18n-steps.ts. */
export interface Step {
  readonly what:
    | "asked" | "arrived" | "arriving" | "reviewing" | "granted" | "refused" | "withdrawn" | "ended" | "confirmed" | "confirming" | "effective" | "effectiveOne" | "finishing"
    | "offered" | "countered" | "answering" | "futureReview" | "futureConfirm" | "futureEffective";
  readonly when: "done" | "now" | "later";
  /** Whose step it is. */
  readonly by: "requester" | "provider";
  /** ISO instant; null while it goes on. */
  readonly at: string | null;
  readonly automatic?: boolean;
}

/**
 * The steps of a request in order, from what both nodes told each other: done, going on, still to come. Every list has at most one step
 * that is going on, and none once the request has its outcome.
 */
export function requestSteps({ submittedAt, negotiation, decision, ending, clock, proposals }: Pick<AccessRequest, "submittedAt" | "negotiation" | "decision" | "ending" | "clock" | "proposals">): readonly Step[] {
  const asked: Step = { what: "asked", when: "done", by: "requester", at: submittedAt };
  const later = (...what: Step["what"][]): Step[] => what.map((one) => ({ what: one, when: "later", by: one === "futureConfirm" ? "requester" : "provider", at: null }));
  const at = (message: string, state?: string): string | undefined => negotiation?.steps.find((one) => one.message === message && (state === undefined || one.state === state))?.at;
  const [first] = negotiation?.steps ?? [];
  const arrivedAt = negotiation === null ? null : first?.by === "peer" ? first.at : (first?.deliveredAt ?? null);
  const proposed = proposals.map(({ by, at: proposedAt }): Step => ({ what: by === "provider" ? "offered" : "countered", when: "done", by, at: proposedAt }));
  const arrived: Step[] = [...(arrivedAt === null ? [] : [{ what: "arrived", when: "done", by: "provider", at: arrivedAt } as const]), ...proposed];
  const waiting: Step = proposals.at(-1)?.by === "provider" ? { what: "answering", when: "now", by: "requester", at: null } : { what: "reviewing", when: clock.state === "ended" ? "done" : "now", by: "provider", at: null };

  if (ending) {
    const what = ending.code === "withdrawn" ? "withdrawn" : "ended";
    return [asked, ...arrived, { what, when: "done", by: ending.by, at: ending.at }];
  }
  if (decision?.decision === "reject") return [asked, ...arrived, { what: "refused", when: "done", by: "provider", at: decision.at }];
  if (negotiation !== null && arrived.length === 0 && !decision) return [asked, { what: "arriving", when: "now", by: "provider", at: null }, ...later("futureReview", "futureConfirm", "futureEffective")];

  const granted: Step | undefined = decision ? { what: "granted", when: "done", by: "provider", at: decision.at, automatic: decision.automatic === true } : undefined;
  if (negotiation === null)
    return granted ? [asked, ...proposed, granted, { what: "effectiveOne", when: "done", by: "provider", at: granted.at }] : [asked, ...proposed, waiting, ...later("futureEffective")];

  const confirmedAt = at("ContractAgreementVerificationMessage");
  const finalAt = at("ContractNegotiationEventMessage", "FINALIZED");
  const agreedAt = at("ContractAgreementMessage");
  const answered: Step | undefined = granted ?? (agreedAt === undefined ? undefined : { what: "granted", when: "done", by: "provider", at: agreedAt });
  if (!answered) return [asked, ...arrived, waiting, ...later("futureConfirm", "futureEffective")];
  if (confirmedAt === undefined) return [asked, ...arrived, answered, { what: "confirming", when: "now", by: "requester", at: null }, ...later("futureEffective")];
  const confirmed: Step = { what: "confirmed", when: "done", by: "requester", at: confirmedAt };
  if (finalAt === undefined) return [asked, ...arrived, answered, confirmed, { what: "finishing", when: "now", by: "provider", at: null }];
  return [asked, ...arrived, answered, confirmed, { what: "effective", when: "done", by: "provider", at: finalAt }];
}
