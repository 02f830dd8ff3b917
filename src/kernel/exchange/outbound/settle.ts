import { Value } from "typebox/value";
import type { Clock } from "../../../platform/clock.ts";
import type { Log } from "../../../platform/log.ts";
import { inTransaction, type Database } from "../../../storage/database.ts";
import { ReceiptSide, type Ledger } from "../../ledger/index.ts";
import { callTimedOut, sideNotYours } from "../errors.ts";
import { listUnsettled, settleCrossings, type Crossing } from "../store.ts";
import { answerTimeoutMs, refusalIn, type PeerChannel } from "./peer-channel.ts";
import { detailsSaidByPeer, receivedEntry } from "./received-entry.ts";

/** A call this old has no answer under way any more. */
export const settleAfterSeconds = 30;
/** After that long no copy of our message can still be accepted (RFC 9421 freshness, 300 s), nor be in the works. */
export const neverAfterSeconds = 600;
const everyMs = 15_000;
const atOnce = 100;

/**
 * Closes calls whose answer never came: this node or the line died in between. The peer's ledger says whether it had provided;
 * if so, ours records that nothing was received, in the same words, and the receipt is whole. If not, nothing crossed.
 * @source design.md section 4 "the consumer appends received or not received"
 */
export function createSettler({ db, clock, log, ledger, channel }: {
  db: Database;
  clock: Clock;
  log: Log;
  ledger: Pick<Ledger, "append">;
  channel: Pick<PeerChannel, "get">;
}) {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<number> | undefined;

  /** @returns how many calls were closed */
  async function settleOnce(): Promise<number> {
    const askedBefore = new Date(clock.now().getTime() - settleAfterSeconds * 1000);
    const unsettled = await listUnsettled(db, { askedBefore, limit: atOnce });
    let closed = 0;
    for (const [peer, calls] of Map.groupBy(unsettled, (one) => one.peer)) {
      try {
        for (const call of calls) if (await settle(peer, call)) closed += 1;
      } catch (error) {
        log.info({ peer, open: calls.length, reason: error instanceof Error ? error.message : String(error) }, "calls stay open");
      }
    }
    return closed;
  }

  async function settle(peer: string, call: Crossing): Promise<boolean> {
    const side = await sideOf(peer, call.crossingId);
    const details = side && detailsSaidByPeer({ callId: call.crossingId }, side);
    const now = clock.now();
    const tooOld = now.getTime() - call.askedAt.getTime() >= neverAfterSeconds * 1000;
    if (!details && (side || !tooOld)) return false;
    const outcome = details ? "notReceived" : "neverProvided";
    return inTransaction(db, async (tx) => {
      const settled = await settleCrossings(tx, [{ crossingId: call.crossingId, outcome, reason: callTimedOut.type, payloadDigest: null }], now);
      if (details && settled.size > 0) await ledger.append(tx, receivedEntry(call.crossingId, peer, { kind: "crossing.notReceived", details, subject: call.subjectTag ? { tag: call.subjectTag } : null }));
      return settled.size > 0;
    });
  }

  /** @returns undefined when the peer says that it holds no such record */
  async function sideOf(peer: string, crossingId: string): Promise<ReceiptSide | undefined> {
    try {
      const { body } = await channel.get(peer, `/ledger/sides/${crossingId}`, { timeoutMs: answerTimeoutMs });
      return Value.Parse(ReceiptSide, body);
    } catch (error) {
      if (refusalIn(error)?.type === sideNotYours.type) return undefined;
      throw error;
    }
  }

  return {
    /** One pass now; a second caller waits for the one under way. */
    settle(): Promise<number> {
      running ??= settleOnce().finally(() => {
        running = undefined;
      });
      return running;
    },
    start(): void {
      const pass = () => void this.settle().catch((error: unknown) => log.error({ reason: error instanceof Error ? error.message : String(error) }, "settling failed"));
      pass();
      timer = setInterval(pass, everyMs);
      timer.unref();
    },
    async stop(): Promise<void> {
      clearInterval(timer);
      await running?.catch(() => undefined);
    },
  };
}
