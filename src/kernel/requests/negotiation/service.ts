import type { Clock } from "../../../platform/clock.ts";
import { canonicalText } from "../../../platform/crypto/jcs.ts";
import type { Log } from "../../../platform/log.ts";
import type { Random } from "../../../platform/random.ts";
import { afterCommit, inTransaction, type Database, type Transaction } from "../../../storage/database.ts";
import { createActs } from "./acts.ts";
import { callbackPathOf } from "./callback.ts";
import { checkArrival } from "./checks.ts";
import type { Acts, Counsel } from "./counsel.ts";
import { createDelivery, type PostMessage } from "./delivery.ts";
import { faultOfMessage, sealed, typeOfMove, type MessageOf } from "./messages.ts";
import { PolicyFault, uuidIri, uuidOf } from "./policy.ts";
import { errorMessage, malformed, ProtocolRefusal, notAcceptable, unknownProcess } from "./refusal.ts";
import { isOver, type Move, type State } from "./states.ts";
import {
  appendMessage, dropOutgoing, findByConsumerPid, findByOwnPid, findByProviderPid, findNegotiation, insertNegotiation, listMessages, listWithOutgoing, lockInitial,
  writeProviderPid, writeState, type StoredNegotiation,
} from "./store.ts";

export type Negotiations = ReturnType<typeof createNegotiations>;

export interface Reply {
  readonly status: number;
  readonly body: unknown;
  /** To be called once the reply has left. */
  readonly whenSent?: () => void;
}

/** How a peer is talked to. */
export interface Counterparty {
  /** Its address; what it calls its callback address must be under it. */
  readonly url: string;
  /**
   * `node`: it sends a message again until it is answered, and takes what we send in any order of arrival. `connector`: a message is new each time,
   * and what follows from its message reaches it after our answer.
   */
  readonly kind: "node" | "connector";
}

const endpoint = /^\/dsp\/2025-1\/negotiations\/(?:(request|offers)|([^/]+)\/(request|offers|agreement|agreement\/verification|events|termination))\/?$/;
const moveAt = { request: "request", offers: "offer", agreement: "agreement", "agreement/verification": "verification", termination: "termination" } as const;

/** Contract negotiations with other nodes, both ways. @source DSP 2025-1 contract negotiation protocol and its HTTPS binding */
export function createNegotiations({ db, clock, random, log, url, counterparty, post, counsel: counselWith }: {
  db: Database;
  clock: Clock;
  random: Random;
  log: Log;
  /** Our own address, where peers send what follows. */
  url: string;
  /** Undefined when it is no peer. */
  counterparty: (peer: string) => Counterparty | undefined;
  post: PostMessage;
  /** Who decides for our side. */
  counsel: (acts: Acts) => Counsel;
}) {
  /** Negotiations whose peer has not had our reply yet. */
  const unanswered = new Set<string>();
  const acts = createActs({ clock, url, wake: (id) => (unanswered.has(id) ? undefined : delivery.wake(id)) });
  const counsel = counselWith(acts);
  const delivery = createDelivery({
    db, clock, log, post,
    async onRefused(tx, { id }, message, refusal) {
      await counsel.lock(tx, id);
      const negotiation = await findNegotiation(tx, id);
      if (negotiation && !isOver(negotiation.state)) await counsel.refused(tx, negotiation, message, refusal);
    },
    async onDelivered({ id }, message) {
      if (!counsel.delivered) return;
      await inTransaction(db, async (tx) => {
        await counsel.lock(tx, id);
        const negotiation = await findNegotiation(tx, id);
        if (negotiation && !isOver(negotiation.state)) await counsel.delivered?.(tx, negotiation, message);
      });
    },
  });

  return {
    ...acts,
    start: () => delivery.start(),
    stop: () => delivery.stop(),
    wakePeer: (peer: string) => delivery.wakePeer(peer),
    waiting: async (): Promise<number> => (await listWithOutgoing(db)).length,

    /** What a peer sent to an address under `/dsp/2025-1/negotiations`. */
    async receive(peer: string, path: string, body: unknown): Promise<Reply> {
      const members = typeof body === "object" && body !== null && !Array.isArray(body) ? (body as Record<string, unknown>) : {};
      try {
        const [, initial, pid, at] = endpoint.exec(path) ?? [];
        if (initial === "request") return await receiveInitial(peer, "request", members);
        if (initial === "offers") return await receiveInitial(peer, "offer", members);
        if (pid === undefined || at === undefined) throw unknownProcess();
        return await receiveNext(peer, decodeURIComponent(pid), at, members);
      } catch (error) {
        if (error instanceof PolicyFault) return refuse(notAcceptable(error.message), members);
        if (error instanceof ProtocolRefusal) return refuse(error, members);
        throw error;
      }
    },

    /** The state of a negotiation, for the peer that it is with. */
    async state(peer: string, pid: string): Promise<Reply> {
      const negotiation = await findByOwnPid(db, peer, pid);
      return negotiation ? { status: 200, body: acknowledgement(negotiation) } : refuse(unknownProcess(), { providerPid: pid, consumerPid: pid });
    },
  };

  async function receiveInitial(peer: string, move: "request" | "offer", body: Record<string, unknown>): Promise<Reply> {
    const fault = faultOfMessage(typeOfMove[move], body);
    if (fault !== undefined) throw malformed(fault);
    const { callbackAddress, ...pids } = body as { callbackAddress?: string; consumerPid?: string; providerPid?: string };
    const [theirPid, ourPid] = move === "request" ? [pids.consumerPid, pids.providerPid] : [pids.providerPid, pids.consumerPid];
    if (ourPid !== undefined || theirPid === undefined || callbackAddress === undefined) throw malformed("the first message of a negotiation has its sender's pid and address only");
    const peerPath = callbackPathOf(callbackAddress, counterparty(peer)?.url);
    return inTransaction(db, async (tx) => {
      await lockInitial(tx, peer, theirPid);
      const existing = await (move === "request" ? findByConsumerPid : findByProviderPid)(tx, peer, theirPid);
      if (existing) return { status: 201, body: acknowledgement(existing) };
      const asked = move === "request";
      const id = (asked ? uuidOf(theirPid) : undefined) ?? random.id();
      if (await findNegotiation(tx, id)) throw notAcceptable(`${theirPid} is in use`);
      const negotiation: StoredNegotiation = {
        id, peer, peerPath, agreed: null,
        ...(asked
          ? { role: "provider", consumerPid: theirPid, providerPid: uuidIri(random.id()), state: "REQUESTED" }
          : { role: "consumer", consumerPid: uuidIri(id), providerPid: theirPid, state: "OFFERED" }),
      };
      const held = holdFor(tx, peer, id);
      await insertNegotiation(tx, negotiation);
      await keep(tx, id, move, negotiation.state, asked ? "request" : "offers", body);
      await counsel.arrived(tx, { negotiation, move, initial: true, body });
      return { status: 201, body: acknowledgement(negotiation), ...held };
    });
  }

  async function receiveNext(peer: string, pid: string, at: string, body: Record<string, unknown>): Promise<Reply> {
    const move = at === "events" ? (body["eventType"] === "ACCEPTED" ? "accepted" : "finalized") : moveAt[at as keyof typeof moveAt];
    const found = await findByOwnPid(db, peer, pid);
    return inTransaction(db, async (tx) => {
      if (found) await counsel.lock(tx, found.id);
      const negotiation = found && (await findNegotiation(tx, found.id));
      const redelivers = counterparty(peer)?.kind !== "connector";
      const state = checkArrival({ move, body, negotiation, earlier: found && redelivers ? await listMessages(tx, [found.id]) : [] });
      if (!negotiation) throw unknownProcess();
      if (state === "repeat") return { status: 200, body: acknowledgement(negotiation) };
      const held = holdFor(tx, peer, negotiation.id);
      await writeState(tx, negotiation.id, state);
      if (negotiation.providerPid === null) await writeProviderPid(tx, negotiation.id, String(body["providerPid"]));
      const moved: StoredNegotiation = { ...negotiation, state, providerPid: negotiation.providerPid ?? String(body["providerPid"]) };
      if (state === "TERMINATED") await dropOutgoing(tx, negotiation.id, "terminated by the peer");
      await keep(tx, negotiation.id, move, state, at, body);
      await counsel.arrived(tx, { negotiation: moved, move, initial: false, body });
      return { status: 200, body: acknowledgement((await findNegotiation(tx, negotiation.id)) ?? moved), ...held };
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

  async function keep(tx: Transaction, id: string, move: Move, state: State, path: string, body: object): Promise<void> {
    await appendMessage(tx, { negotiation: id, direction: "in", type: typeOfMove[move], path, body: canonicalText(body), state, at: clock.now() });
  }
}

function acknowledgement({ consumerPid, providerPid, state }: Pick<StoredNegotiation, "consumerPid" | "providerPid" | "state">): MessageOf<"ContractNegotiation"> {
  return sealed("ContractNegotiation", { providerPid: providerPid ?? "", consumerPid, state });
}

function refuse(refusal: ProtocolRefusal, pids: { providerPid?: unknown; consumerPid?: unknown }): Reply {
  return { status: refusal.status, body: errorMessage(refusal, pids) };
}
