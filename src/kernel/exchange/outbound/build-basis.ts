import type { Consents } from "../../consent/index.ts";
import { basisMissing } from "../errors.ts";
import type { GrantFacts } from "../inbound/facts.ts";
import type { CallBasis, CallRequest } from "../schema.ts";

export interface BuiltBasis {
  readonly wire: CallBasis;
  /** Granted fields that the basis covers too. */
  readonly covers: readonly string[];
}

/**
 * The basis as it travels: a consent goes along with its artefact and the salt that opens its subject; public records and
 * duties are named. Without a wish the public record serves, if the grant rests on it.
 * @throws basisMissing (403), consentNotFound (404), consentRevoked (403)
 */
export async function buildBasis(wish: CallRequest["basis"], grant: GrantFacts, consents: Pick<Consents, "present">): Promise<BuiltBasis> {
  const kind = wish?.kind ?? (grant.basisKinds.includes("publicRecord") ? "publicRecord" : undefined);
  switch (kind) {
    case undefined:
      throw basisMissing({ en: `the grant rests on ${grant.basisKinds.join(", ")}`, zh: `授权要求的依据：${grant.basisKinds.join("、")}` });
    case "publicRecord":
      return { wire: { kind, ref: wish?.ref ?? grant.resource }, covers: grant.fields };
    case "statutoryDuty":
      return { wire: { kind, ref: wish?.ref ?? grant.clause }, covers: grant.fields };
    case "consent": {
      if (wish?.ref === undefined) throw basisMissing({ en: "name the consent", zh: "写明同意书的编号" });
      const { id, artefact, document, subjectSalt } = await consents.present(grant.requestingParty, wish.ref);
      const { scope, matter, fields } = artefact;
      const wire: CallBasis = { kind, ref: id, scope, ...(matter === null ? {} : { matter }), artefact: document, subjectSalt };
      const covers = grant.fields.filter((field) => fields.includes(field));
      return { wire, covers: covers.length > 0 ? covers : grant.fields };
    }
    default:
      return kind satisfies never;
  }
}
