import { isPurpose, type Agreements, type PermittingRule, type Purpose } from "../agreements/index.ts";
import type { Resource } from "../catalogue/index.ts";
import { refusalOf } from "./check-request.ts";
import type { CompleteRequest } from "./complete.ts";

const nodeOf = (party: string) => party.slice(0, party.indexOf(":"));

/** Whether agreements and catalogue allow a use, as it is asked for and again when it is granted. */
export function createAllowance(agreements: Pick<Agreements, "active" | "ruleFor" | "findPermitting" | "list">) {
  return requireAllowed;

  /** The clause that permits it. @throws the refusals of check-request.ts */
  async function requireAllowed(
    requestingParty: string,
    { purpose, basisKind, fields }: Pick<CompleteRequest, "purpose" | "basisKind" | "fields">,
    resource: Resource,
    agreement: string | undefined,
  ): Promise<PermittingRule> {
    const nodes = [nodeOf(requestingParty), nodeOf(resource.provider)];
    const inForce = await isInForce(nodes, agreement);
    const rule = isPurpose(purpose) && inForce ? await permittingRule(purpose, nodes, agreement) : undefined;
    const refusal = refusalOf({ requestingParty, purpose, basisKind, fields, resource, inForce, rule });
    if (refusal) throw refusal;
    if (!rule) throw new Error("a request without a permitting clause passed its checks");
    return rule;
  }

  function permittingRule(purpose: Purpose, nodes: readonly string[], agreement: string | undefined): Promise<PermittingRule | undefined> {
    return agreement === undefined ? agreements.findPermitting(purpose, nodes) : agreements.ruleFor(agreement, purpose);
  }

  async function isInForce(nodes: readonly string[], agreement: string | undefined): Promise<boolean> {
    const candidates = agreement === undefined ? (await agreements.list()).filter(({ state }) => state === "active").map(({ id }) => id) : [agreement];
    const documents = await Promise.all(candidates.map((id) => agreements.active(id)));
    return documents.some((document) => document !== undefined && nodes.every((node) => document.parties.some((one) => one.node === node)));
  }
}
