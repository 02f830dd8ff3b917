import { Value } from "typebox/value";
import type { Clock } from "../../../platform/clock.ts";
import type { Log } from "../../../platform/log.ts";
import { inTransaction, type Database } from "../../../storage/database.ts";
import { isWaiting, parseTrustPolicy, verifyReceipt, type Verdict } from "../../../verify/index.ts";
import { ReceiptSide, type Ledger } from "../../ledger/index.ts";
import { receiptDoesNotHold, receiptNotFound, sideNotYours } from "../errors.ts";
import type { PeerChannel } from "../outbound/peer-channel.ts";
import type { Receipt } from "../schema.ts";
import { shareInFlight } from "../share-in-flight.ts";
import { findCachedReceipt, insertReceipt } from "../store.ts";

/** Longest a reader may wait for a receipt to become complete. */
export const maxReceiptWaitMs = 20_000;
/** How soon a peer is asked again for its proof. */
const askAgainMs = 150;

export interface ReceiptDeps {
  readonly db: Database;
  readonly clock: Clock;
  readonly log: Log;
  readonly ledger: Pick<Ledger, "side" | "waitForProof">;
  readonly channel: Pick<PeerChannel, "get">;
  /** Text of our trust file: own keys and those of active peers. */
  readonly trustPolicy: () => string | Promise<string>;
}

/**
 * Receipts of everything both ledgers hold under one ref: crossings, links of custody, signatures of agreements. They are put
 * together on demand, verified by the same code as everyone else's, and kept once they are complete.
 */
export function createReceipts({ db, clock, log, ledger, channel, trustPolicy }: ReceiptDeps) {
  /** Undefined while the peer is away or has not recorded it. However many readers ask for a receipt, the peer is asked once at a time. */
  const peerSide = shareInFlight(askForSide, (peer, ref) => `${peer} ${ref}`);

  return {
    /**
     * @param waitMs  up to 20,000: how long to wait for both proofs; after it the receipt comes as it stands, and verifies as waiting
     * @throws receiptNotFound (404), receiptDoesNotHold (502)
     */
    async receipt(ref: string, { waitMs = 0 }: { waitMs?: number } = {}): Promise<Receipt> {
      const cached = await findCachedReceipt(db, ref);
      if (cached !== undefined) return JSON.parse(cached) as Receipt;
      const patience = AbortSignal.timeout(Math.max(1, Math.min(waitMs, maxReceiptWaitMs)));
      const own = await ledger.waitForProof(ref, { timeoutMs: waitMs, until: "cosigned" });
      if (!own) throw receiptNotFound(ref);
      for (;;) {
        const peer = own.details["peer"];
        const theirs = typeof peer === "string" ? await peerSide(peer, ref, patience.aborted ? 0 : waitMs) : undefined;
        const receipt: Receipt = { v: 1, kind: "receipt", ref, sides: theirs ? [own, theirs] : [own] };
        const verdict = await verifyReceipt(receipt, await parseTrustPolicy(await trustPolicy()));
        if (verdict.ok) {
          await inTransaction(db, (tx) => insertReceipt(tx, { ref, receipt: JSON.stringify(receipt), completedAt: clock.now() }));
          return receipt;
        }
        if (!isWaiting(verdict)) throw doesNotHold(ref, peer, verdict);
        if (patience.aborted || typeof peer !== "string") return receipt;
        await new Promise((resolve) => setTimeout(resolve, askAgainMs));
      }
    },

    /**
     * Our half of a receipt, for the one node it concerns.
     * @throws sideNotYours (404), also when it concerns another node: what others do with us is not theirs to see
     */
    async sideFor(peer: string, ref: string, { waitMs = 0 }: { waitMs?: number } = {}): Promise<ReceiptSide> {
      const side = await ledger.side(ref);
      if (side?.details["peer"] !== peer) throw sideNotYours(ref);
      const proved = waitMs > 0 ? await ledger.waitForProof(ref, { timeoutMs: Math.min(waitMs, maxReceiptWaitMs), until: "cosigned" }) : side;
      return proved ?? side;
    },
  };

  async function askForSide(peer: string, ref: string, waitMs: number): Promise<ReceiptSide | undefined> {
    try {
      const wait = Math.min(waitMs, 5_000);
      const { body } = await channel.get(peer, `/ledger/sides/${encodeURIComponent(ref)}?waitMs=${wait}`, { timeoutMs: wait + 5_000 });
      return Value.Check(ReceiptSide, body) ? body : undefined;
    } catch (error) {
      log.info({ peer, reason: error instanceof Error ? error.message : String(error) }, "peer's side of a receipt not at hand");
      return undefined;
    }
  }
}

function doesNotHold(ref: string, peer: unknown, verdict: Verdict) {
  return receiptDoesNotHold({
    en: ref,
    zh: ref,
    ...(typeof peer === "string" ? { side: peer } : {}),
    errors: verdict.problems.map(({ where, zh, en }) => ({ path: where ?? "", zh, en })),
  });
}
