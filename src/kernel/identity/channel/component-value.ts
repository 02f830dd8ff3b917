import {
  parseDictionary, parseItem, parseList, serializeDictionary, serializeInnerList, serializeItem, serializeList, type InnerList, type Item, type Parameters,
} from "structured-headers";
import { fieldValues, type HttpMessage, type RequestMessage } from "./message.ts";

/** The message can't give a value for a component, or the component is written wrongly: there is no signature base. */
export class SignatureBaseError extends Error {}

export type FieldType = "dictionary" | "list" | "item";

/** Structured fields that `;sf` and `;key` may be used with; an application may know more. */
export const knownFieldTypes: Readonly<Record<string, FieldType>> = {
  "content-digest": "dictionary",
  "repr-digest": "dictionary",
  "want-content-digest": "dictionary",
  "want-repr-digest": "dictionary",
  signature: "dictionary",
  "signature-input": "dictionary",
  "accept-signature": "dictionary",
};

/**
 * The value that a component contributes to a signature base.
 * @param name    lower-case field name, or a derived component such as `@method`
 * @param params  its parameters: sf, bs, key, tr, req, and name for `@query-param`
 * @throws SignatureBaseError
 * @source RFC 9421 §2
 */
export function componentValue(name: string, params: Parameters, message: HttpMessage, fieldTypes: Readonly<Record<string, FieldType>> = knownFieldTypes): string {
  const context = params.has("req") ? relatedRequest(params, message) : message;
  const value = name.startsWith("@") ? derivedValue(name, params, context) : ordinaryValue(name, params, context, fieldTypes);
  // "Component values MUST NOT contain newline (\n) characters."
  if (/[\r\n]/.test(value)) throw new SignatureBaseError(`${name} holds a line break`);
  // "Produce an error if the output string contains any non-ASCII characters."
  // eslint-disable-next-line no-control-regex -- the rule is about all of ASCII
  if (/[^\x00-\x7f]/.test(value)) throw new SignatureBaseError(`${name} holds a character outside ASCII`);
  return value;
}

function relatedRequest(params: Parameters, message: HttpMessage): RequestMessage {
  requireFlag(params, "req");
  // "The req parameter MUST NOT be used for any component in a signature that targets a request message."
  if (message.kind === "request") throw new SignatureBaseError("req in the signature of a request");
  if (!message.request) throw new SignatureBaseError("the request of this response is not known");
  return message.request;
}

function derivedValue(name: string, params: Parameters, message: HttpMessage): string {
  const allowed = name === "@query-param" ? ["req", "name"] : ["req"];
  for (const key of params.keys()) if (!allowed.includes(key)) throw new SignatureBaseError(`${name} has no parameter ${key}`);
  if (message.kind === "response") {
    if (name === "@status") return String(message.status);
    throw new SignatureBaseError(`${name} can't be had from a response`);
  }
  const url = new URL(message.targetUri);
  switch (name) {
    case "@method": return message.method;
    case "@target-uri": return message.targetUri;
    case "@authority": return url.host;
    case "@scheme": return url.protocol.slice(0, -1);
    case "@request-target": return message.requestTarget ?? `${pathOf(url)}${queryOf(message.targetUri)}`;
    case "@path": return pathOf(url);
    // "If the query string is absent from the request message, the component value is the leading ? character alone."
    case "@query": return queryOf(message.targetUri) || "?";
    case "@query-param": return queryParameter(url, params);
    default: throw new SignatureBaseError(`${name} is not known for requests`);
  }
}

function pathOf(url: URL): string {
  return url.pathname === "" ? "/" : url.pathname;
}

/** URL drops a lone question mark, and the mark is part of what was signed. */
function queryOf(targetUri: string): string {
  const start = targetUri.indexOf("?");
  return start === -1 ? "" : targetUri.slice(start).split("#")[0]!;
}

function queryParameter(url: URL, params: Parameters): string {
  const wanted = params.get("name");
  if (typeof wanted !== "string") throw new SignatureBaseError("@query-param without a name");
  const found = [...url.searchParams].filter(([name]) => percentEncode(name) === wanted);
  if (found.length === 0) throw new SignatureBaseError("the query has no such parameter");
  // "If a parameter name occurs multiple times in a request, the named query parameter MUST NOT be included."
  if (found.length > 1) throw new SignatureBaseError("the query has this parameter more than once");
  return percentEncode(found[0]![1]);
}

/** "percent-encode after encoding" with the form-urlencoded set: all but letters, digits and `*-._`. */
function percentEncode(text: string): string {
  return encodeURIComponent(text).replace(/[!'()~]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}

function ordinaryValue(name: string, params: Parameters, message: HttpMessage, fieldTypes: Readonly<Record<string, FieldType>>): string {
  // "implementations MUST use lowercased field names"
  if (name !== name.toLowerCase()) throw new SignatureBaseError(`${name} is not in lower case`);
  for (const key of params.keys()) {
    if (key === "key") continue;
    if (!["sf", "bs", "tr", "req"].includes(key)) throw new SignatureBaseError(`fields have no parameter ${key}`);
    requireFlag(params, key);
  }
  const values = fieldValues(params.has("tr") ? (message.trailers ?? []) : message.fields, name);
  if (values.length === 0) throw new SignatureBaseError(`the message has no field ${name}`);
  if (params.has("bs")) {
    if (params.has("sf") || params.has("key")) throw new SignatureBaseError("bs does not go with sf or key");
    return serializeList(values.map((value) => [new Uint8Array(Buffer.from(value, "latin1")), new Map()]));
  }
  const combined = values.join(", ");
  if (params.has("key")) return dictionaryMember(name, params.get("key"), combined, fieldTypes);
  return params.has("sf") ? strictValue(name, combined, fieldTypes) : combined;
}

function requireFlag(params: Parameters, key: string): void {
  if (params.get(key) !== true) throw new SignatureBaseError(`${key} is a flag`);
}

function strictValue(name: string, value: string, fieldTypes: Readonly<Record<string, FieldType>>): string {
  try {
    switch (fieldTypes[name]) {
      case "dictionary": return serializeDictionary(parseDictionary(value));
      case "list": return serializeList(parseList(value));
      case "item": return serializeItem(parseItem(value));
      case undefined: break;
    }
  } catch (error) {
    throw new SignatureBaseError(`${name} is not a well-formed structured field`, { cause: error });
  }
  throw new SignatureBaseError(`the structure of ${name} is not known`);
}

function dictionaryMember(name: string, key: unknown, value: string, fieldTypes: Readonly<Record<string, FieldType>>): string {
  if (typeof key !== "string") throw new SignatureBaseError("key is a text");
  if (fieldTypes[name] !== "dictionary") throw new SignatureBaseError(`${name} is not known as a dictionary`);
  let member;
  try {
    member = parseDictionary(value).get(key);
  } catch (error) {
    throw new SignatureBaseError(`${name} is not a dictionary`, { cause: error });
  }
  // "If a Dictionary key is named as a covered component but it does not occur in the Dictionary, this MUST cause an error"
  if (!member) throw new SignatureBaseError(`${name} has no member ${key}`);
  return Array.isArray(member[0]) ? serializeInnerList(member as InnerList) : serializeItem(member as Item);
}
