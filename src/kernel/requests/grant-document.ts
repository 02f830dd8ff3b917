import { Value } from "typebox/value";
import { documentDigest, signDocument, verifyDocument, type JwsGeneral } from "../../platform/crypto/jws.ts";
import type { Signer } from "../../platform/crypto/signer.ts";
import { endOfDay, type DateOn } from "../../platform/dates.ts";
import type { PersonCaller } from "../identity/index.ts";
import { GrantPayload, type RequestContent } from "./schema.ts";

/** Calls in any minute when the share office sets no other rate. */
export const defaultRatePerMinute = 600;

export async function signGrant({ id, content, fields, lastDay, ratePerMinute, at, officer, signer }: {
  id: string;
  content: RequestContent;
  fields: readonly string[];
  lastDay: DateOn;
  ratePerMinute: number;
  at: string;
  /** Null when it is decided by rule: then the node signs, and no person's act is attested. */
  officer: PersonCaller | null;
  signer: Signer;
}): Promise<{ document: JwsGeneral; digest: string }> {
  const payload: GrantPayload = {
    v: 1,
    kind: "grant",
    id,
    request: content.id,
    agreement: content.agreement,
    clause: content.clause,
    resource: content.resource,
    providingParty: content.providingParty,
    requestingParty: content.requestingParty,
    fields: [...fields],
    purpose: content.purpose,
    basisKinds: [content.basisKind],
    validFrom: at,
    validUntil: endOfDay(lastDay).toISOString(),
    ratePerMinute,
  };
  const digest = documentDigest(await signDocument(payload, []));
  const act = officer && ({ person: officer.personId, role: "share-officer", level: officer.via, at, textDigest: digest } as const);
  return { document: await signDocument(payload, [{ signer, party: content.providingParty, ...(act ? { act } : {}) }]), digest };
}

/**
 * Whether a document is the provider's grant of this request, and of no more than was asked for.
 * @returns undefined when it is, else what is wrong
 */
export function faultOfGrant(document: JwsGeneral, content: RequestContent, grant: string | null, findKey: (kid: string) => Uint8Array | undefined): string | undefined {
  const verified = verifyDocument(document, findKey);
  if (!verified.ok) return verified.reason;
  const { payload, signatures } = verified.document;
  if (!Value.Check(GrantPayload, payload)) return "not a grant";
  const [signature, ...more] = signatures;
  if (!signature || more.length > 0 || signature.party !== content.providingParty) return "not signed by the provider";
  if (nodeOf(signature.kid, "#") !== nodeOf(content.providingParty, ":")) return `${signature.kid} does not host ${content.providingParty}`;
  if (payload.id !== grant || payload.request !== content.id) return "it is another request's";
  const same = ["agreement", "clause", "resource", "providingParty", "requestingParty", "purpose"] as const;
  const changed = same.find((name) => payload[name] !== content[name]);
  if (changed) return `${changed} differs from the request`;
  if (payload.fields.some((field) => !content.fields.includes(field))) return "it has fields that were not asked for";
  if (payload.basisKinds.some((kind) => kind !== content.basisKind)) return "it has a basis that was not asked for";
  if (Date.parse(payload.validUntil) > endOfDay(content.validUntil).getTime()) return "it ends later than asked for";
  return undefined;
}

function nodeOf(text: string, mark: "#" | ":"): string {
  return text.slice(0, text.indexOf(mark));
}
