import { Type, type Static } from "typebox";

const Instant = Type.String({ format: "date-time" });
const orNull = <Schema extends Parameters<typeof Type.Union>[0][number]>(schema: Schema) => Type.Union([schema, Type.Null()]);

export const ObjectionKind = Type.Enum(["objection", "complaint"], {
  description: "objection: about one entry of the ledger that is about me; complaint: about how an office shares or uses data",
});
export type ObjectionKind = Static<typeof ObjectionKind>;
export const ObjectionOutcome = Type.Enum(["upheld", "partly", "rejected"]);
export type ObjectionOutcome = Static<typeof ObjectionOutcome>;

export const NewObjection = Type.Object(
  {
    kind: ObjectionKind,
    about: Type.Optional(Type.String({ minLength: 1, maxLength: 120, description: "Ref of the line; an objection needs one" })),
    words: Type.String({ minLength: 5, maxLength: 2000 }),
  },
  { additionalProperties: false },
);
export type NewObjection = Static<typeof NewObjection>;

/** One objection or complaint, the same for the person and for the office that answers. */
export const Objection = Type.Object({
  id: Type.String({ format: "uuid", description: "Names the receipts of filing and answer" }),
  kind: ObjectionKind,
  about: orNull(Type.String()),
  words: Type.String(),
  party: Type.String({ description: "The office that answers" }),
  filedAt: Instant,
  dueAt: Instant,
  overdue: Type.Boolean(),
  outcome: orNull(ObjectionOutcome),
  answer: orNull(Type.String()),
  answeredAt: orNull(Instant),
});
export type Objection = Static<typeof Objection>;

export const ObjectionAnswer = Type.Object({ outcome: ObjectionOutcome, answer: Type.String({ minLength: 5, maxLength: 2000 }) }, { additionalProperties: false });
export type ObjectionAnswer = Static<typeof ObjectionAnswer>;
