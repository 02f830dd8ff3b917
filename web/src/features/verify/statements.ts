/** One line of what a file says of itself, before anybody believes it. */
export interface Statement {
  readonly field: StatementField;
  readonly value: string;
}
export type StatementField =
  | "what" | "ref" | "purpose" | "clause" | "resource" | "fields" | "requestingParty" | "providingParty" | "at" | "basis" | "outcome" | "matter" | "type" | "party" | "custodian";

type Json = Readonly<Record<string, unknown>>;

const receiptFields = ["ref", "matter", "type", "purpose", "clause", "resource", "fields", "requestingParty", "providingParty", "party", "custodian", "basis", "outcome"] as const;

/**
 * What a receipt or a custody record states, as plain lines; nothing here has been checked.
 * @returns  an empty list for files that can't be read
 */
export function statementsOf(content: string | Uint8Array): readonly Statement[] {
  const file = parse(typeof content === "string" ? content : new TextDecoder().decode(content));
  if (file === undefined) return [];
  if (file["kind"] === "receipt" && Array.isArray(file["sides"])) return ofReceipt(file["sides"]);
  if (file["kind"] === "custody" && Array.isArray(file["links"])) return [{ field: "matter", value: String(file["matter"]) }, ...file["links"].flatMap(ofLink)];
  return [];
}

function ofReceipt(sides: readonly unknown[]): Statement[] {
  const side = sides.find(isRecord);
  if (side === undefined) return [];
  const entry = typeof side["entry"] === "string" ? parse(side["entry"]) : undefined;
  const details = isRecord(side["details"]) ? side["details"] : {};
  return [
    ...(entry?.["kind"] === undefined ? [] : [{ field: "what" as const, value: String(entry["kind"]) }]),
    ...(entry?.["at"] === undefined ? [] : [{ field: "at" as const, value: String(entry["at"]) }]),
    ...receiptFields.filter((field) => details[field] !== undefined && details[field] !== null).map((field) => ({ field, value: asWords(details[field]) })),
  ];
}

function ofLink(link: unknown): Statement[] {
  const payload = isRecord(link) && typeof link["payload"] === "string" ? parse(fromBase64Url(link["payload"])) : undefined;
  return payload === undefined ? [] : [{ field: "type", value: `${String(payload["seq"])} · ${String(payload["at"])} · ${String(payload["type"])} · ${String(payload["party"])}` }];
}

function asWords(value: unknown): string {
  if (Array.isArray(value)) return value.map(asWords).join(", ");
  if (isRecord(value)) return Object.values(value).filter((part) => typeof part === "string").join(" ");
  return String(value);
}

function fromBase64Url(text: string): string {
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0)));
  } catch {
    return "";
  }
}

function parse(text: string): Json | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
