/** A node's HTTP API for programs and pages: typed by its OpenAPI description, refusals as one kind of error. Runs in browsers and in Node. */
import createOpenApiClient, { type Client } from "openapi-fetch";
import type { paths } from "./schema.d.ts";

export type { components, operations, paths } from "./schema.d.ts";

export interface NodeAddress {
  /** Of the node, without a trailing slash; empty in its own pages. */
  readonly url: string;
  /** The office's API key (`twk_…`); pages act by their session instead. */
  readonly key?: string;
  readonly fetch?: (request: Request) => Promise<Response>;
}

/**
 * Every route of the node as `client.GET("/api/items/{id}", …)`; paths, parameters and answers are checked by the compiler.
 * Wrap a call in answer() to get its data or one of two errors.
 */
export function createClient({ url, key, fetch }: NodeAddress): Client<paths> {
  const client = createOpenApiClient<paths>({
    baseUrl: url,
    ...(fetch === undefined ? {} : { fetch }),
    ...(key === undefined ? {} : { headers: { authorization: `Bearer ${key}` } }),
  });
  // The node takes acts of signed-in people as JSON only, because a form of another site can't send that; so a call without content sends {}.
  client.use({
    onRequest({ request }) {
      if (request.method === "GET" || request.method === "HEAD" || request.body !== null) return undefined;
      const headers = new Headers(request.headers);
      headers.set("content-type", "application/json");
      return new Request(request, { method: request.method, headers, body: "{}" });
    },
  });
  return client;
}

type Content<R> = R extends { content: { "application/json": infer T } } ? T : never;
type Responses<P extends keyof paths, M extends keyof paths[P]> = paths[P][M] extends { responses: infer R } ? R : never;

/** What a route answers when all is well: `Answer<"/api/items/{id}", "get">`. */
export type Answer<P extends keyof paths, M extends keyof paths[P]> = Content<
  Responses<P, M>[Extract<keyof Responses<P, M>, 200 | 201 | 202>]
>;

/** A refusal, as every route words it (RFC 9457). */
export type Problem = Content<Responses<"/api/items/{id}", "get">[404]>;

/** The node said no, and why. */
export class RefusedError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.type);
    this.name = "RefusedError";
    this.problem = problem;
  }
}

/** No answer came: the network or the node is down. */
export class UnreachableError extends Error {
  constructor(cause: unknown) {
    super("no answer", { cause });
    this.name = "UnreachableError";
  }
}

interface Reply<T> {
  readonly data?: T;
  readonly error?: unknown;
  readonly response: Response;
}

/**
 * The answer of a call, or one of our two errors.
 * @throws RefusedError      the node answered with a problem
 * @throws UnreachableError  nothing answered, or something that isn't a node
 */
export async function answer<T>(call: Promise<Reply<T>>): Promise<T> {
  let reply: Reply<T>;
  try {
    reply = await call;
  } catch (cause) {
    throw new UnreachableError(cause);
  }
  if (reply.response.ok) return reply.data as T;
  if (isProblem(reply.error)) throw new RefusedError(reply.error);
  throw new UnreachableError(`status ${reply.response.status}`);
}

function isProblem(value: unknown): value is Problem {
  return typeof value === "object" && value !== null && "type" in value && "status" in value && "title" in value;
}

export function problemOf(error: unknown): Problem | undefined {
  return error instanceof RefusedError ? error.problem : undefined;
}

/** The kebab-case name at the end of a problem's type. */
export function problemName(problem: Problem): string {
  return problem.type.slice(problem.type.lastIndexOf(":") + 1);
}
