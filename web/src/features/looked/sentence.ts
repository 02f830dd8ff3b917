import type { LookedLine } from "./queries.ts";

export type SentenceKey = "delivered" | "preview" | "notFound" | "notReceived" | "crossing" | "custody" | "custodyTo" | "consent" | "consentPreview" | "revoked" | "paused" | "resumed" | "acknowledged" | "identity" | "credentialChecked" | "credentialCheckedByCode" | "credentialTaken" | "credential" | "other";

/** Which sentence a line is told with. Nothing is said of an erased line that its kind alone doesn't tell. */
export function sentenceOf({ family, kind, outcome, by, from, to, basis }: Pick<LookedLine, "family" | "kind" | "outcome" | "by" | "from" | "to" | "basis">): SentenceKey {
  switch (family) {
    case "crossing":
      if (from === null) return "other";
      if (kind === "crossing.notReceived") return "notReceived";
      if (outcome === "delivered" && basis?.scope === "preview") return "preview";
      return outcome === "delivered" || outcome === "notFound" ? outcome : "crossing";
    case "custody":
      return kind === "custody.handover.offered" && to !== null ? "custodyTo" : "custody";
    case "consent":
      if (kind === "consent.revoked") return "revoked";
      if (kind === "consent.acknowledged") return "acknowledged";
      if (kind === "consent.paused") return "paused";
      if (kind === "consent.resumed") return "resumed";
      return basis?.scope === "preview" ? "consentPreview" : "consent";
    case "identity":
      return from === null ? "other" : "identity";
    case "credential":
      if (kind === "credential.checked") return by.party === null ? "credentialCheckedByCode" : "credentialChecked";
      return kind === "credential.taken" ? "credentialTaken" : "credential";
    default:
      return "other";
  }
}
