import type { SignedAct } from "./act-document.ts";
import { findGround } from "./grounds.ts";
import { actReceipt } from "./record.ts";
import type { ActView, VersionView } from "./schema.ts";
import { textOf } from "./text.ts";
import type { StoredVersion } from "./version-store.ts";
import type { StoredGrant } from "../store.ts";
import { readGrantPolicy } from "../../../verify/index.ts";

export function toActView({ payload, document, digest }: SignedAct): ActView {
  const ground = payload.ground === null ? undefined : findGround(payload.ground, payload.side, payload.act);
  return { ...payload, basis: ground ? { ...ground.basis } : null, digest, receipt: actReceipt(payload.id), document };
}

/** All versions of a grant; the one in force is among them even when it is the first. */
export function toVersionViews(stored: StoredGrant, versions: readonly StoredVersion[]): VersionView[] {
  const first: StoredVersion = { digest: stored.digest, state: "in-force", proposedBy: "provider", document: stored.document, payload: stored.payload, at: new Date(stored.payload.validFrom) };
  return (versions.some(({ digest }) => digest === stored.digest) ? versions : [first, ...versions]).map(({ digest, state, proposedBy, document, payload, at }) => {
    const policy = readGrantPolicy(payload);
    const { version = 1, fields, purpose, validUntil, ratePerMinute, recipients = [] } = payload;
    return { version, digest, state, proposedBy, at: at.toISOString(), fields, purpose, validUntil, ratePerMinute, recipients, text: policy ? textOf(policy) : null, document };
  });
}
