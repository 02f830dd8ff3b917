import type { Clock } from "../../platform/clock.ts";
import { csvLine } from "../../platform/tabular/index.ts";
import { inTransaction, type Database, type Reader, type Transaction } from "../../storage/database.ts";
import type { Caller } from "../identity/index.ts";
import { nodeOf } from "./check-definition.ts";
import { readCursor, writeCursor } from "./cursor.ts";
import { unstated, type Entry, type EntryFilters, type EntryPage, type EntryQuery, type EntryRow, type OutsideEntry } from "./entry-schema.ts";
import { findEntry, listHostedPublished, listHostedUpTo, lockEntries, markEntry, type EntryTableRow } from "./entry-store.ts";
import { entryNotPublished, notTheKeeper, resourceEmptyOf, resourceNotFound } from "./errors.ts";
import { countFacets } from "./facets.ts";
import type { Feed } from "./feed.ts";
import { takePlaces } from "./feed-store.ts";
import type { OpenAttribute, Resource, ResourceKind, ShareAttribute, UpdateCycle } from "./schema.ts";
import { listEntries, preferIndexes, searchEntries, type Search, type Viewer } from "./search-store.ts";
import { findResource, markPublished, markWithdrawn } from "./store.ts";
import { termsOf } from "./tokens.ts";
import { toResourceView } from "./views.ts";

/** Rows that an export reads at once. */
const exportPage = 1_000;

/** The one list of both sides: search, one entry, publish, withdraw, export. */
export function createEntries({ db, clock, self, feed, countGrants }: {
  db: Database;
  clock: Clock;
  self: string;
  feed: Feed;
  /** Grants in force of a resource that this node knows of. */
  countGrants: (resource: string) => Promise<number>;
}) {
  return {
    /**
     * A page of what is published on both sides, and of what the caller's own office drafts or withdrew, with exact counts.
     * @throws cursorMalformed (400)
     */
    async list(caller: Caller, { limit = 50, sort = "best", cursor, ...filters }: EntryQuery = {}): Promise<EntryPage> {
      const search = searchOf(caller, filters);
      const after = readCursor(sort, cursor);
      const look = (reader: Reader) => searchEntries(reader, search, { order: sort, after, limit });
      const { found, combinations } = await (search.terms ? inTransaction(db, async (tx) => {
        await preferIndexes(tx);
        return look(tx);
      }) : look(db));
      const page = found.slice(0, limit);
      const last = found.length > limit ? page.at(-1) : undefined;
      return {
        resources: page.map(({ row }) => toRow(row)),
        ...countFacets(combinations, search.filters, self),
        next: last ? writeCursor(sort, { keys: last.keys, id: last.row.id }) : null,
      };
    },

    /** @throws resourceNotFound (404) */
    async getEntry(caller: Caller, id: string): Promise<Entry> {
      const found = await findEntry(db, id);
      if (!found || !isVisible(found.row, viewerOf(caller))) throw resourceNotFound(id);
      return toEntry(found);
    },

    /**
     * Makes an entry known to all peers. Publishing again changes nothing.
     * @throws resourceNotFound (404), notTheKeeper (403), resourceEmpty (409)
     */
    async publish(caller: Caller, id: string): Promise<Entry> {
      const audience = await feed.audience();
      await inTransaction(db, async (tx) => {
        const entry = await lockOwn(tx, caller, id);
        if (entry.state !== "published") {
          const at = clock.now();
          if (entry.shape === "hosted") await requirePublishable(tx, id);
          if (entry.shape === "hosted") await markPublished(tx, id, at);
          await markEntry(tx, id, { state: "published", revision: await takePlaces(tx, 1), publishedAt: at, withdrawnAt: null });
        }
        await feed.tell(tx, audience);
      });
      return toEntry((await findEntry(db, id))!);
    },

    /**
     * Takes an entry out of the list on all nodes. Its records stay, but nothing is given from them any more: grants of it have no effect
     * until it is published again.
     * @throws resourceNotFound (404), notTheKeeper (403), entryNotPublished (409)
     */
    async withdraw(caller: Caller, id: string): Promise<Entry> {
      const audience = await feed.audience();
      await inTransaction(db, async (tx) => {
        const entry = await lockOwn(tx, caller, id);
        if (entry.state !== "published") throw entryNotPublished(id);
        if (entry.shape === "hosted") await markWithdrawn(tx, id);
        await markEntry(tx, id, { state: "withdrawn", revision: await takePlaces(tx, 1), publishedAt: null, withdrawnAt: clock.now() });
        await feed.tell(tx, audience);
      });
      return toEntry((await findEntry(db, id))!);
    },

    /** The filtered list as CSV, piece by piece, in the order of `best`. */
    async *exportCsv(caller: Caller, filters: EntryFilters, partyName: (party: string) => string): AsyncGenerator<string> {
      const search = searchOf(caller, filters);
      yield `\uFEFF${csvLine(["编号", "名称", "提供单位", "哪一边", "形态", "共享属性", "不共享的依据", "开放属性", "更新周期", "主题", "更新日期", "栏目数", "记录数", "来源门户", "示意"])}\r\n`;
      let after: Parameters<typeof listEntries>[2]["after"];
      for (;;) {
        const found = await listEntries(db, search, { order: "best", after, limit: exportPage });
        const page = found.slice(0, exportPage);
        yield page.map(({ row }) => `${csvLine(toCells(row, partyName))}\r\n`).join("");
        const last = found.length > exportPage ? page.at(-1) : undefined;
        if (!last) return;
        after = { keys: last.keys, id: last.row.id };
      }
    },

    /**
     * Our published resources that a peer may negotiate about, in the order of ids; entries that portals list are none of them.
     * @param cursor   `next` or `previous` of a page, null at first
     * @param limit    1 to 500
     * @returns `previous` is empty when the page before is the first, and null when there is none before
     */
    async listForPeer(cursor: string | null, limit: number): Promise<{ items: Resource[]; next: string | null; previous: string | null }> {
      const ids = await listHostedPublished(db, self, cursor ?? "", limit + 1);
      const page = ids.slice(0, limit);
      const [stored, before] = await Promise.all([
        Promise.all(page.map((id) => findResource(db, id))),
        cursor === null || cursor === "" ? [] : listHostedUpTo(db, self, cursor, limit + 1),
      ]);
      return {
        items: stored.flatMap((one) => (one ? [toResourceView(one, self)] : [])),
        next: ids.length > limit ? (page.at(-1) ?? null) : null,
        previous: before.length === 0 ? null : (before[limit] ?? ""),
      };
    },
  };

  function searchOf(caller: Caller, { q = "", side = "all", ...rest }: EntryFilters): Search {
    return { viewer: viewerOf(caller), terms: termsOf(q), filters: { q, side, ...rest } };
  }

  function viewerOf(caller: Caller): Viewer {
    return { self, party: caller.kind === "person" ? caller.party : null };
  }

  /** @throws resourceNotFound (404), notTheKeeper (403) */
  async function lockOwn(tx: Transaction, caller: Caller, id: string) {
    const entry = (await lockEntries(tx, [id])).get(id);
    if (!entry) throw resourceNotFound(id);
    const isKeeper = caller.kind === "person" && caller.party === entry.keeper && caller.roles.includes("data-steward");
    if (entry.node !== self || nodeOf(entry.keeper) !== self || !isKeeper) throw notTheKeeper(`${id} is kept by ${entry.keeper}`);
    return entry;
  }

  /** @throws resourceEmpty (409) */
  async function requirePublishable(tx: Transaction, id: string): Promise<void> {
    const stored = await findResource(tx, id);
    if (!stored) throw resourceNotFound(id);
    // What may not be shared is listed too, with its reason: there is nothing to fetch.
    if (stored.recordCount === 0 && stored.definition.shareAttribute !== "prohibited" && !stored.definition.unconnected) throw resourceEmptyOf(id);
  }

  async function toEntry({ row, outside }: { row: EntryTableRow; outside: OutsideEntry | null }): Promise<Entry> {
    const stored = row.shape === "hosted" ? await findResource(db, row.id) : undefined;
    return {
      ...toRow(row),
      summary: outside?.summary ?? stored?.definition.summary ?? null,
      keywords: outside?.keywords ?? [],
      formats: outside?.formats ?? [],
      fieldTitles: outside?.fieldTitles ?? [],
      openNote: outside?.openNote ?? null,
      statedCount: outside?.statedCount ?? null,
      prohibition: outside?.prohibition ?? stored?.definition.prohibition ?? null,
      source: outside?.source ?? null,
      resource: stored ? toResourceView(stored, self) : null,
      withdrawnAt: row.withdrawn_at?.toISOString() ?? null,
      activeGrants: row.shape === "hosted" ? await countGrants(row.id) : 0,
    };
  }

  function toRow(row: EntryTableRow): EntryRow {
    return {
      id: row.id,
      shape: row.shape,
      titleZh: row.title_zh,
      titleEn: row.title_en === "" ? row.title_zh : row.title_en,
      node: row.node,
      side: row.node === self ? "own" : "peer",
      keeper: row.keeper,
      provider: row.shape === "hosted" ? row.keeper : null,
      providerKey: row.provider_key,
      outsideProvider: row.shape === "outside" ? row.provider_name : null,
      kind: stated<ResourceKind>(row.kind),
      shareAttribute: stated<ShareAttribute>(row.attribute),
      basis: row.basis === "" ? null : row.basis,
      openAttribute: stated<OpenAttribute>(row.opening),
      updateCycle: stated<UpdateCycle>(row.cycle),
      themes: row.themes,
      portal: row.portal === "" ? null : row.portal,
      illustrative: row.illustrative,
      fieldCount: row.field_count,
      recordCount: row.record_count,
      updatedOn: row.updated_on === "" ? null : row.updated_on,
      state: row.state,
      publishedAt: row.published_at?.toISOString() ?? null,
    };
  }
}

function isVisible({ state, node, keeper }: EntryTableRow, { self, party }: Viewer): boolean {
  return state === "published" || (node === self && keeper === party);
}

/** The value of a column, null where the source doesn't say. */
function stated<Value extends string>(text: string): Value | null {
  return text === unstated ? null : (text as Value);
}

const words: Readonly<Record<string, string>> = {
  table: "库表", api: "接口", file: "文件", prohibited: "不予共享", closed: "不开放", unstated: "来源没有写明", realtime: "实时", daily: "每日", weekly: "每周",
  monthly: "每月", quarterly: "每季", semiannual: "每半年", yearly: "每年", irregular: "不定期", never: "不再更新",
};

function toCells(row: EntryTableRow, partyName: (party: string) => string): string[] {
  const sharing = { unconditional: "无条件共享", conditional: "有条件共享" } as Readonly<Record<string, string>>;
  const opening = { unconditional: "无条件开放", conditional: "有条件开放" } as Readonly<Record<string, string>>;
  const provider = row.shape === "outside" ? row.provider_name : partyName(row.keeper);
  return [
    row.id, row.title_zh, provider, row.node, words[row.kind] ?? row.kind, sharing[row.attribute] ?? words[row.attribute] ?? row.attribute, row.basis,
    opening[row.opening] ?? words[row.opening] ?? row.opening, words[row.cycle] ?? row.cycle, row.themes.join("、"), row.updated_on, String(row.field_count),
    row.shape === "outside" ? "" : String(row.record_count), row.portal, row.illustrative ? "示意" : "",
  ];
}

