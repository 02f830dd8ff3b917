import type { Answer, Call } from "../../src/kernel/exchange/index.ts";
import { postCalls, type ReceivedPart } from "../../src/kernel/exchange/outbound/post-calls.ts";
import type { TwincityNode } from "../../src/node.ts";

/** 32 bytes, as a call carries them. */
export const freshSalt = (): string => Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString("base64url");

/** Calls as a node signs them, in one message; the parts of the answer as they came. */
export async function signedParts(node: TwincityNode, peer: string, calls: readonly Call[]): Promise<ReceivedPart[]> {
  const parts: ReceivedPart[] = [];
  for await (const part of postCalls(node.identity.channel, peer, calls)) parts.push(part);
  return parts;
}

/** All answers, in the order in which they came. */
export async function signedAnswers(node: TwincityNode, peer: string, calls: readonly Call[]): Promise<Answer[]> {
  return (await signedParts(node, peer, calls)).flatMap(({ answers }) => answers);
}
