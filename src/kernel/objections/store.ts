import type { Reader, Transaction } from "../../storage/database.ts";
import type { Role } from "../identity/index.ts";
import type { ObjectionKind, ObjectionOutcome } from "./schema.ts";

declare module "../../storage/tables.ts" {
  interface Tables {
    objection: ObjectionRow;
  }
}

export interface ObjectionRow {
  objection_id: string;
  kind: ObjectionKind;
  about: string | null;
  subject_tag: string;
  words: string;
  party: string;
  role: Role;
  filed_at: Date;
  due_at: Date;
  outcome: ObjectionOutcome | null;
  answer: string | null;
  answered_at: Date | null;
}

export async function insertObjection(tx: Transaction, row: ObjectionRow): Promise<void> {
  await tx.insertInto("objection").values(row).execute();
}

/** Newest first. */
export async function listOfSubject(db: Reader, tag: string, limit: number): Promise<ObjectionRow[]> {
  return db.selectFrom("objection").selectAll().where("subject_tag", "=", tag).orderBy("filed_at", "desc").limit(limit).execute();
}

/** Unanswered ones first, by when they are due. */
export async function listOfParty(db: Reader, party: string, roles: readonly string[], limit: number): Promise<ObjectionRow[]> {
  return db.selectFrom("objection").selectAll().where("party", "=", party).where("role", "in", [...roles] as Role[])
    .orderBy((eb) => eb("answered_at", "is not", null)).orderBy("due_at").limit(limit).execute();
}

/** Held until the transaction ends: it is answered once. */
export async function lockObjection(tx: Transaction, id: string): Promise<ObjectionRow | undefined> {
  return tx.selectFrom("objection").selectAll().where("objection_id", "=", id).forUpdate().executeTakeFirst();
}

export async function writeAnswer(tx: Transaction, id: string, { outcome, answer, at }: { outcome: ObjectionOutcome; answer: string; at: Date }): Promise<void> {
  await tx.updateTable("objection").set({ outcome, answer, answered_at: at }).where("objection_id", "=", id).execute();
}
