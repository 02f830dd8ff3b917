import { inTransaction } from "../../../storage/database.ts";
import { rateCase } from "./applicant-acts.ts";
import type { CaseServices } from "./context.ts";
import { statusLocked, wrongCode } from "./errors.ts";
import type { CaseStatus } from "./schema.ts";
import { afterWrongTry, codeMatches, isLocked, lockMs } from "./status-code.ts";
import type { createDesk } from "./desk.ts";
import { lockCase, writeWrongTries, type CaseRow } from "./store.ts";
import { toStatus } from "./views.ts";

export interface StatusKey {
  readonly caseNo: string;
  readonly code: string;
}

/** What the applicant sees and says without signing in, by the number and code on the counter's receipt. */
export function createStatus(services: CaseServices, desk: Pick<ReturnType<typeof createDesk>, "recordOf" | "context">) {
  const { db, clock, matters } = services;

  return {
    /** @throws wrongCode (404, the same for an unknown number), statusLocked (429) after five wrong codes in an hour */
    async read(key: StatusKey): Promise<CaseStatus> {
      return toStatus(await desk.recordOf(db, await open(key)), desk.context());
    },

    async custody(key: StatusKey) {
      return matters.custodyFile((await open(key)).caseNo);
    },

    /**
     * One rating per case, 1 (very satisfied) to 5 (very dissatisfied); it goes to the office that decided.
     * @throws cannotRate (409)
     * @source GB/T 39046-2020 appendix A, satisfaction codes
     */
    async rate(key: StatusKey, { score, words }: { score: number; words?: string }): Promise<void> {
      const { caseNo } = await open(key);
      await inTransaction(db, async (tx) => {
        const row = await lockCase(tx, caseNo);
        if (!row) throw wrongCode();
        await rateCase(tx, services, row, score, words);
      });
    },
  };

  /** The case behind a number and code; wrong guesses are counted in a transaction of their own, before the refusal. */
  async function open({ caseNo, code }: StatusKey): Promise<CaseRow> {
    const outcome = await inTransaction(db, async (tx) => {
      const row = await lockCase(tx, caseNo);
      if (!row?.code || row.state === "draft") return "wrong" as const;
      const now = clock.now();
      if (isLocked(row.wrongTries, row.wrongSince, now)) return "locked" as const;
      if (codeMatches(code, row.code)) {
        if (row.wrongTries > 0) await writeWrongTries(tx, caseNo, 0, null);
        return row;
      }
      const next = afterWrongTry(row.wrongTries, row.wrongSince, now);
      await writeWrongTries(tx, caseNo, next.tries, next.since);
      return "wrong" as const;
    });
    if (outcome === "locked") throw statusLocked({ headers: { "retry-after": String(lockMs / 1000) } });
    if (outcome === "wrong") throw wrongCode();
    return outcome;
  }
}
