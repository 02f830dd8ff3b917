import type { Clock } from "../../platform/clock.ts";
import { addDays, endOfDay, shanghaiDateOf } from "../../platform/dates.ts";
import type { Database } from "../../storage/database.ts";
import { parseEntry } from "../../verify/index.ts";
import { lineNotFound } from "./errors.ts";
import {
  countByDay, findFirstPage, findLine, listFirstStamps, listNewestStamps, listPages, listStampsOfPages, listWitnessedBooks, type StoredStamp,
} from "./explorer-store.ts";
import type { LedgerBook, LedgerBooks, LedgerDays, LedgerLine, SignedPage, Stamp } from "./explorer-schema.ts";
import type { Ledger } from "./service.ts";

/** Anybody may ask for the counts, so they are made at most once in this time. */
const countsKeptMs = 5_000;

export type Explorer = ReturnType<typeof createExplorer>;

/** The ledger as the public sees it: how far it goes, whose stamps it bears, how much is written on a day. Never about whom. */
export function createExplorer({ db, clock, ledger, nodeOfOrigin }: {
  db: Database;
  clock: Clock;
  ledger: Pick<Ledger, "node" | "origin" | "size">;
  /** Whose ledger this is; undefined for one that is no peer's. */
  nodeOfOrigin: (origin: string) => string | undefined;
}) {
  const counted = new Map<number, { readonly until: number; readonly days: Promise<LedgerDays> }>();

  async function ownBook(): Promise<LedgerBook> {
    const [{ size, at, cosignedSize }, stamps] = await Promise.all([ledger.size(), listNewestStamps(db)]);
    const since = size > cosignedSize ? (await findLine(db, cosignedSize))?.at : undefined;
    return {
      node: ledger.node, origin: ledger.origin, own: true, size, at, stamps: stamps.map(toStamp),
      waiting: since === undefined ? null : { entries: size - cosignedSize, since: since.toISOString() },
    };
  }

  async function otherBooks(): Promise<LedgerBook[]> {
    return (await listWitnessedBooks(db)).flatMap(({ origin, size, at }) => {
      const node = nodeOfOrigin(origin);
      if (node === undefined) return [];
      const stamp = { node: ledger.node, size, at: at.toISOString() };
      return [{ node, origin, own: false, size, at: stamp.at, stamps: [stamp], waiting: null }];
    });
  }

  async function newestPages(limit: number): Promise<SignedPage[]> {
    const pages = await listPages(db, limit);
    const stamps = Map.groupBy(await listStampsOfPages(db, pages.map(({ size }) => size)), ({ size }) => size);
    return pages.map(({ size, at }) => ({ size, at: at.toISOString(), stamps: (stamps.get(size) ?? []).map(toStamp) }));
  }

  async function countDays(count: number): Promise<LedgerDays> {
    const now = clock.now();
    const rows = await countByDay(db, endOfDay(addDays(shanghaiDateOf(now), -count)));
    const days = [...Map.groupBy(rows, ({ on }) => on)].map(([on, ofDay]) => ({
      on,
      total: ofDay.reduce((sum, { entries }) => sum + entries, 0),
      families: ofDay.map(({ family, entries }) => ({ family, entries })),
    }));
    return { asOf: now.toISOString(), days };
  }

  return {
    /** Both account books as they stand. @param pages  how many of our newest pages */
    async books({ pages }: { pages: number }): Promise<LedgerBooks> {
      const [own, others, newest] = await Promise.all([ownBook(), otherBooks(), newestPages(pages)]);
      return { asOf: clock.now().toISOString(), books: [own, ...others], pages: newest };
    },

    /** How much was recorded on each of the last days, today included. */
    days(count: number): Promise<LedgerDays> {
      const now = clock.now().getTime();
      const known = counted.get(count);
      if (known && now < known.until) return known.days;
      const days = countDays(count);
      counted.set(count, { until: now + countsKeptMs, days });
      days.catch(() => counted.delete(count));
      return days;
    },

    /** What stands in the clear on one line. @param number  counted from 1 @throws lineNotFound (404) */
    async line(number: number): Promise<LedgerLine> {
      const seq = number - 1;
      const found = await findLine(db, seq);
      if (!found) throw lineNotFound({ en: String(number), zh: String(number) });
      const { kind, at, commitment } = parseEntry(found.leaf);
      const [page, stamps] = await Promise.all([findFirstPage(db, seq), listFirstStamps(db, seq)]);
      return { number, kind, at, commitment, page: page ? { size: page.size, at: page.at.toISOString() } : null, stamps: stamps.map(toStamp) };
    },
  };
}

function toStamp({ node, size, at }: StoredStamp): Stamp {
  return { node, size, at: at.toISOString() };
}
