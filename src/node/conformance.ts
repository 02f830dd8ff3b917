import type { NodeConfig } from "../config.ts";
import { scriptedTransferCounsel, transferTrigger, type Transfers } from "../kernel/exchange/index.ts";
import type { Identity } from "../kernel/identity/index.ts";
import { negotiationTrigger, scriptedCounsel, type Counterparty, type Requests } from "../kernel/requests/index.ts";
import type { Clock } from "../platform/clock.ts";
import type { App } from "../platform/http/server.ts";
import type { Random } from "../platform/random.ts";
import type { Database } from "../storage/database.ts";

/**
 * Whether this node follows the scripts of the conformance profile.
 * @throws Error  it has peers: scripts must not decide about anybody's data
 */
export function isConformance({ profile }: NodeConfig, { peers }: Pick<Identity, "peers">): boolean {
  if (profile !== "conformance") return false;
  if (peers.all().length > 0) throw new Error(`the profile conformance has no peers, and this node has: ${peers.all().map(({ id }) => id).join(", ")}`);
  return true;
}

/** Who decides in its negotiations. */
export function conformanceCounsel({ clock, random, self, connectors }: { clock: Clock; random: Random; self: string } & Pick<Identity, "connectors">): ReturnType<typeof scriptedCounsel> {
  return scriptedCounsel({ clock, random, self, participantOf: (peer) => connectors.find(peer)?.participantId ?? peer });
}

/** Who decides in its transfers. */
export const conformanceTransfers = scriptedTransferCounsel;

/** The routes by which the test kit makes it begin. */
export async function registerTriggers(app: App, { requests, transfers, ...rest }: {
  db: Database;
  random: Random;
  url: string;
  counterparty: (peer: string) => Counterparty | undefined;
  requests: Pick<Requests, "negotiations">;
  transfers: Pick<Transfers, "acts">;
}): Promise<void> {
  await app.register(negotiationTrigger({ ...rest, negotiations: requests.negotiations }));
  await app.register(transferTrigger({ ...rest, transfers }));
}
