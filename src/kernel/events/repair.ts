import { digestText } from "../../platform/crypto/digest.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Log } from "../../platform/log.ts";
import type { Random } from "../../platform/random.ts";
import { inTransaction, type Database, type Transaction } from "../../storage/database.ts";
import type { Ledger } from "../ledger/index.ts";
import { digestOf } from "./digest.ts";
import { streamNotStopped } from "./errors.ts";
import type { EventLink } from "./link.ts";
import { judgeIncoming, judgeOutgoing, type Outgoing, type Place } from "./position.ts";
import {
  findEdges, findIncoming, findOutgoing, findStream, listHeld, listUndeliveredIds, lockNumbers, markOneDelivered, markUndelivered, renumber, writeInFault, writeNextSequence, writeOutFault,
  type StoredFault, type StreamFaultKind,
} from "./repair-store.ts";
import type { Acknowledgement, CloudEvent, HeldEvents, Position } from "./schema.ts";
import { insertReceived, lastReceived, lockStream, markDelivered } from "./store.ts";

const heldAtOnce = 500;

/**
 * Two ends of a stream that find out whether they still agree on it, and mend what can be mended: after a restore from a backup one of them
 * is older than the other remembers.
 * @source docs/protocol/events.md
 */
export function createRepair({ db, clock, random, log, ledger, link }: {
  db: Database;
  clock: Clock;
  random: Random;
  log: Log;
  ledger: Pick<Ledger, "append">;
  link: EventLink;
}) {
  /** Peers whose position we have asked since this process began, or since a doubt. */
  const greeted = new Set<string>();

  async function outgoing(peer: string): Promise<Outgoing> {
    const { sent, firstWaiting, oldestKept } = await findEdges(db, peer);
    return {
      sent: { sequence: sent, digest: await ownDigest(peer, sent) },
      acknowledged: firstWaiting === 0 ? sent : firstWaiting - 1,
      oldestKept: oldestKept === 0 ? sent + 1 : oldestKept,
    };
  }

  async function ownDigest(peer: string, sequence: number): Promise<string | null> {
    const body = sequence === 0 ? undefined : await findOutgoing(db, peer, sequence);
    return body === undefined ? null : digestOf(JSON.parse(body) as CloudEvent);
  }

  /** The newest event that we have of a peer. */
  async function received(peer: string): Promise<Place> {
    const sequence = await lastReceived(db, peer);
    const body = sequence === 0 ? undefined : await findIncoming(db, peer, sequence);
    return { sequence, digest: body === undefined ? null : digestIn(body) };
  }

  async function ownPosition(peer: string, ofTheirs: Place): Promise<Position> {
    const { sent, oldestKept } = await outgoing(peer);
    return { received: ofTheirs, sent, oldestKept };
  }

  async function setOutFault(peer: string, kind: StreamFaultKind, own: number, theirs: number): Promise<void> {
    const fault: StoredFault = { kind, at: clock.now(), own, theirs };
    await inTransaction(db, async (tx) => {
      await lockNumbers(tx, peer);
      if ((await findStream(tx, peer)).out === null) await writeOutFault(tx, peer, fault);
    });
    log.error({ peer, kind, own, theirs }, "events to this peer are stopped: an operator must decide");
  }

  /** The receiver has given up what it lacked, or has it after all. */
  async function clearGap(peer: string): Promise<void> {
    if ((await findStream(db, peer)).out?.kind !== "beyond-retention") return;
    await inTransaction(db, async (tx) => {
      await lockNumbers(tx, peer);
      await writeOutFault(tx, peer, null);
    });
  }

  async function noteIncoming(peer: string, own: Place, theirs: Position): Promise<void> {
    const verdict = judgeIncoming(own, theirs);
    const { in: before } = await findStream(db, peer);
    if (verdict === "even" ? before === null : before?.kind === verdict) return;
    const fault = verdict === "even" ? null : { kind: verdict, at: clock.now(), own: own.sequence, theirs: verdict === "beyond-retention" ? theirs.oldestKept : theirs.sent.sequence };
    await inTransaction(db, async (tx) => {
      await lockNumbers(tx, peer);
      await writeInFault(tx, peer, fault);
    });
    if (fault) log.error({ peer, ...fault }, "the stream of this peer does not continue ours");
  }

  /** Compares both ends and mends what can be mended. The peer's answer holds, since nothing is being delivered meanwhile. */
  async function greet(peer: string): Promise<void> {
    const ours = await received(peer);
    const theirs = await link.position(peer, await ownPosition(peer, ours));
    await noteIncoming(peer, ours, theirs);
    const own = await outgoing(peer);
    const digest = theirs.received.sequence > own.sent.sequence ? null : await ownDigest(peer, theirs.received.sequence);
    const verdict = judgeOutgoing(own, theirs.received, () => digest ?? undefined);
    if (verdict.kind === "rolled-back" || verdict.kind === "beyond-retention") await setOutFault(peer, verdict.kind, own.sent.sequence, theirs.received.sequence);
    else await clearGap(peer);
    if (verdict.kind === "acknowledge") await markDelivered(db, peer, verdict.upTo, clock.now());
    if (verdict.kind === "resend") await resend(peer, verdict);
  }

  async function resend(peer: string, { from, to }: { from: number; to: number }): Promise<void> {
    await inTransaction(db, async (tx) => {
      await markUndelivered(tx, peer, { from, to, at: clock.now() });
      await ledger.append(tx, { kind: "event.resent", ref: random.id(), peer, role: "sender", subject: null, details: { from, to } });
    });
    log.warn({ peer, from, to }, "the peer has lost events that it had acknowledged: they are sent again");
  }

  return {
    /**
     * Before events are sent: both ends agree. Asks the peer once after a start and after each doubt.
     * @returns false while the stream is stopped
     * @throws what the link throws
     */
    async isReady(peer: string): Promise<boolean> {
      if (!greeted.has(peer)) {
        // Before the question: a doubt that comes up meanwhile stands.
        greeted.add(peer);
        try {
          await greet(peer);
        } catch (error) {
          greeted.delete(peer);
          throw error;
        }
      }
      return (await findStream(db, peer)).out === null;
    },

    /** Something did not fit: the next attempt begins with asking. */
    doubt(peer: string): void {
      greeted.delete(peer);
    },

    /** @throws Error  when the peer acknowledges what we haven't sent, or another event under its number */
    async checkAcknowledgement(peer: string, { acknowledged, digest }: Acknowledgement): Promise<void> {
      const { sent } = await findStream(db, peer);
      const own = acknowledged > sent ? null : await ownDigest(peer, acknowledged);
      if (acknowledged <= sent && (own === null || digest === undefined || digest === null || own === digest)) return;
      greeted.delete(peer);
      throw new Error(`peer acknowledged ${acknowledged}, which is not our event of that number`);
    },

    /** A peer tells how far it is: our answer. What it says of us is looked into by asking it, when nothing is under way. @returns whether it must be asked */
    async answer(peer: string, theirs: Position): Promise<{ position: Position; isDoubtful: boolean }> {
      const ours = await received(peer);
      await noteIncoming(peer, ours, theirs);
      const position = await ownPosition(peer, ours);
      const { acknowledged } = await outgoing(peer);
      const isDoubtful = theirs.received.sequence !== acknowledged;
      if (isDoubtful) greeted.delete(peer);
      return { position, isDoubtful };
    },

    /** What we hold of a peer, for a peer that has forgotten. */
    async held(peer: string, from: number): Promise<HeldEvents> {
      const rows = await listHeld(db, peer, from, heldAtOnce);
      return { items: rows, next: rows.length === heldAtOnce ? rows.at(-1)!.sequence + 1 : null };
    },

    /** What the peer holds of us that we don't know: it took effect there, and only the operators can say what it means here. */
    async forgotten(peer: string): Promise<HeldEvents["items"]> {
      const { out } = await findStream(db, peer);
      if (out?.kind !== "rolled-back") return [];
      const { firstWaiting } = await findEdges(db, peer);
      const all = await heldBy(peer, firstWaiting === 0 ? out.own + 1 : firstWaiting);
      const known = new Set(await inTransaction(db, async (tx) => (await listUndeliveredIds(tx, peer)).map(({ id }) => id)));
      return all.filter(({ id }) => !known.has(id));
    },

    /**
     * An operator has settled with the other side what the forgotten events mean: our stream goes on after them. What waits and never arrived gets
     * new numbers; what had arrived already does not go again.
     * @returns how many events got a new number
     * @throws streamNotStopped (409), what the link throws
     */
    async goOn(peer: string, { by, reason }: { by: string; reason: string }): Promise<{ after: number; renumbered: number }> {
      const { out } = await findStream(db, peer);
      if (out?.kind !== "rolled-back") throw streamNotStopped(peer);
      const ours = await received(peer);
      const { received: last } = await link.position(peer, await ownPosition(peer, ours));
      const { firstWaiting } = await findEdges(db, peer);
      const arrived = new Set(firstWaiting === 0 ? [] : (await heldBy(peer, firstWaiting)).map(({ id }) => id));
      const result = await inTransaction(db, async (tx) => {
        await lockNumbers(tx, peer);
        const renumbered = await moveBehind(tx, peer, last.sequence, arrived);
        await writeOutFault(tx, peer, null);
        await ledger.append(tx, {
          kind: "event.resumed", ref: random.id(), peer, role: "sender", subject: null,
          details: { own: out.own, after: last.sequence, renumbered, by, reasonDigest: digestText(Buffer.from(reason, "utf8")) },
        });
        return { after: last.sequence, renumbered };
      });
      greeted.delete(peer);
      log.warn({ peer, ...result }, "events to this peer go on after what it holds");
      return result;
    },

    /**
     * An operator accepts that events of the peer are lost for good: it has deleted them. The stream goes on with the oldest it still has.
     * @throws streamNotStopped (409), what the link throws
     */
    async acceptGap(peer: string, { by, reason }: { by: string; reason: string }): Promise<{ from: number; to: number }> {
      const ours = await received(peer);
      const theirs = await link.position(peer, await ownPosition(peer, ours));
      if (judgeIncoming(ours, theirs) !== "beyond-retention") throw streamNotStopped(peer);
      const [from, to] = [ours.sequence + 1, theirs.oldestKept - 1];
      const at = clock.now();
      await inTransaction(db, async (tx) => {
        await lockStream(tx, peer);
        if ((await lastReceived(tx, peer)) !== ours.sequence) throw streamNotStopped(peer);
        await insertReceived(tx, { peer, sequence: to, eventId: `gap-${random.id()}`, type: "gap.accepted", subject: "gap", body: "", receivedAt: at, state: "dropped", reason: null });
        await writeInFault(tx, peer, null);
        await ledger.append(tx, {
          kind: "event.gapAccepted", ref: random.id(), peer, role: "receiver", subject: null,
          details: { from, to, by, reasonDigest: digestText(Buffer.from(reason, "utf8")) },
        });
      });
      log.warn({ peer, from, to }, "lost events of this peer are given up");
      // The sender looks again once it hears where we stand now.
      await link.position(peer, await ownPosition(peer, await received(peer)));
      return { from, to };
    },

    stream: (peer: string) => findStream(db, peer),
  };

  async function heldBy(peer: string, from: number): Promise<HeldEvents["items"]> {
    const all: HeldEvents["items"] = [];
    for (let next: number | null = from; next !== null; ) {
      const page = await link.held(peer, next);
      all.push(...page.items);
      next = page.items.length === 0 || (page.next !== null && page.next <= next) ? null : page.next;
    }
    return all;
  }

  /** @returns how many */
  async function moveBehind(tx: Transaction, peer: string, last: number, arrived: ReadonlySet<string>): Promise<number> {
    const waiting = await listUndeliveredIds(tx, peer);
    for (const { sequence, id } of waiting) if (arrived.has(id)) await markOneDelivered(tx, peer, sequence, clock.now());
    const moving = waiting.filter(({ id }) => !arrived.has(id));
    // From the last on: a new number is above all old ones that still stand.
    for (const [i, { sequence }] of [...moving.entries()].reverse()) {
      const to = last + 1 + i;
      await renumber(tx, peer, sequence, to, (body) => JSON.stringify({ ...(JSON.parse(body) as CloudEvent), sequence: String(to) }));
    }
    await writeNextSequence(tx, peer, last + moving.length + 1);
    return moving.length;
  }
}

function digestIn(body: string): string | null {
  return body === "" ? null : digestOf(JSON.parse(body) as CloudEvent);
}
