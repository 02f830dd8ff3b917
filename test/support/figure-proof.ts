import assert from "node:assert/strict";
import { aggregateOf, fewestOfRatio, type Figure, type FigureRecord, type FigureRecords } from "../../src/kernel/figures/index.ts";
import type { NodeApi } from "./node-api.ts";

/** How a test asks for figures: of the service, or over HTTP as anybody can. */
export interface FigureReader {
  get(id: string, on?: string): Promise<Figure>;
  records(id: string, query: { on?: string | undefined; cursor?: string | undefined; limit: number }): Promise<FigureRecords>;
}

/** All pages of a figure's records. */
export async function allRecords(reader: FigureReader, id: string, { on, limit }: { on?: string | undefined; limit: number }): Promise<FigureRecord[]> {
  const all: FigureRecord[] = [];
  for (let cursor: string | undefined; ; ) {
    const { records, next } = await reader.records(id, { on, cursor, limit });
    assert.ok(records.length <= limit);
    all.push(...records);
    if (next === null) return all;
    cursor = next;
  }
}

/** The number is what its own records make, each of them once and newest first; a withheld one shows none. @returns the records */
export async function assertMadeOfRecords(reader: FigureReader, id: string, { on, limit = 4 }: { on?: string; limit?: number } = {}): Promise<FigureRecord[]> {
  const figure = await reader.get(id, on);
  const records = await allRecords(reader, id, { on, limit });
  const what = `${id} on ${figure.on}`;
  if (figure.withheld) {
    assert.deepEqual([figure.value, figure.n, records], [null, null, []], `${what} is withheld whole`);
    return records;
  }
  assert.equal(figure.value, aggregateOf(figure.aggregate, records.map(({ value }) => value)), `${what} is the ${figure.aggregate} of its records`);
  assert.equal(figure.n, records.length, `${what} says how many records it has`);
  assert.ok(figure.aggregate === "count" || figure.aggregate === "sum" || records.length === 0 || records.length >= fewestOfRatio, what);
  assertNewestFirst(records, what);
  const refs = records.flatMap(({ path }) => path ?? []);
  assert.equal(new Set(refs).size, refs.length, `${what}: no record twice`);
  for (const { at } of records) assert.ok(figure.from === null || at >= figure.from, `${what}: nothing from before its time`);
  return records;
}

/** Lines of a ledger by their numbers: two that are written at once may take their places the other way round than their instants. */
function assertNewestFirst(records: readonly FigureRecord[], what: string): void {
  if (what.startsWith("ledger.entries ")) {
    const lines = records.map(({ path }) => Number(/^\/ledger\/lines\/(\d+)$/.exec(path ?? "")?.[1]));
    assert.deepEqual(lines, lines.map((_, i) => (lines[0] ?? 0) - i), `${what}: line by line, newest first`);
  } else assert.deepEqual(records.map(({ at }) => at), records.map(({ at }) => at).toSorted().reverse(), `${what}: newest first`);
}

/** The same over HTTP. */
export function figuresOver(api: NodeApi): FigureReader & { list(): Promise<Figure[]> } {
  const ask = <Answer>(path: string, query: Readonly<Record<string, string | number | undefined>> = {}): Promise<Answer> => {
    const given = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
    return api.ask<Answer>("GET", `/api/figures${path}?${new URLSearchParams(given)}`);
  };
  return {
    list: async () => (await ask<{ figures: Figure[] }>("")).figures,
    get: (id, on) => ask(`/${id}`, { on }),
    records: (id, query) => ask(`/${id}/records`, query),
  };
}
