import type { Text } from "../../platform/text.ts";
import { lookedFamilies, type LookedFamily, type LookedLine } from "./looked-schema.ts";
import type { SubjectEntry } from "./subject-store.ts";

/** Our parts in what the other side did: it asked, and we provided or vouched; it acted, and we wrote it down. */
export const partsOfOthers = ["provider", "witness", "issuer"] as const;

/** What those who know more than the ledger can say about a line. */
export interface LookedNames {
  /** Title of a resource, and titles of its fields by name; undefined when it isn't known here (any more). */
  resource(id: string): Promise<{ readonly title: Text; readonly fields: ReadonlyMap<string, Text> } | undefined>;
  /** On what a step of custody rests, by the step's ref; steps that name nothing are left out. */
  grounds(matter: string): Promise<ReadonlyMap<string, StepGround>>;
}

export interface StepGround {
  readonly agreement: string | null;
  readonly clause: string | null;
  readonly purpose: string | null;
  readonly basis: { readonly kind: string; readonly ref: string } | null;
}

type Details = Readonly<Record<string, unknown>>;

export function familyOf(kind: string): LookedFamily {
  const family = kind.slice(0, Math.max(0, kind.indexOf(".")));
  return lookedFamilies.find((one) => one === family) ?? "other";
}

/** One entry in the words of LookedLine. What the details don't say stays null; nothing is guessed. */
export async function lineOf(self: string, entry: SubjectEntry, names: LookedNames): Promise<LookedLine> {
  const { kind, ref, role, peer, at, seq, details: text } = entry;
  const family = familyOf(kind);
  const details: Details = text === null ? {} : (JSON.parse(text) as Details);
  const matter = textOf(details["matter"]);
  const acting = (partsOfOthers as readonly string[]).includes(role) && peer !== null ? peer : self;
  const { by, from, to } = placesOf(family, acting, { self, peer }, details);
  const id = textOf(details["resource"]);
  const known = id === null ? undefined : await names.resource(id);
  const ground = family === "custody" && matter !== null ? (await names.grounds(matter)).get(ref) : undefined;
  return {
    id: String(entry.position),
    ref,
    family,
    kind,
    at: at.toISOString(),
    by,
    from,
    to,
    resource: id === null ? null : { id, title: known?.title ?? null },
    fields: listOf(details[family === "identity" ? "claims" : "fields"]).map((name) => ({ name, title: known?.fields.get(name) ?? null })),
    purpose: textOf(details["purpose"]) ?? ground?.purpose ?? null,
    agreement: textOf(details["agreement"]) ?? ground?.agreement ?? null,
    clause: textOf(details["clause"]) ?? ground?.clause ?? null,
    basis: basisOf(family === "consent" ? { kind: "consent", ref, scope: details["scope"] } : details["basis"]) ?? (ground?.basis ? { ...ground.basis, scope: null } : null),
    outcome: textOf(details["outcome"]),
    matter,
    number: seq === null ? null : seq + 1,
    erased: text === null,
  };
}

interface Place {
  readonly node: string;
  readonly party: string | null;
}

function placesOf(
  family: LookedFamily,
  acting: string,
  { self, peer }: { self: string; peer: string | null },
  details: Details,
): { by: Place; from: Place | null; to: Place | null } {
  const other = acting === self ? peer : self;
  switch (family) {
    case "crossing": {
      const asking = placeOf(details["requestingParty"]) ?? { node: acting, party: null };
      const giving = placeOf(details["providingParty"]) ?? (other === null ? null : { node: other, party: null });
      return { by: asking, from: giving, to: asking };
    }
    case "custody": {
      const by = placeOf(details["party"]) ?? { node: acting, party: null };
      const to = placeOf(details["to"]);
      return { by, from: to === null ? null : by, to };
    }
    case "identity": {
      const asking = placeOf(details["recipientParty"]) ?? { node: acting, party: null };
      const vouching = textOf(details["issuer"]) ?? other;
      return { by: asking, from: vouching === null ? null : { node: vouching, party: null }, to: asking };
    }
    case "consent":
      return { by: { node: acting, party: textOf(details["grantee"]) }, from: placeOf(details["provider"]), to: placeOf(details["grantee"]) };
    default:
      return { by: placeOf(details["party"]) ?? { node: acting, party: null }, from: null, to: null };
  }
}

function placeOf(party: unknown): Place | null {
  const id = textOf(party);
  return id === null ? null : { node: id.slice(0, Math.max(0, id.indexOf(":"))), party: id };
}

function basisOf(value: unknown): LookedLine["basis"] {
  if (typeof value !== "object" || value === null) return null;
  const { kind, ref, scope } = value as Details;
  return typeof kind === "string" && typeof ref === "string" ? { kind, ref, scope: textOf(scope) } : null;
}

function textOf(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

function listOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === "string") : [];
}
