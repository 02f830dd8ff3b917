import { inTransaction, type Database, type Transaction } from "../../../storage/database.ts";
import type { CustodyLink, MatterTally } from "../../../kernel/matters/index.ts";
import { readClock, type Calendar } from "../../../kernel/terms/index.ts";
import { clocksOf, custodyOf } from "../cases/clocks.ts";
import { findCase } from "../cases/store.ts";
import type { ItemDirectory } from "../items/directory.ts";
import type { ServiceItem } from "../items/schema.ts";
import { countDecisions, insertDecisions, listWaiting, writeTimes } from "./store.ts";

const decided = "case.decided";
const atOnce = 200;

/**
 * How long a decision took, from its chain alone: working days booked to offices from the day after acceptance to the day of the decision,
 * and whether that kept the promised term. A case decided on the day it was accepted took 0.
 */
export function timeOf(item: ServiceItem, links: readonly CustodyLink[], calendar: Calendar): { officeDays: number; onTime: boolean | null } {
  const accepted = links.find(({ type }) => type === "case.accepted");
  const decision = links.find(({ type }) => type === decided);
  if (!accepted || !decision) return { officeDays: 0, onTime: null };
  const at = new Date(decision.at);
  const reading = readClock({
    calendar, term: { budget: 365, unit: "workday", mark: null }, startAt: new Date(accepted.at), custody: custodyOf(links), now: at, endedAt: at,
  });
  const { clock } = clocksOf(item, links.slice(0, links.indexOf(decision) + 1), calendar, at);
  return {
    officeDays: reading.bookings.filter(({ holder }) => holder.kind === "office").length,
    onTime: clock?.rule === "promised" ? clock.reading.overdueDays === 0 : null,
  };
}

/** Keeps the times of this node's decisions at hand. */
export function createDecisionTimes({ db, self, tally, items, calendar }: {
  db: Database;
  self: string;
  tally: MatterTally;
  items: ItemDirectory;
  calendar: Calendar;
}) {
  return {
    /** In the transaction of each new link. */
    async onLink(tx: Transaction, { type, node, ref, matter, at, party }: CustodyLink): Promise<void> {
      if (type === decided && node === self) await insertDecisions(tx, [{ ref, matter, at: new Date(at), party }]);
    },

    /** Takes in decisions of a database from before there were figures. Run at each start. @param until  now or later */
    async prepare(until: Date): Promise<void> {
      const links = { type: decided, node: self, from: null, until };
      if ((await tally.countWritten(links)) <= (await countDecisions(db))) return;
      for (let before: { at: Date; id: string } | undefined; ; ) {
        const page = await tally.listWritten(links, { before, limit: 1_000 });
        await inTransaction(db, (tx) => insertDecisions(tx, page));
        const last = page.at(-1);
        if (!last || page.length < 1_000) return;
        before = { at: last.at, id: last.ref };
      }
    },

    /** Works out what is waiting. */
    async workOut(): Promise<void> {
      for (;;) {
        const waiting = await listWaiting(db, atOnce);
        if (waiting.length === 0) return;
        const chains = await tally.linksOf(waiting.map(({ matter }) => matter));
        const times = await Promise.all(waiting.map(async ({ ref, matter }) => {
          const row = await findCase(db, matter);
          return { ref, ...(row ? timeOf(items.get(row.itemId), chains.get(matter) ?? [], calendar) : { officeDays: 0, onTime: null }) };
        }));
        await inTransaction(db, (tx) => writeTimes(tx, times));
      }
    },
  };
}
