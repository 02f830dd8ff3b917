import type { Clock } from "../../../platform/clock.ts";
import { afterCommit, type Transaction } from "../../../storage/database.ts";
import { basePath, uuidIri } from "../../requests/index.ts";
import type { TransferActs, TransferReason } from "./counsel.ts";
import { sealed, typeOfMove } from "./messages.ts";
import { maySend, nextState, type Move, type State } from "./states.ts";
import { appendMessage, findTransfer, insertTransfer, writeState } from "./store.ts";

interface Pids {
  readonly providerPid: string;
  readonly consumerPid: string;
}

/** Our own steps: state and outgoing message in one transaction, sent by what its commit wakes. */
export function createTransferActs({ clock, url, wake }: { clock: Clock; url: string; wake: (id: string) => void }): TransferActs {
  return {
    async request(tx, { id, peer, peerPath, agreement, format, dataAddress }) {
      const consumerPid = uuidIri(id);
      await insertTransfer(tx, { id, peer, role: "consumer", consumerPid, providerPid: null, agreement, format, state: "REQUESTED", peerPath, token: null });
      const body = sealed("TransferRequestMessage", { consumerPid, agreementId: agreement, format, callbackAddress: `${url}${basePath}`, ...(dataAddress ? { dataAddress } : {}) });
      await put(tx, id, { move: "request", state: "REQUESTED" }, body);
    },
    start: (tx, id, dataAddress) => act(tx, id, "start", (pids) => sealed("TransferStartMessage", { ...pids, ...(dataAddress ? { dataAddress } : {}) })),
    complete: (tx, id) => act(tx, id, "completion", (pids) => sealed("TransferCompletionMessage", pids)),
    suspend: (tx, id, why) => act(tx, id, "suspension", (pids) => sealed("TransferSuspensionMessage", { ...pids, ...membersOf(why) })),
    terminate: (tx, id, why) => act(tx, id, "termination", (pids) => sealed("TransferTerminationMessage", { ...pids, ...membersOf(why) })),
  };

  async function act(tx: Transaction, id: string, move: Move, bodyFor: (pids: Pids) => object): Promise<void> {
    const transfer = await findTransfer(tx, id);
    const state = transfer && maySend(transfer.role, move, transfer.state) ? nextState(transfer.state, move) : undefined;
    if (!transfer || state === undefined) throw new Error(`transfer ${id}: ${move} can't be sent now`);
    await writeState(tx, id, state);
    // Before the provider has answered its id is left empty, and filled in when the message leaves.
    await put(tx, id, { move, state }, bodyFor({ providerPid: transfer.providerPid ?? "", consumerPid: transfer.consumerPid }));
  }

  async function put(tx: Transaction, id: string, { move, state }: { move: Move; state: State }, body: object): Promise<void> {
    await appendMessage(tx, { transfer: id, direction: "out", type: typeOfMove[move], path: move, body: JSON.stringify(body), state, at: clock.now() });
    afterCommit(tx, () => wake(id));
  }
}

function membersOf({ code, reason }: TransferReason): { code: string; reason?: unknown[] } {
  return { code, ...(reason.length > 0 ? { reason: [...reason] } : {}) };
}
