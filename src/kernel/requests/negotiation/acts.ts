import type { Clock } from "../../../platform/clock.ts";
import { afterCommit, type Transaction } from "../../../storage/database.ts";
import type { Acts } from "./counsel.ts";
import { basePath, sealed, typeOfMove } from "./messages.ts";
import { uuidIri } from "./policy.ts";
import { maySend, nextState, type Move, type State } from "./states.ts";
import { appendMessage, findNegotiation, insertNegotiation, writeState } from "./store.ts";

/** Pids of a negotiation as our messages carry them; before the provider has answered its id is left empty, and filled in when the message leaves. */
interface Pids {
  readonly providerPid: string;
  readonly consumerPid: string;
}

/** Our own steps: state and outgoing message in one transaction, sent by what its commit wakes. */
export function createActs({ clock, url, wake }: { clock: Clock; url: string; wake: (id: string) => void }): Acts {
  return {
    async request(tx, { id, peer, peerPath, offer }) {
      const consumerPid = uuidIri(id);
      await insertNegotiation(tx, { id, peer, role: "consumer", consumerPid, providerPid: null, state: "REQUESTED", peerPath });
      await put(tx, id, { move: "request", state: "REQUESTED", path: "request" }, sealed("ContractRequestMessage", { consumerPid, offer, callbackAddress: `${url}${basePath}` }));
    },
    counter: (tx, id, offer) => act(tx, id, "request", "request", (pids) => sealed("ContractRequestMessage", { ...pids, offer })),
    accept: (tx, id) => act(tx, id, "accepted", "events", (pids) => sealed("ContractNegotiationEventMessage", { ...pids, eventType: "ACCEPTED" })),
    verify: (tx, id) => act(tx, id, "verification", "agreement/verification", (pids) => sealed("ContractAgreementVerificationMessage", pids)),
    offer: (tx, id, offer) => act(tx, id, "offer", "offers", (pids) => sealed("ContractOfferMessage", { ...pids, offer })),
    agree: (tx, id, agreement) => act(tx, id, "agreement", "agreement", (pids) => sealed("ContractAgreementMessage", { ...pids, agreement })),
    finalize: (tx, id) => act(tx, id, "finalized", "events", (pids) => sealed("ContractNegotiationEventMessage", { ...pids, eventType: "FINALIZED" })),
    terminateUnsaid: (tx, id) => writeState(tx, id, "TERMINATED"),
    terminate: (tx, id, { code, reason }) =>
      act(tx, id, "termination", "termination", (pids) => sealed("ContractNegotiationTerminationMessage", { ...pids, code, ...(reason.length > 0 ? { reason: [...reason] } : {}) })),
  };

  async function act(tx: Transaction, id: string, move: Move, path: string, bodyFor: (pids: Pids) => object): Promise<void> {
    const negotiation = await findNegotiation(tx, id);
    const state = negotiation && maySend(negotiation.role, move) ? nextState(negotiation.state, move) : undefined;
    if (!negotiation || state === undefined) throw new Error(`negotiation ${id}: ${move} can't be sent now`);
    await writeState(tx, id, state);
    await put(tx, id, { move, state, path }, bodyFor({ providerPid: negotiation.providerPid ?? "", consumerPid: negotiation.consumerPid }));
  }

  async function put(tx: Transaction, id: string, { move, state, path }: { move: Move; state: State; path: string }, body: object): Promise<void> {
    await appendMessage(tx, { negotiation: id, direction: "out", type: typeOfMove[move], path, body: JSON.stringify(body), state, at: clock.now() });
    afterCommit(tx, () => wake(id));
  }
}
