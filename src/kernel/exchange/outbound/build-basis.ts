import type { Consents } from "../../consent/index.ts";
import { basisMissing } from "../errors.ts";
import type { GrantFacts } from "../inbound/facts.ts";
import type { CallBasis, CallRequest } from "../schema.ts";

/**
 * The basis as it travels: a consent goes along with its artefact and the salt that opens its subject; public records and
 * duties are named. Without a wish the public record serves, if the grant rests on it.
 * @throws basisMissing (403), consentNotFound (404), consentRevoked (403)
 */
export async function buildBasis(wish: CallRequest["basis"], grant: GrantFacts, consents: Pick<Consents, "present">): Promise<CallBasis> {
  const kind = wish?.kind ?? (grant.basisKinds.includes("publicRecord") ? "publicRecord" : undefined);
  switch (kind) {
    case undefined:
      throw basisMissing({ en: `the grant rests on ${grant.basisKinds.join(", ")}`, zh: `授权要求的依据：${grant.basisKinds.join("、")}` });
    case "publicRecord":
      return { kind, ref: wish?.ref ?? grant.resource };
    case "statutoryDuty":
      return { kind, ref: wish?.ref ?? grant.clause };
    case "consent": {
      if (wish?.ref === undefined) throw basisMissing({ en: "name the consent", zh: "写明同意书的编号" });
      const { id, artefact, document, subjectSalt } = await consents.present(grant.requestingParty, wish.ref);
      return { kind, ref: id, scope: artefact.scope, ...(artefact.matter === null ? {} : { matter: artefact.matter }), artefact: document, subjectSalt };
    }
    default:
      return kind satisfies never;
  }
}
