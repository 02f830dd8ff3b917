import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { Type } from "typebox";
import { Problem } from "../../../platform/http/problem.ts";
import { CustodyFile } from "./routes-desk.ts";
import { CaseNo, CaseStatus, StatusCode } from "./schema.ts";
import type { createStatus } from "./status.ts";

const tags = ["services"];
const Key = Type.Object({ caseNo: CaseNo, code: StatusCode });

/** Without signing in: the number and code of the counter's receipt open one case. POST, so that the code stands in no log or history. */
export function statusRoutes(status: ReturnType<typeof createStatus>): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.post(
      "/api/status",
      {
        config: { allow: "public" },
        schema: { operationId: "readStatus", summary: "Where my case is: holder, clock, timeline", tags, body: Key, response: { 200: CaseStatus, 404: Problem, 429: Problem } },
      },
      async ({ body }) => status.read(body),
    );
    app.post(
      "/api/status/custody",
      {
        config: { allow: "public" },
        schema: { operationId: "downloadMyCustody", summary: "The signed custody chain of my case, for verification offline", tags, body: Key, response: { 200: CustodyFile, 404: Problem, 429: Problem } },
      },
      async ({ body }) => status.custody(body),
    );
    app.post(
      "/api/status/rating",
      {
        config: { allow: "public" },
        schema: {
          operationId: "rateCase", summary: "Rate a finished case once: 1 very satisfied to 5 very dissatisfied", tags,
          body: Type.Object({ ...Key.properties, score: Type.Integer({ minimum: 1, maximum: 5 }), words: Type.Optional(Type.String({ maxLength: 500 })) }),
          response: { 202: Type.Object({ accepted: Type.Literal(true) }), 404: Problem, 409: Problem, 429: Problem },
        },
      },
      async ({ body }, reply) => {
        const { caseNo, code, ...rating } = body;
        await status.rate({ caseNo, code }, rating);
        return reply.code(202).send({ accepted: true });
      },
    );
  };
}
