import type { ProblemError } from "../../platform/http/problem.ts";
import { basisKindTitles, type PermittingRule } from "../agreements/index.ts";
import type { Resource } from "../catalogue/index.ts";
import { basisNotOffered, clauseBasis, fieldsUnknown, noAgreement, ownResource, purposeNotOffered, purposeNotPermitted, resourceProhibited } from "./errors.ts";

/** What is wanted, and what catalogue and agreements say to it. */
export interface RequestFacts {
  readonly requestingParty: string;
  readonly purpose: string;
  readonly basisKind: string;
  readonly fields: readonly string[];
  readonly resource: Resource;
  /** Whether an agreement between the two nodes is in force. */
  readonly inForce: boolean;
  /** Its clause that permits the purpose. */
  readonly rule: PermittingRule | undefined;
}

type RequestRule = (facts: RequestFacts) => ProblemError | undefined;

/** In this order; each refuses by itself. The provider applies them again when it decides. */
export const requestRules: readonly (readonly [name: string, rule: RequestRule])[] = [
  ["not one's own", ({ requestingParty, resource }) => (resource.provider === requestingParty ? ownResource(resource.id) : undefined)],
  ["may be shared at all", mayBeShared],
  ["fields of the entry", fieldsListed],
  ["a purpose the entry names", purposeListed],
  ["an agreement in force", ({ inForce, resource }) => (inForce ? undefined : noAgreement(resource.id))],
  ["a purpose that a clause permits", ({ rule, purpose }) => (rule ? undefined : purposeNotPermitted(purpose))],
  ["a basis that entry and clause name", basisListed],
];

/** @returns the first refusal, undefined when the request may stand */
export function refusalOf(facts: RequestFacts): ProblemError | undefined {
  for (const [, rule] of requestRules) {
    const refusal = rule(facts);
    if (refusal) return refusal;
  }
  return undefined;
}

/** @source 政务数据共享条例 art. 14, 15 */
function mayBeShared({ resource: { id, shareAttribute, prohibition } }: RequestFacts): ProblemError | undefined {
  if (shareAttribute !== "prohibited") return undefined;
  return resourceProhibited({ en: prohibition?.reasonEn ?? id, zh: prohibition?.reasonZh ?? id, ...(prohibition ? { basis: prohibition.basis } : {}) });
}

function fieldsListed({ fields, resource }: RequestFacts): ProblemError | undefined {
  const unknown = fields.filter((field) => !resource.fields.some(({ name }) => name === field));
  return unknown.length === 0 ? undefined : fieldsUnknown(unknown.join(", "));
}

/** @source 政务数据共享条例 art. 15 */
function purposeListed({ purpose, resource: { id, shareAttribute, purposes } }: RequestFacts): ProblemError | undefined {
  return shareAttribute === "unconditional" || purposes.some((one) => one === purpose) ? undefined : purposeNotOffered(`${id}: ${purpose}`);
}

/** @source 个人信息保护法 art. 13 */
function basisListed({ basisKind, resource, rule }: RequestFacts): ProblemError | undefined {
  const byEntry = resource.shareAttribute === "unconditional" || resource.basisKinds.some((one) => one === basisKind);
  if (rule && byEntry && rule.basisKinds.some((one) => one === basisKind)) return undefined;
  const allowed = (rule?.basisKinds ?? []).filter((one) => resource.shareAttribute === "unconditional" || resource.basisKinds.includes(one));
  return basisNotOffered({
    en: `${rule?.clause ?? ""} names ${allowed.map((one) => basisKindTitles[one].en).join(", ")}`,
    zh: `${rule?.clause ?? ""} 写明的是：${allowed.map((one) => basisKindTitles[one].zh).join("、")}`,
    ...(rule ? { basis: clauseBasis(rule.agreement, rule.text) } : {}),
  });
}
