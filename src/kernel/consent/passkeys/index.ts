export { challengeOf, passkeyFault } from "./assertion.ts";
export { passkeyChallengeGone, passkeyNotAccepted, passkeySignatureWrong, passkeyUnknown } from "./errors.ts";
export { passkeyRoutes } from "./routes.ts";
export { ConsentSignature, SigningOptions } from "./schema.ts";
export { createPasskeys, type Passkeys } from "./service.ts";
export type { ConsentDraft } from "./store.ts";
