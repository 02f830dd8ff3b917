import { Type, type Static } from "typebox";

const Instant = Type.String({ format: "date-time" });
const orNull = <Schema extends Parameters<typeof Type.Union>[0][number]>(schema: Schema) => Type.Union([schema, Type.Null()]);

/** Something made from a consent, and whether its holder has said that it is void. */
export const DerivedView = Type.Object({
  id: Type.String({ format: "uuid" }),
  consent: Type.String({ format: "uuid" }),
  kind: Type.String({ description: "e.g. caseEvidence: the copy in a case" }),
  ref: Type.String({ description: "e.g. the case's number and the document's slot" }),
  holder: Type.String(),
  endedAt: orNull(Type.String({ format: "date-time", description: "When the consent was withdrawn; null while it stands" })),
  acknowledgedAt: orNull(Instant),
  acknowledgement: orNull(Type.String({ description: "Names the receipt of the acknowledgement" })),
});
export type DerivedView = Static<typeof DerivedView>;

/** Told to a holder on another node when a consent is withdrawn. */
export const DerivedEnded = Type.Object(
  {
    id: Type.String({ format: "uuid" }),
    consent: Type.String({ format: "uuid" }),
    kind: Type.String({ minLength: 1, maxLength: 40 }),
    ref: Type.String({ minLength: 1, maxLength: 120 }),
    holder: Type.String({ pattern: "^[a-z][a-z0-9-]{1,15}:[a-z0-9-]{1,60}$" }),
    role: Type.Enum(["clerk", "case-officer", "data-steward"]),
    endedAt: Instant,
  },
  { additionalProperties: false },
);

/** Told back by the holder. */
export const DerivedAcknowledged = Type.Object(
  { id: Type.String({ format: "uuid" }), acknowledgement: Type.String({ format: "uuid" }), at: Instant },
  { additionalProperties: false },
);
