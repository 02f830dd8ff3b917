/** Field lines in the order of the message, names in any case. */
export type FieldLines = readonly (readonly [name: string, value: string])[];

export interface RequestMessage {
  readonly kind: "request";
  readonly method: string;
  /** Absolute, as the receiver is addressed: `http://localhost:7050/events?x=1`. */
  readonly targetUri: string;
  /** The request line's own target when it isn't the path and query: absolute form, authority form, `*`. */
  readonly requestTarget?: string;
  readonly fields: FieldLines;
  readonly trailers?: FieldLines;
}

export interface ResponseMessage {
  readonly kind: "response";
  readonly status: number;
  readonly fields: FieldLines;
  readonly trailers?: FieldLines;
  /** The request it answers; needed for components with `;req`. */
  readonly request?: RequestMessage;
}

export type HttpMessage = RequestMessage | ResponseMessage;

/**
 * Values of a field, one per line, without leading and trailing whitespace; obsolete folds become one space.
 * @source RFC 9421 §2.1
 */
export function fieldValues(fields: FieldLines, lowerName: string): string[] {
  return fields.filter(([name]) => name.toLowerCase() === lowerName).map(([, value]) => value.replace(/[ \t]*\r?\n[ \t]+/g, " ").trim());
}

/** The combined value of a field; undefined when it is not there. */
export function fieldValue(fields: FieldLines, lowerName: string): string | undefined {
  const values = fieldValues(fields, lowerName);
  return values.length === 0 ? undefined : values.join(", ");
}
