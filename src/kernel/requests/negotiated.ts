import { Value } from "typebox/value";
import type { Clock } from "../../platform/clock.ts";
import { afterCommit, type Transaction } from "../../storage/database.ts";
import type { Catalogue } from "../catalogue/index.ts";
import type { Ledger } from "../ledger/index.ts";
import type { Tasks } from "../tasks/index.ts";
import { faultOfGrant } from "./grant-document.ts";
import { basisOfClause } from "./grounds.ts";
import type { Effects } from "./negotiation/service.ts";
import { notAcceptable } from "./negotiation/refusal.ts";
import { recordDecided, recordSubmitted, recordWithdrawn } from "./record.ts";
import { Decision, Ending, type RequestContent } from "./schema.ts";
import { findPending, insertGrant, insertRequest, lockRequest, lockWish, writeDecision, writeEnding } from "./store.ts";
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

/** What the steps of a negotiation do to requests, grants, tasks and the ledger. */
export function createEffects({ clock, self, findKey, ledger, tasks, catalogue, onRequested }: {
  clock: Clock;
  self: string;
  findKey: (kid: string) => Uint8Array | undefined;
  ledger: Pick<Ledger, "append">;
  tasks: Pick<Tasks, "open" | "close">;
  catalogue: Pick<Catalogue, "findPublished">;
  /** A request has been taken in and waits for its answer. */
  onRequested: (id: string) => void;
}): Effects {
  return {
    async requested(tx, peer, content) {
      if (nodeOf(content.requestingParty) !== peer) throw notAcceptable(`${peer} does not host ${content.requestingParty}`);
      const resource = await catalogue.findPublished(content.resource, tx);
      if (!resource || resource.provider !== content.providingParty || nodeOf(resource.provider) !== self) throw notAcceptable(`${content.resource} is not provided here by ${content.providingParty}`);
      await lockWish(tx, content);
      if (await findPending(tx, content)) throw notAcceptable("the same request is waiting");
      const receivedAt = clock.now();
      await insertRequest(tx, content, receivedAt);
      await recordSubmitted({ ledger, tx, role: "provider", peer }, content);
      await tasks.open(tx, requestTask(content, receivedAt, { self, unconditional: resource.shareAttribute === "unconditional" }));
      afterCommit(tx, () => onRequested(content.id));
    },

    faultOfAgreed: (content, { document, decision }) => faultOfGrant(document, content, decision.grant, findKey),

    async finalized(tx, { id, peer, role }, { document, digest, decision }) {
      const stored = await lockRequest(tx, id);
      if (!stored) throw new Error(`no request ${id}`);
      if (role === "consumer") await writeDecision(tx, id, decision);
      await insertGrant(tx, document, digest);
      await recordDecided({ ledger, tx, role: role === "consumer" ? "requester" : "provider", peer }, stored.content, decision, digest);
    },

    async terminated(tx, { id, peer, role }, { code, reason }) {
      const stored = await lockRequest(tx, id);
      if (!stored) throw new Error(`no request ${id}`);
      const said = reason.filter((one) => typeof one === "string").join("；").slice(0, 1000) || code || "—";
      const details = detailsOf(reason);
      const now = clock.now().toISOString();
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
    },

    async declined(tx, { id, peer, role }, { code, reason }) {
      const stored = await lockRequest(tx, id);
      if (!stored) throw new Error(`no request ${id}`);
      const ours = role === "consumer" ? "requester" : "provider";
      await end(tx, stored.content, { at: atOf(reason) ?? clock.now().toISOString(), by: ours, code, reason: String(reason[0] ?? code) }, ours, peer);
    },
  };

  async function end(tx: Transaction, content: RequestContent, ending: Ending, role: "requester" | "provider", peer: string): Promise<void> {
    await writeEnding(tx, content.id, ending);
    await tasks.close(tx, taskKey(content.id), "withdrawn");
    await recordWithdrawn({ ledger, tx, role, peer }, content, ending);
  }
}

/** What a termination says in members, beside its words. */
function detailsOf(reason: readonly unknown[]): Record<string, unknown> {
  return Object.assign({}, ...reason.filter((one) => typeof one === "object" && one !== null)) as Record<string, unknown>;
}

function atOf(reason: readonly unknown[]): string | undefined {
  const { at } = detailsOf(reason);
  return typeof at === "string" ? at : undefined;
}
