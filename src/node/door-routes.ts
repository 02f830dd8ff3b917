import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { Type } from "typebox";
import type { NodeConfig } from "../config.ts";
import type { Clock } from "../platform/clock.ts";
import type { DoorFile } from "./node-files.ts";

const Words = Type.Object({ zh: Type.String(), en: Type.String() });
const Door = Type.Object({
  node: Type.String(),
  door: Type.Object({ name: Words, subtitle: Words, tile: Type.String(), accent: Type.String() }),
  demo: Type.Boolean(),
  region: Type.String(),
  peer: Type.Union([Type.Object({ id: Type.String(), name: Words, tile: Type.String(), url: Type.String() }), Type.Null()]),
  now: Type.String({ format: "date-time" }),
});

const PeerHealth = Type.Object({
  id: Type.String(),
  state: Type.String(),
  reachable: Type.Boolean(),
  lastSeenAt: Type.Union([Type.String({ format: "date-time" }), Type.Null()]),
  latencyMs: Type.Union([Type.Integer(), Type.Null()]),
  waiting: Type.Integer({ description: "Events not yet acknowledged" }),
  parked: Type.Integer({ description: "Events refused and kept for inspection" }),
  lastFault: Type.Union([Type.String(), Type.Null()], { description: "Why the last delivery failed; told to operators and auditors only" }),
});
const Health = Type.Object({
  ok: Type.Boolean(),
  node: Type.String(),
  database: Type.String(),
  now: Type.String({ format: "date-time" }),
  ledgerSize: Type.Integer(),
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
  readonly peers: readonly {
    readonly id: string;
    readonly state: string;
    readonly reachable: boolean;
    readonly lastSeenAt: string | null;
    readonly latencyMs: number | null;
    readonly waiting: number;
    readonly parked: number;
    readonly lastFault: string | null;
  }[];
}

/** What the web asks first: whose site this is; and whether the node is well, for operators and probes. */
export function doorRoutes({ config, clock, door, firstPeer, health }: {
  config: NodeConfig;
  clock: Clock;
  door: DoorFile | undefined;
  firstPeer: () => DoorPeer | undefined;
  health: () => Promise<NodeHealth>;
}): FastifyPluginAsyncTypebox {
  const ownDoor = {
    name: door ? { zh: door.nameZh, en: door.nameEn } : { ...config.name },
    subtitle: { zh: "川渝通办专区", en: "Sichuan–Chongqing services" },
    tile: door?.tile ?? config.name.zh.slice(0, 1),
    accent: door?.accent ?? "#1557A8",
  };
  return async (app) => {
    app.get(
      "/api/door",
      { config: { allow: "public" }, schema: { operationId: "getDoor", summary: "Whose site this is", tags: ["node"], response: { 200: Door } } },
      async () => {
        const peer = firstPeer();
        return {
          node: config.id,
          door: ownDoor,
          demo: config.demo,
          region: config.region,
          peer: peer ? { id: peer.id, name: { ...peer.name }, tile: tileOf(peer.name.zh), url: peer.url } : null,
          now: clock.now().toISOString(),
        };
      },
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
