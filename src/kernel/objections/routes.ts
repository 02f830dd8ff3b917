import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { Type } from "typebox";
import { Problem } from "../../platform/http/problem.ts";
import { NewObjection, Objection, ObjectionAnswer } from "./schema.ts";
import type { Objections } from "./service.ts";

const mine = { allow: ["applicant"] };
const desk = { allow: ["data-steward", "supervisor"] };
const List = Type.Object({ objections: Type.Array(Objection) });

export function objectionRoutes(objections: Objections): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      "/api/my/objections",
      { config: mine, schema: { operationId: "listMyObjections", summary: "What I objected to or complained of at this side, with the answers", tags: ["my"], response: { 200: List } } },
      async ({ caller }) => ({ objections: await objections.listMine(caller) }),
    );
    app.post(
      "/api/my/objections",
      { config: mine, schema: { operationId: "fileObjection", summary: "Object to a line of the ledger that is about me, or complain", tags: ["my"], body: NewObjection, response: { 200: Objection, 422: Problem } } },
      ({ caller, body }) => objections.file(caller, body),
    );
    app.get(
      "/api/objections",
      { config: desk, schema: { operationId: "listObjections", summary: "What my office has to answer, by when it is due", tags: ["consent"], response: { 200: List } } },
      async ({ caller }) => ({ objections: await objections.listOfOffice(caller) }),
    );
    app.post(
      "/api/objections/:id/answer",
      {
        config: desk,
        schema: {
          operationId: "answerObjection", summary: "Answer an objection or complaint; the person sees it", tags: ["consent"],
          params: Type.Object({ id: Type.String({ format: "uuid" }) }), body: ObjectionAnswer, response: { 200: Objection, 404: Problem, 409: Problem },
        },
      },
      ({ caller, params: { id }, body }) => objections.answer(caller, id, body),
    );
  };
}
