import { digestText } from "../../../platform/crypto/digest.ts";
import type { Text } from "../../../platform/text.ts";
import { grantText, readGrantPolicy, type GrantPolicy, type GrantWords } from "../../../verify/index.ts";
import { basisKindTitles, purposeTitles } from "../../agreements/index.ts";
import type { Resource } from "../../catalogue/index.ts";
import type { GrantPayload } from "../schema.ts";

/** What a grant allows, without its words. */
export type GrantTerms = Pick<GrantPayload, "providingParty" | "requestingParty" | "resource" | "fields" | "purpose" | "basisKinds" | "agreement" | "clause" | "validUntil" | "ratePerMinute" | "recipients">;

/** Where names come from: what this node knows of offices, of its own catalogue and of its peers'. */
export interface NameSources {
  nameOf(party: string): Text | undefined;
}

/** Names as this node has them; a code stands for itself where there is none. */
export function wordsOf({ providingParty, requestingParty, fields, purpose, basisKinds, recipients = [] }: GrantTerms, resource: Resource, { nameOf }: NameSources): GrantWords {
  const party = (id: string): Text => nameOf(id) ?? { zh: id, en: id };
  return {
    provider: party(providingParty),
    requester: party(requestingParty),
    resource: { zh: resource.titleZh, en: resource.titleEn },
    fields: fields.map((name) => {
      const field = resource.fields.find((one) => one.name === name);
      return field ? { zh: field.titleZh, en: field.titleEn } : { zh: name, en: name };
    }),
    purpose: { ...purposeTitles[purpose] },
    bases: basisKinds.map((kind) => ({ ...basisKindTitles[kind] })),
    recipients: recipients.map(party),
  };
}

/** The text of these terms and its digest. */
export function textOf(policy: GrantPolicy): Text & { readonly digest: string } {
  const text = grantText(policy);
  return { ...text, digest: digestText(new TextEncoder().encode(text.zh)) };
}

/**
 * Whether the text that a grant is signed with says what the grant allows, in the names that we know too.
 * @returns undefined when it does, else what is wrong
 */
export function faultOfText(payload: GrantPayload, resource: Resource | undefined, names: NameSources): string | undefined {
  const policy = readGrantPolicy(payload);
  if (!policy) return "it carries no text for people";
  if (textOf(policy).digest !== payload.textDigest) return "its text is not what its policy says";
  if (!resource) return `${payload.resource} is not known here`;
  const ours = textOf({ ...policy, words: wordsOf(payload, resource, names) });
  return ours.digest === payload.textDigest ? undefined : "its text uses other names than are known here";
}
