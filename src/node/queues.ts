import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import type { FastifyRequest } from "fastify";
import { Type, type Static } from "typebox";
import { DeliveryFault, HeldEvents, StreamFault, StreamStatus, type Events } from "../kernel/events/index.ts";
import { NodeId, notSignedIn, PeerState, peerUnknown, type Identity } from "../kernel/identity/index.ts";
import type { Requests } from "../kernel/requests/index.ts";
import { Problem } from "../platform/http/problem.ts";

const InstantOrNull = Type.Union([Type.String({ format: "date-time" }), Type.Null()]);

/** What is under way to a peer, and what came from it and is parked. */
export const PeerQueue = Type.Object({
  peer: NodeId,
  state: PeerState,
  events: Type.Integer({ minimum: 0, description: "Events that the peer has not acknowledged yet" }),
  messages: Type.Integer({ minimum: 0, description: "Messages of negotiations that it has not answered yet" }),
  oldestAt: Type.Union([Type.String({ format: "date-time" }), Type.Null()], { description: "Since when the oldest of both waits" }),
  lastSeenAt: InstantOrNull,
  fault: Type.Union([DeliveryFault, Type.Null()], { description: "Why the last attempt failed; null while all goes well" }),
  parked: Type.Integer({ minimum: 0, description: "Events of the peer that were refused and wait for an operator" }),
  parkedSubjects: Type.Integer({ minimum: 0 }),
  stopped: Type.Union([StreamFault, Type.Null()], { description: "Our stream to the peer stands still until an operator decides" }),
  broken: Type.Union([StreamFault, Type.Null()], { description: "The peer's stream to us does not continue what we have of it" }),
  resent: StreamStatus.properties.resent,
});
export type PeerQueue = Static<typeof PeerQueue>;

export type Queues = ReturnType<typeof createQueues>;

/** The queues to all peers. No contents: counts, ages and reasons. */
export function createQueues({ identity, events, requests }: {
  identity: Pick<Identity, "peers">;
  events: Pick<Events, "status" | "retry">;
  requests: Pick<Requests, "waitingFor" | "wakePeer">;
}) {
  return {
    async of(peer: string): Promise<PeerQueue> {
      const { state, lastSeenAt } = identity.peers.get(peer);
      const [stream, negotiations] = await Promise.all([events.status(peer), requests.waitingFor(peer)]);
      const oldest = [stream.oldestWaitingAt, negotiations.oldestAt?.toISOString()].filter((at) => typeof at === "string").sort()[0];
      return {
        peer,
        state,
        events: stream.waiting,
        messages: negotiations.waiting,
        oldestAt: oldest ?? null,
        lastSeenAt: lastSeenAt?.toISOString() ?? null,
        fault: stream.fault,
        parked: stream.parked,
        parkedSubjects: stream.parkedSubjects,
        stopped: stream.stopped,
        broken: stream.broken,
        resent: stream.resent,
      };
    },

    /** Tries at once all that waits for a peer. @throws peerUnknown (404) */
    async attempt(peer: string): Promise<void> {
      if (!identity.peers.find(peer)) throw peerUnknown(peer);
      events.retry(peer);
      await requests.wakePeer(peer);
    },
  };
}

const Marked = Type.Object({ ...HeldEvents.properties.items.items.properties, receivedAt: Type.String({ format: "date-time" }) });
const reasoned = Type.Object({ reason: Type.String({ minLength: 5, maxLength: 500, description: "What was settled with the other side; its digest goes into the ledger. No personal data" }) }, { additionalProperties: false });
const params = Type.Object({ id: NodeId });

export function queueRoutes(queues: Queues, { peers, events }: { peers: Identity["peers"]; events: Pick<Events, "forgotten" | "goOn" | "acceptGap" | "receivedBetween"> }): FastifyPluginAsyncTypebox {
  const tags = ["events"];
  return async (app) => {
    app.get(
      "/api/queues",
      {
        config: { allow: ["operator", "auditor"] },
        schema: { operationId: "listQueues", summary: "What waits for each peer, since when and why, and what of it was refused here", tags, response: { 200: Type.Object({ items: Type.Array(PeerQueue) }), default: Problem } },
      },
      async () => ({ items: await Promise.all(peers.all().map(({ id }) => queues.of(id))) }),
    );

    app.post(
      "/api/queues/:id/attempt",
      {
        config: { allow: ["operator"] },
        schema: { operationId: "tryQueueNow", summary: "Try at once all that waits for a peer, instead of at the next appointed time", tags, params, response: { 202: PeerQueue, default: Problem } },
      },
      async ({ params }, reply) => {
        await queues.attempt(params.id);
        return reply.code(202).send(await queues.of(params.id));
      },
    );

    app.get(
      "/api/queues/:id/forgotten",
      {
        config: { allow: ["operator", "auditor"] },
        schema: {
          operationId: "listForgottenEvents",
          summary: "After a restore: events that the peer holds of us and that this node doesn't know",
          tags, params,
          response: { 200: Type.Object({ items: HeldEvents.properties.items }), default: Problem },
        },
      },
      async ({ params: { id } }) => ({ items: await events.forgotten(known(id)) }),
    );

    app.post(
      "/api/queues/:id/resumption",
      {
        config: { allow: ["operator"] },
        schema: {
          operationId: "resumeStream",
          summary: "After a restore of this node: go on after what the peer holds; what waits gets new numbers",
          tags, params,
          body: reasoned,
          response: { 200: Type.Object({ after: Type.Integer(), renumbered: Type.Integer() }), default: Problem },
        },
      },
      (request) => events.goOn(known(request.params.id), { by: personOf(request), reason: request.body.reason }),
    );

    app.post(
      "/api/queues/:id/gap-acceptance",
      {
        config: { allow: ["operator"] },
        schema: {
          operationId: "acceptEventGap",
          summary: "After a restore of this node: give up events that the peer has deleted, and go on with the oldest it still has",
          tags, params,
          body: reasoned,
          response: { 200: Type.Object({ from: Type.Integer(), to: Type.Integer() }), default: Problem },
        },
      },
      (request) => events.acceptGap(known(request.params.id), { by: personOf(request), reason: request.body.reason }),
    );

    app.get(
      "/api/peers/:id/marked",
      {
        config: { allow: ["operator", "auditor"] },
        schema: {
          operationId: "listMarkedEvents",
          summary: "What came from a peer while its keys may have signed for somebody else: to be checked by the offices concerned",
          tags: ["peers"], params,
          response: { 200: Type.Object({ count: Type.Integer({ minimum: 0 }), items: Type.Array(Marked, { description: "Newest first; 200 at most" }) }), default: Problem },
        },
      },
      async ({ params: { id } }) => {
        const stolen = peers.get(id).earlier.findLast(({ compromisedAt }) => compromisedAt !== null);
        if (!stolen?.compromisedAt) return { count: 0, items: [] };
        const { count, items } = await events.receivedBetween(id, stolen.compromisedAt, stolen.replacedAt);
        return { count, items: items.map((one) => ({ ...one, receivedAt: one.receivedAt.toISOString() })) };
      },
    );

    /** @throws peerUnknown (404) */
    function known(id: string): string {
      return peers.get(id).id;
    }
  };
}

function personOf({ caller }: FastifyRequest): string {
  if (caller.kind !== "person") throw notSignedIn();
  return caller.personId;
}
