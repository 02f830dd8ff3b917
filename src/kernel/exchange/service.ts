import type { Clock } from "../../platform/clock.ts";
import type { ProblemError } from "../../platform/http/problem.ts";
import type { Log } from "../../platform/log.ts";
import type { Random } from "../../platform/random.ts";
import type { Database } from "../../storage/database.ts";
import type { Consents } from "../consent/index.ts";
import type { Caller, PersonCaller } from "../identity/index.ts";
import type { Ledger } from "../ledger/index.ts";
import { hostOf } from "./details.ts";
import { keyParameterMissing, resourceOnOwnNode } from "./errors.ts";
import { answerCalls, type FetchRecords } from "./inbound/answer-calls.ts";
import type { PeerEvents } from "./inbound/events-applied.ts";
import type { AgreementFacts, GrantFacts } from "./inbound/facts.ts";
import { createAsker, type Received } from "./outbound/ask-peer.ts";
import { buildBasis } from "./outbound/build-basis.ts";
import type { SentEvents } from "./outbound/after-events.ts";
import { chooseGrant } from "./outbound/choose-grant.ts";
import type { PeerChannel } from "./outbound/peer-channel.ts";
import { createSettler } from "./outbound/settle.ts";
import { createReceipts } from "./receipts/assemble.ts";
import { shareInFlight } from "./share-in-flight.ts";
import type { Answer, Call, CallRequest, CrossingView, RefusalCount } from "./schema.ts";
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
}

export type Exchange = ReturnType<typeof createExchange>;

export function createExchange({ db, clock, random, self, log, ledger, channel, consents, events, sources, trustPolicy }: {
  db: Database;
  clock: Clock;
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
  const ask = createAsker({ db, clock, log, ledger, channel, events });
  const settler = createSettler({ db, clock, log, ledger, channel });
  const receipts = createReceipts({ db, clock, log, ledger, channel, trustPolicy });
  const provider = {
    db, clock, random, log, ledger,
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
    call: async (caller: Caller, request: CallRequest): Promise<CallResult> => callFor(personOf(caller).party, request),

    /** `call` for an office of ours whose front door a person uses; the caller of this function has made sure who acts. */
    callFor,

    /** Answers a message of calls; the channel has verified who sends it. */
    answer: (peer: string, calls: readonly Call[]): Promise<Answer[]> => answerCalls(peer, calls, provider),

    receipt: receipts.receipt,
    sideFor: receipts.sideFor,

    /**
     * 谁取过: crossings of the caller's office, of the whole node for auditors; newest first. Never about whom.
     * @param cursor  from the page before
     */
    async listCrossings(caller: Caller, { cursor, resource, limit = 50 }: { cursor?: string | undefined; resource?: string | undefined; limit?: number | undefined }): Promise<{ crossings: CrossingView[]; next: string | null }> {
      const rows = await listCrossings(db, { party: scopeOf(caller), resource, before: readCursor(cursor), limit });
      const last = rows.length === limit ? rows.at(-1) : undefined;
      return { crossings: rows.map(toView), next: last ? `${last.askedAt.getTime()}_${last.crossingId}` : null };
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
    stop: (): Promise<void> => settler.stop(),
  };

  async function callFor(party: string, request: CallRequest): Promise<CallResult> {
    const { resource, purpose } = request;
    if (hostOf(resource) === self) throw resourceOnOwnNode(resource);
    const suspension = sources.suspensionOf?.(hostOf(resource));
    if (suspension) throw suspension;
    const now = clock.now();
    const key = keyOf(request);
    // A missing grant is what the caller hears of first.
    key.catch(() => {});
    const grant = chooseGrant(await listGrants({ resource, requestingNode: self }), { resource, party, purpose, now });
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
    };
    return { crossingId: call.callId, grant, ...(await ask({ call, providingParty: grant.providingParty })) };
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

function toView(row: Crossing): CrossingView {
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
