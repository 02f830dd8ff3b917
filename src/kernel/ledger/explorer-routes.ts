import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { Type } from "typebox";
import { Problem } from "../../platform/http/problem.ts";
import { LedgerBooks, LedgerDays, LedgerLine } from "./explorer-schema.ts";
import type { Explorer } from "./explorer.ts";

const open = { allow: "public" } as const;
const tags = ["ledger"];

export function explorerRoutes(explorer: Explorer): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      "/api/ledger/books",
      {
        config: open,
        schema: {
          operationId: "getLedgerBooks",
          summary: "两本账: how far each goes, and who has stamped how much of it",
          tags,
          querystring: Type.Object({ pages: Type.Integer({ minimum: 0, maximum: 50, default: 10 }) }),
          response: { 200: LedgerBooks, default: Problem },
        },
      },
      async ({ query }, reply) => reply.header("cache-control", "no-store").send(await explorer.books(query)),
    );
    app.get(
      "/api/ledger/days",
      {
        config: open,
        schema: {
          operationId: "getLedgerDays",
          summary: "How much was recorded on each of the last days, by family of entries",
          tags,
          querystring: Type.Object({ days: Type.Integer({ minimum: 1, maximum: 31, default: 14 }) }),
          response: { 200: LedgerDays, default: Problem },
        },
      },
      async ({ query: { days } }) => explorer.days(days),
    );
    app.get(
      "/api/ledger/lines/:number",
      {
        config: open,
        schema: {
          operationId: "getLedgerLine",
          summary: "What stands in clear on one line of the ledger, and who has stamped it",
          tags,
          params: Type.Object({ number: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER }) }),
          response: { 200: LedgerLine, default: Problem },
        },
      },
      async ({ params: { number } }) => explorer.line(number),
    );
  };
}
