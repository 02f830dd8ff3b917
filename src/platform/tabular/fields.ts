import { Type, type Static } from "typebox";
import { tableColumnMissing } from "./errors.ts";
import type { Table } from "./table.ts";

export const FieldType = Type.Union([
  Type.Literal("string"),
  Type.Literal("integer"),
  Type.Literal("decimal"),
  Type.Literal("date"),
  Type.Literal("idNumber"),
  Type.Literal("uscc"),
  Type.Literal("phone"),
  Type.Literal("regionCode"),
  Type.Literal("boolean"),
]);
export type FieldType = Static<typeof FieldType>;

/** What one field of a record must be. */
export interface FieldSpec {
  readonly name: string;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly type: FieldType;
  /** False when an empty cell is allowed; a key is always required. */
  readonly required?: boolean;
  /** Characters, for strings; 1,000 unless said otherwise. */
  readonly maxLength?: number;
  /** The only values allowed, for strings. */
  readonly oneOf?: readonly string[];
}

/** Which column of the file is which field, and which field identifies a record. */
export const ColumnMapping = Type.Object(
  {
    columns: Type.Record(Type.String(), Type.String(), { description: "Name of the column in the file → name of the field" }),
    key: Type.String({ description: "Name of the field that no two rows may share" }),
  },
  { additionalProperties: false },
);
export type ColumnMapping = Static<typeof ColumnMapping>;

export interface BoundColumn {
  readonly index: number;
  readonly column: string;
  readonly field: FieldSpec;
}

/**
 * Finds the column of each field: by the mapping, or without one by the field's name or title.
 * @throws tableColumnMissing (422) when the mapping names a column or field that is not there, a required field or the key has no column,
 *   or two columns claim one field
 */
export function bindColumns(table: Table, fields: readonly FieldSpec[], key: string, mapping?: ColumnMapping): BoundColumn[] {
  const bound = mapping ? bindByMapping(table, fields, mapping) : bindByTitle(table, fields);
  const twice = bound.find(({ field }, i) => bound.findIndex((other) => other.field === field) !== i);
  if (twice) throw tableColumnMissing({ en: `two columns claim the field ${twice.field.name}`, zh: `有两列都对应到“${twice.field.titleZh}”` });
  const missing = fields.filter((field) => (field.required !== false || field.name === key) && !bound.some((one) => one.field === field));
  if (missing.length > 0)
    throw tableColumnMissing({ en: missing.map(({ titleEn }) => titleEn).join(", "), zh: missing.map(({ titleZh }) => titleZh).join("、") });
  return bound;
}

function bindByMapping(table: Table, fields: readonly FieldSpec[], { columns }: ColumnMapping): BoundColumn[] {
  return Object.entries(columns).map(([column, name]) => {
    const index = table.columns.indexOf(column);
    const field = fields.find((one) => one.name === name);
    if (index < 0) throw tableColumnMissing({ en: `the mapping names the column ${column}`, zh: `对应关系里写了“${column}”这一列` });
    if (!field) throw tableColumnMissing({ en: `the mapping names the field ${name}, which the resource doesn't have`, zh: `对应关系里写了“${name}”，资源里没有这一项` });
    return { index, column, field };
  });
}

function bindByTitle(table: Table, fields: readonly FieldSpec[]): BoundColumn[] {
  return table.columns.flatMap((column, index) => {
    const field = fields.find(({ name, titleZh, titleEn }) => [name, titleZh, titleEn].includes(column));
    return field ? [{ index, column, field }] : [];
  });
}
