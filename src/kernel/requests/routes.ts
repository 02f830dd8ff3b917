import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { Type } from "typebox";
import { Problem } from "../../platform/http/problem.ts";
import { grantRoutes } from "./grants/routes.ts";
import { rejectionGrounds } from "./grounds.ts";
import { AccessRequest, DecisionBody, Grant, GrantWish, NewRequest, ProposalBody, RejectionGround } from "./schema.ts";
import type { Requests } from "./service.ts";

const params = Type.Object({ id: Type.String({ format: "uuid" }) });
const readers = { allow: ["data-steward", "share-officer", "auditor"] };
const grantReaders = { allow: ["data-steward", "share-officer", "clerk", "case-officer", "auditor", "program"] };
const tags = ["requests"];

export function requestRoutes(requests: Requests): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.post(
      "/api/requests",
      {
        config: { allow: ["data-steward"] },
        schema: {
          operationId: "submitRequest",
          summary: "Ask the provider for the use of a resource",
          tags,
          body: NewRequest,
          response: { 200: AccessRequest, 400: Problem, 403: Problem, 404: Problem, 409: Problem, 422: Problem },
        },
      },
      ({ caller, body }) => requests.submit(caller, body),
    );
    app.get(
      "/api/requests",
      {
        config: readers,
        schema: {
          operationId: "listRequests",
          summary: "Requests that one's office made or received, with the clock of the answer",
          tags,
          querystring: Type.Object({ side: Type.Union([Type.Literal("made"), Type.Literal("received"), Type.Literal("all")], { default: "all" }) }),
          response: { 200: Type.Object({ requests: Type.Array(AccessRequest) }) },
        },
      },
      async ({ caller, query }) => ({ requests: await requests.list(caller, query) }),
    );
    app.get(
      "/api/requests/grounds",
      {
        config: readers,
        schema: { operationId: "listRejectionGrounds", summary: "What a refusal of sharing may rest on", tags, response: { 200: Type.Object({ grounds: Type.Array(RejectionGround) }) } },
      },
      async () => ({ grounds: [...rejectionGrounds] }),
    );
    app.get(
      "/api/requests/:id",
      {
        config: readers,
        schema: { operationId: "getRequest", summary: "One request", tags, params, response: { 200: AccessRequest, 404: Problem } },
      },
      ({ caller, params: { id } }) => requests.get(caller, id),
    );
    app.post(
      "/api/requests/:id/decision",
      {
        config: { allow: ["share-officer"] },
        schema: {
          operationId: "decideRequest",
          summary: "Grant a request, or refuse it with reason and clause",
          tags,
          params,
          body: DecisionBody,
          response: { 200: AccessRequest, 403: Problem, 404: Problem, 409: Problem, 422: Problem },
        },
      },
      ({ caller, params: { id }, body }) => requests.decide(caller, id, body),
    );
    const terms = { response: { 200: AccessRequest, 403: Problem, 404: Problem, 409: Problem, 422: Problem }, params, tags };
    app.post(
      "/api/requests/:id/offer",
      { config: { allow: ["share-officer"] }, schema: { operationId: "offerTerms", summary: "Offer less, shorter, or on another basis than was asked for", body: ProposalBody, ...terms } },
      ({ caller, params: { id }, body }) => requests.terms.offer(caller, id, body),
    );
    app.post(
      "/api/requests/:id/acceptance",
      { config: { allow: ["data-steward"] }, schema: { operationId: "acceptTerms", summary: "Take the terms offered; the grant follows", ...terms } },
      ({ caller, params: { id } }) => requests.terms.accept(caller, id),
    );
    app.post(
      "/api/requests/:id/counter",
      { config: { allow: ["data-steward"] }, schema: { operationId: "counterTerms", summary: "Answer an offer by other terms", body: ProposalBody, ...terms } },
      ({ caller, params: { id }, body }) => requests.terms.counter(caller, id, body),
    );
    app.post(
      "/api/requests/:id/grant-text",
      {
        config: { allow: ["share-officer"] },
        schema: {
          operationId: "readGrantText",
          summary: "What a grant would say in words, before it is signed",
          tags,
          params,
          body: GrantWish,
          response: { 200: Type.Object({ zh: Type.String(), en: Type.String(), digest: Type.String() }), 403: Problem, 404: Problem, 409: Problem, 422: Problem },
        },
      },
      ({ caller, params: { id }, body }) => requests.grantText(caller, id, body),
    );
    app.post(
      "/api/requests/:id/withdrawal",
      {
        config: { allow: ["data-steward"] },
        schema: {
          operationId: "withdrawRequest",
          summary: "Take back a request that waits for its answer",
          tags,
          params,
          body: Type.Object({ reason: Type.Optional(Type.String({ maxLength: 1000 })) }, { additionalProperties: false }),
          response: { 200: AccessRequest, 403: Problem, 404: Problem, 409: Problem },
        },
      },
      ({ caller, params: { id }, body }) => requests.withdraw(caller, id, body),
    );
    app.get(
      "/api/grants",
      {
        config: grantReaders,
        schema: { operationId: "listGrants", summary: "Grants that one's office holds or has given", tags, response: { 200: Type.Object({ grants: Type.Array(Grant) }) } },
      },
      async ({ caller }) => ({ grants: await requests.grants(caller) }),
    );
    await app.register(grantRoutes(requests.life));
  };
}
