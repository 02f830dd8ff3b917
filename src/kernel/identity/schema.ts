import { Type, type Static } from "typebox";
import { JwsGeneral } from "../../platform/crypto/jws.ts";
import { suites } from "../../verify/index.ts";

export const NodeId = Type.String({ pattern: "^[a-z][a-z0-9-]{1,15}$", description: "Short id of a node, e.g. sc" });
export type NodeId = Static<typeof NodeId>;

export const PartyId = Type.String({
  pattern: "^[a-z][a-z0-9-]{1,15}:[a-z0-9][a-z0-9-]{0,63}$",
  description: "An organisation, given by the node that hosts it, e.g. cq:public-security",
});
export type PartyId = Static<typeof PartyId>;

/** What a person may do on their node; an office is added by their party. `program` is no person's: an office's own system with a key. */
export const roles = ["clerk", "case-officer", "supervisor", "data-steward", "share-officer", "agreement-officer", "auditor", "operator", "program"] as const;
export const Role = Type.Enum([...roles]);
export type Role = (typeof roles)[number];

/** A person who acts, with the office they act for. */
export interface PersonCaller {
  readonly kind: "person";
  readonly personId: string;
  readonly name: string;
  readonly party: PartyId;
  readonly roles: readonly Role[];
  /** Signed in in a browser, or a program with the person's API key. */
  readonly via: "session" | "key";
}

/** A person at a front door who acts for themselves; their identity may be vouched for by the other side's sign-in. */
export interface ApplicantCaller {
  readonly kind: "applicant";
  /** Account at the issuer, e.g. `sc-citizen-1`. */
  readonly accountId: string;
  /** Node whose sign-in vouches for the person. */
  readonly issuer: NodeId;
  readonly name: string;
  /** Checked identity number, 18 characters, upper case. Never in logs, links or ledger details. */
  readonly idNumber: string;
  readonly via: "session";
}

export type Caller = { readonly kind: "anonymous" } | PersonCaller | ApplicantCaller;

export const anonymous: Caller = { kind: "anonymous" };

/** A peer whose signature over this very message has been checked. */
export interface VerifiedPeer {
  readonly node: NodeId;
  readonly keyId: string;
}

export const Party = Type.Object(
  {
    id: PartyId,
    nameZh: Type.String({ minLength: 1, maxLength: 200 }),
    nameEn: Type.String({ minLength: 1, maxLength: 200 }),
    kind: Type.String({ minLength: 1, maxLength: 40, description: "government, enterprise, institute, alliance …" }),
    uscc: Type.Optional(Type.String({ pattern: "^[0-9A-HJ-NPQRTUWXY]{18}$", description: "统一社会信用代码; alliances and zones have none" })),
  },
  { additionalProperties: false },
);
export type Party = Static<typeof Party>;

/** Every node has one key of each. `log` and `witness` sign what any C2SP client reads and are always Ed25519. */
export const keyUses = ["sign", "log", "witness"] as const;
export type KeyUse = (typeof keyUses)[number];

/**
 * A node that signs by SM2 has these besides: `page` signs each page of its ledger beside the log key; `client` (Ed25519) shows a peer's OpenID
 * provider who asks, since that protocol knows no SM2.
 */
export const extraKeyUses = ["page", "client"] as const;
export type ExtraKeyUse = (typeof extraKeyUses)[number];

export const SuiteName = Type.Enum([...suites], { description: "ed25519, or sm2-sm3: SM2 over SM3, by software that has not been evaluated (非密评)" });

export const DescriptorKey = Type.Object(
  {
    kid: Type.String({ pattern: "^[a-z][a-z0-9-]{1,15}#[a-z]+-[1-9][0-9]*$", description: "node#use-version, e.g. sc#sign-1" }),
    use: Type.Enum([...keyUses, ...extraKeyUses]),
    suite: SuiteName,
    publicKey: Type.String({ pattern: "^([A-Za-z0-9+/]{43}|B[A-P][A-Za-z0-9+/]{85})=$", description: "Raw key, base64: 32 bytes of Ed25519, or 65 of SM2 (0x04, x, y)" }),
  },
  { additionalProperties: false },
);
export type DescriptorKey = Static<typeof DescriptorKey>;

/** What a node says of itself: signed with its own sign key, and with the one before when keys change. */
export const Descriptor = Type.Object(
  {
    v: Type.Literal(1),
    id: NodeId,
    name: Type.Object({ zh: Type.String({ minLength: 1, maxLength: 200 }), en: Type.String({ minLength: 1, maxLength: 200 }) }, { additionalProperties: false }),
    region: Type.String({ pattern: "^[0-9]{6}$", description: "GB/T 2260 code" }),
    url: Type.String({ pattern: "^https?://[^/?#@\\s]+$", maxLength: 300, description: "Address under which peers reach it" }),
    version: Type.Integer({ minimum: 1 }),
    issuedAt: Type.String({ format: "date-time" }),
    keys: Type.Array(DescriptorKey, { minItems: 3, maxItems: 20 }),
    logOrigin: Type.String({ minLength: 3, maxLength: 200, pattern: "^[^\\s+]+$", description: "C2SP origin of its ledger" }),
    parties: Type.Array(Party, { maxItems: 5000 }),
  },
  { additionalProperties: false },
);
export type Descriptor = Static<typeof Descriptor>;

export const SignedDescriptor = JwsGeneral;
export type SignedDescriptor = JwsGeneral;

export const peerStates = ["invited", "active", "suspended"] as const;
export const PeerState = Type.Enum([...peerStates], {
  description: "invited: we accepted its invitation, its answer or first message is awaited; active: messages pass; suspended: an operator has stopped them",
});
export type PeerState = (typeof peerStates)[number];

/** Messages that were refused, per reason. */
export const RefusalCount = Type.Object({ reason: Type.String(), day: Type.String({ description: "UTC date" }), count: Type.Integer({ minimum: 1 }) });
export type RefusalCount = Static<typeof RefusalCount>;
