import type { Clock } from "../../../platform/clock.ts";
import type { Signer } from "../../../platform/crypto/signer.ts";
import type { Log } from "../../../platform/log.ts";
import type { Random } from "../../../platform/random.ts";
import type { Text } from "../../../platform/text.ts";
import type { Database } from "../../../storage/database.ts";
import type { Ledger } from "../../ledger/index.ts";
import type { Channel } from "../channel/channel.ts";
import type { Descriptor, PeerState } from "../schema.ts";
import { createIssuer } from "./issuer.ts";
import { createPermit } from "./permit.ts";
import { createRecipient } from "./recipient.ts";
import type { RecognitionRule } from "./schema.ts";

export type Recognition = ReturnType<typeof createRecognition>;

/** 身份互认: one sign-in is accepted by the other province, by agreement and with the person's yes. */
export function createRecognition({ ruleFor, peers, ...deps }: {
  db: Database;
  clock: Clock;
  random: Random;
  log: Log;
  self: string;
  url: string;
  ownName: Text;
  signer: Signer;
  /** Shows a peer's provider who asks; the sign key when absent. */
  clientSigner?: Signer | undefined;
  findKey: (kid: string) => Uint8Array | undefined;
  ledger: Pick<Ledger, "append">;
  channel: Pick<Channel, "get">;
  peers: () => readonly { readonly id: string; readonly state: PeerState; readonly descriptor: Descriptor }[];
  /** The clause of an agreement in force between us and a node that permits it. */
  ruleFor: (node: string) => Promise<RecognitionRule | undefined>;
}) {
  const permit = createPermit({ peers, ruleFor });
  return {
    permit,
    issuer: createIssuer({ ...deps, permit }),
    recipient: createRecipient({ ...deps, permit }),
    /** Nodes whose sign-in may be asked for: those we are introduced to. */
    nodes: (): readonly Descriptor[] => peers().filter(({ state }) => state !== "invited").map(({ descriptor }) => descriptor),
  };
}
