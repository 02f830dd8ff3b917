import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { Type } from "typebox";
import type { Caller } from "../../../kernel/identity/index.ts";
import { Problem } from "../../../platform/http/problem.ts";
import type { createDesk } from "./desk.ts";
import type { Officer } from "./taker.ts";
import type { createIntake } from "./intake.ts";
import { Applicant, CaseNo, DeskCase, EvidenceValue, QueueRow, Slot, StatusCode } from "./schema.ts";

const tags = ["services"];
const CaseParams = Type.Object({ no: CaseNo });
const SlotParams = Type.Object({ no: CaseNo, slot: Slot });
const Done = Type.Object({ case: DeskCase });
const CounterReceipt = Type.Object({ caseNo: CaseNo, code: StatusCode, statusPath: Type.String({ description: "Path of the applicant's page, code included; for the QR code" }) });

export const EvidencePreview = Type.Object({
  consentId: Type.String(), crossingId: Type.String(), values: Type.Array(EvidenceValue),
  withheld: Type.Array(Type.Object({ titleZh: Type.String(), titleEn: Type.String() })),
  shown: Type.Object({ zh: Type.String(), en: Type.String() }),
});
export const MaterialGiven = Type.Union([
  Type.Object({ kind: Type.Literal("file"), fileName: Type.String({ minLength: 1, maxLength: 120 }), contentBase64: Type.String({ minLength: 1 }) }),
  Type.Object({ kind: Type.Literal("checked") }),
]);

/** Pages are sent as base64 in JSON, a third larger than the 500 KB they may have. */
export const uploadBodyLimitBytes = 800 * 1024;

/** Routes of the counter that takes a case in. */
export function counterRoutes(intake: ReturnType<typeof createIntake>, desk: ReturnType<typeof createDesk>): FastifyPluginAsyncTypebox {
  return async (app) => {
    const clerk = { config: { allow: ["clerk"] } };

    app.post(
      "/api/intake/identifications",
      {
        ...clerk,
        schema: {
          operationId: "identifyApplicant", summary: "Whether a name and identity number can be right; nothing is stored", tags,
          body: Type.Pick(Applicant, ["name", "idNumber"]),
          response: { 200: Type.Object({ masked: Type.String(), birthOn: Type.String(), sex: Type.Union([Type.Literal("male"), Type.Literal("female")]) }), 422: Problem },
        },
      },
      async ({ body }) => intake.identify(body),
    );

    app.post(
      "/api/cases",
      {
        ...clerk,
        schema: {
          operationId: "beginCase", summary: "Begin a case at my counter", tags,
          body: Type.Object({ itemId: Type.String({ maxLength: 40 }), applicant: Applicant }),
          response: { 201: Done, 404: Problem, 409: Problem, 422: Problem },
        },
      },
      async (request, reply) => {
        const caseNo = await intake.begin(officerOf(request.caller), request.body);
        return reply.code(201).send({ case: await desk.get(officerOf(request.caller), caseNo) });
      },
    );

    app.get(
      "/api/counter/cases",
      { ...clerk, schema: { operationId: "listCounterCases", summary: "Cases of my counter: today's and those under way", tags, response: { 200: Type.Object({ items: Type.Array(QueueRow) }) } } },
      async (request) => ({ items: await desk.counter(officerOf(request.caller)) }),
    );

    app.delete(
      "/api/cases/:no",
      { ...clerk, schema: { operationId: "discardCase", summary: "Throw a draft away", tags, params: CaseParams, response: { 204: Type.Null(), 404: Problem, 409: Problem } } },
      async (request, reply) => {
        await intake.discard(officerOf(request.caller), request.params.no);
        return reply.code(204).send(null);
      },
    );

    app.post(
      "/api/cases/:no/materials/:slot/preview",
      {
        ...clerk,
        schema: {
          operationId: "previewEvidence", summary: "What the other side holds on this person, shown before any decision and kept nowhere", tags,
          params: SlotParams,
          response: {
            200: EvidencePreview,
            404: Problem, 409: Problem,
          },
        },
      },
      async (request) => {
        const { withheld, ...found } = await intake.preview(officerOf(request.caller), request.params.no, request.params.slot);
        return { ...found, withheld: [...withheld] };
      },
    );

    app.post(
      "/api/cases/:no/materials/:slot/consent",
      {
        ...clerk,
        schema: {
          operationId: "decideEvidence", summary: "The person's choice for this piece: agree, or bring it", tags,
          params: SlotParams,
          body: Type.Object({ decision: Type.Union([Type.Literal("agree"), Type.Literal("decline")]) }),
          response: { 200: Done, 404: Problem, 409: Problem },
        },
      },
      async (request) => {
        const { no, slot } = request.params;
        if (request.body.decision === "agree") await intake.agree(officerOf(request.caller), no, slot);
        else await intake.decline(officerOf(request.caller), no, slot);
        return { case: await desk.get(officerOf(request.caller), no) };
      },
    );

    app.put(
      "/api/cases/:no/materials/:slot",
      {
        ...clerk,
        bodyLimit: uploadBodyLimitBytes,
        schema: {
          operationId: "provideMaterial", summary: "A scanned page, or the clerk's word that it was checked at the counter", tags,
          params: SlotParams,
          body: MaterialGiven,
          response: { 200: Done, 404: Problem, 409: Problem, 413: Problem, 422: Problem },
        },
      },
      async (request) => {
        const { no, slot } = request.params;
        const { body } = request;
        if (body.kind === "file") await intake.upload(officerOf(request.caller), no, slot, body);
        else await intake.check(officerOf(request.caller), no, slot);
        return { case: await desk.get(officerOf(request.caller), no) };
      },
    );

    app.post(
      "/api/cases/:no/receipt",
      {
        ...clerk,
        schema: {
          operationId: "receiveCase", summary: "Receive the case (收件), hand it to the deciding office and give out the receipt", tags,
          params: CaseParams, response: { 201: CounterReceipt, 404: Problem, 409: Problem, 422: Problem },
        },
      },
      async (request, reply) => {
        const receipt = await intake.receive(officerOf(request.caller), request.params.no);
        return reply.code(201).send({ ...receipt, statusPath: statusPath(receipt) });
      },
    );

    app.post(
      "/api/cases/:no/handover",
      {
        ...clerk,
        schema: { operationId: "handOverAgain", summary: "Hand a case over again that was sent back", tags, params: CaseParams, response: { 200: Done, 404: Problem, 409: Problem, 422: Problem } },
      },
      async (request) => {
        await intake.handOverAgain(officerOf(request.caller), request.params.no);
        return { case: await desk.get(officerOf(request.caller), request.params.no) };
      },
    );

    app.post(
      "/api/cases/:no/receipt-reprint",
      {
        ...clerk,
        schema: {
          operationId: "reprintReceipt", summary: "A new code for a lost receipt; the old code stops working", tags,
          params: CaseParams, response: { 201: CounterReceipt, 404: Problem, 409: Problem },
        },
      },
      async (request, reply) => {
        const receipt = await intake.reprint(officerOf(request.caller), request.params.no);
        return reply.code(201).send({ ...receipt, statusPath: statusPath(receipt) });
      },
    );

    app.post(
      "/api/cases/:no/supplement",
      {
        ...clerk,
        schema: { operationId: "sendSupplement", summary: "Send the papers that the deciding office asked for", tags, params: CaseParams, response: { 200: Done, 404: Problem, 409: Problem, 422: Problem } },
      },
      async (request) => {
        await intake.supplement(officerOf(request.caller), request.params.no);
        return { case: await desk.get(officerOf(request.caller), request.params.no) };
      },
    );
  };
}

/** The code stands in the fragment: it is never sent to a server that serves the page, nor logged by one. */
export function statusPath({ caseNo, code }: { caseNo: string; code: string }): string {
  return `/cases/${caseNo}#code=${code}`;
}

/** The route guard lets only people with the role through; this narrows the type. */
export function officerOf(caller: Caller): Officer {
  if (caller.kind !== "person") throw new Error("the route guard let a caller without a person through");
  return caller;
}
