import { sql, type Generated } from "kysely";
import type { Reader, Transaction } from "../../storage/database.ts";
import type { Role } from "../identity/index.ts";
import type { NewRung, NewTask } from "./schema.ts";

declare module "../../storage/tables.ts" {
  interface Tables {
    task: {
      id: string;
      key: string;
      kind: string;
      party: string;
      role: string;
      subject: string;
      path: string | null;
      title_zh: string;
      title_en: string;
      opened_at: Date;
      due_at: Date | null;
      assignee: string | null;
      closed_at: Date | null;
      outcome: string | null;
    };
    task_rung: {
      task: string;
      rung: number;
      at: Date;
      party: string;
      role: string;
      title_zh: string;
      title_en: string;
      climbed: Generated<boolean>;
    };
  }
}

export interface TaskRow extends Omit<NewTask, "rungs" | "path" | "dueAt"> {
  readonly id: string;
  readonly path: string | null;
  readonly openedAt: Date;
  readonly dueAt: Date | null;
  readonly assignee: string | null;
  readonly closedAt: Date | null;
}

/** Whose items: one office, and the roles somebody has there. */
export interface Desk {
  readonly party: string;
  readonly roles: readonly Role[];
}

const columns = ["id", "key", "kind", "party", "role", "subject", "path", "title_zh", "title_en", "opened_at", "due_at", "assignee", "closed_at"] as const;

/** @returns false when the key is known */
export async function insertTask(tx: Transaction, id: string, task: NewTask, openedAt: Date): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto("task")
    .values({
      id, key: task.key, kind: task.kind, party: task.party, role: task.role, subject: task.subject, path: task.path ?? null,
      title_zh: task.title.zh, title_en: task.title.en, opened_at: openedAt, due_at: task.dueAt ?? null, assignee: null, closed_at: null, outcome: null,
    })
    .onConflict((conflict) => conflict.column("key").doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function insertRungs(tx: Transaction, task: string, rungs: readonly NewRung[]): Promise<void> {
  const rows = rungs.map(({ at, party, role, title }, i) => ({ task, rung: i + 1, at, party, role, title_zh: title.zh, title_en: title.en }));
  if (rows.length > 0) await tx.insertInto("task_rung").values(rows).execute();
}

/** Closes the item of this key and those that its rungs opened. */
export async function closeByKey(tx: Transaction, key: string, outcome: string, at: Date): Promise<void> {
  await sql`
    update task set closed_at = ${at}::timestamptz, outcome = ${outcome}
    where closed_at is null and key = any(array(
      select ${key}::text union all
      select ${rungKey(key, "")}::text || rung from task_rung join task as parent on parent.id = task_rung.task where parent.key = ${key}
    ))`.execute(tx);
}

export function rungKey(key: string, rung: number | ""): string {
  return `${key}#rung-${rung}`;
}

/** Open items, what is due first in front; those without a time last. */
export async function listOpen(db: Reader, { party, roles }: Desk, limit: number): Promise<TaskRow[]> {
  if (roles.length === 0) return [];
  const rows = await db
    .selectFrom("task").select(columns).where("party", "=", party)
    .where("role", "in", [...roles]).where("closed_at", "is", null)
    .orderBy("due_at", (order) => order.asc().nullsLast()).orderBy("opened_at").orderBy("id")
    .limit(limit).execute();
  return rows.map(toTask);
}

export async function countOpen(db: Reader, { party, roles }: Desk, personId: string, now: Date, endOfToday: Date) {
  if (roles.length === 0) return [];
  return db
    .selectFrom("task")
    .select(({ fn, eb }) => [
      "kind",
      fn.countAll<number>().as("open"),
      fn.countAll<number>().filterWhere("assignee", "=", personId).as("mine"),
      fn.countAll<number>().filterWhere("due_at", "<", now).as("overdue"),
      fn.countAll<number>().filterWhere(eb.and([eb("due_at", ">=", now), eb("due_at", "<=", endOfToday)])).as("dueToday"),
    ])
    .where("party", "=", party).where("role", "in", [...roles]).where("closed_at", "is", null)
    .groupBy("kind").orderBy("kind").execute();
}

export async function lockTask(tx: Transaction, id: string): Promise<TaskRow | undefined> {
  const row = await tx.selectFrom("task").select(columns).where("id", "=", id).forUpdate().executeTakeFirst();
  return row && toTask(row);
}

export async function writeAssignee(tx: Transaction, id: string, assignee: string | null): Promise<void> {
  await tx.updateTable("task").set({ assignee }).where("id", "=", id).execute();
}


/** When the next rung of an open item is reached. */
export async function findNextRung(db: Reader): Promise<Date | undefined> {
  const row = await db
    .selectFrom("task_rung").innerJoin("task", "task.id", "task_rung.task").select("task_rung.at")
    .where("climbed", "=", false).where("closed_at", "is", null).orderBy("task_rung.at").limit(1).executeTakeFirst();
  return row?.at;
}

export async function listDueRungs(db: Reader, now: Date): Promise<{ task: string; rung: number }[]> {
  return db
    .selectFrom("task_rung").innerJoin("task", "task.id", "task_rung.task").select(["task_rung.task", "rung"])
    .where("climbed", "=", false).where("closed_at", "is", null).where("task_rung.at", "<=", now).orderBy("task_rung.at").orderBy("rung").execute();
}

/** @returns the rung, if nobody climbed it before */
export async function climbRung(tx: Transaction, task: string, rung: number): Promise<NewRung | undefined> {
  const row = await tx
    .updateTable("task_rung").set({ climbed: true })
    .where("task", "=", task).where("rung", "=", rung).where("climbed", "=", false)
    .returning(["at", "party", "role", "title_zh", "title_en"]).executeTakeFirst();
  return row && { at: row.at, party: row.party, role: row.role as Role, title: { zh: row.title_zh, en: row.title_en } };
}

function toTask(row: {
  id: string; key: string; kind: string; party: string; role: string; subject: string; path: string | null; title_zh: string; title_en: string;
  opened_at: Date; due_at: Date | null; assignee: string | null; closed_at: Date | null;
}): TaskRow {
  const { id, key, kind, party, subject, path, assignee } = row;
  return {
    id, key, kind, party, role: row.role as Role, subject, path, title: { zh: row.title_zh, en: row.title_en },
    openedAt: row.opened_at, dueAt: row.due_at, assignee, closedAt: row.closed_at,
  };
}
