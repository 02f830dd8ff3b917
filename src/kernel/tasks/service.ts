import { createAlarm } from "../../platform/alarm.ts";
import type { Clock } from "../../platform/clock.ts";
import { endOfDay, shanghaiDateOf } from "../../platform/dates.ts";
import type { Log } from "../../platform/log.ts";
import type { Random } from "../../platform/random.ts";
import { afterCommit, inTransaction, type Database, type Transaction } from "../../storage/database.ts";
import type { Caller, PersonCaller } from "../identity/index.ts";
import { taskDone, taskNotFound, taskTaken } from "./errors.ts";
import type { NewTask, Task, TaskDigest } from "./schema.ts";
import { climbRung, closeByKey, countOpen, findNextRung, insertRungs, insertTask, listDueRungs, listOpen, lockTask, rungKey, writeAssignee, type TaskRow } from "./store.ts";

export type Tasks = ReturnType<typeof createTasks>;

/** More than anybody works through; the digest counts all. */
const longestList = 200;

/**
 * What waits for the people of this node. Domains open and close items in their own transactions; the person finds them in the desk's list.
 * An item is seen by whoever has its role in its office, and by nobody else.
 */
export function createTasks({ db, clock, random, log }: { db: Database; clock: Clock; random: Random; log: Log }) {
  const alarm = createAlarm({ clock, log, name: "tasks", next: () => findNextRung(db), ring: climb });

  return {
    /** Waits for rungs, those from before a restart too. */
    start: (): Promise<void> => alarm.start(),
    stop: (): Promise<void> => alarm.stop(),
    /** Climbs every rung that the clock has reached. */
    climb,
    open,

    /** Closes the item of this key, and what was opened because of it; without one, nothing happens. @param outcome  a code, e.g. `accepted` */
    async close(tx: Transaction, key: string, outcome: string): Promise<void> {
      await closeByKey(tx, key, outcome, clock.now());
    },

    /** Open items of one's office and roles: one's own first, then by the time they are due. */
    async list(caller: Caller): Promise<Task[]> {
      if (caller.kind !== "person") return [];
      const tasks = (await listOpen(db, caller, longestList)).map((row) => view(row, caller));
      return [...tasks.filter(({ taken }) => taken === "mine"), ...tasks.filter(({ taken }) => taken !== "mine")];
    },

    async digest(caller: Caller): Promise<TaskDigest> {
      const now = clock.now();
      const rows = caller.kind === "person" ? await countOpen(db, caller, caller.personId, now, endOfDay(shanghaiDateOf(now))) : [];
      const sum = (of: "open" | "mine" | "overdue" | "dueToday") => rows.reduce((total, row) => total + row[of], 0);
      return {
        open: sum("open"), mine: sum("mine"), overdue: sum("overdue"), dueToday: sum("dueToday"),
        kinds: rows.map(({ kind, open: count, overdue, dueToday }) => ({ kind, open: count, overdue, dueToday })),
      };
    },

    /** One person takes the item on; colleagues see that it is taken. @throws taskNotFound (404), taskDone, taskTaken (409) */
    take: (caller: Caller, id: string): Promise<Task> => assign(caller, id, true),

    /** @throws taskNotFound (404), taskDone, taskTaken (409) */
    giveBack: (caller: Caller, id: string): Promise<Task> => assign(caller, id, false),
  };

  /** Opens an item, unless its key did before. */
  async function open(tx: Transaction, task: NewTask): Promise<void> {
    const id = random.id();
    if (!(await insertTask(tx, id, task, clock.now()))) return;
    const rungs = task.rungs ?? [];
    await insertRungs(tx, id, rungs);
    if (rungs.length > 0) afterCommit(tx, alarm.wake);
  }

  async function climb(): Promise<void> {
    for (const due of await listDueRungs(db, clock.now())) {
      await inTransaction(db, async (tx) => {
        const task = await lockTask(tx, due.task);
        if (!task || task.closedAt !== null) return;
        const rung = await climbRung(tx, due.task, due.rung);
        if (!rung) return;
        await open(tx, {
          key: rungKey(task.key, due.rung), kind: "task.escalated", party: rung.party, role: rung.role, subject: task.subject, title: rung.title,
          ...(task.path === null ? {} : { path: task.path }), ...(task.dueAt === null ? {} : { dueAt: task.dueAt }),
        });
      });
    }
  }

  async function assign(caller: Caller, id: string, taking: boolean): Promise<Task> {
    return inTransaction(db, async (tx) => {
      const row = await lockTask(tx, id);
      if (!row || caller.kind !== "person" || !sees(caller, row)) throw taskNotFound();
      if (row.closedAt !== null) throw taskDone();
      if (row.assignee !== null && row.assignee !== caller.personId) throw taskTaken();
      const assignee = taking ? caller.personId : null;
      await writeAssignee(tx, id, assignee);
      return view({ ...row, assignee }, caller);
    });
  }

  function view(row: TaskRow, caller: PersonCaller): Task {
    const { id, kind, subject, path, role, title, openedAt, dueAt, assignee } = row;
    return {
      id, kind, subject, path, role, title: { ...title }, openedAt: openedAt.toISOString(), dueAt: dueAt?.toISOString() ?? null,
      overdue: dueAt !== null && dueAt < clock.now(),
      taken: assignee === null ? "nobody" : assignee === caller.personId ? "mine" : "colleague",
    };
  }
}

function sees({ party, roles }: PersonCaller, task: TaskRow): boolean {
  return task.party === party && roles.includes(task.role);
}
