import { createAlarm } from "../../platform/alarm.ts";
import type { Clock } from "../../platform/clock.ts";
import { addDays, daysBetween, endOfDay, isDateOn, shanghaiDateOf, type DateOn } from "../../platform/dates.ts";
import type { Log } from "../../platform/log.ts";
import { csvLine } from "../../platform/tabular/index.ts";
import { inTransaction, type Database } from "../../storage/database.ts";
import { isWithheld } from "./aggregate.ts";
import { readCursor, writeCursor } from "./cursor.ts";
import type { FigureDefinition, Measured, Place, SourceRecord } from "./definition.ts";
import { figureDayUnknown, figureNotFound } from "./errors.ts";
import type { Figure, FigureHistory, FigurePoint, FigureRecord, FigureRecords } from "./schema.ts";
import { spanOf } from "./span.ts";
import { isDayKept, keepDays, listKept } from "./store.ts";

/** A figure of a day that is over is kept only this soon after its end: later it would say something of the next day. */
const keepWithinMs = 3_600_000;
const longestHistoryDays = 92;
/** How far back a day may be asked for. */
const furthestDays = 366;
/** Records that an export reads at once. */
const exportPage = 1_000;

interface Measurement {
  readonly at: Date;
  readonly result: Promise<Measured>;
}

export type Figures = ReturnType<typeof createFigures>;

export function createFigures({ db, clock, log, since, linesOf, freshMs = 3_000 }: {
  db: Database;
  clock: Clock;
  log: Log;
  /** When this node began to record; its history has no days before. */
  since: () => Promise<Date | undefined>;
  /** On which lines of our ledger something stands, by refs. */
  linesOf: (refs: readonly string[]) => Promise<ReadonlyMap<string, number>>;
  /** A number measured this short a time ago is told again; many readers cost one measurement. */
  freshMs?: number;
}) {
  const all = new Map<string, FigureDefinition>();
  const measured = new Map<string, Measurement>();
  const alarm = createAlarm({ clock, log, name: "figures", next: nextKeeping, ring: keepYesterday });

  return {
    /** Registers a number with its records. @throws Error  when the id is taken */
    define(...definitions: readonly FigureDefinition[]): void {
      for (const definition of definitions) {
        if (all.has(definition.id)) throw new Error(`figure ${definition.id} is defined twice`);
        if (!definition.past && definition.period !== "now") throw new Error(`figure ${definition.id} speaks of a time and must be told of a past one`);
        all.set(definition.id, definition);
      }
    },

    /** All figures as of now, in order of registration. */
    list: (): Promise<Figure[]> => Promise.all([...all.values()].map((definition) => view(definition, today()))),

    /** @throws figureNotFound, figureDayUnknown (404) */
    async get(id: string, on?: DateOn): Promise<Figure> {
      const definition = find(id);
      return view(definition, dayOf(definition, on));
    },

    /**
     * The records that make the number, newest first.
     * @throws figureNotFound, figureDayUnknown (404), figureCursorMalformed (400)
     */
    async records(id: string, { on, cursor, limit = 50 }: { on?: DateOn | undefined; cursor?: string | undefined; limit?: number | undefined } = {}): Promise<FigureRecords> {
      const definition = find(id);
      const day = dayOf(definition, on);
      const before = readCursor(cursor);
      const { n } = await measure(definition, day);
      if (isWithheld(definition.aggregate, n)) return { on: day, withheld: true, records: [], next: null };
      const records = await definition.records(spanOf(definition.period, day), { before, limit });
      const last = records.length === limit ? records.at(-1) : undefined;
      return { on: day, withheld: false, records: await withPaths(records), next: last ? writeCursor(last) : null };
    },

    /** All records as CSV, piece by piece. @throws figureNotFound, figureDayUnknown (404) */
    async export(id: string, on?: DateOn): Promise<AsyncGenerator<string>> {
      const definition = find(id);
      const day = dayOf(definition, on);
      const { n } = await measure(definition, day);
      return csvOf(definition, day, isWithheld(definition.aggregate, n));
    },

    /** One value per day, up to today. @param days  1 to 92 */
    async history(id: string, days = 30): Promise<FigureHistory> {
      const definition = find(id);
      const began = await since();
      const first = began ? shanghaiDateOf(began) : today();
      const length = Math.min(days, longestHistoryDays, Math.max(1, daysBetween(first, today()) + 1));
      const wanted = Array.from({ length }, (_, i) => addDays(today(), i - length + 1));
      if (definition.past) return { kind: "derived", points: await Promise.all(wanted.map(async (on) => toPoint(definition, on, await measure(definition, on)))) };
      const kept = new Map((await listKept(db, id, wanted[0] ?? today())).map((day) => [day.on, day]));
      const now = await measure(definition, today());
      return { kind: "kept", points: wanted.map((on) => toPoint(definition, on, on === today() ? now : kept.get(on))) };
    },

    /** Keeps the day that is over, of the figures that can't be told afterwards; runs by itself once started. */
    keepYesterday,
    start: (): Promise<void> => alarm.start(),
    stop: (): Promise<void> => alarm.stop(),
  };

  function today(): DateOn {
    return shanghaiDateOf(clock.now());
  }

  function find(id: string): FigureDefinition {
    const definition = all.get(id);
    if (!definition) throw figureNotFound(id);
    return definition;
  }

  function dayOf({ id, past }: FigureDefinition, on: DateOn | undefined): DateOn {
    if (on === undefined || on === today()) return today();
    if (!past || !isDateOn(on) || on > today() || daysBetween(on, today()) > furthestDays) throw figureDayUnknown(`${id} ${on}`);
    return on;
  }

  /** Readers at the same moment share one measurement. */
  async function measure(definition: FigureDefinition, on: DateOn): Promise<Measured & { readonly at: Date }> {
    const { at, result } = measurementOf(definition, on);
    return { ...(await result), at };
  }

  function measurementOf(definition: FigureDefinition, on: DateOn): Measurement {
    const key = `${definition.id} ${on}`;
    const at = clock.now();
    const known = measured.get(key);
    if (known && at.getTime() - known.at.getTime() < freshMs) return known;
    const taken = { at, result: definition.measure(spanOf(definition.period, on)) };
    if (freshMs === 0) return taken;
    for (const [old, { at: then }] of measured) if (at.getTime() - then.getTime() >= freshMs) measured.delete(old);
    measured.set(key, taken);
    taken.result.catch(() => measured.delete(key));
    return taken;
  }

  async function view(definition: FigureDefinition, on: DateOn): Promise<Figure> {
    const { id, group, title, definition: words, source, unit, aggregate, period, illustrative, front = false } = definition;
    const { value, n, at } = await measure(definition, on);
    const withheld = isWithheld(aggregate, n);
    const { from, until } = spanOf(period, on);
    return {
      id, group, title: { ...title }, definition: { ...words }, source: { ...source }, unit: { ...unit }, aggregate, period, front, on, withheld,
      mark: illustrative ? { kind: "illustrative", why: { ...illustrative } } : null,
      value: withheld ? null : value,
      n: withheld ? null : n,
      from: from?.toISOString() ?? null,
      asOf: (until < at ? until : at).toISOString(),
    };
  }

  async function* csvOf(definition: FigureDefinition, on: DateOn, withheld: boolean): AsyncGenerator<string> {
    yield `\uFEFF${csvLine(["时间", "记录", "Record", "数值", "页面"])}\r\n`;
    let before: Place | undefined;
    while (!withheld) {
      const page = await definition.records(spanOf(definition.period, on), { before, limit: exportPage });
      yield (await withPaths(page)).map(({ at, label, value, path }) => `${csvLine([at, label.zh, label.en, String(value), path ?? ""])}\r\n`).join("");
      if (page.length < exportPage) return;
      before = page.at(-1);
    }
  }

  /** Each with its public page. A record that has no line yet will have one within about 100 ms. */
  async function withPaths(records: readonly SourceRecord[]): Promise<FigureRecord[]> {
    const refs = records.flatMap(({ ref }) => ref ?? []);
    const lines = refs.length > 0 ? await linesOf(refs) : new Map<string, number>();
    return records.map(({ at, label, value = 1, ref, path }) => {
      const line = ref === undefined ? undefined : lines.get(ref);
      return { at: at.toISOString(), label: { ...label }, value, path: path ?? (line === undefined ? null : `/ledger/lines/${line}`) };
    });
  }

  async function nextKeeping(): Promise<Date> {
    const yesterday = addDays(today(), -1);
    const end = endOfDay(yesterday);
    const inTime = clock.now().getTime() - end.getTime() < keepWithinMs;
    return inTime && !(await isDayKept(db, yesterday)) ? end : endOfDay(today());
  }

  async function keepYesterday(): Promise<void> {
    const on = addDays(today(), -1);
    if (clock.now().getTime() - endOfDay(on).getTime() >= keepWithinMs) return;
    const days = await Promise.all([...all.values()].filter(({ past }) => !past).map(async (definition) => ({ figure: definition.id, on, ...(await definition.measure(spanOf("now", today()))) })));
    await inTransaction(db, (tx) => keepDays(tx, days.flatMap(({ value, ...day }) => (value === null ? [] : [{ ...day, value }])), clock.now()));
  }
}

function toPoint({ aggregate }: FigureDefinition, on: DateOn, measured: Measured | undefined): FigurePoint {
  if (!measured) return { on, value: null, n: null, state: "unknown" };
  if (isWithheld(aggregate, measured.n)) return { on, value: null, n: null, state: "withheld" };
  return { on, value: measured.value, n: measured.n, state: measured.value === null ? "none" : "measured" };
}
