import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { Type } from "typebox";
import { Problem } from "../../../platform/http/problem.ts";
import { Grant } from "../schema.ts";
import { grantGrounds } from "./grounds.ts";
import { ActBody, AmendmentBody, AnswerBody, GrantGroundView, GrantTextView, TermsBody } from "./schema.ts";
import type { GrantLife } from "./service.ts";

const params = Type.Object({ id: Type.String({ format: "uuid" }) });
const proposalParams = Type.Object({ ...params.properties, digest: Type.String({ pattern: "^sha256:[A-Za-z0-9_-]{43}$" }) });
const actors = { allow: ["data-steward", "share-officer"] };
const readers = { allow: [...actors.allow, "clerk", "case-officer", "auditor", "program"] };
const tags = ["requests"];
const response = { 200: Grant, 403: Problem, 404: Problem, 409: Problem, 422: Problem };

export function grantRoutes(life: GrantLife): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      "/api/grants/grounds",
      {
        config: readers,
        schema: { operationId: "listGrantGrounds", summary: "What an act on a grant may rest on, for either side", tags, response: { 200: Type.Object({ grounds: Type.Array(GrantGroundView) }) } },
      },
      async () => ({ grounds: grantGrounds.map((one) => ({ ...one, acts: [...one.acts] })) }),
    );
    app.get(
      "/api/grants/:id",
      {
        config: readers,
        schema: { operationId: "getGrant", summary: "One grant with its signed document and all that happened to it", tags, params, response: { 200: Grant, 404: Problem } },
      },
      ({ caller, params: { id } }) => life.get(caller, id),
    );
    app.post(
      "/api/grants/:id/amendment-text",
      {
        config: actors,
        schema: {
          operationId: "readAmendmentText", summary: "What other terms would say in words, before they are proposed", tags, params, body: TermsBody,
          response: { 200: Type.Object({ ...GrantTextView.properties, narrower: Type.Boolean({ description: "It allows nothing that the version in force doesn't" }) }), 403: Problem, 404: Problem, 409: Problem, 422: Problem },
        },
      },
      ({ caller, params: { id }, body }) => life.amendmentText(caller, id, body),
    );
    app.post(
      "/api/grants/:id/amendments",
      { config: actors, schema: { operationId: "proposeAmendment", summary: "Propose other terms for a grant: fields, term, rate, purpose, third parties", tags, params, body: AmendmentBody, response } },
      ({ caller, params: { id }, body }) => life.propose(caller, id, body),
    );
    app.post(
      "/api/grants/:id/amendments/:digest/answer",
      { config: actors, schema: { operationId: "answerAmendment", summary: "Sign the terms that the other side proposes, or say why not", tags, params: proposalParams, body: AnswerBody, response } },
      ({ caller, params: { id, digest }, body }) => life.answer(caller, id, digest, body),
    );
    app.post(
      "/api/grants/:id/amendments/:digest/withdrawal",
      { config: actors, schema: { operationId: "withdrawAmendment", summary: "Take back terms that one's own side has proposed", tags, params: proposalParams, response } },
      ({ caller, params: { id, digest } }) => life.withdrawProposal(caller, id, digest),
    );
    const steps = [
      ["suspension", "suspendGrant", "Suspend a grant, with ground and reason; nothing is given under it until the same side resumes it", life.suspend],
      ["resumption", "resumeGrant", "Resume a grant that one's own side has suspended", life.resume],
      ["ending", "endGrant", "End a grant for good, with ground and reason", life.end],
    ] as const;
    for (const [path, operationId, summary, step] of steps)
      app.post(`/api/grants/:id/${path}`, { config: actors, schema: { operationId, summary, tags, params, body: ActBody, response } }, ({ caller, params: { id }, body }) => step(caller, id, body));
  };
}
