import { serializeInnerList, serializeItem, type Item, type Parameters } from "structured-headers";
import { componentValue, SignatureBaseError, type FieldType } from "./component-value.ts";
import type { HttpMessage } from "./message.ts";

/**
 * The text that a message signature is made over. All components of RFC 9421 §2 are supported, for fields with `sf`, `bs`, `key`,
 * `tr` and `req`. Our own messages have no trailers, so that `tr` finds none there.
 * @param components  covered components in the order they were listed
 * @param params      parameters of the signature, in their order
 * @throws SignatureBaseError
 * @source RFC 9421 §2.5
 */
export function signatureBase(message: HttpMessage, components: readonly Item[], params: Parameters, fieldTypes?: Readonly<Record<string, FieldType>>): string {
  const lines: string[] = [];
  const seen = new Set<string>();
  for (const [name, itemParams] of components) {
    if (typeof name !== "string") throw new SignatureBaseError("a component's name is a text");
    // "the order of parameters is not significant when comparing two component identifiers"
    const identity = JSON.stringify([name, [...itemParams].map(([key, value]) => `${key}=${String(value)}`).sort()]);
    if (seen.has(identity)) throw new SignatureBaseError(`${name} is covered twice`);
    seen.add(identity);
    lines.push(`${serializeItem(name, itemParams)}: ${componentValue(name, itemParams, message, fieldTypes)}`);
  }
  lines.push(`"@signature-params": ${serializeInnerList([[...components], params])}`);
  return lines.join("\n");
}

/** A component identifier without, or with flags and text parameters. */
export function component(name: string, params: Readonly<Record<string, string | true>> = {}): Item {
  return [name, new Map(Object.entries(params))];
}
