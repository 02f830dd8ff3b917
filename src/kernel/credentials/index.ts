export { issueIdentity } from "./identity-credential.ts";
export { createMandates, type Mandates } from "./mandates.ts";
export { credentialRoutes } from "./routes.ts";
export type { CheckedCredential, IssuedCredential, Showing, WalletCredential } from "./schema.ts";
export { createCredentials, type Credentials, type NewCredential } from "./service.ts";
export { createShowings, type Showings } from "./showings.ts";
export { createStatusLists, type StatusLists } from "./status-lists.ts";
