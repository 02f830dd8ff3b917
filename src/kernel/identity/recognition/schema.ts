import { Type, type Static } from "typebox";
import { JwsGeneral } from "../../../platform/crypto/jws.ts";
import { NodeId, PartyId } from "../schema.ts";

const Digest = Type.String({ pattern: "^sha256:[A-Za-z0-9_-]{43}$" });
const Salt = Type.String({ pattern: "^[A-Za-z0-9_-]{43}$", description: "base64url of 32 bytes" });
const Instant = Type.String({ format: "date-time" });

/** The purpose that the agreement's clause must permit. */
export const recognitionPurpose = "identity-recognition";

/** All that one side tells the other about a person, and nothing else. */
export const toldClaims = ["name", "idNumber", "level"] as const;

/** How the issuer knows the person: `registered` when the number was checked with the account, `demo` for an invented person whom nobody checked. */
export const AssuranceLevel = Type.Union([Type.Literal("registered"), Type.Literal("demo")]);
export type AssuranceLevel = Static<typeof AssuranceLevel>;

/** The clause of the agreement in force that lets one side accept the other's sign-in. */
export interface RecognitionRule {
  readonly agreement: string;
  readonly clause: string;
  readonly text: { readonly id: string; readonly heading: string; readonly text: string; readonly textStatus: string };
}

/**
 * What a person agreed to at the issuer, signed by the issuer's node. The person stands in it only as a salted commitment to the identity number.
 * @source 个人信息保护法 art. 13, 14, 17, 23
 */
export const RecognitionConsent = Type.Object(
  {
    v: Type.Literal(1),
    kind: Type.Literal("recognition-consent"),
    id: Type.String({ format: "uuid", description: "Also names the assertion and both sides' ledger entries" }),
    subject: Digest,
    issuer: NodeId,
    recipient: NodeId,
    recipientParty: PartyId,
    claims: Type.Array(Type.Enum([...toldClaims]), { minItems: toldClaims.length, maxItems: toldClaims.length }),
    purpose: Type.Literal(recognitionPurpose),
    agreement: Type.String({ maxLength: 40 }),
    clause: Type.String({ maxLength: 40 }),
    givenAt: Instant,
    attested: Type.Object({ node: NodeId, level: Type.Literal("session"), textDigest: Digest }, { additionalProperties: false, description: "The node that saw the person agree, and to which sentences" }),
  },
  { additionalProperties: false },
);
export type RecognitionConsent = Static<typeof RecognitionConsent>;

/** What the ID token for a peer says beyond OpenID's own claims. */
export const AssertedClaims = Type.Object({
  sub: Type.String({ pattern: "^applicant:[a-z][a-z0-9-]{1,40}$" }),
  name: Type.String({ minLength: 1, maxLength: 60 }),
  id_number: Type.String({ minLength: 18, maxLength: 18 }),
  recognition: Type.Object(
    {
      level: AssuranceLevel,
      payloadSalt: Salt,
      subjectSalt: Salt,
      consent: JwsGeneral,
    },
    { additionalProperties: false },
  ),
});
export type AssertedClaims = Static<typeof AssertedClaims>;

/** What a node tells its peers of its sign-in, over the signed channel: the key that its assertions are believed by. */
export const PeerSignIn = Type.Object(
  {
    name: Type.Object({ zh: Type.String({ minLength: 1, maxLength: 60 }), en: Type.String({ minLength: 1, maxLength: 60 }) }, { additionalProperties: false, description: "What people call its accounts" }),
    key: Type.Object(
      {
        kid: Type.String({ pattern: "^[a-z][a-z0-9-]{1,15}#identity-[1-9][0-9]*$" }),
        suite: Type.Literal("ed25519"),
        publicKey: Type.String({ pattern: "^[A-Za-z0-9+/]{43}=$", description: "Raw key, 32 bytes, base64" }),
      },
      { additionalProperties: false },
    ),
  },
  { additionalProperties: false },
);
export type PeerSignIn = Static<typeof PeerSignIn>;
