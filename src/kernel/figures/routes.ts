import { Readable } from "node:stream";
import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { Type } from "typebox";
import { Problem } from "../../platform/http/problem.ts";
import { DayOn, Figure, FigureHistory, FigureId, FigureRecords } from "./schema.ts";
import type { Figures } from "./service.ts";

const params = Type.Object({ id: FigureId });
const on = Type.Optional(DayOn);
const tags = ["figures"];
const open = { allow: "public" } as const;

export function figureRoutes(figures: Figures): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      "/api/figures",
      { config: open, schema: { operationId: "listFigures", summary: "All named numbers of this node as of now, each with its definition", tags, response: { 200: Type.Object({ figures: Type.Array(Figure) }) } } },
      async () => ({ figures: await figures.list() }),
    );
    app.get(
      "/api/figures/:id",
      {
        config: open,
        schema: { operationId: "getFigure", summary: "One number, now or of a past day", tags, params, querystring: Type.Object({ on }), response: { 200: Figure, 404: Problem } },
      },
      ({ params: { id }, query }) => figures.get(id, query.on),
    );
    app.get(
      "/api/figures/:id/records",
      {
        config: open,
        schema: {
          operationId: "listFigureRecords",
          summary: "The records that make the number; all together they are the number",
          tags,
          params,
          querystring: Type.Object({ on, cursor: Type.Optional(Type.String({ maxLength: 400 })), limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500, default: 50 })) }),
          response: { 200: FigureRecords, 400: Problem, 404: Problem },
        },
      },
      ({ params: { id }, query }) => figures.records(id, query),
    );
    app.get(
      "/api/figures/:id/export",
      {
        config: open,
        schema: {
          operationId: "exportFigureRecords", summary: "The same records as a CSV", tags, produces: ["text/csv"], params, querystring: Type.Object({ on }),
          response: { 200: Type.Unsafe<Readable>({ type: "string", description: "UTF-8 with a byte order mark" }), 404: Problem },
        },
      },
      async ({ params: { id }, query }, reply) =>
        reply
          .type("text/csv; charset=utf-8")
          .headers({ "content-disposition": `attachment; filename="${id}.csv"`, "cache-control": "no-store" })
          .send(Readable.from(await figures.export(id, query.on))),
    );
    app.get(
      "/api/figures/:id/history",
      {
        config: open,
        schema: {
          operationId: "getFigureHistory",
          summary: "The number day by day",
          tags,
          params,
          querystring: Type.Object({ days: Type.Optional(Type.Integer({ minimum: 1, maximum: 92, default: 30 })) }),
          response: { 200: FigureHistory, 404: Problem },
        },
      },
      ({ params: { id }, query }) => figures.history(id, query.days),
    );
  };
}
