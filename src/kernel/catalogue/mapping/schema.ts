import { Type, type Static } from "typebox";
import { Value } from "typebox/value";
import { PortalId } from "../entry-schema.ts";
import { catalogueMappingMalformed } from "../errors.ts";

const Column = Type.String({ minLength: 1, maxLength: 200, description: "Name of a column, or key of a JSON record" });
const Words = Type.Array(Type.String(), { maxItems: 50 });

/**
 * What may be done to the ends and the white space of a text. Without it a text with a blank at an end or a control character is rejected.
 * `edges` takes white space off both ends; `fold` also makes one space of each run of white space within.
 */
const Clean = Type.Union([Type.Literal("edges"), Type.Literal("fold")]);

const text = {
  column: Column,
  clean: Type.Optional(Clean),
  empty: Type.Optional(Words),
};

const TextRule = Type.Object(text, { additionalProperties: false, description: "A text as it stands. Values of `empty` mean that nothing is said" });

/** How a list is written: a JSON array, the text of a Python list (['xls', 'csv']), or parts between separators (a regular expression of single characters). */
const ListRule = Type.Object(
  {
    ...text,
    list: Type.Optional(Type.Union([Type.Literal("json"), Type.Literal("python")])),
    split: Type.Optional(Type.String({ minLength: 1, maxLength: 20, description: "Each of these characters separates" })),
    values: Type.Optional(Type.Record(Type.String(), Type.Union([Type.String(), Type.Null()]), { description: "Words of the portal → our words; null leaves the part out. Others stay as they are" })),
  },
  { additionalProperties: false },
);

/** Words of the portal → one of a closed list of ours. A word that isn't here rejects the row, unless `otherwise` says what it means. */
function choiceRule<const Choices extends readonly string[]>(choices: Choices) {
  const Choice = Type.Union([Type.Unsafe<Choices[number]>(Type.Union(choices.map((choice) => Type.Literal(choice)))), Type.Null()]);
  return Type.Union([
    Type.Object({ constant: Choice }, { additionalProperties: false }),
    Type.Object({ ...text, values: Type.Record(Type.String(), Choice), otherwise: Type.Optional(Choice) }, { additionalProperties: false }),
  ]);
}

const KindRule = Type.Union([
  Type.Object({ constant: Type.Union([Type.Literal("table"), Type.Literal("api"), Type.Literal("file")]) }, { additionalProperties: false }),
  Type.Object(
    {
      formats: Type.Array(Type.Object({ anyOf: Words, kind: Type.Union([Type.Literal("table"), Type.Literal("api"), Type.Literal("file")]) }, { additionalProperties: false }), {
        description: "The first line of which a format of the entry is one of `anyOf` decides; none: not stated",
      }),
    },
    { additionalProperties: false },
  ),
]);

const DateRule = Type.Object(
  { column: Column, empty: Type.Optional(Words), format: Type.Union([Type.Literal("yyyy-MM-dd"), Type.Literal("yyyy-MM-dd HH:mm:ss"), Type.Literal("yyyy/MM/dd"), Type.Literal("yyyy/MM/dd HH:mm:ss")]) },
  { additionalProperties: false },
);

const CountRule = Type.Object({ column: Column, empty: Type.Optional(Words) }, { additionalProperties: false });

const Sharing = choiceRule(["unconditional", "conditional"]);
const Opening = choiceRule(["unconditional", "conditional", "closed"]);
const Cycle = choiceRule(["realtime", "daily", "weekly", "monthly", "quarterly", "semiannual", "yearly", "irregular", "never"]);

const fields = {
  titleZh: TextRule,
  provider: TextRule,
  summary: Type.Optional(TextRule),
  kind: Type.Optional(KindRule),
  shareAttribute: Type.Optional(Sharing),
  openAttribute: Type.Optional(Opening),
  openNote: Type.Optional(TextRule),
  updateCycle: Type.Optional(Cycle),
  themes: Type.Optional(ListRule),
  keywords: Type.Optional(ListRule),
  formats: Type.Optional(ListRule),
  fieldTitles: Type.Optional(ListRule),
  address: Type.Optional(TextRule),
  publishedOn: Type.Optional(DateRule),
  updatedOn: Type.Optional(DateRule),
  statedCount: Type.Optional(CountRule),
};
export type FieldName = keyof typeof fields;

/** How the file of a portal becomes entries of the catalogue; written by a person, read by this program, and nothing in it runs. */
export const CatalogueMapping = Type.Object(
  {
    format: Type.Literal("twincity-catalogue-mapping-1"),
    portal: Type.Object(
      {
        id: PortalId,
        titleZh: Type.String({ minLength: 1, maxLength: 100 }),
        titleEn: Type.String({ minLength: 1, maxLength: 100 }),
        placeZh: Type.String({ maxLength: 50 }),
        placeEn: Type.String({ maxLength: 50 }),
        licence: Type.String({ minLength: 1, maxLength: 300 }),
        retrievedOn: Type.Union([Type.String({ pattern: "^\\d{4}-\\d{2}-\\d{2}$" }), Type.Null()]),
        addressOf: Type.Union([Type.Literal("entry"), Type.Literal("portal")]),
      },
      { additionalProperties: false },
    ),
    records: Type.Optional(Type.String({ minLength: 1, maxLength: 100, description: "Key of a JSON file under which the records stand; without it the file itself is the list" })),
    identity: Type.Array(Column, { minItems: 1, maxItems: 5, description: "Columns that together name an entry for ever: the next file is compared by them" }),
    required: Type.Array(Type.String(), { maxItems: 20, description: "Besides title and provider: fields without which a row is rejected" }),
    fields: Type.Object(fields, { additionalProperties: false }),
    ignored: Type.Optional(Type.Array(Column, { maxItems: 100, description: "Columns left out on purpose, such as telephone numbers; others that no rule reads are reported" })),
  },
  { additionalProperties: false },
);
export type CatalogueMapping = Static<typeof CatalogueMapping>;
export type TextRule = Static<typeof TextRule>;
export type ListRule = Static<typeof ListRule>;
export type DateRule = Static<typeof DateRule>;

/** @throws catalogueMappingMalformed (422)  naming each fault with its place */
export function parseMapping(value: unknown): CatalogueMapping {
  const errors = [...Value.Errors(CatalogueMapping, value)].slice(0, 20).map(({ instancePath, message }) => ({ path: instancePath, zh: `${instancePath || "/"}：${message}`, en: `${instancePath || "/"}: ${message}` }));
  if (errors.length === 0) {
    const { required, fields: rules } = value as CatalogueMapping;
    for (const name of required)
      if (!Object.hasOwn(rules, name)) errors.push({ path: "/required", zh: `要求有 ${name}，但没有写它的规则`, en: `${name} is required, but no rule reads it` });
  }
  if (errors.length > 0) throw catalogueMappingMalformed({ en: errors[0]!.en, zh: errors[0]!.zh, errors });
  return value as CatalogueMapping;
}

/** All columns that a mapping reads. */
export function columnsOf({ identity, fields: rules }: CatalogueMapping): ReadonlySet<string> {
  return new Set([...identity, ...Object.values(rules).flatMap((rule) => ("column" in rule ? [rule.column] : []))]);
}
