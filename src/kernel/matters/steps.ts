import { hostOf } from "./check-link.ts";
import { handoverTypes, type CustodyLink, type MatterHead } from "./schema.ts";

/**
 * The steps of custody as pure functions: what a node that knows `head` writes for a command, what a message changes, what the passing of
 * time asks for. The service does exactly this, in transactions; `two-nodes.test.ts` tries every order of it on two nodes.
 */

/** What an office, or time itself, wants of a matter. */
export type Command =
  | { readonly do: "open"; readonly party: string; readonly type: string }
  | { readonly do: "append"; readonly party: string; readonly type: string }
  | { readonly do: "offer"; readonly party: string; readonly to: string; readonly answerBy?: Date; readonly escalateTo?: string }
  | { readonly do: "accept" | "refuse"; readonly party: string }
  | { readonly do: "expire" };

/** The members of the link that custody decides; facts, act and signature are added by whoever writes it. */
export type Draft = Pick<CustodyLink, "seq" | "prev" | "type" | "at" | "custodian" | "node" | "party" | "to" | "answerBy" | "escalateTo">;

export type StepFault = "not-found" | "not-the-custodian" | "handover-pending" | "not-offered" | "too-late" | "too-early";

/** @returns the link to write, or why there is none */
export function plan(head: MatterHead | undefined, command: Command, { self, now }: { self: string; now: Date }): Draft | StepFault {
  // A clock that was set back must not date a link before the one that it follows.
  const at = head && head.lastAt > now ? head.lastAt : now;
  const place = { seq: (head?.lastSeq ?? 0) + 1, prev: head?.lastDigest ?? null, at: at.toISOString(), node: self };
  if (command.do === "open") return { ...place, type: command.type, party: command.party, custodian: command.party };
  if (!head) return "not-found";
  const { custodian, offeredTo, answerBy } = head;
  switch (command.do) {
    case "append":
      return faultOfHolder(head, command.party) ?? { ...place, type: command.type, party: command.party, custodian };
    case "offer":
      return faultOfHolder(head, command.party) ?? {
        ...place, type: handoverTypes.offered, party: command.party, custodian, to: command.to,
        ...(command.answerBy === undefined ? {} : { answerBy: command.answerBy.toISOString() }),
        ...(command.escalateTo === undefined ? {} : { escalateTo: command.escalateTo }),
      };
    case "accept":
      if (offeredTo !== command.party) return "not-offered";
      if (answerBy !== null && at > answerBy) return "too-late";
      return { ...place, type: handoverTypes.accepted, party: command.party, custodian: command.party };
    case "refuse":
      if (offeredTo !== command.party) return "not-offered";
      return { ...place, type: handoverTypes.refused, party: command.party, custodian };
    case "expire":
      if (offeredTo === null || answerBy === null) return "not-offered";
      if (at < answerBy) return "too-early";
      return { ...place, type: handoverTypes.expired, party: offeredTo, custodian };
    default:
      return command satisfies never;
  }
}

function faultOfHolder({ custodian, offeredTo }: MatterHead, party: string): StepFault | undefined {
  if (custodian !== party) return "not-the-custodian";
  return offeredTo === null ? undefined : "handover-pending";
}

/** What a chain says once `link` stands. */
export function headAfter(link: CustodyLink, digest: string, nodes: readonly string[]): MatterHead {
  return {
    matter: link.matter, nodes, custodian: link.custodian, offeredTo: link.to ?? null, lastSeq: link.seq, lastType: link.type, lastDigest: digest,
    lastAt: new Date(link.at), answerBy: link.answerBy === undefined ? null : new Date(link.answerBy), escalateTo: link.escalateTo ?? null,
  };
}

/**
 * What time asks of a node. Only the side that the matter was offered to may write the expiry, so that each place of the chain has one
 * possible writer; the sender reminds it and keeps the matter meanwhile.
 */
export function dueStep(head: MatterHead, { self, now }: { self: string; now: Date }): "expire" | "recall" | undefined {
  const { offeredTo, answerBy, custodian } = head;
  if (offeredTo === null || answerBy === null || now < answerBy) return undefined;
  if (hostOf(offeredTo) === self) return "expire";
  return hostOf(custodian) === self ? "recall" : undefined;
}

/** Whether a reminder from the sender lets the offer expire here: it must be about the offer that stands, and our clock must agree. */
export function obeysRecall(head: MatterHead | undefined, recall: { readonly seq: number; readonly from: string }, here: { self: string; now: Date }): boolean {
  return head !== undefined && head.lastSeq === recall.seq && hostOf(head.custodian) === recall.from && dueStep(head, here) === "expire";
}

/** Who may write the next link: the side an offer waits for, else the holder's. */
export function penOf(head: Pick<MatterHead, "custodian" | "offeredTo">): string {
  return hostOf(head.offeredTo ?? head.custodian);
}
