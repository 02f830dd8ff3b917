import { Readable } from "node:stream";
import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { Type } from "typebox";
import { Problem } from "../../platform/http/problem.ts";
import { Entry, EntryFilters, EntryImportQuery, EntryImportResult, EntryPage, EntryQuery, MappingView } from "./entry-schema.ts";
import { CatalogueMapping } from "./mapping/schema.ts";
import { ResourceId } from "./schema.ts";
import type { Catalogue } from "./service.ts";

/** A portal's list of some ten thousand entries; reading more at once would hold up the node. */
const fileLimitBytes = 16 * 1024 * 1024;
const octets = "application/octet-stream";
const params = Type.Object({ id: ResourceId });
const steward = { allow: ["data-steward"] };
const tags = ["catalogue"];
const csv = Type.Unsafe<Uint8Array>({ description: "CSV in UTF-8 with a byte order mark" });

/** The list of both sides and its entries. Expects the parser of bytes that `catalogueRoutes` registers. */
export function entryRoutes(catalogue: Catalogue, partyName: (party: string) => string): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      "/api/catalogue",
      {
        config: { allow: "public" },
        schema: {
          operationId: "listResources",
          summary: "What the departments of both sides share, what they may not, and why; with what portals list",
          tags,
          querystring: EntryQuery,
          response: { 200: EntryPage, 400: Problem },
        },
      },
      ({ caller, query }) => catalogue.list(caller, query),
    );
    app.get(
      "/api/catalogue/export",
      {
        config: { allow: "public" },
        schema: { operationId: "exportCatalogue", summary: "The filtered list as a CSV", tags, produces: ["text/csv"], querystring: EntryFilters, response: { 200: csv } },
      },
      async ({ caller, query }, reply) =>
        reply
          .type("text/csv; charset=utf-8")
          .header("content-disposition", `attachment; filename="catalogue.csv"`)
          .send(Readable.from(catalogue.exportCsv(caller, query, partyName)) as unknown as Uint8Array),
    );
    app.get(
      "/api/catalogue/:id/entry",
      {
        config: { allow: "public" },
        schema: { operationId: "getCatalogueEntry", summary: "One entry with all that is known of it, its source and its use", tags, params, response: { 200: Entry, 404: Problem } },
      },
      ({ caller, params: { id } }) => catalogue.getEntry(caller, id),
    );
    app.post(
      "/api/catalogue/:id/publication",
      {
        config: steward,
        schema: { operationId: "publishResource", summary: "Make an entry known to the other side", tags, params, response: { 200: Entry, 403: Problem, 404: Problem, 409: Problem } },
      },
      ({ caller, params: { id } }) => catalogue.publish(caller, id),
    );
    app.post(
      "/api/catalogue/:id/withdrawal",
      {
        config: steward,
        schema: {
          operationId: "withdrawEntry",
          summary: "Take an entry out of the list on all nodes: nothing is given from it until it is published again",
          tags,
          params,
          response: { 200: Entry, 403: Problem, 404: Problem, 409: Problem },
        },
      },
      ({ caller, params: { id } }) => catalogue.withdraw(caller, id),
    );
    app.get(
      "/api/catalogue/mappings",
      {
        config: steward,
        schema: { operationId: "listCatalogueMappings", summary: "Mappings of portals: those of the program and those one's office added", tags, response: { 200: Type.Object({ mappings: Type.Array(MappingView) }) } },
      },
      async ({ caller }) => ({ mappings: await catalogue.listMappings(caller) }),
    );
    app.post(
      "/api/catalogue/mappings",
      {
        config: steward,
        schema: {
          operationId: "addCatalogueMapping",
          summary: "Keep a mapping for imports",
          description: "A `CatalogueMapping`; docs/catalogue-mappings.md says how to write one. Its faults are answered each with its place.",
          tags,
          body: Type.Unsafe<typeof CatalogueMapping>({ type: "object", description: "The mapping" }),
          response: { 200: MappingView, 403: Problem, 422: Problem },
        },
      },
      ({ caller, body }) => catalogue.addMapping(caller, body),
    );
    app.post(
      "/api/catalogue/entry-imports",
      {
        bodyLimit: fileLimitBytes,
        config: steward,
        schema: {
          operationId: "importEntries",
          summary: "Take in the list of a portal: JSON, CSV, XLSX or XLS as the body",
          tags,
          consumes: [octets],
          querystring: EntryImportQuery,
          body: Type.Unsafe<Uint8Array>({ description: "The file's bytes", contentMediaType: octets }),
          response: { 200: EntryImportResult, 403: Problem, 404: Problem, 409: Problem, 413: Problem, 422: Problem },
        },
      },
      ({ caller, body, query: { filename, ...rest } }) => catalogue.importEntries(caller, { bytes: body, fileName: filename, ...rest }),
    );
    app.get(
      "/api/catalogue/entry-imports",
      {
        config: steward,
        schema: { operationId: "listEntryImports", summary: "The last imports of portals' lists by one's office", tags, response: { 200: Type.Object({ imports: Type.Array(EntryImportResult) }) } },
      },
      async ({ caller }) => ({ imports: await catalogue.entryImports(caller) }),
    );
    app.get(
      "/api/catalogue/entry-imports/:id/report",
      {
        config: steward,
        schema: {
          operationId: "getEntryImportReport",
          summary: "The rejected rows with their reasons, as a CSV",
          tags,
          produces: ["text/csv"],
          params: Type.Object({ id: Type.String({ format: "uuid" }) }),
          response: { 200: csv, 403: Problem, 404: Problem },
        },
      },
      async ({ caller, params: { id } }, reply) => {
        const report = await catalogue.entryReport(caller, id);
        return reply
          .type("text/csv; charset=utf-8")
          .headers({ "content-disposition": `attachment; filename="rejected-rows.csv"`, "cache-control": "no-store" })
          .send(Buffer.from(report));
      },
    );
  };
}
