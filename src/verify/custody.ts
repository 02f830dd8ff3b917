/**
 * The rules of custody: a matter is in the hands of exactly one office at any instant, and the chain of signed links
 * says whose. Pure rules; nodes use them on every link they write or receive, verifiers on whole chains.
 */
import { isInstant, isKind } from "./entry.ts";
import { isDigestText } from "./jcs.ts";
import { nodeOf } from "./jws.ts";
import { problem, type Problem } from "./verdict.ts";

export const handover = {
  offered: "handover.offered",
  accepted: "handover.accepted",
  refused: "handover.refused",
  expired: "handover.expired",
} as const;

const answers: ReadonlySet<string> = new Set([handover.accepted, handover.refused, handover.expired]);

/** The signed payload of one link; further members (facts, reason, clause) are the matter's own. */
export interface CustodyLink {
  readonly v: 1;
  readonly matter: string;
  /** From 1, without gaps. */
  readonly seq: number;
  /** Digest of the previous link's canonical text; null in the first. */
  readonly prev: string | null;
  readonly type: string;
  readonly at: string;
  /** The party that holds the matter once this link stands. */
  readonly custodian: string;
  /** The node that signs. */
  readonly node: string;
  /** The party that acts, hosted by that node. */
  readonly party: string;
  /** Of an offer: to whom. */
  readonly to?: string;
  /** Of an offer: the instant until which it may be accepted; from it on it expires. */
  readonly answerBy?: string;
  /** Of an offer: the party that is told when nobody answered in time. */
  readonly escalateTo?: string;
}

/** What a chain says so far. */
export interface CustodyState {
  readonly matter: string;
  readonly seq: number;
  readonly digest: string;
  readonly at: string;
  readonly custodian: string;
  /** The party that must answer an open offer. */
  readonly offeredTo: string | null;
  /** Until when; null when the open offer names no time, or none is open. */
  readonly answerBy: string | null;
}

/** @returns  the link, or the name of the member that is wrong */
export function readLink(payload: Readonly<Record<string, unknown>>): CustodyLink | string {
  const { v, matter, seq, prev, type, at, custodian, node, party, to, answerBy, escalateTo } = payload;
  if (v !== 1) return "v";
  if (typeof matter !== "string" || matter === "") return "matter";
  if (!Number.isSafeInteger(seq) || (seq as number) < 1) return "seq";
  if (prev !== null && !isDigestText(prev)) return "prev";
  if (!isKind(type)) return "type";
  if (!isInstant(at)) return "at";
  if (!isParty(custodian)) return "custodian";
  if (typeof node !== "string" || node === "") return "node";
  if (!isParty(party)) return "party";
  if (to !== undefined && !isParty(to)) return "to";
  if (answerBy !== undefined && !isInstant(answerBy)) return "answerBy";
  if (escalateTo !== undefined && !isParty(escalateTo)) return "escalateTo";
  return payload as unknown as CustodyLink;
}

/** `node:slug`, e.g. `cq:public-security`. */
export function isParty(value: unknown): value is string {
  return typeof value === "string" && /^[a-z][a-z0-9-]*:[a-z0-9][a-z0-9-]*$/.test(value);
}

/**
 * Whether the link may follow.
 * @param state        undefined before the first link
 * @param signerNodes  nodes whose signatures on the link held
 */
export function checkLink(state: CustodyState | undefined, link: CustodyLink, signerNodes: readonly string[]): Problem | undefined {
  for (const rule of rules) {
    const found = rule(state, link, signerNodes);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** @param digest  of the link's canonical text; call it only for a link that checkLink() let pass */
export function stateAfter(link: CustodyLink, digest: string): CustodyState {
  const { matter, seq, at, custodian } = link;
  const offered = link.type === handover.offered;
  return { matter, seq, digest, at, custodian, offeredTo: offered ? (link.to ?? null) : null, answerBy: offered ? (link.answerBy ?? null) : null };
}

type Rule = (state: CustodyState | undefined, link: CustodyLink, signerNodes: readonly string[]) => Problem | undefined;

const rules: readonly Rule[] = [
  function staysWithItsMatter(state, { seq, matter }) {
    return state && state.matter !== matter ? problem("link-of-another", { seq, matter }) : undefined;
  },
  function leavesNoGap(state, { seq }) {
    const expected = (state?.seq ?? 0) + 1;
    if (seq > expected) return problem("link-missing", { seq, expected });
    return seq < expected ? problem("link-repeated", { seq }) : undefined;
  },
  function followsTheLinkBefore(state, { seq, prev }) {
    return prev === (state?.digest ?? null) ? undefined : problem("link-not-attached", { seq });
  },
  function neverGoesBackInTime(state, { seq, at }) {
    return state && at < state.at ? problem("link-backwards", { seq }) : undefined;
  },
  function isSignedByTheNodeThatHostsTheActor(_state, { seq, party, node }, signerNodes) {
    const stranger = [node, ...signerNodes].find((signer) => signer !== nodeOf(party));
    if (stranger !== undefined) return problem("link-signer-wrong", { seq, party, signer: stranger });
    return signerNodes.length === 0 ? problem("no-signature") : undefined;
  },
  function answersOnlyAnOffer(state, { seq, type }) {
    return answers.has(type) && !state?.offeredTo ? problem("answer-without-offer", { seq }) : undefined;
  },
  function waitsForTheAnswer(state, { seq, type }) {
    return state?.offeredTo && !answers.has(type) ? problem("offer-unanswered", { seq }) : undefined;
  },
  function isAnsweredByWhomItWasOfferedTo(state, { seq, type, party }) {
    // Also the expiry: were the sender free to write it, its link and an acceptance on its way could stand at the same place.
    if (!state?.offeredTo || !answers.has(type)) return undefined;
    return party === state.offeredTo ? undefined : problem("answered-by-another", { seq, party, to: state.offeredTo });
  },
  function isAcceptedInTime(state, { seq, type, at }) {
    if (type !== handover.accepted || !state?.answerBy || at <= state.answerBy) return undefined;
    return problem("answered-too-late", { seq, at, answerBy: state.answerBy });
  },
  function expiresInItsTime(state, { seq, type, at }) {
    if (type !== handover.expired || !state) return undefined;
    if (state.answerBy === null) return problem("expired-without-term", { seq });
    return at < state.answerBy ? problem("expired-too-early", { seq, at, answerBy: state.answerBy }) : undefined;
  },
  function isAddedByTheCustodiansNode(state, { seq, type, party }) {
    if (!state || answers.has(type)) return undefined;
    return nodeOf(party) === nodeOf(state.custodian) ? undefined : problem("not-the-custodian", { seq, party, custodian: state.custodian });
  },
  function movesOnlyWhenAccepted(state, { seq, type, party, custodian }) {
    // Whoever opens a matter holds it; later only the party that accepts an offer takes it over.
    const due = state === undefined ? party : type === handover.accepted ? (state.offeredTo ?? state.custodian) : state.custodian;
    return custodian === due ? undefined : problem("custodian-jumped", { seq, from: state?.custodian ?? party, to: custodian });
  },
  function givesTimeToAnswer(_state, { seq, type, at, answerBy, escalateTo }) {
    if (answerBy === undefined) return escalateTo === undefined ? undefined : problem("link-unreadable", { seq, reason: "escalateTo" });
    return type === handover.offered && answerBy > at ? undefined : problem("link-unreadable", { seq, reason: "answerBy" });
  },
  function offersToSomebodyElse(_state, { seq, type, to, custodian }) {
    if ((type === handover.offered) !== (to !== undefined)) return problem("offer-to-nobody", { seq });
    return to === custodian ? problem("offer-to-nobody", { seq }) : undefined;
  },
];
