import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { Type } from "typebox";
import { Problem } from "../../platform/http/problem.ts";
import { Acknowledgement, EventBatch, HeldEvents, Position } from "./schema.ts";
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
      (request) => events.receive(request.peer.node, request.body),
    );

    app.post(
      "/events/position",
      {
        config: { allow: "peer" },
        schema: {
          operationId: "comparePositions",
          summary: "A peer says how far it is with the events of both sides, and learns how far we are",
          tags: ["peer"],
          body: Position,
          response: { 200: Position, 400: Problem },
        },
      },
      (request) => events.position(request.peer.node, request.body),
    );

    app.get(
      "/events/held",
      {
        config: { allow: "peer" },
        schema: {
          operationId: "listHeldEvents",
          summary: "A peer that has forgotten what it sent learns what we hold of it",
          tags: ["peer"],
          querystring: Type.Object({ from: Type.Integer({ minimum: 1 }) }),
          response: { 200: HeldEvents, 400: Problem },
        },
      },
      (request) => events.held(request.peer.node, request.query.from),
    );
  };
}
