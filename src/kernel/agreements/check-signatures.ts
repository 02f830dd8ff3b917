import { Value } from "typebox/value";
import { verifyDocument, type JwsGeneral, type ProtectedHeader } from "../../platform/crypto/jws.ts";
import { AgreementDocument } from "./schema.ts";

export interface VerifiedAgreement {
  readonly payload: AgreementDocument;
  readonly digest: string;
  readonly signatures: readonly SignatoryHeader[];
}

/** The header of a signature by a party, with the act of its officer. */
export type SignatoryHeader = ProtectedHeader & { readonly party: string; readonly act: NonNullable<ProtectedHeader["act"]> };

const nodeOfKey = (kid: string) => kid.slice(0, kid.indexOf("#"));

/**
 * Whether a document is an agreement that the nodes of its parties have signed: every signature by a key we trust, by the node that hosts
 * the party, once per party, over the text that its officer saw.
 * @param findKey  the raw public key for a key id, from our own trust store
 */
export function verifyAgreement(
  document: JwsGeneral,
  findKey: (kid: string) => Uint8Array | undefined,
): { ok: true; agreement: VerifiedAgreement } | { ok: false; reason: string } {
  const verified = verifyDocument(document, findKey);
  if (!verified.ok) return verified;
  const { payload, digest, signatures } = verified.document;
  if (!Value.Check(AgreementDocument, payload)) return { ok: false, reason: "not an agreement" };
  const signed = new Set<string>();
  const checked: SignatoryHeader[] = [];
  for (const header of signatures) {
    const { party, act } = header;
    const signatory = payload.parties.find((one) => one.party === party);
    if (party === undefined || act === undefined || !signatory) return { ok: false, reason: `${header.kid} signs for no party` };
    if (signatory.node !== nodeOfKey(header.kid) || !party.startsWith(`${signatory.node}:`)) return { ok: false, reason: `${header.kid} does not host ${party}` };
    if (signed.has(party)) return { ok: false, reason: `${party} signs twice` };
    if (act.textDigest !== digest) return { ok: false, reason: `the officer of ${party} saw another text` };
    signed.add(party);
    checked.push({ ...header, party, act });
  }
  return { ok: true, agreement: { payload, digest, signatures: checked } };
}
