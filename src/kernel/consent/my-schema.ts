import { Type, type Static } from "typebox";
import type { Text } from "../../platform/text.ts";
import { DerivedView } from "./derived/schema.ts";
import { ConsentFrequency, ConsentMandate, ConsentScope, ConsentState } from "./schema.ts";

const Instant = Type.String({ format: "date-time" });
const Words = Type.Object({ zh: Type.String(), en: Type.String() });
const orNull = <Schema extends Parameters<typeof Type.Union>[0][number]>(schema: Schema) => Type.Union([schema, Type.Null()]);

/** One call made under a consent. */
export interface ConsentUseMade {
  /** Names its receipt. */
  readonly ref: string;
  readonly at: Date;
  readonly outcome: "delivered" | "notFound" | "notReceived";
}

/** What catalogue and exchange can say in words. */
export interface ConsentNames {
  resource(id: string): Promise<{ readonly title: Text; readonly fields: ReadonlyMap<string, Text> } | undefined>;
}

export const ConsentActName = Type.Enum(["pause", "resume", "revoke"]);

/** A line of 我的授权. */
export const MyConsentRow = Type.Object({
  id: Type.String({ format: "uuid" }),
  state: ConsentState,
  signedWith: Type.Enum(["passkey", "attested"], { description: "passkey: the person signed it; attested: the node says that it saw the person agree" }),
  attested: Type.Enum(["counter", "session"], { description: "counter: a clerk saw the person agree; session: agreed signed in at a front door" }),
  grantee: Type.String(),
  provider: Type.String(),
  resource: Type.Object({ id: Type.String(), title: orNull(Words) }),
  purpose: Type.String(),
  scope: ConsentScope,
  matter: orNull(Type.String()),
  givenAt: Instant,
  validUntil: Instant,
  used: Type.Integer({ minimum: 0, description: "Calls made under it" }),
  total: orNull(Type.Integer({ minimum: 1, description: "Calls that it allows; null: as many as are needed until it ends" })),
});
export type MyConsentRow = Static<typeof MyConsentRow>;

export const MyConsents = Type.Object({ node: Type.String({ description: "Side whose offices were given these" }), asOf: Instant, consents: Type.Array(MyConsentRow, { description: "Newest first" }) });
export type MyConsents = Static<typeof MyConsents>;

/** One consent of one's own, with all that happened under it. */
export const MyConsent = Type.Object({
  ...MyConsentRow.properties,
  fields: Type.Array(Type.Object({ name: Type.String(), title: orNull(Words) })),
  agreement: Type.String(),
  clause: Type.String(),
  mandate: orNull(ConsentMandate),
  life: Type.Enum(["notKept", "withMatter"]),
  frequency: ConsentFrequency,
  provinces: Type.Array(Type.String()),
  textShown: Type.String({ description: "What was agreed to, word for word" }),
  textDigest: Type.String(),
  uses: Type.Array(Type.Object({ ref: Type.String({ description: "Its receipt" }), at: Instant, outcome: Type.Enum(["delivered", "notFound", "notReceived"]) }), { description: "Oldest first" }),
  derived: Type.Array(DerivedView, { description: "What was made from it, and who has said that it is out of use" }),
  changes: Type.Array(Type.Object({ act: ConsentActName, at: Instant, ref: Type.String({ description: "Its receipt" }) }), { description: "Oldest first" }),
  acts: Type.Array(ConsentActName, { description: "What the person may do now" }),
});
export type MyConsent = Static<typeof MyConsent>;
