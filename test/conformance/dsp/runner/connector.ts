import type { RunnerConfig } from "./config.ts";
import { isObject, type Judge } from "./judge.ts";
import type { Schemas } from "./schemas.ts";

/** An answer may take longer than we wait for a message: a machine that is busy is no fault of the protocol. */
const shortestTimeoutMs = 10_000;

/** An answer of the connector. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** Undefined when it has none. */
  readonly body: unknown;
}

/** The connector under test, as one scenario sees it. */
export interface Connector {
  readonly root: string;
  readonly base: string;
  readonly id: string;
  readonly schemas: Schemas;
  readonly judge: Judge;
  get(url: string, options?: { anonymous?: boolean }): Promise<Answer>;
  post(url: string, body: object): Promise<Answer>;
}

/**
 * @param note  hears every request and answer, one line each
 * @returns a client whose requests throw when the connector can't be reached, is too slow, or answers with something that is no JSON
 */
export function connectorFor(config: RunnerConfig, schemas: Schemas, judge: Judge, note: (line: string) => void): Connector {
  async function send(method: "GET" | "POST", url: string, body: object | undefined, anonymous: boolean): Promise<Answer> {
    const headers = {
      ...(config.authorization !== undefined && !anonymous ? { authorization: config.authorization } : {}),
      ...(body === undefined ? {} : { "content-type": "application/json" }),
    };
    const what = `${method} ${url}${typeOf(body)}`;
    let response: Response;
    let text: string;
    try {
      response = await fetch(url, { method, headers, redirect: "manual", signal: AbortSignal.timeout(Math.max(config.waitMs, shortestTimeoutMs)), ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
      text = await response.text();
    } catch (error) {
      throw new Error(`${what}: no answer (${error instanceof Error ? error.message : String(error)})`, { cause: error });
    }
    const said = text === "" ? undefined : parsed(text, response.headers.get("content-type") ?? "", what);
    note(`→ ${what}: ${response.status}${typeOf(said)}`);
    return { status: response.status, headers: response.headers, body: said };
  }
  return {
    root: config.connectorRoot, base: config.connectorBase, id: config.connectorId, schemas, judge,
    get: (url, { anonymous = false } = {}) => send("GET", url, undefined, anonymous),
    post: (url, body) => send("POST", url, body, false),
  };
}

/** @returns the message that an answer has to be @throws Error  that says why it is none */
export function messageIn({ judge }: Connector, { status, body }: Answer, expected: number, type: string): Readonly<Record<string, unknown>> {
  if (status !== expected) throw new Error(`answered with ${status} instead of ${expected}`);
  const fault = judge.faultOf(body, [type]);
  if (fault !== undefined) throw new Error(fault);
  return body as Readonly<Record<string, unknown>>;
}

function parsed(text: string, contentType: string, what: string): unknown {
  if (!/^application\/(json|ld\+json|problem\+json)\s*(;|$)/i.test(contentType)) throw new Error(`${what}: answered with content type ${contentType || "none"}, not application/json`);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new Error(`${what}: answered with something that is no JSON: ${text.slice(0, 200)}`);
  }
}

/** For the record: the type, and the state where there is one. */
export function typeOf(body: unknown): string {
  if (!isObject(body) || typeof body["@type"] !== "string") return "";
  const detail = [body["state"], body["eventType"]].filter((one) => typeof one === "string").join(" ");
  return ` ${body["@type"]}${detail === "" ? "" : ` ${detail}`}`;
}
