import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { Type } from "typebox";
import { Problem } from "../../../platform/http/problem.ts";
import { WitnessConflict } from "../schema.ts";
import type { Witness } from "./service.ts";

/** 63 hashes and a note with many signatures. */
const submissionLimitBytes = 64 * 1024;

export function witnessRoutes(witness: Witness): FastifyPluginAsyncTypebox {
  return async (app) => {
    await app.register(async (inner) => {
      // The specification names no content type: whatever comes is read as text.
      inner.removeAllContentTypeParsers();
      inner.addContentTypeParser("*", { parseAs: "string", bodyLimit: submissionLimitBytes }, (_request, body, done) => done(null, body));
      inner.post(
        "/witness/add-checkpoint",
        {
          bodyLimit: submissionLimitBytes,
          config: { allow: "public" },
          schema: {
            operationId: "addCheckpoint",
            summary: "A ledger asks for our signature below its checkpoint (C2SP tlog-witness); it is authenticated by the ledger's own signature",
            tags: ["peer"],
          },
        },
        async (request, reply) => {
          const answer = await witness.addCheckpoint(typeof request.body === "string" ? request.body : "");
          if ("knownSize" in answer) return reply.code(409).type("text/x.tlog.size").send(`${answer.knownSize}\n`);
          return reply.type("text/plain; charset=utf-8").send(answer.cosignature);
        },
      );
    });

    app.get(
      "/witness/:originHash/checkpoint",
      {
        config: { allow: "public" },
        schema: {
          operationId: "getWitnessedCheckpoint",
          summary: "The newest checkpoint of another ledger that we signed",
          tags: ["peer"],
          params: Type.Object({ originHash: Type.String({ pattern: "^[0-9a-f]{64}$" }) }),
        },
      },
      async (request, reply) =>
        reply.header("cache-control", "no-store").type("text/plain; charset=utf-8").send(await witness.getWitnessed(request.params.originHash)),
    );

    app.get(
      "/api/ledger/conflicts",
      {
        config: { allow: ["auditor", "operator"] },
        schema: {
          operationId: "listWitnessConflicts",
          summary: "Checkpoints of other ledgers that we refused to witness",
          tags: ["ledger"],
          response: { 200: Type.Object({ conflicts: Type.Array(WitnessConflict) }), default: Problem },
        },
      },
      async () => ({ conflicts: await witness.listConflicts() }),
    );
  };
}
