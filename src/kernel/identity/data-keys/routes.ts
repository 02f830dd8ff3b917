import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { DataKeysView } from "./schema.ts";
import type { DataKeys } from "./service.ts";

const tags = ["operations"];

export function dataKeyRoutes(dataKeys: DataKeys): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      "/api/data-keys",
      { config: { allow: ["operator", "auditor"] }, schema: { operationId: "getDataKeys", summary: "With which keys personal data is closed in the database, and how much still waits for the newest", tags, response: { 200: DataKeysView } } },
      () => dataKeys.view(),
    );

    app.post(
      "/api/data-keys/rotation",
      { config: { allow: ["operator"] }, schema: { operationId: "rotateDataKeys", summary: "Make the next data key and close all personal data with it, in the background", tags, response: { 202: DataKeysView } } },
      async (_request, reply) => reply.code(202).send(await dataKeys.rotate()),
    );
  };
}
