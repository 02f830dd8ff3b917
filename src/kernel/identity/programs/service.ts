import type { Clock } from "../../../platform/clock.ts";
import type { Log } from "../../../platform/log.ts";
import type { Random } from "../../../platform/random.ts";
import { inTransaction, type Database, type Reader, type Transaction } from "../../../storage/database.ts";
import type { Ledger } from "../../ledger/index.ts";
import { digestOfToken } from "../people/api-keys.ts";
import { notYourRole } from "../people/errors.ts";
import { shareNext } from "../people/share-next.ts";
import type { Caller, PersonCaller } from "../schema.ts";
import { keyNotFound, programEnded, programNameTaken, programNotFound } from "./errors.ts";
import { defaultOverlapHours, type IssuedKey, type NewKey, type NewProgram, type Program, type ProgramKey } from "./schema.ts";
import {
  endKeys, findByDigest, insertKey, insertProgram, listKeys, listPrograms, lockProgram, markEnded, markUsed, shortenKeys, type StoredKey, type StoredProgram,
} from "./store.ts";

/** Keys of programs. A person's key has letters, digits, `-` and `_` after `twk_`, so the full stop tells one from the other. */
export const programKeyPrefix = "twk_program.";

const defaultDays = 180;
const dayMs = 86_400_000;
const hourMs = 3_600_000;
/** The use of a key is noted once in this time: each call would otherwise write a row that nobody reads. */
const noteUseEveryMs = 60_000;

export type Programs = ReturnType<typeof createPrograms>;

/**
 * Programs of offices: a department's own system gets a key of its own, which acts for the office as a program and not as a person. Keys are
 * shown once and kept as digests.
 */
export function createPrograms({ db, clock, random, log, ledger }: { db: Database; clock: Clock; random: Random; log: Log; ledger: Pick<Ledger, "append"> }) {
  const find = shareNext((digest) => findByDigest(db, digest));
  const notedAt = new Map<string, number>();
  const notes = new Set<Promise<void>>();

  return {
    /** The programs of the caller's office, newest first. @throws notYourRole (403) */
    async list(caller: Caller): Promise<Program[]> {
      const programs = await listPrograms(db, personOf(caller).party);
      const keys = await listKeys(db, programs.map(({ id }) => id));
      return programs.map((program) => toView(program, keys));
    },

    /** Registers a program of the caller's office. @throws programNameTaken (409), notYourRole (403) */
    register: (caller: Caller, { name, days = defaultDays }: NewProgram): Promise<IssuedKey> =>
      inTransaction(db, async (tx) => {
        const { party, personId } = personOf(caller);
        const plain = name.trim();
        if ((await listPrograms(tx, party)).some((one) => one.endedAt === null && one.name === plain)) throw programNameTaken();
        const program: StoredProgram = { id: `program-${random.id().slice(0, 18)}`, name: plain, party, madeAt: clock.now(), endedAt: null };
        await insertProgram(tx, program, personId);
        return issue(tx, program, days, personId);
      }),

    /** A further key; those before it stay good for the overlap, so that the program need not stand still. @throws programNotFound (404), programEnded (409) */
    issueKey: (caller: Caller, id: string, { days = defaultDays, overlapHours = defaultOverlapHours }: NewKey): Promise<IssuedKey> =>
      inTransaction(db, async (tx) => {
        const program = await lockOwn(tx, caller, id);
        if (program.endedAt !== null) throw programEnded();
        await shortenKeys(tx, id, new Date(clock.now().getTime() + overlapHours * hourMs));
        return issue(tx, program, days, personOf(caller).personId);
      }),

    /** Ends one key at once. Ending it twice changes nothing. @throws programNotFound, keyNotFound (404) */
    endKey: (caller: Caller, id: string, key: string): Promise<Program> =>
      inTransaction(db, async (tx) => {
        const program = await lockOwn(tx, caller, id);
        if (!(await listKeys(tx, [id])).some((one) => one.id === key)) throw keyNotFound();
        await end(tx, program, personOf(caller).personId, key);
        return read(tx, program);
      }),

    /** Ends a program with all its keys, for good. @throws programNotFound (404) */
    endProgram: (caller: Caller, id: string): Promise<Program> =>
      inTransaction(db, async (tx) => {
        const program = await lockOwn(tx, caller, id);
        if (program.endedAt !== null) return read(tx, program);
        const endedAt = clock.now();
        await end(tx, program, personOf(caller).personId);
        await markEnded(tx, id, endedAt);
        return read(tx, { ...program, endedAt });
      }),

    /** Whose key it is; undefined for one that is unknown, ended or past its time. */
    async findByKey(token: string): Promise<PersonCaller | undefined> {
      const found = await find(digestOfToken(token));
      const now = clock.now();
      if (!found || found.program.endedAt !== null || !isGood(found.key, now)) return undefined;
      noteUse(found.key.id, now);
      const { id, name, party } = found.program;
      return { kind: "person", personId: id, name, party, roles: ["program"], via: "key" };
    },

    /** Resolves when nothing is being noted any more. */
    settled: (): Promise<unknown> => Promise.all(notes),
  };

  async function issue(tx: Transaction, program: StoredProgram, days: number, madeBy: string): Promise<IssuedKey> {
    const key = `${programKeyPrefix}${Buffer.from(random.bytes(32)).toString("base64url")}`;
    const madeAt = clock.now();
    const made = { id: random.id(), program: program.id, lastFour: key.slice(-4), madeAt, goodUntil: new Date(madeAt.getTime() + days * dayMs) };
    await insertKey(tx, made, digestOfToken(key), madeBy);
    await ledger.append(tx, {
      kind: "program.keyIssued", ref: made.id, peer: null, role: "holder", subject: null,
      details: { program: program.id, party: program.party, by: madeBy, keyDigest: digestOfToken(key), goodUntil: made.goodUntil.toISOString() },
    });
    return { program: await read(tx, program), key };
  }

  async function end(tx: Transaction, { id, party }: StoredProgram, by: string, only?: string): Promise<void> {
    for (const key of await endKeys(tx, id, clock.now(), only))
      await ledger.append(tx, { kind: "program.keyEnded", ref: random.id(), peer: null, role: "holder", subject: null, details: { program: id, party, by, key } });
  }

  /** @throws programNotFound (404), also for those of other offices */
  async function lockOwn(tx: Transaction, caller: Caller, id: string): Promise<StoredProgram> {
    const program = await lockProgram(tx, id);
    if (!program || program.party !== personOf(caller).party) throw programNotFound(id);
    return program;
  }

  async function read(reader: Reader, program: StoredProgram): Promise<Program> {
    return toView(program, await listKeys(reader, [program.id]));
  }

  function toView({ id, name, party, madeAt, endedAt }: StoredProgram, keys: readonly StoredKey[]): Program {
    const now = clock.now();
    return { id, name, party, madeAt: madeAt.toISOString(), endedAt: endedAt?.toISOString() ?? null, keys: keys.filter(({ program }) => program === id).map((key) => toKeyView(key, now)) };
  }

  /** In the background: a call doesn't wait for it, and doesn't fail by it. */
  function noteUse(key: string, now: Date): void {
    if (now.getTime() - (notedAt.get(key) ?? -Infinity) < noteUseEveryMs) return;
    notedAt.set(key, now.getTime());
    const note: Promise<void> = inTransaction(db, (tx) => markUsed(tx, key, now))
      .catch((error: unknown) => log.warn({ key, reason: String(error) }, "use of a key not noted"))
      .finally(() => notes.delete(note));
    notes.add(note);
  }
}

function isGood({ endedAt, goodUntil }: StoredKey, now: Date): boolean {
  return endedAt === null && now < goodUntil;
}

function toKeyView(key: StoredKey, now: Date): ProgramKey {
  const { id, lastFour, madeAt, goodUntil, endedAt, lastUsedAt } = key;
  return {
    id, lastFour, madeAt: madeAt.toISOString(), goodUntil: goodUntil.toISOString(), endedAt: endedAt?.toISOString() ?? null, lastUsedAt: lastUsedAt?.toISOString() ?? null, good: isGood(key, now),
  };
}

/** @throws notYourRole (403) */
function personOf(caller: Caller): PersonCaller {
  if (caller.kind !== "person") throw notYourRole();
  return caller;
}
