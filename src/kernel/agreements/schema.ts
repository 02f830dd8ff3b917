import { Type, type Static } from "typebox";
import { PartyId } from "../identity/index.ts";
import { BasisKind, Purpose } from "./purposes.ts";

const Digest = Type.String({ pattern: "^sha256:[A-Za-z0-9_-]{43}$" });
const Instant = Type.String({ format: "date-time" });
const Words = Type.Object({ zh: Type.String(), en: Type.String() });

export const Clause = Type.Object(
  {
    id: Type.String({ description: "e.g. M0-10" }),
    heading: Type.String(),
    text: Type.String(),
    textStatus: Type.Union([Type.Literal("source"), Type.Literal("illustrative"), Type.Literal("missing-in-source")], {
      description: "source: as the report states it · illustrative 示意: our wording · missing-in-source 原文缺失",
    }),
    quote: Type.Optional(Type.String({ description: "The report's own words; …… stands between excerpts" })),
    source: Type.Optional(Type.String()),
  },
  { additionalProperties: false },
);
export type Clause = Static<typeof Clause>;

/** What a clause permits: data for these purposes, on these lawful bases. Everything else stays closed. */
export const DataRule = Type.Object(
  { clause: Type.String(), purposes: Type.Array(Purpose), basisKinds: Type.Array(BasisKind) },
  { additionalProperties: false },
);
export type DataRule = Static<typeof DataRule>;

/** The keys by which one side will know the other; raw public keys in base64: 32 bytes of Ed25519, or 65 of SM2. */
export const TrustEntry = Type.Object(
  {
    node: Type.String(),
    logOrigin: Type.String(),
    logKey: Type.String(),
    witnessKey: Type.String(),
    signKid: Type.String({ description: "Key id of signKey, e.g. sc#sign-1" }),
    signKey: Type.String(),
    pageKey: Type.Optional(Type.String({ description: "Signs the ledger's pages too, by SM2" })),
  },
  { additionalProperties: false },
);
export type TrustEntry = Static<typeof TrustEntry>;

export const Signatory = Type.Object({ party: PartyId, node: Type.String(), name: Type.String() }, { additionalProperties: false });
export type Signatory = Static<typeof Signatory>;

/** What the parties sign: the payload, as canonical JSON. */
export const AgreementDocument = Type.Object(
  {
    v: Type.Literal(1),
    kind: Type.Literal("agreement"),
    id: Type.String({ pattern: "^[A-Z][0-9]{1,3}$" }),
    title: Type.String(),
    level: Type.String(),
    parties: Type.Array(Signatory, { minItems: 2, maxItems: 32 }),
    clauses: Type.Array(Clause, { minItems: 1, maxItems: 500 }),
    dataRules: Type.Array(DataRule, { maxItems: 100 }),
    trust: Type.Array(TrustEntry, { minItems: 2, maxItems: 32 }),
    effectiveFrom: Type.String({ pattern: "^\\d{4}-\\d{2}-\\d{2}$", description: "Date in Asia/Shanghai" }),
    source: Type.String({ description: "Where the title, the parties and the source clauses are taken from" }),
  },
  { additionalProperties: false },
);
export type AgreementDocument = Static<typeof AgreementDocument>;

export const AgreementState = Type.Union(
  [Type.Literal("listed"), Type.Literal("draft"), Type.Literal("proposed"), Type.Literal("active")],
  { description: "listed: known by its title only · draft: may be proposed · proposed: signed by one side · active: signed by all" },
);
export type AgreementState = Static<typeof AgreementState>;

/** A party as the source prints it, and which connected party that is. */
export const PrintedParty = Type.Object({
  name: Type.String(),
  province: Type.String(),
  role: Type.String(),
  nameStatus: Type.Union([Type.String(), Type.Null()], { description: "Where the name was inferred: how" }),
  party: Type.Union([Type.String(), Type.Null()], { description: "Its id, once a node that hosts it is connected" }),
  node: Type.Union([Type.String(), Type.Null()]),
});
export type PrintedParty = Static<typeof PrintedParty>;

export const SignatureView = Type.Object({
  party: Type.String(),
  name: Type.String(),
  node: Type.String(),
  kid: Type.String(),
  suite: Type.String({ description: "ed25519, or sm2-sm3: computed by software that has not been evaluated (非密评)" }),
  person: Type.String({ description: "Person id at the signing node, who decided" }),
  role: Type.String(),
  level: Type.String({ description: "session: signed in; the node attests it" }),
  at: Instant,
});
export type SignatureView = Static<typeof SignatureView>;

export const AgreementSummary = Type.Object(
  {
    id: Type.String(),
    group: Type.Union([Type.Literal("one-plus-nine"), Type.Literal("earlier")]),
    title: Type.Union([Type.String(), Type.Null()], { description: "null: 原文缺失" }),
    kind: Type.String(),
    level: Type.String(),
    state: AgreementState,
    parties: Type.Array(PrintedParty),
    textStatus: Type.String({ description: "as-printed · truncated · title-only · missing-in-source" }),
    quote: Type.String({ description: "The sentence of the source" }),
    note: Type.Union([Type.String(), Type.Null()]),
    timesPrinted: Type.Integer(),
    source: Type.Object({ title: Type.String(), note: Type.String() }),
    digest: Type.Union([Digest, Type.Null()], { description: "文本指纹 of what has been proposed or signed" }),
    signatures: Type.Array(SignatureView),
  },
  { $id: "AgreementSummary" },
);
export type AgreementSummary = Static<typeof AgreementSummary>;

/** One thing that a countersigner's node has looked at by itself. */
export const TextCheck = Type.Object({ code: Type.String(), ok: Type.Boolean(), zh: Type.String(), en: Type.String() });
export type TextCheck = Static<typeof TextCheck>;

export const AgreementAct = Type.Object({
  act: Type.Union([Type.Literal("proposed"), Type.Literal("signed"), Type.Literal("declined")]),
  party: Type.String(),
  person: Type.String(),
  at: Instant,
  digest: Type.String(),
  reason: Type.Union([Type.String(), Type.Null()]),
  receipt: Type.Union([Type.String(), Type.Null()], { description: "Ref of the receipt; null for acts that leave none" }),
});
export type AgreementAct = Static<typeof AgreementAct>;

export const AgreementView = Type.Intersect(
  [
    AgreementSummary,
    Type.Object({
      document: Type.Union([AgreementDocument, Type.Null()], {
        description: "The text: signed, proposed, or as it would be proposed today; null when the source has none or a party is not connected",
      }),
      textDigest: Type.Union([Digest, Type.Null()], { description: "文本指纹 of `document`, to be sent back when signing" }),
      checks: Type.Array(TextCheck, { description: "What this node found when it compared a proposal with its own data" }),
      missingParties: Type.Array(Type.String(), { description: "Printed parties whose node is not connected" }),
      purposes: Type.Array(Type.Object({ purpose: Purpose, title: Words, clause: Type.String() })),
      acts: Type.Array(AgreementAct, { description: "What happened, oldest first" }),
    }),
  ],
);
export type AgreementView = Static<typeof AgreementView>;

export const ProposalBody = Type.Union([
  Type.Object({ textDigest: Type.Optional(Digest) }, { additionalProperties: false }),
  Type.Null(),
]);
export const SignatureBody = Type.Object(
  { textDigest: Type.String({ maxLength: 100, description: "文本指纹 of the text on the signer's screen" }) },
  { additionalProperties: false },
);
export const RefusalBody = Type.Object({ reason: Type.Optional(Type.String({ maxLength: 1000 })) }, { additionalProperties: false });

/** What data/agreements.json says of one agreement. */
export interface PrintedAgreement {
  readonly id: string;
  readonly title: string | null;
  readonly kind: string;
  readonly level: string;
  readonly parties: readonly { readonly name: string; readonly province: string; readonly role: string; readonly nameStatus?: string }[];
  readonly timesPrinted: number;
  readonly textStatus: string;
  readonly quote: string;
  readonly note?: string;
}

/** data/agreements.json, as far as it is used here. */
export interface AgreementSource {
  readonly meta: { readonly source: { readonly title: string; readonly note: string } };
  readonly agreements: readonly PrintedAgreement[];
  readonly priorAgreements: readonly PrintedAgreement[];
}

/** data/cooperation-fields.json, as far as it is used here. */
export interface FieldSource {
  readonly meta: { readonly namesQuote: string };
  readonly fields: readonly {
    readonly order: number;
    readonly name: string;
    readonly note?: string;
    readonly commitments: readonly { readonly text: string; readonly nature: string; readonly quote: string }[];
  }[];
}

/** A node as far as agreements need to know it; its descriptor fits. */
export interface Host {
  readonly id: string;
  readonly logOrigin: string;
  readonly keys: readonly { readonly kid: string; readonly use: string; readonly publicKey: string }[];
  readonly parties: readonly { readonly id: string; readonly nameZh: string }[];
}
