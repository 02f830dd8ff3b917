import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { Type } from "typebox";
import { JwsGeneral } from "../../platform/crypto/jws.ts";
import { Problem } from "../../platform/http/problem.ts";
import { AgreementSummary, AgreementView, ProposalBody, RefusalBody, SignatureBody } from "./schema.ts";
import type { Agreements } from "./service.ts";

const params = Type.Object({ id: Type.String({ pattern: "^[A-Z][0-9]{1,3}$", description: "e.g. M0" }) });
const officer = { allow: ["agreement-officer"] };
const tags = ["agreements"];
const refusals = { 403: Problem, 404: Problem, 409: Problem };

export function agreementRoutes(agreements: Agreements): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      "/api/agreements",
      {
        config: { allow: "public" },
        schema: {
          operationId: "listAgreements",
          summary: "The 1+9 and what is known of earlier ones, with what the source leaves out",
          tags,
          response: { 200: Type.Object({ agreements: Type.Array(AgreementSummary) }) },
        },
      },
      async () => ({ agreements: await agreements.list() }),
    );
    app.get(
      "/api/agreements/:id",
      {
        config: { allow: "public" },
        schema: { operationId: "getAgreement", summary: "One agreement: text, signatures, what happened", tags, params, response: { 200: AgreementView, 404: Problem } },
      },
      ({ params: { id } }) => agreements.get(id),
    );
    app.get(
      "/api/agreements/:id/document",
      {
        config: { allow: "public" },
        schema: {
          operationId: "getAgreementDocument",
          summary: "The signed document, the same bytes on both sides, for offline verification",
          tags,
          params,
          response: { 200: JwsGeneral, 404: Problem, 409: Problem },
        },
      },
      async ({ params: { id } }, reply) => {
        const text = await agreements.documentText(id);
        return reply
          .serializer((body: unknown) => String(body))
          .type("application/json")
          .header("content-disposition", `attachment; filename="${id}.agreement.json"`)
          .send(text as never);
      },
    );
    app.post(
      "/api/agreements/:id/proposal",
      {
        config: officer,
        schema: { operationId: "proposeAgreement", summary: "Sign the text for one's party and send it to the other side", tags, params, body: ProposalBody, response: { 200: AgreementView, ...refusals } },
      },
      ({ caller, params: { id }, body }) => agreements.propose(caller, id, body ?? {}),
    );
    app.post(
      "/api/agreements/:id/signature",
      {
        config: officer,
        schema: { operationId: "countersignAgreement", summary: "Sign what the other side proposed", tags, params, body: SignatureBody, response: { 200: AgreementView, ...refusals } },
      },
      ({ caller, params: { id }, body }) => agreements.countersign(caller, id, body),
    );
    app.post(
      "/api/agreements/:id/refusal",
      {
        config: officer,
        schema: { operationId: "declineAgreement", summary: "Return a proposal, with the reason", tags, params, body: RefusalBody, response: { 200: AgreementView, ...refusals, 422: Problem } },
      },
      ({ caller, params: { id }, body }) => agreements.decline(caller, id, body),
    );
  };
}
