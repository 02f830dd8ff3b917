/** The two processes of the protocol that have states. */
export type Process = "negotiation" | "transfer";

/** The two sides of a process. */
export type Role = "consumer" | "provider";

/** One message of a process. */
export interface Act {
  readonly type: string;
  /** Where it is posted, under the receiver's address of this process. */
  readonly at: string;
  /** The state that it leads to, once taken. */
  readonly leadsTo: string;
  /** Of an event message. */
  readonly eventType?: string;
}

/**
 * Every message that moves a process.
 * @source DSP 2025-1 contract negotiation and transfer process protocols, message types and HTTPS bindings
 */
export const acts = {
  negotiation: {
    request: { type: "ContractRequestMessage", at: "request", leadsTo: "REQUESTED" },
    offer: { type: "ContractOfferMessage", at: "offers", leadsTo: "OFFERED" },
    accepted: { type: "ContractNegotiationEventMessage", at: "events", leadsTo: "ACCEPTED", eventType: "ACCEPTED" },
    agreement: { type: "ContractAgreementMessage", at: "agreement", leadsTo: "AGREED" },
    verification: { type: "ContractAgreementVerificationMessage", at: "agreement/verification", leadsTo: "VERIFIED" },
    finalized: { type: "ContractNegotiationEventMessage", at: "events", leadsTo: "FINALIZED", eventType: "FINALIZED" },
    termination: { type: "ContractNegotiationTerminationMessage", at: "termination", leadsTo: "TERMINATED" },
  },
  transfer: {
    request: { type: "TransferRequestMessage", at: "request", leadsTo: "REQUESTED" },
    start: { type: "TransferStartMessage", at: "start", leadsTo: "STARTED" },
    suspension: { type: "TransferSuspensionMessage", at: "suspension", leadsTo: "SUSPENDED" },
    completion: { type: "TransferCompletionMessage", at: "completion", leadsTo: "COMPLETED" },
    termination: { type: "TransferTerminationMessage", at: "termination", leadsTo: "TERMINATED" },
  },
} as const satisfies Readonly<Record<Process, Readonly<Record<string, Act>>>>;

export type NegotiationAct = keyof (typeof acts)["negotiation"];
export type TransferAct = keyof (typeof acts)["transfer"];
export type ActName = NegotiationAct | TransferAct;

/** What a process is called on the wire. */
export const names = {
  negotiation: { path: "negotiations", state: "ContractNegotiation", error: "ContractNegotiationError" },
  transfer: { path: "transfers", state: "TransferProcess", error: "TransferError" },
} as const satisfies Readonly<Record<Process, { path: string; state: string; error: string }>>;

/** @throws Error  when the process has no such message: a scenario that was written wrongly */
export function actOf(process: Process, name: ActName): Act {
  const act = (acts[process] as Readonly<Record<string, Act>>)[name];
  if (!act) throw new Error(`a ${process} has no ${name}`);
  return act;
}

/** @returns the name of the message that came, or undefined when no message of this type belongs at this place */
export function actAt(process: Process, at: string, body: Readonly<Record<string, unknown>>): ActName | undefined {
  for (const [name, act] of Object.entries(acts[process]) as [ActName, Act][])
    if (act.at === at && act.type === body["@type"] && (act.eventType === undefined || act.eventType === body["eventType"])) return name;
  return undefined;
}

export const context = "https://w3id.org/dspace/2025/1/context.jsonld";
