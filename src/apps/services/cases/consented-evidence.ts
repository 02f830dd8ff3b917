import type { Consents, NewConsent } from "../../../kernel/consent/index.ts";
import type { Exchange } from "../../../kernel/exchange/index.ts";
import { inTransaction, type Database } from "../../../storage/database.ts";
import { hostOf } from "./context.ts";
import type { EvidenceGateway, EvidenceRequest } from "./evidence.ts";
import type { EvidenceValue, OfficeName } from "./schema.ts";

/** What of the peer's catalogue the counter needs to ask and to explain. */
export interface EvidenceResource {
  readonly id: string;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly provider: string;
  readonly fields: readonly { readonly name: string; readonly titleZh: string; readonly titleEn: string }[];
}

/** Which resource proves which kind of evidence; the other side's directory states it. */
export interface EvidenceSource {
  readonly evidenceType: string;
  readonly resource: string;
}

export interface EvidenceGrant {
  readonly id: string;
  readonly resource: string;
  readonly agreement: string;
  readonly clause: string;
  readonly fields: readonly string[];
  readonly requestingParty: string;
}

export const evidencePurpose = "service-evidence";
/** To look is one call; to use it leaves room for two more while the matter is dealt with, should the first get lost on its way. */
const callsAllowed = { preview: 1, use: 3 } as const;

/**
 * Evidence by consent: the person agrees to look, or to use; the consent is signed, then the governed call is made under it.
 * Each is its own consent and its own crossing, so each has its own receipt.
 */
export function consentedEvidence({ db, consents, exchange, sources, findResource, listGrants, office }: {
  db: Database;
  consents: Consents;
  exchange: Exchange;
  sources: readonly EvidenceSource[];
  findResource: (id: string) => Promise<EvidenceResource | undefined>;
  /** Grants in force for the evidence purpose that an office of ours holds. */
  listGrants: (party: string) => Promise<readonly EvidenceGrant[]>;
  office: (party: string) => OfficeName;
}): EvidenceGateway {
  async function usable(resource: string, party: string) {
    const found = await findResource(resource);
    const grant = (await listGrants(party)).find((one) => one.resource === resource);
    return found && grant ? { found, grant } : undefined;
  }

  function wishOf({ found, grant }: { found: EvidenceResource; grant: EvidenceGrant }, { party, idNumber, caseNo, scope }: EvidenceRequest): { wish: NewConsent; shown: { zh: string; en: string } } {
    const shown = sentenceOf(found, scope, office(party), office(found.provider));
    const wish = {
      subjectId: idNumber, grantee: party, resource: found.id, provider: found.provider, fields: grant.fields, purpose: evidencePurpose, matter: caseNo, scope,
      agreement: grant.agreement, clause: grant.clause, textShown: shown.zh, frequency: { total: callsAllowed[scope], per: null },
    };
    return { wish, shown };
  }

  return {
    async sourceOf(evidenceType, officeParty) {
      for (const source of sources.filter((one) => one.evidenceType === evidenceType)) {
        const known = hostOf(source.resource) === hostOf(officeParty) ? undefined : await usable(source.resource, officeParty);
        if (known) return { resource: source.resource, provider: known.found.provider };
      }
      return undefined;
    },

    async prepare(me, request) {
      const known = await usable(request.resource, request.party);
      return known && consents.prepare(me, wishOf(known, { ...request, scope: "use" }).wish);
    },

    async fetch(taker, request, signature) {
      const { party, resource, idNumber } = request;
      const known = await usable(resource, party);
      if (!known) return undefined;
      const { found, grant } = known;
      const { wish, shown } = wishOf(known, request);
      const consent = await inTransaction(db, (tx) => consents.give(tx, taker, wish, signature));
      const { crossingId, record, outcome } = await exchange.callFor(party, {
        resource, params: { key: idNumber }, purpose: evidencePurpose, basis: { kind: "consent", ref: consent.id },
      });
      if (outcome === "notFound" || record === null) return undefined;
      const titles = new Map(found.fields.map((field) => [field.name, field]));
      const values: EvidenceValue[] = Object.entries(record).map(([field, value]) => ({
        field, titleZh: titles.get(field)?.titleZh ?? field, titleEn: titles.get(field)?.titleEn ?? field, value: value === null ? "" : String(value),
      }));
      const withheld = found.fields.filter((field) => !grant.fields.includes(field.name)).map(({ titleZh, titleEn }) => ({ titleZh, titleEn }));
      return { consentId: consent.id, crossingId, values, withheld, shown };
    },
  };
}

/** What the person agrees to, in the words the screen shows; its digest stands in the signed consent. */
function sentenceOf(resource: EvidenceResource, scope: "preview" | "use", to: OfficeName, from: OfficeName): { zh: string; en: string } {
  return scope === "preview"
    ? {
        zh: `我要求先看一看${from.nameZh}登记的我的${resource.titleZh}。只给我看，${to.nameZh}不留存。`,
        en: `I ask to see what ${from.nameEn} holds about me: ${resource.titleEn}. It is shown to me only; ${to.nameEn} keeps nothing.`,
      }
    : {
        zh: `我看过了，同意${from.nameZh}把我的${resource.titleZh}交给${to.nameZh}，只用于这一件事，最多取 ${callsAllowed.use} 次，可以随时撤回。`,
        en: `I have seen it and agree that ${from.nameEn} gives it (${resource.titleEn}) to ${to.nameEn} for this one matter, at most ${callsAllowed.use} times; I can withdraw at any time.`,
      };
}
