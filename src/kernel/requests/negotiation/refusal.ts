import { sealed, type MessageOf } from "./messages.ts";

/** What the protocol answers to a message it can't take: a typed error, and nothing has changed. */
export class ProtocolRefusal extends Error {
  readonly status: 400 | 404;
  readonly code: string;
  constructor(status: 400 | 404, code: string, reason: string) {
    super(reason);
    this.name = "ProtocolRefusal";
    this.status = status;
    this.code = code;
  }
}

export const malformed = (reason: string) => new ProtocolRefusal(400, "malformed", reason);
export const notNow = (reason: string) => new ProtocolRefusal(400, "not-now", reason);
export const notAcceptable = (reason: string) => new ProtocolRefusal(400, "not-acceptable", reason);
/** The same office already asks for the same use in another negotiation, which goes on. */
export const duplicateOf = (consumerPid: string) => new ProtocolRefusal(400, "duplicate", `the same request is waiting as ${consumerPid}`);
/** Somebody else's negotiation or transfer is answered like one that doesn't exist. */
export const unknownProcess = () => new ProtocolRefusal(404, "unknown", "no such process");

/** @param pids  as the message names them; what it leaves out is left empty */
export function errorMessage({ code, message }: ProtocolRefusal, pids: { providerPid?: unknown; consumerPid?: unknown }): MessageOf<"ContractNegotiationError"> {
  const text = (value: unknown) => (typeof value === "string" ? value : "");
  return sealed("ContractNegotiationError", { providerPid: text(pids.providerPid), consumerPid: text(pids.consumerPid), code, reason: [message] });
}

const typedErrors: readonly unknown[] = ["ContractNegotiationError", "TransferError"];

/** Whether an answer is a refusal in the protocol's own words, of a negotiation or of a transfer. */
export function isTypedError(body: unknown): body is Pick<MessageOf<"ContractNegotiationError">, "code" | "reason"> {
  return typeof body === "object" && body !== null && "@type" in body && typedErrors.includes(body["@type"]);
}
