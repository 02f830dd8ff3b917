import type { Signer } from "../../../platform/crypto/signer.ts";
import { verifyingKey } from "../../../platform/crypto/verifying-key.ts";
import type { Suite } from "../../../verify/index.ts";
import { keyOf, rawKey } from "../keys/descriptor.ts";
import type { Descriptor } from "../schema.ts";
import { faultOfAnswer } from "./check-answer.ts";
import { peerAnswerUnverified, peerRefused, peerUnreachable } from "./errors.ts";
import { FrameFault, framesType, readFrames, type SignedFrame } from "./frames.ts";
import { fieldValue, type RequestMessage } from "./message.ts";
import { signatureOf, signRequest, type SigningTools } from "./sign.ts";
import type { Transport, TransportAnswer } from "./transport.ts";

export interface Answer {
  readonly status: number;
  /** Parsed when it is JSON, else the text. */
  readonly body: unknown;
}

export interface CallOptions {
  /** For the whole exchange; 10 s when absent. */
  readonly timeoutMs?: number;
  readonly contentType?: string;
  /** Instead of the newest key that the node knows. */
  readonly signer?: Signer;
}

export interface FramesOptions {
  /** Fields of the request that are signed with it, names in lower case. */
  readonly fields: Readonly<Record<string, string>>;
  /** For the whole exchange, its last part included; 10 s when absent. */
  readonly timeoutMs?: number;
  /** Runs work that signs or checks a signature, for whoever wants to know how long that takes. */
  readonly measure?: <Result>(stage: "sign", work: () => Result) => Result;
}

const accept = "application/json, application/problem+json";
const defaultTimeoutMs = 10_000;

export type SignedCall = ReturnType<typeof createSignedCall>;

/** What of our keys and of peers' may change while a call is under way. */
export interface KeysNow {
  /** What a message to a node is signed with: the newest key that it knows. */
  signerFor(node: string): Signer;
  /** What a peer says of itself now; undefined for a node that is no peer. */
  newestOf(node: string): Descriptor | undefined;
}

/** One signed request to a node, and its signed answer. */
export function createSignedCall(transport: Transport, tools: SigningTools, acceptedSuites: readonly Suite[], keysNow?: KeysNow) {
  /** Signs a request and checks its answer as a whole. */
  async function call(to: Descriptor, method: "GET" | "POST", path: string, body: unknown, options: CallOptions = {}): Promise<Answer> {
    const content = method === "GET" ? new Uint8Array() : toBytes(body);
    const { request, url, signed } = await sign(to, method, path, content, {}, options.signer);
    const answer = await transport.send({
      node: to.id,
      url: url.origin,
      method,
      path,
      headers: { accept, ...(method === "GET" ? {} : { "content-type": options.contentType ?? "application/json" }), ...signed },
      content,
      timeoutMs: options.timeoutMs ?? defaultTimeoutMs,
    });
    return believed(to, { ...request, fields: [...request.fields, ...Object.entries(signed)] }, answer);
  }

  /** Sends content whose answer comes in parts, each signed by itself. */
  async function open(to: Descriptor, path: string, content: string, { fields, timeoutMs = defaultTimeoutMs, measure = (_stage, work) => work() }: FramesOptions): Promise<AsyncGenerator<SignedFrame>> {
    const bytes = Buffer.from(content, "utf8");
    const { request, url, signed } = await measure("sign", () => sign(to, "POST", path, bytes, fields));
    const headers = { accept: `${framesType}, ${accept}`, "content-type": "application/json", ...fields, ...signed };
    const answer = await transport.open({ node: to.id, url: url.origin, path, headers, content: bytes, timeoutMs });
    if (answer.status !== 200 || fieldValue(answer.fields, "content-type") !== framesType) {
      const chunks: Uint8Array[] = [];
      for await (const chunk of answer.body) chunks.push(chunk);
      believed(to, { ...request, fields: [...request.fields, ...Object.entries(signed)] }, { ...answer, content: Buffer.concat(chunks) });
      throw peerAnswerUnverified({ en: `${to.id} answered ${answer.status}, not in parts`, side: to.id });
    }
    return framesOf(to, answer.body, signatureOf(signed), measure);
  }

  async function* framesOf(to: Descriptor, body: AsyncIterable<Uint8Array>, request: string, measure: NonNullable<FramesOptions["measure"]>): AsyncGenerator<SignedFrame> {
    try {
      // It may have told us its new key since it was asked.
      const newest = keysNow?.newestOf(to.id) ?? to;
      const keyIn = (descriptor: Descriptor) => ({ keyId: keyOf(descriptor, "sign").kid, key: verifyingKey(rawKey(descriptor, "sign")) });
      yield* readFrames(body, request, { ...keyIn(newest), earlier: newest === to ? undefined : keyIn(to), acceptedSuites, onVerified: (check) => measure("sign", check) });
    } catch (error) {
      if (!(error instanceof FrameFault)) throw error;
      throw (error.cut ? peerUnreachable : peerAnswerUnverified)({ en: `${to.id}: ${error.message}`, side: to.id });
    }
  }

  async function sign(to: Descriptor, method: "GET" | "POST", path: string, content: Uint8Array, fields: Readonly<Record<string, string>> = {}, signer: Signer = keysNow?.signerFor(to.id) ?? tools.signer) {
    const url = new URL(to.url);
    const request: RequestMessage = { kind: "request", method, targetUri: `${url.origin}${path}`, fields: [["host", url.host], ...Object.entries(fields)] };
    return { request, url, signed: await signRequest(request, content, { ...tools, signer }, Object.keys(fields)) };
  }

  function believed(to: Descriptor, request: RequestMessage, answer: TransportAnswer): Answer {
    const faultBy = (signer: Descriptor) => faultOfAnswer(
      { kind: "response", status: answer.status, fields: answer.fields, request },
      answer.content,
      { keyId: keyOf(signer, "sign").kid, key: verifyingKey(rawKey(signer, "sign")), at: tools.clock.now(), acceptedSuites },
    );
    // It may have told us its new key since it was asked.
    const newest = keysNow?.newestOf(to.id) ?? to;
    const fault = newest === to ? faultBy(to) : faultBy(newest) && faultBy(to);
    if (fault !== undefined) throw peerAnswerUnverified({ en: `${to.id} answered ${answer.status}: ${fault}`, side: to.id });
    const parsed = parseBody(answer.content);
    if (answer.status >= 400) throw peerRefused({ ...(wordsOf(parsed) ?? { en: `${to.id} answered ${answer.status}` }), side: to.id, cause: parsed });
    return { status: answer.status, body: parsed };
  }

  /**
   * @param to    whose answer is believed
   * @param path  with its query
   * @param body  JSON value, or a text or bytes to send as they are
   * @throws peerUnreachable (502), peerTimedOut (504), peerAnswerUnverified (502), peerRefused (502) with the peer's problem as cause
   */
  return Object.assign(call, { open });
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
