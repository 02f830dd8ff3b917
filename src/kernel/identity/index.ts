export {
  anonymous, Descriptor, DescriptorKey, keyUses, NodeId, Party, PartyId, PeerState, peerStates, RefusalCount, Role, roles, SignedDescriptor,
  type ApplicantCaller, type Caller, type KeyUse, type PersonCaller, type VerifiedPeer,
} from "./schema.ts";
export { apiKeyFile, createDemoApiKeys, digestOfKeyFile, digestOfToken } from "./people/api-keys.ts";
export { notSignedIn, notYourRole } from "./people/errors.ts";
export { admit, registerGuard } from "./people/guard.ts";
export { ApplicantEntry, seedApplicants } from "./people/applicants.ts";
export { PersonEntry, seedPeople } from "./people/people.ts";
export { createPrograms, programKeyPrefix, type Programs } from "./programs/service.ts";
export { programRoutes } from "./programs/routes.ts";
export { findPerson } from "./people/store.ts";
export { createRecognition, type Recognition } from "./recognition/service.ts";
export type { RecognitionRule } from "./recognition/schema.ts";
export { listPartiesWith } from "./people/roles-store.ts";
export { createProvider } from "./sessions/provider.ts";
export { createRelyingParty } from "./sessions/relying-party.ts";
export { sessionCookieOf, sessionRoutes } from "./sessions/routes.ts";
export { createSessions } from "./sessions/service.ts";
export type { Connector, Connectors } from "./connectors/connectors.ts";
export type { Channel } from "./channel/channel.ts";
export { messageRefusals, peerAnswerUnverified, peerNotConfirmed, peerRefused, peerSuspended, peerTimedOut, peerUnknown, peerUnreachable } from "./channel/errors.ts";
export { signedField, type SignedMessage } from "./channel/arrival.ts";
export type { Frame, SignedFrame } from "./channel/frames.ts";
export { registerPeerHooks } from "./channel/hooks.ts";
export type { Answer, CallOptions, FramesOptions } from "./channel/outbound.ts";
export { fingerprint, rawKey, readDescriptor } from "./keys/descriptor.ts";
export { dataKeyRoutes } from "./data-keys/routes.ts";
export { openDataKeys, type DataKeys } from "./data-keys/service.ts";
export { identityColumns } from "./data-keys/columns.ts";
export { createKeys, hasKeys, readKey } from "./keys/key-files.ts";
export type { NodeSigners, OpenSigners } from "./keys/node-signers.ts";
export { PeerList, PeerView } from "./peers/schema.ts";
export { keyRoutes } from "./keys/routes.ts";
export { identityRoutes } from "./routes.ts";
export { createIdentity, type Identity, type IdentityConfig } from "./service.ts";
