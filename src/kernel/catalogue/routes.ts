import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { Type } from "typebox";
import { Problem } from "../../platform/http/problem.ts";
import { entryRoutes } from "./routes-entries.ts";
import { ImportQuery, ImportResult, Resource, ResourceId } from "./schema.ts";
import type { Catalogue } from "./service.ts";

const importBodyLimitBytes = 64 * 1024 * 1024;
const octets = "application/octet-stream";
const params = Type.Object({ id: ResourceId });
const steward = { allow: ["data-steward"] };
const tags = ["catalogue"];

/** @param partyName  the Chinese name of a party, for exports */
export function catalogueRoutes(catalogue: Catalogue, partyName: (party: string) => string = (party) => party): FastifyPluginAsyncTypebox {
  return async (app) => {
    if (!app.hasContentTypeParser(octets))
      app.addContentTypeParser(octets, { parseAs: "buffer", bodyLimit: importBodyLimitBytes }, (_request, body, done) => done(null, body));

    await app.register(entryRoutes(catalogue, partyName));
    app.get(
      "/api/catalogue/:id",
      {
        config: { allow: "public" },
        schema: { operationId: "getResource", summary: "A resource with its fields, as requests and calls take it", tags, params, response: { 200: Resource, 404: Problem } },
      },
      ({ caller, params: { id } }) => catalogue.get(caller, id),
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
