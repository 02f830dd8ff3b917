import { Type, type Static } from "typebox";
import { JwsGeneral } from "../../platform/crypto/jws.ts";

const PartyRef = Type.String({ pattern: "^[a-z][a-z0-9-]{1,15}:[a-z0-9-]{1,60}$" });
const NodeRef = Type.String({ pattern: "^[a-z][a-z0-9-]{1,15}$" });
const Instant = Type.String({ format: "date-time" });
const Digest = Type.String({ pattern: "^sha256:[A-Za-z0-9_-]{43}$" });
const Base64Url = Type.String({ pattern: "^[A-Za-z0-9_-]+$", maxLength: 4000 });
const orNull = <Schema extends Parameters<typeof Type.Union>[0][number]>(schema: Schema) => Type.Union([schema, Type.Null()]);

/** `preview`: look once, keep nothing. `use`: take it into the matter as evidence. */
export const ConsentScope = Type.Union([Type.Literal("preview"), Type.Literal("use")]);
export type ConsentScope = Static<typeof ConsentScope>;

/** What both versions of the artefact say. */
const common = {
  kind: Type.Literal("consent"),
  id: Type.String({ format: "uuid" }),
  subject: Type.String({ pattern: "^sha256:[A-Za-z0-9_-]{43}$", description: "Commitment of the identity number" }),
  operator: Type.Object({ person: Type.String({ minLength: 1 }), party: PartyRef }, { additionalProperties: false, description: "Who took it, for which office" }),
  grantee: PartyRef,
  provider: PartyRef,
  resource: Type.String({ minLength: 1, maxLength: 100 }),
  fields: Type.Array(Type.String({ minLength: 1, maxLength: 60 }), { minItems: 1, maxItems: 100, uniqueItems: true }),
  purpose: Type.String({ minLength: 1, maxLength: 60 }),
  matter: orNull(Type.String({ minLength: 1, maxLength: 60 })),
  scope: ConsentScope,
  agreement: Type.String({ minLength: 1, maxLength: 40 }),
  clause: Type.String({ minLength: 1, maxLength: 40 }),
  givenAt: Instant,
  validUntil: Instant,
  attested: Type.Object(
    {
      node: Type.String({ description: "Node that saw the person agree, and signs" }),
      person: Type.String({ description: "The clerk, by id; of level session the person's own account at its issuer" }),
      level: Type.Union([Type.Literal("counter"), Type.Literal("session")], { description: "counter: a clerk saw the person agree; session: the person agreed, signed in" }),
      issuer: Type.Optional(Type.String({ description: "Level session: the node whose sign-in vouches for the person" })),
      textDigest: Type.String({ description: "Digest of the sentences the person was shown" }),
    },
    { additionalProperties: false },
  ),
};

/** The artefact as it was first written; those that stand in old matters stay readable and keep their effect. */
export const ConsentArtefactV1 = Type.Object({ v: Type.Literal(1), ...common }, { additionalProperties: false });
export type ConsentArtefactV1 = Static<typeof ConsentArtefactV1>;

/** How often the consent may be used. Null: not bounded by number. */
export const ConsentFrequency = Type.Object(
  {
    total: orNull(Type.Integer({ minimum: 1, maximum: 100_000, description: "Calls over the whole life of the consent" })),
    per: orNull(Type.Object({ calls: Type.Integer({ minimum: 1, maximum: 100_000 }), days: Type.Integer({ minimum: 1, maximum: 366 }) }, { additionalProperties: false, description: "Calls within any so many days of 24 hours" })),
  },
  { additionalProperties: false },
);
export type ConsentFrequency = Static<typeof ConsentFrequency>;

/** Who acts for the person: a mandate, named by its id and the digest of its text. */
export const ConsentMandate = Type.Object({ id: Type.String({ minLength: 1, maxLength: 100 }), digest: Digest }, { additionalProperties: false });
export type ConsentMandate = Static<typeof ConsentMandate>;

/**
 * The person's own signature over the consent: a WebAuthn assertion whose challenge is the digest of the artefact without this member.
 * @source W3C Web Authentication Level 3 §6.3.3, §7.2
 */
export const ConsentPasskey = Type.Object(
  {
    rpId: Type.String({ minLength: 1, maxLength: 253, description: "Host name of the front door" }),
    origin: Type.String({ pattern: "^https?://[^/?#\\s]+$", maxLength: 300 }),
    credential: Base64Url,
    publicKey: Type.String({ pattern: "^[A-Za-z0-9_-]+$", maxLength: 2000, description: "SPKI, DER, base64url: a P-256 key that the person registered while signed in" }),
    clientDataJSON: Base64Url,
    authenticatorData: Base64Url,
    signature: Base64Url,
  },
  { additionalProperties: false },
);
export type ConsentPasskey = Static<typeof ConsentPasskey>;

/** What version 2 says besides. */
const further = {
  resource: Type.String({ pattern: "^[^\\s,;]+$", maxLength: 100, description: "One resource; several at once are not a consent" }),
  mandate: orNull(ConsentMandate),
  range: Type.Object({ records: Type.Literal("own") }, { additionalProperties: false, description: "Which records: the one that is about the person" }),
  life: Type.Union([Type.Literal("notKept"), Type.Literal("withMatter")], { description: "How long the grantee keeps what it was given: not at all, or as long as the matter's record" }),
  frequency: ConsentFrequency,
  provinces: Type.Array(NodeRef, { minItems: 1, maxItems: 32, uniqueItems: true, description: "Sides between which it may travel" }),
  passkey: orNull(ConsentPasskey),
};

export const ConsentArtefactV2 = Type.Object({ v: Type.Literal(2), ...common, ...further }, { additionalProperties: false });
export type ConsentArtefactV2 = Static<typeof ConsentArtefactV2>;

/**
 * What a person agreed to at a counter, or signed in at a front door: the payload that the counter's node signs. One artefact is about one resource
 * of one provider for one grantee: there are no bundles. The person is named only by a salted commitment to the identity number.
 * @source 个人信息保护法 art. 13, 14, 17; design.md section 4 "attested"
 */
export const ConsentArtefact = Type.Union([ConsentArtefactV1, ConsentArtefactV2]);
export type ConsentArtefact = Static<typeof ConsentArtefact>;

/** The signed withdrawal; the provider's node refuses every later call that leans on the consent. */
export const ConsentRevocation = Type.Object(
  {
    v: Type.Literal(1),
    kind: Type.Literal("consent-revocation"),
    id: Type.String({ format: "uuid", description: "Names the receipt of the withdrawal" }),
    consent: Type.String({ format: "uuid" }),
    consentDigest: Type.String({ description: "Digest of the withdrawn artefact's text" }),
    node: Type.String(),
    grantee: PartyRef,
    provider: PartyRef,
    revokedAt: Instant,
  },
  { additionalProperties: false },
);
export type ConsentRevocation = Static<typeof ConsentRevocation>;

/** The signed pause, or its end; between them the provider's node refuses what leans on the consent. */
export const ConsentPause = Type.Object(
  {
    v: Type.Literal(1),
    kind: Type.Union([Type.Literal("consent-pause"), Type.Literal("consent-resumption")]),
    id: Type.String({ format: "uuid", description: "Names the receipt" }),
    consent: Type.String({ format: "uuid" }),
    consentDigest: Type.String({ description: "Digest of the artefact's text" }),
    node: Type.String(),
    grantee: PartyRef,
    provider: PartyRef,
    at: Instant,
  },
  { additionalProperties: false },
);
export type ConsentPause = Static<typeof ConsentPause>;

export const consentStates = ["active", "paused", "revoked", "expired", "exhausted"] as const;
export const ConsentState = Type.Enum([...consentStates], {
  description: "active: may be used; paused: not until the person resumes it; revoked: withdrawn for good; expired: its time is over; exhausted: used as often as it may be",
});
export type ConsentState = (typeof consentStates)[number];

/** A consent as its own counter, the office's colleagues and auditors see it. */
export const ConsentView = Type.Object({
  id: Type.String(),
  state: ConsentState,
  artefact: ConsentArtefact,
  textShown: Type.String(),
  revokedAt: orNull(Instant),
  document: JwsGeneral,
});
export type ConsentView = Static<typeof ConsentView>;
