import { isProblem, type ProblemError } from "../../../platform/http/problem.ts";
import type { Log } from "../../../platform/log.ts";
import { sharedDetails } from "../details.ts";
import { answerNotAccepted, callMessageRefused } from "../errors.ts";
import type { Answer, Call, DataRecord } from "../schema.ts";
import type { Settlement } from "../store.ts";
import { faultOfAnswer, type GivenAnswer } from "./accept-answer.ts";
import { faultOfPost, isKeptBack, refusalIn } from "./peer-channel.ts";
import { peerProblem } from "./peer-problem.ts";
import { detailsSaidByPeer, type ReceivedKind } from "./received-entry.ts";

export interface Question {
  readonly call: Call;
  readonly providingParty: string;
}

/** What came over, checked and recorded. */
export interface Received {
  readonly outcome: "delivered" | "notFound";
  readonly record: DataRecord | null;
  /** Opens the payload digest of both ledgers; goes with the payload wherever it is kept. */
  readonly payloadSalt: string;
  readonly payloadDigest: string;
}

export interface Decision {
  readonly result: Received | ProblemError;
  /** Undefined while the end of the call is unknown: it is settled later, from the peer's ledger. */
  readonly settlement?: Settlement;
  readonly entry?: { readonly kind: ReceivedKind; readonly details: object };
}

/** What an answer means: received, refused, or not to be used. */
export function decideAnswer(peer: string, { call, providingParty }: Question, answer: Answer, log: Log): Decision {
  if (answer.outcome === "refused") {
    const refusal = peerProblem(peer, answer.problem, answer.retryAfterSeconds);
    return { result: refusal, settlement: refusedAs(call, refusal.problem.type) };
  }
  const given = answer as GivenAnswer;
  const fault = faultOfAnswer(call, given, providingParty);
  if (fault !== undefined) {
    log.warn({ peer, crossing: call.callId, fault }, "answer not accepted");
    return notReceived(peer, { call, providingParty }, given, fault);
  }
  const digest = String(given.side?.details["payloadDigest"]);
  return {
    result: { outcome: given.outcome, record: given.record ?? null, payloadSalt: given.payloadSalt ?? "", payloadDigest: digest },
    settlement: { crossingId: call.callId, outcome: given.outcome, reason: null, payloadDigest: digest },
    entry: { kind: "crossing.received", details: sharedDetails(call, providingParty, { payloadDigest: digest, outcome: given.outcome }) },
  };
}

/** What it means for calls that their answers don't come: a signed refusal of the message says that nothing was done; after anything else we can't know yet. */
export function decideFault(peer: string, questions: readonly Question[], error: unknown, log: Log): Decision[] {
  if (isKeptBack(error)) return questions.map(({ call }) => ({ result: error, settlement: refusedAs(call, error.problem.type) }));
  const refusal = refusalIn(error);
  if (refusal && refusal.status < 500) {
    log.warn({ peer, calls: questions.length, reason: refusal.type }, "message of calls refused");
    return questions.map(({ call }) => ({ result: callMessageRefused({ side: peer, cause: refusal }), settlement: refusedAs(call, refusal.type) }));
  }
  const problem = isProblem(error, answerNotAccepted) ? (error as ProblemError) : faultOfPost(peer, error);
  log.warn({ peer, calls: questions.length, reason: problem.problem.type, cause: error instanceof Error ? error.message : String(error) }, "calls not answered");
  return questions.map(() => ({ result: problem }));
}

function notReceived(peer: string, { call, providingParty }: Question, given: GivenAnswer, fault: string): Decision {
  const result = answerNotAccepted({ en: fault, zh: fault, side: peer });
  const details = detailsSaidByPeer(call, given.side) ?? sharedDetails(call, providingParty, { payloadDigest: null, outcome: given.outcome });
  return {
    result,
    settlement: { crossingId: call.callId, outcome: "notReceived", reason: result.problem.type, payloadDigest: null },
    entry: { kind: "crossing.notReceived", details },
  };
}

function refusedAs(call: Call, reason: string): Settlement {
  return { crossingId: call.callId, outcome: "refused", reason: reason.slice(0, 200), payloadDigest: null };
}
