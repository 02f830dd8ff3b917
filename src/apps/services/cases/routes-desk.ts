import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { Type } from "typebox";
import { JwsGeneral } from "../../../platform/crypto/jws.ts";
import { Problem } from "../../../platform/http/problem.ts";
import type { createDesk } from "./desk.ts";
import { officerOf } from "./routes-counter.ts";
import { CaseNo, DeskCase, Finding, PartNo, QueueRow, Slot } from "./schema.ts";
import { suspensionGrounds } from "../../../kernel/terms/index.ts";

const tags = ["services"];
const CaseParams = Type.Object({ no: CaseNo });
const PartParams = Type.Object({ no: CaseNo, part: PartNo });
const Done = Type.Object({ case: DeskCase });
const Reason = Type.Object({
  reason: Type.String({ maxLength: 500, description: "Told to the applicant" }),
  clause: Type.String({ maxLength: 120, description: "The clause it rests on" }),
});
const responses = { 200: Done, 404: Problem, 409: Problem, 422: Problem };
export const CustodyFile = Type.Object({ v: Type.Literal(1), kind: Type.Literal("custody"), matter: Type.String(), links: Type.Array(JwsGeneral) });

/** Routes of the office that decides. Each step answers with the case as it stands afterwards. */
export function deskRoutes(desk: ReturnType<typeof createDesk>): FastifyPluginAsyncTypebox {
  return async (app) => {
    const officer = { config: { allow: ["case-officer"] } };
    const both = { config: { allow: ["case-officer", "clerk"] } };

    app.get(
      "/api/desk/queue",
      { ...officer, schema: { operationId: "listDeskQueue", summary: "Cases my office decides, shortest clock first", tags, response: { 200: Type.Object({ items: Type.Array(QueueRow) }) } } },
      async (request) => ({ items: await desk.queue(officerOf(request.caller)) }),
    );

    app.get(
      "/api/desk/cases/:no",
      { ...both, schema: { operationId: "getDeskCase", summary: "One case of my office or counter", tags, params: CaseParams, response: { 200: DeskCase, 404: Problem } } },
      async (request) => desk.get(officerOf(request.caller), request.params.no),
    );

    app.get(
      "/api/desk/cases/:no/custody",
      { ...both, schema: { operationId: "downloadCustody", summary: "The signed custody chain of a case, or of one of its parts, for verification offline", tags, params: CaseParams, querystring: Type.Object({ part: Type.Optional(PartNo) }), response: { 200: CustodyFile, 404: Problem } } },
      async (request) => desk.custody(officerOf(request.caller), request.params.no, request.query.part),
    );

    app.get(
      "/api/desk/cases/:no/materials/:slot/file",
      { ...both, schema: { operationId: "downloadMaterial", summary: "An uploaded page", tags, params: Type.Object({ no: CaseNo, slot: Slot }) } },
      async (request, reply) => {
        const { content, mediaType } = await desk.file(officerOf(request.caller), request.params.no, request.params.slot);
        return reply
          .type(mediaType ?? "application/octet-stream")
          .header("content-disposition", "attachment")
          .header("cache-control", "private, no-store")
          .send(Buffer.from(content));
      },
    );

    app.post(
      "/api/desk/cases/:no/custody-acceptance",
      { ...officer, schema: { operationId: "takeOverCase", summary: "Accept the hand-over: from now on my office holds the case", tags, params: CaseParams, response: responses } },
      async (request) => {
        await desk.takeOver(officerOf(request.caller), request.params.no);
        return { case: await desk.get(officerOf(request.caller), request.params.no) };
      },
    );

    app.post(
      "/api/desk/cases/:no/custody-refusal",
      { ...officer, schema: { operationId: "sendBackCase", summary: "Refuse the hand-over with reason and clause: the counter keeps the case", tags, params: CaseParams, body: Reason, response: { 204: Type.Null(), 404: Problem, 409: Problem, 422: Problem } } },
      async (request, reply) => {
        await desk.sendBack(officerOf(request.caller), request.params.no, request.body);
        return reply.code(204).send(null);
      },
    );

    app.post(
      "/api/desk/cases/:no/acceptance",
      { ...officer, schema: { operationId: "acceptCase", summary: "Accept the application (受理): the promised and legal terms start", tags, params: CaseParams, response: responses } },
      async (request) => {
        await desk.accept(officerOf(request.caller), request.params.no);
        return { case: await desk.get(officerOf(request.caller), request.params.no) };
      },
    );

    app.post(
      "/api/desk/cases/:no/non-acceptance",
      { ...officer, schema: { operationId: "refuseCase", summary: "Don't accept the application (不予受理), with reason and clause", tags, params: CaseParams, body: Reason, response: responses } },
      async (request) => {
        await desk.notAccept(officerOf(request.caller), request.params.no, request.body);
        return { case: await desk.get(officerOf(request.caller), request.params.no) };
      },
    );

    app.post(
      "/api/desk/cases/:no/supplement-request",
      {
        ...officer,
        schema: {
          operationId: "requestSupplement", summary: "Say once all that is missing; the clock stops until it is brought", tags, params: CaseParams,
          body: Type.Object({ slots: Type.Array(Slot, { minItems: 1, maxItems: 20 }), words: Type.Optional(Type.String({ maxLength: 500 })) }),
          response: responses,
        },
      },
      async (request) => {
        await desk.requestSupplement(officerOf(request.caller), request.params.no, request.body);
        return { case: await desk.get(officerOf(request.caller), request.params.no) };
      },
    );

    app.post(
      "/api/desk/cases/:no/suspension",
      {
        ...officer,
        schema: {
          operationId: "suspendCase", summary: "Stop the clock on a ground that the law names (行政许可法 第四十五条), with its clause", tags, params: CaseParams,
          body: Type.Object({
            kind: Type.Enum(Object.keys(suspensionGrounds)),
            clause: Type.String({ maxLength: 120 }),
            words: Type.Optional(Type.String({ maxLength: 500, description: "Told to the applicant: what for, how long" })),
          }),
          response: responses,
        },
      },
      async (request) => {
        await desk.suspend(officerOf(request.caller), request.params.no, request.body);
        return { case: await desk.get(officerOf(request.caller), request.params.no) };
      },
    );

    app.post(
      "/api/desk/cases/:no/resumption",
      { ...officer, schema: { operationId: "resumeCase", summary: "The ground is over: the clock goes on", tags, params: CaseParams, response: responses } },
      async (request) => {
        await desk.resume(officerOf(request.caller), request.params.no);
        return { case: await desk.get(officerOf(request.caller), request.params.no) };
      },
    );

    app.post(
      "/api/desk/cases/:no/parts/:part/custody-acceptance",
      { ...officer, schema: { operationId: "takeOverPart", summary: "Take over a part of a joint case that was offered to my office", tags, params: PartParams, response: responses } },
      async (request) => {
        await desk.parts.takeOver(officerOf(request.caller), request.params.no, request.params.part);
        return { case: await desk.get(officerOf(request.caller), request.params.no) };
      },
    );

    app.post(
      "/api/desk/cases/:no/parts/:part/custody-refusal",
      {
        ...officer,
        schema: { operationId: "sendBackPart", summary: "Send a part back with reason and clause: the lead office keeps it", tags, params: PartParams, body: Reason, response: { 204: Type.Null(), 404: Problem, 409: Problem, 422: Problem } },
      },
      async (request, reply) => {
        await desk.parts.sendBack(officerOf(request.caller), request.params.no, request.params.part, request.body);
        return reply.code(204).send(null);
      },
    );

    app.post(
      "/api/desk/cases/:no/parts/:part/completion",
      {
        ...officer,
        schema: {
          operationId: "completePart", summary: "Report on my office's part: confirmed, or not, with reason and clause", tags, params: PartParams,
          body: Type.Object({ finding: Finding, note: Type.Optional(Type.String({ maxLength: 500 })), clause: Type.Optional(Type.String({ maxLength: 120 })) }),
          response: responses,
        },
      },
      async (request) => {
        await desk.parts.complete(officerOf(request.caller), request.params.no, request.params.part, request.body);
        return { case: await desk.get(officerOf(request.caller), request.params.no) };
      },
    );

    app.post(
      "/api/desk/cases/:no/parts/:part/offer",
      { ...officer, schema: { operationId: "offerPartAgain", summary: "Offer a part again that was sent back or not taken over in time", tags, params: PartParams, response: responses } },
      async (request) => {
        await desk.parts.offerAgain(officerOf(request.caller), request.params.no, request.params.part);
        return { case: await desk.get(officerOf(request.caller), request.params.no) };
      },
    );

    app.post(
      "/api/desk/cases/:no/decision",
      {
        ...officer,
        schema: {
          operationId: "decideCase", summary: "Grant, or deny with reason and clause", tags, params: CaseParams,
          body: Type.Union([
            Type.Object({ outcome: Type.Literal("granted") }),
            Type.Object({ outcome: Type.Literal("denied"), reason: Type.String({ maxLength: 500 }), clause: Type.String({ maxLength: 120 }) }),
          ]),
          response: responses,
        },
      },
      async (request) => {
        await desk.decide(officerOf(request.caller), request.params.no, request.body);
        return { case: await desk.get(officerOf(request.caller), request.params.no) };
      },
    );

    app.post(
      "/api/desk/cases/:no/result",
      {
        ...officer,
        schema: {
          operationId: "issueResult", summary: "Issue the result and say how it reaches the applicant", tags, params: CaseParams,
          body: Type.Object({ delivery: Type.Union([Type.Literal("mail"), Type.Literal("counter")]) }), response: responses,
        },
      },
      async (request) => {
        await desk.complete(officerOf(request.caller), request.params.no, request.body);
        return { case: await desk.get(officerOf(request.caller), request.params.no) };
      },
    );
  };
}
