import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { Problem } from "../../platform/http/problem.ts";
import { Acknowledgement, EventBatch } from "./schema.ts";
import type { Events } from "./service.ts";

const eventBodyLimitBytes = 4 * 1024 * 1024;

export function eventRoutes(events: Events): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.post(
      "/events",
      {
        bodyLimit: eventBodyLimitBytes,
        config: { allow: "peer" },
        schema: {
          operationId: "deliverEvents",
          summary: "A peer delivers a batch of events, in the order of their sequence",
          tags: ["peer"],
          body: EventBatch,
          response: { 200: Acknowledgement, 400: Problem, 409: Problem },
        },
      },
      async (request) => ({ acknowledged: await events.receive(request.peer.node, request.body) }),
    );
  };
}
