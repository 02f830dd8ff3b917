import type { Transaction } from "../../../storage/database.ts";
import type { DataAddress } from "./messages.ts";
import type { Move } from "./states.ts";
import type { StoredTransfer, StoredTransferMessage } from "./store.ts";

/** Why a side suspended or ended it. */
export interface TransferReason {
  readonly code: string;
  readonly reason: readonly unknown[];
}

/** A message of the peer that the table allows; state and message are kept already. */
export interface TransferArrived {
  readonly transfer: StoredTransfer;
  readonly move: Move;
  readonly body: Record<string, unknown>;
}

/** Who decides for our side what a transfer means and what comes next; all in the transaction of the step, with the transfer locked. */
export interface TransferCounsel {
  /** @throws ProtocolRefusal */
  arrived(tx: Transaction, arrived: TransferArrived): Promise<void>;
  /** The peer has taken what we sent. */
  delivered?(tx: Transaction, transfer: StoredTransfer, message: StoredTransferMessage): Promise<void>;
  /** The peer will not take what we sent. */
  refused(tx: Transaction, transfer: StoredTransfer, message: StoredTransferMessage): Promise<void>;
}

/** What our side may do in a transfer. Whoever acts holds its lock. @throws Error  when the table doesn't allow it: callers look first */
export interface TransferActs {
  /** We, the consumer, ask under an agreement. @param dataAddress  where the provider is to send the data; absent when we fetch it */
  request(tx: Transaction, begin: {
    readonly id: string; readonly peer: string; readonly peerPath: string; readonly agreement: string; readonly format: string; readonly dataAddress?: DataAddress;
  }): Promise<void>;
  /** @param dataAddress  where the consumer fetches the data: needed of a provider with the first start */
  start(tx: Transaction, id: string, dataAddress?: DataAddress): Promise<void>;
  complete(tx: Transaction, id: string): Promise<void>;
  suspend(tx: Transaction, id: string, reason: TransferReason): Promise<void>;
  terminate(tx: Transaction, id: string, reason: TransferReason): Promise<void>;
}
