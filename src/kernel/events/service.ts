import type { Clock } from "../../platform/clock.ts";
import { ProblemError } from "../../platform/http/problem.ts";
import type { Log } from "../../platform/log.ts";
import type { Random } from "../../platform/random.ts";
import { afterCommit, beforeCommit, inTransaction, type Database, type Transaction } from "../../storage/database.ts";
import { createApplied } from "./applied.ts";
import { createDelivery, type PostEvents } from "./delivery.ts";
import { eventGap, foreignEvent } from "./errors.ts";
import type { CloudEvent, ReceivedEvent, StreamStatus } from "./schema.ts";
import { hasParked, insertOutgoing, insertReceived, lastEmitted, lastReceived, listParkedSubjects, lockStream, streamFigures, takeSequences } from "./store.ts";

export type EventHandler = (tx: Transaction, event: ReceivedEvent) => Promise<void>;

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

export function createEvents({ db, clock, random, self, post, log }: {
  db: Database;
  clock: Clock;
  random: Random;
  /** Our own node id. */
  self: string;
  /** Sends one batch to a peer, signed; resolves with its acknowledgement. */
  post: PostEvents;
  log: Log;
}) {
  const handlers = new Map<string, EventHandler>();
  const delivery = createDelivery({ db, clock, post, log });
  const applied = createApplied((peer) => lastReceived(db, peer));
  const leaving = new WeakMap<Transaction, Made[]>();

  return {
    /** One handler per type; it runs in the transaction that records the arrival. */
    on(type: string, handler: EventHandler): void {
      if (handlers.has(type)) throw new Error(`events of type ${type} have a handler already`);
      handlers.set(type, handler);
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
     * @throws eventGap (409), foreignEvent (400)
     */
    async receive(peer: string, batch: readonly CloudEvent[]): Promise<number> {
      for (const event of batch) if (event.source !== `twincity://${peer}`) throw foreignEvent(`${event.id} names ${event.source}`);
      let acknowledged = 0;
      for (const event of batch) acknowledged = await receiveOne(peer, event);
      return acknowledged;
    },

    /** Number of the newest event to a peer whose transaction has committed; 0 before the first. */
    lastEmitted: (peer: string): Promise<number> => lastEmitted(db, peer),
    /** Whether a peer's events up to this number have taken effect here, at the latest after `waitMs`. */
    reach: (peer: string, sequence: number, waitMs: number): Promise<boolean> => applied.reach(peer, sequence, waitMs),
    /** Those of these subjects of which an event of a peer is parked: what it said has not taken effect. */
    listParkedSubjects: (peer: string, subjects: readonly string[]): Promise<ReadonlySet<string>> => listParkedSubjects(db, peer, subjects),

    start: () => delivery.start(),
    stop: () => delivery.stop(),
    /** Tries all waiting peers again at once, e.g. when one has just been heard from. */
    wake: (peer: string) => delivery.wake(peer),

    async status(peer: string): Promise<StreamStatus> {
      const figures = await streamFigures(db, peer);
      return {
        peer,
        waiting: figures.waiting,
        oldestWaitingAt: figures.oldestWaitingAt?.toISOString() ?? null,
        received: figures.received,
        parked: figures.parked.map((row) => ({ eventId: row.event_id, type: row.type, subject: row.subject, reason: row.reason ?? "" })),
        lastFault: delivery.lastFault(peer),
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
      if (sequence <= fault.last) return fault.last;
      throw eventGap(`expected ${fault.last + 1}, got ${sequence}`);
    }
    // A refused event parks its subject, not the peer: it is kept, and the stream goes on.
    await inTransaction(db, async (tx) => {
      await lockStream(tx, peer);
      if ((await lastReceived(tx, peer)) === sequence - 1) await record(tx, peer, event, sequence, fault.reason);
    });
    applied.note(peer, sequence);
    log.warn({ peer, eventId: event.id, type: event.type, reason: fault.reason }, "event parked");
    return sequence;
  }

  /** @returns undefined when applied, the last sequence when out of order, the reason when it must be parked */
  async function tryApply(peer: string, event: CloudEvent, sequence: number): Promise<undefined | { last: number } | { reason: string }> {
    try {
      return await inTransaction(db, async (tx) => {
        await lockStream(tx, peer);
        const last = await lastReceived(tx, peer);
        if (sequence !== last + 1) return { last };
        if (await hasParked(tx, peer, event.subject)) return { reason: "an earlier event of this subject is parked" };
        const type = event.type.slice(wirePrefix.length);
        const handler = handlers.get(type);
        if (!handler) return { reason: `no handler for ${type}` };
        await handler(tx, { id: event.id, from: peer, type, subject: event.subject, at: event.time, sequence, data: event.data });
        await record(tx, peer, event, sequence, null);
        return undefined;
      });
    } catch (error) {
      if (error instanceof ProblemError && error.problem.status < 500) return { reason: error.message };
      throw error;
    }
  }

  function record(tx: Transaction, peer: string, event: CloudEvent, sequence: number, reason: string | null): Promise<void> {
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
