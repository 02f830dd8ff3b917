import { Type, type Static } from "typebox";

const Base64Url = Type.String({ pattern: "^[A-Za-z0-9_-]+$", maxLength: 8000 });

export const Passkey = Type.Object({
  id: Type.String(),
  registeredAt: Type.String({ format: "date-time" }),
  usedAt: Type.Union([Type.String({ format: "date-time" }), Type.Null()]),
});
export type Passkey = Static<typeof Passkey>;

/** As the browser's `navigator.credentials.create` takes them. @source W3C WebAuthn Level 3 §5.1.8 */
export const RegistrationOptions = Type.Object(
  {
    challenge: Type.String(),
    rp: Type.Object({ id: Type.Optional(Type.String()), name: Type.String() }),
    user: Type.Object({ id: Type.String(), name: Type.String(), displayName: Type.String() }),
    pubKeyCredParams: Type.Array(Type.Object({ type: Type.Literal("public-key"), alg: Type.Integer() })),
  },
  { additionalProperties: true },
);

/** What the browser's authenticator answered to a registration. @source W3C WebAuthn Level 3 §5.1.5 */
export const RegistrationAnswer = Type.Object(
  {
    id: Base64Url,
    rawId: Base64Url,
    type: Type.Literal("public-key"),
    response: Type.Object({ clientDataJSON: Base64Url, attestationObject: Base64Url }, { additionalProperties: true }),
  },
  { additionalProperties: true },
);
export type RegistrationAnswer = Static<typeof RegistrationAnswer>;

/** A consent shown to be signed: its digest is the challenge. */
export const SigningOptions = Type.Object({
  draft: Type.String({ format: "uuid" }),
  challenge: Type.String({ description: "Digest of the consent, base64url" }),
  rpId: Type.String(),
  credentials: Type.Array(Type.String(), { description: "Passkeys of the person" }),
});
export type SigningOptions = Static<typeof SigningOptions>;

/** What the browser's authenticator answered, and to which draft. */
export const ConsentSignature = Type.Object(
  {
    draft: Type.String({ format: "uuid" }),
    credential: Base64Url,
    clientDataJSON: Base64Url,
    authenticatorData: Base64Url,
    signature: Base64Url,
  },
  { additionalProperties: false },
);
export type ConsentSignature = Static<typeof ConsentSignature>;
