import type { Clock } from "../../../platform/clock.ts";
import { canonicalText } from "../../../platform/crypto/jcs.ts";
import type { Log } from "../../../platform/log.ts";
import type { Random } from "../../../platform/random.ts";
import { afterCommit, inTransaction, type Database, type Transaction } from "../../../storage/database.ts";
import { callbackPathOf, malformed, ProtocolRefusal, unknownProcess, uuidIri, type Counterparty, type PostMessage, type Reply } from "../../requests/index.ts";
import { createTransferActs } from "./acts.ts";
import { checkTransferArrival } from "./checks.ts";
import type { TransferActs, TransferCounsel } from "./counsel.ts";
import { createTransferDelivery } from "./delivery.ts";
import { faultOfTransferMessage, sealed, typeOfMove, type TransferMessageOf } from "./messages.ts";
import type { Move, State } from "./states.ts";
import {
  appendMessage, countWaiting, dropOutgoing, findByConsumerPid, findByOwnPid, findTransfer, insertTransfer, listMessages, lockName, lockTransfer, writeProviderPid, writeState,
  type StoredTransfer,
} from "./store.ts";

export type Transfers = ReturnType<typeof createTransfers>;

const endpoint = /^\/dsp\/2025-1\/transfers\/(?:(request)|([^/]+)\/(start|completion|suspension|termination))\/?$/;

/** Transfer processes with other nodes, both ways. @source DSP 2025-1 transfer process protocol and its HTTPS binding */
export function createTransfers({ db, clock, random, log, url, counterparty, post, counsel: counselWith }: {
  db: Database;
  clock: Clock;
  random: Random;
  log: Log;
  /** Our own address, where peers send what follows. */
  url: string;
  counterparty: (peer: string) => Counterparty | undefined;
  post: PostMessage;
  /** Who decides for our side. */
  counsel: (acts: TransferActs) => TransferCounsel;
}) {
  /** Transfers whose peer has not had our reply yet. */
  const unanswered = new Set<string>();
  const acts = createTransferActs({ clock, url, wake: (id) => (unanswered.has(id) ? undefined : delivery.wake(id)) });
  const counsel = counselWith(acts);
  const delivery = createTransferDelivery({
    db, clock, log, post,
    onRefused: (tx, transfer, message) => counsel.refused(tx, transfer, message),
    onDelivered: async (tx, transfer, message) => counsel.delivered?.(tx, transfer, message),
  });

  return {
    /** Our own steps, in a transaction that holds the transfer's lock. */
    acts,
    start: () => delivery.start(),
    stop: () => delivery.stop(),
    wakePeer: (peer: string) => delivery.wakePeer(peer),
    waiting: (): Promise<number> => countWaiting(db),

    /** What a peer sent to an address under `/dsp/2025-1/transfers`. */
    async receive(peer: string, path: string, body: unknown): Promise<Reply> {
      const members = typeof body === "object" && body !== null && !Array.isArray(body) ? (body as Record<string, unknown>) : {};
      try {
        const [, initial, pid, at] = endpoint.exec(path) ?? [];
        if (initial !== undefined) return await receiveRequest(peer, members);
        if (pid === undefined || at === undefined) throw unknownProcess();
        return await receiveNext(peer, decodeURIComponent(pid), at as Exclude<Move, "request">, members);
      } catch (error) {
        if (error instanceof ProtocolRefusal) return refuse(error, members);
        throw error;
      }
    },

    /** The state of a transfer, for the peer that it is with. */
    async state(peer: string, pid: string): Promise<Reply> {
      const transfer = await findByOwnPid(db, peer, pid);
      return transfer ? { status: 200, body: acknowledgement(transfer) } : refuse(unknownProcess(), { providerPid: pid, consumerPid: pid });
    },
  };

  /** A request that comes again gets the transfer of that time. */
  async function receiveRequest(peer: string, body: Record<string, unknown>): Promise<Reply> {
    const fault = faultOfTransferMessage("TransferRequestMessage", body);
    if (fault !== undefined) throw malformed(fault);
    const { consumerPid, agreementId, format, callbackAddress } = body as TransferMessageOf<"TransferRequestMessage">;
    const peerPath = callbackPathOf(callbackAddress, counterparty(peer)?.url);
    return inTransaction(db, async (tx) => {
      await lockName(tx, peer, consumerPid);
      const existing = await findByConsumerPid(tx, peer, consumerPid);
      if (existing) return { status: 201, body: acknowledgement(existing) };
      const id = random.id();
      const transfer: StoredTransfer = {
        id, peer, role: "provider", consumerPid, providerPid: uuidIri(id), agreement: agreementId, format, state: "REQUESTED", peerPath, token: null,
      };
      const held = holdFor(tx, peer, id);
      await insertTransfer(tx, transfer);
      await keep(tx, id, "request", "REQUESTED", body);
      await counsel.arrived(tx, { transfer, move: "request", body });
      return { status: 201, body: acknowledgement(transfer), ...held };
    });
  }

  async function receiveNext(peer: string, pid: string, move: Exclude<Move, "request">, body: Record<string, unknown>): Promise<Reply> {
    const found = await findByOwnPid(db, peer, pid);
    return inTransaction(db, async (tx) => {
      const transfer = found && (await lockTransfer(tx, found.id));
      const redelivers = counterparty(peer)?.kind !== "connector";
      const state = checkTransferArrival({ move, body, transfer, earlier: found && redelivers ? await listMessages(tx, found.id) : [] });
      if (!transfer) throw unknownProcess();
      if (state === "repeat") return { status: 200, body: acknowledgement(transfer) };
      const held = holdFor(tx, peer, transfer.id);
      const providerPid = transfer.providerPid ?? String(body["providerPid"]);
      await writeState(tx, transfer.id, state);
      if (transfer.providerPid === null) await writeProviderPid(tx, transfer.id, providerPid);
      if (state === "TERMINATED") await dropOutgoing(tx, transfer.id, "terminated by the peer");
      await keep(tx, transfer.id, move, state, body);
      await counsel.arrived(tx, { transfer: { ...transfer, state, providerPid }, move, body });
      return { status: 200, body: acknowledgement((await findTransfer(tx, transfer.id)) ?? transfer), ...held };
    });
  }

  /** What follows leaves after our reply, where the peer needs it so. */
  function holdFor(tx: Transaction, peer: string, id: string): Pick<Reply, "whenSent"> {
    if (counterparty(peer)?.kind !== "connector") return {};
    afterCommit(tx, () => void unanswered.add(id));
    return {
      whenSent: () => {
        unanswered.delete(id);
        delivery.wake(id);
      },
    };
  }

  async function keep(tx: Transaction, id: string, move: Move, state: State, body: object): Promise<void> {
    await appendMessage(tx, { transfer: id, direction: "in", type: typeOfMove[move], path: move, body: canonicalText(body), state, at: clock.now() });
  }
}

function acknowledgement({ consumerPid, providerPid, state }: Pick<StoredTransfer, "consumerPid" | "providerPid" | "state">): TransferMessageOf<"TransferProcess"> {
  return sealed("TransferProcess", { providerPid: providerPid ?? "", consumerPid, state });
}

/** @param pids  as the message names them; what it leaves out is left empty */
function refuse({ status, code, message }: ProtocolRefusal, pids: { providerPid?: unknown; consumerPid?: unknown }): Reply {
  const text = (value: unknown) => (typeof value === "string" ? value : "");
  return { status, body: sealed("TransferError", { providerPid: text(pids.providerPid), consumerPid: text(pids.consumerPid), code, reason: [message] }) };
}
