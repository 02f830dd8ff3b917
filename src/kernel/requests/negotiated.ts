import { Value } from "typebox/value";
import type { Clock } from "../../platform/clock.ts";
import { payloadOf } from "../../platform/crypto/jws.ts";
import type { Text } from "../../platform/text.ts";
import { afterCommit, type Transaction } from "../../storage/database.ts";
import type { Catalogue } from "../catalogue/index.ts";
import type { Ledger } from "../ledger/index.ts";
import type { Tasks } from "../tasks/index.ts";
import { faultOfGrant } from "./grant-document.ts";
import { faultOfText } from "./grants/text.ts";
import { basisOfClause } from "./grounds.ts";
import type { Acts, Arrived, Counsel, Ending as Told } from "./negotiation/counsel.ts";
import type { MessageOf, MessageType, Offer } from "./negotiation/messages.ts";
import { agreedOf, agreementOf, contentOf, proposalOf, uuidIri, uuidOf, type Agreed } from "./negotiation/policy.ts";
import { duplicateOf, notAcceptable, notNow } from "./negotiation/refusal.ts";
import { writeAgreed, type StoredNegotiation } from "./negotiation/store.ts";
import { asProposed, faultOfProposal, mostCounters } from "./proposals/proposals.ts";
import { findOffered, writeOffered, writeProposals } from "./proposals/store.ts";
import { offerTask, offerTaskKey } from "./proposals/task.ts";
import { recordDecided, recordProposed, recordSubmitted, recordWithdrawn } from "./record.ts";
import { Decision, Ending, type GrantPayload, type RequestContent } from "./schema.ts";
import { findPending, findRequest, insertGrant, insertRequest, lockRequest, lockWish, writeDecision, writeEnding, type StoredRequest } from "./store.ts";
import { requestTask, taskKey } from "./task.ts";

/** Code of a termination by which the provider says no; the reason and the clause follow. */
export const rejectedCode = "rejected";
/** Code of a termination by which the requester takes its request back. */
export const withdrawnCode = "withdrawn";

const nodeOf = (party: string) => party.slice(0, party.indexOf(":"));

/** What a termination of ours tells beside its words, so that both ledgers say the same. */
export function rejectionReason(decision: Decision): unknown[] {
  return [decision.reason, { clause: decision.clause, decidedAt: decision.at, receivedAt: decision.receivedAt, decidedBy: decision.by }];
}

/** Without these the provider has nothing to go on with. */
const neededByProvider: readonly MessageType[] = ["ContractRequestMessage", "ContractAgreementVerificationMessage"];

/** Other terms and the yes to them: where they are not taken, the two sides stand at different places. */
const termsTypes: readonly MessageType[] = ["ContractRequestMessage", "ContractOfferMessage", "ContractNegotiationEventMessage"];

/** What the steps of a negotiation do to requests, grants, tasks and the ledger; people decide, and the nodes do what follows from it by themselves. */
export function createCounsel({ clock, self, findKey, ledger, tasks, catalogue, nameOf, onRequested, onGranted }: {
  clock: Clock;
  self: string;
  findKey: (kid: string) => Uint8Array | undefined;
  ledger: Pick<Ledger, "append">;
  tasks: Pick<Tasks, "open" | "close">;
  catalogue: Pick<Catalogue, "findPublished">;
  nameOf: (party: string) => Text | undefined;
  /** A request has been taken in and waits for its answer. */
  onRequested: (id: string) => void;
  /** A grant has been made; in its transaction. */
  onGranted: (tx: Transaction, grant: string) => Promise<void>;
}): (acts: Acts) => Counsel {
  return (acts) => ({
    async lock(tx, id) {
      await lockRequest(tx, id);
    },

    async arrived(tx, { negotiation, move, initial, body }: Arrived) {
      if (move === "request" && initial) return requested(tx, negotiation, (body as MessageOf<"ContractRequestMessage">).offer);
      if (move === "agreement") return agreed(acts, tx, negotiation, body as MessageOf<"ContractAgreementMessage">);
      if (move === "verification") {
        await acts.finalize(tx, negotiation.id);
        return finalized(tx, negotiation);
      }
      if (move === "finalized") return finalized(tx, negotiation);
      if (move === "termination") {
        const { code = "", reason = [] } = body as MessageOf<"ContractNegotiationTerminationMessage">;
        return terminated(tx, negotiation, { code, reason });
      }
      if (move === "offer" && initial) throw notAcceptable("this node takes no offers that it hasn't asked for");
      if (move === "accepted") return accepted(acts, tx, negotiation);
      const { offer } = body as { offer: Offer };
      return proposed(tx, negotiation, offer);
    },

    async refused(tx, negotiation, { type, sequence }, { code, text }) {
      if (code === notNow("").code) return undefined;
      if (sequence > 1 && termsTypes.includes(type)) {
        const ending = { code: "terms-refused", reason: [text, { at: clock.now().toISOString() }] };
        await acts.terminate(tx, negotiation.id, ending);
        return declined(tx, negotiation, ending);
      }
      if (neededByProvider.includes(type)) {
        await acts.terminateUnsaid(tx, negotiation.id);
        return terminated(tx, negotiation, { code: code === duplicateOf("").code ? duplicateOf("").code : "not-accepted", reason: [text] });
      }
      // A requester that can't take our agreement waits for another answer, and there is none.
      if (type === "ContractAgreementMessage") {
        const ending = { code: "agreement-refused", reason: [text, { at: clock.now().toISOString() }] };
        await acts.terminate(tx, negotiation.id, ending);
        await declined(tx, negotiation, ending);
      }
    },
  });

  async function requested(tx: Transaction, { id, peer, consumerPid }: StoredNegotiation, offer: Offer): Promise<void> {
    if (uuidOf(consumerPid) !== id) throw notAcceptable("consumerPid is no urn:uuid");
    if (await findRequest(tx, id)) throw notAcceptable("consumerPid is in use");
    const content = contentOf(offer, id);
    if (nodeOf(content.requestingParty) !== peer) throw notAcceptable(`${peer} does not host ${content.requestingParty}`);
    const resource = await catalogue.findPublished(content.resource, tx);
    if (!resource || resource.provider !== content.providingParty || nodeOf(resource.provider) !== self) throw notAcceptable(`${content.resource} is not provided here by ${content.providingParty}`);
    await lockWish(tx, content);
    const pending = await findPending(tx, content);
    if (pending !== undefined) throw duplicateOf(uuidIri(pending));
    const receivedAt = clock.now();
    await insertRequest(tx, content, receivedAt);
    await recordSubmitted({ ledger, tx, role: "provider", peer }, content);
    await tasks.open(tx, requestTask(content, receivedAt, { self, unconditional: resource.shareAttribute === "unconditional" }));
    afterCommit(tx, () => onRequested(content.id));
  }

  /** The other side proposes other terms: an offer to us, or an answer to ours. It waits for a person. */
  async function proposed(tx: Transaction, { id, peer, role }: StoredNegotiation, offer: Offer): Promise<void> {
    const { content, proposals, receivedAt } = await requestOf(tx, id);
    const theirs = role === "consumer" ? "provider" : "requester";
    const proposal = proposalOf(offer, content, theirs);
    const beyond = faultOfProposal(proposal, content);
    if (beyond !== undefined) throw notAcceptable(beyond);
    if (proposals.filter(({ by }) => by === theirs).length > mostCounters) throw notAcceptable("too many proposals");
    await writeProposals(tx, id, [...proposals, proposal]);
    await recordProposed({ ledger, tx, role: role === "consumer" ? "requester" : "provider", peer }, content, [...proposals, proposal]);
    if (role === "consumer") return tasks.open(tx, offerTask(content));
    await writeOffered(tx, id, null);
    const resource = await catalogue.findPublished(content.resource, tx);
    await tasks.open(tx, requestTask(content, receivedAt, { self, unconditional: resource?.shareAttribute === "unconditional" }));
  }

  /** Our offer is taken: the grant that was signed with it is what we agree to. */
  async function accepted(acts: Acts, tx: Transaction, { id }: StoredNegotiation): Promise<void> {
    const { content, proposals } = await requestOf(tx, id);
    const offered = await findOffered(tx, id);
    if (!offered) throw notNow("no offer of ours stands");
    await writeDecision(tx, id, offered.decision);
    await writeAgreed(tx, id, JSON.stringify(offered));
    await acts.agree(tx, id, agreementOf(asProposed(content, proposals), offered));
  }

  /** It is no more than we asked for, or took of what was offered: our node confirms it by itself. */
  async function agreed(acts: Acts, tx: Transaction, { id }: StoredNegotiation, { agreement }: MessageOf<"ContractAgreementMessage">): Promise<void> {
    const stored = await requestOf(tx, id);
    const content = asProposed(stored.content, stored.proposals);
    const given = agreedOf(agreement, content);
    const fault = faultOfGrant(given.document, content, given.decision.grant, findKey);
    if (fault !== undefined) throw notAcceptable(fault);
    const textFault = faultOfText(payloadOf(given.document) as unknown as GrantPayload, await catalogue.findPublished(content.resource, tx), { nameOf });
    if (textFault !== undefined) throw notAcceptable(textFault);
    await writeAgreed(tx, id, JSON.stringify(given));
    await acts.verify(tx, id);
  }

  /** Both sides hold the agreement: the grant stands. */
  async function finalized(tx: Transaction, { id, peer, role, agreed: text }: StoredNegotiation): Promise<void> {
    if (text === null) throw new Error(`negotiation ${id} is agreed without an agreement`);
    const { document, digest, decision } = JSON.parse(text) as Agreed;
    const { content } = await requestOf(tx, id);
    if (role === "consumer") await writeDecision(tx, id, decision);
    await insertGrant(tx, document, digest);
    await recordDecided({ ledger, tx, role: role === "consumer" ? "requester" : "provider", peer }, content, decision, digest);
    if (decision.grant !== null) await onGranted(tx, decision.grant);
  }

  /** The peer ended it, or will not take what we sent. @throws ProtocolRefusal */
  async function terminated(tx: Transaction, { id, peer, role }: StoredNegotiation, { code, reason }: Told): Promise<void> {
    const stored = await requestOf(tx, id);
    const said = reason.filter((one) => typeof one === "string").join("；").slice(0, 1000) || code || "—";
    const details = detailsOf(reason);
    const now = clock.now().toISOString();
    if (role === "consumer") await tasks.close(tx, offerTaskKey(id), "ended");
    if (role === "consumer" && code === rejectedCode && stored.state === "submitted") {
      const clause = typeof details["clause"] === "string" ? details["clause"] : null;
      const decision = {
        decision: "reject", at: details["decidedAt"] ?? now, by: details["decidedBy"] ?? peer, receivedAt: details["receivedAt"] ?? stored.receivedAt.toISOString(),
        grant: null, reason: said, clause, basis: clause === null ? null : basisOfClause(clause), automatic: false, rule: null,
      };
      if (!Value.Check(Decision, decision)) throw notAcceptable("the refusal does not say when and by whom it was decided");
      await writeDecision(tx, id, decision);
      return recordDecided({ ledger, tx, role: "requester", peer }, stored.content, decision, null);
    }
    const ending = { at: atOf(reason) ?? now, by: role === "consumer" ? "provider" : "requester", code: code.slice(0, 100), reason: said };
    if (!Value.Check(Ending, ending)) throw notAcceptable("the termination does not say when");
    await end(tx, stored.content, ending, role === "consumer" ? "requester" : "provider", peer);
  }

  /** We end it of our own accord, after an offer that we don't take up or an agreement that the requester can't take. */
  async function declined(tx: Transaction, { id, peer, role }: StoredNegotiation, { code, reason }: Told): Promise<void> {
    const ours = role === "consumer" ? "requester" : "provider";
    await end(tx, (await requestOf(tx, id)).content, { at: atOf(reason) ?? clock.now().toISOString(), by: ours, code, reason: String(reason[0] ?? code) }, ours, peer);
  }

  async function end(tx: Transaction, content: RequestContent, ending: Ending, role: "requester" | "provider", peer: string): Promise<void> {
    await writeEnding(tx, content.id, ending);
    await tasks.close(tx, taskKey(content.id), "withdrawn");
    await tasks.close(tx, offerTaskKey(content.id), "withdrawn");
    await recordWithdrawn({ ledger, tx, role, peer }, content, ending);
  }
}

async function requestOf(tx: Transaction, id: string): Promise<StoredRequest> {
  const stored = await lockRequest(tx, id);
  if (!stored) throw new Error(`no request ${id}`);
  return stored;
}

/** What a termination says in members, beside its words. */
function detailsOf(reason: readonly unknown[]): Record<string, unknown> {
  return Object.assign({}, ...reason.filter((one) => typeof one === "object" && one !== null)) as Record<string, unknown>;
}

function atOf(reason: readonly unknown[]): string | undefined {
  const { at } = detailsOf(reason);
  return typeof at === "string" ? at : undefined;
}
