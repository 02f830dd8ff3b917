import { sealed, type MessageOf } from "./messages.ts";

/** What the protocol answers to a message it can't take: a typed error, and nothing has changed. */
export class NegotiationRefusal extends Error {
  readonly status: 400 | 404;
  readonly code: string;
  constructor(status: 400 | 404, code: string, reason: string) {
    super(reason);
    this.name = "NegotiationRefusal";
    this.status = status;
    this.code = code;
  }
}

export const malformed = (reason: string) => new NegotiationRefusal(400, "malformed", reason);
export const notNow = (reason: string) => new NegotiationRefusal(400, "not-now", reason);
export const notAcceptable = (reason: string) => new NegotiationRefusal(400, "not-acceptable", reason);
/** Somebody else's negotiation is answered like one that doesn't exist. */
export const unknownNegotiation = () => new NegotiationRefusal(404, "unknown", "no such negotiation");

/** @param pids  as the message names them; what it leaves out is left empty */
export function errorMessage({ code, message }: NegotiationRefusal, pids: { providerPid?: unknown; consumerPid?: unknown }): MessageOf<"ContractNegotiationError"> {
  const text = (value: unknown) => (typeof value === "string" ? value : "");
  return sealed("ContractNegotiationError", { providerPid: text(pids.providerPid), consumerPid: text(pids.consumerPid), code, reason: [message] });
}

export function isTypedError(body: unknown): body is MessageOf<"ContractNegotiationError"> {
  return typeof body === "object" && body !== null && "@type" in body && body["@type"] === "ContractNegotiationError";
}
