import type { Clock } from "../../../platform/clock.ts";
import type { Log } from "../../../platform/log.ts";
import { inTransaction, type Database, type Transaction } from "../../../storage/database.ts";
import { faultOfMessage, type MessageOf } from "./messages.ts";
import { isTypedError } from "./refusal.ts";
import { findNextOutgoing, listWithOutgoing, markDelivered, markRefused, rewriteBody, type StoredMessage, type StoredNegotiation } from "./store.ts";

/**
 * Sends one signed message to a peer.
 * @param path  under the peer's address
 * @returns the answer, typed errors of the protocol included
 * @throws when it didn't arrive, or the answer can't be believed: it is tried again
 */
export type PostMessage = (peer: string, path: string, body: string) => Promise<{ readonly status: number; readonly body: unknown }>;

const firstRetryMs = 200;
const longestRetryMs = 15_000;

/** One loop per negotiation: its messages leave in order, each until the peer has answered; woken by commits and by the retry timer. */
export function createDelivery({ db, clock, log, post, onRefused }: {
  db: Database;
  clock: Clock;
  log: Log;
  post: PostMessage;
  /** The peer will not take the message; in the transaction that records it. */
  onRefused: (tx: Transaction, negotiation: StoredNegotiation, message: StoredMessage, refusal: { readonly code?: string; readonly text: string }) => Promise<void>;
}) {
  const running = new Map<string, Promise<void>>();
  const again = new Set<string>();
  const timers = new Map<string, NodeJS.Timeout>();
  const faults = new Map<string, number>();
  let stopped = true;

  function wake(id: string): void {
    if (stopped) return;
    clearTimeout(timers.get(id));
    timers.delete(id);
    if (running.has(id)) {
      again.add(id);
      return;
    }
    const run = drain(id)
      .then(() => void faults.delete(id), (error: unknown) => retryLater(id, error))
      .then(() => {
        running.delete(id);
        if (again.delete(id)) wake(id);
      });
    running.set(id, run);
  }

  async function drain(id: string): Promise<void> {
    while (!stopped) {
      const next = await findNextOutgoing(db, id);
      if (!next) return;
      await send(next.negotiation, next.message);
    }
  }

  async function send(negotiation: StoredNegotiation, message: StoredMessage): Promise<void> {
    const { id, peer } = negotiation;
    const initial = message.type === "ContractRequestMessage";
    const body = await addressed(negotiation, message);
    const peerPid = negotiation.role === "consumer" ? negotiation.providerPid : negotiation.consumerPid;
    const answer = await post(peer, `${negotiation.peerPath}/negotiations/${initial ? "" : `${peerPid}/`}${message.path}`, body);
    if (isTypedError(answer.body)) {
      const { code } = answer.body;
      const reason = `${code ?? answer.status}: ${(answer.body.reason ?? []).filter((one) => typeof one === "string").join("; ")}`.slice(0, 1000);
      log.warn({ peer, negotiation: id, type: message.type, reason }, "negotiation message refused");
      return inTransaction(db, async (tx) => {
        await markRefused(tx, message, reason);
        await onRefused(tx, negotiation, message, { ...(code === undefined ? {} : { code }), text: reason });
      });
    }
    if (answer.status >= 400) throw new Error(`peer answered ${answer.status}`);
    const accepted = initial ? acceptedAs(negotiation, answer.body) : undefined;
    await markDelivered(db, message, { at: clock.now(), providerPid: accepted });
  }

  /** A message made before the provider had answered gets its id of the negotiation now. */
  async function addressed({ providerPid }: StoredNegotiation, message: StoredMessage): Promise<string> {
    const body = JSON.parse(message.body) as Record<string, unknown>;
    if (body["providerPid"] !== "" || providerPid === null) return message.body;
    const filled = JSON.stringify({ ...body, providerPid });
    await inTransaction(db, (tx) => rewriteBody(tx, message, filled));
    return filled;
  }

  function retryLater(id: string, error: unknown): void {
    const count = (faults.get(id) ?? 0) + 1;
    faults.set(id, count);
    if (stopped) return;
    const delayMs = Math.min(longestRetryMs, firstRetryMs * 2 ** Math.min(count - 1, 10));
    log.info({ negotiation: id, attempt: count, delayMs, reason: error instanceof Error ? error.message : String(error) }, "negotiation message waits");
    const timer = setTimeout(() => wake(id), delayMs);
    timer.unref();
    timers.set(id, timer);
  }

  return {
    wake,
    async wakePeer(peer: string): Promise<void> {
      for (const id of await listWithOutgoing(db, peer)) wake(id);
    },
    async start(): Promise<void> {
      stopped = false;
      for (const id of await listWithOutgoing(db)) wake(id);
    },
    async stop(): Promise<void> {
      stopped = true;
      for (const timer of timers.values()) clearTimeout(timer);
      timers.clear();
      await Promise.all(running.values());
    },
  };
}

/** The provider's id from its acknowledgement. @throws Error  when it is none, or another negotiation's */
function acceptedAs({ consumerPid, providerPid }: StoredNegotiation, body: unknown): string {
  const fault = faultOfMessage("ContractNegotiation", body);
  if (fault !== undefined) throw new Error(`acknowledgement: ${fault}`);
  const answer = body as MessageOf<"ContractNegotiation">;
  if (answer.consumerPid !== consumerPid || (providerPid !== null && answer.providerPid !== providerPid)) throw new Error("acknowledgement of another negotiation");
  return answer.providerPid;
}
