import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { Type } from "typebox";
import { Problem } from "../../platform/http/problem.ts";
import { parseTilePath } from "../../verify/index.ts";
import { tileNotFound } from "./errors.ts";
import type { WitnessState } from "./cosignatures.ts";
import { LedgerPage, LedgerSize, WitnessStatus } from "./schema.ts";
import type { Ledger } from "./service.ts";

/** A tile's content is fixed by its address, also that of a partial one. */
const forever = "public, max-age=31536000, immutable";

/** @param witnesses  who is asked to witness it, and how far each has come */
export function ledgerRoutes(ledger: Ledger, witnesses: () => readonly WitnessState[] = () => []): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      "/ledger/checkpoint",
      {
        config: { allow: "public" },
        schema: { operationId: "getCheckpoint", summary: "The newest signed state of the ledger, with the witnesses' signatures (C2SP tlog-checkpoint)", tags: ["ledger"] },
      },
      async (_request, reply) => {
        const { note } = await ledger.getCheckpoint();
        return reply.header("cache-control", "no-store").type("text/plain; charset=utf-8").send(note);
      },
    );

    app.get(
      "/ledger/tile/*",
      {
        config: { allow: "public" },
        schema: {
          operationId: "getTile",
          summary: "Hashes or entries of the ledger (C2SP tlog-tiles)",
          tags: ["ledger"],
          params: Type.Object({ "*": Type.String({ maxLength: 64, description: "<L>/<N>[.p/<W>], or entries/<N>[.p/<W>]" }) }),
        },
      },
      async (request, reply) => {
        const tile = parseTilePath(`tile/${request.params["*"]}`);
        if (!tile) throw tileNotFound();
        const bytes = await ledger.tile(tile);
        return reply.header("cache-control", forever).type("application/octet-stream").send(Buffer.from(bytes));
      },
    );

    app.get(
      "/api/ledger/size",
      {
        config: { allow: "public" },
        schema: { operationId: "getLedgerSize", summary: "How many entries are signed, and how many of them are witnessed", tags: ["ledger"], response: { 200: LedgerSize, default: Problem } },
      },
      async (_request, reply) => reply.header("cache-control", "no-store").send(await ledger.size()),
    );

    app.get(
      "/api/ledger/witnesses",
      {
        config: { allow: ["auditor", "operator"] },
        schema: { operationId: "listWitnesses", summary: "Who witnesses our ledger, and how far each has followed it", tags: ["ledger"], response: { 200: Type.Object({ items: Type.Array(WitnessStatus) }), default: Problem } },
      },
      async () => ({ items: witnesses().map(({ node: name, size, fault }) => ({ name, size, fault })) }),
    );

    app.get(
      "/api/ledger/entries",
      {
        config: { allow: ["auditor", "operator"] },
        schema: {
          operationId: "listLedgerEntries",
          summary: "Entries of the ledger, newest first, without their details",
          tags: ["ledger"],
          querystring: Type.Object({
            cursor: Type.Optional(Type.Integer({ minimum: 0 })),
            kind: Type.Optional(Type.String({ maxLength: 100 })),
            family: Type.Optional(Type.String({ pattern: "^[a-z]{1,30}$", description: "First word of kinds, e.g. crossing" })),
            peer: Type.Optional(Type.String({ maxLength: 16, description: "The other node that records the same" })),
            on: Type.Optional(Type.String({ format: "date", description: "Day in Asia/Shanghai" })),
            ref: Type.Optional(Type.String({ maxLength: 200 })),
            limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
          }),
          response: { 200: LedgerPage, default: Problem },
        },
      },
      async (request) => ledger.listEntries(request.query),
    );
  };
}
