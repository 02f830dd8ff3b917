import type { ApplicantCaller } from "../../../kernel/identity/index.ts";
import { inTransaction, type Transaction } from "../../../storage/database.ts";
import { rateCase, withdrawCase } from "./applicant-acts.ts";
import type { CaseServices } from "./context.ts";
import type { createDesk } from "./desk.ts";
import { caseNotFound, wrongStep } from "./errors.ts";
import type { createIntake } from "./intake.ts";
import { partMatter } from "./parts.ts";
import type { MyCase, MyCaseRow } from "./schema.ts";
import { findCase, listCases, lockCase, type CaseRow } from "./store.ts";
import { actOf, isOwn } from "./taker.ts";
import { toMyCase, toMyRow } from "./views.ts";

/**
 * A signed-in person's own cases: those they began at a front door, drafts included, and those that a counter took in for them. Whose
 * a case is says the identity number of the account; another person's case is not found.
 */
export function createMy(services: CaseServices, intake: ReturnType<typeof createIntake>, desk: ReturnType<typeof createDesk>) {
  const { db, matters } = services;

  return {
    /** Newest first; drafts that a clerk is still writing are not among them. */
    async list(me: ApplicantCaller): Promise<MyCaseRow[]> {
      const rows = (await listCases(db, { person: me.idNumber.toUpperCase() })).filter(isShown);
      return Promise.all(rows.map(async (row) => toMyRow({ row, links: await matters.links(row.caseNo) }, desk.context())));
    },

    /** @throws caseNotFound (404), also for somebody else's case */
    async get(me: ApplicantCaller, caseNo: string): Promise<MyCase> {
      const row = requireOwn(await findCase(db, caseNo), me, caseNo);
      return toMyCase(await desk.recordOf(db, row), { ...desk.context(), sources: await desk.sourcesOf(row) });
    },

    /** The chain of the case, or of one of its parts. */
    async custody(me: ApplicantCaller, caseNo: string, part?: string) {
      const row = requireOwn(await findCase(db, caseNo), me, caseNo);
      return matters.custodyFile(part === undefined ? row.caseNo : partMatter(row.caseNo, part));
    },

    /** Hands a draft in; what came back from the deciding office is handed over again under its old number and code. */
    async submit(me: ApplicantCaller, caseNo: string): Promise<{ caseNo: string; code: string | null }> {
      const { state } = requireOwn(await findCase(db, caseNo), me, caseNo);
      if (state === "draft") return intake.receive(me, caseNo);
      await intake.handOverAgain(me, caseNo);
      return { caseNo, code: null };
    },

    /** @throws cannotWithdraw (409) */
    withdraw: (me: ApplicantCaller, caseNo: string): Promise<void> =>
      act(me, caseNo, (tx, row) => {
        if (row.state === "draft") throw wrongStep(`${caseNo} is a draft`);
        return withdrawCase(tx, services, row, actOf(me));
      }),

    /** @throws cannotRate (409) */
    rate: (me: ApplicantCaller, caseNo: string, { score, words }: { score: number; words?: string }): Promise<void> =>
      act(me, caseNo, (tx, row) => rateCase(tx, services, row, score, words)),
  };

  function act(me: ApplicantCaller, caseNo: string, does: (tx: Transaction, row: CaseRow) => Promise<void>): Promise<void> {
    return inTransaction(db, async (tx) => does(tx, requireOwn(await lockCase(tx, caseNo), me, caseNo)));
  }

  function requireOwn(row: CaseRow | undefined, me: ApplicantCaller, caseNo: string): CaseRow {
    if (!row || !isOwn(row, me) || !isShown(row)) throw caseNotFound(caseNo);
    return row;
  }

  function isShown({ channel, state }: CaseRow): boolean {
    return channel === "door" || state !== "draft";
  }
}
