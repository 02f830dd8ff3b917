import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { Type } from "typebox";
import { Problem } from "../../../platform/http/problem.ts";
import type { ItemDirectory } from "./directory.ts";
import { ItemMode, ItemSummary, ServiceItem } from "./schema.ts";

const ItemList = Type.Object({ items: Type.Array(ServiceItem), total: Type.Integer(), next: Type.Union([Type.String(), Type.Null()]) });

export function itemRoutes(directory: ItemDirectory): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      "/api/items",
      {
        config: { allow: "public" },
        schema: {
          operationId: "listItems",
          summary: "The directory of cross-province items, with the marks of their source",
          tags: ["services"],
          querystring: Type.Object({
            q: Type.Optional(Type.String({ maxLength: 100 })),
            mode: Type.Optional(ItemMode),
            audience: Type.Optional(Type.String({ maxLength: 20 })),
            department: Type.Optional(Type.String({ maxLength: 40 })),
            category: Type.Optional(Type.String({ maxLength: 40 })),
            runnable: Type.Optional(Type.Boolean()),
            first: Type.Optional(Type.Array(Type.String({ maxLength: 40 }), { maxItems: 20, description: "Categories listed first when no words are asked for" })),
            cursor: Type.Optional(Type.String({ pattern: "^[0-9]{1,9}$" })),
            limit: Type.Integer({ minimum: 1, maximum: 200, default: 50 }),
          }),
          response: { 200: ItemList, 400: Problem },
        },
      },
      async ({ query }) => {
        const { cursor, limit, ...rest } = query;
        const offset = Number(cursor ?? "0");
        const { items, total } = directory.list({ ...rest, offset, limit });
        return { items, total, next: offset + limit < total ? String(offset + limit) : null };
      },
    );
    app.get(
      "/api/items/summary",
      {
        config: { allow: "public" },
        schema: { operationId: "summarizeItems", summary: "How many items by mode, department and category", tags: ["services"], response: { 200: ItemSummary } },
      },
      async () => directory.summary(),
    );
    app.get(
      "/api/items/:id",
      {
        config: { allow: "public" },
        schema: {
          operationId: "getItem",
          summary: "One item",
          tags: ["services"],
          params: Type.Object({ id: Type.String({ maxLength: 40 }) }),
          response: { 200: ServiceItem, 404: Problem },
        },
      },
      async ({ params }) => directory.get(params.id),
    );
  };
}
