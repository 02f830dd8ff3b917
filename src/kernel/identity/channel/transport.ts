import { errors, Pool, type Dispatcher } from "undici";
import { ProblemError } from "../../../platform/http/problem.ts";
import { peerTimedOut, peerUnreachable } from "./errors.ts";
import type { FieldLines } from "./message.ts";

/** A peer is not trusted: an endless answer is cut off. */
const maxAnswerBytes = 8 * 1024 * 1024;
const connectTimeoutMs = 3_000;
const idleMs = 30_000;
/** More than messages of calls may be open at once, so that events and proofs find one. */
const connectionsPerPeer = 24;

export interface TransportAnswer {
  readonly status: number;
  readonly fields: FieldLines;
  readonly content: Uint8Array;
}

export type Transport = ReturnType<typeof createTransport>;

/** Plain HTTP to other nodes: one pool of kept connections for each, no redirects. */
export function createTransport() {
  const pools = new Map<string, Pool>();

  function poolOf(url: string): Pool {
    let pool = pools.get(url);
    if (!pool) {
      pool = new Pool(url, {
        connections: connectionsPerPeer,
        connect: { timeout: connectTimeoutMs },
        keepAliveTimeout: idleMs,
        keepAliveMaxTimeout: idleMs,
        maxResponseSize: maxAnswerBytes,
      });
      pools.set(url, pool);
    }
    return pool;
  }

  return {
    /**
     * @param node       whose address it is; for the words of a refusal only
     * @param timeoutMs  for the whole exchange
     * @throws peerUnreachable (502), peerTimedOut (504)
     */
    async send({ node, url, method, path, headers, content, timeoutMs }: {
      node: string;
      url: string;
      method: "GET" | "POST";
      path: string;
      headers: Record<string, string>;
      content: Uint8Array;
      timeoutMs: number;
    }): Promise<TransportAnswer> {
      try {
        const answer = await poolOf(url).request({
          method, path, headers, body: method === "GET" ? null : content, signal: AbortSignal.timeout(timeoutMs), headersTimeout: timeoutMs, bodyTimeout: timeoutMs,
        });
        return { status: answer.statusCode, fields: fieldLines(answer.headers), content: new Uint8Array(await answer.body.arrayBuffer()) };
      } catch (error) {
        throw toProblem(node, error);
      }
    },
    /**
     * As send(), for an answer that comes in parts: they are read as they arrive.
     * @throws peerUnreachable (502), peerTimedOut (504), also while it is read
     */
    async open({ node, url, path, headers, content, timeoutMs }: {
      node: string;
      url: string;
      path: string;
      headers: Record<string, string>;
      content: Uint8Array;
      timeoutMs: number;
    }): Promise<{ status: number; fields: FieldLines; body: AsyncIterable<Uint8Array> }> {
      try {
        const answer = await poolOf(url).request({
          method: "POST", path, headers, body: content, signal: AbortSignal.timeout(timeoutMs), headersTimeout: timeoutMs, bodyTimeout: timeoutMs,
        });
        return { status: answer.statusCode, fields: fieldLines(answer.headers), body: withProblems(node, answer.body) };
      } catch (error) {
        throw toProblem(node, error);
      }
    },
    async close(): Promise<void> {
      await Promise.all([...pools.values()].map((pool) => pool.destroy()));
      pools.clear();
    },
  };
}

async function* withProblems(node: string, body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* body;
  } catch (error) {
    throw toProblem(node, error);
  }
}

function fieldLines(headers: Dispatcher.ResponseData["headers"]): FieldLines {
  return Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [value].flat().map((one) => [name, one] as const)));
}

function toProblem(node: string, error: unknown): ProblemError {
  const late = error instanceof errors.HeadersTimeoutError || error instanceof errors.BodyTimeoutError || (error instanceof Error && error.name === "TimeoutError");
  if (late) return peerTimedOut({ en: node, side: node });
  const code = error instanceof Error && "code" in error ? String(error.code) : error instanceof Error ? error.name : "fault";
  return peerUnreachable({ en: `${node}: ${code}`, side: node });
}
