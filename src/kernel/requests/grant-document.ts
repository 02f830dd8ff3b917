import { Value } from "typebox/value";
import { documentDigest, signDocument, verifyDocument, type JwsGeneral } from "../../platform/crypto/jws.ts";
import type { Signer } from "../../platform/crypto/signer.ts";
import { endOfDay, type DateOn } from "../../platform/dates.ts";
import type { PersonCaller } from "../identity/index.ts";
import type { GrantWords } from "../../verify/index.ts";
import { textOf, type GrantTerms } from "./grants/text.ts";
import { GrantPayload, type RequestContent } from "./schema.ts";

/** Calls in any minute when the share office sets no other rate. */
export const defaultRatePerMinute = 600;

/** What a grant of this request would allow. */
export function termsOf(content: RequestContent, { fields, lastDay, ratePerMinute }: { fields: readonly string[]; lastDay: DateOn; ratePerMinute: number }): GrantTerms {
  const { agreement, clause, resource, providingParty, requestingParty, purpose, basisKind } = content;
  return { agreement, clause, resource, providingParty, requestingParty, fields: [...fields], purpose, basisKinds: [basisKind], validUntil: endOfDay(lastDay).toISOString(), ratePerMinute };
}

/** @param words  names in the text that the officer has read */
export async function signGrant({ id, request, terms, words, at, officer, signer }: {
  id: string;
  request: string;
  terms: GrantTerms;
  words: GrantWords;
  at: string;
  /** Null when it is decided by rule: then the node signs, and no person's act is attested. */
  officer: PersonCaller | null;
  signer: Signer;
}): Promise<{ document: JwsGeneral; digest: string }> {
  const payload = { v: 1, kind: "grant", id, request, ...terms, validFrom: at, words, textDigest: textOf({ ...terms, words }).digest };
  const digest = documentDigest(await signDocument(payload, []));
  const act = officer && ({ person: officer.personId, role: "share-officer", level: officer.via, at, textDigest: digest } as const);
  return { document: await signDocument(payload, [{ signer, party: terms.providingParty, ...(act ? { act } : {}) }]), digest };
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
  if ((payload.version ?? 1) !== 1 || payload.supersedes !== undefined || (payload.recipients ?? []).length > 0) return "it is no first version";
  if (payload.fields.some((field) => !content.fields.includes(field))) return "it has fields that were not asked for";
  if (payload.basisKinds.some((kind) => kind !== content.basisKind)) return "it has a basis that was not asked for";
  if (Date.parse(payload.validUntil) > endOfDay(content.validUntil).getTime()) return "it ends later than asked for";
  return undefined;
}

function nodeOf(text: string, mark: "#" | ":"): string {
  return text.slice(0, text.indexOf(mark));
}
