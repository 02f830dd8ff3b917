import type { ProblemError } from "../../../platform/http/problem.ts";
import type { Consents } from "../../consent/index.ts";
import type { Call } from "../schema.ts";

/** The consent domain's count of what was answered under each consent. */
export type ConsentUses = Consents["uses"];

/** Counts calls against the consents they lean on, in order. @returns the calls that fit, and why the others don't */
export async function takeFromConsents<One extends { readonly call: Call }>(peer: string, calls: readonly One[], uses: ConsentUses): Promise<{ admitted: One[]; refused: Map<One, ProblemError> }> {
  const refusals = await uses.take(peer, calls.flatMap(({ call }) => wantedOf(call)));
  const refused = new Map(calls.flatMap((one): [One, ProblemError][] => {
    const refusal = refusals.get(one.call.callId);
    return refusal ? [[one, refusal]] : [];
  }));
  return { admitted: calls.filter((one) => !refused.has(one)), refused };
}

/** What was counted and then couldn't be read. */
export function giveBackToConsents(peer: string, calls: readonly Call[], uses: ConsentUses): Promise<void> {
  return uses.giveBack(peer, calls.flatMap(wantedOf));
}

function wantedOf({ callId, basis }: Call): { callId: string; consent: string; document: NonNullable<Call["basis"]["artefact"]> }[] {
  return basis.kind === "consent" && basis.artefact ? [{ callId, consent: basis.ref, document: basis.artefact }] : [];
}
