import type { Transaction } from "../../../storage/database.ts";
import type { Agreement, Offer } from "./messages.ts";
import type { Move } from "./states.ts";
import type { StoredMessage, StoredNegotiation } from "./store.ts";

/** Why a side ended it: a code of ours or of anybody's, and whatever reasons came with it. */
export interface Ending {
  readonly code: string;
  readonly reason: readonly unknown[];
}

/** A message of the peer that the table allows; state and message are kept already. */
export interface Arrived {
  readonly negotiation: StoredNegotiation;
  readonly move: Move;
  /** Whether the negotiation begins with it. */
  readonly initial: boolean;
  readonly body: Record<string, unknown>;
}

/**
 * Who decides for our side what a negotiation means and what comes next. The states, the messages and their delivery are the same for all who decide.
 * Everything runs in the transaction of the step; what it refuses has not happened.
 */
export interface Counsel {
  /** All steps of one negotiation wait for this lock. */
  lock(tx: Transaction, id: string): Promise<void>;
  /** @throws ProtocolRefusal, PolicyFault */
  arrived(tx: Transaction, arrived: Arrived): Promise<void>;
  /** The peer will not take what we sent; the lock is held. @param code  the peer's own word */
  refused(tx: Transaction, negotiation: StoredNegotiation, message: StoredMessage, refusal: { readonly code?: string; readonly text: string }): Promise<void>;
  /** The peer has taken what we sent; the lock is held. */
  delivered?(tx: Transaction, negotiation: StoredNegotiation, message: StoredMessage): Promise<void>;
}

/** What our side may do in a negotiation. Whoever acts holds its lock. @throws Error  when the table doesn't allow it: callers look first */
export interface Acts {
  /** We, the consumer, ask: the beginning. @param id  names the negotiation here, and in its consumerPid */
  request(tx: Transaction, begin: { readonly id: string; readonly peer: string; readonly peerPath: string; readonly offer: Offer }): Promise<void>;
  /** Counter-request after an offer. */
  counter(tx: Transaction, id: string, offer: Offer): Promise<void>;
  accept(tx: Transaction, id: string): Promise<void>;
  verify(tx: Transaction, id: string): Promise<void>;
  /** We, the provider, offer something else than what was asked for. */
  offer(tx: Transaction, id: string, offer: Offer & { readonly target: string }): Promise<void>;
  agree(tx: Transaction, id: string, agreement: Agreement): Promise<void>;
  finalize(tx: Transaction, id: string): Promise<void>;
  /** Either side. @param ending  its reason is told to the peer */
  terminate(tx: Transaction, id: string, ending: Ending): Promise<void>;
  /** Ended without a word to the peer, which knows of nothing that could end. */
  terminateUnsaid(tx: Transaction, id: string): Promise<void>;
}
