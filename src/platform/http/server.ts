import cookie from "@fastify/cookie";
import serializers from "@fastify/fast-json-stringify-compiler";
import swagger from "@fastify/swagger";
import type { TypeBoxTypeProvider } from "@fastify/type-provider-typebox";
import fastify, { LogController, type FastifyBaseLogger, type FastifyError, type FastifyInstance } from "fastify";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { systemStopwatch, type Stopwatch } from "../clock.ts";
import type { Log } from "../log.ts";
import { defineProblem, ProblemError, problemPrefix, type Problem } from "./problem.ts";

/** Who may call a route. Each route must say so: `config: { allow: … }`; there is no default. */
export type Allow = "public" | "peer" | "signed-in" | readonly string[];

declare module "fastify" {
  interface FastifyContextConfig {
    allow?: Allow;
  }
  interface FastifyRequest {
    /** When its head had arrived, by the stopwatch. */
    receivedAt: number;
  }
}

export type App = FastifyInstance<Server, IncomingMessage, ServerResponse, FastifyBaseLogger, TypeBoxTypeProvider>;

export interface RouteRecord {
  readonly method: string;
  readonly path: string;
  readonly allow: Allow;
  readonly operationId: string | undefined;
}

export const invalidRequest = defineProblem("invalid-request", 400, { zh: "填写的内容有误", en: "The request is not well formed" });
export const notFound = defineProblem("not-found", 404, { zh: "没有这个地址", en: "No such address" });
export const tooLarge = defineProblem("too-large", 413, { zh: "内容太大", en: "The content is too large" });
export const unsupportedContent = defineProblem("unsupported-content", 415, { zh: "不支持这种格式", en: "This content type is not supported" });
export const internalFault = defineProblem(
  "internal-fault",
  500,
  { zh: "我们这边出了差错，没有改动任何内容", en: "Something failed on our side; nothing was changed" },
  { remedy: { zh: "请稍后再试；仍不行请告诉本节点的运维人员", en: "Try again later; if it stays, tell the operator of this node" } },
);

/**
 * Code that writes an answer by its schema, made when a route first answers: a node has hundreds of such schemas, and making all
 * of them would be half of its start.
 */
const buildSerializer: ReturnType<typeof serializers> = (externalSchemas, options) => {
  const compile = serializers()(externalSchemas, options);
  return (route) => {
    let serialize: ((data: unknown) => string) | undefined;
    return (data: unknown) => (serialize ??= compile(route))(data);
  };
};

/** The largest body a route takes unless it says otherwise. */
export const defaultBodyLimitBytes = 1024 * 1024;

const openapiInfo = {
  openapi: "3.1.0" as const,
  info: { title: "Twincity node", description: "Local API of one node, and what it answers to its peers", version: "0.1.0", license: { name: "Apache-2.0" } },
};

/**
 * The HTTP server every part registers its routes on: schema validation, problems, one log line per fault.
 * @returns the app and the list of its routes, filled as they register
 */
export async function createServer({ log, stopwatch = systemStopwatch() }: { log: Log; stopwatch?: Stopwatch }): Promise<{ app: App; routes: RouteRecord[] }> {
  const routes: RouteRecord[] = [];
  const app = fastify({
    loggerInstance: log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: defaultBodyLimitBytes,
    trustProxy: false,
    requestTimeout: 30_000,
    schemaController: { compilersFactory: { buildSerializer } },
    ajv: { customOptions: { removeAdditional: false, coerceTypes: "array", useDefaults: true, allErrors: true } },
  }).withTypeProvider<TypeBoxTypeProvider>();

  app.decorateRequest("receivedAt", 0);
  app.addHook("onRequest", (request, _reply, done) => {
    request.receivedAt = stopwatch.ms();
    done();
  });
  app.addHook("onRoute", (route) => {
    if (route.method === "HEAD" || route.method === "OPTIONS") return;
    const allow = route.config?.allow;
    if (allow === undefined) throw new Error(`${String(route.method)} ${route.url} does not say who may call it (config.allow)`);
    const operationId = route.schema && "operationId" in route.schema ? String(route.schema.operationId) : undefined;
    for (const method of [route.method].flat()) if (method !== "HEAD") routes.push({ method, path: route.url, allow, operationId });
  });
  app.setErrorHandler((error, request, reply) => {
    const problem = toProblem(error as FastifyError);
    if (problem.problem.status >= 500 && !(error instanceof ProblemError))
      request.log.error({ err: describeFault(error), method: request.method, route: request.routeOptions.url }, "fault");
    return sendProblem(reply, problem);
  });
  app.setNotFoundHandler((request, reply) => sendProblem(reply, notFound(`${request.method} ${request.url.split("?")[0]}`)));
  // A step that needs no particulars is posted with an empty body; that is no fault.
  const readJson = app.getDefaultJsonParser("error", "error");
  app.removeContentTypeParser("application/json");
  app.addContentTypeParser("application/json", { parseAs: "string" }, (request, body, done) =>
    body === "" ? done(null, undefined) : readJson(request, body as string, done),
  );
  await app.register(cookie);
  await app.register(swagger, { openapi: openapiInfo, refResolver: { buildLocalReference: (json, _base, _fragment, i) => String(json["$id"] ?? `schema-${i}`) } });
  return { app, routes };
}

/** Stack and message only: an error's own fields may hold what a person typed. */
function describeFault(error: unknown): { message: string; stack: string | undefined } {
  return error instanceof Error ? { message: error.message, stack: error.stack } : { message: String(error), stack: undefined };
}

interface Replies {
  code(status: number): Replies;
  headers(values: Record<string, string>): Replies;
  type(contentType: string): Replies;
  send(body: unknown): unknown;
}

export function sendProblem(reply: Replies, error: ProblemError): unknown {
  return reply
    .code(error.problem.status)
    .headers({ ...error.headers, "cache-control": "no-store" })
    .type("application/problem+json")
    .send(JSON.stringify(error.problem satisfies Problem));
}

function toProblem(error: FastifyError): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error.validation) {
    const errors = error.validation.map((fault) => {
      const path = `${error.validationContext ?? ""}${fault.instancePath}${fault.keyword === "required" ? `/${String(fault.params["missingProperty"])}` : ""}`;
      const message = fault.message ?? "is not allowed";
      return { path, en: message, zh: fault.keyword === "required" ? "这一项没有填" : `这一项不符合要求（${message}）` };
    });
    return invalidRequest({ en: errors.map((one) => `${one.path} ${one.en}`).join("; "), zh: errors.map((one) => `${one.path} ${one.zh}`).join("；"), errors });
  }
  if (error.code === "FST_ERR_CTP_BODY_TOO_LARGE") return tooLarge();
  if (error.code === "FST_ERR_CTP_INVALID_MEDIA_TYPE") return unsupportedContent();
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500) return invalidRequest(error.code ?? "malformed");
  return internalFault();
}

export { problemPrefix };
