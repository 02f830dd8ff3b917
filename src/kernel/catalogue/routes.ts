import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { Type } from "typebox";
import { Problem } from "../../platform/http/problem.ts";
import { ImportQuery, ImportResult, Resource, ResourceId } from "./schema.ts";
import type { Catalogue } from "./service.ts";

const importBodyLimitBytes = 64 * 1024 * 1024;
const octets = "application/octet-stream";
const params = Type.Object({ id: ResourceId });
const steward = { allow: ["data-steward"] };
const tags = ["catalogue"];

export function catalogueRoutes(catalogue: Catalogue): FastifyPluginAsyncTypebox {
  return async (app) => {
    if (!app.hasContentTypeParser(octets))
      app.addContentTypeParser(octets, { parseAs: "buffer", bodyLimit: importBodyLimitBytes }, (_request, body, done) => done(null, body));

    app.get(
      "/api/catalogue",
      {
        config: { allow: "public" },
        schema: {
          operationId: "listResources",
          summary: "What the departments of both sides share, what they may not, and why",
          tags,
          querystring: Type.Object({
            side: Type.Union([Type.Literal("own"), Type.Literal("peer"), Type.Literal("all")], { default: "all" }),
            q: Type.String({ maxLength: 100, default: "" }),
          }),
          response: { 200: Type.Object({ resources: Type.Array(Resource) }) },
        },
      },
      async ({ caller, query }) => ({ resources: await catalogue.list(caller, query) }),
    );
    app.get(
      "/api/catalogue/:id",
      {
        config: { allow: "public" },
        schema: { operationId: "getResource", summary: "One entry of the catalogue", tags, params, response: { 200: Resource, 404: Problem } },
      },
      ({ caller, params: { id } }) => catalogue.get(caller, id),
    );
    app.post(
      "/api/catalogue/:id/publication",
      {
        config: steward,
        schema: { operationId: "publishResource", summary: "Make an entry known to the other side", tags, params, response: { 200: Resource, 403: Problem, 404: Problem, 409: Problem } },
      },
      ({ caller, params: { id } }) => catalogue.publish(caller, id),
    );
    app.post(
      "/api/catalogue/imports",
      {
        bodyLimit: importBodyLimitBytes,
        config: steward,
        schema: {
          operationId: "importRows",
          summary: "Load a table into a resource: CSV, XLSX, XLS or a JSON array as the body",
          tags,
          consumes: [octets],
          querystring: ImportQuery,
          body: Type.Unsafe<Uint8Array>({ description: "The file's bytes", contentMediaType: octets }),
          response: { 200: ImportResult, 400: Problem, 403: Problem, 404: Problem, 409: Problem, 413: Problem, 422: Problem },
        },
      },
      ({ caller, body, query: { resource, filename, dryRun, mapping, ...read } }) =>
        catalogue.importRows(caller, resource, {
          bytes: body,
          fileName: filename,
          dryRun,
          read,
          ...(mapping === undefined ? {} : { mapping }),
        }),
    );
    app.get(
      "/api/catalogue/imports",
      {
        config: steward,
        schema: {
          operationId: "listImports",
          summary: "The last imports of a resource",
          tags,
          querystring: Type.Object({ resource: ResourceId }),
          response: { 200: Type.Object({ imports: Type.Array(ImportResult) }), 403: Problem, 404: Problem },
        },
      },
      async ({ caller, query }) => ({ imports: await catalogue.imports(caller, query.resource) }),
    );
    app.get(
      "/api/catalogue/imports/:id/report",
      {
        config: steward,
        schema: {
          operationId: "getImportReport",
          summary: "The rejected rows with their reasons, as a CSV to mend and send again",
          tags,
          produces: ["text/csv"],
          params: Type.Object({ id: Type.String({ format: "uuid" }) }),
          response: { 200: Type.Unsafe<Uint8Array>({ description: "CSV in UTF-8 with a byte order mark" }), 403: Problem, 404: Problem },
        },
      },
      async ({ caller, params: { id } }, reply) => {
        const report = await catalogue.report(caller, id);
        return reply
          .type("text/csv; charset=utf-8")
          .headers({ "content-disposition": `attachment; filename="rejected-rows.csv"`, "cache-control": "no-store" })
          .send(Buffer.from(report));
      },
    );
  };
}
