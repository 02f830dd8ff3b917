import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { Type } from "typebox";
import type { NodeConfig } from "../config.ts";
import type { Clock } from "../platform/clock.ts";
import { defineProblem, Problem } from "../platform/http/problem.ts";
import { findDoor, type DoorEntry } from "./doors.ts";

const Words = Type.Object({ zh: Type.String(), en: Type.String() });
const DoorLink = Type.Object({ id: Type.String(), path: Type.String(), name: Words, tile: Type.String() });
const Door = Type.Object({
  node: Type.String(),
  id: Type.String(),
  path: Type.String({ description: "Before every address of this door's pages; empty for the main door" }),
  party: Type.Union([Type.String(), Type.Null()], { description: "The office responsible for what is opened here" }),
  partyName: Type.Union([Words, Type.Null()]),
  scope: Type.Union([Type.Object({ name: Words, regions: Type.Array(Type.String()), categories: Type.Array(Type.String()) }), Type.Null()], {
    description: "The place this door is for; its items come first, none is left out",
  }),
  others: Type.Array(DoorLink, { description: "The other doors of this node" }),
  door: Type.Object({ name: Words, subtitle: Words, tile: Type.String(), accent: Type.String() }),
  demo: Type.Boolean(),
  region: Type.String(),
  peer: Type.Union([Type.Object({ id: Type.String(), name: Words, tile: Type.String(), url: Type.String() }), Type.Null()]),
  now: Type.String({ format: "date-time" }),
});

const Counter = Type.Object({ party: Type.String(), name: Words });

const PeerHealth = Type.Object({
  id: Type.String(),
  state: Type.String(),
  reachable: Type.Boolean(),
  lastSeenAt: Type.Union([Type.String({ format: "date-time" }), Type.Null()]),
  latencyMs: Type.Union([Type.Integer(), Type.Null()]),
  waiting: Type.Integer({ description: "Events not yet acknowledged" }),
  waitingMessages: Type.Integer({ description: "Messages of negotiations not yet answered" }),
  oldestWaitingAt: Type.Union([Type.String({ format: "date-time" }), Type.Null()], { description: "Since when the oldest of both waits" }),
  parked: Type.Integer({ description: "Events refused and kept for inspection" }),
  ourKeysAwait: Type.Boolean({ description: "Its operator has to hear the fingerprint of our replaced keys" }),
  theirKeysAwait: Type.Boolean({ description: "Our operator has to hear the fingerprint of its replaced keys" }),
  stopped: Type.Union([Type.String(), Type.Null()], { description: "Why our events to it stand still until an operator decides; null while they don't" }),
  broken: Type.Union([Type.String(), Type.Null()], { description: "Why its events to us can't go on; null while they do" }),
  lastFault: Type.Union([Words, Type.Null()], { description: "Why the last delivery failed; told to operators and auditors only" }),
});
const Health = Type.Object({
  ok: Type.Boolean(),
  node: Type.String(),
  database: Type.String(),
  now: Type.String({ format: "date-time" }),
  ledgerSize: Type.Integer(),
  calls: Type.Object(
    {
      waiting: Type.Integer({ description: "Calls of ours that wait to be sent" }),
      messages: Type.Integer({ description: "Messages of calls that are not answered in full" }),
      turnedAway: Type.Integer({ description: "Calls of ours not taken on since the start, because too many waited" }),
      peersAtOnce: Type.Integer({ description: "Calls of peers in the works" }),
      peersWaiting: Type.Integer({ description: "Calls of peers that wait for their turn" }),
      peersTurnedAway: Type.Integer({ description: "Calls of peers not taken on since the start" }),
    },
    { description: "Calls that travel together, at this moment" },
  ),
  peers: Type.Array(PeerHealth),
});

export interface DoorPeer {
  readonly id: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly url: string;
}

export interface NodeHealth {
  readonly database: string;
  readonly ledgerSize: number;
  /** Calls that wait or are under way now; those turned away since the start. */
  readonly calls: {
    readonly waiting: number;
    readonly messages: number;
    readonly turnedAway: number;
    readonly peersAtOnce: number;
    readonly peersWaiting: number;
    readonly peersTurnedAway: number;
  };
  readonly peers: readonly {
    readonly id: string;
    readonly state: string;
    readonly reachable: boolean;
    readonly lastSeenAt: string | null;
    readonly latencyMs: number | null;
    readonly waiting: number;
    readonly waitingMessages: number;
    readonly oldestWaitingAt: string | null;
    readonly parked: number;
    readonly ourKeysAwait: boolean;
    readonly theirKeysAwait: boolean;
    readonly stopped: string | null;
    readonly broken: string | null;
    readonly lastFault: { readonly zh: string; readonly en: string } | null;
  }[];
}

const noSuchDoor = defineProblem("door-not-here", 404, { zh: "这个节点没有这个入口", en: "This node has no such front door" });

/** What the web asks first: whose site this is; and whether the node is well, for operators and probes. */
export function doorRoutes({ config, clock, doors, counters, partyName, firstPeer, health }: {
  config: NodeConfig;
  clock: Clock;
  /** Main door first; empty for a node that was given none. */
  doors: readonly DoorEntry[];
  /** Offices of this node where somebody takes cases in. */
  counters: () => Promise<readonly string[]>;
  partyName: (party: string) => { zh: string; en: string };
  firstPeer: () => DoorPeer | undefined;
  health: () => Promise<NodeHealth>;
}): FastifyPluginAsyncTypebox {
  const plain: Omit<DoorEntry, "party"> & { party: string | null } = {
    id: "main", path: "", party: null, nameZh: config.name.zh, nameEn: config.name.en, tile: config.name.zh.slice(0, 1), accent: "#1557A8",
  };
  const nameOf = ({ nameZh, nameEn }: { nameZh: string; nameEn: string }) => ({ zh: nameZh, en: nameEn });
  return async (app) => {
    app.get(
      "/api/door",
      {
        config: { allow: "public" },
        schema: {
          operationId: "getDoor", summary: "Whose site this is", tags: ["node"],
          querystring: Type.Object({ door: Type.Optional(Type.String({ maxLength: 40, description: "Id of the door, or its path" })) }),
          response: { 200: Door, 404: Problem },
        },
      },
      async ({ query }) => {
        const door = findDoor(doors, query.door) ?? (query.door === undefined ? plain : undefined);
        if (door === undefined) throw noSuchDoor(query.door ?? "");
        const peer = firstPeer();
        return {
          node: config.id,
          id: door.id,
          path: door.path,
          party: door.party,
          partyName: door.party === null ? null : partyName(door.party),
          scope: door.scope ? { name: nameOf(door.scope), regions: door.scope.regions, categories: door.scope.categories ?? [] } : null,
          others: doors.filter(({ id }) => id !== door.id).map((one) => ({ id: one.id, path: one.path, name: nameOf(one), tile: one.tile })),
          door: {
            name: nameOf(door),
            subtitle: { zh: door.subtitleZh ?? "川渝通办专区", en: door.subtitleEn ?? "Sichuan–Chongqing services" },
            tile: door.tile,
            accent: door.accent,
          },
          demo: config.demo,
          region: config.region,
          peer: peer ? { id: peer.id, name: { ...peer.name }, tile: tileOf(peer.name.zh), url: peer.url } : null,
          now: clock.now().toISOString(),
        };
      },
    );
    app.get(
      "/api/counters",
      { config: { allow: "public" }, schema: { operationId: "listCounters", summary: "Where one can go: the service halls of this side that take cases in", tags: ["node"], response: { 200: Type.Object({ counters: Type.Array(Counter) }) } } },
      async () => ({ counters: (await counters()).map((party) => ({ party, name: partyName(party) })) }),
    );
    app.get(
      "/api/health",
      { config: { allow: "public" }, schema: { operationId: "getHealth", summary: "Whether the node and its links are well", tags: ["node"], response: { 200: Health, 503: Health } } },
      async ({ caller }, reply) => {
        const found = await health();
        const ok = found.database === "ok";
        const mayReadFaults = caller.kind === "person" && (caller.roles.includes("operator") || caller.roles.includes("auditor"));
        const peers = found.peers.map((peer) => (mayReadFaults ? { ...peer } : { ...peer, lastFault: null }));
        return reply.code(ok ? 200 : 503).send({ ok, node: config.id, now: clock.now().toISOString(), ...found, peers });
      },
    );
  };
}

/** One character for an office's tile: 川 and 渝 are how the two provinces are written for short. */
function tileOf(name: string): string {
  const short: Readonly<Record<string, string>> = { 四川: "川", 重庆: "渝" };
  return Object.entries(short).find(([province]) => name.startsWith(province))?.[1] ?? name.slice(0, 1);
}
