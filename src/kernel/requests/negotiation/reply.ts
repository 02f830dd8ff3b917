import type { FastifyReply } from "fastify";
import { problemPrefix, type ProblemError } from "../../../platform/http/problem.ts";
import { sealedForCatalogue } from "./catalogue-messages.ts";
import { basePath, sealed } from "./messages.ts";
import type { Reply } from "./service.ts";

/** Answers a peer; what follows from its message is let go once the answer has left, or the connection is gone. */
export function sendReply(reply: FastifyReply, { status, body, whenSent }: Reply): FastifyReply {
  if (whenSent) reply.raw.once("close", whenSent);
  return reply.code(status).send(body);
}

/**
 * A refusal before a message could be read, in the protocol's own words: for those who don't read problems.
 * @source DSP 2025-1 HTTPS bindings: if an error has a body, it is the typed error
 */
export function typedRefusal(path: string, { problem }: ProblemError): { status: number; body: object } {
  const code = problem.type.slice(problemPrefix.length);
  const reason = [problem.detail ?? problem.title];
  const body = path.startsWith(`${basePath}/negotiations`)
    ? sealed("ContractNegotiationError", { providerPid: "", consumerPid: "", code, reason })
    : sealedForCatalogue("CatalogError", { code, reason });
  return { status: problem.status, body };
}
