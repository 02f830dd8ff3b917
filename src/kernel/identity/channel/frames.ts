import { createHash } from "node:crypto";
import type { VerifyingKey } from "../../../platform/crypto/verifying-key.ts";
import { formatFrame, FormatError, type Suite } from "../../../verify/index.ts";
import type { SigningTools } from "./sign.ts";

/** An answer in parts, each signed by itself as it comes; docs/protocol/calls.md says how. */
export const framesType = "application/vnd.twincity.frames";

/** One part of an answer, before it is signed. */
export interface Frame {
  /** One line: JSON without line breaks. */
  readonly content: string;
  /** What the content states, one line of ASCII; stays provable when the content is gone. */
  readonly statement: string;
  /** Nothing comes after it. */
  readonly last: boolean;
}

/** A part that has arrived, signed by the peer, in its place, whole. */
export interface SignedFrame extends Frame {
  /** What was signed. */
  readonly text: string;
  readonly signature: Uint8Array;
  readonly kid: string;
}

/** The answer breaks off, or a part of it is not the peer's. */
export class FrameFault extends Error {
  readonly cut: boolean;

  constructor(reason: string, { cut = false } = {}) {
    super(reason);
    this.cut = cut;
  }
}

const digest = (text: string) => createHash("sha256").update(text, "utf8").digest("base64");

/** @param request  base64 of the signature of the request that is answered */
export async function* signFrames(frames: AsyncIterable<Frame>, request: string, { signer }: Pick<SigningTools, "signer">): AsyncGenerator<{ readonly lines: string; readonly last: boolean }> {
  let previous = "-";
  let index = 0;
  for await (const { content, statement, last } of frames) {
    const text = formatFrame({ request, index, last, previous, content: digest(content), statement });
    const signature = Buffer.from(await signer.sign(Buffer.from(text, "ascii"))).toString("base64url");
    yield { lines: `${JSON.stringify({ last, statement, kid: signer.kid, signature })}\n${content}\n`, last };
    previous = digest(text);
    index += 1;
  }
}

/** @throws FrameFault  at the first part that is not as it must be, and when the last one is missing */
export async function* readFrames(body: AsyncIterable<Uint8Array>, request: string, { keyId, key, earlier, acceptedSuites, onVerified }: {
  keyId: string;
  key: VerifyingKey;
  /** The key before, when the node may have exchanged it since it was asked. */
  earlier?: { readonly keyId: string; readonly key: VerifyingKey } | undefined;
  acceptedSuites: readonly Suite[];
  /** Told how long checking a signature took, by whoever measures. */
  onVerified?: ((work: () => boolean) => boolean) | undefined;
}): AsyncGenerator<SignedFrame> {
  let previous = "-";
  let index = 0;
  let head: Head | undefined;
  if (!acceptedSuites.includes(key.suite)) throw new FrameFault("the suite of its key is not accepted here");
  for await (const line of linesOf(body)) {
    if (!head) {
      head = readHead(line);
      continue;
    }
    const { last, statement, kid, signature } = head;
    head = undefined;
    const by = kid === keyId ? key : kid === earlier?.keyId ? earlier.key : undefined;
    if (!by) throw new FrameFault("a part is signed with another key");
    const text = textOf({ request, index, last, previous, content: digest(line), statement });
    const check = () => by.verify(Buffer.from(text, "ascii"), signature);
    if (!(onVerified ? onVerified(check) : check())) throw new FrameFault("the signature of a part does not match");
    yield { content: line, statement, last, text, signature, kid };
    if (last) return;
    previous = digest(text);
    index += 1;
  }
  throw new FrameFault("the answer breaks off", { cut: true });
}

interface Head {
  readonly last: boolean;
  readonly statement: string;
  readonly kid: string;
  readonly signature: Uint8Array;
}

function readHead(line: string): Head {
  let head: unknown;
  try {
    head = JSON.parse(line);
  } catch {
    throw new FrameFault("the head of a part is not JSON");
  }
  if (typeof head !== "object" || head === null) throw new FrameFault("a part has no head");
  const { last, statement, kid, signature } = head as Record<string, unknown>;
  if (typeof last !== "boolean" || typeof statement !== "string" || typeof kid !== "string" || typeof signature !== "string") throw new FrameFault("the head of a part is not whole");
  return { last, statement, kid, signature: Buffer.from(signature, "base64url") };
}

function textOf(frame: Parameters<typeof formatFrame>[0]): string {
  try {
    return formatFrame(frame);
  } catch (error) {
    if (error instanceof FormatError) throw new FrameFault("the statement of a part is not one line");
    throw error;
  }
}

/** @throws what the body throws when the connection ends */
async function* linesOf(body: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let waiting: Uint8Array[] = [];
  for await (const chunk of body) {
    let from = 0;
    for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, from)) {
      yield Buffer.concat([...waiting, chunk.subarray(from, end)]).toString("utf8");
      waiting = [];
      from = end + 1;
    }
    if (from < chunk.length) waiting.push(chunk.subarray(from));
  }
}
