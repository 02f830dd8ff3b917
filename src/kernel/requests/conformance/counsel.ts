import type { Clock } from "../../../platform/clock.ts";
import type { Random } from "../../../platform/random.ts";
import type { Transaction } from "../../../storage/database.ts";
import type { Acts, Counsel } from "../negotiation/counsel.ts";
import type { Agreement, MessageType, Offer } from "../negotiation/messages.ts";
import { nodeIri, uuidIri } from "../negotiation/policy.ts";
import { notAcceptable } from "../negotiation/refusal.ts";
import type { Move } from "../negotiation/states.ts";
import { listMessages, lockNegotiation, type StoredNegotiation } from "../negotiation/store.ts";
import { datasetOfOffer, negotiationScripts, scriptedOffer, type NegotiationAct, type NegotiationEvent } from "./scripts.ts";

const eventOf: Readonly<Record<Move, NegotiationEvent | undefined>> = {
  request: "countered", offer: "offered", accepted: "accepted", agreement: "agreed", verification: "verified", finalized: undefined, termination: undefined,
};
const eventOfSent: Partial<Record<MessageType, NegotiationEvent>> = { ContractRequestMessage: "request sent", ContractOfferMessage: "offer sent" };

/** What is offered and asked for where nobody has anything to agree on. */
export const scriptedPolicy = (dataset: string): Offer & { target: string } =>
  ({ "@type": "Offer", "@id": scriptedOffer(dataset), target: dataset, permission: [{ action: "use" }] });

/** Scripts decide instead of people and rules. @param participantOf  what a peer calls itself */
export function scriptedCounsel({ clock, random, self, participantOf }: {
  clock: Clock;
  random: Random;
  self: string;
  participantOf: (peer: string) => string;
}): (acts: Acts) => Counsel {
  return (acts) => {
    const perform: Readonly<Record<NegotiationAct, (tx: Transaction, negotiation: StoredNegotiation, dataset: string) => Promise<void>>> = {
      offer: (tx, { id }, dataset) => acts.offer(tx, id, scriptedPolicy(dataset)),
      counter: (tx, { id }, dataset) => acts.counter(tx, id, scriptedPolicy(dataset)),
      accept: (tx, { id }) => acts.accept(tx, id),
      verify: (tx, { id }) => acts.verify(tx, id),
      finalize: (tx, { id }) => acts.finalize(tx, id),
      terminate: (tx, { id }) => acts.terminate(tx, id, { code: "scripted", reason: ["the script of this dataset ends here"] }),
      agree: (tx, { id, peer }, dataset) => acts.agree(tx, id, {
        "@type": "Agreement", "@id": uuidIri(random.id()), target: dataset, assigner: nodeIri(self), assignee: participantOf(peer), timestamp: clock.now().toISOString(),
        permission: [{ action: "use" }],
      }),
    };

    async function follow(tx: Transaction, negotiation: StoredNegotiation, dataset: string, event: NegotiationEvent | undefined): Promise<void> {
      const act = event && negotiationScripts[dataset]?.[event];
      if (act) await perform[act](tx, negotiation, dataset);
    }

    return {
      lock: lockNegotiation,

      async arrived(tx, { negotiation, move, initial, body }) {
        const dataset = await datasetOf(tx, negotiation.id);
        if (dataset === undefined) throw notAcceptable("no such offer");
        const { offer, agreement } = body as { offer?: Offer; agreement?: Agreement };
        const target = offer?.target ?? agreement?.target ?? dataset;
        if (target !== dataset) throw notAcceptable(`${target} is another dataset than ${dataset}`);
        await follow(tx, negotiation, dataset, move === "request" && initial ? "requested" : eventOf[move]);
      },

      /** What the other side will not take stays as it is: a script has no second thought. */
      async refused() {},

      async delivered(tx, negotiation, { type, sequence }) {
        const dataset = await datasetOf(tx, negotiation.id);
        const event = type === "ContractRequestMessage" && sequence > 1 ? undefined : eventOfSent[type];
        if (dataset !== undefined) await follow(tx, negotiation, dataset, event);
      },
    };
  };
}

/** A negotiation is about the dataset of the offer that it began with. */
async function datasetOf(tx: Transaction, negotiation: string): Promise<string | undefined> {
  const [first] = await listMessages(tx, [negotiation]);
  const { offer } = JSON.parse(first?.body ?? "{}") as { offer?: Offer };
  return offer && datasetOfOffer(offer["@id"]);
}
