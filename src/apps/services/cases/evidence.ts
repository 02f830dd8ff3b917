import type { PersonCaller } from "../../../kernel/identity/index.ts";
import type { EvidenceValue, MaterialSource } from "./schema.ts";
import type { ItemMaterial, ServiceItem } from "../items/schema.ts";

/** Whoever acts at a counter or desk; the route guard has checked the role. */
export type Officer = PersonCaller;

/** Data of the other side that came over for a case, with everything needed to prove it. */
export interface FetchedEvidence {
  readonly consentId: string;
  readonly crossingId: string;
  readonly values: EvidenceValue[];
  /** Fields the other side also holds and that do not travel. */
  readonly withheld: readonly { readonly titleZh: string; readonly titleEn: string }[];
  /** The sentences the person agreed to. */
  readonly shown: { readonly zh: string; readonly en: string };
}

/** How the services app reaches evidence of the other side: by a consent and a governed call. Wired in node.ts. */
export interface EvidenceGateway {
  /** @returns undefined when the other side has no record of this person */
  fetch(
    officer: Officer,
    request: { readonly resource: string; readonly idNumber: string; readonly caseNo: string; readonly scope: "preview" | "use" },
  ): Promise<FetchedEvidence | undefined>;
  /** The resource that answers for an evidence type at the deciding side, if a grant lets this office use it. */
  sourceOf(evidenceType: string, decidingParty: string, officeParty: string): Promise<{ resource: string; provider: string } | undefined>;
}

const counterModes: readonly string[] = ["onlineCheck", "prefill", "eSign", "eCert"];

/**
 * How a material is had at this counter: from the other side when it holds it and a grant allows, by the clerk's own check,
 * else the applicant brings it.
 */
export async function sourceOfMaterial(
  gateway: EvidenceGateway,
  item: ServiceItem,
  material: ItemMaterial,
  officeParty: string,
): Promise<MaterialSource> {
  if (material.replaceMode === "dataShare" && item.decidingParty !== null) {
    const found = await gateway.sourceOf(material.evidenceType, item.decidingParty, officeParty);
    if (found) return { kind: "peer", ...found };
  }
  return counterModes.includes(material.replaceMode) ? { kind: "counter" } : { kind: "upload" };
}
