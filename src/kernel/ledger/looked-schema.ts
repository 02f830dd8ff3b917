import { Type, type Static } from "typebox";

const Text = Type.Object({ zh: Type.String(), en: Type.String() });
const orNull = <Schema extends Parameters<typeof Type.Union>[0][number]>(schema: Schema) => Type.Union([schema, Type.Null()]);

/** What a line is about. A family of entries that is newer than this list is `other`: shown, never left out. */
export const lookedFamilies = ["crossing", "custody", "consent", "identity", "credential", "other"] as const;
export const LookedFamily = Type.Enum([...lookedFamilies], {
  description: "crossing: data went from one side to the other; custody: an office did something with your case; consent: you agreed or withdrew; identity: one side vouched to the other who you are; credential: one was issued to you, changed, or shown to somebody; other: anything newer",
});
export type LookedFamily = (typeof lookedFamilies)[number];

/** An office, or only its side when the details of the entry have been erased. */
const Place = Type.Object({ node: Type.String(), party: orNull(Type.String()) });

/** One entry of the ledger that is about the person who asks. */
export const LookedLine = Type.Object(
  {
    id: Type.String({ description: "Opaque; orders the lines" }),
    ref: Type.String({ description: "Its receipt" }),
    family: LookedFamily,
    kind: Type.String({ description: "The entry's kind, e.g. crossing.received" }),
    at: Type.String({ format: "date-time", description: "When our ledger recorded it" }),
    by: Type.Object({ node: Type.String(), party: orNull(Type.String()) }, { description: "Who looked or acted" }),
    from: orNull(Place),
    to: orNull(Place),
    resource: orNull(Type.Object({ id: Type.String(), title: orNull(Text) })),
    fields: Type.Array(Type.Object({ name: Type.String(), title: orNull(Text) })),
    purpose: orNull(Type.String()),
    agreement: orNull(Type.String()),
    clause: orNull(Type.String()),
    basis: orNull(Type.Object({ kind: Type.String(), ref: Type.String(), scope: orNull(Type.String()) })),
    outcome: orNull(Type.String()),
    matter: orNull(Type.String({ description: "The case's number" })),
    number: orNull(Type.Integer({ minimum: 1, description: "Its line in our ledger, counted from 1; null for the moment until it has one" })),
    erased: Type.Boolean({ description: "The details were erased as the rules say; that it was recorded stays" }),
  },
  { $id: "LookedLine" },
);
export type LookedLine = Static<typeof LookedLine>;

const day = Type.String({ format: "date", description: "Day in Asia/Shanghai" });
const filters = {
  by: Type.Optional(Type.String({ pattern: "^[a-z][a-z0-9-]{1,15}$", description: "Only what offices of this side did" })),
  family: Type.Optional(LookedFamily),
  from: Type.Optional(day),
  to: Type.Optional(day),
};
export const LookedFilters = Type.Object(filters);
export type LookedFilters = Static<typeof LookedFilters>;

export const LookedQuery = Type.Object({
  ...filters,
  cursor: Type.Optional(Type.String({ pattern: "^[0-9]{1,18}$" })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 30 })),
});
export type LookedQuery = Static<typeof LookedQuery>;

export const LookedPage = Type.Object({
  node: Type.String({ description: "Whose ledger was read" }),
  asOf: Type.String({ format: "date-time" }),
  counts: Type.Object(
    { crossing: Type.Integer(), custody: Type.Integer(), consent: Type.Integer(), identity: Type.Integer(), credential: Type.Integer(), other: Type.Integer() },
    { description: "Lines of each family within the side and days asked for" },
  ),
  lines: Type.Array(LookedLine, { description: "Newest first" }),
  next: Type.Union([Type.String(), Type.Null()], { description: "Cursor of the next page" }),
});
export type LookedPage = Static<typeof LookedPage>;

/** The whole list as a file to take along. */
export const LookedFile = Type.Object({
  v: Type.Literal(1),
  kind: Type.Literal("looked"),
  node: Type.String(),
  asOf: Type.String({ format: "date-time" }),
  lines: Type.Array(LookedLine),
});
export type LookedFile = Static<typeof LookedFile>;
