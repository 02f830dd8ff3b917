import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import type { FastifyRequest } from "fastify";
import { Type } from "typebox";
import { Problem } from "../../platform/http/problem.ts";
import { NodeId, notSignedIn } from "../identity/index.ts";
import { ParkedEvent, ParkedList, Redriven } from "./schema.ts";
import type { Events } from "./service.ts";

const tags = ["events"];
const params = Type.Object({ id: Type.String({ minLength: 1, maxLength: 100, description: "Id of the event" }) });

/** What was refused and waits for an operator. */
export function parkedRoutes({ parked }: Pick<Events, "parked">): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      "/api/events/parked",
      {
        config: { allow: ["operator", "auditor"] },
        schema: {
          operationId: "listParkedEvents",
          summary: "Events of peers that were refused and are kept: type, subject, reason and size, never what they contain",
          tags,
          querystring: Type.Object({ peer: Type.Optional(NodeId) }),
          response: { 200: ParkedList, default: Problem },
        },
      },
      ({ query }) => parked.list(query.peer),
    );

    app.post(
      "/api/events/parked/retry",
      {
        config: { allow: ["operator"] },
        schema: {
          operationId: "retryParkedSubject",
          summary: "All parked events of a subject, again, in their order, up to the first that is refused",
          tags,
          body: Type.Object({ peer: NodeId, subject: Type.String({ minLength: 1, maxLength: 200 }) }, { additionalProperties: false }),
          response: { 200: Redriven, default: Problem },
        },
      },
      (request) => parked.redriveSubject(request.body.peer, request.body.subject, { by: personOf(request) }),
    );

    app.post(
      "/api/events/parked/:id/retry",
      {
        config: { allow: ["operator"] },
        schema: { operationId: "retryParkedEvent", summary: "One parked event again: the earliest of its subject", tags, params, response: { 200: Redriven, default: Problem } },
      },
      (request) => parked.redrive(request.params.id, { by: personOf(request) }),
    );

    app.post(
      "/api/events/parked/:id/drop",
      {
        config: { allow: ["operator"] },
        schema: {
          operationId: "dropParkedEvent",
          summary: "The event will never take effect here; the decision is recorded in the ledger",
          tags,
          params,
          body: Type.Object({ reason: Type.String({ minLength: 5, maxLength: 500, description: "Kept beside the event; its digest goes into the ledger. No personal data" }) }, { additionalProperties: false }),
          response: { 200: ParkedEvent, default: Problem },
        },
      },
      (request) => parked.drop(request.params.id, { by: personOf(request), reason: request.body.reason }),
    );
  };
}

function personOf({ caller }: FastifyRequest): string {
  if (caller.kind !== "person") throw notSignedIn();
  return caller.personId;
}
