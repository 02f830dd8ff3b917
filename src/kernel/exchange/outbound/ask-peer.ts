import { Compile } from "typebox/compile";
import type { Clock } from "../../../platform/clock.ts";
import { isProblem, type ProblemError } from "../../../platform/http/problem.ts";
import type { Log } from "../../../platform/log.ts";
import { inTransaction, isNotAll, type Database } from "../../../storage/database.ts";
import type { Ledger } from "../../ledger/index.ts";
import { hostOf, sharedDetails, subjectOf } from "../details.ts";
import { answerNotAccepted, callMessageRefused, eventsBehind } from "../errors.ts";
import { AnswerMessage, maxCallsPerMessage, type Answer, type Call, type DataRecord } from "../schema.ts";
import { insertCrossings, sendSettlements, settleCrossings, type Crossing, type Settlement } from "../store.ts";
import { faultOfAnswer, type GivenAnswer } from "./accept-answer.ts";
import { afterOwnEvents, type SentEvents } from "./after-events.ts";
import { createBatcher } from "./batcher.ts";
import { peerProblem } from "./peer-problem.ts";
import { detailsSaidByPeer, receivedEntry, type ReceivedKind } from "./received-entry.ts";
import { answerTimeoutMs, faultOfPost, isKeptBack, refusalIn, type PeerChannel } from "./peer-channel.ts";

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

export interface ConsumerDeps {
  readonly db: Database;
  readonly clock: Clock;
  readonly log: Log;
  readonly ledger: Pick<Ledger, "sendMany" | "tagOf">;
  readonly channel: PeerChannel;
  readonly events: SentEvents;
}

interface Decision {
  readonly result: Received | ProblemError;
  /** Undefined while the end of the call is unknown: it is settled later, from the peer's ledger. */
  readonly settlement?: Settlement;
  readonly entry?: { readonly kind: ReceivedKind; readonly details: object };
}

const answerMessage = Compile(AnswerMessage);

/**
 * Asks peers, many calls to one peer travelling together. Before a message leaves, its calls are noted; once the answer is
 * checked, what was received (or not) is appended, for the whole message in one transaction, and only then used.
 * @throws the peer's refusal; callUnanswered, callMessageRefused, answerNotAccepted (502), callTimedOut (504)
 */
export function createAsker(deps: ConsumerDeps) {
  const { db, clock, log, ledger, channel, events } = deps;
  const lines = new Map<string, (question: Question) => Promise<Received | ProblemError>>();

  return async function ask(question: Question): Promise<Received> {
    const peer = hostOf(question.providingParty);
    const result = await lineTo(peer)(question);
    if (result instanceof Error) throw result;
    return result;
  };

  function lineTo(peer: string) {
    const known = lines.get(peer);
    if (known) return known;
    const batcher = createBatcher<Question, Received | ProblemError>({
      send: (questions) => sendMessage(peer, questions),
      maxItems: maxCallsPerMessage,
      charsOf: ({ call }) => (call.basis.artefact?.payload.length ?? 0) + 2_000,
    });
    lines.set(peer, batcher.add);
    return batcher.add;
  }

  async function sendMessage(peer: string, questions: readonly Question[]): Promise<(Received | ProblemError)[]> {
    const askedAt = clock.now();
    await insertCrossings(db, await Promise.all(questions.map(async (question) => ({ ...toRow(peer, question, askedAt), subjectTag: (await ledger.tagOf(subjectOf(question.call)))?.tag ?? null }))), { durable: false });
    const decisions = await exchange(peer, questions);
    const closed = await settle(peer, questions, decisions);
    return decisions.map(({ result, settlement }) =>
      settlement === undefined || closed.has(settlement.crossingId) ? result : answerNotAccepted({ en: "closed meanwhile", zh: "这次取数已经了结", side: peer }),
    );
  }

  /** @returns the calls that were still open and are closed now */
  async function settle(peer: string, questions: readonly Question[], decisions: readonly Decision[]): Promise<ReadonlySet<string>> {
    const now = clock.now();
    const settlements = decisions.flatMap(({ settlement }) => settlement ?? []);
    if (settlements.length === 0) return new Set();
    const entriesOf = (closed: ReadonlySet<string>) =>
      questions.flatMap(({ call }, i) => {
        const entry = decisions[i]?.entry;
        return entry && closed.has(call.callId) ? [receivedEntry(call.callId, peer, { ...entry, subject: subjectOf(call) })] : [];
      });
    try {
      // As nearly always, all are open: everything is sent in one go.
      const all = new Set(settlements.map(({ crossingId }) => crossingId));
      await inTransaction(db, async (tx) => {
        await sendSettlements(tx, settlements, now);
        await ledger.sendMany(tx, entriesOf(all));
      });
      return all;
    } catch (error) {
      if (!isNotAll(error)) throw error;
      return await inTransaction(db, async (tx) => {
        const closed = await settleCrossings(tx, settlements, now);
        await ledger.sendMany(tx, entriesOf(closed));
        return closed;
      });
    }
  }

  async function exchange(peer: string, questions: readonly Question[]): Promise<Decision[]> {
    const message = { v: 1, calls: await afterOwnEvents(peer, questions.map(({ call }) => call), events) };
    let body: unknown;
    try {
      ({ body } = await channel.post(peer, "/data/calls", message, { timeoutMs: answerTimeoutMs }));
    } catch (error) {
      return unanswered(peer, questions, error);
    }
    if (!answerMessage.Check(body)) return questions.map(() => ({ result: answerNotAccepted({ en: "not an answer message", zh: "不是答复的格式", side: peer }) }));
    const answers = new Map(body.answers.map((answer) => [answer.callId, answer]));
    return questions.map((question) => decide(peer, question, answers.get(question.call.callId)));
  }

  /** A signed refusal of the message means that nothing was done; after anything else we can't know yet. */
  function unanswered(peer: string, questions: readonly Question[], error: unknown): Decision[] {
    if (isKeptBack(error)) return questions.map(({ call }) => ({ result: error, settlement: refusedAs(call, error.problem.type) }));
    const refusal = refusalIn(error);
    if (refusal && refusal.status < 500) {
      log.warn({ peer, calls: questions.length, reason: refusal.type }, "message of calls refused");
      return questions.map(({ call }) => ({ result: callMessageRefused({ side: peer, cause: refusal }), settlement: refusedAs(call, refusal.type) }));
    }
    const problem = faultOfPost(peer, error);
    log.warn({ peer, calls: questions.length, reason: problem.problem.type, cause: error instanceof Error ? error.message : String(error) }, "calls not answered");
    return questions.map(() => ({ result: problem }));
  }

  function decide(peer: string, { call, providingParty }: Question, answer: Answer | undefined): Decision {
    if (!answer) return { result: answerNotAccepted({ en: "a call was left unanswered", zh: "有一次取数没有答复", side: peer }) };
    if (answer.outcome === "refused") {
      const refusal = peerProblem(peer, answer.problem, answer.retryAfterSeconds);
      if (isProblem(refusal, eventsBehind)) events.wake(peer);
      return { result: refusal, settlement: refusedAs(call, refusal.problem.type) };
    }
    const given = answer as GivenAnswer;
    const fault = faultOfAnswer(call, given, providingParty);
    if (fault !== undefined) return notReceived(peer, { call, providingParty }, given, fault);
    const digest = String(given.side?.details["payloadDigest"]);
    return {
      result: { outcome: given.outcome, record: given.record ?? null, payloadSalt: given.payloadSalt ?? "", payloadDigest: digest },
      settlement: { crossingId: call.callId, outcome: given.outcome, reason: null, payloadDigest: digest },
      entry: { kind: "crossing.received", details: sharedDetails(call, providingParty, { payloadDigest: digest, outcome: given.outcome }) },
    };
  }

  function notReceived(peer: string, { call, providingParty }: Question, given: GivenAnswer, fault: string): Decision {
    log.warn({ peer, crossing: call.callId, fault }, "answer not accepted");
    const result = answerNotAccepted({ en: fault, zh: fault, side: peer });
    const details = detailsSaidByPeer(call, given.side) ?? sharedDetails(call, providingParty, { payloadDigest: null, outcome: given.outcome });
    return {
      result,
      settlement: { crossingId: call.callId, outcome: "notReceived", reason: result.problem.type, payloadDigest: null },
      entry: { kind: "crossing.notReceived", details },
    };
  }
}

function refusedAs(call: Call, reason: string): Settlement {
  return { crossingId: call.callId, outcome: "refused", reason: reason.slice(0, 200), payloadDigest: null };
}

function toRow(peer: string, { call, providingParty }: Question, askedAt: Date): Crossing {
  return {
    crossingId: call.callId,
    side: "consumer",
    peer,
    agreement: call.agreement,
    clause: call.clause,
    grant: call.grant,
    resource: call.resource,
    purpose: call.purpose,
    basisKind: call.basis.kind,
    basisRef: call.basis.ref,
    requestingParty: call.requestingParty,
    providingParty,
    fields: call.fields,
    askedAt,
    settledAt: null,
    outcome: "asked",
    reason: null,
    keyCommitment: null,
    payloadDigest: null,
    payloadSalt: null,
  };
}
