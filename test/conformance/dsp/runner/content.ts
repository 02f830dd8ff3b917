import { isObject } from "./judge.ts";
import { isPush, type Circumstances, type Message } from "./messages.ts";
import type { ActName } from "./protocol.ts";

/** A message of the connector, already found to follow its schema. */
interface Said {
  readonly act: ActName;
  readonly body: Message;
  readonly circumstances: Circumstances;
  /** The first of its process. */
  readonly initial: boolean;
  /** The first one that carries this name. */
  readonly firstOfItsKind: boolean;
}

/** What the prose of the protocol demands of a message and no schema says. @returns what is wrong, or undefined */
type Check = (said: Said) => string | undefined;

const pids: Check = ({ body, circumstances: { providerPid, consumerPid }, initial }) => {
  if (!initial && body["providerPid"] !== providerPid) return `providerPid is ${String(body["providerPid"])}, this process has ${providerPid}`;
  if (!initial && body["consumerPid"] !== consumerPid) return `consumerPid is ${String(body["consumerPid"])}, this process has ${consumerPid}`;
  return initial && body["providerPid"] !== undefined ? "the first request has a providerPid, which only we can give" : undefined;
};

const callback: Check = ({ body, initial }) => {
  if (!initial) return undefined;
  const address = String(body["callbackAddress"]);
  return URL.canParse(address) && /^https?:$/.test(new URL(address).protocol) ? undefined : `callbackAddress is no address: ${address}`;
};

const offered: Check = ({ body: { offer }, circumstances: { subject }, initial }) => {
  if (!isObject(offer)) return undefined;
  if (offer["target"] !== subject.datasetId) return `the offer's target is ${String(offer["target"])}, asked for was ${subject.datasetId}`;
  return initial && offer["@id"] !== subject.offerId ? `the request names offer ${String(offer["@id"])} instead of ${subject.offerId}` : undefined;
};

const agreed: Check = ({ body: { agreement }, circumstances: { subject, provider, consumer } }) => {
  if (!isObject(agreement)) return undefined;
  for (const [member, value] of Object.entries({ target: subject.datasetId, assigner: provider, assignee: consumer }))
    if (agreement[member] !== value) return `the agreement's ${member} is ${String(agreement[member])}, not ${value}`;
  return agreement["timestamp"] === undefined ? "the agreement has no timestamp" : undefined;
};

const requested: Check = ({ act, body, circumstances: { process, subject } }) => {
  if (process !== "transfer" || act !== "request") return undefined;
  for (const member of ["agreementId", "format"] as const) if (body[member] !== subject[member]) return `${member} is ${String(body[member])}, not ${subject[member]}`;
  return (body["dataAddress"] !== undefined) === isPush(subject.format) ? undefined : "a data address is given by who receives: by the consumer to push, by the provider to pull";
};

const startedWithAddress: Check = ({ act, body: { dataAddress }, circumstances: { subject, we }, firstOfItsKind }) => {
  if (act !== "start" || we === "provider" || !firstOfItsKind || isPush(subject.format)) return undefined;
  return isObject(dataAddress) && typeof dataAddress["endpoint"] === "string" ? undefined : "a transfer to pull starts without a data address with an endpoint";
};

const checks: readonly Check[] = [pids, callback, offered, agreed, requested, startedWithAddress];

export function faultOfContent(said: Said): string | undefined {
  for (const check of checks) {
    const fault = check(said);
    if (fault !== undefined) return fault;
  }
  return undefined;
}
