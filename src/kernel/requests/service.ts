import type { Clock } from "../../platform/clock.ts";
import type { JwsGeneral } from "../../platform/crypto/jws.ts";
import type { Signer } from "../../platform/crypto/signer.ts";
import { shanghaiDateOf, yearOf } from "../../platform/dates.ts";
import type { Random } from "../../platform/random.ts";
import { inTransaction, type Database } from "../../storage/database.ts";
import { isPurpose, type Agreements, type BasisKind, type PermittingRule, type Purpose } from "../agreements/index.ts";
import { resourceNotFound, type Catalogue, type Resource } from "../catalogue/index.ts";
import type { Events } from "../events/index.ts";
import type { Caller, PersonCaller } from "../identity/index.ts";
import type { Ledger } from "../ledger/index.ts";
import { refusalOf } from "./check-request.ts";
import { rejecting, requireWithin } from "./check-decision.ts";
import { lastDayOf, requireComplete, type CompleteRequest } from "./complete.ts";
import {
  alreadyDecided, endReasonMissing, grantEnded, grantNotFound, notAsRequester, notTheShareOffice, purposeNotPermitted, requestNotFound, requestPendingAt,
  requestTermInvalid,
} from "./errors.ts";
import { createGrantFacts } from "./grant-facts.ts";
import { defaultRatePerMinute, signGrant } from "./grant-document.ts";
import { registerInbound } from "./inbound.ts";
import { recordDecided, recordEnded, recordSubmitted } from "./record.ts";
import type { AccessRequest, Decision, DecisionBody, Grant, NewRequest, RequestContent } from "./schema.ts";
import {
  findGrantById, findPending, findRequest, insertGrant, insertRequest, listGrantsWhere, listRequests, lockGrant, lockRequest, lockWish, markEnded, takeNumber,
  writeDecision, type StoredRequest,
} from "./store.ts";
import { toGrantView, toRequestView } from "./view.ts";

const listLimit = 500;
const nodeOf = (party: string) => party.slice(0, party.indexOf(":"));

export type Requests = ReturnType<typeof createRequests>;

export function createRequests({ db, clock, random, self, signer, findKey, ledger, events, agreements, catalogue }: {
  db: Database;
  clock: Clock;
  random: Random;
  /** Our own node id. */
  self: string;
  signer: Signer;
  findKey: (kid: string) => Uint8Array | undefined;
  ledger: Pick<Ledger, "append">;
  events: Pick<Events, "on" | "emit">;
  agreements: Pick<Agreements, "active" | "ruleFor" | "findPermitting" | "list">;
  catalogue: Pick<Catalogue, "findPublished">;
}) {
  registerInbound({ clock, self, findKey, ledger, catalogue, events });

  return {
    /**
     * A department asks for the use of a resource; the request goes to the provider, whose term to answer begins when it arrives.
     * @throws requestIncomplete, requestTermInvalid, fieldsUnknown (422), notAsRequester, resourceProhibited, purposeNotOffered, purposeNotPermitted,
     *   basisNotOffered (403), resourceNotFound (404), ownResource, noAgreement, requestPending (409)
     * @source 政务数据共享条例 art. 20, 21
     */
    async submit(caller: Caller, wish: NewRequest): Promise<AccessRequest> {
      const steward = requireRole(caller, "data-steward", notAsRequester);
      const complete = requireComplete(wish);
      const now = clock.now();
      const lastDay = lastDayOf(complete.validUntil);
      if (lastDay === undefined || lastDay < shanghaiDateOf(now)) throw requestTermInvalid(complete.validUntil);
      const resource = await catalogue.findPublished(complete.resource);
      if (!resource) throw resourceNotFound(complete.resource);
      const rule = await requireAllowed(steward.party, complete, resource, complete.agreement);
      const id = random.id();
      await inTransaction(db, async (tx) => {
        const wished = { resource: resource.id, requestingParty: steward.party, purpose: complete.purpose as Purpose };
        await lockWish(tx, wished);
        const pending = await findPending(tx, wished);
        if (pending !== undefined) throw requestPendingAt(pending);
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
        if (peer !== null) await events.emit(tx, { to: peer, type: "request.submitted", subject: `request:${id}`, data: { request: content } });
      });
      return getRequest(caller, id);
    },

    /**
     * The head of the provider's share office answers. What is granted never exceeds what was asked for.
     * @throws requestNotFound (404), notTheShareOffice (403), alreadyDecided (409), beyondRequest, rejectionIncomplete (422) and for a grant the refusals of submit()
     * @source 政务数据共享条例 art. 20, 21
     */
    async decide(caller: Caller, id: string, body: DecisionBody): Promise<AccessRequest> {
      const stored = await findRequest(db, id);
      if (!stored || !mayRead(caller, stored.content)) throw requestNotFound(id);
      const { content } = stored;
      const officer = requireRole(caller, "share-officer", notTheShareOffice);
      if (officer.party !== content.providingParty) throw notTheShareOffice(`${content.number} is for ${content.providingParty}`);
      if (stored.state !== "submitted") throw alreadyDecided(content.number);
      const at = clock.now();
      const answer = body.decision === "grant" ? await granting(content, body, officer, at) : { ...rejecting(body), signed: null };
      const decision: Decision = {
        decision: body.decision,
        at: at.toISOString(),
        by: officer.personId,
        receivedAt: stored.receivedAt.toISOString(),
        grant: answer.grant,
        reason: answer.reason,
        clause: answer.clause,
        basis: answer.basis,
      };
      await inTransaction(db, async (tx) => {
        const locked = await lockRequest(tx, id);
        if (locked?.state !== "submitted") throw alreadyDecided(content.number);
        await writeDecision(tx, id, decision);
        if (answer.signed) await insertGrant(tx, answer.signed.document, answer.signed.digest);
        const peer = peerOf(content.requestingParty);
        await recordDecided({ ledger, tx, role: "provider", peer }, content, decision, answer.signed?.digest ?? null);
        if (peer !== null)
          await events.emit(tx, {
            to: peer,
            type: "request.decided",
            subject: `request:${id}`,
            data: { request: id, decision, document: answer.signed?.document ?? null },
          });
      });
      return getRequest(caller, id);
    },

    /**
     * The provider ends a grant; the other side is told, and nothing more is given under it from now on.
     * @throws grantNotFound (404), notTheShareOffice (403), endReasonMissing (422), grantEnded (409)
     * @source 政务数据共享条例 art. 27
     */
    async endGrant(caller: Caller, id: string, { reason = "" }: { reason?: string }): Promise<Grant> {
      await inTransaction(db, async (tx) => {
        const stored = await lockGrant(tx, id);
        if (!stored || !mayRead(caller, stored.payload)) throw grantNotFound(id);
        const officer = requireRole(caller, "share-officer", notTheShareOffice);
        if (officer.party !== stored.payload.providingParty) throw notTheShareOffice(`${id} is given by ${stored.payload.providingParty}`);
        if (reason.trim() === "") throw endReasonMissing(id);
        if (stored.endedAt !== null) throw grantEnded(id);
        const at = clock.now();
        await markEnded(tx, id, at, reason.trim());
        const peer = peerOf(stored.payload.requestingParty);
        await recordEnded({ ledger, tx, role: "provider", peer }, stored.payload, at.toISOString());
        if (peer !== null)
          await events.emit(tx, {
            to: peer,
            type: "request.ended",
            subject: `request:${stored.payload.request}`,
            data: { grant: id, endedAt: at.toISOString(), reason: reason.trim() },
          });
      });
      return getGrant(caller, id);
    },

    /** Requests that the caller's office made or received; auditors see all of this node. */
    async list(caller: Caller, { side = "all" }: { side?: "made" | "received" | "all" } = {}): Promise<AccessRequest[]> {
      const party = partyFilter(caller);
      const stored = await listRequests(db, party, listLimit);
      const unconditional = await unconditionalAmong(stored.map(({ content }) => content.resource));
      const now = clock.now();
      const views = stored.map((one) => toRequestView(one, { self, now, unconditional: unconditional.has(one.content.resource) }));
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

    getGrant,

    ...createGrantFacts({ db, clock }),
  };

  async function getRequest(caller: Caller, id: string): Promise<AccessRequest> {
    const stored = await findRequest(db, id);
    if (!stored || !mayRead(caller, stored.content)) throw requestNotFound(id);
    return view(stored);
  }

  async function getGrant(caller: Caller, id: string): Promise<Grant> {
    const stored = await findGrantById(db, id);
    if (!stored || !mayRead(caller, stored.payload)) throw grantNotFound(id);
    return toGrantView(stored, clock.now());
  }

  async function view(stored: StoredRequest): Promise<AccessRequest> {
    const unconditional = await unconditionalAmong([stored.content.resource]);
    return toRequestView(stored, { self, now: clock.now(), unconditional: unconditional.has(stored.content.resource) });
  }

  async function unconditionalAmong(ids: readonly string[]): Promise<ReadonlySet<string>> {
    const found = await Promise.all([...new Set(ids)].map((id) => catalogue.findPublished(id)));
    return new Set(found.flatMap((resource) => (resource?.shareAttribute === "unconditional" ? [resource.id] : [])));
  }

  /** The clause that permits it. @throws the refusals of check-request.ts */
  async function requireAllowed(
    requestingParty: string,
    { purpose, basisKind, fields }: Pick<CompleteRequest, "purpose" | "basisKind" | "fields">,
    resource: Resource,
    agreement: string | undefined,
  ): Promise<PermittingRule> {
    const nodes = [nodeOf(requestingParty), nodeOf(resource.provider)];
    const inForce = await isInForce(nodes, agreement);
    const rule = isPurpose(purpose) && inForce ? await permittingRule(purpose, nodes, agreement) : undefined;
    const refusal = refusalOf({ requestingParty, purpose, basisKind, fields, resource, inForce, rule });
    if (refusal) throw refusal;
    if (!rule) throw new Error("a request without a permitting clause passed its checks");
    return rule;
  }

  function permittingRule(purpose: Purpose, nodes: readonly string[], agreement: string | undefined): Promise<PermittingRule | undefined> {
    return agreement === undefined ? agreements.findPermitting(purpose, nodes) : agreements.ruleFor(agreement, purpose);
  }

  async function isInForce(nodes: readonly string[], agreement: string | undefined): Promise<boolean> {
    const candidates = agreement === undefined ? (await agreements.list()).filter(({ state }) => state === "active").map(({ id }) => id) : [agreement];
    const documents = await Promise.all(candidates.map((id) => agreements.active(id)));
    return documents.some((document) => document !== undefined && nodes.every((node) => document.parties.some((one) => one.node === node)));
  }

  async function granting(content: RequestContent, body: Extract<DecisionBody, { decision: "grant" }>, officer: PersonCaller, at: Date) {
    const fields = [...new Set(body.fields ?? content.fields)];
    const lastDay = requireWithin(content, fields, body.validUntil, at);
    const resource = await catalogue.findPublished(content.resource);
    if (!resource) throw resourceNotFound(content.resource);
    const rule = await requireAllowed(content.requestingParty, { ...content, fields }, resource, content.agreement);
    if (rule.clause !== content.clause) throw purposeNotPermitted(`${content.clause} does not permit ${content.purpose}, ${rule.clause} does`);
    const grant = random.id();
    const signed: { document: JwsGeneral; digest: string } = await signGrant({
      id: grant, content, fields, lastDay, ratePerMinute: body.ratePerMinute ?? defaultRatePerMinute, at: at.toISOString(), officer, signer,
    });
    return { grant, reason: null, clause: null, basis: null, signed };
  }

  function peerOf(party: string): string | null {
    const node = nodeOf(party);
    return node === self ? null : node;
  }
}

function requireRole(caller: Caller, role: PersonCaller["roles"][number], refusal: typeof notAsRequester): PersonCaller {
  if (caller.kind !== "person" || !caller.roles.includes(role)) throw refusal();
  return caller;
}

function partyFilter(caller: Caller): string | undefined {
  if (caller.kind !== "person") throw requestNotFound();
  return caller.roles.includes("auditor") ? undefined : caller.party;
}

function mayRead(caller: Caller, { requestingParty, providingParty }: { requestingParty: string; providingParty: string }): boolean {
  return caller.kind === "person" && (caller.roles.includes("auditor") || caller.party === requestingParty || caller.party === providingParty);
}

