import { commit } from "../../../platform/crypto/sealed.ts";
import { parseEntry } from "../../../verify/index.ts";
import type { NewEntry, Subject } from "../../ledger/index.ts";
import type { Call, OpenedEntry } from "../schema.ts";

export type ReceivedKind = "crossing.received" | "crossing.notReceived";

export function receivedEntry(crossingId: string, peer: string, { kind, details, subject }: { readonly kind: ReceivedKind; readonly details: object; readonly subject: Subject }): NewEntry & { readonly once?: false } {
  return { kind, ref: crossingId, peer, role: "consumer", subject, details };
}

/**
 * What the peer's own ledger says about a call, so that our entry can say the same: taken over only when its commitment opens
 * and it is about this call.
 */
export function detailsSaidByPeer(call: Pick<Call, "callId">, side: OpenedEntry | undefined): object | undefined {
  if (!side) return undefined;
  try {
    const entry = parseEntry(side.entry);
    if (entry.kind !== "crossing.provided" || entry.commitment !== commit(side.details, Buffer.from(side.salt, "base64url"))) return undefined;
  } catch {
    return undefined;
  }
  const { ref, node: _node, peer: _peer, role: _role, ...shared } = side.details;
  return ref === call.callId && shared["crossingId"] === call.callId ? shared : undefined;
}
