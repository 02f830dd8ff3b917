import { Readable } from "node:stream";
import type { FastifyRequest } from "fastify";
import { invalidRequest, type App } from "../../../platform/http/server.ts";
import type { Connectors } from "../connectors/connectors.ts";
import type { Envelope, SignedMessage } from "./arrival.ts";
import { readEnvelope } from "./checks/envelope.ts";
import { framesType, signFrames, type Frame } from "./frames.ts";
import type { Inbound } from "./inbound.ts";
import type { FieldLines, RequestMessage } from "./message.ts";
import { signAnswer, type SigningTools } from "./sign.ts";

declare module "fastify" {
  interface FastifyContextConfig {
    /** The message is signed by a node that is no peer yet; the route verifies it with the key it brings. */
    signedByStranger?: boolean;
    /** Connectors of another make may call it too, known by their credential; their answers are not signed. */
    connectors?: boolean;
  }
  interface FastifyRequest {
    /** The very bytes that arrived, on routes with signed messages. */
    rawBody: Uint8Array | null;
    /** On peer routes: the peer's signature and what it signed. */
    signedMessage: SignedMessage | null;
  }
  interface FastifyReply {
    /** Answers a peer in parts, each signed as it comes; a fault before the first is answered as any other. */
    sendFrames(frames: AsyncIterable<Frame>): Promise<FastifyReply>;
  }
}

const jsonTypes = ["application/json", "application/cloudevents+json", "application/cloudevents-batch+json"];

/**
 * Signed messages on the server: peer routes run only for verified peers, on exactly the bytes that were signed, and each answer is
 * signed in turn. To be registered before any routes, since it takes over the reading of JSON.
 */
export function registerPeerHooks(app: App, { inbound, toolsFor, connectors }: { inbound: Inbound; toolsFor: (node: string) => SigningTools; connectors: Pick<Connectors, "verify" | "all"> }): void {
  app.decorateRequest("rawBody", null);
  app.decorateRequest("signedMessage", null);
  app.decorateReply("sendFrames", async function sendFrames(frames) {
    const { signedMessage } = this.request;
    if (!signedMessage) throw new Error("only a signed message is answered in parts");
    const parts = signFrames(frames, Buffer.from(signedMessage.signature).toString("base64"), toolsFor(this.request.peer.node));
    const first = await parts.next();
    if (first.done) throw new Error("an answer has at least one part");
    void this.type(framesType);
    return this.send(first.value.last ? first.value.lines : Readable.from(linesOf(first.value.lines, parts)));
  });
  const parseJson = app.getDefaultJsonParser("error", "error");

  for (const type of jsonTypes) if (app.hasContentTypeParser(type)) app.removeContentTypeParser(type);
  app.addContentTypeParser(jsonTypes, { parseAs: "buffer" }, (request, body, done) => {
    const bytes = body as Buffer;
    if (isSigned(request)) request.rawBody = bytes;
    // Unverified bytes of a peer are not even parsed; no content is no value.
    if (bytes.length === 0 || request.routeOptions.config.allow === "peer") return done(null, undefined);
    parseJson(request, bytes.toString("utf8"), done);
  });

  app.addHook("preValidation", async (request) => {
    if (request.routeOptions.config.allow !== "peer") return;
    const credential = credentialOf(request);
    if (credential === undefined) {
      const { signed, ...peer } = await inbound.verify(messageOf(request, inbound.ownUrl), request.rawBody ?? new Uint8Array());
      request.peer = peer;
      request.signedMessage = signed;
    } else request.peer = connectors.verify(credential);
    if (request.rawBody !== null && request.rawBody.length > 0) request.body = await parse(request, request.rawBody);
  });

  app.addHook("onSend", async (request, reply, payload) => {
    if (!isSigned(request) || credentialOf(request) !== undefined) return payload;
    // Its parts are signed, each by itself.
    if (reply.getHeader("content-type") === framesType) return payload;
    const message = messageOf(request, inbound.ownUrl);
    const envelope = envelopeOf(message.fields);
    if (envelope === undefined) return payload;
    const answer = { kind: "response", status: reply.statusCode, fields: [], request: message } as const;
    reply.headers(await signAnswer(answer, bytesOf(payload), envelope.label, toolsFor(envelope.keyId.split("#")[0] ?? "")));
    return payload;
  });

  /** What a connector of another make shows, where such may call; a node that knows none looks at signatures only. */
  function credentialOf({ routeOptions, headers }: FastifyRequest): string | undefined {
    return routeOptions.config.connectors === true && connectors.all().length > 0 ? headers.authorization : undefined;
  }

  function parse(request: FastifyRequest, bytes: Uint8Array): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const done = (error: Error | null, value?: unknown) => (error ? reject(invalidRequest("the content is not JSON")) : resolve(value));
      void parseJson(request, Buffer.from(bytes).toString("utf8"), done);
    });
  }
}

async function* linesOf(first: string, parts: AsyncIterable<{ readonly lines: string }>): AsyncGenerator<string> {
  yield first;
  for await (const { lines } of parts) yield lines;
}

function isSigned(request: FastifyRequest): boolean {
  const { allow, signedByStranger } = request.routeOptions.config;
  return allow === "peer" || signedByStranger === true;
}

/** The request as its signature sees it: addressed to our own configured address, whatever its Host field says. */
export function messageOf(request: FastifyRequest, ownUrl: string): RequestMessage {
  const { rawHeaders } = request.raw;
  const fields: [string, string][] = [];
  for (let i = 0; i + 1 < rawHeaders.length; i += 2) fields.push([rawHeaders[i]!, rawHeaders[i + 1]!]);
  const target = request.originalUrl;
  const path = target.startsWith("/") || !URL.canParse(target) ? target : target.slice(new URL(target).origin.length);
  return { kind: "request", method: request.method, targetUri: ownUrl + path, fields };
}

/** The request's signature; an answer to an unsigned request can't name it and stays unsigned. */
function envelopeOf(fields: FieldLines): Envelope | undefined {
  try {
    return readEnvelope(fields);
  } catch {
    return undefined;
  }
}

function bytesOf(payload: unknown): Uint8Array {
  if (payload === null || payload === undefined) return new Uint8Array();
  if (typeof payload === "string") return Buffer.from(payload, "utf8");
  if (payload instanceof Uint8Array) return payload;
  throw new Error("a peer route may not answer with a stream: its content must be signed");
}
