import { Type, type Static } from "typebox";
import { Value } from "typebox/value";
import type { Log } from "../../../platform/log.ts";
import type { Database } from "../../../storage/database.ts";
import { receiptNotFound, sideNotYours } from "../errors.ts";
import { findEvidence } from "../evidence-store.ts";
import type { PeerChannel } from "../outbound/peer-channel.ts";
import { findCrossing, type CrossingSide } from "../store.ts";
import { pathTo } from "../together/statements.ts";

export const EvidencePart = Type.Object({
  kid: Type.String(),
  said: Type.String({ description: "The very text that was signed" }),
  signature: Type.String(),
  statement: Type.String({ description: "What the call, or its answer, says; names no person" }),
  salt: Type.String(),
  place: Type.Integer({ minimum: 0 }),
  size: Type.Integer({ minimum: 1 }),
  path: Type.Array(Type.String(), { description: "Hashes over others' salted statements, from the leaf to the root" }),
});
export type EvidencePart = Static<typeof EvidencePart>;
const Part = Type.Union([EvidencePart, Type.Null()]);
export const CallEvidence = Type.Object({ v: Type.Literal(1), kind: Type.Literal("call-evidence"), ref: Type.String(), call: Part, answer: Part });
export type CallEvidence = Static<typeof CallEvidence>;

/** What the peer signs is the call when we provided, and the answer when we asked. */
const partOf = { provider: "call", consumer: "answer" } as const satisfies Record<CrossingSide, "call" | "answer">;

/** Evidence that one call, and its answer, were signed: put together of what both nodes keep of each other. */
export function createEvidence({ db, log, channel }: { db: Database; log: Log; channel: Pick<PeerChannel, "get"> }) {
  async function ownPart(ref: string): Promise<{ name: "call" | "answer"; part: EvidencePart } | undefined> {
    const found = await findEvidence(db, ref);
    if (!found) return undefined;
    const { side, kid, said, signature, statement, salt, place, leaves } = found;
    const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64");
    const base64url = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64url");
    return {
      name: partOf[side],
      part: { kid, said, signature: base64url(signature), statement, salt: base64url(salt), place, size: leaves.length, path: pathTo(place, leaves).map(base64) },
    };
  }

  return {
    /**
     * @param party  the caller's office, which must have taken part; null for those who see all of the node
     * @throws receiptNotFound (404)
     */
    async evidence(ref: string, party: string | null): Promise<CallEvidence> {
      const crossing = await findCrossing(db, ref);
      const own = crossing && (party === null || crossing.requestingParty === party || crossing.providingParty === party) ? await ownPart(ref) : undefined;
      if (!crossing || !own) throw receiptNotFound(ref);
      const evidence: CallEvidence = { v: 1, kind: "call-evidence", ref, call: null, answer: null };
      evidence[own.name] = own.part;
      const other = own.name === "call" ? "answer" : "call";
      evidence[other] = await peerPart(crossing.peer, ref);
      return evidence;
    },

    /**
     * What the peer of a crossing signed to us, for that peer.
     * @throws sideNotYours (404)
     */
    async evidenceFor(peer: string, ref: string): Promise<EvidencePart> {
      const crossing = await findCrossing(db, ref);
      const own = crossing?.peer === peer ? await ownPart(ref) : undefined;
      if (!own) throw sideNotYours(ref);
      return own.part;
    },
  };

  /** Null while the peer is away or keeps none. */
  async function peerPart(peer: string, ref: string): Promise<EvidencePart | null> {
    try {
      const { body } = await channel.get(peer, `/ledger/evidence/${encodeURIComponent(ref)}`, { timeoutMs: 5_000 });
      return Value.Check(EvidencePart, body) ? body : null;
    } catch (error) {
      log.info({ peer, reason: error instanceof Error ? error.message : String(error) }, "peer's part of the evidence not at hand");
      return null;
    }
  }
}
