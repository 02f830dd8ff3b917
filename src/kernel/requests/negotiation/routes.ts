import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { Type } from "typebox";
import { ProblemError } from "../../../platform/http/problem.ts";
import { faultOfCatalogueMessage, sealedForCatalogue } from "./catalogue-messages.ts";
import { serviceIri, type Datasets } from "./datasets.ts";
import { basePath } from "./messages.ts";
import { nodeIri } from "./policy.ts";
import { sendReply, typedRefusal } from "./reply.ts";
import type { Negotiations } from "./service.ts";

const pageSize = 100;
const tags = ["dsp"];
const config = { allow: "peer", connectors: true } as const;
const negotiation = Type.Object({ pid: Type.String({ maxLength: 200 }) });

/**
 * The Dataspace Protocol's endpoints: version, catalogue, negotiation. Bodies are checked by the domain, since the protocol wants its own typed
 * errors; peers are known by the signed channel, connectors of another make by their credential.
 * @source DSP 2025-1, HTTPS bindings
 */
export function dspRoutes({ negotiations, datasets, self, url, bearer = false }: {
  negotiations: Pick<Negotiations, "receive" | "state">;
  datasets: Datasets;
  self: string;
  url: string;
  /** Whether some connector may come with a credential. */
  bearer?: boolean;
}): FastifyPluginAsyncTypebox {
  const service = { "@id": serviceIri(self), "@type": "DataService" as const, endpointURL: `${url}${basePath}` };
  const catalogError = (code: string, reason: string) => sealedForCatalogue("CatalogError", { code, reason: [reason] });
  const auth = bearer ? { protocol: "Bearer", version: "1" } : { protocol: "RFC9421", version: "1", profile: ["twincity"] };

  return async (app) => {
    // Peers by signature know problems; others know the protocol's words only.
    app.setErrorHandler((error, request, reply) => {
      if (!bearer || !(error instanceof ProblemError) || request.headers.authorization === undefined) throw error;
      const { status, body } = typedRefusal(pathOf(request.url), error);
      return reply.code(status).send(body);
    });
    app.get(
      "/.well-known/dspace-version",
      { config: { allow: "public" }, schema: { operationId: "dspVersions", summary: "Versions of the Dataspace Protocol spoken here", tags } },
      async () => ({
        protocolVersions: [{ version: "2025-1", path: basePath, binding: "HTTPS", serviceId: service["@id"], identifierType: "urn:twincity:node", auth }],
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
        const { items, ...pages } = await datasets.list(request.peer.node, request.query.cursor ?? null, pageSize);
        const links = (["next", "previous"] as const).flatMap((rel) => (pages[rel] === null ? [] : [`<${pageUrl(pages[rel])}>; rel="${rel}"`]));
        if (links.length > 0) void reply.header("link", links.join(", "));
        const children = datasets.children();
        return sealedForCatalogue("Catalog", {
          "@id": `${nodeIri(self)}:catalogue`, participantId: nodeIri(self), service: [service],
          ...(items.length > 0 ? { dataset: [...items] } : {}),
          ...(children.length > 0 ? { catalog: children.map(childCatalogue) } : {}),
        });
      },
    );
    app.get(
      `${basePath}/catalog/datasets/:id`,
      { config, schema: { operationId: "dspDataset", summary: "One resource as a dataset", tags, params: Type.Object({ id: Type.String({ maxLength: 200 }) }) } },
      async ({ peer, params: { id } }, reply) => {
        const dataset = await datasets.find(peer.node, id);
        return dataset ? sealedForCatalogue("Dataset", dataset) : reply.code(404).send(catalogError("unknown", "no such dataset"));
      },
    );
    app.get(
      `${basePath}/negotiations/:pid`,
      { config, schema: { operationId: "dspNegotiation", summary: "The state of a negotiation", tags, params: negotiation } },
      async ({ peer, params: { pid } }, reply) => sendReply(reply, await negotiations.state(peer.node, pid)),
    );
    const initial = { request: "dspRequest", offers: "dspInitialOffer" } as const;
    for (const [place, operationId] of Object.entries(initial))
      app.post(
        `${basePath}/negotiations/${place}`,
        { config, schema: { operationId, summary: `A peer begins a negotiation: ${place}`, tags } },
        async (request, reply) => sendReply(reply, await negotiations.receive(request.peer.node, pathOf(request.url), request.body)),
      );
    const places = { request: "dspCounterRequest", offers: "dspOffer", agreement: "dspAgreement", "agreement/verification": "dspVerification", events: "dspEvent", termination: "dspTermination" } as const;
    for (const [place, operationId] of Object.entries(places))
      app.post(
        `${basePath}/negotiations/:pid/${place}`,
        { config, schema: { operationId, summary: `A peer's next message: ${place}`, tags, params: negotiation } },
        async (request, reply) => sendReply(reply, await negotiations.receive(request.peer.node, pathOf(request.url), request.body)),
      );
  };

  function pageUrl(cursor: string | null): string {
    return `${service.endpointURL}/catalog/request${cursor ? `?cursor=${encodeURIComponent(cursor)}` : ""}`;
  }
}

/** A catalogue that is kept elsewhere: where to ask for it. */
function childCatalogue({ node, url }: ReturnType<Datasets["children"]>[number]) {
  return {
    "@id": `${nodeIri(node)}:catalogue`, "@type": "Catalog" as const, participantId: nodeIri(node),
    service: [{ "@id": serviceIri(node), "@type": "DataService" as const, endpointURL: `${url}${basePath}` }],
  };
}

const pathOf = (url: string) => url.split("?")[0] ?? "";
