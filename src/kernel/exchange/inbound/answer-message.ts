import type { Frame, SignedMessage } from "../../identity/index.ts";
import { signedField } from "../../identity/index.ts";
import { callsRootDiffers } from "../errors.ts";
import type { Answer, Call, StageTimes } from "../schema.ts";
import { answersLine, answerStatement, callsLine, callsRootField, callStatement, leafOf, saltOf } from "../together/statements.ts";
import type { MeasuredCall } from "../together/timings.ts";
import { sumOf } from "../together/stages.ts";
import { answerCalls, type ProviderDeps } from "./answer-calls.ts";
import type { CallProofs } from "./record.ts";

/**
 * A message of calls answered in parts, each with the root over its answers. The message's signature must cover the root over its calls: with
 * it each call can be shown by itself.
 * @throws callsRootDiffers (400)  before anything is done
 */
export function answerMessage(peer: string, { calls, signed, before = {} }: {
  calls: readonly Call[];
  signed: SignedMessage;
  /** Time spent on the message until here. */
  before?: StageTimes;
}, deps: ProviderDeps & { readonly measured: (call: MeasuredCall) => void }): AsyncGenerator<Frame> {
  const proofs = proofsOf(calls, signed, deps.random.id());
  return frames(peer, calls, proofs, deps, before);
}

function proofsOf(calls: readonly Call[], signed: SignedMessage, batchId: string): CallProofs {
  const items = new Map(calls.map((call, place) => [call, { crossingId: call.callId, place, statement: callStatement(call), salt: saltOf(call, "call") }]));
  const leaves = calls.map((call) => leafOf(items.get(call)!.statement, items.get(call)!.salt));
  if (signedField(signed, callsRootField) !== callsLine(leaves)) throw callsRootDiffers();
  return { batch: { batchId, kid: signed.keyId, said: signed.base, signature: signed.signature, leaves }, itemOf: (call) => items.get(call)! };
}

async function* frames(peer: string, calls: readonly Call[], proofs: CallProofs, deps: ProviderDeps & { readonly measured: (call: MeasuredCall) => void }, before: StageTimes): AsyncGenerator<Frame> {
  const byId = new Map(calls.map((call) => [call.callId, call]));
  for await (const { answers, last } of answerCalls(peer, calls, proofs, deps, before)) {
    yield { content: JSON.stringify(answers), statement: answersLine(answers.map((answer) => answerLeaf(answer, byId.get(answer.callId)!))), last };
    for (const answer of answers) tell(peer, byId.get(answer.callId)!, answer, deps.measured);
  }
}

function answerLeaf(answer: Answer, call: Call): Uint8Array {
  return leafOf(answerStatement(answer), saltOf(call, "answer"));
}

function tell(peer: string, call: Call, { outcome, problem, stages = {} }: Answer, measured: (call: MeasuredCall) => void): void {
  measured({
    crossingId: call.callId, side: "provider", peer, resource: call.resource, outcome, reason: problem?.type ?? null,
    totalMs: Math.round(sumOf(stages) * 100) / 100, ours: stages, theirs: null,
  });
}
