import { Compile } from "typebox/compile";
import { answerNotAccepted } from "../errors.ts";
import { AnswerPart, type Answer, type Call } from "../schema.ts";
import type { SignedItem } from "../evidence-store.ts";
import { answersLine, answerStatement, callsLine, callsRootField, callStatement, leafOf, saltOf } from "../together/statements.ts";
import { answerTimeoutMs, type PeerChannel } from "./peer-channel.ts";

/** Some answers of a message, signed by the peer; and what shows that later, one by one. */
export interface ReceivedPart {
  readonly answers: readonly Answer[];
  readonly kid: string;
  /** What the peer signed. */
  readonly said: string;
  readonly signature: Uint8Array;
  readonly leaves: readonly Uint8Array[];
  /** In the order of the answers. */
  readonly items: readonly SignedItem[];
}

const answerPart = Compile(AnswerPart);

/**
 * Sends calls in one message, whose signature covers the root over them, and reads the answers as they come.
 * @throws what the channel throws; answerNotAccepted (502) for a part that is none, or whose root does not fit
 */
export async function* postCalls(channel: Pick<PeerChannel, "open">, peer: string, calls: readonly Call[], { measure }: { measure?: <Result>(stage: "sign", work: () => Result) => Result } = {}): AsyncGenerator<ReceivedPart> {
  const root = callsLine(calls.map((call) => leafOf(callStatement(call), saltOf(call, "call"))));
  const frames = await channel.open(peer, "/data/calls", JSON.stringify({ v: 2, calls }), { fields: { [callsRootField]: root }, timeoutMs: answerTimeoutMs, ...(measure ? { measure } : {}) });
  const byId = new Map(calls.map((call) => [call.callId, call]));
  for await (const { content, statement, text, signature, kid } of frames) {
    const answers = readAnswers(peer, content);
    const items = answers.map((answer, place): SignedItem => {
      const call = byId.get(answer.callId);
      if (!call) throw notAnAnswer(peer);
      return { crossingId: call.callId, place, statement: answerStatement(answer), salt: saltOf(call, "answer") };
    });
    const leaves = items.map((item) => leafOf(item.statement, item.salt));
    if (answersLine(leaves) !== statement) throw answerNotAccepted({ en: "the root over the answers does not fit", zh: "答复清单的指纹不符", side: peer });
    yield { answers, kid, said: text, signature, leaves, items };
  }
}

function readAnswers(peer: string, content: string): Answer[] {
  let answers: unknown;
  try {
    answers = JSON.parse(content);
  } catch {
    throw notAnAnswer(peer);
  }
  if (!answerPart.Check(answers)) throw notAnAnswer(peer);
  return answers;
}

function notAnAnswer(peer: string) {
  return answerNotAccepted({ en: "not an answer message", zh: "不是答复的格式", side: peer });
}
