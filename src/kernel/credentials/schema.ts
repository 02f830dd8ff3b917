import { Type, type Static } from "typebox";
import { credentialTypes, showingPurposes } from "../../verify/index.ts";

const orNull = <Schema extends Parameters<typeof Type.Union>[0][number]>(schema: Schema) => Type.Union([schema, Type.Null()]);
const Instant = Type.String({ format: "date-time" });

export const CredentialId = Type.String({ format: "uuid" });
export const CredentialTypeId = Type.Enum(credentialTypes.map(({ id }) => id) as ["identity", "case-result", "mandate"]);
export const ShowingPurpose = Type.Enum(showingPurposes.map(({ id }) => id) as ["counter-service", "result-proof", "mandate-proof", "third-party"], {
  description: "Why it is shown; the presentation is bound to it. counter-service: only an office may look",
});
export type ShowingPurpose = Static<typeof ShowingPurpose>;

export const CredentialStatusName = Type.Enum(["valid", "suspended", "revoked"]);
export type CredentialStatusName = Static<typeof CredentialStatusName>;

export const StandingName = Type.Enum(["valid", "suspended", "revoked", "expired", "notYet", "statusUnknown"], {
  description: "statusUnknown: the issuer could not be asked just now",
});

export const CredentialFieldValue = Type.Object({
  name: Type.String(),
  value: Type.Unknown({ description: "text, yes or no, or several texts" }),
});
export type CredentialFieldValue = Static<typeof CredentialFieldValue>;

/** A credential in the wallet of its holder, or of the one who gave a mandate. */
export const WalletCredential = Type.Object(
  {
    id: CredentialId,
    vct: Type.String(),
    issuer: Type.String({ description: "Node that signed it" }),
    party: Type.String({ description: "Office it was issued for" }),
    mine: Type.Enum(["holder", "principal"], { description: "principal: I gave this mandate to somebody" }),
    standing: StandingName,
    statusReason: orNull(Type.String()),
    issuedAt: Instant,
    validUntil: orNull(Instant),
    fields: Type.Array(CredentialFieldValue),
    illustrative: Type.Boolean({ description: "An example of the demonstration, of no effect" }),
    canShow: Type.Boolean({ description: "It is bound to this site: its holder can make a show-code here" }),
    canRevoke: Type.Boolean(),
  },
  { $id: "WalletCredential" },
);
export type WalletCredential = Static<typeof WalletCredential>;

/** What an office sees of the credentials issued in its name: no personal data. */
export const IssuedCredential = Type.Object(
  {
    id: CredentialId,
    vct: Type.String(),
    ref: orNull(Type.String({ description: "What it was issued about, e.g. the case" })),
    status: CredentialStatusName,
    statusReason: orNull(Type.String()),
    statusAt: Instant,
    issuedAt: Instant,
    validUntil: orNull(Instant),
  },
  { $id: "IssuedCredential" },
);
export type IssuedCredential = Static<typeof IssuedCredential>;

export const StatusChange = Type.Object({
  status: CredentialStatusName,
  reason: Type.String({ minLength: 2, maxLength: 200, pattern: "\\S", description: "Shown to the holder; no personal data" }),
});
export type StatusChange = Static<typeof StatusChange>;

/** One showing, as its holder follows it. */
export const Showing = Type.Object(
  {
    id: CredentialId,
    credential: CredentialId,
    state: Type.Enum(["waiting", "checked", "expired"]),
    medium: Type.Enum(["screen", "paper", "file"], { description: "file: taken along by the holder, checked offline by whoever gets it" }),
    purpose: ShowingPurpose,
    fields: Type.Array(Type.String()),
    createdAt: Instant,
    expiresAt: Instant,
    checkedAt: orNull(Instant),
    checkedByNode: orNull(Type.String()),
    checkedBy: orNull(Type.String({ description: "The office that looked; null for somebody with the code" })),
  },
  { $id: "Showing" },
);
export type Showing = Static<typeof Showing>;

export const NewShowing = Type.Object({
  fields: Type.Array(Type.String({ maxLength: 60 }), { minItems: 1, maxItems: 40, uniqueItems: true }),
  purpose: ShowingPurpose,
  medium: Type.Enum(["screen", "paper"], { default: "screen", description: "screen: 60 seconds; paper: 24 hours" }),
});
export type NewShowing = Static<typeof NewShowing>;

export const IssuedCode = Type.Object({
  showing: Showing,
  code: Type.String({ description: "Shown once: node and 8 (on paper 12) characters, e.g. SC-K7PM-3QXD" }),
  address: Type.String({ description: "Of the public page that checks it; the code stands behind #, which no server sees" }),
});
export type IssuedCode = Static<typeof IssuedCode>;

export const CodeToCheck = Type.Object({ code: Type.String({ minLength: 8, maxLength: 60 }) });

/** What a checker sees: the chosen fields, and whether it stands. */
export const CheckedCredential = Type.Object(
  {
    id: CredentialId,
    standing: StandingName,
    vct: Type.String(),
    issuer: Type.String(),
    party: orNull(Type.String()),
    illustrative: Type.Boolean(),
    issuedAt: Instant,
    validUntil: orNull(Instant),
    statusAt: orNull(Instant),
    purpose: ShowingPurpose,
    fields: Type.Array(CredentialFieldValue),
    shownAt: Instant,
    shownAtNode: Type.String({ description: "The node that vouches that the holder shows it" }),
    checkedAt: Instant,
  },
  { $id: "CheckedCredential" },
);
export type CheckedCredential = Static<typeof CheckedCredential>;

/** Between nodes: a code taken in at the other side's counter. */
export const PeerCheck = Type.Object({ code: Type.String({ pattern: "^[2-9A-HJ-NP-Z]{8}([2-9A-HJ-NP-Z]{4})?$" }), party: orNull(Type.String({ maxLength: 100 })) });
export const PeerCheckAnswer = Type.Object({
  ref: CredentialId,
  presentation: Type.String({ maxLength: 65_536 }),
  audience: Type.String({ maxLength: 200 }),
  nonce: Type.String({ maxLength: 200 }),
  purpose: ShowingPurpose,
  statusList: orNull(Type.String({ maxLength: 262_144 })),
});
export type PeerCheckAnswer = Static<typeof PeerCheckAnswer>;

export const MandatePurpose = Type.Enum(["apply", "supplement", "collect"], { description: "apply: hand in; supplement: bring what is missing; collect: fetch the result" });
export type MandatePurpose = Static<typeof MandatePurpose>;

const Day = Type.String({ pattern: "^\\d{4}-\\d{2}-\\d{2}$", format: "date", description: "Day in Asia/Shanghai" });
export const NewMandate = Type.Object({
  agentName: Type.String({ minLength: 1, maxLength: 60, pattern: "\\S" }),
  agentId: Type.String({ minLength: 15, maxLength: 24, description: "公民身份号码 of the one who may act" }),
  relation: Type.Enum(["family", "colleague", "other"]),
  items: Type.Array(Type.String({ minLength: 1, maxLength: 80 }), { maxItems: 20, uniqueItems: true, description: "Names of the matters; empty: all of them" }),
  purposes: Type.Array(MandatePurpose, { minItems: 1, maxItems: 3, uniqueItems: true }),
  from: Day,
  until: Day,
  bothSides: Type.Boolean({ default: false, description: "Nodes of the other side keep a copy, so that it counts there too" }),
});
export type NewMandate = Static<typeof NewMandate>;
