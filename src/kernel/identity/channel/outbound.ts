import { verifyingKey } from "../../../platform/crypto/verifying-key.ts";
import type { Suite } from "../../../verify/index.ts";
import { keyOf, rawKey } from "../keys/descriptor.ts";
import type { Descriptor } from "../schema.ts";
import { faultOfAnswer } from "./check-answer.ts";
import { peerAnswerUnverified, peerRefused } from "./errors.ts";
import type { RequestMessage } from "./message.ts";
import { signRequest, type SigningTools } from "./sign.ts";
import type { Transport } from "./transport.ts";

export interface Answer {
  readonly status: number;
  /** Parsed when it is JSON, else the text. */
  readonly body: unknown;
}

export interface CallOptions {
  /** For the whole exchange; 10 s when absent. */
  readonly timeoutMs?: number;
  readonly contentType?: string;
}

const defaultTimeoutMs = 10_000;

export type SignedCall = ReturnType<typeof createSignedCall>;

/** One signed request to a node, and its signed answer. */
export function createSignedCall(transport: Transport, tools: SigningTools, acceptedSuites: readonly Suite[]) {
  /**
   * @param to    whose answer is believed
   * @param path  with its query
   * @param body  JSON value, or a text or bytes to send as they are
   * @throws peerUnreachable (502), peerTimedOut (504), peerAnswerUnverified (502), peerRefused (502) with the peer's problem as cause
   */
  return async function call(to: Descriptor, method: "GET" | "POST", path: string, body: unknown, options: CallOptions = {}): Promise<Answer> {
    const content = method === "GET" ? new Uint8Array() : toBytes(body);
    const url = new URL(to.url);
    const request: RequestMessage = { kind: "request", method, targetUri: `${url.origin}${path}`, fields: [["host", url.host]] };
    const signed = await signRequest(request, content, tools);
    const answer = await transport.send({
      node: to.id,
      url: url.origin,
      method,
      path,
      headers: { accept: "application/json, application/problem+json", ...(method === "GET" ? {} : { "content-type": options.contentType ?? "application/json" }), ...signed },
      content,
      timeoutMs: options.timeoutMs ?? defaultTimeoutMs,
    });
    const fault = faultOfAnswer(
      { kind: "response", status: answer.status, fields: answer.fields, request: { ...request, fields: [...request.fields, ...Object.entries(signed)] } },
      answer.content,
      { keyId: keyOf(to, "sign").kid, key: verifyingKey(rawKey(to, "sign")), at: tools.clock.now(), acceptedSuites },
    );
    if (fault !== undefined) throw peerAnswerUnverified({ en: `${to.id} answered ${answer.status}: ${fault}`, side: to.id });
    const parsed = parseBody(answer.content);
    if (answer.status >= 400) throw peerRefused({ ...(wordsOf(parsed) ?? { en: `${to.id} answered ${answer.status}` }), side: to.id, cause: parsed });
    return { status: answer.status, body: parsed };
  };
}

function toBytes(body: unknown): Uint8Array {
  if (body instanceof Uint8Array) return body;
  return Buffer.from(typeof body === "string" ? body : JSON.stringify(body), "utf8");
}

function parseBody(content: Uint8Array): unknown {
  const text = Buffer.from(content).toString("utf8");
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** What the peer says, in both languages, so that the person need not open the cause. */
function wordsOf(problem: unknown): { en: string; zh: string } | undefined {
  if (typeof problem !== "object" || problem === null || !("title" in problem) || typeof problem.title !== "string") return undefined;
  const zh = "titleZh" in problem && typeof problem.titleZh === "string" ? problem.titleZh : problem.title;
  return { en: problem.title, zh };
}
