import type { ConsentSignature, SigningOptions } from "../../../kernel/consent/index.ts";
import type { ApplicantCaller } from "../../../kernel/identity/index.ts";
import type { EvidenceValue, MaterialSource, OfficeName } from "./schema.ts";
import type { ItemMaterial } from "../items/schema.ts";
import type { Taker } from "./taker.ts";

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

export interface EvidenceRequest {
  readonly party: string;
  readonly resource: string;
  readonly idNumber: string;
  readonly caseNo: string;
  readonly scope: "preview" | "use";
}

/** How the services app reaches evidence of the other side: by a consent and a governed call. Wired in node.ts. */
export interface EvidenceGateway {
  /**
   * @param party  the office that took the case in and may use the evidence
   * @param signature  of the person's passkey over the consent that prepare() showed
   * @returns undefined when the other side has no record of this person
   */
  fetch(taker: Taker, request: EvidenceRequest, signature?: ConsentSignature): Promise<FetchedEvidence | undefined>;
  /** The consent to use, for the person's passkey to sign. @returns undefined when no grant lets the office ask */
  prepare(me: ApplicantCaller, request: Omit<EvidenceRequest, "scope">): Promise<SigningOptions | undefined>;
  /** The other side's resource that answers for an evidence type, if a grant lets this office use it. */
  sourceOf(evidenceType: string, officeParty: string): Promise<{ resource: string; provider: string } | undefined>;
}

/** What a clerk does or sees at the counter instead of taking a paper. */
const counterModes: readonly string[] = ["onlineCheck", "prefill", "eSign", "eCert"];
/** What a signed-in person does by confirming it; a face check or a certificate shown can't be done so, and isn't pretended. */
const confirmModes: readonly string[] = ["prefill", "eSign"];

/**
 * How a material is had: from the other side when it holds it and a grant allows; at a counter by the clerk's own check; at a front
 * door by the sign-in itself or by confirming; else the applicant brings it.
 */
export async function sourceOfMaterial(
  gateway: EvidenceGateway,
  material: ItemMaterial,
  { party, channel, office }: { readonly party: string; readonly channel: "counter" | "door"; readonly office: (party: string) => OfficeName },
): Promise<MaterialSource> {
  const { replaceMode, evidenceType } = material;
  if (replaceMode === "dataShare") {
    const found = await gateway.sourceOf(evidenceType, party);
    if (found) return { kind: "peer", ...found, holder: office(found.provider) };
  }
  if (channel === "counter") return { kind: counterModes.includes(replaceMode) ? "counter" : "upload" };
  if (evidenceType === "ID_CARD") return { kind: "account" };
  if (confirmModes.includes(replaceMode)) return { kind: "confirm" };
  return { kind: replaceMode === "onlineCheck" ? "counter" : "upload" };
}
