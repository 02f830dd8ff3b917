import { Value } from "typebox/value";
import type { Clock } from "../../platform/clock.ts";
import { documentDigest, payloadOf, signDocument, verifyDocument, type AttestedAct, type JwsGeneral } from "../../platform/crypto/jws.ts";
import type { Signer } from "../../platform/crypto/signer.ts";
import type { Random } from "../../platform/random.ts";
import { createAlarm } from "../../platform/alarm.ts";
import type { ProblemError } from "../../platform/http/problem.ts";
import type { Log } from "../../platform/log.ts";
import { afterCommit, inTransaction, type Database, type Reader, type Transaction } from "../../storage/database.ts";
import type { Events, ReceivedEvent } from "../events/index.ts";
import type { Ledger } from "../ledger/index.ts";
import { faultOfLink, hostOf } from "./check-link.ts";
import { answerTooLate, brokenChain, handoverPending, matterNotFound, notOfferedToYou, notTheCustodian } from "./errors.ts";
import { CustodyLink, handoverTypes, type MatterHead, type OverdueOffer } from "./schema.ts";
import { dueStep, headAfter, obeysRecall, plan, type Command, type StepFault } from "./steps.ts";
import { findHead, findLinkDigest, findNextDeadline, insertLink, listDocuments, listOverdue, lockHead, markOverdueHandled, writeHead } from "./store.ts";

/** Called in the transaction that adds a link, whichever side made it. */
export type LinkListener = (tx: Transaction, link: CustodyLink) => Promise<void>;

/** The person a matter is about. */
export type FindSubject = (tx: Transaction, matter: string) => Promise<string | null>;

/**
 * Called in the transaction in which this node learns that an offer was not answered in time: by its own timer, or by the other side's
 * link. That can be twice for one offer; what it opens is to be opened by a key.
 */
export type OverdueListener = (tx: Transaction, offer: OverdueOffer) => Promise<void>;

/** Why nothing may be handed over between us and a peer now; undefined while it may. */
export type FindSuspension = (peer: string) => ProblemError | undefined;

export interface NewLink {
  readonly matter: string;
  readonly type: string;
  /** The acting office; must be hosted here. */
  readonly party: string;
  /** Codes, ids and digests only: a link is held by both sides for good. */
  readonly facts?: Record<string, unknown>;
  /** The person's act that our node attests in the signature. */
  readonly act?: Omit<AttestedAct, "textDigest" | "at">;
}

export type Matters = ReturnType<typeof createMatters>;

export function createMatters({ db, clock, random, self, log, signer, findKey, ledger, events }: {
  db: Database;
  clock: Clock;
  random: Random;
  self: string;
  log: Log;
  signer: Signer;
  findKey: (kid: string) => Uint8Array | undefined;
  ledger: Pick<Ledger, "append">;
  events: Pick<Events, "on" | "emit">;
}) {
  const listeners: LinkListener[] = [];
  let findSubject: FindSubject = async () => null;
  let findSuspension: FindSuspension = () => undefined;
  const overdueListeners: OverdueListener[] = [];
  events.on("matter.linked", receiveLink);
  events.on("matter.recalled", receiveRecall);
  const alarm = createAlarm({ clock, log, name: "offers", next: () => findNextDeadline(db), ring: settleOverdue });

  return {
    onLink(listener: LinkListener): void {
      listeners.push(listener);
    },

    /** Says whose matters these are, by identity number; null when it is nobody's. The app that knows registers it, once. */
    onSubject(find: FindSubject): void {
      findSubject = find;
    },

    /** People's hand-overs wait while this says so; what follows by itself from signed links goes on. Registered once. */
    onSuspension(find: FindSuspension): void {
      findSuspension = find;
    },

    onOverdue(listener: OverdueListener): void {
      overdueListeners.push(listener);
    },

    /** Waits for offers whose time passes, those from before a restart too. */
    start: (): Promise<void> => alarm.start(),
    stop: (): Promise<void> => alarm.stop(),
    /** Deals with every offer whose time has passed by the clock. */
    settleOverdue,

    /** First link: the acting office takes the matter in and holds it. @param nodes  peers that get every link */
    open: (tx: Transaction, link: NewLink & { readonly nodes: readonly string[] }): Promise<CustodyLink> =>
      add(tx, undefined, link, { do: "open", party: link.party, type: link.type }, [...new Set([self, ...link.nodes])]),

    /**
     * A further step by the office that holds the matter.
     * @throws matterNotFound (404), handoverPending (409), notTheCustodian (409)
     */
    append: (tx: Transaction, link: NewLink): Promise<CustodyLink> => step(tx, link, { do: "append", party: link.party, type: link.type }),

    /**
     * Offers the matter to another office; until it answers, nothing else may happen and the time stays ours.
     * @param link  answerBy: until when it may be accepted, then it expires; escalateTo: party at the receiving side that is told then
     */
    offer: (tx: Transaction, link: Omit<NewLink, "type"> & { readonly to: string; readonly answerBy?: Date; readonly escalateTo?: string }): Promise<CustodyLink> =>
      step(tx, link, {
        do: "offer", party: link.party, to: link.to,
        ...(link.answerBy === undefined ? {} : { answerBy: link.answerBy }),
        ...(link.escalateTo === undefined ? {} : { escalateTo: link.escalateTo }),
      }),

    /** Takes over what was offered: from this link on the matter is ours. @throws notOfferedToYou, answerTooLate (409) */
    accept: (tx: Transaction, link: Omit<NewLink, "type">): Promise<CustodyLink> => step(tx, link, { do: "accept", party: link.party }),

    /** Sends an offer back; the sender keeps the matter. @throws notOfferedToYou (409) */
    refuse: (tx: Transaction, link: Omit<NewLink, "type">): Promise<CustodyLink> => step(tx, link, { do: "refuse", party: link.party }),

    head: (matter: string, reader: Reader = db): Promise<MatterHead | undefined> => findHead(reader, matter),
    chain: (matter: string, reader: Reader = db): Promise<JwsGeneral[]> => listDocuments(reader, matter),

    /** The links of a chain, decoded. */
    async links(matter: string, reader: Reader = db): Promise<CustodyLink[]> {
      return (await listDocuments(reader, matter)).map((document) => payloadOf(document) as unknown as CustodyLink);
    },

    /** The file anyone can verify offline. @throws matterNotFound (404) */
    async custodyFile(matter: string): Promise<{ v: 1; kind: "custody"; matter: string; links: JwsGeneral[] }> {
      const links = await inTransaction(db, (tx) => listDocuments(tx, matter));
      if (links.length === 0) throw matterNotFound(matter);
      return { v: 1, kind: "custody", matter, links };
    },
  };

  async function step(tx: Transaction, link: Omit<NewLink, "type">, command: Command): Promise<CustodyLink> {
    const head = await lockHead(tx, link.matter);
    if (!head) throw matterNotFound(link.matter);
    const other = command.do === "offer" ? command.to : command.do === "accept" ? head.custodian : undefined;
    const suspension = other === undefined || link.act === undefined ? undefined : findSuspension(hostOf(other));
    if (suspension) throw suspension;
    return add(tx, head, link, command, head.nodes);
  }

  async function add(
    tx: Transaction,
    head: MatterHead | undefined,
    { matter, facts = {}, act }: Omit<NewLink, "type" | "party">,
    command: Command,
    nodes: readonly string[],
  ): Promise<CustodyLink> {
    const draft = plan(head, command, { self, now: clock.now() });
    if (typeof draft === "string") throw refusal(draft, matter, head);
    const { party } = draft;
    const link: CustodyLink = { v: 1, matter, ref: random.id(), ...draft, facts };
    const fault = faultOfLink(head, link, self);
    if (fault) throw brokenChain(fault);
    const unsigned = await signDocument(link, []);
    const textDigest = documentDigest(unsigned);
    const document = await signDocument(link, [
      { signer, party, ...(act === undefined ? {} : { act: { ...act, at: link.at, textDigest } }) },
    ]);
    await keep(tx, head, link, document, nodes);
    for (const node of nodes) if (node !== self) await events.emit(tx, { to: node, type: "matter.linked", subject: matter, data: { document, nodes } });
    return link;
  }

  /** A link made by a peer: believed only when its signature and its place in the chain are right; stored byte for byte. */
  async function receiveLink(tx: Transaction, event: ReceivedEvent): Promise<void> {
    const { document, nodes } = event.data as { document: JwsGeneral; nodes: string[] };
    const verified = verifyDocument(document, findKey);
    if (!verified.ok) throw brokenChain(verified.reason);
    const payload: unknown = verified.document.payload;
    if (!Value.Check(CustodyLink, payload)) throw brokenChain("not a custody link");
    if (payload.matter !== event.subject) throw brokenChain("subject and matter differ");
    const known = await findLinkDigest(tx, payload.matter, payload.seq);
    if (known === verified.document.digest) return;
    const signers = new Set(verified.document.signatures.map((one) => one.kid.split("#")[0]!));
    if (signers.size !== 1 || !signers.has(event.from)) throw brokenChain(`sent by ${event.from}, signed by ${[...signers].join(", ")}`);
    const head = await lockHead(tx, payload.matter);
    const fault = faultOfLink(head, payload, event.from);
    if (fault) throw brokenChain(fault);
    await keep(tx, head, payload, document, head?.nodes ?? nodes);
  }

  /** The sender says that its offer's time is over. Its word alone changes nothing: our clock must say so too. */
  async function receiveRecall(tx: Transaction, event: ReceivedEvent): Promise<void> {
    const { seq } = event.data as { seq: number };
    const head = await lockHead(tx, event.subject);
    if (head && obeysRecall(head, { seq, from: event.from }, { self, now: clock.now() })) await add(tx, head, { matter: head.matter }, { do: "expire" }, head.nodes);
  }

  async function settleOverdue(): Promise<void> {
    for (const matter of await listOverdue(db, clock.now())) {
      try {
        await inTransaction(db, (tx) => settleOne(tx, matter));
      } catch (error) {
        log.error({ matter, reason: error instanceof Error ? error.message : String(error) }, "offer not settled");
      }
    }
  }

  async function settleOne(tx: Transaction, matter: string): Promise<void> {
    const head = await lockHead(tx, matter);
    const due = head && dueStep(head, { self, now: clock.now() });
    if (!head || head.offeredTo === null) return;
    if (due === "expire") return void (await add(tx, head, { matter }, { do: "expire" }, head.nodes));
    if (!(await markOverdueHandled(tx, matter)) || due !== "recall") return;
    await events.emit(tx, { to: hostOf(head.offeredTo), type: "matter.recalled", subject: matter, data: { seq: head.lastSeq } });
    await tellOverdue(tx, head);
  }

  async function tellOverdue(tx: Transaction, { matter, lastSeq: seq, custodian, offeredTo, answerBy, escalateTo }: MatterHead): Promise<void> {
    if (offeredTo === null || answerBy === null) return;
    for (const listener of overdueListeners) await listener(tx, { matter, seq, custodian, offeredTo, answerBy, escalateTo });
  }

  async function keep(tx: Transaction, before: MatterHead | undefined, link: CustodyLink, document: JwsGeneral, nodes: readonly string[]): Promise<void> {
    const digest = documentDigest(document);
    await writeHead(tx, headAfter(link, digest, nodes));
    await insertLink(tx, { link, document, digest });
    const peer = nodes.find((node) => node !== self) ?? null;
    await ledger.append(tx, {
      kind: `custody.${link.type}`,
      ref: link.ref,
      peer,
      role: link.node === self ? "actor" : "witness",
      subject: await findSubject(tx, link.matter),
      details: {
        matter: link.matter,
        seq: link.seq,
        type: link.type,
        happenedAt: link.at,
        custodian: link.custodian,
        party: link.party,
        ...(link.to === undefined ? {} : { to: link.to }),
        linkDigest: digest,
      },
    });
    for (const listener of listeners) await listener(tx, link);
    if (before && link.type === handoverTypes.expired) await tellOverdue(tx, before);
    if (link.answerBy !== undefined) afterCommit(tx, alarm.wake);
  }
}

function refusal(fault: StepFault, matter: string, head: MatterHead | undefined): Error {
  switch (fault) {
    case "not-found":
      return matterNotFound(matter);
    case "not-the-custodian":
      return notTheCustodian(`${matter} is held by ${head?.custodian}`);
    case "handover-pending":
      return handoverPending(`${matter} is offered to ${head?.offeredTo}`);
    case "not-offered":
      return notOfferedToYou(matter);
    case "too-late":
      return answerTooLate(`${matter} had to be answered by ${head?.answerBy?.toISOString()}`);
    case "too-early":
      return brokenChain(`${matter} may be answered until ${head?.answerBy?.toISOString()}`);
    default:
      return fault satisfies never;
  }
}

export { hostOf };
