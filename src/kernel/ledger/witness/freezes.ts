import { Type, type Static } from "typebox";
import { Value } from "typebox/value";
import type { Clock } from "../../../platform/clock.ts";
import { digestText } from "../../../platform/crypto/digest.ts";
import { canonicalText } from "../../../platform/crypto/jcs.ts";
import type { ProblemError } from "../../../platform/http/problem.ts";
import type { Log } from "../../../platform/log.ts";
import type { Random } from "../../../platform/random.ts";
import { afterCommit, inTransaction, type Database, type Transaction } from "../../../storage/database.ts";
import { FormatError, parseCheckpoint, parseNote, utf8, type ForkEvidence } from "../../../verify/index.ts";
import type { NewEntry } from "../entry.ts";
import { ForkFile, FreezeReason, WitnessFreeze } from "../schema.ts";
import { freezeNoticeMalformed, freezeNotFound, freezeNotOurs, pathSuspended } from "./errors.ts";
import { findEvidence, findOpenFreeze, insertFreeze, listFreezes, listOpenFreezes, lockFreeze, writeLift, type Freeze } from "./freeze-store.ts";

/** What our witness tells the node whose log it has frozen, as an event. */
export interface FreezeNotice {
  readonly peer: string;
  readonly type: "witness.frozen" | "witness.lifted";
  readonly freeze: string;
  readonly data: unknown;
}

const FrozenNotice = Type.Object({ freeze: Type.String({ format: "uuid" }), reason: FreezeReason, evidence: ForkFile }, { additionalProperties: false });
const LiftedNotice = Type.Object({ freeze: Type.String({ format: "uuid" }), reason: Type.String({ minLength: 1, maxLength: 500 }) }, { additionalProperties: false });

/** An event as far as it concerns us. */
export interface Arrived {
  readonly from: string;
  readonly data: unknown;
}

export type Freezes = ReturnType<typeof createFreezes>;

/**
 * Logs that are not witnessed any more because they contradicted themselves, until an operator lifts it; on both sides: what our witness
 * froze, and what a peer's witness told us of our own log. While one is open, the path between the two nodes is suspended.
 */
export function createFreezes({ db, clock, random, log, origin: ownOrigin, findLogNode = () => undefined, ledger = null }: {
  db: Database;
  clock: Clock;
  random: Random;
  log: Log;
  /** Of our own log; null for a witness without one. */
  origin: string | null;
  /** The peer whose log it is. */
  findLogNode?: (origin: string) => string | undefined;
  /** Where freezing and lifting are recorded; null for a witness without a log. */
  ledger?: { append(tx: Transaction, entry: NewEntry): Promise<unknown> } | null;
}) {
  const open = new Map<string, Freeze>();
  const listeners: ((tx: Transaction, notice: FreezeNotice) => Promise<void>)[] = [];

  async function tell(tx: Transaction, { id, peer }: Freeze, type: FreezeNotice["type"], data: unknown): Promise<void> {
    if (peer !== null) for (const listener of listeners) await listener(tx, { peer, type, freeze: id, data });
  }

  async function keep(tx: Transaction, freeze: Freeze, evidence: ForkEvidence): Promise<boolean> {
    const text = canonicalText(evidence);
    if (!(await insertFreeze(tx, freeze, text))) return false;
    const { id, own, peer, origin, reason, size, knownSize } = freeze;
    await ledger?.append(tx, {
      kind: "witness.frozen", ref: id, peer, role: own ? "witness" : "log", subject: null, once: true,
      details: { origin, reason, size, knownSize, evidenceDigest: digestText(utf8(text)) },
    });
    afterCommit(tx, () => {
      open.set(id, freeze);
      log.error({ freeze: id, origin, peer, own, reason }, own ? "a log is frozen" : "our log is frozen by a witness");
    });
    return true;
  }

  async function close(tx: Transaction, freeze: Freeze, lifted: NonNullable<Freeze["lifted"]>): Promise<Freeze> {
    const { id, own, peer, origin } = freeze;
    await writeLift(tx, id, lifted);
    await ledger?.append(tx, {
      kind: "witness.lifted", ref: id, peer, role: own ? "witness" : "log", subject: null, once: true,
      details: { origin, reasonDigest: digestText(utf8(lifted.reason)) },
    });
    afterCommit(tx, () => {
      open.delete(id);
      log.warn({ freeze: id, origin, peer, own }, "a freeze was lifted");
    });
    return { ...freeze, lifted };
  }

  return {
    /** Takes up what is open from before; before anything is served. */
    async load(): Promise<void> {
      for (const freeze of await listOpenFreezes(db)) open.set(freeze.id, freeze);
    },

    /** Called in the transaction that freezes or lifts a peer's log: the peer is to be told. */
    onNotice(listener: (tx: Transaction, notice: FreezeNotice) => Promise<void>): void {
      listeners.push(listener);
    },

    findOpen: findOpenFreeze,

    /** Our witness freezes a log. The caller holds its lock. @returns whether it wasn't frozen already */
    async freeze(tx: Transaction, reason: FreezeReason, evidence: ForkEvidence): Promise<boolean> {
      const { origin } = evidence;
      const freeze: Freeze = { id: random.id(), own: true, peer: findLogNode(origin) ?? null, origin, reason, ...sizesOf(evidence), at: new Date(evidence.at), lifted: null };
      if (!(await keep(tx, freeze, evidence))) return false;
      await tell(tx, freeze, "witness.frozen", { freeze: freeze.id, reason, evidence });
      return true;
    },

    /**
     * The contradiction has been explained: the log may be witnessed again, from where it was witnessed last. Lifting twice answers with
     * the first.
     * @param reason  what was found; goes to the other side too
     * @throws freezeNotFound (404), freezeNotOurs (409)
     */
    async lift(id: string, { by, reason }: { by: string; reason: string }): Promise<WitnessFreeze> {
      return inTransaction(db, async (tx) => {
        const freeze = await lockFreeze(tx, id);
        if (!freeze) throw freezeNotFound(id);
        if (!freeze.own) throw freezeNotOurs({ en: `${freeze.peer} has to lift it`, zh: `要由 ${freeze.peer} 解除` });
        if (freeze.lifted) return toView(freeze);
        const lifted = await close(tx, freeze, { at: clock.now(), by, reason });
        await tell(tx, lifted, "witness.lifted", { freeze: id, reason });
        return toView(lifted);
      });
    },

    /** A peer's witness says that it froze our log. @throws freezeNoticeMalformed (422) */
    async told(tx: Transaction, { from, data }: Arrived): Promise<void> {
      if (!Value.Check(FrozenNotice, data) || data.evidence.origin !== ownOrigin) throw freezeNoticeMalformed("not about our log");
      const { freeze: id, reason, evidence } = data;
      await keep(tx, { id, own: false, peer: from, origin: evidence.origin, reason, ...sizesOf(evidence), at: clock.now(), lifted: null }, evidence);
    },

    /** A peer's witness follows our log again. @throws freezeNoticeMalformed (422) */
    async toldLifted(tx: Transaction, { from, data }: Arrived): Promise<void> {
      if (!Value.Check(LiftedNotice, data)) throw freezeNoticeMalformed();
      const freeze = await lockFreeze(tx, data.freeze);
      if (!freeze || freeze.own || freeze.peer !== from) throw freezeNoticeMalformed(`${from} has not frozen ${data.freeze}`);
      if (!freeze.lifted) await close(tx, freeze, { at: clock.now(), by: null, reason: data.reason });
    },

    /** Why nothing may pass between us and a peer now; undefined when the path is open. */
    refusalFor(peer: string): ProblemError | undefined {
      for (const freeze of open.values()) {
        if (freeze.peer !== peer) continue;
        return pathSuspended({
          en: freeze.own ? `our witness froze the ledger of ${peer}: ${freeze.id}` : `the witness of ${peer} froze our ledger: ${freeze.id}`,
          zh: freeze.own ? `本方见证冻结了 ${peer} 的账本：${freeze.id}` : `${peer} 的见证冻结了本方账本：${freeze.id}`,
        });
      }
      return undefined;
    },

    list: async (): Promise<WitnessFreeze[]> => (await listFreezes(db, 100)).map(toView),

    /** The file for verifiers. @throws freezeNotFound (404) */
    async evidence(id: string): Promise<string> {
      const text = await findEvidence(db, id);
      if (text === undefined) throw freezeNotFound(id);
      return text;
    },
  };
}

function toView({ lifted, at, ...freeze }: Freeze): WitnessFreeze {
  return { ...freeze, at: at.toISOString(), lifted: lifted && { at: lifted.at.toISOString(), reason: lifted.reason } };
}

/** @throws freezeNoticeMalformed (422) */
function sizesOf({ note, knownNote }: Static<typeof ForkFile> | ForkEvidence): { size: number; knownSize: number } {
  try {
    const sizeOf = (text: string) => parseCheckpoint(parseNote(text).text).size;
    return { size: sizeOf(note), knownSize: knownNote === null ? 0 : sizeOf(knownNote) };
  } catch (error) {
    if (error instanceof FormatError) throw freezeNoticeMalformed(error.message);
    throw error;
  }
}
