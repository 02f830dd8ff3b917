import type { Clock } from "../../../platform/clock.ts";
import { canonicalText } from "../../../platform/crypto/jcs.ts";
import type { Log } from "../../../platform/log.ts";
import type { Random } from "../../../platform/random.ts";
import { afterCommit, inTransaction, type Database, type Transaction } from "../../../storage/database.ts";
import type { RequestContent } from "../schema.ts";
import { findRequest, lockRequest } from "../store.ts";
import { checkArrival } from "./checks.ts";
import { createDelivery, type PostMessage } from "./delivery.ts";
import { basePath, faultOfMessage, sealed, typeOfMove, type MessageOf } from "./messages.ts";
import { agreedOf, agreementOf, contentOf, offerOf, PolicyFault, uuidIri, uuidOf, type Agreed } from "./policy.ts";
import { errorMessage, malformed, NegotiationRefusal, notAcceptable, notNow, unknownNegotiation } from "./refusal.ts";
import { isOver, nextState, type Move, type State } from "./states.ts";
import {
  appendMessage, dropOutgoing, findByConsumerPid, findByOwnPid, findNegotiation, insertNegotiation, listMessages, listWithOutgoing, lockConsumerPid, writeAgreed, writeProviderPid,
  writeState, type StoredNegotiation,
} from "./store.ts";

/** Why a side ended it: a code of ours or of anybody's, and whatever reasons came with it. */
export interface Ending {
  readonly code: string;
  readonly reason: readonly unknown[];
}

/** What the steps of a negotiation mean for the request it is about; each runs in the transaction of the step. */
export interface Effects {
  /** A peer asks. @throws NegotiationRefusal */
  requested(tx: Transaction, peer: string, content: RequestContent): Promise<void>;
  /** The provider agrees: is it no more than we asked for? @returns what is wrong, or undefined */
  faultOfAgreed(content: RequestContent, agreed: Agreed): string | undefined;
  /** Both sides hold the agreement: the grant stands. */
  finalized(tx: Transaction, negotiation: StoredNegotiation, agreed: Agreed): Promise<void>;
  /** The peer ended it, or will not take what we sent. @throws NegotiationRefusal */
  terminated(tx: Transaction, negotiation: StoredNegotiation, ending: Ending): Promise<void>;
  /** We end it of our own accord, after an offer that we don't take up or an agreement that the requester can't take. */
  declined(tx: Transaction, negotiation: StoredNegotiation, ending: Ending): Promise<void>;
}

export type Negotiations = ReturnType<typeof createNegotiations>;
export interface Reply {
  readonly status: number;
  readonly body: unknown;
}

const endpoint = /^\/dsp\/2025-1\/negotiations\/(?:(request|offers)|([^/]+)\/(request|offers|agreement|agreement\/verification|events|termination))\/?$/;
const moveAt = { request: "request", offers: "offer", agreement: "agreement", "agreement/verification": "verification", termination: "termination" } as const;

/** Contract negotiations with other nodes, both ways. @source DSP 2025-1 contract negotiation protocol and its HTTPS binding */
export function createNegotiations({ db, clock, random, log, url, urlOf, post, effects }: {
  db: Database;
  clock: Clock;
  random: Random;
  log: Log;
  /** Our own address, where peers send what follows. */
  url: string;
  /** A peer's address; undefined when it is no peer. */
  urlOf: (peer: string) => string | undefined;
  post: PostMessage;
  effects: Effects;
}) {
  const delivery = createDelivery({
    db, clock, log, post,
    async onRefused(tx, { id }, { type }, { code = "", text }) {
      await lockRequest(tx, id);
      const negotiation = await findNegotiation(tx, id);
      if (!negotiation || isOver(negotiation.state)) return;
      // Without its request or its confirmation the provider has nothing to go on with.
      if (type === "ContractRequestMessage" || type === "ContractAgreementVerificationMessage") {
        await writeState(tx, id, "TERMINATED");
        await effects.terminated(tx, negotiation, { code: "not-accepted", reason: [text] });
      }
      // A requester that has ended it meanwhile says so itself; one that can't take our agreement waits for another answer, and there is none.
      if (type === "ContractAgreementMessage" && code !== notNow("").code) {
        const ending = { code: "agreement-refused", reason: [text, { at: clock.now().toISOString() }] };
        await terminate(tx, id, ending);
        await effects.declined(tx, negotiation, ending);
      }
    },
  });

  return {
    start: () => delivery.start(),
    stop: () => delivery.stop(),
    wakePeer: (peer: string) => delivery.wakePeer(peer),
    waiting: async (): Promise<number> => (await listWithOutgoing(db)).length,

    /** We ask a peer. Holds the request's lock or has just made it, as all that follow. */
    async open(tx: Transaction, content: RequestContent, peer: string): Promise<void> {
      const consumerPid = uuidIri(content.id);
      const negotiation = { id: content.id, peer, role: "consumer", consumerPid, providerPid: null, state: "REQUESTED", peerPath: basePath } as const;
      await insertNegotiation(tx, negotiation);
      await put(tx, negotiation.id, "request", "REQUESTED", "request", sealed("ContractRequestMessage", { consumerPid, offer: offerOf(content), callbackAddress: `${url}${basePath}` }));
    },

    /** We, the provider, agree. */
    async agree(tx: Transaction, content: RequestContent, agreed: Agreed): Promise<void> {
      const { id, consumerPid, providerPid } = await step(tx, content.id, "agreement");
      await writeAgreed(tx, id, JSON.stringify(agreed));
      await put(tx, id, "agreement", "AGREED", "agreement", sealed("ContractAgreementMessage", { providerPid: providerPid ?? "", consumerPid, agreement: agreementOf(content, agreed) }));
    },

    terminate,

    /** What a peer sent to an address under `/dsp/2025-1/negotiations`. */
    async receive(peer: string, path: string, body: unknown): Promise<Reply> {
      const members = typeof body === "object" && body !== null && !Array.isArray(body) ? (body as Record<string, unknown>) : {};
      try {
        const [, initial, pid, at] = endpoint.exec(path) ?? [];
        if (initial === "offers") throw notAcceptable("this node takes no offers that it hasn't asked for");
        if (initial === "request") return await receiveInitial(peer, members);
        if (pid === undefined || at === undefined) throw unknownNegotiation();
        return await receiveNext(peer, decodeURIComponent(pid), at, members);
      } catch (error) {
        if (error instanceof PolicyFault) return refuse(notAcceptable(error.message), members);
        if (error instanceof NegotiationRefusal) return refuse(error, members);
        throw error;
      }
    },

    /** The state of a negotiation, for the peer that it is with. */
    async state(peer: string, pid: string): Promise<Reply> {
      const negotiation = await findByOwnPid(db, peer, pid);
      return negotiation ? { status: 200, body: acknowledgement(negotiation) } : refuse(unknownNegotiation(), { providerPid: pid, consumerPid: pid });
    },
  };

  /** @param ending  its reason is told to the peer */
  async function terminate(tx: Transaction, id: string, { code, reason }: Ending): Promise<void> {
    const { consumerPid, providerPid } = await step(tx, id, "termination");
    await put(tx, id, "termination", "TERMINATED", "termination", sealed("ContractNegotiationTerminationMessage", { providerPid: providerPid ?? "", consumerPid, code, ...(reason.length > 0 ? { reason: [...reason] } : {}) }));
  }

  /** Moves our own side on. @throws Error  when the table doesn't allow it: callers look first, under the request's lock */
  async function step(tx: Transaction, id: string, move: Move): Promise<StoredNegotiation> {
    const negotiation = await findNegotiation(tx, id);
    const state = negotiation && nextState(negotiation.state, move);
    if (!negotiation || state === undefined) throw new Error(`negotiation ${id}: ${move} can't be sent now`);
    await writeState(tx, id, state);
    return negotiation;
  }

  async function put(tx: Transaction, id: string, move: Move, state: State, path: string, body: object): Promise<void> {
    await appendMessage(tx, { negotiation: id, direction: "out", type: typeOfMove[move], path, body: JSON.stringify(body), state, at: clock.now() });
    afterCommit(tx, () => delivery.wake(id));
  }

  async function receiveInitial(peer: string, body: Record<string, unknown>): Promise<Reply> {
    const fault = faultOfMessage("ContractRequestMessage", body);
    if (fault !== undefined) throw malformed(fault);
    const { consumerPid, offer, callbackAddress, providerPid } = body as MessageOf<"ContractRequestMessage">;
    if (providerPid !== undefined || callbackAddress === undefined) throw malformed("an initial request has no providerPid");
    const peerPath = callbackPath(peer, callbackAddress);
    return inTransaction(db, async (tx) => {
      await lockConsumerPid(tx, peer, consumerPid);
      const existing = await findByConsumerPid(tx, peer, consumerPid);
      if (existing) return { status: 201, body: acknowledgement(existing) };
      const id = uuidOf(consumerPid);
      if (id === undefined) throw notAcceptable("consumerPid is no urn:uuid");
      if (await findRequest(tx, id)) throw notAcceptable("consumerPid is in use");
      const content = contentOf(offer, id);
      await effects.requested(tx, peer, content);
      const negotiation = { id, peer, role: "provider", consumerPid, providerPid: uuidIri(random.id()), state: "REQUESTED", peerPath } as const;
      await insertNegotiation(tx, negotiation);
      await keep(tx, id, "request", "REQUESTED", "request", body);
      return { status: 201, body: acknowledgement(negotiation) };
    });
  }

  async function receiveNext(peer: string, pid: string, at: string, body: Record<string, unknown>): Promise<Reply> {
    const move = at === "events" ? (body["eventType"] === "ACCEPTED" ? "accepted" : "finalized") : moveAt[at as keyof typeof moveAt];
    const found = await findByOwnPid(db, peer, pid);
    return inTransaction(db, async (tx) => {
      const request = found && (await lockRequest(tx, found.id));
      const negotiation = found && (await findNegotiation(tx, found.id));
      const state = checkArrival({ move, body, negotiation, earlier: found ? await listMessages(tx, [found.id]) : [] });
      if (!negotiation || !request) throw unknownNegotiation();
      if (state === "repeat") return { status: 200, body: acknowledgement(negotiation) };
      await writeState(tx, negotiation.id, state);
      if (negotiation.providerPid === null) await writeProviderPid(tx, negotiation.id, String(body["providerPid"]));
      const moved: StoredNegotiation = { ...negotiation, state, providerPid: negotiation.providerPid ?? String(body["providerPid"]) };
      if (state === "TERMINATED") await dropOutgoing(tx, negotiation.id, "terminated by the peer");
      await keep(tx, negotiation.id, move, state, at, body);
      await follow(tx, moved, move, request.content, body);
      return { status: 200, body: acknowledgement((await findNegotiation(tx, negotiation.id)) ?? moved) };
    });
  }

  /** What comes of a message that the table allows. */
  async function follow(tx: Transaction, negotiation: StoredNegotiation, move: Move, content: RequestContent, body: Record<string, unknown>): Promise<void> {
    const { id, consumerPid } = negotiation;
    const providerPid = negotiation.providerPid ?? "";
    if (move === "agreement") {
      const agreed = agreedOf((body as MessageOf<"ContractAgreementMessage">).agreement, content);
      const fault = effects.faultOfAgreed(content, agreed);
      if (fault !== undefined) throw notAcceptable(fault);
      await writeAgreed(tx, id, JSON.stringify(agreed));
      await step(tx, id, "verification");
      await put(tx, id, "verification", "VERIFIED", "agreement/verification", sealed("ContractAgreementVerificationMessage", { providerPid, consumerPid }));
    }
    if (move === "verification") {
      await step(tx, id, "finalized");
      await put(tx, id, "finalized", "FINALIZED", "events", sealed("ContractNegotiationEventMessage", { providerPid, consumerPid, eventType: "FINALIZED" }));
      await effects.finalized(tx, negotiation, agreedHere(negotiation));
    }
    if (move === "finalized") await effects.finalized(tx, negotiation, agreedHere(negotiation));
    if (move === "termination") {
      const { code = "", reason = [] } = body as MessageOf<"ContractNegotiationTerminationMessage">;
      await effects.terminated(tx, negotiation, { code, reason });
    }
    if (move === "offer") {
      const ending = { code: "counter-offer-declined", reason: ["this node answers no counter-offers; ask anew with what can be granted", { at: clock.now().toISOString() }] };
      await terminate(tx, id, ending);
      await effects.declined(tx, negotiation, ending);
    }
    // A counter-request or an acceptance follows an offer of ours only, and this node makes none: the table has refused it.
    if (move === "request" || move === "accepted") throw notNow(`${move} needs an offer`);
  }

  async function keep(tx: Transaction, id: string, move: Move, state: State, path: string, body: object): Promise<void> {
    await appendMessage(tx, { negotiation: id, direction: "in", type: typeOfMove[move], path, body: canonicalText(body), state, at: clock.now() });
  }

  /** The path under the peer's own address: a peer can't make us send to anybody else. @throws NegotiationRefusal */
  function callbackPath(peer: string, callbackAddress: string): string {
    const address = URL.canParse(callbackAddress) ? new URL(callbackAddress) : undefined;
    const known = urlOf(peer);
    if (!address || known === undefined || address.origin !== new URL(known).origin || address.search !== "" || address.hash !== "") throw notAcceptable("callbackAddress is not the peer's own address");
    return address.pathname.replace(/\/+$/, "");
  }
}

function agreedHere({ id, agreed }: StoredNegotiation): Agreed {
  if (agreed === null) throw new Error(`negotiation ${id} is agreed without an agreement`);
  return JSON.parse(agreed) as Agreed;
}

function acknowledgement({ consumerPid, providerPid, state }: Pick<StoredNegotiation, "consumerPid" | "providerPid" | "state">): MessageOf<"ContractNegotiation"> {
  return sealed("ContractNegotiation", { providerPid: providerPid ?? "", consumerPid, state });
}

function refuse(refusal: NegotiationRefusal, pids: { providerPid?: unknown; consumerPid?: unknown }): Reply {
  return { status: refusal.status, body: errorMessage(refusal, pids) };
}
