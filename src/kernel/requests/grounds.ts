import type { Static } from "typebox";
import type { Basis } from "../../platform/http/problem.ts";
import { lawBasis } from "../law/index.ts";
import type { RejectionGround } from "./schema.ts";

/** What a refusal of sharing may rest on, each with its sentence; the officer may also name another clause in words. */
export const rejectionGrounds: readonly Static<typeof RejectionGround>[] = [
  { code: "outside-conditions", zh: "不符合目录列明的共享条件", en: "It doesn't meet the conditions listed in the catalogue", basis: lawBasis.conditionsListed },
  { code: "outside-duty", zh: "超出履行法定职责所必需的范围", en: "It goes beyond what the duty laid down by law needs", basis: lawBasis.dutyWithinLaw },
  { code: "more-than-needed", zh: "要的栏目多于用途所需", en: "It asks for more than the purpose needs", basis: lawBasis.purposeAndLeast },
  { code: "prohibited", zh: "依法不予共享", en: "The law forbids sharing it", basis: lawBasis.prohibitedSharing },
  { code: "suspended", zh: "曾超出范围使用，整改未完成", en: "Earlier use went beyond its scope and has not been mended", basis: lawBasis.suspension },
];

/** The clause as it is shown, with its sentence when it is a listed ground. */
export function groundOf(clause: string): { clause: string; basis: Basis | null } {
  const ground = rejectionGrounds.find(({ code }) => code === clause);
  return ground ? { clause: `${ground.basis.source} ${ground.basis.article ?? ""}`.trim(), basis: { ...ground.basis } } : { clause, basis: null };
}

/** The sentence of a clause as groundOf writes it; null when it is none of the listed ones. */
export function basisOfClause(clause: string): Basis | null {
  const ground = rejectionGrounds.find(({ code }) => groundOf(code).clause === clause);
  return ground ? { ...ground.basis } : null;
}
