import type { Clock } from "../../platform/clock.ts";
import type { Log } from "../../platform/log.ts";
import type { Random } from "../../platform/random.ts";
import { afterCommit, beforeCommit, inTransaction, type Database, type Transaction } from "../../storage/database.ts";
import type { Ledger } from "../ledger/index.ts";
import { createApplied } from "./applied.ts";
import { createDelivery } from "./delivery.ts";
import { digestOf } from "./digest.ts";
import { behindParked, eventConflict, eventGap, eventUnhandled, foreignEvent } from "./errors.ts";
import { describeFault, refusalOf, type Fault } from "./fault.ts";
import type { EventLink } from "./link.ts";
import { createParked } from "./parked.ts";
import { createRepair } from "./repair.ts";
import { findIncoming, listReceivedBetween, pruneStreams } from "./repair-store.ts";
import type { Acknowledgement, CloudEvent, Position, ReceivedEvent, StreamStatus } from "./schema.ts";
import { hasParked, insertOutgoing, insertReceived, lastEmitted, lastReceived, listParkedSubjects, lockStream, streamFigures, takeSequences } from "./store.ts";

export type EventHandler = (tx: Transaction, event: ReceivedEvent) => Promise<void>;

/** Delivered and settled events are kept this long for repair: as long as the age of a backup that may be restored. See decision 0038. */
export const keepDays = 14;
const dayMs = 24 * 3_600_000;
const pruneEveryMs = 3_600_000;

/** Our event types are written `domain.happened`; on the wire they carry the program's prefix. */
const wirePrefix = "twincity.";

export interface OutgoingEvent {
  readonly to: string;
  readonly type: string;
  readonly subject: string;
  readonly data: unknown;
}

/** An event that has still to get its number. */
interface Made extends OutgoingEvent {
  readonly id: string;
  readonly at: Date;
}

export type Events = ReturnType<typeof createEvents>;

export function createEvents({ db, clock, random, self, link, log, ledger }: {
  db: Database;
  clock: Clock;
  random: Random;
  /** Our own node id. */
  self: string;
  /** What is asked of peers, signed. */
  link: EventLink;
  log: Log;
  /** Where an operator's decision on a parked event is recorded. */
  ledger: Pick<Ledger, "append">;
}) {
  const handlers = new Map<string, EventHandler>();
  const kept = new Set<string>();
  const repair = createRepair({ db, clock, random, log, ledger, link });
  const delivery = createDelivery({ db, clock, link, agreement: repair, log });
  const parked = createParked({ db, clock, log, ledger, apply, mayDrop: (type) => !kept.has(type) });
  const applied = createApplied((peer) => lastReceived(db, peer));
  const leaving = new WeakMap<Transaction, Made[]>();
  /** How often the event that each peer's stream stands at has failed here. */
  const failing = new Map<string, { readonly sequence: number; readonly attempts: number }>();
  let pruning: NodeJS.Timeout | undefined;

  /** Deletes what has been kept long enough. @returns how many events went */
  const prune = (): Promise<number> => pruneStreams(db, new Date(clock.now().getTime() - keepDays * dayMs));

  return {
    /**
     * One handler per type; it runs in the transaction that records the arrival.
     * @param rule  mustTakeEffect: no operator may drop such an event, e.g. what a person has withdrawn
     */
    on(type: string, handler: EventHandler, { mustTakeEffect = false }: { readonly mustTakeEffect?: boolean } = {}): void {
      if (handlers.has(type)) throw new Error(`events of type ${type} have a handler already`);
      handlers.set(type, handler);
      if (mustTakeEffect) kept.add(type);
    },

    /**
     * Puts an event on the way to a peer, in the caller's transaction: it leaves if and only if that commits. It gets its number as the last
     * thing before the commit, since all others to that peer wait for it from then on.
     */
    async emit(tx: Transaction, event: OutgoingEvent): Promise<void> {
      const made: Made = { ...event, id: random.id(), at: clock.now() };
      const others = leaving.get(tx);
      if (others) return void others.push(made);
      const all = [made];
      leaving.set(tx, all);
      beforeCommit(tx, () => putAll(tx, all));
    },

    /**
     * Takes in a batch from a verified peer, each event in a transaction of its own, in order. What was received before is
     * acknowledged again without a second effect.
     * @throws eventGap (409), eventConflict (409), foreignEvent (400)
     */
    async receive(peer: string, batch: readonly CloudEvent[]): Promise<Acknowledgement> {
      for (const event of batch) if (event.source !== `twincity://${peer}`) throw foreignEvent(`${event.id} names ${event.source}`);
      // It is back: what waits for it need not wait for the timer.
      if (delivery.fault(peer)) delivery.wake(peer);
      let acknowledged = 0;
      for (const event of batch) acknowledged = await receiveOne(peer, event);
      const last = batch.find(({ sequence }) => Number(sequence) === acknowledged);
      return { acknowledged, digest: last ? digestOf(last) : await digestAt(peer, acknowledged) };
    },

    /** Number of the newest event to a peer whose transaction has committed; 0 before the first. */
    lastEmitted: (peer: string): Promise<number> => lastEmitted(db, peer),
    /** Whether a peer's events up to this number have taken effect here, at the latest after `waitMs`. */
    reach: (peer: string, sequence: number, waitMs: number): Promise<boolean> => applied.reach(peer, sequence, waitMs),
    /** Those of these subjects of which an event of a peer is parked: what it said has not taken effect. */
    listParkedSubjects: (peer: string, subjects: readonly string[]): Promise<ReadonlySet<string>> => listParkedSubjects(db, peer, subjects),

    /** A peer tells how far it is with both streams, and asks how far we are. */
    async position(peer: string, theirs: Position): Promise<Position> {
      const { position, isDoubtful } = await repair.answer(peer, theirs);
      if (isDoubtful || delivery.fault(peer)) delivery.wake(peer);
      return position;
    },

    /** What came from a peer in a span of time, without its contents. */
    receivedBetween: (peer: string, from: Date, until: Date) => listReceivedBetween(db, peer, from, until),
    held: repair.held,
    forgotten: repair.forgotten,
    acceptGap: repair.acceptGap,
    async goOn(peer: string, act: { by: string; reason: string }) {
      const result = await repair.goOn(peer, act);
      delivery.wake(peer);
      return result;
    },

    prune,

    async start(): Promise<void> {
      await prune();
      pruning = setInterval(() => void prune().catch((error: unknown) => log.error({ reason: String(error) }, "old events not deleted")), pruneEveryMs);
      pruning.unref();
      await delivery.start();
    },

    async stop(): Promise<void> {
      clearInterval(pruning);
      await delivery.stop();
    },
    /** Tries again at once what waits for a peer, e.g. when it has just been heard from. */
    wake: (peer: string) => delivery.wake(peer),
    /** The same, and compares how far both ends are, as after a start. */
    retry(peer: string): void {
      repair.doubt(peer);
      delivery.wake(peer);
    },

    /** What was refused, and what an operator does about it. */
    parked,

    async status(peer: string): Promise<StreamStatus> {
      const [figures, counted, stream] = await Promise.all([streamFigures(db, peer), parked.count(peer), repair.stream(peer)]);
      const inWire = <Row extends { readonly at: Date }>(row: Row | null) => row && { ...row, at: row.at.toISOString() };
      return {
        peer,
        waiting: figures.waiting,
        oldestWaitingAt: figures.oldestWaitingAt?.toISOString() ?? null,
        received: figures.received,
        parked: counted.events,
        parkedSubjects: counted.subjects,
        fault: delivery.fault(peer),
        stopped: inWire(stream.out),
        broken: inWire(stream.in),
        resent: inWire(stream.resent),
      };
    },
  };

  /** In the order in which they were emitted; peers in that of their ids, so that no two transactions wait for each other. */
  async function putAll(tx: Transaction, all: readonly Made[]): Promise<void> {
    const byPeer = [...Map.groupBy(all, ({ to }) => to)].sort(([one], [other]) => (one < other ? -1 : 1));
    for (const [peer, events] of byPeer) {
      const first = await takeSequences(tx, peer, events.length);
      await insertOutgoing(tx, events.map(({ id, at, type, subject, data }, i) => {
        const sequence = first + i;
        const event: CloudEvent = {
          specversion: "1.0",
          id,
          source: `twincity://${self}`,
          type: wirePrefix + type,
          subject,
          time: at.toISOString(),
          datacontenttype: "application/json",
          sequence: String(sequence),
          data,
        };
        return { peer, sequence, eventId: id, type, subject, body: JSON.stringify(event), createdAt: at };
      }));
      afterCommit(tx, () => delivery.wake(peer));
    }
  }

  async function receiveOne(peer: string, event: CloudEvent): Promise<number> {
    const sequence = Number(event.sequence);
    const fault = await tryApply(peer, event, sequence);
    if (fault === undefined) {
      applied.note(peer, sequence);
      return sequence;
    }
    if ("last" in fault) {
      if (sequence <= fault.last) return repeated(peer, event, fault.last);
      throw eventGap(`expected ${fault.last + 1}, got ${sequence}`);
    }
    // A refused event parks its subject, not the peer: it is kept, and the stream goes on.
    await inTransaction(db, async (tx) => {
      await lockStream(tx, peer);
      if ((await lastReceived(tx, peer)) === sequence - 1) await record(tx, peer, event, sequence, fault.reason);
    });
    applied.note(peer, sequence);
    log.warn({ peer, eventId: event.id, type: event.type, reason: fault.reason.code }, "event parked");
    return sequence;
  }

  /** @returns the last sequence @throws eventConflict (409)  it is another event than the one that came under its number */
  async function repeated(peer: string, event: CloudEvent, last: number): Promise<number> {
    const before = await digestAt(peer, Number(event.sequence));
    if (before !== null && before !== digestOf(event)) throw eventConflict(`number ${event.sequence} is ${event.id}`);
    return last;
  }

  /** @returns null for an event that we never had or keep no longer */
  async function digestAt(peer: string, sequence: number): Promise<string | null> {
    const body = await findIncoming(db, peer, sequence);
    return body === undefined || body === "" ? null : digestOf(JSON.parse(body) as CloudEvent);
  }

  /** @returns undefined when applied, the last sequence when out of order, the reason when it must be parked */
  async function tryApply(peer: string, event: CloudEvent, sequence: number): Promise<undefined | { last: number } | { reason: Fault }> {
    try {
      const before = await inTransaction(db, async (tx) => {
        await lockStream(tx, peer);
        const last = await lastReceived(tx, peer);
        if (sequence !== last + 1) return { last };
        if (await hasParked(tx, peer, event.subject)) throw behindParked();
        await apply(tx, peer, event, sequence);
        await record(tx, peer, event, sequence, null);
        return undefined;
      });
      failing.delete(peer);
      return before;
    } catch (error) {
      const before = failing.get(peer);
      const attempts = before?.sequence === sequence ? before.attempts + 1 : 1;
      failing.set(peer, { sequence, attempts });
      const refusal = refusalOf(error, attempts);
      if (!refusal) throw error;
      failing.delete(peer);
      return { reason: describeFault(refusal) };
    }
  }

  /** @throws eventUnhandled (422), and whatever the handler of its type throws */
  async function apply(tx: Transaction, peer: string, event: CloudEvent, sequence: number): Promise<void> {
    const type = event.type.slice(wirePrefix.length);
    const handler = handlers.get(type);
    if (!handler) throw eventUnhandled(type);
    await handler(tx, { id: event.id, from: peer, type, subject: event.subject, at: event.time, sequence, data: event.data });
  }

  function record(tx: Transaction, peer: string, event: CloudEvent, sequence: number, reason: Fault | null): Promise<void> {
    return insertReceived(tx, {
      peer,
      sequence,
      eventId: event.id,
      type: event.type.slice(wirePrefix.length),
      subject: event.subject,
      body: JSON.stringify(event),
      receivedAt: clock.now(),
      state: reason === null ? "applied" : "parked",
      reason,
    });
  }
}
