import { Value } from "typebox/value";
import type { Clock } from "../../platform/clock.ts";
import { documentDigest, payloadOf, signDocument, verifyDocument, type AttestedAct, type JwsGeneral } from "../../platform/crypto/jws.ts";
import type { Signer } from "../../platform/crypto/signer.ts";
import type { Random } from "../../platform/random.ts";
import { inTransaction, type Database, type Reader, type Transaction } from "../../storage/database.ts";
import type { Events, ReceivedEvent } from "../events/index.ts";
import type { Ledger } from "../ledger/index.ts";
import { faultOfLink, hostOf } from "./check-link.ts";
import { brokenChain, handoverPending, matterNotFound, notOfferedToYou, notTheCustodian } from "./errors.ts";
import { CustodyLink, handoverTypes, type MatterHead } from "./schema.ts";
import { findHead, findLinkDigest, insertLink, listDocuments, lockHead, writeHead } from "./store.ts";

/** Called in the transaction that adds a link, whichever side made it. */
export type LinkListener = (tx: Transaction, link: CustodyLink) => Promise<void>;

/** The person a matter is about. */
export type FindSubject = (tx: Transaction, matter: string) => Promise<string | null>;

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

export function createMatters({ db, clock, random, self, signer, findKey, ledger, events }: {
  db: Database;
  clock: Clock;
  random: Random;
  self: string;
  signer: Signer;
  findKey: (kid: string) => Uint8Array | undefined;
  ledger: Pick<Ledger, "append">;
  events: Pick<Events, "on" | "emit">;
}) {
  const listeners: LinkListener[] = [];
  let findSubject: FindSubject = async () => null;
  events.on("matter.linked", receiveLink);

  return {
    onLink(listener: LinkListener): void {
      listeners.push(listener);
    },

    /** Says whose matters these are, by identity number; null when it is nobody's. The app that knows registers it, once. */
    onSubject(find: FindSubject): void {
      findSubject = find;
    },

    /** First link: the acting office takes the matter in and holds it. @param nodes  peers that get every link */
    async open(tx: Transaction, link: NewLink & { readonly nodes: readonly string[] }): Promise<CustodyLink> {
      return add(tx, undefined, link, link.party, [...new Set([self, ...link.nodes])]);
    },

    /**
     * A further step by the office that holds the matter.
     * @throws matterNotFound (404), handoverPending (409), notTheCustodian (409)
     */
    async append(tx: Transaction, link: NewLink): Promise<CustodyLink> {
      const head = await getHeadForUpdate(tx, link.matter);
      requireCustody(head, link.party);
      return add(tx, head, link, head.custodian, head.nodes);
    },

    /** Offers the matter to another office; until it answers, nothing else may happen and the time stays ours. */
    async offer(tx: Transaction, link: Omit<NewLink, "type"> & { readonly to: string }): Promise<CustodyLink> {
      const head = await getHeadForUpdate(tx, link.matter);
      requireCustody(head, link.party);
      return add(tx, head, { ...link, type: handoverTypes.offered }, head.custodian, head.nodes, link.to);
    },

    /** Takes over what was offered: from this link on the matter is ours. @throws notOfferedToYou (409) */
    async accept(tx: Transaction, link: Omit<NewLink, "type">): Promise<CustodyLink> {
      const head = await getHeadForUpdate(tx, link.matter);
      if (head.offeredTo !== link.party) throw notOfferedToYou(link.matter);
      return add(tx, head, { ...link, type: handoverTypes.accepted }, link.party, head.nodes);
    },

    /** Sends an offer back; the sender keeps the matter. @throws notOfferedToYou (409) */
    async refuse(tx: Transaction, link: Omit<NewLink, "type">): Promise<CustodyLink> {
      const head = await getHeadForUpdate(tx, link.matter);
      if (head.offeredTo !== link.party) throw notOfferedToYou(link.matter);
      return add(tx, head, { ...link, type: handoverTypes.refused }, head.custodian, head.nodes);
    },

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

  async function getHeadForUpdate(tx: Transaction, matter: string): Promise<MatterHead> {
    const head = await lockHead(tx, matter);
    if (!head) throw matterNotFound(matter);
    return head;
  }

  function requireCustody(head: MatterHead, party: string): void {
    if (head.custodian !== party) throw notTheCustodian(`${head.matter} is held by ${head.custodian}`);
    if (head.offeredTo !== null) throw handoverPending(`${head.matter} is offered to ${head.offeredTo}`);
  }

  async function add(
    tx: Transaction,
    head: MatterHead | undefined,
    { matter, type, party, facts = {}, act }: NewLink,
    custodian: string,
    nodes: readonly string[],
    to?: string,
  ): Promise<CustodyLink> {
    const now = clock.now();
    const at = head && head.lastAt > now ? head.lastAt : now;
    const link: CustodyLink = {
      v: 1,
      matter,
      seq: (head?.lastSeq ?? 0) + 1,
      prev: head?.lastDigest ?? null,
      ref: random.id(),
      type,
      at: at.toISOString(),
      custodian,
      node: self,
      party,
      ...(to === undefined ? {} : { to }),
      facts,
    };
    const fault = faultOfLink(head, link, self);
    if (fault) throw brokenChain(fault);
    const unsigned = await signDocument(link, []);
    const textDigest = documentDigest(unsigned);
    const document = await signDocument(link, [
      { signer, party, ...(act === undefined ? {} : { act: { ...act, at: link.at, textDigest } }) },
    ]);
    await keep(tx, link, document, nodes);
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
    await keep(tx, payload, document, head?.nodes ?? nodes);
  }

  async function keep(tx: Transaction, link: CustodyLink, document: JwsGeneral, nodes: readonly string[]): Promise<void> {
    const digest = documentDigest(document);
    await writeHead(tx, {
      matter: link.matter,
      nodes,
      custodian: link.custodian,
      offeredTo: link.to ?? null,
      lastSeq: link.seq,
      lastType: link.type,
      lastDigest: digest,
      lastAt: new Date(link.at),
    });
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
  }
}

export { hostOf };
