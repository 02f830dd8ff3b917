import type { Reader, Transaction } from "../../../storage/database.ts";

declare module "../../../storage/tables.ts" {
  interface Tables {
    program: { id: string; name: string; party: string; made_by: string; made_at: Date; ended_at: Date | null };
    program_key: {
      id: string; digest: string; program: string; last_four: string; made_by: string; made_at: Date; good_until: Date; ended_at: Date | null; last_used_at: Date | null;
    };
  }
}

export interface StoredProgram {
  readonly id: string;
  readonly name: string;
  readonly party: string;
  readonly madeAt: Date;
  readonly endedAt: Date | null;
}

export interface StoredKey {
  readonly id: string;
  readonly program: string;
  readonly lastFour: string;
  readonly madeAt: Date;
  readonly goodUntil: Date;
  readonly endedAt: Date | null;
  readonly lastUsedAt: Date | null;
}

export async function insertProgram(tx: Transaction, { id, name, party, madeAt }: Omit<StoredProgram, "endedAt">, madeBy: string): Promise<void> {
  await tx.insertInto("program").values({ id, name, party, made_by: madeBy, made_at: madeAt, ended_at: null }).execute();
}

export async function insertKey(tx: Transaction, { id, program, lastFour, madeAt, goodUntil }: Omit<StoredKey, "endedAt" | "lastUsedAt">, digest: string, madeBy: string): Promise<void> {
  await tx
    .insertInto("program_key")
    .values({ id, digest, program, last_four: lastFour, made_by: madeBy, made_at: madeAt, good_until: goodUntil, ended_at: null, last_used_at: null })
    .execute();
}

export async function listPrograms(db: Reader, party: string): Promise<StoredProgram[]> {
  return (await db.selectFrom("program").selectAll().where("party", "=", party).orderBy("made_at", "desc").execute()).map(toProgram);
}

export async function listKeys(db: Reader, programs: readonly string[]): Promise<StoredKey[]> {
  if (programs.length === 0) return [];
  return (await db.selectFrom("program_key").selectAll().where("program", "in", [...programs]).orderBy("made_at", "desc").execute()).map(toKey);
}

/** Held until the transaction ends, so that two changes of one program come one after the other. */
export async function lockProgram(tx: Transaction, id: string): Promise<StoredProgram | undefined> {
  const row = await tx.selectFrom("program").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
  return row && toProgram(row);
}

/** The good keys of a program are good until then at most. */
export async function shortenKeys(tx: Transaction, program: string, until: Date): Promise<void> {
  await tx.updateTable("program_key").set({ good_until: until }).where("program", "=", program).where("ended_at", "is", null).where("good_until", ">", until).execute();
}

/** @returns the keys that were still good */
export async function endKeys(tx: Transaction, program: string, at: Date, only?: string): Promise<string[]> {
  const rows = await tx
    .updateTable("program_key")
    .set({ ended_at: at })
    .where("program", "=", program)
    .where("ended_at", "is", null)
    .where("good_until", ">", at)
    .$if(only !== undefined, (update) => update.where("id", "=", only ?? ""))
    .returning("id")
    .execute();
  return rows.map(({ id }) => id);
}

export async function markEnded(tx: Transaction, program: string, at: Date): Promise<void> {
  await tx.updateTable("program").set({ ended_at: at }).where("id", "=", program).execute();
}

export async function findByDigest(db: Reader, digest: string): Promise<{ program: StoredProgram; key: StoredKey } | undefined> {
  const key = await db.selectFrom("program_key").selectAll().where("digest", "=", digest).executeTakeFirst();
  const program = key && (await db.selectFrom("program").selectAll().where("id", "=", key.program).executeTakeFirst());
  return key && program && { program: toProgram(program), key: toKey(key) };
}

export async function markUsed(tx: Transaction, key: string, at: Date): Promise<void> {
  await tx.updateTable("program_key").set({ last_used_at: at }).where("id", "=", key).execute();
}

function toProgram(row: { id: string; name: string; party: string; made_at: Date; ended_at: Date | null }): StoredProgram {
  return { id: row.id, name: row.name, party: row.party, madeAt: row.made_at, endedAt: row.ended_at };
}

function toKey(row: { id: string; program: string; last_four: string; made_at: Date; good_until: Date; ended_at: Date | null; last_used_at: Date | null }): StoredKey {
  return { id: row.id, program: row.program, lastFour: row.last_four, madeAt: row.made_at, goodUntil: row.good_until, endedAt: row.ended_at, lastUsedAt: row.last_used_at };
}
