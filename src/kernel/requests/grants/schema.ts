import { Type, type Static } from "typebox";
import { JwsGeneral } from "../../../platform/crypto/jws.ts";
import { Basis } from "../../../platform/http/problem.ts";
import { Purpose } from "../../agreements/index.ts";
import { PartyId } from "../../identity/index.ts";
import { acts, sides, versionStates } from "./life.ts";

const Instant = Type.String({ format: "date-time" });
const DateOn = Type.String({ pattern: "^\\d{4}-\\d{2}-\\d{2}$", description: "Date in Asia/Shanghai" });
const Digest = Type.String({ pattern: "^sha256:[A-Za-z0-9_-]{43}$" });
const Reason = Type.String({ minLength: 1, maxLength: 1000 });

export const Side = Type.Enum([...sides]);
export const ActName = Type.Enum([...acts]);

/** That the provider talked it over and filed it. @source 政务数据共享条例 art. 27 (3) 报同级政务数据共享主管部门备案 */
export const Filing = Type.Object(
  {
    consultedOn: Type.String({ ...DateOn, description: "When it was talked over with the requester" }),
    authority: Type.String({ minLength: 1, maxLength: 100, description: "With whom it was filed" }),
    number: Type.String({ minLength: 1, maxLength: 60, description: "Number of the filing" }),
    filedOn: DateOn,
  },
  { additionalProperties: false },
);
export type Filing = Static<typeof Filing>;

/**
 * The signed payload of one act. `sequence` and `previous` chain the acts of one side of one grant: an act that is repeated, left out or
 * put in another order doesn't fit.
 */
export const GrantAct = Type.Object(
  {
    v: Type.Literal(1),
    kind: Type.Literal("grant-act"),
    id: Type.String({ format: "uuid" }),
    grant: Type.String({ format: "uuid" }),
    request: Type.String({ format: "uuid" }),
    act: ActName,
    side: Side,
    party: PartyId,
    sequence: Type.Integer({ minimum: 1, maximum: 100_000 }),
    previous: Type.Union([Digest, Type.Null()], { description: "Digest of this side's act before; null for its first" }),
    at: Instant,
    ground: Type.Union([Type.String({ minLength: 1, maxLength: 40 }), Type.Null()], { description: "Code of a listed ground; null to resume" }),
    clause: Type.Union([Type.String({ minLength: 1, maxLength: 200 }), Type.Null()]),
    reason: Type.Union([Reason, Type.Null()]),
    mendBy: Type.Union([DateOn, Type.Null()], { description: "限期整改: the last day" }),
    filing: Type.Union([Filing, Type.Null()]),
    terms: Type.Optional(Type.String({ ...Digest, description: "The version that it is about" })),
  },
  { additionalProperties: false },
);
export type GrantAct = Static<typeof GrantAct>;

export const ActBody = Type.Object(
  {
    ground: Type.Optional(Type.String({ maxLength: 40, description: "Code of a listed ground" })),
    reason: Type.Optional(Type.String({ maxLength: 1000 })),
    mendBy: Type.Optional(Type.String({ maxLength: 40, description: "YYYY-MM-DD; with a suspension for use beyond the grant" })),
    filing: Type.Optional(Type.Object({
      consultedOn: Type.Optional(Type.String({ maxLength: 40 })),
      authority: Type.Optional(Type.String({ maxLength: 100 })),
      number: Type.Optional(Type.String({ maxLength: 60 })),
      filedOn: Type.Optional(Type.String({ maxLength: 40 })),
    }, { additionalProperties: false, description: "What the law wants of a provider that ends a service" })),
  },
  { additionalProperties: false },
);
export type ActBody = Static<typeof ActBody>;

/** An act as the two sides' screens show it. */
export const ActView = Type.Object({
  ...GrantAct.properties,
  basis: Type.Union([Basis, Type.Null()], { description: "The sentence of the ground" }),
  digest: Digest,
  receipt: Type.String(),
  document: JwsGeneral,
});
export type ActView = Static<typeof ActView>;

export const GrantGroundView = Type.Object({
  code: Type.String(), side: Side, acts: Type.Array(ActName), zh: Type.String(), en: Type.String(), basis: Basis,
  filing: Type.Boolean({ description: "Needs to have been consulted and filed" }),
  mending: Type.Boolean({ description: "Needs a day to mend it by" }),
});

/** What shall be different; what is left out stays. */
export const TermsBody = Type.Object(
  {
    fields: Type.Optional(Type.Array(Type.String({ maxLength: 40 }), { minItems: 1, maxItems: 200 })),
    validUntil: Type.Optional(Type.String({ maxLength: 40 })),
    ratePerMinute: Type.Optional(Type.Integer({ minimum: 1, maximum: 10_000_000 })),
    purpose: Type.Optional(Purpose),
    recipients: Type.Optional(Type.Array(PartyId, { maxItems: 50, uniqueItems: true, description: "Third parties that it may be passed on to" })),
  },
  { additionalProperties: false },
);
export type TermsBody = Static<typeof TermsBody>;

export const AmendmentBody = Type.Object(
  {
    ...TermsBody.properties,
    ground: ActBody.properties.ground,
    reason: ActBody.properties.reason,
    filing: ActBody.properties.filing,
    alone: Type.Optional(Type.Boolean({ description: "The provider narrows it without the holder, because the law has changed" })),
    textDigest: Type.Optional(Type.String({ maxLength: 60, description: "Of the text that has been read" })),
  },
  { additionalProperties: false },
);
export type AmendmentBody = Static<typeof AmendmentBody>;

export const AnswerBody = Type.Object(
  {
    accept: Type.Boolean(),
    reason: Type.Optional(Type.String({ maxLength: 1000, description: "Owed with a no" })),
    textDigest: Type.Optional(Type.String({ maxLength: 60 })),
  },
  { additionalProperties: false },
);
export type AnswerBody = Static<typeof AnswerBody>;

export const GrantTextView = Type.Object({ zh: Type.String(), en: Type.String(), digest: Digest });

/** One version of a grant, with its signed document and its text. */
export const VersionView = Type.Object({
  version: Type.Integer({ minimum: 1 }),
  digest: Digest,
  state: Type.Enum([...versionStates]),
  proposedBy: Side,
  at: Instant,
  fields: Type.Array(Type.String()),
  purpose: Type.String(),
  validUntil: Instant,
  ratePerMinute: Type.Integer(),
  recipients: Type.Array(Type.String()),
  text: Type.Union([GrantTextView, Type.Null()]),
  document: JwsGeneral,
});
export type VersionView = Static<typeof VersionView>;
