import { Value } from "typebox/value";
import type { Clock } from "../../platform/clock.ts";
import { shanghaiDateOf } from "../../platform/dates.ts";
import type { Random } from "../../platform/random.ts";
import { ColumnMapping, readTable, validateRows, writeRejectReport, type ReadOptions } from "../../platform/tabular/index.ts";
import type { Text } from "../../platform/text.ts";
import { inTransaction, type Database, type Reader, type Transaction } from "../../storage/database.ts";
import type { Events } from "../events/index.ts";
import type { Caller, PersonCaller } from "../identity/index.ts";
import { nodeOf, parseDefinition } from "./check-definition.ts";
import { createEntries } from "./entries.ts";
import { createEntryImports } from "./entry-imports.ts";
import { findEntry, isEntryPublished, listUnlisted, lockEntries, writeEntries } from "./entry-store.ts";
import { entryHoldsNoDataOf, importForbidden, importNotFound, mappingMalformed, notTheSteward, resourceNotFound } from "./errors.ts";
import { takePlaces } from "./feed-store.ts";
import { createFeed } from "./feed.ts";
import { listingOfResource } from "./listing.ts";
import type { ImportResult, Resource, ResourceRecord } from "./schema.ts";
import { findRecords, findReport, findResource, insertImport, listImports, listResources, lockResource, markPublished, seedDefinitions, swapRecords, type StoredResource } from "./store.ts";
import { summarizeRejects } from "./summarize-rejects.ts";
import { toResourceView } from "./views.ts";

/** A file to load into a resource. */
export interface ImportFile {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /** Look at it and report, replace nothing. */
  readonly dryRun?: boolean;
  /** JSON text of a ColumnMapping; without one columns are found by the fields' titles. */
  readonly mapping?: string;
  readonly read?: ReadOptions;
}

export type Catalogue = ReturnType<typeof createCatalogue>;

/** Records of an invented resource, keyed by its key field. */
export interface DemoEntry {
  readonly definition: unknown;
  readonly records?: readonly ResourceRecord[];
}

export function createCatalogue({ db, clock, random, self, events, peers, partyOf = () => undefined, countGrants = () => Promise.resolve(0), mappings = [] }: {
  db: Database;
  clock: Clock;
  random: Random;
  /** Our own node id. */
  self: string;
  events: Pick<Events, "on" | "emit">;
  /** Ids of active peers: they learn what is published. */
  peers: () => readonly string[] | Promise<readonly string[]>;
  /** Names of parties, to find entries by them. */
  partyOf?: (party: string) => Text | undefined;
  /** Grants in force of a resource; requests know them. */
  countGrants?: (resource: string) => Promise<number>;
  /** Mappings of portals that come with the program. */
  mappings?: readonly unknown[];
}) {
  const feed = createFeed({ self, events, peers, partyOf });
  const entries = createEntries({ db, clock, self, feed, countGrants });
  const imports = createEntryImports({ db, clock, random, self, feed, builtIn: mappings });

  return {
    ...entries,
    ...imports,

    /**
     * Takes in the definitions of resources that this node's parties provide; others are passed over. Run at each start.
     * @throws Error  when a definition is not well formed
     */
    async seed(definitions: readonly unknown[]): Promise<void> {
      const own = definitions.map(parseDefinition).filter(({ provider }) => nodeOf(provider) === self);
      await inTransaction(db, async (tx) => {
        await seedDefinitions(tx, self, own);
        for (const { id } of own) await relist(tx, id);
      });
    },

    /**
     * Takes in invented entries of the demo that aren't known yet, published, with their records. Run at each start; peers are told when they are active.
     * @throws Error  when a definition is not well formed
     */
    async seedDemo(demo: readonly DemoEntry[]): Promise<void> {
      const own = demo.map(({ definition, records = [] }) => ({ definition: parseDefinition(definition), records })).filter(({ definition }) => nodeOf(definition.provider) === self);
      const at = clock.now();
      await inTransaction(db, async (tx) => {
        const known = new Set((await listResources(tx)).map(({ definition }) => definition.id));
        const fresh = own.filter(({ definition }) => !known.has(definition.id));
        if (fresh.length === 0) return;
        await seedDefinitions(tx, self, fresh.map(({ definition }) => definition));
        const first = await takePlaces(tx, fresh.length);
        for (const [i, { definition, records }] of fresh.entries()) {
          if (records.length > 0) await swapRecords(tx, definition.id, { generation: 1, importedAt: at, records: records.map((record) => ({ key: String(record[definition.keyField]), record })) });
          await markPublished(tx, definition.id, at);
          await relist(tx, definition.id, first + i);
        }
      });
    },

    /** Brings the list up to date with resources of a database from before there was one. Run at each start. */
    async prepare(): Promise<void> {
      await inTransaction(db, async (tx) => {
        for (const id of await listUnlisted(tx)) await relist(tx, id);
      });
    },

    /** A resource with its fields; entries that portals list are none. @throws resourceNotFound (404), entryHoldsNoData (404) */
    async get(caller: Caller, id: string): Promise<Resource> {
      const resource = await find(db, id);
      if (!resource && (await findEntry(db, id))?.outside) throw entryHoldsNoDataOf(id);
      if (!resource || !isVisible(resource, caller)) throw resourceNotFound(id);
      return resource;
    },

    /** A published entry of either side; for the checks of other domains. */
    async findPublished(id: string, reader: Reader = db): Promise<Resource | undefined> {
      const resource = await find(reader, id);
      return resource?.state === "published" ? resource : undefined;
    },

    /** Whether anything may be given of a resource; asked at each call, so only its line of the list is read. */
    isPublished: (id: string): Promise<boolean> => isEntryPublished(db, id),

    /**
     * Loads a file: good rows replace all records of the resource at once, bad ones are reported with their reasons. If no row is good
     * nothing is replaced.
     * @throws resourceNotFound (404), notTheSteward (403), importForbidden (409), mappingMalformed (400) and the problems of platform/tabular (413, 422)
     */
    async importRows(caller: Caller, id: string, file: ImportFile): Promise<ImportResult> {
      const { definition } = await getOwn(db, caller, id);
      if (definition.shareAttribute === "prohibited") throw importForbidden(id);
      const at = clock.now();
      const table = await readTable(file.bytes, file.read);
      const mapping = parseMapping(file.mapping);
      const validation = validateRows(table, {
        fields: definition.fields,
        key: definition.keyField,
        todayOn: shanghaiDateOf(at),
        ...(mapping === undefined ? {} : { mapping }),
      });
      const importId = random.id();
      const result: ImportResult = {
        id: importId,
        resource: id,
        fileName: file.fileName,
        at: at.toISOString(),
        by: personOf(caller).personId,
        dryRun: file.dryRun ?? false,
        applied: !file.dryRun && validation.accepted.length > 0,
        rows: table.rows.length,
        accepted: validation.accepted.length,
        rejected: validation.rejectedRows,
        report: validation.rejectedRows > 0 ? `/api/catalogue/imports/${importId}/report` : null,
        encoding: table.encoding,
        reasons: summarizeRejects(validation),
        warnings: table.warnings.map(({ message }) => ({ ...message })),
        unusedColumns: [...validation.unusedColumns],
      };
      const report = validation.rejectedRows > 0 ? writeRejectReport(table, validation) : null;
      const records = validation.accepted.map(({ values }) => ({ key: String(values[definition.keyField]), record: values }));
      const audience = await feed.audience();
      await inTransaction(db, async (tx) => {
        // The line of the list before the resource, as publishing does.
        await lockEntries(tx, [id]);
        const stored = await getOwn(tx, caller, id, lockResource);
        if (result.applied) await swapRecords(tx, id, { generation: stored.generation + 1, importedAt: at, records });
        await insertImport(tx, result, report);
        if (!result.applied) return;
        await relist(tx, id, stored.state === "published" ? await takePlaces(tx, 1) : undefined);
        await feed.tell(tx, audience);
      });
      return result;
    },

    /** @throws resourceNotFound (404), notTheSteward (403) */
    async imports(caller: Caller, id: string): Promise<ImportResult[]> {
      await getOwn(db, caller, id);
      return listImports(db, id, 20);
    },

    /** The rejected rows as CSV, for the provider's steward only: it holds what the file held. @throws importNotFound (404), notTheSteward (403) */
    async report(caller: Caller, importId: string): Promise<Uint8Array> {
      const found = await findReport(db, importId);
      if (!found) throw importNotFound(importId);
      await getOwn(db, caller, found.resource);
      return found.report;
    },

    /** Tells a peer that has become active what it has not been told yet. */
    announce: (tx: Transaction, peer: string): Promise<void> => feed.tell(tx, [peer]),

    /** The same for all active peers, after a start. */
    async announceToAll(): Promise<void> {
      const audience = await feed.audience();
      await inTransaction(db, (tx) => feed.tell(tx, audience));
    },

    /** One record of a resource published here; for the exchange, after all its checks. */
    async fetchRecord(id: string, key: string, reader: Reader = db): Promise<ResourceRecord | undefined> {
      return (await findRecords(reader, id, [key])).get(key);
    },

    /** Several records at once, by key; keys without a record are left out. */
    fetchRecords(id: string, keys: readonly string[], reader: Reader = db): Promise<ReadonlyMap<string, ResourceRecord>> {
      return keys.length === 0 ? Promise.resolve(new Map()) : findRecords(reader, id, keys);
    },
  };

  async function find(reader: Reader, id: string): Promise<Resource | undefined> {
    const stored = await findResource(reader, id);
    return stored && toResourceView(stored, self);
  }

  /** The caller's own resource. @throws resourceNotFound (404), notTheSteward (403) */
  async function getOwn<Source extends Reader>(
    reader: Source,
    caller: Caller,
    id: string,
    read: (reader: Source, id: string) => Promise<StoredResource | undefined> = findResource,
  ): Promise<StoredResource> {
    const stored = await read(reader, id);
    if (!stored) throw resourceNotFound(id);
    const { party, roles } = personOf(caller);
    if (stored.node !== self || stored.definition.provider !== party || !roles.includes("data-steward")) throw notTheSteward(`${id} is provided by ${stored.definition.provider}`);
    return stored;
  }

  /** Writes the line of the list anew from its resource, in the state the resource has. @param place  its place in the feed; the one it has when left out */
  async function relist(tx: Transaction, id: string, place?: number): Promise<void> {
    const stored = await findResource(tx, id);
    if (!stored) throw resourceNotFound(id);
    const { definition, node, recordCount, importedAt, publishedAt } = stored;
    const before = (await lockEntries(tx, [id])).get(id);
    const isWithdrawn = publishedAt === null && before?.state === "withdrawn";
    // What is published has a place, or nobody would ever be told of it.
    const revision = place ?? (publishedAt === null ? (before?.revision ?? 0) : before?.revision || (node === self ? await takePlaces(tx, 1) : 1));
    await writeEntries(tx, [{
      listing: listingOfResource(definition, { recordCount, importedAt, party: partyOf(definition.provider) }),
      node, revision, publishedAt, state: publishedAt !== null ? "published" : isWithdrawn ? "withdrawn" : "draft", withdrawnAt: isWithdrawn ? before.withdrawnAt : null,
    }]);
  }
}

function isVisible({ state, provider }: Resource, caller: Caller): boolean {
  return state === "published" || (caller.kind === "person" && caller.party === provider);
}

function parseMapping(text: string | undefined): ColumnMapping | undefined {
  if (text === undefined) return undefined;
  let mapping: unknown;
  try {
    mapping = JSON.parse(text);
  } catch {
    throw mappingMalformed();
  }
  if (!Value.Check(ColumnMapping, mapping)) throw mappingMalformed();
  return mapping;
}

function personOf(caller: Caller): PersonCaller {
  if (caller.kind !== "person") throw notTheSteward();
  return caller;
}
