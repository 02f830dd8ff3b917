import type { Random } from "../../../../platform/random.ts";
import type { Transaction } from "../../../../storage/database.ts";
import { basePath, notAcceptable, scriptedFormats } from "../../../requests/index.ts";
import type { TransferActs, TransferCounsel } from "../counsel.ts";
import type { DataAddress, TransferMessageOf } from "../messages.ts";
import { listMessages, type StoredTransfer, type StoredTransferMessage } from "../store.ts";
import { transferScripts, type TransferAct, type TransferEvent } from "./scripts.ts";

/** In a push the consumer says where the data goes; else it learns it with the start. */
export const isPush = (format: string): boolean => format.endsWith("-PUSH");

/** Scripts decide instead of the node's grants. No data flows: the addresses are those of a plane that the test kit doesn't use. */
export function scriptedTransferCounsel({ random, url }: { random: Random; url: string }): (acts: TransferActs) => TransferCounsel {
  return (acts) => {
    const why = { code: "scripted", reason: ["so says the script of this agreement"] };
    const perform: Readonly<Record<TransferAct, (tx: Transaction, transfer: StoredTransfer) => Promise<void>>> = {
      start: (tx, { id, role, format }) => acts.start(tx, id, role === "provider" && !isPush(format) ? addressOf(id) : undefined),
      complete: (tx, { id }) => acts.complete(tx, id),
      suspend: (tx, { id }) => acts.suspend(tx, id, why),
      terminate: (tx, { id }) => acts.terminate(tx, id, why),
    };

    async function follow(tx: Transaction, transfer: StoredTransfer, event: TransferEvent | undefined): Promise<void> {
      const act = event && transferScripts[transfer.agreement]?.[event];
      if (act) await perform[act](tx, transfer);
    }

    return {
      async arrived(tx, { transfer, move, body }) {
        if (move === "request") requireKnown(transfer, body as TransferMessageOf<"TransferRequestMessage">);
        const { dataAddress } = body as Partial<TransferMessageOf<"TransferStartMessage">>;
        const starts = (await listMessages(tx, transfer.id)).filter(({ type }) => type === "TransferStartMessage");
        if (move === "start" && starts.length === 1 && !isPush(transfer.format) && dataAddress === undefined) throw notAcceptable("the start of a pull says where to fetch");
        await follow(tx, transfer, move === "request" ? "requested" : move === "start" && starts.length === 1 ? "started" : undefined);
      },
      async delivered(tx, transfer, message) {
        await follow(tx, transfer, await eventOf(tx, message));
      },
      /** What the other side will not take stays as it is: a script has no second thought. */
      async refused() {},
    };
  };

  function addressOf(id: string): DataAddress {
    return {
      "@type": "DataAddress", endpointType: "https://w3id.org/idsa/v4.1/HTTP", endpoint: `${url}${basePath}/transfers/${id}/data`,
      endpointProperties: [
        { "@type": "EndpointProperty", name: "authType", value: "bearer" },
        { "@type": "EndpointProperty", name: "authorization", value: Buffer.from(random.bytes(32)).toString("base64url") },
      ],
    };
  }
}

/** @throws ProtocolRefusal */
function requireKnown({ agreement, format }: StoredTransfer, { dataAddress }: TransferMessageOf<"TransferRequestMessage">): void {
  if (transferScripts[agreement] === undefined) throw notAcceptable(`${agreement} is no agreement with this node`);
  if (!scriptedFormats.some((one) => one === format)) throw notAcceptable(`the dataset is not to be had as ${format}`);
  if (isPush(format) !== (dataAddress !== undefined)) throw notAcceptable(isPush(format) ? "a push needs a data address" : "a pull brings no data address");
}

async function eventOf(tx: Transaction, { transfer, type }: StoredTransferMessage): Promise<TransferEvent | undefined> {
  if (type === "TransferRequestMessage") return "request sent";
  if (type === "TransferSuspensionMessage") return "suspension sent";
  if (type !== "TransferStartMessage") return undefined;
  const starts = (await listMessages(tx, transfer)).filter((one) => one.type === "TransferStartMessage");
  return starts.length === 1 ? "start sent" : "second start sent";
}
