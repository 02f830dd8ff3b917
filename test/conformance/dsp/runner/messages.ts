import { randomUUID } from "node:crypto";
import { actOf, context, names, type ActName, type Process, type Role } from "./protocol.ts";
import type { Subject } from "./config.ts";

export type Message = Readonly<Record<string, unknown>>;

/** What our messages of one process have in common. */
export interface Circumstances {
  readonly process: Process;
  readonly subject: Subject;
  readonly providerPid: string;
  readonly consumerPid: string;
  /** Participants. */
  readonly provider: string;
  readonly consumer: string;
  readonly callbackAddress: string;
  /** The side that we are on. */
  readonly we: Role;
}

/** @param initial  the first message of its process: it brings the callback address instead of the other side's id */
export function messageOf(name: ActName, circumstances: Circumstances, { initial }: { initial: boolean }): Message {
  const { process, providerPid, consumerPid } = circumstances;
  const act = actOf(process, name);
  const pids = !initial ? { providerPid, consumerPid } : circumstances.we === "consumer" ? { consumerPid } : { providerPid };
  return { "@context": [context], "@id": `urn:uuid:${randomUUID()}`, "@type": act.type, ...pids, ...contentOf(name, circumstances, initial), ...(act.eventType === undefined ? {} : { eventType: act.eventType }) };
}

/** Acknowledges, and answers who asks for the state. */
export const stateMessage = (process: Process, pids: { providerPid: string; consumerPid: string }, state: string): Message => ({
  "@context": [context], "@type": names[process].state, ...pids, state,
});

export const errorMessage = (process: Process, pids: { providerPid: string; consumerPid: string }, reason: string): Message => ({
  "@context": [context], "@type": names[process].error, ...pids, code: "400", reason: [reason],
});

function contentOf(name: ActName, { process, subject, provider, consumer, callbackAddress, we }: Circumstances, initial: boolean): Message {
  const { datasetId: target, offerId, agreementId, format } = subject;
  const terms = { permission: [{ action: "use", constraint: [] }], target };
  if (process === "transfer") {
    if (name === "request") return { agreementId, format, callbackAddress, ...(isPush(format) ? { dataAddress: dataAddress() } : {}) };
    if (name === "start") return we === "provider" && !isPush(format) ? { dataAddress: dataAddress() } : {};
    return name === "completion" ? {} : { code: "1" };
  }
  if (name === "request") return { offer: { "@type": "Offer", "@id": offerId, ...terms, ...(initial ? {} : { assigner: provider, assignee: consumer }) }, ...(initial ? { callbackAddress } : {}) };
  if (name === "offer") return { offer: { "@type": "Offer", "@id": offerId, ...terms, assigner: provider, assignee: consumer }, ...(initial ? { callbackAddress } : {}) };
  if (name === "agreement")
    return { agreement: { "@type": "Agreement", "@id": `urn:uuid:${randomUUID()}`, ...terms, assigner: provider, assignee: consumer, timestamp: new Date().toISOString() }, callbackAddress };
  return name === "termination" ? { code: "1" } : {};
}

/** Whether data goes to an address that the consumer names, not from one that the provider names. */
export const isPush = (format: string): boolean => /push$/i.test(format);

const dataAddress = (): Message => ({
  "@type": "DataAddress", endpointType: "https://w3id.org/idsa/v4.1/HTTP", endpoint: "http://example.com/data",
  endpointProperties: [
    { "@type": "EndpointProperty", name: "authorization", value: randomUUID() },
    { "@type": "EndpointProperty", name: "authType", value: "bearer" },
  ],
});
