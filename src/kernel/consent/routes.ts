import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { Type } from "typebox";
import { Problem } from "../../platform/http/problem.ts";
import { ConsentView } from "./schema.ts";
import type { Consents } from "./service.ts";

const params = Type.Object({ id: Type.String({ format: "uuid" }) });

export function consentRoutes(consents: Consents): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      "/api/consents/:id",
      {
        config: { allow: ["clerk", "case-officer", "data-steward", "auditor"] },
        schema: { operationId: "getConsent", summary: "One consent, with its signed text", tags: ["consent"], params, response: { 200: ConsentView, 404: Problem } },
      },
      (request) => consents.get(request.caller, request.params.id),
    );
    app.post(
      "/api/consents/:id/revocation",
      {
        config: { allow: ["clerk"] },
        schema: {
          operationId: "revokeConsent",
          summary: "Withdraw a consent on the person's word; the provider refuses from then on",
          tags: ["consent"],
          params,
          response: { 200: ConsentView, 404: Problem },
        },
      },
      (request) => consents.revokeNow(request.caller, request.params.id),
    );
    const acts = [
      ["pause", "pause", "pauseConsent", "Pause a consent on the person's word; the provider refuses until it is resumed"],
      ["resumption", "resume", "resumeConsent", "Resume a paused consent on the person's word"],
    ] as const;
    for (const [path, act, operationId, summary] of acts)
      app.post(
        `/api/consents/:id/${path}`,
        { config: { allow: ["clerk"] }, schema: { operationId, summary, tags: ["consent"], params, response: { 200: ConsentView, 403: Problem, 404: Problem, 409: Problem } } },
        (request) => consents.actNow(request.caller, request.params.id, act),
      );
  };
}
