import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import type { FastifyRequest } from "fastify";
import { Type } from "typebox";
import { Problem } from "../../../platform/http/problem.ts";
import { WitnessConflict, WitnessFreeze } from "../schema.ts";
import type { Freezes } from "./freezes.ts";
import type { Witness } from "./service.ts";

/** 63 hashes and a note with many signatures. */
const submissionLimitBytes = 64 * 1024;

const freezeParams = Type.Object({ id: Type.String({ format: "uuid" }) });

/** @param personOf  id of the person who calls, on routes of persons */
export function witnessRoutes(witness: Witness, { freezes, personOf }: { freezes: Freezes; personOf: (request: FastifyRequest) => string }): FastifyPluginAsyncTypebox {
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

    app.get(
      "/api/ledger/freezes",
      {
        config: { allow: "public" },
        schema: {
          operationId: "listWitnessFreezes",
          summary: "Ledgers that contradicted themselves and are not witnessed any more: those we froze, and ours where a peer's witness froze it",
          tags: ["ledger"],
          response: { 200: Type.Object({ items: Type.Array(WitnessFreeze, { description: "Newest first" }) }), default: Problem },
        },
      },
      async (_request, reply) => reply.header("cache-control", "no-store").send({ items: await freezes.list() }),
    );

    app.get(
      "/api/ledger/freezes/:id/evidence",
      {
        config: { allow: "public" },
        schema: { operationId: "getFreezeEvidence", summary: "Both pages that the ledger signed, as a file that anybody can verify", tags: ["ledger"], params: freezeParams },
      },
      async (request, reply) => {
        const { id } = request.params;
        const text = await freezes.evidence(id);
        return reply.header("content-disposition", `attachment; filename="freeze-${id}.json"`).type("application/json; charset=utf-8").send(text);
      },
    );

    app.post(
      "/api/ledger/freezes/:id/lift",
      {
        config: { allow: ["operator"] },
        schema: {
          operationId: "liftWitnessFreeze",
          summary: "The contradiction has been explained: witness this ledger again, from where it was witnessed last",
          tags: ["ledger"],
          params: freezeParams,
          body: Type.Object({ reason: Type.String({ minLength: 5, maxLength: 500, description: "What was found; goes to the other side too, and its digest into the ledger" }) }, { additionalProperties: false }),
          response: { 200: WitnessFreeze, default: Problem },
        },
      },
      (request) => freezes.lift(request.params.id, { by: personOf(request), reason: request.body.reason }),
    );
  };
}
