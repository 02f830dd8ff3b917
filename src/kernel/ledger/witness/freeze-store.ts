import type { Reader, Transaction } from "../../../storage/database.ts";

declare module "../../../storage/tables.ts" {
  interface Tables {
    witness_freeze: {
      freeze_id: string;
      own: boolean;
      peer: string | null;
      origin: string;
      reason: FreezeReason;
      size: number;
      known_size: number;
      evidence: string;
      at: Date;
      lifted_at: Date | null;
      lifted_by: string | null;
      lift_reason: string | null;
    };
  }
}

export type FreezeReason = "split-view" | "rewritten" | "not-shown";

export interface Freeze {
  readonly id: string;
  /** Our witness froze the log; else a peer's witness froze ours. */
  readonly own: boolean;
  /** The node whose log we froze, or whose witness froze ours; null for a log of no peer. */
  readonly peer: string | null;
  readonly origin: string;
  readonly reason: FreezeReason;
  readonly size: number;
  readonly knownSize: number;
  readonly at: Date;
  readonly lifted: { readonly at: Date; readonly by: string | null; readonly reason: string } | null;
}

const columns = [
  "freeze_id as id", "own", "peer", "origin", "reason", "size", "known_size as knownSize", "at", "lifted_at", "lifted_by", "lift_reason",
] as const;

interface Row extends Omit<Freeze, "lifted"> {
  readonly lifted_at: Date | null;
  readonly lifted_by: string | null;
  readonly lift_reason: string | null;
}

function toFreeze({ lifted_at, lifted_by, lift_reason, ...freeze }: Row): Freeze {
  return { ...freeze, lifted: lifted_at === null ? null : { at: lifted_at, by: lifted_by, reason: lift_reason ?? "" } };
}

/** @returns whether it is new */
export async function insertFreeze(tx: Transaction, { id, own, peer, origin, reason, size, knownSize, at }: Freeze, evidence: string): Promise<boolean> {
  const row = { freeze_id: id, own, peer, origin, reason, size, known_size: knownSize, evidence, at, lifted_at: null, lifted_by: null, lift_reason: null };
  const result = await tx.insertInto("witness_freeze").values(row).onConflict((on) => on.doNothing()).executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function lockFreeze(tx: Transaction, id: string): Promise<Freeze | undefined> {
  const row = await tx.selectFrom("witness_freeze").select(columns).where("freeze_id", "=", id).forUpdate().executeTakeFirst();
  return row && toFreeze(row);
}

/** The freeze by our own witness that holds for a log now. */
export async function findOpenFreeze(db: Reader, origin: string): Promise<Freeze | undefined> {
  const row = await db.selectFrom("witness_freeze").select(columns).where("origin", "=", origin).where("own", "=", true).where("lifted_at", "is", null).executeTakeFirst();
  return row && toFreeze(row);
}

export async function writeLift(tx: Transaction, id: string, { at, by, reason }: NonNullable<Freeze["lifted"]>): Promise<void> {
  await tx.updateTable("witness_freeze").set({ lifted_at: at, lifted_by: by, lift_reason: reason }).where("freeze_id", "=", id).execute();
}

/** Newest first. */
export async function listFreezes(db: Reader, limit: number): Promise<Freeze[]> {
  return (await db.selectFrom("witness_freeze").select(columns).orderBy("at", "desc").orderBy("freeze_id").limit(limit).execute()).map(toFreeze);
}

export async function listOpenFreezes(db: Reader): Promise<Freeze[]> {
  return (await db.selectFrom("witness_freeze").select(columns).where("lifted_at", "is", null).execute()).map(toFreeze);
}

/** The evidence file's text. */
export async function findEvidence(db: Reader, id: string): Promise<string | undefined> {
  return (await db.selectFrom("witness_freeze").select("evidence").where("freeze_id", "=", id).executeTakeFirst())?.evidence;
}
