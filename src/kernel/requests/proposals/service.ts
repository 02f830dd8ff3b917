import type { Clock } from "../../../platform/clock.ts";
import { inTransaction, type Database, type Transaction } from "../../../storage/database.ts";
import type { BasisKind } from "../../agreements/index.ts";
import type { Caller, PersonCaller } from "../../identity/index.ts";
import type { Ledger } from "../../ledger/index.ts";
import type { Tasks } from "../../tasks/index.ts";
import { requireWithin } from "../check-decision.ts";
import { alreadyDecided, notAsRequester, notTheShareOffice, requestNotFound } from "../errors.ts";
import type { Acts } from "../negotiation/counsel.ts";
import { offerOf, type Agreed } from "../negotiation/policy.ts";
import { recordDecided, recordProposed } from "../record.ts";
import type { AccessRequest, Proposal, ProposalBody, RequestContent } from "../schema.ts";
import { findRequest, insertGrant, lockRequest, writeDecision, type StoredRequest } from "../store.ts";
import { requestTask, taskKey } from "../task.ts";
import { countersUsedUp, noOfferStands, offerStands, proposalIncomplete, proposalSame } from "./errors.ts";
import { asProposed, isSame, mostCounters, standingOffer } from "./proposals.ts";
import { findOffered, writeOffered, writeProposals } from "./store.ts";
import { offerTask, offerTaskKey } from "./task.ts";

export interface SignOffer {
  /** Signs the grant that an offer stands for. @throws the refusals of a grant */
  (content: RequestContent, fields: readonly string[], validUntil: string, officer: PersonCaller, receivedAt: Date): Promise<Agreed>;
}

/**
 * Other terms than those asked for: the provider offers, the requester accepts, proposes once more, or takes its request back.
 * @source DSP 2025-1 contract negotiation: offers and counter-offers; 政务数据共享条例 art. 21
 */
export function createProposals({ db, clock, self, ledger, tasks, acts, peerOf, get, sign, isUnconditional }: {
  db: Database;
  clock: Clock;
  self: string;
  ledger: Pick<Ledger, "append">;
  tasks: Pick<Tasks, "open" | "close">;
  acts: Pick<Acts, "offer" | "counter" | "accept">;
  /** The other node of an office's request; null when it is ours. */
  peerOf: (party: string) => string | null;
  /** The request as it stands for the caller afterwards. */
  get: (caller: Caller, id: string) => Promise<AccessRequest>;
  sign: SignOffer;
  isUnconditional: (resource: string) => Promise<boolean>;
}) {
  return {
    /**
     * The provider's share office offers less, shorter, or on another basis. Its grant is signed now, and stands once the requester says yes.
     * @throws requestNotFound (404), notTheShareOffice (403), alreadyDecided, offerStands (409), proposalIncomplete, proposalSame, beyondRequest (422) and the refusals of a grant
     */
    async offer(caller: Caller, id: string, body: ProposalBody): Promise<AccessRequest> {
      const { stored, person } = await read(caller, id, "share-officer");
      const proposal = proposalOf(stored, body, "provider", person);
      const agreed = await sign({ ...stored.content, basisKind: proposal.basisKind }, proposal.fields, proposal.validUntil, person, stored.receivedAt);
      await inTransaction(db, async (tx) => {
        const { content, proposals } = await lockWaiting(tx, id);
        if (standingOffer(proposals)) throw offerStands(content.number);
        await writeOffered(tx, id, agreed);
        await tasks.close(tx, taskKey(id), "offered");
        const offered = await put(tx, content, [...proposals, proposal], peerOf(content.requestingParty), "provider");
        if (peerOf(content.requestingParty) === null) await tasks.open(tx, offerTask(content));
        else await acts.offer(tx, id, { ...offerOf(offered, proposal), target: offerOf(offered).target ?? "" });
      });
      return get(caller, id);
    },

    /**
     * The requester takes the terms offered; the grant follows by itself.
     * @throws requestNotFound (404), notAsRequester (403), alreadyDecided, noOfferStands (409)
     */
    async accept(caller: Caller, id: string): Promise<AccessRequest> {
      await read(caller, id, "data-steward");
      await inTransaction(db, async (tx) => {
        const { content, proposals } = await lockWaiting(tx, id);
        if (!standingOffer(proposals)) throw noOfferStands(content.number);
        await tasks.close(tx, offerTaskKey(id), "accepted");
        if (peerOf(content.providingParty) !== null) return acts.accept(tx, id);
        const offered = await findOffered(tx, id);
        if (!offered) throw new Error(`request ${id} has an offer without a grant`);
        await writeDecision(tx, id, offered.decision);
        await insertGrant(tx, offered.document, offered.digest);
        await recordDecided({ ledger, tx, role: "provider", peer: null }, content, offered.decision, offered.digest);
      });
      return get(caller, id);
    },

    /**
     * The requester answers an offer by terms of its own, within what it asked for at first.
     * @throws requestNotFound (404), notAsRequester (403), alreadyDecided, noOfferStands, countersUsedUp (409), proposalIncomplete, proposalSame, beyondRequest (422)
     */
    async counter(caller: Caller, id: string, body: ProposalBody): Promise<AccessRequest> {
      const { stored, person } = await read(caller, id, "data-steward");
      const proposal = proposalOf(stored, body, "requester", person);
      await inTransaction(db, async (tx) => {
        const { content, proposals, receivedAt } = await lockWaiting(tx, id);
        if (!standingOffer(proposals)) throw noOfferStands(content.number);
        if (proposals.filter(({ by }) => by === "requester").length >= mostCounters) throw countersUsedUp(content.number);
        await tasks.close(tx, offerTaskKey(id), "countered");
        await writeOffered(tx, id, null);
        const countered = await put(tx, content, [...proposals, proposal], peerOf(content.providingParty), "requester");
        if (peerOf(content.providingParty) === null) await tasks.open(tx, requestTask(content, receivedAt, { self, unconditional: await isUnconditional(content.resource) }));
        else await acts.counter(tx, id, offerOf(countered, proposal));
      });
      return get(caller, id);
    },
  };

  async function put(tx: Transaction, content: RequestContent, proposals: readonly Proposal[], peer: string | null, role: "requester" | "provider"): Promise<RequestContent> {
    await writeProposals(tx, content.id, proposals);
    await recordProposed({ ledger, tx, role, peer }, content, proposals);
    return asProposed(content, proposals);
  }

  async function read(caller: Caller, id: string, role: "share-officer" | "data-steward"): Promise<{ stored: StoredRequest; person: PersonCaller }> {
    const stored = await findRequest(db, id);
    const parties = stored ? [stored.content.requestingParty, stored.content.providingParty] : [];
    if (!stored || caller.kind !== "person" || !parties.includes(caller.party)) throw requestNotFound(id);
    const [refusal, party] = role === "share-officer" ? [notTheShareOffice, stored.content.providingParty] : [notAsRequester, stored.content.requestingParty];
    if (!caller.roles.includes(role) || caller.party !== party) throw refusal(`${stored.content.number}: ${party}`);
    if (stored.state !== "submitted") throw alreadyDecided(stored.content.number);
    return { stored, person: caller };
  }

  async function lockWaiting(tx: Transaction, id: string): Promise<StoredRequest> {
    const stored = await lockRequest(tx, id);
    if (stored?.state !== "submitted") throw alreadyDecided(stored?.content.number ?? id);
    return stored;
  }

  /** What is left out stays as it stands now. */
  function proposalOf({ content, proposals }: StoredRequest, body: ProposalBody, by: Proposal["by"], { personId }: PersonCaller): Proposal {
    const standing = asProposed(content, proposals);
    const fields = [...new Set(body.fields ?? standing.fields)];
    const at = clock.now();
    const validUntil = requireWithin(content, fields, body.validUntil ?? standing.validUntil, at);
    const proposal: Proposal = { by, at: at.toISOString(), person: personId, fields, validUntil, basisKind: (body.basisKind ?? standing.basisKind) as BasisKind, note: (body.note ?? "").trim() };
    if (proposal.note === "") throw proposalIncomplete(content.number);
    if (isSame(proposal, standing)) throw proposalSame(content.number);
    return proposal;
  }
}
