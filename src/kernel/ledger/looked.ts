import type { Clock } from "../../platform/clock.ts";
import { addDays, endOfDay } from "../../platform/dates.ts";
import { csvLine } from "../../platform/tabular/index.ts";
import { lookedColumns, toCells } from "./looked-cells.ts";
import { familyOf, lineOf, partsOfOthers, type LookedNames } from "./looked-line.ts";
import { lookedFamilies, type LookedFile, type LookedFilters, type LookedLine, type LookedPage, type LookedQuery } from "./looked-schema.ts";
import type { Ledger } from "./service.ts";
import type { SubjectFilter } from "./subject-store.ts";

const exportPage = 200;

export type Looked = ReturnType<typeof createLooked>;

/**
 * 谁看过我的数据: all that this node's ledger holds about one person, in words. It is complete because nothing crosses, and no case
 * moves, without an entry that names its person in the same transaction.
 */
export function createLooked({ ledger, clock, names, partyName }: {
  ledger: Pick<Ledger, "node" | "listAbout" | "countAbout">;
  clock: Clock;
  names: LookedNames;
  /** Chinese name of an office, for tables. */
  partyName: (party: string) => string;
}) {
  /** Titles and grounds are looked up once for a page, however many lines name them. */
  function oncePerPage(): LookedNames {
    return { resource: remember(names.resource), grounds: remember(names.grounds) };
  }

  /** @returns one line more than asked for, when there is one */
  async function linesOf(subject: string, filter: SubjectFilter & { before?: number | undefined; limit: number }): Promise<{ lines: LookedLine[]; next: number | undefined }> {
    const found = await ledger.listAbout(subject, { ...filter, limit: filter.limit + 1 });
    const page = found.slice(0, filter.limit);
    const known = oncePerPage();
    const lines = await Promise.all(page.map((entry) => lineOf(ledger.node, entry, known)));
    return { lines, next: found.length > filter.limit ? page.at(-1)?.position : undefined };
  }

  async function* pagesOf(subject: string, filters: LookedFilters): AsyncGenerator<LookedLine[]> {
    for (let before: number | undefined; ; ) {
      const { lines, next } = await linesOf(subject, { ...toFilter(ledger.node, filters), before, limit: exportPage });
      yield lines;
      if (next === undefined) return;
      before = next;
    }
  }

  return {
    /** @param subject  identity number of the person who asks for themselves */
    async list(subject: string, { cursor, limit = 30, ...filters }: LookedQuery): Promise<LookedPage> {
      const { family: _family, ...withinAll } = filters;
      const [{ lines, next }, counted] = await Promise.all([
        linesOf(subject, { ...toFilter(ledger.node, filters), before: cursor === undefined ? undefined : Number(cursor), limit }),
        ledger.countAbout(subject, toFilter(ledger.node, withinAll)),
      ]);
      const counts = { crossing: 0, custody: 0, consent: 0, identity: 0, credential: 0, other: 0 };
      for (const [family, entries] of counted) counts[familyOf(`${family}.`)] += entries;
      return { node: ledger.node, asOf: clock.now().toISOString(), counts, lines, next: next === undefined ? null : String(next) };
    },

    /** The whole list, to take along. */
    async exportFile(subject: string, filters: LookedFilters): Promise<LookedFile> {
      const lines: LookedLine[] = [];
      for await (const page of pagesOf(subject, filters)) lines.push(...page);
      return { v: 1, kind: "looked", node: ledger.node, asOf: clock.now().toISOString(), lines };
    },

    /** The same as a table. @returns UTF-8 with a byte order mark, which spreadsheets need to read Chinese */
    async *exportCsv(subject: string, filters: LookedFilters): AsyncGenerator<string> {
      yield `\uFEFF${csvLine(lookedColumns)}\r\n`;
      for await (const page of pagesOf(subject, filters)) yield page.map((line) => `${csvLine(toCells(line, partyName))}\r\n`).join("");
    },
  };
}

/** Days are those of Asia/Shanghai, both included. */
function toFilter(self: string, { by, family, from, to }: LookedFilters): SubjectFilter {
  return {
    ...(family === undefined ? {} : { families: family === "other" ? { not: lookedFamilies } : { only: [family] } }),
    ...(by === undefined ? {} : by === self ? { roles: { not: partsOfOthers } } : { roles: { only: partsOfOthers }, peer: by }),
    ...(from === undefined ? {} : { since: endOfDay(addDays(from, -1)) }),
    ...(to === undefined ? {} : { until: endOfDay(to) }),
  };
}

function remember<Result>(find: (key: string) => Promise<Result>): (key: string) => Promise<Result> {
  const known = new Map<string, Promise<Result>>();
  return (key) => {
    const found = known.get(key) ?? find(key);
    known.set(key, found);
    return found;
  };
}
