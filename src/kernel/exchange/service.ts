import { systemStopwatch, type Clock, type Stopwatch } from "../../platform/clock.ts";
import { ProblemError } from "../../platform/http/problem.ts";
import type { Log } from "../../platform/log.ts";
import type { Random } from "../../platform/random.ts";
import type { Database } from "../../storage/database.ts";
import type { Consents } from "../consent/index.ts";
import type { Caller, PersonCaller } from "../identity/index.ts";
import type { Ledger } from "../ledger/index.ts";
import { hostOf } from "./details.ts";
import { keyParameterMissing, resourceOnOwnNode } from "./errors.ts";
import type { FetchRecords } from "./inbound/answer-calls.ts";
import { answerMessage } from "./inbound/answer-message.ts";
import type { PeerEvents } from "./inbound/events-applied.ts";
import type { AgreementFacts, GrantFacts } from "./inbound/facts.ts";
import { createTurnstile } from "./inbound/turnstile.ts";
import { createAsker } from "./outbound/ask-peer.ts";
import { recipientGranted } from "./inbound/recipient.ts";
import { buildBasis } from "./outbound/build-basis.ts";
import type { SentEvents } from "./outbound/after-events.ts";
import { chooseGrant } from "./outbound/choose-grant.ts";
import type { Received } from "./outbound/decide.ts";
import type { PeerChannel } from "./outbound/peer-channel.ts";
import { createSettler } from "./outbound/settle.ts";
import { createReceipts } from "./receipts/assemble.ts";
import { createEvidence } from "./receipts/evidence.ts";
import { listTimings } from "./timing-store.ts";
import { withDefaults, type CallLimits } from "./together/limits.ts";
import { startLap, sumOf } from "./together/stages.ts";
import { createTimings, type MeasuredCall } from "./together/timings.ts";
import { shareInFlight } from "./share-in-flight.ts";
import type { Call, CallRequest, CallTiming, CrossingView, RefusalCount, StageTimes } from "./schema.ts";
import { listCrossings, listRefusals, type Crossing } from "./store.ts";

/** What the exchange asks of agreements, requests and catalogue; wired in node.ts. */
export interface ExchangeSources {
  findAgreement(id: string): Promise<AgreementFacts | undefined>;
  /** A grant given by an office of this node. */
  findGrant(id: string): Promise<GrantFacts | undefined>;
  /** Grants of a resource held by, or given by, offices of this node. */
  listGrants(query: { readonly resource?: string; readonly requestingNode?: string; readonly party?: string }): Promise<GrantFacts[]>;
  /** Name of the field by which records of a resource are asked for. */
  findKeyField(resource: string): Promise<string | undefined>;
  readonly fetchRecords: FetchRecords;
  /** Why nothing may pass between us and a peer now: one side's witness has frozen the other's ledger. */
  readonly suspensionOf?: (peer: string) => ProblemError | undefined;
}

export interface CallResult extends Received {
  readonly crossingId: string;
  readonly grant: GrantFacts;
  readonly timing: CallTiming;
}

export type Exchange = ReturnType<typeof createExchange>;

export function createExchange({ db, clock, random, self, log, ledger, channel, consents, events, sources, trustPolicy, stopwatch = systemStopwatch(), limits: wanted = {} }: {
  db: Database;
  clock: Clock;
  /** Measures how long the stages of a call take. */
  stopwatch?: Stopwatch;
  /** How many calls wait or are worked on; what is left out is as defaultLimits says. */
  limits?: { readonly [limit in keyof CallLimits]?: number | undefined } | undefined;
  random: Random;
  self: string;
  log: Log;
  ledger: Pick<Ledger, "append" | "sendMany" | "tagOf" | "side" | "waitForProof">;
  channel: PeerChannel;
  consents: Pick<Consents, "check" | "listStopped" | "present" | "uses">;
  /** The streams of events to and from peers: a call is answered after what its sender said before it. */
  events: PeerEvents & SentEvents;
  sources: ExchangeSources;
  /** Text of this node's trust file. */
  trustPolicy: () => string | Promise<string>;
}) {
  const listGrants = shareInFlight(sources.listGrants, ({ resource = "", requestingNode = "", party = "" }) => [resource, requestingNode, party].join(" "));
  const findKeyField = shareInFlight(sources.findKeyField, (resource) => resource);
  const limits = withDefaults(wanted);
  const timings = createTimings({ db, log });
  const turnstile = createTurnstile({ atOnce: limits.atOnce, maxWaiting: limits.waitingFromPeers });
  const asker = createAsker({ db, clock, stopwatch, random, log, ledger, channel, events, limits });
  const settler = createSettler({ db, clock, log, ledger, channel });
  const evidence = createEvidence({ db, log, channel });
  const receipts = createReceipts({ db, clock, log, ledger, channel, trustPolicy });
  const provider = {
    db, clock, stopwatch, random, log, ledger, turnstile,
    measured: (call: MeasuredCall) => timings.add(call, { hasRow: call.outcome !== "refused" }),
    sources: { findAgreement: sources.findAgreement, findGrant: sources.findGrant, consents, events, suspensionOf: sources.suspensionOf },
    fetchRecords: sources.fetchRecords,
  };

  return {
    /**
     * Fetches one record of the other side for the caller's office, under its grant, for the purpose, on the basis; only granted
     * fields come. Both ledgers record it; its receipt is named by `crossingId`.
     * @throws what suspensionOf() says; noGrant, grantOfOtherParty, otherPurpose, grantNotInForce, basisMissing (403), the provider's own refusal,
     *         callUnanswered, answerNotAccepted (502), callTimedOut (504)
     */
    call: async (caller: Caller, request: CallRequest, before?: StageTimes): Promise<CallResult> => callFor(personOf(caller).party, request, before),

    /** `call` for an office of ours whose front door a person uses; the caller of this function has made sure who acts. */
    callFor,

    /**
     * Answers a message of calls, in parts as they are ready; the channel has verified who sends it.
     * @throws callsRootDiffers (400)
     */
    answer: (peer: string, message: Parameters<typeof answerMessage>[1]) => answerMessage(peer, message, provider),

    /** Told of each call, ours and of peers, with where its time went. @returns stops it */
    onCallMeasured: timings.onMeasured,

    /** How many calls wait and are under way now, and how many were not taken on since the start. */
    load: () => ({ outbound: asker.state, inbound: turnstile.state }),

    receipt: receipts.receipt,
    /** What both sides signed about one call of the caller's office, of the whole node for auditors. @throws receiptNotFound (404) */
    evidence: (caller: Caller, ref: string) => evidence.evidence(ref, scopeOf(caller)),
    evidenceFor: evidence.evidenceFor,
    sideFor: receipts.sideFor,

    /**
     * 谁取过: crossings of the caller's office, of the whole node for auditors; newest first. Never about whom.
     * @param cursor  from the page before
     */
    async listCrossings(caller: Caller, { cursor, resource, limit = 50 }: { cursor?: string | undefined; resource?: string | undefined; limit?: number | undefined }): Promise<{ crossings: CrossingView[]; next: string | null }> {
      const rows = await listCrossings(db, { party: scopeOf(caller), resource, before: readCursor(cursor), limit });
      const last = rows.length === limit ? rows.at(-1) : undefined;
      const timed = await listTimings(db, rows.map(({ crossingId }) => crossingId));
      return { crossings: rows.map((row) => toView(row, timed.get(`${row.crossingId} ${row.side}`) ?? null)), next: last ? `${last.askedAt.getTime()}_${last.crossingId}` : null };
    },

    /** Calls that this side refused to peers, counted per day, peer, reason and grant; the caller's office's, all for auditors. */
    async listRefusals(caller: Caller): Promise<RefusalCount[]> {
      const party = scopeOf(caller);
      const grants = party === null ? null : (await listGrants({ party })).filter((grant) => grant.providingParty === party).map(({ id }) => id);
      const rows = await listRefusals(db, grants, 200);
      return rows.map(({ on, peer, reason, grant, calls, lastAt }) => ({ on, peer, reason, grant: grant === "" ? null : grant, calls, lastAt: lastAt.toISOString() }));
    },

    /** Closes calls whose answer never came; runs by itself once started. */
    settle: settler.settle,
    start: (): void => settler.start(),
    async stop(): Promise<void> {
      await settler.stop();
      await timings.flush();
    },
  };

  async function callFor(party: string, request: CallRequest, before: StageTimes = {}): Promise<CallResult> {
    const lap = startLap(stopwatch, before);
    const { resource, purpose } = request;
    if (hostOf(resource) === self) throw resourceOnOwnNode(resource);
    const suspension = sources.suspensionOf?.(hostOf(resource));
    if (suspension) throw suspension;
    const now = clock.now();
    const key = keyOf(request);
    // A missing grant is what the caller hears of first.
    key.catch(() => {});
    const grant = chooseGrant(await listGrants({ resource, requestingNode: self }), { resource, party, purpose, now });
    const passingOn = recipientGranted(request, { grant });
    if (passingOn) throw passingOn;
    lap.took("policy");
    const basis = await buildBasis(request.basis, grant, consents);
    const call: Call = {
      callId: random.id(),
      agreement: grant.agreement,
      clause: grant.clause,
      grant: grant.id,
      purpose,
      basis: basis.wire,
      requestingParty: party,
      resource,
      params: { key: await key },
      fields: [...(request.fields ?? basis.covers)],
      at: now.toISOString(),
      salt: Buffer.from(random.bytes(32)).toString("base64url"),
      ...(request.recipient === undefined ? {} : { recipient: request.recipient }),
    };
    lap.took("basis");
    const { result, theirs } = await asker.ask({ call, providingParty: grant.providingParty }, lap);
    const timing = { totalMs: Math.round((sumOf(lap.times) + sumOf(theirs ?? {})) * 100) / 100, ours: lap.times, theirs };
    const failed = result instanceof ProblemError;
    timings.add(
      { crossingId: call.callId, side: "consumer", peer: hostOf(grant.providingParty), resource, outcome: failed ? "failed" : result.outcome, reason: failed ? result.problem.type : null, ...timing },
      { hasRow: true },
    );
    if (failed) throw result;
    return { crossingId: call.callId, grant, ...result, timing };
  }

  /** @throws keyParameterMissing (422) */
  async function keyOf({ resource, params }: CallRequest): Promise<string> {
    const [name, ...more] = Object.keys(params);
    if (name !== undefined && more.length === 0 && name === "key") return params[name]!;
    const keyField = await findKeyField(resource);
    if (name === undefined || more.length > 0 || name !== keyField) throw keyParameterMissing({ en: `expected: ${keyField ?? "key"}`, zh: `应为：${keyField ?? "key"}` });
    return params[name]!;
  }
}

function toView(row: Crossing, timing: CallTiming | null): CrossingView {
  return {
    ref: row.crossingId,
    side: row.side,
    at: row.askedAt.toISOString(),
    peer: row.peer,
    resource: row.resource,
    fields: [...row.fields],
    purpose: row.purpose,
    agreement: row.agreement,
    clause: row.clause,
    grant: row.grant,
    basis: { kind: row.basisKind, ref: row.basisRef },
    requestingParty: row.requestingParty,
    providingParty: row.providingParty,
    outcome: row.outcome,
    reason: row.reason,
    hasReceipt: ["delivered", "notFound", "notReceived"].includes(row.outcome),
    timing,
  };
}

function readCursor(cursor: string | undefined): { at: Date; id: string } | undefined {
  const [at, id] = cursor?.split("_") ?? [];
  return at !== undefined && id !== undefined ? { at: new Date(Number(at)), id } : undefined;
}

function personOf(caller: Caller): PersonCaller {
  if (caller.kind !== "person") throw new Error("calls are made, and looked up, by a person of an office");
  return caller;
}

/** The office whose crossings one may see; null is all of the node. */
function scopeOf(caller: Caller): string | null {
  const { party, roles } = personOf(caller);
  return roles.includes("auditor") ? null : party;
}
