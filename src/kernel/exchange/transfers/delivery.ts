import type { Clock } from "../../../platform/clock.ts";
import { createKeyedLoops } from "../../../platform/keyed-loops.ts";
import type { Log } from "../../../platform/log.ts";
import { inTransaction, type Database, type Transaction } from "../../../storage/database.ts";
import { isTypedError, segmentOf, type PostMessage } from "../../requests/index.ts";
import { faultOfTransferMessage, type TransferMessageOf } from "./messages.ts";
import { isOver } from "./states.ts";
import { findNextOutgoing, findTransfer, listWithOutgoing, lockTransfer, markDelivered, markRefused, type StoredTransfer, type StoredTransferMessage } from "./store.ts";

type Told = (tx: Transaction, transfer: StoredTransfer, message: StoredTransferMessage) => Promise<void>;

/** One loop per transfer: its messages leave in order, each until the peer has answered; woken by commits and by the retry timer. */
export function createTransferDelivery({ db, clock, log, post, onRefused, onDelivered }: {
  db: Database;
  clock: Clock;
  log: Log;
  post: PostMessage;
  /** The peer will not take the message. Both with the transfer locked, and not once it is over. */
  onRefused: Told;
  onDelivered: Told;
}) {
  const loops = createKeyedLoops({
    async run(id, goesOn) {
      while (goesOn()) {
        const [message, transfer] = [await findNextOutgoing(db, id), await findTransfer(db, id)];
        if (!message || !transfer) return;
        await send(transfer, message);
      }
    },
    onFault: (id, { attempt, delayMs, error }) => log.info({ transfer: id, attempt, delayMs, reason: error instanceof Error ? error.message : String(error) }, "transfer message waits"),
  });

  async function send(transfer: StoredTransfer, message: StoredTransferMessage): Promise<void> {
    const { id, peer } = transfer;
    const initial = message.type === "TransferRequestMessage";
    const peerPid = transfer.role === "consumer" ? transfer.providerPid : transfer.consumerPid;
    const answer = await post(peer, `${transfer.peerPath}/transfers/${initial ? "" : `${segmentOf(peerPid ?? "")}/`}${message.path}`, addressed(transfer, message));
    const refusal = isTypedError(answer.body) ? answer.body : undefined;
    if (!refusal && answer.status >= 400) throw new Error(`peer answered ${answer.status}`);
    const providerPid = !refusal && initial ? acceptedAs(transfer, answer.body) : undefined;
    await inTransaction(db, async (tx) => {
      await lockTransfer(tx, id);
      if (refusal) {
        const reason = `${refusal.code ?? answer.status}: ${(refusal.reason ?? []).filter((one) => typeof one === "string").join("; ")}`.slice(0, 1000);
        log.warn({ peer, transfer: id, type: message.type, reason }, "transfer message refused");
        await markRefused(tx, message, reason);
      } else await markDelivered(tx, message, { at: clock.now(), providerPid });
      const now = await findTransfer(tx, id);
      if (now && !isOver(now.state)) await (refusal ? onRefused : onDelivered)(tx, now, message);
    });
  }

  return {
    wake: loops.wake,
    async wakePeer(peer: string): Promise<void> {
      for (const id of await listWithOutgoing(db, peer)) loops.wake(id);
    },
    async start(): Promise<void> {
      loops.start();
      for (const id of await listWithOutgoing(db)) loops.wake(id);
    },
    stop: () => loops.stop(),
  };
}

/** A message made before the provider had answered gets its id of the transfer now; it reads the same each time it is sent. */
function addressed({ providerPid }: StoredTransfer, { body: text }: StoredTransferMessage): string {
  const body = JSON.parse(text) as Record<string, unknown>;
  return body["providerPid"] === "" && providerPid !== null ? JSON.stringify({ ...body, providerPid }) : text;
}

/** The provider's id from its acknowledgement. @throws Error  when it is none, or another transfer's */
function acceptedAs({ consumerPid, providerPid }: StoredTransfer, body: unknown): string {
  const fault = faultOfTransferMessage("TransferProcess", body);
  if (fault !== undefined) throw new Error(`acknowledgement: ${fault}`);
  const answer = body as TransferMessageOf<"TransferProcess">;
  if (answer.consumerPid !== consumerPid || (providerPid !== null && answer.providerPid !== providerPid)) throw new Error("acknowledgement of another transfer");
  return answer.providerPid;
}
