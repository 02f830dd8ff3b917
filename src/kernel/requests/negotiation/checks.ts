import { canonicalText } from "../../../platform/crypto/jcs.ts";
import { faultOfMessage, typeOfMove } from "./messages.ts";
import { malformed, notNow, unknownProcess } from "./refusal.ts";
import { maySend, nextState, otherRole, type Move, type State } from "./states.ts";
import type { StoredMessage, StoredNegotiation } from "./store.ts";

/** A message about a negotiation that exists here, on its way through the checks. */
export interface Arrival {
  readonly move: Move;
  readonly body: Record<string, unknown>;
  /** Found by the sender and the address; undefined when the sender has none there. */
  readonly negotiation: StoredNegotiation | undefined;
  readonly earlier: readonly StoredMessage[];
}

/** `repeat`: the very message came before and has had its effect. @throws ProtocolRefusal */
type Check = (arrival: Arrival) => "repeat" | undefined;

const checkKnown: Check = ({ negotiation }) => {
  if (!negotiation) throw unknownProcess();
  return undefined;
};

const checkShape: Check = ({ move, body }) => {
  const fault = faultOfMessage(typeOfMove[move], body);
  if (fault !== undefined) throw malformed(fault);
  return undefined;
};

const checkPids: Check = ({ body, negotiation }) => {
  const { consumerPid, providerPid } = known(negotiation);
  if (body["consumerPid"] !== consumerPid) throw malformed("consumerPid is not this negotiation's");
  if (providerPid !== null && body["providerPid"] !== providerPid) throw malformed("providerPid is not this negotiation's");
  return undefined;
};

const checkSender: Check = ({ move, negotiation }) => {
  const sender = otherRole(known(negotiation).role);
  if (!maySend(sender, move)) throw notNow(`a ${sender} doesn't send ${move}`);
  return undefined;
};

const checkRepeat: Check = ({ body, earlier }) => {
  const text = canonicalText(body);
  return earlier.some((one) => one.direction === "in" && one.body === text) ? "repeat" : undefined;
};

const checkTransition: Check = ({ move, negotiation }) => {
  const { state } = known(negotiation);
  if (nextState(state, move) === undefined) throw notNow(`${move} doesn't follow ${state}`);
  return undefined;
};

/** In this order; what the message itself says is looked at afterwards. */
const checks: readonly Check[] = [checkKnown, checkShape, checkPids, checkSender, checkRepeat, checkTransition];

/**
 * @returns the state that the message leads to, or `repeat`
 * @throws ProtocolRefusal
 */
export function checkArrival(arrival: Arrival): State | "repeat" {
  for (const check of checks) if (check(arrival) === "repeat") return "repeat";
  const next = nextState(known(arrival.negotiation).state, arrival.move);
  if (next === undefined) throw new Error("the checks let pass what the table doesn't");
  return next;
}

function known(negotiation: StoredNegotiation | undefined): StoredNegotiation {
  if (!negotiation) throw new Error("the checks run out of order");
  return negotiation;
}
