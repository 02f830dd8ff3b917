import { peerNotConfirmed, peerUnknown } from "../channel/errors.ts";
import type { Descriptor, PeerState } from "../schema.ts";
import { clauseBasis, recognitionNotAgreed, recognitionSuspended } from "./errors.ts";
import type { RecognitionRule } from "./schema.ts";

export interface Permitted {
  readonly descriptor: Descriptor;
  readonly rule: RecognitionRule;
}

export type Permit = ReturnType<typeof createPermit>;

/** Both directions stand on the same two legs: the peer is active, and an agreement in force has the clause. Asked anew for each step of a sign-in. */
export function createPermit({ peers, ruleFor }: {
  peers: () => readonly { readonly id: string; readonly state: PeerState; readonly descriptor: Descriptor }[];
  ruleFor: (node: string) => Promise<RecognitionRule | undefined>;
}) {
  /** @throws peerUnknown (404), peerNotConfirmed (409), recognitionNotAgreed (403), recognitionSuspended (403) */
  return async function permit(node: string): Promise<Permitted> {
    const peer = peers().find(({ id }) => id === node);
    if (!peer) throw peerUnknown(node);
    if (peer.state === "invited") throw peerNotConfirmed(node);
    const rule = await ruleFor(node);
    if (!rule) throw recognitionNotAgreed({ en: node, zh: node, side: node });
    if (peer.state === "suspended") throw recognitionSuspended({ en: node, zh: node, side: node, basis: clauseBasis(rule) });
    return { descriptor: peer.descriptor, rule };
  };
}
