import { Type, type Static, type TSchema } from "typebox";

const Words = Type.Object({ zh: Type.String(), en: Type.String() });
const Instant = Type.String({ format: "date-time" });
export const DayOn = Type.String({ pattern: "^\\d{4}-\\d{2}-\\d{2}$", description: "A day of Asia/Shanghai" });
const orNull = <Schema extends TSchema>(schema: Schema) => Type.Union([schema, Type.Null()]);

export const FigureId = Type.String({ pattern: "^[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z]+)*$", maxLength: 60, description: "e.g. cases.taken-in" });

export const FigureGroup = Type.Union([
  Type.Literal("cases"), Type.Literal("custody"), Type.Literal("crossings"), Type.Literal("catalogue"), Type.Literal("ledger"),
]);
export type FigureGroup = Static<typeof FigureGroup>;

/** How the number comes from its records. */
export const Aggregate = Type.Union([Type.Literal("count"), Type.Literal("sum"), Type.Literal("median"), Type.Literal("share")], {
  description: "count: how many records · sum: of their values · median: the middle value, of an even number the mean of the two middle ones · share: percent of records whose value is 1",
});
export type Aggregate = Static<typeof Aggregate>;

/** What time the number speaks of. */
export const Period = Type.Union([Type.Literal("now"), Type.Literal("day"), Type.Literal("last30Days")], {
  description: "now: the state at the moment · day: 00:00 to 24:00 Asia/Shanghai · last30Days: that day and the 29 before",
});
export type Period = Static<typeof Period>;

/** A number with everything that is needed to believe it. */
export const Figure = Type.Object(
  {
    id: FigureId,
    group: FigureGroup,
    title: Words,
    definition: Type.Object(Words.properties, { description: "口径: what is counted, what isn't, by which clock" }),
    source: Type.Object(Words.properties, { description: "Which records it is worked out from" }),
    unit: Words,
    aggregate: Aggregate,
    period: Period,
    mark: orNull(Type.Object({ kind: Type.Literal("illustrative"), why: Words })),
    front: Type.Boolean({ description: "Stands on the home page of the doors" }),
    value: orNull(Type.Number({ description: "null when there is nothing to say: withheld, or a median or share of no records" })),
    n: orNull(Type.Integer({ minimum: 0, description: "How many records it comes from; null when withheld" })),
    withheld: Type.Boolean({ description: "A share or a median of fewer than 5 records is not shown, nor are its records" }),
    on: DayOn,
    from: orNull(Type.String({ format: "date-time", description: "Start of the time it speaks of" })),
    asOf: Instant,
  },
  { $id: "Figure" },
);
export type Figure = Static<typeof Figure>;

/** One record behind a number. No personal data, no number of a case or receipt: what office, what step, and where it stands in public. */
export const FigureRecord = Type.Object({
  at: Instant,
  label: Words,
  value: Type.Number({ description: "What it adds: 1 in a count; of a share 1 or 0" }),
  path: orNull(Type.String({ description: "Its public page: the line of the ledger, the entry of the catalogue" })),
});
export type FigureRecord = Static<typeof FigureRecord>;

export const FigureRecords = Type.Object(
  {
    on: DayOn,
    withheld: Type.Boolean(),
    records: Type.Array(FigureRecord, { description: "Newest first" }),
    next: orNull(Type.String({ description: "Cursor of the next page" })),
  },
  { $id: "FigureRecords" },
);
export type FigureRecords = Static<typeof FigureRecords>;

export const FigurePoint = Type.Object({
  on: DayOn,
  value: orNull(Type.Number()),
  n: orNull(Type.Integer({ minimum: 0 })),
  state: Type.Union([Type.Literal("measured"), Type.Literal("withheld"), Type.Literal("none"), Type.Literal("unknown")], {
    description: "none: no records to take a median or share of · unknown: nobody measured that day",
  }),
});
export type FigurePoint = Static<typeof FigurePoint>;

export const FigureHistory = Type.Object(
  {
    kind: Type.Union([Type.Literal("derived"), Type.Literal("kept")], { description: "derived: from the records of each day, now · kept: measured once at the end of each day" }),
    points: Type.Array(FigurePoint, { description: "Day by day, the last one is today so far" }),
  },
  { $id: "FigureHistory" },
);
export type FigureHistory = Static<typeof FigureHistory>;
