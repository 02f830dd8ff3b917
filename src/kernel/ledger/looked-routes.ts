import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { Readable } from "node:stream";
import { Type } from "typebox";
import { Problem } from "../../platform/http/problem.ts";
import { LookedFile, LookedFilters, LookedPage, LookedQuery } from "./looked-schema.ts";
import type { Looked } from "./looked.ts";

const mine = { allow: ["applicant"] };
const tags = ["my"];
const attachment = (name: string) => ({ "content-disposition": `attachment; filename="${name}"`, "cache-control": "no-store" });

/** A person asks for themselves: the number comes from the session, never from the request. */
export function lookedRoutes(looked: Looked): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      "/api/my/looked",
      {
        config: mine,
        schema: { operationId: "listLooked", summary: "谁看过我的数据: all that this node's ledger holds about me", tags, querystring: LookedQuery, response: { 200: LookedPage, default: Problem } },
      },
      async ({ caller, query }, reply) => reply.header("cache-control", "no-store").send(await looked.list(numberOf(caller), query)),
    );
    app.get(
      "/api/my/looked/export",
      {
        config: mine,
        schema: { operationId: "exportLooked", summary: "The same list as a file", tags, querystring: LookedFilters, response: { 200: LookedFile, default: Problem } },
      },
      async ({ caller, query }, reply) => reply.headers(attachment("looked.json")).send(await looked.exportFile(numberOf(caller), query)),
    );
    app.get(
      "/api/my/looked/table",
      {
        config: mine,
        schema: {
          operationId: "exportLookedTable",
          summary: "The same list as a table",
          tags,
          produces: ["text/csv"],
          querystring: LookedFilters,
          response: { 200: Type.Unsafe<Uint8Array>({ description: "CSV in UTF-8 with a byte order mark" }), default: Problem },
        },
      },
      async ({ caller, query }, reply) =>
        reply
          .type("text/csv; charset=utf-8")
          .headers(attachment("looked.csv"))
          .send(Readable.from(looked.exportCsv(numberOf(caller), query)) as unknown as Uint8Array),
    );
  };
}

function numberOf(caller: { readonly kind: string; readonly idNumber?: string }): string {
  if (caller.kind !== "applicant" || caller.idNumber === undefined) throw new Error("only a person may ask about themselves");
  return caller.idNumber;
}
