import { Type, type Static } from "typebox";
import { PartyId } from "../schema.ts";

const Instant = Type.String({ format: "date-time" });

/** The longest that a key may be good; people forget older ones. */
export const maxKeyDays = 366;
/** How long the keys before a new one stay good unless the caller says otherwise: long enough to change a setting at night. */
export const defaultOverlapHours = 24;
export const maxOverlapHours = 720;

export const ProgramKey = Type.Object({
  id: Type.String({ format: "uuid" }),
  lastFour: Type.String({ description: "The key's last four characters, to tell keys apart" }),
  madeAt: Instant,
  goodUntil: Type.String({ ...Instant, description: "Excluded" }),
  endedAt: Type.Union([Instant, Type.Null()], { description: "Ended by a person before its time" }),
  lastUsedAt: Type.Union([Instant, Type.Null()], { description: "To the minute" }),
  good: Type.Boolean(),
});
export type ProgramKey = Static<typeof ProgramKey>;

/** A department's own system that acts through this node. It may call under its office's grants and read what it needs for that; nothing else. */
export const Program = Type.Object({
  id: Type.String(),
  name: Type.String(),
  party: PartyId,
  madeAt: Instant,
  endedAt: Type.Union([Instant, Type.Null()]),
  keys: Type.Array(ProgramKey, { description: "Newest first" }),
});
export type Program = Static<typeof Program>;

const Days = Type.Integer({ minimum: 1, maximum: maxKeyDays, default: 180 });

export const NewProgram = Type.Object({ name: Type.String({ minLength: 1, maxLength: 60 }), days: Type.Optional(Days) }, { additionalProperties: false });
export type NewProgram = Static<typeof NewProgram>;

export const NewKey = Type.Object(
  { days: Type.Optional(Days), overlapHours: Type.Optional(Type.Integer({ minimum: 0, maximum: maxOverlapHours, default: defaultOverlapHours, description: "How long the keys before it stay good; 0: they end at once" })) },
  { additionalProperties: false },
);
export type NewKey = Static<typeof NewKey>;

/** The only time that a key is shown. */
export const IssuedKey = Type.Object({ program: Program, key: Type.String({ description: "Kept nowhere at the node; who loses it asks for another" }) });
export type IssuedKey = Static<typeof IssuedKey>;
