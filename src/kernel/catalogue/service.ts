import { Value } from "typebox/value";
import type { Clock } from "../../platform/clock.ts";
import { shanghaiDateOf } from "../../platform/dates.ts";
import type { Random } from "../../platform/random.ts";
import { ColumnMapping, readTable, validateRows, writeRejectReport, type ReadOptions } from "../../platform/tabular/index.ts";
import { inTransaction, type Database, type Reader, type Transaction } from "../../storage/database.ts";
import type { Events, ReceivedEvent } from "../events/index.ts";
import type { Caller, PersonCaller } from "../identity/index.ts";
import { catalogueMessageRefused, importForbidden, importNotFound, mappingMalformed, notTheSteward, resourceEmptyOf, resourceNotFound } from "./errors.ts";
import { faultOf, nodeOf, parseDefinition } from "./check-definition.ts";
import { PublishedResource, type ImportResult, type Resource, type ResourceRecord } from "./schema.ts";
import { matches } from "./search.ts";
import {
  findRecords, findReport, findResource, insertImport, listImports, listResources, lockResource, markPublished, seedDefinitions, swapRecords, writePeerResource,
  type StoredResource,
} from "./store.ts";
import { summarizeRejects } from "./summarize-rejects.ts";

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

export function createCatalogue({ db, clock, random, self, events, peers }: {
  db: Database;
  clock: Clock;
  random: Random;
  /** Our own node id. */
  self: string;
  events: Pick<Events, "on" | "emit">;
  /** Ids of active peers: they learn what is published. */
  peers: () => readonly string[] | Promise<readonly string[]>;
}) {
  events.on("catalogue.published", receivePublished);

  return {
    /**
     * Takes in the definitions of resources that this node's parties provide; others are passed over. Run at each start.
     * @throws Error  when a definition is not well formed
     */
    async seed(definitions: readonly unknown[]): Promise<void> {
      const own = definitions.map(parseDefinition).filter(({ provider }) => nodeOf(provider) === self);
      await inTransaction(db, (tx) => seedDefinitions(tx, self, own));
    },

    /** Published entries of both sides, and the drafts of the caller's own office. */
    async list(caller: Caller, { side = "all", q = "" }: { side?: "own" | "peer" | "all"; q?: string } = {}): Promise<Resource[]> {
      const all = (await listResources(db)).map(toView);
      return all.filter((resource) => isVisible(resource, caller) && (side === "all" || resource.side === side) && matches(resource, q));
    },

    /** @throws resourceNotFound (404) */
    async get(caller: Caller, id: string): Promise<Resource> {
      const resource = await find(db, id);
      if (!resource || !isVisible(resource, caller)) throw resourceNotFound(id);
      return resource;
    },

    /** A published entry of either side; for the checks of other domains. */
    async findPublished(id: string, reader: Reader = db): Promise<Resource | undefined> {
      const resource = await find(reader, id);
      return resource?.state === "published" ? resource : undefined;
    },

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
      const told = await peers();
      await inTransaction(db, async (tx) => {
        const stored = await getOwn(tx, caller, id, lockResource);
        if (result.applied) await swapRecords(tx, id, { generation: stored.generation + 1, importedAt: at, records });
        await insertImport(tx, result, report);
        if (result.applied && stored.state === "published") await tell(tx, told, id);
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

    /**
     * Makes an entry known to all peers. Publishing again tells them again and changes nothing else.
     * @throws resourceNotFound (404), notTheSteward (403), resourceEmpty (409)
     */
    async publish(caller: Caller, id: string): Promise<Resource> {
      const told = await peers();
      return inTransaction(db, async (tx) => {
        const stored = await getOwn(tx, caller, id, lockResource);
        // What may not be shared is listed too, with its reason: there is nothing to fetch.
        if (stored.recordCount === 0 && stored.definition.shareAttribute !== "prohibited") throw resourceEmptyOf(id);
        if (stored.state === "draft") await markPublished(tx, id, clock.now());
        return tell(tx, told, id);
      });
    },

    /** Tells a peer that has just become active what is published here. */
    async announce(tx: Transaction, peer: string): Promise<void> {
      for (const stored of await listResources(tx)) if (stored.node === self && stored.state === "published") await tell(tx, [peer], stored.definition.id);
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
    return stored && toView(stored);
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

  async function tell(tx: Transaction, nodes: readonly string[], id: string): Promise<Resource> {
    const resource = await find(tx, id);
    if (!resource || resource.publishedAt === null) throw new Error(`resource ${id} is not published`);
    const { node, side, state, publishedAt, ...rest } = resource;
    const published: PublishedResource = { ...rest, publishedAt };
    for (const to of nodes) await events.emit(tx, { to, type: "catalogue.published", subject: `resource:${id}`, data: { resource: published } });
    return resource;
  }

  /** A peer speaks for resources of its own parties, and for no others. */
  async function receivePublished(tx: Transaction, event: ReceivedEvent): Promise<void> {
    const { resource } = (event.data ?? {}) as { resource?: unknown };
    if (!Value.Check(PublishedResource, resource)) throw catalogueMessageRefused("not a catalogue entry");
    const { recordCount, importedAt, publishedAt, ...definition } = resource;
    const fault = faultOf(definition);
    if (fault) throw catalogueMessageRefused(fault);
    if (nodeOf(resource.id) !== event.from || nodeOf(resource.provider) !== event.from) throw catalogueMessageRefused(`${resource.id} is not ${event.from}'s`);
    await writePeerResource(tx, event.from, resource);
  }

  function toView({ definition, node, state, recordCount, importedAt, publishedAt }: StoredResource): Resource {
    return {
      ...definition,
      recordCount,
      importedAt: importedAt?.toISOString() ?? null,
      node,
      side: node === self ? "own" : "peer",
      state,
      publishedAt: publishedAt?.toISOString() ?? null,
    };
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
