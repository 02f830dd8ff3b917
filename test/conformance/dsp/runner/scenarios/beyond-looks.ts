import { randomUUID } from "node:crypto";
import { messageIn, type Answer, type Connector } from "../connector.ts";
import { messageOf, type Message } from "../messages.ts";
import { actOf, context, names, type ActName, type Process } from "../protocol.ts";
import type { About, Look } from "../scenario.ts";

/** Beyond the kit: what a connector makes of messages that are broken, strange, repeated, or from nobody. */
export const beyondLooks: readonly Look[] = [...looksAt("negotiation", "CN", "CN:02-02"), ...looksAt("transfer", "TP", "TP:02-05"), ...looksAtCatalogue(), ...looksAtTransferRequests()];

function looksAt(process: Process, group: string, about: string): Look[] {
  const { path, state, error } = names[process];
  const at = ({ base }: Connector, rest: string): string => `${base}/${path}/${rest}`;
  const request = (place: About, connector: Connector): Message => ours(process, "request", place, connector, { consumerPid: `urn:uuid:${randomUUID()}`, providerPid: "" });
  return [
    {
      id: `${group}:malformed`, about, what: "a request without one of its members is refused, and no fault of the connector's",
      async look(connector, place) {
        for (const member of Object.keys(request(place, connector)).filter((one) => one !== "@id")) {
          const { [member]: _, ...rest } = request(place, connector);
          refusedBy(connector, await connector.post(at(connector, "request"), rest), error, `a request without ${member}`);
        }
      },
    },
    {
      id: `${group}:unknown`, about, what: "a process that does not exist is not found, whatever is said of it",
      async look(connector, place) {
        const pids = { providerPid: `urn:uuid:${randomUUID()}`, consumerPid: `urn:uuid:${randomUUID()}` };
        const asked = await connector.get(at(connector, pids.providerPid));
        const told = await connector.post(at(connector, `${pids.providerPid}/termination`), ours(process, "termination", place, connector, pids));
        for (const answer of [asked, told]) if (answer.status !== 404) throw new Error(`answered with ${answer.status} instead of 404`);
      },
    },
    {
      id: `${group}:repeat`, about, what: "the same first request, sent again, is the same process",
      async look(connector, place) {
        const message = request(place, connector);
        const [first, again] = [await connector.post(at(connector, "request"), message), await connector.post(at(connector, "request"), message)].map((answer) => messageIn(connector, answer, 201, state));
        if (first?.["providerPid"] !== again?.["providerPid"]) throw new Error("a second process was begun");
      },
    },
    {
      id: `${group}:pids`, about, what: "a message with another process's id changes nothing",
      async look(connector, place) {
        const message = request(place, connector);
        const { providerPid, consumerPid } = messageIn(connector, await connector.post(at(connector, "request"), message), 201, state) as { providerPid: string; consumerPid: string };
        const termination = ours(process, "termination", place, connector, { providerPid, consumerPid: `urn:uuid:${randomUUID()}` });
        refusedBy(connector, await connector.post(at(connector, `${encodeURIComponent(providerPid)}/termination`), termination), error, "a termination with another consumerPid");
        const shown = messageIn(connector, await connector.get(at(connector, encodeURIComponent(providerPid))), 200, state);
        if (shown["state"] !== "REQUESTED" || shown["consumerPid"] !== consumerPid) throw new Error(`it shows ${String(shown["state"])} after that`);
      },
    },
    {
      id: `${group}:stranger`, about, what: "who does not say who they are learns nothing of a process",
      async look(connector, place) {
        const { providerPid } = messageIn(connector, await connector.post(at(connector, "request"), request(place, connector)), 201, state) as { providerPid: string };
        const { status, body } = await connector.get(at(connector, encodeURIComponent(providerPid)), { anonymous: true });
        if (![401, 403, 404].includes(status)) throw new Error(`answered a stranger with ${status}`);
        if (JSON.stringify(body ?? {}).includes("REQUESTED")) throw new Error("told a stranger the state");
      },
    },
  ];
}

function looksAtCatalogue(): Look[] {
  const refusesOrAnswers = (connector: Connector, answer: Answer): unknown => messageIn(connector, answer, answer.status === 200 ? 200 : 400, answer.status === 200 ? "Catalog" : "CatalogError");
  return [
    {
      id: "CAT:filter", about: "CAT:01-01", what: "a filter is understood, or refused with a CatalogError",
      async look(connector) {
        refusesOrAnswers(connector, await connector.post(`${connector.base}/catalog/request`, { "@context": [context], "@type": "CatalogRequestMessage", filter: ["title=nothing"] }));
      },
    },
    {
      id: "CAT:malformed", about: "CAT:01-01", what: "a request for the catalogue that is none is refused with a CatalogError",
      async look(connector) {
        messageIn(connector, await connector.post(`${connector.base}/catalog/request`, { "@context": [context], "@type": "ContractRequestMessage" }), 400, "CatalogError");
      },
    },
  ];
}

function looksAtTransferRequests(): Look[] {
  const wrong = (id: string, what: string, change: (message: Message) => Message): Look => ({
    id, about: "TP:02-05", what,
    async look(connector, place) {
      const message = ours("transfer", "request", place, connector, { consumerPid: `urn:uuid:${randomUUID()}`, providerPid: "" });
      refusedBy(connector, await connector.post(`${connector.base}/transfers/request`, change(message)), "TransferError", what);
    },
  });
  return [
    wrong("TP:agreement", "a transfer under an agreement that nobody made is refused", (message) => ({ ...message, agreementId: `urn:uuid:${randomUUID()}` })),
    wrong("TP:format", "a transfer in a format that the dataset does not have is refused", (message) => ({ ...message, format: "by-carrier-pigeon" })),
  ];
}

const ours = (process: Process, name: ActName, { subject, participantId, callbackAddress }: About, { id }: Connector, pids: { providerPid: string; consumerPid: string }): Message =>
  messageOf(name, { process, subject, ...pids, provider: id, consumer: participantId, callbackAddress, we: "consumer" }, { initial: actOf(process, name).at === "request" });

/** @throws Error  unless it is a refusal as the protocol has it */
function refusedBy({ judge }: Connector, { status, body }: Answer, error: string, what: string): void {
  if (status < 400 || status > 499 || status === 404) throw new Error(`${what} is answered with ${status}`);
  const fault = body === undefined ? undefined : judge.faultOf(body, [error]);
  if (fault !== undefined) throw new Error(`${what}, the answer ${status}: ${fault}`);
}
