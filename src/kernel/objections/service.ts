import type { Clock } from "../../platform/clock.ts";
import type { Random } from "../../platform/random.ts";
import { inTransaction, type Database } from "../../storage/database.ts";
import type { ApplicantCaller, Caller, PersonCaller, Role } from "../identity/index.ts";
import type { Ledger } from "../ledger/index.ts";
import type { Tasks } from "../tasks/index.ts";
import { endOfDay, shanghaiDateOf } from "../../platform/dates.ts";
import type { Calendar } from "../terms/index.ts";
import { objectionAboutNothing, objectionAnswered, objectionNotFound } from "./errors.ts";
import type { NewObjection, Objection, ObjectionAnswer } from "./schema.ts";
import { insertObjection, listOfParty, listOfSubject, lockObjection, writeAnswer, type ObjectionRow } from "./store.ts";

/** Working days for an answer. 示意: the law says "in good time" (个人信息保护法 art. 50). */
export const answerDays = 15;
const longestList = 200;
const hostOf = (party: string) => party.slice(0, party.indexOf(":"));

export type Objections = ReturnType<typeof createObjections>;

/**
 * Objections of people to a line of the ledger that is about them, and complaints about how data is shared: answered within a term by the office
 * that acted, or by the one that supervises this side. What people write stays at this node; the ledger records that it was filed and answered.
 * @source 个人信息保护法 art. 50; 政务数据共享条例 art. 37
 */
export function createObjections({ db, clock, random, self, calendar, ledger, tasks, supervising }: {
  db: Database;
  clock: Clock;
  random: Random;
  self: string;
  calendar: Calendar;
  ledger: Pick<Ledger, "append" | "side" | "subjectOf" | "tagOf">;
  tasks: Pick<Tasks, "open" | "close">;
  /** The office that answers for this side. */
  supervising: () => string;
}) {
  return {
    /** @throws objectionAboutNothing (422) */
    async file(caller: Caller, { kind, about, words }: NewObjection): Promise<Objection> {
      const me = applicantOf(caller);
      if (kind === "objection" && about === undefined) throw objectionAboutNothing();
      const tag = await tagOf(me);
      return inTransaction(db, async (tx) => {
        if (about !== undefined && (await ledger.subjectOf(tx, about))?.tag !== tag) throw objectionAboutNothing();
        const { party, role } = await officeFor(kind, about);
        const filedAt = clock.now();
        const row: ObjectionRow = {
          objection_id: random.id(), kind, about: about ?? null, subject_tag: tag, words, party, role, filed_at: filedAt, due_at: dueAfter(filedAt), outcome: null, answer: null, answered_at: null,
        };
        await insertObjection(tx, row);
        const { objection_id: id, due_at: dueAt } = row;
        await ledger.append(tx, {
          kind: "objection.filed", ref: id, peer: null, role: "answering", subject: me.idNumber,
          details: { objection: id, about: row.about, party, form: kind, dueAt: dueAt.toISOString() },
        });
        await tasks.open(tx, {
          key: keyOf(id), kind: filedTask, party, role, subject: id.slice(0, 8), path: "/desk/objections", dueAt,
          title: kind === "objection" ? { zh: "有人对一笔取数提了异议，等答复", en: "An objection to a line of the ledger awaits an answer" } : { zh: "有人投诉，等答复", en: "A complaint awaits an answer" },
        });
        return toView(row);
      });
    },

    async listMine(caller: Caller): Promise<Objection[]> {
      return (await listOfSubject(db, await tagOf(applicantOf(caller)), longestList)).map(toView);
    },

    async listOfOffice(caller: Caller): Promise<Objection[]> {
      const { party, roles } = personOf(caller);
      return (await listOfParty(db, party, roles, longestList)).map(toView);
    },

    /** @throws objectionNotFound (404), objectionAnswered (409) */
    async answer(caller: Caller, id: string, { outcome, answer }: ObjectionAnswer): Promise<Objection> {
      const { party, roles } = personOf(caller);
      return inTransaction(db, async (tx) => {
        const row = await lockObjection(tx, id);
        if (!row || row.party !== party || !roles.includes(row.role)) throw objectionNotFound(id);
        if (row.answered_at !== null) throw objectionAnswered(id);
        const at = clock.now();
        await writeAnswer(tx, id, { outcome, answer, at });
        await ledger.append(tx, {
          kind: "objection.answered", ref: id, peer: null, role: "answering", subject: { tag: row.subject_tag },
          details: { objection: id, about: row.about, party, form: row.kind, outcome, inTime: at <= row.due_at },
        });
        await tasks.close(tx, keyOf(id), outcome);
        return toView({ ...row, outcome, answer, answered_at: at });
      });
    },
  };

  /** The office of ours that did what the line tells; otherwise, and for complaints, the one that answers for this side. */
  async function officeFor(kind: NewObjection["kind"], about: string | undefined): Promise<{ party: string; role: Role }> {
    const side = about === undefined || kind === "complaint" ? undefined : await ledger.side(about);
    const { requestingParty, grantee, providingParty, provider } = side?.details ?? {};
    const ours = [requestingParty, grantee, providingParty, provider].find((party): party is string => typeof party === "string" && hostOf(party) === self);
    return ours === undefined ? { party: supervising(), role: "supervisor" } : { party: ours, role: "data-steward" };
  }

  function dueAfter(at: Date): Date {
    return endOfDay(calendar.dueOn(shanghaiDateOf(at), answerDays, "workday").on);
  }

  function toView(row: ObjectionRow): Objection {
    return {
      id: row.objection_id, kind: row.kind, about: row.about, words: row.words, party: row.party, filedAt: row.filed_at.toISOString(), dueAt: row.due_at.toISOString(),
      overdue: row.answered_at === null && row.due_at < clock.now(), outcome: row.outcome, answer: row.answer, answeredAt: row.answered_at?.toISOString() ?? null,
    };
  }

  async function tagOf(me: ApplicantCaller): Promise<string> {
    const subject = await ledger.tagOf(me.idNumber);
    if (!subject) throw new Error("a person has a tag");
    return subject.tag;
  }
}

const filedTask = "objection.open";
const keyOf = (id: string) => `objection ${id}`;

function applicantOf(caller: Caller): ApplicantCaller {
  if (caller.kind !== "applicant") throw new Error("people object and complain for themselves");
  return caller;
}

function personOf(caller: Caller): PersonCaller {
  if (caller.kind !== "person") throw new Error("an answer is given by a person of an office");
  return caller;
}
