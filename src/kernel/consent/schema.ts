import { Type, type Static } from "typebox";
import { JwsGeneral } from "../../platform/crypto/jws.ts";

const PartyRef = Type.String({ pattern: "^[a-z][a-z0-9-]{1,15}:[a-z0-9-]{1,60}$" });
const Instant = Type.String({ format: "date-time" });

/** `preview`: look once, keep nothing. `use`: take it into the matter as evidence. */
export const ConsentScope = Type.Union([Type.Literal("preview"), Type.Literal("use")]);
export type ConsentScope = Static<typeof ConsentScope>;

/**
 * What a person agreed to at a counter, or signed in at a front door: the payload that the counter's node signs. The person is named only by a salted
 * commitment to the identity number.
 * @source 个人信息保护法 art. 13, 14, 17; design.md section 4 "attested"
 */
export const ConsentArtefact = Type.Object(
  {
    v: Type.Literal(1),
    kind: Type.Literal("consent"),
    id: Type.String({ format: "uuid" }),
    subject: Type.String({ pattern: "^sha256:[A-Za-z0-9_-]{43}$", description: "Commitment of the identity number" }),
    operator: Type.Object({ person: Type.String({ minLength: 1 }), party: PartyRef }, { additionalProperties: false, description: "Who took it, for which office" }),
    grantee: PartyRef,
    provider: PartyRef,
    resource: Type.String({ minLength: 1, maxLength: 100 }),
    fields: Type.Array(Type.String({ minLength: 1, maxLength: 60 }), { minItems: 1, maxItems: 100, uniqueItems: true }),
    purpose: Type.String({ minLength: 1, maxLength: 60 }),
    matter: Type.Union([Type.String({ minLength: 1, maxLength: 60 }), Type.Null()]),
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
  },
  { additionalProperties: false },
);
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

export const ConsentState = Type.Union([Type.Literal("active"), Type.Literal("expired"), Type.Literal("revoked")]);
export type ConsentState = Static<typeof ConsentState>;

/** A consent as its own counter, the office's colleagues and auditors see it. */
export const ConsentView = Type.Object({
  id: Type.String(),
  state: ConsentState,
  artefact: ConsentArtefact,
  textShown: Type.String(),
  revokedAt: Type.Union([Instant, Type.Null()]),
  document: JwsGeneral,
});
export type ConsentView = Static<typeof ConsentView>;
