/** What a receipt states, ready to be told; nothing here has been checked. */
export interface Story {
  readonly ref: string;
  readonly kind: string;
  readonly family: string;
  /** When the first side recorded it. */
  readonly at: string;
  readonly sides: readonly StorySide[];
  /** The node that should have recorded it too, when its side is not there yet. */
  readonly awaited: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly by: string | null;
  readonly holder: string | null;
  readonly parties: readonly string[];
  readonly resource: string | null;
  readonly fields: readonly string[];
  readonly agreement: string | null;
  readonly clause: string | null;
  readonly purpose: string | null;
  readonly basis: { readonly kind: string; readonly ref: string } | null;
  readonly outcome: string | null;
  readonly matter: string | null;
  /** Of a custody step: its type. */
  readonly step: string | null;
}

export interface StorySide {
  readonly node: string;
  readonly kind: string;
  readonly at: string;
  /** C2SP tlog-proof; null until the page is signed. */
  readonly proof: string | null;
}

type Json = Readonly<Record<string, unknown>>;

/** @returns undefined for what is no receipt */
export function storyOf(text: string): Story | undefined {
  const receipt = parse(text);
  const all = receipt && Array.isArray(receipt["sides"]) ? receipt["sides"].filter(isRecord) : [];
  const first = all[0];
  if (receipt?.["kind"] !== "receipt" || typeof receipt["ref"] !== "string" || first === undefined) return undefined;
  const sides = all.map(sideOf);
  const details = isRecord(first["details"]) ? first["details"] : {};
  const peer = textOf(details["peer"]);
  const kind = preferred(sides.map((side) => side.kind));
  return {
    ref: receipt["ref"],
    kind,
    family: kind.slice(0, Math.max(0, kind.indexOf("."))),
    at: sides.map(({ at }) => at).filter((at) => at !== "").sort()[0] ?? "",
    sides,
    awaited: peer !== null && !sides.some(({ node }) => node === peer) ? peer : null,
    from: textOf(details["providingParty"]),
    to: textOf(details["requestingParty"]) ?? textOf(details["to"]),
    by: textOf(details["party"]) ?? textOf(details["by"]) ?? textOf(details["grantee"]) ?? textOf(details["requestingParty"]),
    holder: textOf(details["custodian"]),
    parties: listOf(details["parties"]),
    resource: textOf(details["resource"]),
    fields: listOf(details["fields"]),
    agreement: textOf(details["agreement"]),
    clause: textOf(details["clause"]),
    purpose: textOf(details["purpose"]),
    basis: basisOf(details["basis"]),
    outcome: textOf(details["outcome"]),
    matter: textOf(details["matter"]),
    step: textOf(details["type"]),
  };
}

/** Of a crossing the receiving side knows more: whether it arrived. */
function preferred(kinds: readonly string[]): string {
  return kinds.find((kind) => kind === "crossing.notReceived" || kind === "crossing.received") ?? kinds[0] ?? "";
}

function sideOf(side: Json): StorySide {
  const entry = typeof side["entry"] === "string" ? parse(side["entry"]) : undefined;
  return { node: textOf(side["node"]) ?? "", kind: textOf(entry?.["kind"]) ?? "", at: textOf(entry?.["at"]) ?? "", proof: textOf(side["proof"]) };
}

function basisOf(value: unknown): Story["basis"] {
  return isRecord(value) && typeof value["kind"] === "string" && typeof value["ref"] === "string" ? { kind: value["kind"], ref: value["ref"] } : null;
}

function textOf(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

function listOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === "string") : [];
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
