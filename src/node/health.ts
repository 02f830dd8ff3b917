import type { Exchange } from "../kernel/exchange/index.ts";
import type { Identity } from "../kernel/identity/index.ts";
import type { Ledger } from "../kernel/ledger/index.ts";
import type { Clock } from "../platform/clock.ts";
import { isDatabaseUp, type Database } from "../storage/database.ts";
import type { NodeHealth } from "./door-routes.ts";
import type { Queues } from "./queues.ts";

const probeTimeoutMs = 2_000;

/** How the node and its links are at this moment; peers are asked for their public descriptor. */
export function nodeHealth({ db, clock, identity, queues, ledger, calls }: {
  db: Database;
  clock: Clock;
  identity: Identity;
  queues: Queues;
  ledger: Ledger;
  calls: Exchange["load"];
}): () => Promise<NodeHealth> {
  async function probe(url: string): Promise<number | null> {
    const startedAt = clock.now().getTime();
    try {
      const response = await fetch(`${url}/.well-known/twincity-node`, { signal: AbortSignal.timeout(probeTimeoutMs), redirect: "error" });
      await response.arrayBuffer();
      return response.ok ? clock.now().getTime() - startedAt : null;
    } catch {
      return null;
    }
  }

  function callsNow(): NodeHealth["calls"] {
    const { inbound, outbound } = calls();
    const total = (of: (line: (typeof outbound)[number]) => number) => outbound.reduce((sum, line) => sum + of(line), 0);
    return {
      waiting: total((line) => line.waiting), messages: total((line) => line.messages), turnedAway: total((line) => line.turnedAway),
      peersAtOnce: inbound.inside, peersWaiting: inbound.waiting, peersTurnedAway: inbound.turnedAway,
    };
  }

  return async () => {
    if (!(await isDatabaseUp(db))) return { database: "unreachable", ledgerSize: 0, calls: callsNow(), peers: [] };
    const checkpoint = await ledger.checkpoint();
    const { items } = await identity.peers.list();
    const ours = new Map(identity.keys.view().peers.map((one) => [one.peer, one]));
    const peers = await Promise.all(
      items.map(async ({ id, state, lastSeenAt, descriptor, replacements }) => {
        const [latencyMs, queue] = await Promise.all([probe(descriptor.url), queues.of(id)]);
        const { events: waiting, messages: waitingMessages, oldestAt: oldestWaitingAt, parked, fault, stopped, broken } = queue;
        return { id, state, reachable: latencyMs !== null, lastSeenAt, latencyMs, waiting, waitingMessages, oldestWaitingAt, parked, ourKeysAwait: ours.get(id)?.awaiting ?? false, theirKeysAwait: replacements.length > 0, stopped: stopped?.kind ?? null, broken: broken?.kind ?? null, lastFault: fault && { zh: fault.zh, en: fault.en } };
      }),
    );
    return { database: "ok", ledgerSize: checkpoint?.size ?? 0, calls: callsNow(), peers };
  };
}
