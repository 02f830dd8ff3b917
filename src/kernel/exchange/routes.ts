import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { Type } from "typebox";
import { systemStopwatch, type Stopwatch } from "../../platform/clock.ts";
import { Problem } from "../../platform/http/problem.ts";
import { ReceiptSide } from "../ledger/index.ts";
import { maxReceiptWaitMs } from "./receipts/assemble.ts";
import { CallEvidence, EvidencePart } from "./receipts/evidence.ts";
import { CallMessage, CallRequest, CallResponse, CrossingView, Receipt, RefusalCount } from "./schema.ts";
import type { Exchange } from "./service.ts";
import { serverTiming } from "./together/stages.ts";

/** 200 calls, each with its consent. */
const callBodyLimitBytes = 4 * 1024 * 1024;

const byRef = Type.Object({ ref: Type.String({ minLength: 1, maxLength: 100 }) });
const wait = Type.Object({ waitMs: Type.Optional(Type.Integer({ minimum: 0, maximum: maxReceiptWaitMs, description: "How long to wait for both proofs" })) });

export function exchangeRoutes(exchange: Exchange, stopwatch: Stopwatch = systemStopwatch()): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.post(
      "/data/calls",
      {
        bodyLimit: callBodyLimitBytes,
        config: { allow: "peer" },
        schema: {
          operationId: "answerCalls",
          summary: "A peer's governed calls, each decided and recorded by itself",
          tags: ["peer"],
          body: CallMessage,
          // The answers are checked by their maker and by the receiver; here they leave as they are.
        },
      },
      (request, reply) => {
        if (!request.signedMessage) throw new Error("a peer's message is signed");
        const before = { auth: Math.round((stopwatch.ms() - request.receivedAt) * 100) / 100 };
        return reply.sendFrames(exchange.answer(request.peer.node, { calls: request.body.calls, signed: request.signedMessage, before }));
      },
    );

    app.get(
      "/ledger/sides/:ref",
      {
        config: { allow: "peer" },
        schema: { operationId: "getLedgerSide", summary: "Our half of a receipt, for the node it concerns", tags: ["peer"], params: byRef, querystring: wait, response: { 200: ReceiptSide, 404: Problem } },
      },
      (request) => exchange.sideFor(request.peer.node, request.params.ref, request.query),
    );

    app.post(
      "/api/calls",
      {
        config: { allow: ["data-steward", "clerk", "program"] },
        schema: {
          operationId: "callResource",
          summary: "Fetch one record of the other side under a grant",
          tags: ["exchange"],
          body: CallRequest,
          response: { 200: CallResponse, 403: Problem, 404: Problem, 422: Problem, 429: Problem, 502: Problem, 504: Problem },
        },
      },
      async (request, reply) => {
        const auth = Math.round((stopwatch.ms() - request.receivedAt) * 100) / 100;
        const { crossingId, outcome, record, timing } = await exchange.call(request.caller, request.body, { auth });
        void reply.header("server-timing", serverTiming(timing));
        return { crossingId, outcome, data: record, timing };
      },
    );

    app.get(
      "/api/receipts/:ref",
      {
        config: { allow: "public" },
        schema: {
          operationId: "getReceipt",
          summary: "The receipt of a crossing, a hand-over or a signature; holds no personal data",
          tags: ["exchange"],
          params: byRef,
          querystring: wait,
          response: { 200: Receipt, 404: Problem, 502: Problem },
        },
      },
      (request) => exchange.receipt(request.params.ref, request.query),
    );

    app.get(
      "/ledger/evidence/:ref",
      {
        config: { allow: "peer" },
        schema: { operationId: "getEvidencePart", summary: "What the asking node signed to us about a crossing", tags: ["peer"], params: byRef, response: { 200: EvidencePart, 404: Problem } },
      },
      (request) => exchange.evidenceFor(request.peer.node, request.params.ref),
    );

    app.get(
      "/api/evidence/:ref",
      {
        config: { allow: ["data-steward", "share-officer", "auditor"] },
        schema: {
          operationId: "getCallEvidence",
          summary: "What both sides signed about one call, shown without the calls that travelled with it; holds no personal data",
          tags: ["exchange"],
          params: byRef,
          response: { 200: CallEvidence, 404: Problem },
        },
      },
      (request) => exchange.evidence(request.caller, request.params.ref),
    );

    app.get(
      "/api/crossings",
      {
        config: { allow: ["data-steward", "share-officer", "auditor", "program"] },
        schema: {
          operationId: "listCrossings",
          summary: "谁取过: what crossed, why and how it ended; never about whom",
          tags: ["exchange"],
          querystring: Type.Object({
            cursor: Type.Optional(Type.String({ pattern: "^[0-9]{1,15}_[0-9a-f-]{36}$" })),
            resource: Type.Optional(Type.String({ maxLength: 100 })),
            limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
          }),
          response: { 200: Type.Object({ crossings: Type.Array(CrossingView), next: Type.Union([Type.String(), Type.Null()]) }) },
        },
      },
      (request) => exchange.listCrossings(request.caller, request.query),
    );

    app.get(
      "/api/crossings/refusals",
      {
        config: { allow: ["data-steward", "share-officer", "auditor"] },
        schema: {
          operationId: "listCrossingRefusals",
          summary: "Calls this side refused to peers, counted",
          tags: ["exchange"],
          response: { 200: Type.Object({ refusals: Type.Array(RefusalCount) }) },
        },
      },
      async (request) => ({ refusals: await exchange.listRefusals(request.caller) }),
    );
  };
}
