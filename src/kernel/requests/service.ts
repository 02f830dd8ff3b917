import type { Clock } from "../../platform/clock.ts";
import type { JwsGeneral } from "../../platform/crypto/jws.ts";
import type { Signer } from "../../platform/crypto/signer.ts";
import { shanghaiDateOf, yearOf } from "../../platform/dates.ts";
import type { Random } from "../../platform/random.ts";
import { isProblem, ProblemError } from "../../platform/http/problem.ts";
import type { Log } from "../../platform/log.ts";
import type { Text } from "../../platform/text.ts";
import type { GrantWords } from "../../verify/index.ts";
import { inTransaction, type Database, type Transaction } from "../../storage/database.ts";
import type { Agreements, BasisKind, Purpose } from "../agreements/index.ts";
import { resourceNotFound, type Catalogue } from "../catalogue/index.ts";
import type { Events } from "../events/index.ts";
import type { Caller, PersonCaller } from "../identity/index.ts";
import type { Ledger } from "../ledger/index.ts";
import type { Tasks } from "../tasks/index.ts";
import { createAllowance } from "./allowance.ts";
import { mayRead, partyFilter, requireRole } from "./callers.ts";
import { rejecting, requireWithin } from "./check-decision.ts";
import { lastDayOf, requireComplete } from "./complete.ts";
import {
  alreadyDecided, grantTextChanged, notAsRequester, notTheShareOffice, notWaiting, purposeNotPermitted, requestNotFound, requestPendingAt,
  requestTermInvalid,
} from "./errors.ts";
import { createGrantFacts } from "./grant-facts.ts";
import { defaultRatePerMinute, signGrant, termsOf } from "./grant-document.ts";
import { createGrantLife } from "./grants/service.ts";
import { coversWish, isAskedBy } from "./reuse.ts";
import { textOf, wordsOf, type GrantTerms } from "./grants/text.ts";
import { createCounsel, rejectedCode, rejectionReason, withdrawnCode } from "./negotiated.ts";
import type { PostMessage } from "./negotiation/delivery.ts";
import { basePath } from "./negotiation/messages.ts";
import { agreementOf, offerOf, type Agreed } from "./negotiation/policy.ts";
import type { Acts, Counsel } from "./negotiation/counsel.ts";
import { createNegotiations, type Counterparty } from "./negotiation/service.ts";
import { findNegotiation, listRequestedHere, writeAgreed } from "./negotiation/store.ts";
import { waitingMessages } from "./negotiation/waiting-store.ts";
import { readNegotiations } from "./negotiation/view.ts";
import { offerStands } from "./proposals/errors.ts";
import { asProposed, standingOffer } from "./proposals/proposals.ts";
import { createProposals } from "./proposals/service.ts";
import { offerTaskKey } from "./proposals/task.ts";
import { recordDecided, recordSubmitted, recordWithdrawn } from "./record.ts";
import type { AccessRequest, Decision, DecisionBody, Ending, Grant, GrantWish, NewRequest, RequestContent } from "./schema.ts";
import {
  findPending, findRequest, insertGrant, insertRequest, listGrantsWhere, listRequests, lockRequest, lockWish, takeNumber,
  writeDecision, writeEnding, type StoredRequest,
} from "./store.ts";
import { requestTask, taskKey } from "./task.ts";
import { toGrantView, toRequestView } from "./view.ts";

const listLimit = 500;
const nodeOf = (party: string) => party.slice(0, party.indexOf(":"));

export type Requests = ReturnType<typeof createRequests>;

export function createRequests({ db, clock, random, log, self, url, counterparty, post, signer, findKey, ledger, events, tasks, agreements, catalogue, nameOf, counsel }: {
  db: Database;
  clock: Clock;
  random: Random;
  log: Log;
  /** Our own node id. */
  self: string;
  /** Our own address. */
  url: string;
  counterparty: (peer: string) => Counterparty | undefined;
  post: PostMessage;
  signer: Signer;
  findKey: (kid: string) => Uint8Array | undefined;
  ledger: Pick<Ledger, "append">;
  events: Pick<Events, "on" | "emit">;
  tasks: Pick<Tasks, "open" | "close">;
  agreements: Pick<Agreements, "active" | "ruleFor" | "findPermitting" | "list">;
  catalogue: Pick<Catalogue, "findPublished">;
  /** What an office is called; undefined when it isn't known here. */
  nameOf: (party: string) => Text | undefined;
  /** Who decides in negotiations instead of this node's offices: the scripts of the conformance profile. */
  counsel?: (acts: Acts) => Counsel;
}) {
  const requireAllowed = createAllowance(agreements);
  const life = createGrantLife({ db, clock, random, self, signer, findKey, ledger, events, tasks, catalogue, nameOf, allow: requireAllowed });
  const negotiations = createNegotiations({
    db, clock, random, log, url, counterparty, post,
    counsel: counsel ?? createCounsel({ clock, self, findKey, ledger, tasks, catalogue, nameOf, onRequested: considerRule, onGranted: life.taken }),
  });
  const proposals = createProposals({
    db, clock, self, ledger, tasks, acts: negotiations, peerOf, get: getRequest,
    isUnconditional: async (resource) => (await unconditionalAmong([resource])).has(resource),
    async sign(content, fields, validUntil, officer, receivedAt) {
      const at = clock.now();
      const { grant, signed } = await granting(content, { decision: "grant", fields: [...fields], validUntil }, officer, at);
      if (!signed) throw new Error("a grant was not signed");
      return { ...signed, decision: { decision: "grant", at: at.toISOString(), by: officer.personId, receivedAt: receivedAt.toISOString(), grant, reason: null, clause: null, basis: null, automatic: false, rule: null } };
    },
  });
  /** Decisions by rule that are being made. */
  const considering = new Set<Promise<void>>();

  return {
    /** Sends what waits, and decides by rule what came before a restart. */
    async start(): Promise<void> {
      await negotiations.start();
      for (const id of await listRequestedHere(db)) considerRule(id);
    },

    async stop(): Promise<void> {
      await Promise.all(considering);
      await negotiations.stop();
    },

    /** Tries at once what waits for a peer. */
    wakePeer: (peer: string) => negotiations.wakePeer(peer),
    /** Messages of negotiations that a peer has not taken yet. */
    waitingFor: (peer: string) => waitingMessages(db, peer),
    /** What peers send and ask under the protocol's path. */
    negotiations: { receive: negotiations.receive, state: negotiations.state, request: negotiations.request },

    /** Messages not yet taken by their peers, and decisions being made. */
    unsettled: async (): Promise<number> => (await negotiations.waiting()) + considering.size,

    /**
     * A department asks for the use of a resource; the request goes to the provider, whose term to answer begins when it arrives. What a standing grant
     * already covers is answered with that grant's request, what a waiting request already asks for with that one.
     * @throws requestIncomplete, requestTermInvalid, fieldsUnknown (422), notAsRequester, resourceProhibited, purposeNotOffered, purposeNotPermitted,
     *   basisNotOffered (403), resourceNotFound (404), ownResource, noAgreement, requestPending (409)
     * @source 政务数据共享条例 art. 20, 21
     */
    async submit(caller: Caller, { anew = false, ...wish }: NewRequest): Promise<AccessRequest> {
      const steward = requireRole(caller, "data-steward", notAsRequester);
      const complete = requireComplete(wish);
      const now = clock.now();
      const lastDay = lastDayOf(complete.validUntil);
      if (lastDay === undefined || lastDay < shanghaiDateOf(now)) throw requestTermInvalid(complete.validUntil);
      const resource = await catalogue.findPublished(complete.resource);
      if (!resource) throw resourceNotFound(complete.resource);
      const rule = await requireAllowed(steward.party, complete, resource, complete.agreement);
      const asked = { fields: complete.fields, basisKind: complete.basisKind as BasisKind, lastDay, agreement: rule.agreement };
      const id = random.id();
      const first = await inTransaction(db, async (tx) => {
        const wished = { resource: resource.id, requestingParty: steward.party, purpose: complete.purpose as Purpose };
        await lockWish(tx, wished);
        const pending = await findPending(tx, wished);
        if (pending !== undefined) {
          if (!isAskedBy((await findRequest(tx, pending))?.content, asked)) throw requestPendingAt(pending);
          return { id: pending, reused: "waiting-request" } as const;
        }
        const covering = anew ? undefined : (await listGrantsWhere(tx, { resource: resource.id, party: steward.party })).find((one) => coversWish(one, { ...wished, ...asked }, now));
        if (covering) return { id: covering.payload.request, reused: "standing-grant" } as const;
        const year = yearOf(shanghaiDateOf(now));
        const content: RequestContent = {
          v: 1,
          id,
          number: `${self.toUpperCase()}-${year}-${String(await takeNumber(tx, year)).padStart(4, "0")}`,
          ...wished,
          providingParty: resource.provider,
          agreement: rule.agreement,
          clause: rule.clause,
          fields: [...complete.fields],
          legalBasis: complete.legalBasis,
          scenario: complete.scenario,
          scope: complete.scope,
          method: complete.method,
          basisKind: complete.basisKind as BasisKind,
          validUntil: lastDay,
          submittedAt: now.toISOString(),
          submittedBy: steward.personId,
        };
        await insertRequest(tx, content, now);
        const peer = peerOf(content.providingParty);
        await recordSubmitted({ ledger, tx, role: "requester", peer }, content);
        if (peer !== null) await negotiations.request(tx, { id: content.id, peer, peerPath: basePath, offer: offerOf(content) });
        else await tasks.open(tx, requestTask(content, now, { self, unconditional: resource.shareAttribute === "unconditional" }));
        return undefined;
      });
      if (first) return { ...(await getRequest(caller, first.id)), reused: first.reused };
      if (peerOf(resource.provider) === null) await decideByRule(id);
      return getRequest(caller, id);
    },

    /**
     * The requester takes its request back while it waits.
     * @throws requestNotFound (404), notAsRequester (403), notWaiting (409)
     */
    async withdraw(caller: Caller, id: string, { reason = "" }: { reason?: string } = {}): Promise<AccessRequest> {
      await inTransaction(db, async (tx) => {
        const stored = await lockRequest(tx, id);
        if (!stored || !mayRead(caller, stored.content)) throw requestNotFound(id);
        const steward = requireRole(caller, "data-steward", notAsRequester);
        if (steward.party !== stored.content.requestingParty) throw notAsRequester(`${stored.content.number} was made by ${stored.content.requestingParty}`);
        if (stored.state !== "submitted") throw notWaiting(stored.content.number);
        const peer = peerOf(stored.content.providingParty);
        const ending: Ending = { at: clock.now().toISOString(), by: "requester", code: withdrawnCode, reason: reason.trim() || withdrawnCode };
        // Once we hold the agreement our node has confirmed it already: the grant is being made.
        const reached = peer === null ? undefined : (await findNegotiation(tx, id))?.state;
        if (reached !== undefined && reached !== "REQUESTED" && reached !== "OFFERED") throw notWaiting(stored.content.number);
        if (peer !== null) await negotiations.terminate(tx, id, { code: withdrawnCode, reason: [ending.reason, { at: ending.at }] });
        await writeEnding(tx, id, ending);
        for (const key of [taskKey(id), offerTaskKey(id)]) await tasks.close(tx, key, withdrawnCode);
        await recordWithdrawn({ ledger, tx, role: "requester", peer }, stored.content, ending);
      });
      return getRequest(caller, id);
    },

    /**
     * What a grant would say, for the officer to read first; its digest goes along with the decision.
     * @throws requestNotFound (404), notTheShareOffice (403), alreadyDecided (409) and the refusals of a decision
     */
    async grantText(caller: Caller, id: string, wish: GrantWish): Promise<Text & { digest: string }> {
      const { content } = await toAnswer(caller, id);
      const { terms, words } = await termsFor(content, { ...wish, decision: "grant" }, clock.now());
      return textOf({ ...terms, words });
    },

    /**
     * The head of the provider's share office answers. What is granted never exceeds what was asked for.
     * @throws requestNotFound (404), notTheShareOffice (403), alreadyDecided (409), beyondRequest, rejectionIncomplete (422) and for a grant the refusals of submit()
     * @source 政务数据共享条例 art. 20, 21
     */
    async decide(caller: Caller, id: string, body: DecisionBody): Promise<AccessRequest> {
      const { content, officer } = await toAnswer(caller, id);
      await settle(content.id, body.decision === "grant" ? await granting(content, body, officer, clock.now()) : { ...rejecting(body), signed: null }, officer.personId);
      return getRequest(caller, id);
    },

    /** Other terms than those asked for: offered by the provider, taken or answered by the requester. */
    terms: proposals,

    /** Requests that the caller's office made or received; auditors see all of this node. */
    async list(caller: Caller, { side = "all" }: { side?: "made" | "received" | "all" } = {}): Promise<AccessRequest[]> {
      const party = partyFilter(caller);
      const stored = await listRequests(db, party, listLimit);
      const unconditional = await unconditionalAmong(stored.map(({ content }) => content.resource));
      const now = clock.now();
      const negotiations = await readNegotiations(db, stored, { withBodies: false });
      const views = stored.map((one) => toRequestView(one, { self, now, unconditional: unconditional.has(one.content.resource), negotiation: negotiations.get(one.content.id) ?? null }));
      const isWanted = (request: AccessRequest): boolean =>
        party === undefined ? request.side === side || request.side === "both" : (side === "made" ? request.requestingParty : request.providingParty) === party;
      return side === "all" ? views : views.filter(isWanted);
    },

    get: getRequest,

    /** Grants that the caller's office holds or has given; auditors see all of this node. */
    async grants(caller: Caller): Promise<Grant[]> {
      const party = partyFilter(caller);
      const now = clock.now();
      return (await listGrantsWhere(db, { party }, listLimit)).map((stored) => toGrantView(stored, now));
    },

    /** What happens to grants once they stand. */
    life,

    getGrant: life.get,

    ...createGrantFacts({ db, clock }),
  };

  /** A request that waits for this officer's answer. @throws requestNotFound (404), notTheShareOffice (403), alreadyDecided (409) */
  async function toAnswer(caller: Caller, id: string): Promise<{ content: RequestContent; officer: PersonCaller }> {
    const stored = await findRequest(db, id);
    if (!stored || !mayRead(caller, stored.content)) throw requestNotFound(id);
    const content = asProposed(stored.content, stored.proposals);
    const officer = requireRole(caller, "share-officer", notTheShareOffice);
    if (officer.party !== content.providingParty) throw notTheShareOffice(`${content.number} is for ${content.providingParty}`);
    if (stored.state !== "submitted") throw alreadyDecided(content.number);
    return { content, officer };
  }

  async function getRequest(caller: Caller, id: string): Promise<AccessRequest> {
    const stored = await findRequest(db, id);
    if (!stored || !mayRead(caller, stored.content)) throw requestNotFound(id);
    return view(stored);
  }

  async function view(stored: StoredRequest): Promise<AccessRequest> {
    const unconditional = await unconditionalAmong([stored.content.resource]);
    const negotiation = (await readNegotiations(db, [stored], { withBodies: true })).get(stored.content.id) ?? null;
    return toRequestView(stored, { self, now: clock.now(), unconditional: unconditional.has(stored.content.resource), negotiation });
  }

  /**
   * The answer, by a person or by rule: within this node it takes effect at once; to a peer, a refusal does, a grant when both hold the agreement.
   * @throws alreadyDecided (409)
   */
  async function settle(id: string, answer: Answer, by: string, rule: string | null = null): Promise<void> {
    await inTransaction(db, async (tx) => {
      const stored = await lockRequest(tx, id);
      if (stored?.state !== "submitted") throw alreadyDecided(stored?.content.number ?? id);
      const content = asProposed(stored.content, stored.proposals);
      if (answer.signed && standingOffer(stored.proposals)) throw offerStands(content.number);
      const decision: Decision = {
        decision: answer.signed ? "grant" : "reject",
        at: clock.now().toISOString(),
        by,
        receivedAt: stored.receivedAt.toISOString(),
        grant: answer.grant,
        reason: answer.reason,
        clause: answer.clause,
        basis: answer.basis,
        automatic: rule !== null,
        rule,
      };
      const peer = peerOf(content.requestingParty);
      await writeDecision(tx, id, decision);
      for (const key of [taskKey(id), offerTaskKey(id)]) await tasks.close(tx, key, decision.decision);
      if (peer !== null && answer.signed) return agree(tx, content, { ...answer.signed, decision });
      if (answer.signed) await insertGrant(tx, answer.signed.document, answer.signed.digest);
      if (peer !== null) await negotiations.terminate(tx, id, { code: rejectedCode, reason: rejectionReason(decision) });
      await recordDecided({ ledger, tx, role: "provider", peer }, content, decision, answer.signed?.digest ?? null);
    });
  }

  /** The grant stands once the requester's node has confirmed it. */
  async function agree(tx: Transaction, content: RequestContent, agreed: Agreed): Promise<void> {
    await writeAgreed(tx, content.id, JSON.stringify(agreed));
    await negotiations.agree(tx, content.id, agreementOf(content, agreed));
  }

  function considerRule(id: string): void {
    const work = decideByRule(id)
      .catch((error: unknown) => log.warn({ request: id, reason: error instanceof Error ? error.message : String(error) }, "not decided by rule"))
      .finally(() => considering.delete(work));
    considering.add(work);
  }

  /**
   * What is shared without conditions is granted at once, if catalogue and agreement allow all that is asked; anything else waits for the share office.
   * @source 政务数据共享条例 art. 14: 无条件共享
   */
  async function decideByRule(id: string): Promise<void> {
    const stored = await findRequest(db, id);
    if (stored?.state !== "submitted") return;
    const resource = await catalogue.findPublished(stored.content.resource);
    if (resource?.shareAttribute !== "unconditional") return;
    if (stored.proposals.length > 0) return;
    const answer = await granting(stored.content, { decision: "grant" }, null, clock.now()).catch((error: unknown) => {
      if (error instanceof ProblemError) return undefined;
      throw error;
    });
    if (!answer) return;
    const { clause } = stored.content;
    await settle(id, answer, `rule:${clause}`, clause).catch((error: unknown) => {
      if (!isProblem(error, alreadyDecided)) throw error;
    });
  }

  async function unconditionalAmong(ids: readonly string[]): Promise<ReadonlySet<string>> {
    const found = await Promise.all([...new Set(ids)].map((id) => catalogue.findPublished(id)));
    return new Set(found.flatMap((resource) => (resource?.shareAttribute === "unconditional" ? [resource.id] : [])));
  }

  /** What would be granted, with the names that its text uses. @throws the refusals of a decision */
  async function termsFor(content: RequestContent, body: GrantBody, at: Date): Promise<{ terms: GrantTerms; words: GrantWords }> {
    const fields = [...new Set(body.fields ?? content.fields)];
    const lastDay = requireWithin(content, fields, body.validUntil, at);
    const resource = await catalogue.findPublished(content.resource);
    if (!resource) throw resourceNotFound(content.resource);
    const rule = await requireAllowed(content.requestingParty, { ...content, fields }, resource, content.agreement);
    if (rule.clause !== content.clause) throw purposeNotPermitted(`${content.clause} does not permit ${content.purpose}, ${rule.clause} does`);
    const terms = termsOf(content, { fields, lastDay, ratePerMinute: body.ratePerMinute ?? defaultRatePerMinute });
    return { terms, words: wordsOf(terms, resource, { nameOf }) };
  }

  async function granting(content: RequestContent, body: GrantBody, officer: PersonCaller | null, at: Date): Promise<Answer> {
    const { terms, words } = await termsFor(content, body, at);
    if (body.textDigest !== undefined && body.textDigest !== textOf({ ...terms, words }).digest) throw grantTextChanged(content.number);
    const grant = random.id();
    const signed: { document: JwsGeneral; digest: string } = await signGrant({ id: grant, request: content.id, terms, words, at: at.toISOString(), officer, signer });
    return { grant, reason: null, clause: null, basis: null, signed };
  }

  function peerOf(party: string): string | null {
    const node = nodeOf(party);
    return node === self ? null : node;
  }
}

type GrantBody = Extract<DecisionBody, { decision: "grant" }>;

/** An answer before it is given. */
interface Answer {
  readonly grant: string | null;
  readonly reason: string | null;
  readonly clause: string | null;
  readonly basis: Decision["basis"];
  readonly signed: { readonly document: JwsGeneral; readonly digest: string } | null;
}
