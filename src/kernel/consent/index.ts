export {
  consentDoesNotCover, consentExpired, consentInvalidTerm, consentMalformed, consentNotFound, consentNotSigned, consentOtherId, consentOtherPerson,
  consentOtherPurpose, consentRevoked, previewNotUse,
} from "./errors.ts";
export { consentRoutes } from "./routes.ts";
export { consentRules, previewMinutes, subjectCommitment, type ConsentUse } from "./rules.ts";
export { ConsentArtefact, ConsentScope, ConsentView, type ConsentState } from "./schema.ts";
export { createConsents, type Consents, type GivenConsent, type NewConsent } from "./service.ts";
