import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { Type } from "typebox";
import { ProblemError, problemPrefix } from "../../../platform/http/problem.ts";
import { basePath, sendReply } from "../../requests/index.ts";
import { sealed } from "./messages.ts";
import type { Transfers } from "./service.ts";

const tags = ["dsp"];
const config = { allow: "peer", connectors: true } as const;
const params = Type.Object({ pid: Type.String({ maxLength: 200 }) });

/**
 * The Dataspace Protocol's endpoints of transfers. Bodies are checked by the domain, since the protocol wants its own typed errors.
 * @source DSP 2025-1 transfer process, HTTPS binding
 */
export function transferRoutes(transfers: Pick<Transfers, "receive" | "state">, { bearer = false }: { bearer?: boolean } = {}): FastifyPluginAsyncTypebox {
  return async (app) => {
    // Peers by signature know problems; others know the protocol's words only.
    app.setErrorHandler((error, request, reply) => {
      if (!bearer || !(error instanceof ProblemError) || request.headers.authorization === undefined) throw error;
      const { problem } = error;
      return reply.code(problem.status).send(sealed("TransferError", { providerPid: "", consumerPid: "", code: problem.type.slice(problemPrefix.length), reason: [problem.detail ?? problem.title] }));
    });
    app.get(
      `${basePath}/transfers/:pid`,
      { config, schema: { operationId: "dspTransfer", summary: "The state of a transfer", tags, params } },
      async ({ peer, params: { pid } }, reply) => sendReply(reply, await transfers.state(peer.node, pid)),
    );
    app.post(
      `${basePath}/transfers/request`,
      { config, schema: { operationId: "dspTransferRequest", summary: "A peer asks for a transfer under an agreement", tags } },
      async (request, reply) => sendReply(reply, await transfers.receive(request.peer.node, pathOf(request.url), request.body)),
    );
    const places = { start: "dspTransferStart", completion: "dspTransferCompletion", suspension: "dspTransferSuspension", termination: "dspTransferTermination" } as const;
    for (const [place, operationId] of Object.entries(places))
      app.post(
        `${basePath}/transfers/:pid/${place}`,
        { config, schema: { operationId, summary: `A peer's next message of a transfer: ${place}`, tags, params } },
        async (request, reply) => sendReply(reply, await transfers.receive(request.peer.node, pathOf(request.url), request.body)),
      );
  };
}

const pathOf = (url: string) => url.split("?")[0] ?? "";
