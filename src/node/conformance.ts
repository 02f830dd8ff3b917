import type { NodeConfig } from "../config.ts";
import type { Identity } from "../kernel/identity/index.ts";
import { scriptedCounsel } from "../kernel/requests/index.ts";
import type { Clock } from "../platform/clock.ts";
import type { Random } from "../platform/random.ts";

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
