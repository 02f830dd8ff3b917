import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { Type } from "typebox";
import { Problem } from "../../platform/http/problem.ts";
import { MyConsent, MyConsents } from "./my-schema.ts";
import type { Consents } from "./service.ts";

const mine = { allow: ["applicant"] };
const tags = ["my"];
const params = Type.Object({ id: Type.String({ format: "uuid" }) });
const uncached = { "cache-control": "no-store" };

/** 我的授权. A person asks for themselves: whose they are says the session, never the request. */
export function myConsentRoutes({ my }: Pick<Consents, "my">): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      "/api/my/consents",
      { config: mine, schema: { operationId: "listMyConsents", summary: "我的授权: what I have agreed to at offices of this side", tags, response: { 200: MyConsents, default: Problem } } },
      async ({ caller }, reply) => reply.headers(uncached).send(await my.list(caller)),
    );
    app.get(
      "/api/my/consents/:id",
      { config: mine, schema: { operationId: "getMyConsent", summary: "One of my consents: every use with its receipt, and what I may do", tags, params, response: { 200: MyConsent, 404: Problem } } },
      async ({ caller, params: { id } }, reply) => reply.headers(uncached).send(await my.get(caller, id)),
    );
    const acts = [
      ["pause", "pause", "pauseMyConsent", "Pause: nothing is fetched under it until I resume it"],
      ["resumption", "resume", "resumeMyConsent", "Resume a paused consent"],
      ["revocation", "revoke", "revokeMyConsent", "Withdraw: both sides stop; what was decided lawfully stays"],
    ] as const;
    for (const [path, act, operationId, summary] of acts)
      app.post(
        `/api/my/consents/:id/${path}`,
        { config: mine, schema: { operationId, summary, tags, params, response: { 200: MyConsent, 403: Problem, 404: Problem, 409: Problem } } },
        ({ caller, params: { id } }) => my.act(caller, id, act),
      );
  };
}
