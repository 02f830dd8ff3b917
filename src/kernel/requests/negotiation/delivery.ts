import type { Clock } from "../../../platform/clock.ts";
import { createKeyedLoops } from "../../../platform/keyed-loops.ts";
import type { Log } from "../../../platform/log.ts";
import { inTransaction, type Database, type Transaction } from "../../../storage/database.ts";
import { segmentOf } from "./callback.ts";
import { faultOfMessage, type MessageOf } from "./messages.ts";
import { isTypedError } from "./refusal.ts";
import { findNextOutgoing, listWithOutgoing, markDelivered, markRefused, rewriteBody, type StoredMessage, type StoredNegotiation } from "./store.ts";

/**
 * Sends one message to a peer.
 * @param path  under the peer's address
 * @returns the answer, typed errors of the protocol included
 * @throws when it didn't arrive, or the answer can't be believed: it is tried again
 */
export type PostMessage = (peer: string, path: string, body: string) => Promise<{ readonly status: number; readonly body: unknown }>;

/** One loop per negotiation: its messages leave in order, each until the peer has answered; woken by commits and by the retry timer. */
export function createDelivery({ db, clock, log, post, onRefused, onDelivered }: {
  db: Database;
  clock: Clock;
  log: Log;
  post: PostMessage;
  /** The peer will not take the message; in the transaction that records it. */
  onRefused: (tx: Transaction, negotiation: StoredNegotiation, message: StoredMessage, refusal: { readonly code?: string; readonly text: string }) => Promise<void>;
  /** The peer has taken it. */
  onDelivered: (negotiation: StoredNegotiation, message: StoredMessage) => Promise<void>;
}) {
  const loops = createKeyedLoops({
    async run(id, goesOn) {
      while (goesOn()) {
        const next = await findNextOutgoing(db, id);
        if (!next) return;
        await send(next.negotiation, next.message);
      }
    },
    onFault: (id, { attempt, delayMs, error }) =>
      log.info({ negotiation: id, attempt, delayMs, reason: error instanceof Error ? error.message : String(error) }, "negotiation message waits"),
  });

  async function send(negotiation: StoredNegotiation, message: StoredMessage): Promise<void> {
    const { id, peer } = negotiation;
    const body = await addressed(negotiation, message);
    const initial = isInitial(message);
    const peerPid = negotiation.role === "consumer" ? negotiation.providerPid : negotiation.consumerPid;
    const answer = await post(peer, `${negotiation.peerPath}/negotiations/${initial ? "" : `${segmentOf(peerPid ?? "")}/`}${message.path}`, body);
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
    await markDelivered(db, message, { at: clock.now(), providerPid: initial ? acceptedAs(negotiation, answer.body) : undefined });
    await onDelivered(negotiation, message);
  }

  /** A message made before the provider had answered gets its id of the negotiation now. */
  async function addressed({ providerPid }: StoredNegotiation, message: StoredMessage): Promise<string> {
    const body = JSON.parse(message.body) as Record<string, unknown>;
    if (body["providerPid"] !== "" || providerPid === null) return message.body;
    const filled = JSON.stringify({ ...body, providerPid });
    await inTransaction(db, (tx) => rewriteBody(tx, message, filled));
    return filled;
  }

  return {
    wake: loops.wake,
    async wakePeer(peer: string): Promise<void> {
      for (const id of await listWithOutgoing(db, peer)) loops.wake(id);
    },
    async start(): Promise<void> {
      loops.start();
      for (const id of await listWithOutgoing(db)) loops.wake(id);
    },
    stop: () => loops.stop(),
  };
}

/** Only the first message of a negotiation says where its sender is to be answered. */
function isInitial({ body }: StoredMessage): boolean {
  return "callbackAddress" in (JSON.parse(body) as object);
}

/** The provider's id from its acknowledgement. @throws Error  when it is none, or another negotiation's */
function acceptedAs({ consumerPid, providerPid }: StoredNegotiation, body: unknown): string {
  const fault = faultOfMessage("ContractNegotiation", body);
  if (fault !== undefined) throw new Error(`acknowledgement: ${fault}`);
  const answer = body as MessageOf<"ContractNegotiation">;
  if (answer.consumerPid !== consumerPid || (providerPid !== null && answer.providerPid !== providerPid)) throw new Error("acknowledgement of another negotiation");
  return answer.providerPid;
}
