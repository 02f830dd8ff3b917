import type { Clock } from "../../../platform/clock.ts";
import { ProblemError, problemPrefix } from "../../../platform/http/problem.ts";
import { inTransaction, type Database } from "../../../storage/database.ts";
import type { VerifiedPeer } from "../schema.ts";
import { found, type Arrival, type Check, type Ground, type SignedMessage } from "./arrival.ts";
import { checkActivePeer } from "./checks/active-peer.ts";
import { checkDigest } from "./checks/digest.ts";
import { checkEnvelope } from "./checks/envelope.ts";
import { checkFreshness } from "./checks/freshness.ts";
import { checkKnownKey } from "./checks/known-key.ts";
import { checkReplay } from "./checks/replay.ts";
import { checkSignature } from "./checks/signature.ts";
import { checkSuite } from "./checks/suite.ts";
import { checkTarget } from "./checks/target.ts";
import { messageRefusals } from "./errors.ts";
import type { RequestMessage } from "./message.ts";
import { countRefusal, deleteExpiredNonces, insertNonce } from "./store.ts";

/** What a message between nodes goes through, in this order, before anything of it is read. */
const checks: readonly Check[] = [
  checkEnvelope,
  checkDigest,
  checkKnownKey,
  checkSuite,
  checkSignature,
  checkTarget,
  checkFreshness,
  checkReplay,
  checkActivePeer,
];

/** How often nonces past their time are deleted. */
const pruneEveryMs = 60_000;

export type Inbound = ReturnType<typeof createInbound>;

export function createInbound({ db, clock, ownUrl, acceptedSuites, findKey, otherUrls, onVerified }: {
  db: Database;
  clock: Clock;
  ownUrl: string;
  acceptedSuites: Ground["acceptedSuites"];
  findKey: Ground["findKey"];
  otherUrls: Ground["otherUrls"];
  /** Told of each message that passed, before it is acted on. */
  onVerified: (node: string, at: Date) => void | Promise<void>;
}) {
  let prunedAt = 0;

  async function takeNonce(node: string, nonce: string, until: Date): Promise<boolean> {
    const now = clock.now();
    if (now.getTime() - prunedAt >= pruneEveryMs) {
      prunedAt = now.getTime();
      await inTransaction(db, (tx) => deleteExpiredNonces(tx, now));
    }
    return insertNonce(db, node, nonce, until);
  }

  return {
    /** Our address as messages are signed for it. */
    ownUrl,

    /**
     * Checks a message that has arrived. A refusal has no effect apart from being counted.
     * @param strangerKey  for a message that brings its own key: an acceptance, signed by a node that is no peer yet
     * @throws messageUnsigned (401), messageMalformed (400), messageAltered (401), messageKeyUnknown (401), messageSuiteRefused (401), messageWrongTarget (421),
     *         messageStale (401), messageReplayed (401), peerSuspended (403)
     */
    async verify(message: RequestMessage, content: Uint8Array, strangerKey?: Ground["findKey"]): Promise<VerifiedPeer & { readonly signed: SignedMessage }> {
      const arrival: Arrival = { message, content, at: clock.now() };
      const ground: Ground = { ownUrl, acceptedSuites, findKey: strangerKey ?? findKey, otherUrls, takeNonce };
      try {
        for (const check of checks) await check(arrival, ground);
      } catch (error) {
        await count(error, strangerKey ? undefined : arrival.trusted?.node, arrival.at);
        throw error;
      }
      const { node } = found(arrival.trusted);
      if (!strangerKey) await onVerified(node, arrival.at);
      const { keyId, signature } = found(arrival.envelope);
      return { node, keyId, signed: { base: found(arrival.base), signature, keyId } };
    },
  };

  /** Strangers are counted together, so that nobody fills the table with invented names. */
  async function count(error: unknown, peer: string | undefined, at: Date): Promise<void> {
    if (!(error instanceof ProblemError)) return;
    const { type } = error.problem;
    if (!messageRefusals.some((refusal) => refusal.type === type)) return;
    await inTransaction(db, (tx) => countRefusal(tx, { peer: peer ?? "unknown", reason: type.slice(problemPrefix.length), day: at.toISOString().slice(0, 10) }));
  }
}
