import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { Type } from "typebox";
import { Problem } from "../../../platform/http/problem.ts";
import type { Consents } from "../service.ts";
import { DerivedView } from "./schema.ts";

const holders = { allow: ["clerk", "case-officer", "data-steward"] };
const tags = ["consent"];

export function derivedRoutes({ derived }: Pick<Consents, "derived">): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      "/api/withdrawn-consents",
      { config: holders, schema: { operationId: "listWithdrawnConsents", summary: "What my office holds of consents that were withdrawn, unanswered first", tags, response: { 200: Type.Object({ derived: Type.Array(DerivedView) }) } } },
      async ({ caller }) => ({ derived: await derived.listOfOffice(caller) }),
    );
    app.post(
      "/api/withdrawn-consents/:id/acknowledgement",
      {
        config: holders,
        schema: {
          operationId: "acknowledgeWithdrawal", summary: "Say that my office's copy is out of use; the person sees it", tags,
          params: Type.Object({ id: Type.String({ format: "uuid" }) }), response: { 200: DerivedView, 404: Problem },
        },
      },
      ({ caller, params: { id } }) => derived.acknowledge(caller, id),
    );
  };
}
