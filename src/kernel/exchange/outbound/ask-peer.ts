import type { Clock, Stopwatch } from "../../../platform/clock.ts";
import { isProblem, type ProblemError } from "../../../platform/http/problem.ts";
import type { Log } from "../../../platform/log.ts";
import type { Random } from "../../../platform/random.ts";
import { inTransaction, isNotAll, type Database, type Transaction } from "../../../storage/database.ts";
import type { Ledger } from "../../ledger/index.ts";
import { hostOf, subjectOf } from "../details.ts";
import { answerNotAccepted, callsQueueFull, eventsBehind } from "../errors.ts";
import { sendEvidence, type SignedBatch, type SignedItem } from "../evidence-store.ts";
import { maxCallsPerMessage, type StageTimes } from "../schema.ts";
import { insertCrossings, sendSettlements, settleCrossings, type Crossing } from "../store.ts";
import { queueRetrySeconds, type CallLimits } from "../together/limits.ts";
import { startLap, sumOf, type Lap } from "../together/stages.ts";
import { afterOwnEvents, type SentEvents } from "./after-events.ts";
import { createBatcher, type Answered } from "./batcher.ts";
import { decideAnswer, decideFault, type Decision, type Question, type Received } from "./decide.ts";
import type { PeerChannel } from "./peer-channel.ts";
import { postCalls } from "./post-calls.ts";
import { receivedEntry } from "./received-entry.ts";

export interface ConsumerDeps {
  readonly db: Database;
  readonly clock: Clock;
  readonly stopwatch: Stopwatch;
  readonly random: Random;
  readonly log: Log;
  readonly ledger: Pick<Ledger, "sendMany" | "tagOf">;
  readonly channel: PeerChannel;
  readonly events: SentEvents;
  readonly limits: CallLimits;
}

/** A question on its way, with the time it has taken. */
interface Asked extends Question {
  readonly lap: Lap;
}

/** How a question ended, and where its time went on the peer's side. */
export interface Outcome {
  readonly result: Received | ProblemError;
  readonly theirs: StageTimes | null;
}

/** One question of a message with what became of it. */
interface Decided {
  readonly place: number;
  readonly asked: Asked;
  readonly decision: Decision;
  readonly theirs: StageTimes | null;
  readonly item?: SignedItem;
}

/**
 * Asks peers, many calls to one peer travelling together. Before a message leaves, its calls are noted. Answers are taken as they come: once
 * one is checked, what was received (or not) is appended, for all that came with it in one transaction, and only then used.
 */
export function createAsker(deps: ConsumerDeps) {
  const { db, clock, stopwatch, random, log, ledger, channel, events, limits } = deps;
  const lines = new Map<string, ReturnType<typeof createBatcher<Asked, Outcome>>>();

  function lineTo(peer: string) {
    let line = lines.get(peer);
    if (!line) {
      line = createBatcher<Asked, Outcome>({
        send: (questions, answered) => sendMessage(peer, questions, answered),
        maxItems: maxCallsPerMessage,
        charsOf: ({ call }) => (call.basis.artefact?.payload.length ?? 0) + 2_000,
        lineOf: ({ call }) => call.requestingParty,
        refusalOf: ({ all, ofLine }) => queueRefusal(peer, all, ofLine),
      });
      lines.set(peer, line);
    }
    return line;
  }

  function queueRefusal(peer: string, all: number, ofOffice: number): ProblemError | undefined {
    const headers = { "retry-after": String(queueRetrySeconds) };
    if (ofOffice >= limits.waitingPerOffice) return callsQueueFull({ en: `${ofOffice} calls of your office wait for ${peer}`, zh: `本单位已有 ${ofOffice} 次取数在排队`, headers });
    return all >= limits.waitingPerPeer ? callsQueueFull({ en: `${all} calls wait for ${peer}`, zh: `本节点已有 ${all} 次取数在排队`, headers }) : undefined;
  }

  async function sendMessage(peer: string, questions: readonly Asked[], answered: Answered<Outcome>): Promise<void> {
    const askedAt = clock.now();
    for (const { lap } of questions) lap.took("queue");
    const noted = startLap(stopwatch);
    await insertCrossings(db, await Promise.all(questions.map(async (question) => ({ ...toRow(peer, question, askedAt), subjectTag: (await ledger.tagOf(subjectOf(question.call)))?.tag ?? null }))), { durable: false });
    noted.took("log");
    const open = new Map(questions.map((asked, place) => [asked.call.callId, { asked, place }]));
    const signing = startLap(stopwatch);
    const sentAt = stopwatch.ms();
    const finish = async (decided: readonly Decided[], batch?: SignedBatch): Promise<void> => {
      const { sign = 0 } = signing.times;
      const way = stopwatch.ms() - sentAt - sign;
      const settling = startLap(stopwatch);
      const closed = await settle(peer, decided, batch).catch((error: unknown) => {
        throw new NotSettled("answers not recorded", { cause: error });
      });
      settling.took("log");
      for (const { place, asked, decision: { result, settlement }, theirs } of decided) {
        asked.lap.add("log", (noted.times.log ?? 0) + (settling.times.log ?? 0));
        asked.lap.add("sign", sign);
        asked.lap.add("network", way - sumOf(theirs ?? {}));
        const isOurs = settlement === undefined || closed.has(settlement.crossingId);
        answered(place, { theirs, result: isOurs ? result : answerNotAccepted({ en: "closed meanwhile", zh: "这次取数已经了结", side: peer }) });
      }
    };
    try {
      const calls = await afterOwnEvents(peer, questions.map(({ call }) => call), events);
      for await (const { answers, items, kid, said, signature, leaves } of postCalls(channel, peer, calls, { measure: signing.measure })) {
        const decided = answers.flatMap((answer, i): Decided[] => {
          const found = open.get(answer.callId);
          if (!found) return [];
          open.delete(answer.callId);
          const decision = decideAnswer(peer, found.asked, answer, log);
          if (decision.result instanceof Error && isProblem(decision.result, eventsBehind)) events.wake(peer);
          return [{ ...found, decision, theirs: answer.stages ?? null, item: items[i]! }];
        });
        await finish(decided, { batchId: random.id(), kid, said, signature, leaves });
      }
      if (open.size > 0) throw answerNotAccepted({ en: "a call was left unanswered", zh: "有一次取数没有答复", side: peer });
    } catch (error) {
      if (error instanceof NotSettled) throw error.cause;
      const rest = [...open.values()];
      const decisions = decideFault(peer, rest.map(({ asked }) => asked), error, log);
      await finish(rest.map((one, i) => ({ ...one, decision: decisions[i]!, theirs: null }))).catch((fault: unknown) => {
        throw fault instanceof NotSettled ? fault.cause : fault;
      });
    }
  }

  /** @returns the calls that were still open and are closed now */
  async function settle(peer: string, decided: readonly Decided[], batch: SignedBatch | undefined): Promise<ReadonlySet<string>> {
    const now = clock.now();
    const settlements = decided.flatMap(({ decision }) => decision.settlement ?? []);
    if (settlements.length === 0) return new Set();
    const write = async (tx: Transaction, closed: ReadonlySet<string>) => {
      const own = decided.filter(({ asked }) => closed.has(asked.call.callId));
      if (batch) await sendEvidence(tx, "consumer", batch, own.flatMap(({ item }) => item ?? []));
      await ledger.sendMany(tx, own.flatMap(({ asked: { call }, decision: { entry } }) => (entry ? [receivedEntry(call.callId, peer, { ...entry, subject: subjectOf(call) })] : [])));
      return closed;
    };
    try {
      // As nearly always, all are open: everything is sent in one go.
      return await inTransaction(db, async (tx) => {
        await sendSettlements(tx, settlements, now);
        return await write(tx, new Set(settlements.map(({ crossingId }) => crossingId)));
      });
    } catch (error) {
      if (!isNotAll(error)) throw error;
      return await inTransaction(db, async (tx) => write(tx, await settleCrossings(tx, settlements, now)));
    }
  }

  return {
    /**
     * @param lap  of the call; goes on being measured
     * @throws the peer's refusal; callsQueueFull (429), callUnanswered, callMessageRefused, answerNotAccepted (502), callTimedOut (504)
     */
    ask: (question: Question, lap: Lap): Promise<Outcome> => lineTo(hostOf(question.providingParty)).add({ ...question, lap }),
    /** Calls that wait, messages that are open and calls that were not taken on, by peer. */
    get state() {
      return [...lines].map(([peer, line]) => ({ peer, ...line.state }));
    },
  };
}

/** Our own database failed: what the peer answered is not lost, its calls are settled later. */
class NotSettled extends Error {}

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
