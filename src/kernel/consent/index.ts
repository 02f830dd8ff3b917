export { DerivedView, derivedRoutes, type HolderRole, type NewDerived } from "./derived/index.ts";
export {
  consentDoesNotCover, consentExhausted, consentExpired, consentInvalidTerm, consentMalformed, consentNotFound, consentNotSigned, consentOtherId, consentOtherPerson,
  consentOtherProvince, consentOtherPurpose, consentPaused, consentRevoked, consentStateForbids, consentTooOften, previewNotUse,
} from "./errors.ts";
export { myConsentRoutes } from "./my-routes.ts";
export { MyConsent, MyConsents, type ConsentNames, type ConsentUseMade } from "./my-schema.ts";
export { ConsentSignature, passkeyRoutes, SigningOptions } from "./passkeys/index.ts";
export { consentRoutes } from "./routes.ts";
export { consentRules, previewMinutes, subjectCommitment, type ConsentUse } from "./rules.ts";
export { ConsentArtefact, ConsentScope, ConsentView, type ConsentFrequency, type ConsentMandate, type ConsentState } from "./schema.ts";
export { createConsents, type Consents, type GivenConsent, type NewConsent } from "./service.ts";
export type { ConsentAct, ConsentStop } from "./states.ts";
