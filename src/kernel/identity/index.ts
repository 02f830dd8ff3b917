export {
  anonymous, Descriptor, DescriptorKey, keyUses, NodeId, Party, PartyId, PeerState, peerStates, RefusalCount, Role, roles, SignedDescriptor,
  type Caller, type KeyUse, type PersonCaller, type VerifiedPeer,
} from "./schema.ts";
