import type { SignedAct } from "./act-document.ts";
import { findGround } from "./grounds.ts";
import { actReceipt } from "./record.ts";
import type { ActView } from "./schema.ts";

export function toActView({ payload, document, digest }: SignedAct): ActView {
  const ground = payload.ground === null ? undefined : findGround(payload.ground, payload.side, payload.act);
  return { ...payload, basis: ground ? { ...ground.basis } : null, digest, receipt: actReceipt(payload.id), document };
}
