import type { Clock } from "../../platform/clock.ts";
import { digestText } from "../../platform/crypto/digest.ts";
import type { Log } from "../../platform/log.ts";
import { inTransaction, type Database, type Transaction } from "../../storage/database.ts";
import type { Ledger } from "../ledger/index.ts";
import { digestOf } from "./digest.ts";
import { eventMustTakeEffect, notFirstOfSubject, parkedNotFound } from "./errors.ts";
import { attemptsBeforeParking, describeFault, refusalOf } from "./fault.ts";
import { countParked, findBody, findFirstParked, findParked, listParked, settleParked, writeReason, type ParkedRow } from "./parked-store.ts";
import type { CloudEvent, ParkedEvent, ParkedList, Redriven } from "./schema.ts";
import { lockStream } from "./store.ts";

/** As many as a page shows; what is more is counted. */
const atOnce = 200;

/** An act of an operator. */
export interface By {
  readonly by: string;
}

/**
 * Events that were refused, and what an operator may do about them: try again, in the order of their subject, or drop one with a reason.
 * @param apply    hands an event to its handler; throws what the handler throws
 * @param mayDrop  whether events of a type may be dropped
 */
export function createParked({ db, clock, log, ledger, apply, mayDrop }: {
  db: Database;
  clock: Clock;
  log: Log;
  ledger: Pick<Ledger, "append">;
  apply: (tx: Transaction, peer: string, event: CloudEvent, sequence: number) => Promise<void>;
  mayDrop: (type: string) => boolean;
}) {
  /**
   * The earliest parked event of a subject, in a transaction of its own.
   * @param expected  the one it has to be
   * @throws notFirstOfSubject (409)
   */
  async function redriveFirst({ peer, subject, by, expected }: { peer: string; subject: string; by: string; expected?: string }): Promise<"none" | "applied" | "refused"> {
    let eventId = "";
    try {
      return await inTransaction(db, async (tx) => {
        await lockStream(tx, peer);
        const first = await findFirstParked(tx, peer, subject);
        if (!first) return "none";
        if (expected !== undefined && first.eventId !== expected) throw notFirstOfSubject(expected);
        eventId = first.eventId;
        const event = JSON.parse(first.body) as CloudEvent;
        await apply(tx, peer, event, first.sequence);
        await settleParked(tx, eventId, { state: "applied", at: clock.now(), by, reason: null });
        await ledger.append(tx, {
          kind: "event.redriven", ref: eventId, peer, role: "receiver", subject: null,
          details: { type: event.type, sequence: first.sequence, eventDigest: digestOf(event) },
        });
        return "applied";
      });
    } catch (error) {
      const refusal = eventId === "" ? undefined : refusalOf(error, attemptsBeforeParking);
      if (!refusal) throw error;
      const reason = describeFault(refusal);
      await inTransaction(db, (tx) => writeReason(tx, eventId, reason));
      log.warn({ peer, eventId, reason: reason.code }, "parked event refused again");
      return "refused";
    }
  }

  /** @throws parkedNotFound (404) */
  async function get(eventId: string): Promise<ParkedRow> {
    const row = await findParked(db, eventId);
    if (!row) throw parkedNotFound(eventId);
    return row;
  }

  return {
    async list(peer?: string): Promise<ParkedList> {
      const [rows, { events, subjects }] = await Promise.all([listParked(db, { peer, limit: atOnce }), countParked(db, peer)]);
      return { items: rows.map(toView), events, subjects };
    },

    count: (peer: string) => countParked(db, peer),

    /**
     * One event, again; only the earliest of its subject, since the others rest upon it.
     * @throws parkedNotFound (404), notFirstOfSubject (409)
     */
    async redrive(eventId: string, { by }: By): Promise<Redriven> {
      const { peer, subject } = await get(eventId);
      const outcome = await redriveFirst({ peer, subject, by, expected: eventId });
      return redriven(peer, subject, outcome === "applied" ? 1 : 0);
    },

    /** All of a subject, in order, up to the first that is refused again. @throws parkedNotFound (404) */
    async redriveSubject(peer: string, subject: string, { by }: By): Promise<Redriven> {
      let applied = 0;
      for (;;) {
        const outcome = await redriveFirst({ peer, subject, by });
        if (outcome === "none" && applied === 0) throw parkedNotFound(subject);
        if (outcome !== "applied") return redriven(peer, subject, applied);
        applied += 1;
      }
    },

    /**
     * It will never take effect here. The sender is not told: it did deliver. Later ones of its subject stay parked until tried again.
     * @param reason  kept beside the event; its digest goes into the ledger
     * @throws parkedNotFound (404), eventMustTakeEffect (409)
     */
    async drop(eventId: string, { by, reason }: By & { readonly reason: string }): Promise<ParkedEvent> {
      const row = await get(eventId);
      if (!mayDrop(row.type)) throw eventMustTakeEffect(row.type);
      await inTransaction(db, async (tx) => {
        await lockStream(tx, row.peer);
        if (!(await findParked(tx, eventId))) throw parkedNotFound(eventId);
        const event = JSON.parse(await findBody(tx, eventId)) as CloudEvent;
        await settleParked(tx, eventId, { state: "dropped", at: clock.now(), by, reason });
        await ledger.append(tx, {
          kind: "event.dropped", ref: eventId, peer: row.peer, role: "receiver", subject: null,
          details: { type: event.type, sequence: row.sequence, eventDigest: digestOf(event), reasonDigest: digestText(Buffer.from(reason, "utf8")) },
        });
      });
      log.warn({ peer: row.peer, eventId, type: row.type }, "parked event dropped");
      return toView(row);
    },
  };

  async function redriven(peer: string, subject: string, applied: number): Promise<Redriven> {
    const left = await listParked(db, { peer, subject, limit: atOnce });
    return { applied, left: left.length, reason: left[0]?.reason ?? null };
  }
}

function toView({ receivedAt, ...row }: ParkedRow): ParkedEvent {
  return { ...row, receivedAt: receivedAt.toISOString() };
}
