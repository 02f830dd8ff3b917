import { canonicalText } from "../../../platform/crypto/jcs.ts";
import { malformed, notNow, unknownProcess } from "../../requests/index.ts";
import { faultOfTransferMessage, typeOfMove } from "./messages.ts";
import { maySend, nextState, otherRole, type Move, type State } from "./states.ts";
import type { StoredTransfer, StoredTransferMessage } from "./store.ts";

/** A message about a transfer that exists here, on its way through the checks. */
export interface TransferArrival {
  readonly move: Exclude<Move, "request">;
  readonly body: Record<string, unknown>;
  /** Found by the sender and the address; undefined when the sender has none there. */
  readonly transfer: StoredTransfer | undefined;
  /** What came before; empty where a message that comes again is a new one. */
  readonly earlier: readonly StoredTransferMessage[];
}

/** `repeat`: the very message came last and has had its effect. @throws ProtocolRefusal */
type Check = (arrival: TransferArrival) => "repeat" | undefined;

const checkKnown: Check = ({ transfer }) => {
  if (!transfer) throw unknownProcess();
  return undefined;
};

const checkShape: Check = ({ move, body }) => {
  const fault = faultOfTransferMessage(typeOfMove[move], body);
  if (fault !== undefined) throw malformed(fault);
  return undefined;
};

const checkPids: Check = ({ body, transfer }) => {
  const { consumerPid, providerPid } = known(transfer);
  if (body["consumerPid"] !== consumerPid) throw malformed("consumerPid is not this transfer's");
  if (providerPid !== null && body["providerPid"] !== providerPid) throw malformed("providerPid is not this transfer's");
  return undefined;
};

/** A transfer may be suspended and started many times over in the same words: only the newest of the sender's messages can be one that comes again. */
const checkRepeat: Check = ({ body, earlier }) => {
  const last = earlier.filter(({ direction }) => direction === "in").at(-1);
  return last?.body === canonicalText(body) ? "repeat" : undefined;
};

const checkSender: Check = ({ move, transfer }) => {
  const { role, state } = known(transfer);
  if (!maySend(otherRole(role), move, state)) throw notNow(`a ${otherRole(role)} doesn't send ${move} in ${state}`);
  return undefined;
};

const checkTransition: Check = ({ move, transfer }) => {
  const { state } = known(transfer);
  if (nextState(state, move) === undefined) throw notNow(`${move} doesn't follow ${state}`);
  return undefined;
};

/** In this order. */
const checks: readonly Check[] = [checkKnown, checkShape, checkPids, checkRepeat, checkSender, checkTransition];

/**
 * @returns the state that the message leads to, or `repeat`
 * @throws ProtocolRefusal
 */
export function checkTransferArrival(arrival: TransferArrival): State | "repeat" {
  for (const check of checks) if (check(arrival) === "repeat") return "repeat";
  const next = nextState(known(arrival.transfer).state, arrival.move);
  if (next === undefined) throw new Error("the checks let pass what the table doesn't");
  return next;
}

function known(transfer: StoredTransfer | undefined): StoredTransfer {
  if (!transfer) throw new Error("the checks run out of order");
  return transfer;
}
