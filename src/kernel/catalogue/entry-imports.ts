import { setImmediate as breathe } from "node:timers/promises";
import type { Clock } from "../../platform/clock.ts";
import { digestText } from "../../platform/crypto/digest.ts";
import { canonicalBytes } from "../../platform/crypto/jcs.ts";
import { shanghaiDateOf } from "../../platform/dates.ts";
import type { Random } from "../../platform/random.ts";
import type { ReadOptions } from "../../platform/tabular/index.ts";
import { inTransaction, type Database } from "../../storage/database.ts";
import type { Caller, PersonCaller } from "../identity/index.ts";
import { digestOf } from "./digest.ts";
import type { EntryImportResult, MappingView } from "./entry-schema.ts";
import { findEntryReport, findMapping, insertEntryImport, insertMapping, listEntryImports, listMappings } from "./entry-import-store.ts";
import { analyzeEntries, findPortalKeeper, listPortalIds, lockEntries, markEntry, writeEntries, type EntryWrite, type StoredEntry } from "./entry-store.ts";
import { catalogueMappingUnknown, importNotFound, notTheKeeper, portalKeptByOther } from "./errors.ts";
import type { Feed } from "./feed.ts";
import { takePlaces } from "./feed-store.ts";
import { listingOfOutside } from "./listing.ts";
import { checkRows, type CheckedRow } from "./mapping/check-rows.ts";
import { readRecords } from "./mapping/read-records.ts";
import { writeEntryReport } from "./mapping/report.ts";
import { columnsOf, parseMapping, type CatalogueMapping } from "./mapping/schema.ts";
import { summarizeRejects } from "./summarize-rejects.ts";

/** Rows that are checked or written before others get their turn. */
const chunkRows = 100;
const previewRows = 5;
/** So many new rows are worth a look of the database at its own tables. */
const analyzedFrom = 500;
const missingExamples = 20;

/** A portal's file to take in. */
export interface EntryFile {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /** Short name of a mapping that comes with the program, or the digest of one that was added. */
  readonly mapping: string;
  readonly dryRun?: boolean;
  readonly publish?: boolean;
  readonly withdrawMissing?: boolean;
  readonly read?: ReadOptions;
}

/** Entries that portals list, taken in by a data steward from a file and a mapping. */
export function createEntryImports({ db, clock, random, self, feed, builtIn }: {
  db: Database;
  clock: Clock;
  random: Random;
  self: string;
  feed: Feed;
  builtIn: readonly unknown[];
}) {
  const ready = builtIn.map(parseMapping);

  return {
    /** Mappings that come with the program, and the last that the caller's office added. */
    async listMappings(caller: Caller): Promise<MappingView[]> {
      const added = (await listMappings(db, stewardOf(caller).party)).map((text) => JSON.parse(text) as CatalogueMapping);
      return [...ready.map((mapping) => toView(mapping, true)), ...added.map((mapping) => toView(mapping, false))];
    },

    /** Keeps a mapping for imports; the same one twice is one. @throws catalogueMappingMalformed (422), notTheKeeper (403) */
    async addMapping(caller: Caller, value: unknown): Promise<MappingView> {
      const { party } = stewardOf(caller);
      const mapping = parseMapping(value);
      const view = toView(mapping, false);
      await inTransaction(db, (tx) => insertMapping(tx, { digest: view.digest, id: mapping.portal.id, keeper: party, content: JSON.stringify(mapping), addedAt: clock.now() }));
      return view;
    },

    /**
     * Takes in a portal's file: good rows become or update entries of the caller's office, bad ones are reported with their reasons, and what the
     * file doesn't name any more is reported too. The same file again changes nothing. Written in steps of some hundred rows: a node that stops
     * halfway has taken in the first steps, and the next import of the file does the rest.
     * @throws notTheKeeper (403), catalogueMappingUnknown (404), portalKeptByOther (409), catalogueFileMalformed (422) and the problems of platform/tabular
     */
    async importEntries(caller: Caller, file: EntryFile): Promise<EntryImportResult> {
      const { party, personId } = stewardOf(caller);
      const mapping = await findAny(file.mapping);
      const { portal } = mapping;
      const otherKeeper = await findPortalKeeper(db, self, portal.id);
      if (otherKeeper !== undefined && otherKeeper !== party) throw portalKeptByOther(`${portal.id} is kept by ${otherKeeper}`);
      const at = clock.now();
      const rows = await readRecords(file.bytes, mapping, file.read);
      const checked = checkRows(mapping, { node: self, keeper: party, todayOn: shanghaiDateOf(at) });
      for (let from = 0; from < rows.length; from += chunkRows) {
        checked.add(rows.slice(from, from + chunkRows));
        await breathe();
      }
      const { accepted, rejects, rejectedRows, cleaned, columns, seen } = checked.finish();
      const isApplied = !file.dryRun && accepted.length > 0;
      const publish = file.publish ?? false;
      const tally = { added: 0, updated: 0, unchanged: 0, withdrawn: 0 };
      const audience = await feed.audience();
      for (let from = 0; from < accepted.length; from += chunkRows) {
        const counted = await takeChunk(accepted.slice(from, from + chunkRows), { at, publish, isApplied, audience });
        tally.added += counted.added;
        tally.updated += counted.updated;
        tally.unchanged += counted.unchanged;
        await breathe();
      }
      const missing = (await listPortalIds(db, party, portal.id)).filter((id) => !seen.has(id));
      if (isApplied && file.withdrawMissing) {
        for (let from = 0; from < missing.length; from += chunkRows) tally.withdrawn += await withdrawChunk(missing.slice(from, from + chunkRows), { at, audience });
      }
      if (tally.added + tally.updated >= analyzedFrom && isApplied) await analyzeEntries(db);
      const id = random.id();
      const used = columnsOf(mapping);
      const ignored = new Set(mapping.ignored ?? []);
      const result: EntryImportResult = {
        id, portal: portal.id, mapping: digestOfMapping(mapping), fileName: file.fileName, at: at.toISOString(), by: personId, dryRun: file.dryRun ?? false,
        applied: isApplied, published: isApplied && publish, rows: rows.length, accepted: accepted.length, rejected: rejectedRows, ...tally,
        missing: missing.length, missingExamples: missing.slice(0, missingExamples),
        report: rejectedRows > 0 ? `/api/catalogue/entry-imports/${id}/report` : null,
        reasons: summarizeRejects({ rejects }),
        cleaned: [...cleaned].map(([column, n]) => ({ column, rows: n })),
        unusedColumns: columns.filter((column) => !used.has(column) && !ignored.has(column)),
        preview: accepted.slice(0, previewRows).map(({ row, entry }) => ({
          row, id: entry.id, titleZh: entry.titleZh, provider: entry.provider, kind: entry.kind, openAttribute: entry.openAttribute, updateCycle: entry.updateCycle,
          themes: entry.themes, updatedOn: entry.source.updatedOn, address: entry.source.address,
        })),
      };
      const report = rejectedRows > 0 ? writeEntryReport(rows, columns, rejects) : null;
      await inTransaction(db, (tx) => insertEntryImport(tx, party, result, report));
      return result;
    },

    async entryImports(caller: Caller): Promise<EntryImportResult[]> {
      return listEntryImports(db, stewardOf(caller).party, 20);
    },

    /** The rejected rows as CSV, for the steward of the office that imported. @throws importNotFound (404), notTheKeeper (403) */
    async entryReport(caller: Caller, importId: string): Promise<Uint8Array> {
      const { party } = stewardOf(caller);
      const found = await findEntryReport(db, importId);
      if (!found) throw importNotFound(importId);
      if (found.keeper !== party) throw notTheKeeper(importId);
      return found.report;
    },
  };

  /** @throws catalogueMappingUnknown (404) */
  async function findAny(name: string): Promise<CatalogueMapping> {
    const own = ready.find((mapping) => mapping.portal.id === name || digestOfMapping(mapping) === name);
    if (own) return own;
    const text = await findMapping(db, name);
    if (text === undefined) throw catalogueMappingUnknown(name);
    return parseMapping(JSON.parse(text));
  }

  /** Compares rows with what is known, and unless it is only a look writes what is new and tells peers of what is published. */
  async function takeChunk(chunk: readonly CheckedRow[], { at, publish, isApplied, audience }: { at: Date; publish: boolean; isApplied: boolean; audience: readonly string[] }) {
    return inTransaction(db, async (tx) => {
      const known = await lockEntries(tx, chunk.map(({ entry }) => entry.id));
      const fresh = chunk.map(({ entry }) => ({ entry, digest: digestOf(entry), before: known.get(entry.id) }));
      const isChanged = ({ digest, before }: (typeof fresh)[number]): boolean => before?.digest !== digest;
      const willPublish = ({ before }: { before: StoredEntry | undefined }): boolean => publish || before?.state === "published";
      const toWrite = fresh.filter((one) => isChanged(one) || (publish && one.before?.state !== "published"));
      if (isApplied && toWrite.length > 0) {
        const told = toWrite.filter(willPublish);
        let place = told.length > 0 ? await takePlaces(tx, told.length) : 0;
        const writes = toWrite.map((one): EntryWrite => {
          const { entry, digest, before } = one;
          const common = { listing: listingOfOutside(entry), node: self, outside: { entry, digest } };
          if (willPublish(one)) return { ...common, state: "published", revision: place++, publishedAt: before?.publishedAt ?? at };
          // What was withdrawn stays so until it is published again.
          return { ...common, state: before?.state ?? "draft", revision: before?.revision ?? 0, publishedAt: null, withdrawnAt: before?.withdrawnAt ?? null };
        });
        await writeEntries(tx, writes);
        if (told.length > 0) await feed.tell(tx, audience);
      }
      const added = fresh.filter(({ before }) => !before).length;
      const unchanged = fresh.filter((one) => one.before && !isChanged(one)).length;
      return { added, unchanged, updated: fresh.length - added - unchanged };
    });
  }

  async function withdrawChunk(ids: readonly string[], { at, audience }: { at: Date; audience: readonly string[] }): Promise<number> {
    return inTransaction(db, async (tx) => {
      const known = await lockEntries(tx, ids);
      const published = [...known.values()].filter(({ state }) => state === "published");
      const place = published.length > 0 ? await takePlaces(tx, published.length) : 0;
      for (const [i, { id }] of published.entries()) await markEntry(tx, id, { state: "withdrawn", revision: place + i, publishedAt: null, withdrawnAt: at });
      for (const { id, revision } of [...known.values()].filter(({ state }) => state === "draft")) await markEntry(tx, id, { state: "withdrawn", revision, publishedAt: null, withdrawnAt: at });
      if (published.length > 0) await feed.tell(tx, audience);
      return known.size;
    });
  }
}

function digestOfMapping(mapping: CatalogueMapping): string {
  return digestText(canonicalBytes(mapping));
}

function toView(mapping: CatalogueMapping, builtIn: boolean): MappingView {
  const { id, titleZh, titleEn, placeZh, placeEn } = mapping.portal;
  return { digest: digestOfMapping(mapping), portal: id, titleZh, titleEn, placeZh, placeEn, builtIn, columns: [...columnsOf(mapping)] };
}

/** @throws notTheKeeper (403) */
function stewardOf(caller: Caller): PersonCaller {
  if (caller.kind !== "person" || !caller.roles.includes("data-steward")) throw notTheKeeper();
  return caller;
}
