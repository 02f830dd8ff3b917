import type { Reader } from "../../../storage/database.ts";
import type { NegotiationView } from "../schema.ts";
import type { StoredRequest } from "../store.ts";
import { faultOfMessage } from "./messages.ts";
import type { State } from "./states.ts";
import { listMessages, listNegotiations, type StoredMessage, type StoredNegotiation } from "./store.ts";

const nodeOf = (party: string) => party.slice(0, party.indexOf(":"));

/** Negotiations of these requests, by request id. @param withBodies  with the messages as they went */
export async function readNegotiations(db: Reader, requests: readonly StoredRequest[], { withBodies }: { withBodies: boolean }): Promise<ReadonlyMap<string, NegotiationView>> {
  const negotiations = await listNegotiations(db, requests.map(({ content }) => content.id));
  const messages = Map.groupBy(await listMessages(db, negotiations.map(({ id }) => id)), ({ negotiation }) => negotiation);
  const requestOf = new Map(requests.map((one) => [one.content.id, one]));
  return new Map(negotiations.map((one) => [one.id, toView(one, messages.get(one.id) ?? [], requestOf.get(one.id)!, withBodies)]));
}

function toView({ role, providerPid, consumerPid, state }: StoredNegotiation, messages: readonly StoredMessage[], { content, decision }: StoredRequest, withBodies: boolean): NegotiationView {
  return {
    role, providerPid, consumerPid, state,
    automatic: decision?.automatic === true,
    owes: owedBy(state, content),
    steps: messages.map((one) => ({
      at: one.at.toISOString(),
      by: one.direction === "out" ? "us" : "peer",
      message: one.type,
      state: one.state,
      deliveredAt: one.deliveredAt?.toISOString() ?? null,
      refused: one.refused,
      ...(withBodies ? { body: one.body, valid: faultOfMessage(one.type, JSON.parse(one.body)) === undefined } : {}),
    })),
  };
}

/** People owe an answer; what follows it is between the nodes. */
function owedBy(state: State, { requestingParty, providingParty }: StoredRequest["content"]): NegotiationView["owes"] {
  const node = (party: string) => ({ kind: "node" as const, id: nodeOf(party) });
  const owing: Record<State, NegotiationView["owes"]> = {
    REQUESTED: { kind: "party", id: providingParty },
    OFFERED: { kind: "party", id: requestingParty },
    ACCEPTED: node(providingParty),
    AGREED: node(requestingParty),
    VERIFIED: node(providingParty),
    FINALIZED: null,
    TERMINATED: null,
  };
  return owing[state];
}
