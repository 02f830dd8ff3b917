import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { Type } from "typebox";
import { ConsentSignature, SigningOptions } from "../../../kernel/consent/index.ts";
import type { ApplicantCaller, Caller } from "../../../kernel/identity/index.ts";
import { Problem } from "../../../platform/http/problem.ts";
import type { createIntake } from "./intake.ts";
import type { createMy } from "./my.ts";
import { EvidencePreview, MaterialGiven, statusPath, uploadBodyLimitBytes } from "./routes-counter.ts";
import { CustodyFile } from "./routes-desk.ts";
import { CaseForm, CaseNo, MyCase, MyCaseRow, PartNo, Slot, StatusCode } from "./schema.ts";

const tags = ["services"];
const CaseParams = Type.Object({ no: CaseNo });
const SlotParams = Type.Object({ no: CaseNo, slot: Slot });
const Done = Type.Object({ case: MyCase });
const responses = { 200: Done, 404: Problem, 409: Problem, 422: Problem };

/** The counter's steps, taken by the signed-in person at a front door, and their own cases wherever these were taken in. */
export function myRoutes(intake: ReturnType<typeof createIntake>, my: ReturnType<typeof createMy>): FastifyPluginAsyncTypebox {
  return async (app) => {
    const applicant = { config: { allow: ["applicant"] } };
    const shown = async (me: ApplicantCaller, caseNo: string) => ({ case: await my.get(me, caseNo) });

    app.post(
      "/api/my/cases",
      {
        ...applicant,
        schema: {
          operationId: "beginMyCase", summary: "Begin an application at a front door; a draft that is kept until it is handed in or thrown away", tags,
          body: Type.Object({ itemId: Type.String({ maxLength: 40 }), door: Type.Optional(Type.String({ maxLength: 40, description: "Id of the front door; the main one when left out" })) }),
          response: { 201: Done, 404: Problem, 409: Problem, 422: Problem },
        },
      },
      async (request, reply) => {
        const me = applicantOf(request.caller);
        return reply.code(201).send(await shown(me, await intake.begin(me, request.body)));
      },
    );

    app.get(
      "/api/my/cases",
      { ...applicant, schema: { operationId: "listMyCases", summary: "My cases, drafts and those a counter took in for me included", tags, response: { 200: Type.Object({ items: Type.Array(MyCaseRow) }) } } },
      async (request) => ({ items: await my.list(applicantOf(request.caller)) }),
    );

    app.get(
      "/api/my/cases/:no",
      { ...applicant, schema: { operationId: "getMyCase", summary: "One case of mine", tags, params: CaseParams, response: { 200: MyCase, 404: Problem } } },
      async (request) => my.get(applicantOf(request.caller), request.params.no),
    );

    app.delete(
      "/api/my/cases/:no",
      { ...applicant, schema: { operationId: "discardMyCase", summary: "Throw a draft of mine away", tags, params: CaseParams, response: { 204: Type.Null(), 404: Problem, 409: Problem } } },
      async (request, reply) => {
        await intake.discard(applicantOf(request.caller), request.params.no);
        return reply.code(204).send(null);
      },
    );

    app.put(
      "/api/my/cases/:no/form",
      { ...applicant, schema: { operationId: "fillInMyCase", summary: "What no office holds: contact, delivery, remark", tags, params: CaseParams, body: CaseForm, response: responses } },
      async (request) => {
        const me = applicantOf(request.caller);
        await intake.fillIn(me, request.params.no, request.body);
        return shown(me, request.params.no);
      },
    );

    app.post(
      "/api/my/cases/:no/materials/:slot/preview",
      {
        ...applicant,
        schema: {
          operationId: "previewMyEvidence", summary: "What the other side holds on me, shown before any decision and kept nowhere", tags,
          params: SlotParams, response: { 200: EvidencePreview, 403: Problem, 404: Problem, 409: Problem, 502: Problem, 504: Problem },
        },
      },
      async (request) => {
        const { withheld, ...found } = await intake.preview(applicantOf(request.caller), request.params.no, request.params.slot);
        return { ...found, withheld: [...withheld] };
      },
    );

    app.post(
      "/api/my/cases/:no/materials/:slot/signing",
      {
        ...applicant,
        schema: {
          operationId: "prepareMyConsent", summary: "The consent for this piece, for my own passkey to sign before I agree", tags, params: SlotParams,
          response: { 200: SigningOptions, 404: Problem, 409: Problem },
        },
      },
      (request) => intake.prepareSigning(applicantOf(request.caller), request.params.no, request.params.slot),
    );

    app.post(
      "/api/my/cases/:no/materials/:slot/consent",
      {
        ...applicant,
        schema: {
          operationId: "decideMyEvidence", summary: "My choice for this piece: agree, or bring it myself", tags, params: SlotParams,
          body: Type.Object({ decision: Type.Union([Type.Literal("agree"), Type.Literal("decline")]), signature: Type.Optional(ConsentSignature) }),
          response: { ...responses, 403: Problem, 502: Problem, 504: Problem },
        },
      },
      async (request) => {
        const me = applicantOf(request.caller);
        const { no, slot } = request.params;
        if (request.body.decision === "agree") await intake.agree(me, no, slot, request.body.signature);
        else await intake.decline(me, no, slot);
        return shown(me, no);
      },
    );

    app.put(
      "/api/my/cases/:no/materials/:slot",
      {
        ...applicant,
        bodyLimit: uploadBodyLimitBytes,
        schema: {
          operationId: "provideMyMaterial", summary: "A scan or photo, or my confirmation of a prefilled form or promise", tags,
          params: SlotParams, body: MaterialGiven, response: { ...responses, 413: Problem },
        },
      },
      async (request) => {
        const me = applicantOf(request.caller);
        const { no, slot } = request.params;
        if (request.body.kind === "file") await intake.upload(me, no, slot, request.body);
        else await intake.check(me, no, slot);
        return shown(me, no);
      },
    );

    app.post(
      "/api/my/cases/:no/submission",
      {
        ...applicant,
        schema: {
          operationId: "submitMyCase", summary: "Hand my application in; or hand it over again when it came back", tags, params: CaseParams,
          response: {
            201: Type.Object({
              caseNo: CaseNo,
              code: Type.Union([StatusCode, Type.Null()], { description: "Shown once; null when it was handed over again: the first code stays" }),
              statusPath: Type.Union([Type.String({ description: "Path of the page that shows the case without signing in, code included" }), Type.Null()]),
            }),
            404: Problem, 409: Problem, 422: Problem,
          },
        },
      },
      async (request, reply) => {
        const { caseNo, code } = await my.submit(applicantOf(request.caller), request.params.no);
        return reply.code(201).send({ caseNo, code, statusPath: code === null ? null : statusPath({ caseNo, code }) });
      },
    );

    app.post(
      "/api/my/cases/:no/supplement",
      { ...applicant, schema: { operationId: "supplementMyCase", summary: "Send the papers that were asked for", tags, params: CaseParams, response: responses } },
      async (request) => {
        const me = applicantOf(request.caller);
        await intake.supplement(me, request.params.no);
        return shown(me, request.params.no);
      },
    );

    app.post(
      "/api/my/cases/:no/withdrawal",
      {
        ...applicant,
        schema: {
          operationId: "withdrawMyCase", summary: "Take my application back, until it is decided; the office that holds it writes it down", tags, params: CaseParams,
          response: { 202: Done, 404: Problem, 409: Problem },
        },
      },
      async (request, reply) => {
        const me = applicantOf(request.caller);
        await my.withdraw(me, request.params.no);
        return reply.code(202).send(await shown(me, request.params.no));
      },
    );

    app.post(
      "/api/my/cases/:no/rating",
      {
        ...applicant,
        schema: {
          operationId: "rateMyCase", summary: "Rate a finished case of mine once: 1 very satisfied to 5 very dissatisfied", tags, params: CaseParams,
          body: Type.Object({ score: Type.Integer({ minimum: 1, maximum: 5 }), words: Type.Optional(Type.String({ maxLength: 500 })) }),
          response: { 202: Type.Object({ accepted: Type.Literal(true) }), 404: Problem, 409: Problem },
        },
      },
      async (request, reply) => {
        await my.rate(applicantOf(request.caller), request.params.no, request.body);
        return reply.code(202).send({ accepted: true });
      },
    );

    app.get(
      "/api/my/cases/:no/custody",
      {
        ...applicant,
        schema: {
          operationId: "downloadMyCaseCustody", summary: "The signed custody chain of my case, or of a part of it, for verification offline", tags,
          params: CaseParams, querystring: Type.Object({ part: Type.Optional(PartNo) }), response: { 200: CustodyFile, 404: Problem },
        },
      },
      async (request) => my.custody(applicantOf(request.caller), request.params.no, request.query.part),
    );
  };
}

/** The route guard lets only applicants through; this narrows the type. */
function applicantOf(caller: Caller): ApplicantCaller {
  if (caller.kind !== "applicant") throw new Error("the route guard let a caller through who is no applicant");
  return caller;
}
