import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { Type } from "typebox";
import type { Catalogue, Resource } from "../../catalogue/index.ts";
import type { Requests } from "../service.ts";
import { faultOfCatalogueMessage, sealedForCatalogue } from "./catalogue-messages.ts";
import { basePath } from "./messages.ts";
import { catalogueOfferOf, nodeIri, resourceIri } from "./policy.ts";

const pageSize = 100;
const tags = ["dsp"];
const config = { allow: "peer" } as const;
const negotiation = Type.Object({ pid: Type.String({ maxLength: 200 }) });

/**
 * The Dataspace Protocol's endpoints: version, catalogue, negotiation. Bodies are checked by the domain, since the protocol wants its own typed
 * errors; peers are known by the signed channel.
 * @source DSP 2025-1, HTTPS bindings
 */
export function dspRoutes({ requests, catalogue, self, url }: {
  requests: Pick<Requests, "receive" | "negotiationState">;
  catalogue: Pick<Catalogue, "listForPeer" | "findPublished">;
  self: string;
  url: string;
}): FastifyPluginAsyncTypebox {
  const service = { "@id": `${nodeIri(self)}:dsp`, "@type": "DataService" as const, endpointURL: `${url}${basePath}` };
  const dataset = (resource: Resource) => ({
    "@id": resourceIri(resource.id),
    "@type": "Dataset" as const,
    hasPolicy: [catalogueOfferOf(resource)],
    distribution: [{ "@type": "Distribution" as const, format: "twincity-calls", accessService: service["@id"] }],
  });
  const catalogError = (code: string, reason: string) => sealedForCatalogue("CatalogError", { code, reason: [reason] });

  return async (app) => {
    app.get(
      "/.well-known/dspace-version",
      { config: { allow: "public" }, schema: { operationId: "dspVersions", summary: "Versions of the Dataspace Protocol spoken here", tags } },
      async () => ({
        protocolVersions: [{ version: "2025-1", path: basePath, binding: "HTTPS", serviceId: service["@id"], identifierType: "urn:twincity:node", auth: { protocol: "RFC9421", version: "1", profile: ["twincity"] } }],
      }),
    );
    app.post(
      `${basePath}/catalog/request`,
      {
        config,
        schema: { operationId: "dspCatalogue", summary: "What a peer may negotiate about here", tags, querystring: Type.Object({ cursor: Type.Optional(Type.String({ maxLength: 100 })) }) },
      },
      async (request, reply) => {
        const fault = faultOfCatalogueMessage("CatalogRequestMessage", request.body);
        if (fault !== undefined) return reply.code(400).send(catalogError("malformed", fault));
        if (((request.body as { filter?: unknown[] }).filter ?? []).length > 0) return reply.code(400).send(catalogError("filter-not-supported", "this catalogue takes no filter"));
        const { items, next } = await catalogue.listForPeer(request.peer.node, request.query.cursor ?? null, pageSize);
        if (next !== null) void reply.header("link", `<${url}${basePath}/catalog/request?cursor=${encodeURIComponent(next)}>; rel="next"`);
        return sealedForCatalogue("Catalog", {
          "@id": `${nodeIri(self)}:catalogue`, participantId: nodeIri(self), service: [service], ...(items.length > 0 ? { dataset: items.map(dataset) } : {}),
        });
      },
    );
    app.get(
      `${basePath}/catalog/datasets/:id`,
      { config, schema: { operationId: "dspDataset", summary: "One resource as a dataset", tags, params: Type.Object({ id: Type.String({ maxLength: 200 }) }) } },
      async ({ params: { id } }, reply) => {
        const resource = await catalogue.findPublished(id.slice(resourceIri("").length));
        if (!resource || resource.side !== "own" || resourceIri(resource.id) !== id) return reply.code(404).send(catalogError("unknown", "no such dataset"));
        return sealedForCatalogue("Dataset", dataset(resource));
      },
    );
    app.get(
      `${basePath}/negotiations/:pid`,
      { config, schema: { operationId: "dspNegotiation", summary: "The state of a negotiation", tags, params: negotiation } },
      async ({ peer, params: { pid } }, reply) => {
        const { status, body } = await requests.negotiationState(peer.node, pid);
        return reply.code(status).send(body);
      },
    );
    const initial = { request: "dspRequest", offers: "dspInitialOffer" } as const;
    for (const [place, operationId] of Object.entries(initial))
      app.post(
        `${basePath}/negotiations/${place}`,
        { config, schema: { operationId, summary: `A peer begins a negotiation: ${place}`, tags } },
        async (request, reply) => {
          const { status, body } = await requests.receive(request.peer.node, pathOf(request.url), request.body);
          return reply.code(status).send(body);
        },
      );
    const places = { request: "dspCounterRequest", offers: "dspOffer", agreement: "dspAgreement", "agreement/verification": "dspVerification", events: "dspEvent", termination: "dspTermination" } as const;
    for (const [place, operationId] of Object.entries(places))
      app.post(
        `${basePath}/negotiations/:pid/${place}`,
        { config, schema: { operationId, summary: `A peer's next message: ${place}`, tags, params: negotiation } },
        async (request, reply) => {
          const { status, body } = await requests.receive(request.peer.node, pathOf(request.url), request.body);
          return reply.code(status).send(body);
        },
      );
  };
}

const pathOf = (url: string) => url.split("?")[0] ?? "";
