import type { Clock } from "../../../platform/clock.ts";
import { documentDigest, payloadOf, type JwsGeneral } from "../../../platform/crypto/jws.ts";
import type { Signer } from "../../../platform/crypto/signer.ts";
import type { Random } from "../../../platform/random.ts";
import type { Text } from "../../../platform/text.ts";
import { inTransaction, type Database, type Transaction } from "../../../storage/database.ts";
import type { Catalogue } from "../../catalogue/index.ts";
import type { Events } from "../../events/index.ts";
import type { Caller, PersonCaller } from "../../identity/index.ts";
import type { Ledger } from "../../ledger/index.ts";
import type { Tasks } from "../../tasks/index.ts";
import { mayRead } from "../callers.ts";
import { grantNotFound } from "../errors.ts";
import type { Grant, GrantPayload } from "../schema.ts";
import { findGrantById, lockGrant, type StoredGrant } from "../store.ts";
import { toGrantView } from "../view.ts";
import { actingRole, nodeOf, partyOf, signAct, type SignedAct } from "./act-document.ts";
import { createAmendments, type Allow, type Doing, type Said } from "./amendments.ts";
import { requireMendingOver, requireReasoned } from "./check-act.ts";
import { grantActNotNow, grantOver, notASide } from "./errors.ts";
import { createActInbox } from "./inbound.ts";
import { grantStateOf, isAmendment, nextSideState, sides, sideStateAfter, type Act, type AmendmentAct, type GrantSide, type GrantState } from "./life.ts";
import { recordAct } from "./record.ts";
import type { ActBody, AmendmentBody, AnswerBody, GrantAct } from "./schema.ts";
import { insertAct, listActs, takeWaiting, writeEnded, writeSuspended } from "./store.ts";
import { mendingKey, mendingTask } from "./task.ts";
import type { SignedVersion } from "./version.ts";
import { listVersions } from "./version-store.ts";
import { toActView, toVersionViews } from "./view.ts";

/** A grant whose state has changed, for whoever gives or fetches data under it. */
export interface GrantChange {
  readonly grant: string;
  readonly request: string;
  /** The other node; null within one. */
  readonly peer: string | null;
  readonly state: GrantState;
  readonly by: GrantSide;
}
/** Runs in the transaction of the change, on both nodes. */
export type GrantListener = (tx: Transaction, change: GrantChange) => Promise<void>;

export type GrantLife = ReturnType<typeof createGrantLife>;

/** What happens to grants once they stand: either side suspends, resumes or ends; the act is signed, told to the other side, and stands in both ledgers. */
export function createGrantLife({ db, clock, random, self, signer, findKey, ledger, events, tasks, catalogue, nameOf, allow }: {
  db: Database;
  clock: Clock;
  random: Random;
  self: string;
  signer: Signer;
  findKey: (kid: string) => Uint8Array | undefined;
  ledger: Pick<Ledger, "append">;
  events: Pick<Events, "on" | "emit">;
  tasks: Pick<Tasks, "open" | "close">;
  catalogue: Pick<Catalogue, "findPublished">;
  nameOf: (party: string) => Text | undefined;
  allow: Allow;
}) {
  const listeners: GrantListener[] = [];
  const names = { nameOf };
  const amendments = createAmendments({ db, clock, self, signer, tasks, catalogue, names, allow, begin, perform });
  const inbox = createActInbox({ clock, findKey, catalogue, names, apply });
  events.on("grant.acted", inbox.receive);

  return {
    /** Called in the transaction of each change of a grant's state. */
    onChange: (listener: GrantListener): void => void listeners.push(listener),

    /**
     * Nothing is given under the grant until the side that suspended it resumes it.
     * @throws grantNotFound (404), notASide (403), grantActIncomplete (422), grantOver, grantActNotNow (409)
     * @source 政务数据共享条例 art. 27 (2)
     */
    suspend: (caller: Caller, id: string, body: ActBody): Promise<Grant> => act(caller, id, "suspend", body),

    /** @throws grantNotFound (404), notASide (403), grantOver, grantActNotNow (409) */
    resume: (caller: Caller, id: string, body: ActBody = {}): Promise<Grant> => act(caller, id, "resume", body),

    /**
     * Ends it for good. A provider needs a listed ground, and to have consulted and filed; a holder may always stop.
     * @throws grantNotFound (404), notASide (403), grantActIncomplete (422), grantOver, grantActNotNow, notMendedYet (409)
     * @source 政务数据共享条例 art. 27
     */
    end: (caller: Caller, id: string, body: ActBody): Promise<Grant> => act(caller, id, "end", body),

    amendmentText: amendments.text,
    propose: (caller: Caller, id: string, body: AmendmentBody): Promise<Grant> => amendments.propose(caller, id, body).then(() => get(caller, id)),
    answer: (caller: Caller, id: string, digest: string, body: AnswerBody): Promise<Grant> => amendments.answer(caller, id, digest, body).then(() => get(caller, id)),
    withdrawProposal: (caller: Caller, id: string, digest: string): Promise<Grant> => amendments.withdraw(caller, id, digest).then(() => get(caller, id)),

    get,

    /** A grant has been made here: acts of the other side that came before it take effect. */
    async taken(tx: Transaction, id: string): Promise<void> {
      const waiting = await takeWaiting(tx, id);
      for (const one of waiting) {
        const stored = await lockGrant(tx, id);
        if (stored) await apply(tx, stored, one);
      }
    },
  };

  async function get(caller: Caller, id: string): Promise<Grant> {
    const stored = await findGrantById(db, id);
    if (!stored || !mayRead(caller, stored.payload)) throw grantNotFound(id);
    return { ...toGrantView(stored, clock.now()), acts: (await listActs(db, id)).map(toActView), versions: toVersionViews(stored, await listVersions(db, id)) };
  }

  async function act(caller: Caller, id: string, name: Exclude<Act, AmendmentAct>, body: ActBody): Promise<Grant> {
    await inTransaction(db, async (tx) => {
      const doing = await begin(tx, caller, id);
      await perform(doing, name, requireReasoned(name, doing.side, body, clock.now()));
    });
    return get(caller, id);
  }

  async function begin(tx: Transaction, caller: Caller, id: string): Promise<Doing & { officer: PersonCaller }> {
    const stored = await lockGrant(tx, id);
    if (!stored || !mayRead(caller, stored.payload)) throw grantNotFound(id);
    const { side, officer } = requireSide(caller, stored.payload);
    if (["ended", "expired"].includes(grantStateOf(stored, clock.now()))) throw grantOver(id);
    return { tx, stored, side, officer };
  }

  /** Signs an act, keeps it, lets it take effect here and tells the other node. */
  async function perform({ tx, stored, side, officer }: Doing, name: Act, said: Said, version?: { readonly terms: string; readonly document?: JwsGeneral }): Promise<void> {
    const { id, request } = stored.payload;
    const now = clock.now();
    const own = (await listActs(tx, id)).filter(({ payload }) => payload.side === side);
    if (nextSideState(sideStateAfter(own.map(({ payload }) => payload.act)), name) === undefined) throw grantActNotNow(`${id}: ${name}`);
    requireMendingOver(said.ground, own.map(({ payload }) => payload), now);
    const payload: GrantAct = {
      v: 1, kind: "grant-act", id: random.id(), grant: id, request, act: name, side, party: partyOf(stored.payload, side),
      sequence: own.length + 1, previous: own.at(-1)?.digest ?? null, at: now.toISOString(), ...said, ...(version ? { terms: version.terms } : {}),
    };
    const signed = await signAct(payload, officer, signer);
    await insertAct(tx, signed, false);
    const peer = peerOf(stored.payload);
    if (peer !== null) await events.emit(tx, { to: peer, type: "grant.acted", subject: `grant:${id}`, data: { document: signed.document, ...(version?.document ? { version: version.document } : {}) } });
    await apply(tx, stored, signed, version?.document && ownVersion(version.document));
  }

  /** What an act does here, on either node alike; it has been checked and is kept. */
  async function apply(tx: Transaction, stored: StoredGrant, signed: SignedAct, version?: SignedVersion): Promise<void> {
    const { payload } = stored;
    const { side, act: name, at, reason } = signed.payload;
    const instant = new Date(at);
    await recordAct({ ledger, tx, role: ownSide(payload), peer: peerOf(payload) }, payload, signed);
    if (isAmendment(name)) await amendments.apply(tx, stored, signed, version);
    else if (name !== "end") await writeSuspended(tx, payload.id, side, name === "suspend" ? instant : null);
    else {
      if (isFirstEnd(stored, side, instant)) await writeEnded(tx, payload.id, { at: instant, side, reason: reason ?? "" });
      await amendments.end(tx, payload.id);
    }
    if (name === "resume" || name === "end") await tasks.close(tx, mendingKey(payload.id), name);
    else if (name === "suspend" && signed.payload.mendBy !== null && nodeOf(payload.requestingParty, ":") === self) await tasks.open(tx, mendingTask(stored, signed.payload.mendBy));
    const after = await lockGrant(tx, payload.id);
    if (!after) throw new Error(`no grant ${payload.id}`);
    const change = { grant: payload.id, request: payload.request, peer: peerOf(payload), state: grantStateOf(after, clock.now()), by: side };
    for (const listener of listeners) await listener(tx, change);
  }

  /** Both may end it at the same time: on both nodes the earlier counts, and of the same instant the provider's. */
  function isFirstEnd({ endedAt }: StoredGrant, side: GrantSide, at: Date): boolean {
    if (endedAt === null) return true;
    return at < endedAt || (at.getTime() === endedAt.getTime() && side === "provider");
  }

  function ownSide({ providingParty }: GrantPayload): GrantSide {
    return nodeOf(providingParty, ":") === self ? "provider" : "requester";
  }

  function peerOf({ providingParty, requestingParty }: GrantPayload): string | null {
    return [providingParty, requestingParty].map((party) => nodeOf(party, ":")).find((node) => node !== self) ?? null;
  }
}

/** A version that this node has just signed. */
function ownVersion(document: JwsGeneral): SignedVersion {
  return { payload: payloadOf(document) as unknown as GrantPayload, document, digest: documentDigest(document), signedBy: [], stale: false };
}

/** @throws notASide (403) */
function requireSide(caller: Caller, grant: GrantPayload): { side: GrantSide; officer: PersonCaller } {
  const side = sides.find((one) => caller.kind === "person" && caller.party === partyOf(grant, one) && caller.roles.includes(actingRole[one]));
  if (side === undefined || caller.kind !== "person") throw notASide(grant.id);
  return { side, officer: caller };
}
