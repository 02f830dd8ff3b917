import { Value } from "typebox/value";
import { documentDigest, signDocument, verifyDocument, type JwsGeneral } from "../../../platform/crypto/jws.ts";
import type { Signer } from "../../../platform/crypto/signer.ts";
import type { PersonCaller, Role } from "../../identity/index.ts";
import type { GrantPayload } from "../schema.ts";
import { findGround } from "./grounds.ts";
import { isAmendment, type GrantSide } from "./life.ts";
import { GrantAct } from "./schema.ts";

/** Who acts for a side: the head of the share office, or the data steward. */
export const actingRole: Readonly<Record<GrantSide, Role>> = { provider: "share-officer", requester: "data-steward" };

export const partyOf = (grant: Pick<GrantPayload, "providingParty" | "requestingParty">, side: GrantSide): string => (side === "provider" ? grant.providingParty : grant.requestingParty);

export interface SignedAct {
  readonly payload: GrantAct;
  readonly document: JwsGeneral;
  readonly digest: string;
}

/** Signed by the node for its office; it attests who decided. @param officer  null when the node enacts by itself what both sides want */
export async function signAct(payload: GrantAct, officer: PersonCaller | null, signer: Signer): Promise<SignedAct> {
  const digest = documentDigest(await signDocument(payload, []));
  const act = officer && attested(payload.side, officer, payload.at, digest);
  return { payload, document: await signDocument(payload, [{ signer, party: payload.party, ...(act ? { act } : {}) }]), digest };
}

/** The officer's act over a text, as the node attests it. */
export function attested(side: GrantSide, officer: PersonCaller, at: string, textDigest: string) {
  return { person: officer.personId, role: actingRole[side], level: officer.via, at, textDigest } as const;
}

/**
 * An act as a peer sent it, believed as far as its one signature goes: by the node that hosts the office, for that office, over the text that
 * its officer saw.
 * @returns the act, or what is wrong
 */
export function readAct(document: JwsGeneral, findKey: (kid: string) => Uint8Array | undefined): SignedAct | string {
  const verified = verifyDocument(document, findKey);
  if (!verified.ok) return verified.reason;
  const { payload, digest, signatures } = verified.document;
  if (!Value.Check(GrantAct, payload)) return "not an act on a grant";
  const [signature, ...more] = signatures;
  if (!signature || more.length > 0 || signature.party !== payload.party) return `not signed for ${payload.party} alone`;
  if (nodeOf(signature.kid, "#") !== nodeOf(payload.party, ":")) return `${signature.kid} does not host ${payload.party}`;
  if (payload.act === "enact" && signature.act === undefined) return { payload, document, digest };
  if (signature.act?.textDigest !== digest || signature.act.role !== actingRole[payload.side]) return "no officer's act over this text is attested";
  return { payload, document, digest };
}

/** @returns why this act may not be done to this grant by whom it says; undefined when it may */
export function faultOfAct(act: GrantAct, grant: Pick<GrantPayload, "id" | "request" | "providingParty" | "requestingParty">): string | undefined {
  if (act.grant !== grant.id || act.request !== grant.request) return "it is about another grant";
  if (act.party !== partyOf(grant, act.side)) return `${act.party} is not the ${act.side} of ${grant.id}`;
  if (isAmendment(act.act) !== (act.terms !== undefined)) return "it names no version, or one that it has no use for";
  if (act.act === "enact" ? act.side !== "provider" : act.act === "accept" && act.side !== "requester") return `a ${act.side} does not ${act.act}`;
  return faultOfGround(act);
}

/** Answers, resumptions and what both sides want need no ground; anything else rests on one that is listed for its side, with all that it demands. */
function faultOfGround({ act, side, ground, reason, mendBy, filing }: GrantAct): string | undefined {
  if (act === "decline") return reason === null ? "it gives no reason" : undefined;
  if (act === "resume" || act === "accept" || act === "withdraw" || (act === "enact" && ground === null)) return undefined;
  const listed = ground === null ? undefined : findGround(ground, side, act);
  if (!listed) return `${String(ground)} is no ground for a ${side} to ${act}`;
  if (reason === null) return "it gives no reason";
  if (listed.filing && filing === null) return "it does not say when it was consulted and filed";
  if (listed.mending && mendBy === null) return "it sets no day to mend it by";
  return undefined;
}

export function nodeOf(text: string, mark: "#" | ":"): string {
  return text.slice(0, text.indexOf(mark));
}
