import { Value } from "typebox/value";
import { verifyDocument, type JwsGeneral } from "../../../platform/crypto/jws.ts";
import type { Resource } from "../../catalogue/index.ts";
import { GrantPayload } from "../schema.ts";
import { nodeOf, partyOf } from "./act-document.ts";
import { sides, type GrantSide } from "./life.ts";
import { faultOfText, type NameSources } from "./text.ts";

type Terms = Pick<GrantPayload, "fields" | "validUntil" | "ratePerMinute" | "purpose" | "recipients" | "clause" | "basisKinds">;

/** Whether a version allows nothing that the one before doesn't: a side may take less upon itself, or be given less, where the law lets it alone. */
export function isNarrower(next: Terms, current: Terms): boolean {
  const within = (list: readonly string[] | undefined, all: readonly string[] | undefined): boolean => (list ?? []).every((one) => (all ?? []).includes(one));
  return (
    within(next.fields, current.fields) && within(next.basisKinds, current.basisKinds) && within(next.recipients, current.recipients) &&
    next.purpose === current.purpose && next.clause === current.clause && next.ratePerMinute <= current.ratePerMinute && Date.parse(next.validUntil) <= Date.parse(current.validUntil)
  );
}

export interface SignedVersion {
  readonly payload: GrantPayload;
  readonly document: JwsGeneral;
  readonly digest: string;
  readonly signedBy: readonly GrantSide[];
  /** Made on a version that has been superseded here meanwhile: nothing comes of it. */
  readonly stale: boolean;
}

/**
 * The next version of a grant as a peer sent it: signed by nodes for the sides that they host, over the text that their officers saw, made on the
 * version that is in force here, between the same offices about the same resource.
 * @returns the version, or what is wrong
 */
export function readVersion(
  document: JwsGeneral,
  current: { readonly payload: GrantPayload; readonly digest: string },
  { findKey, resource, names }: { findKey: (kid: string) => Uint8Array | undefined; resource: Resource | undefined; names: NameSources },
): SignedVersion | string {
  const verified = verifyDocument(document, findKey);
  if (!verified.ok) return verified.reason;
  const { payload, digest, signatures } = verified.document;
  if (!Value.Check(GrantPayload, payload)) return "not a grant";
  const signedBy: GrantSide[] = [];
  for (const { kid, party, act } of signatures) {
    const side = sides.find((one) => partyOf(payload, one) === party && !signedBy.includes(one));
    if (side === undefined || nodeOf(kid, "#") !== nodeOf(party ?? "", ":")) return `${kid} signs for ${String(party)}`;
    if (act !== undefined && act.textDigest !== digest) return `the officer of ${String(party)} saw another text`;
    signedBy.push(side);
  }
  const same = ["id", "request", "resource", "providingParty", "requestingParty", "agreement", "validFrom"] as const;
  const changed = same.find((name) => payload[name] !== current.payload[name]);
  if (changed !== undefined) return `${changed} can't be changed`;
  const due = (current.payload.version ?? 1) + 1;
  const stale = payload.version !== undefined && payload.version < due;
  if (!stale && (payload.version !== due || payload.supersedes !== current.digest)) return "it is not made on the version in force";
  const fault = faultOfText(payload, resource, names);
  return fault ?? { payload, document, digest, signedBy, stale };
}
