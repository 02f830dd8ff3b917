import type { Proposal, RequestContent } from "../schema.ts";

/** How often a requester may answer an offer by other terms; then it accepts, or takes its request back. */
export const mostCounters = 3;

/** The request as the last proposal would have it; as it was made when there is none. */
export function asProposed(content: RequestContent, proposals: readonly Proposal[]): RequestContent {
  const last = proposals.at(-1);
  return last ? { ...content, fields: [...last.fields], validUntil: last.validUntil, basisKind: last.basisKind } : content;
}

/** The provider's offer that waits for the requester. */
export function standingOffer(proposals: readonly Proposal[]): Proposal | undefined {
  const last = proposals.at(-1);
  return last?.by === "provider" ? last : undefined;
}

/**
 * What is proposed stays within what was asked for at first, so that nobody has to examine more than that.
 * @returns what is wrong, or undefined
 */
export function faultOfProposal({ fields, validUntil }: Pick<Proposal, "fields" | "validUntil">, content: RequestContent): string | undefined {
  const more = fields.filter((field) => !content.fields.includes(field));
  if (more.length > 0) return `beyond the request: ${more.join(", ")}`;
  return validUntil > content.validUntil ? `beyond the request: ${validUntil} > ${content.validUntil}` : undefined;
}

/** Whether a proposal says the same as what stands. */
export function isSame(proposal: Pick<Proposal, "fields" | "validUntil" | "basisKind">, standing: Pick<RequestContent, "fields" | "validUntil" | "basisKind">): boolean {
  const fields = (of: readonly string[]) => [...of].sort().join(",");
  return fields(proposal.fields) === fields(standing.fields) && proposal.validUntil === standing.validUntil && proposal.basisKind === standing.basisKind;
}
