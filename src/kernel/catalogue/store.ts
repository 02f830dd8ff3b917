import { sql } from "kysely";
import type { Reader, Transaction } from "../../storage/database.ts";
import type { ImportResult, PublishedResource, ResourceDefinition, ResourceRecord } from "./schema.ts";

declare module "../../storage/tables.ts" {
  interface Tables {
    resource: {
      id: string;
      node: string;
      provider: string;
      definition: string;
      state: "draft" | "published";
      generation: number;
      record_count: number;
      imported_at: Date | null;
      published_at: Date | null;
    };
    resource_row: { resource: string; generation: number; row_key: string; record: string };
    resource_import: { id: string; resource: string; at: Date; result: string; report: Buffer | null };
  }
}

export interface StoredResource {
  readonly definition: ResourceDefinition;
  readonly node: string;
  readonly state: "draft" | "published";
  readonly generation: number;
  readonly recordCount: number;
  readonly importedAt: Date | null;
  readonly publishedAt: Date | null;
}

/** New definitions are added as drafts; known ones take the new wording and keep their records. */
export async function seedDefinitions(tx: Transaction, node: string, definitions: readonly ResourceDefinition[]): Promise<void> {
  for (const one of definitions) {
    const words = { provider: one.provider, definition: JSON.stringify(one) };
    await tx
      .insertInto("resource")
      .values({ id: one.id, node, state: "draft", generation: 0, record_count: 0, imported_at: null, published_at: null, ...words })
      .onConflict((conflict) => conflict.column("id").doUpdateSet(words))
      .execute();
  }
}

/** What a peer says of its resource now. */
export async function writePeerResource(tx: Transaction, node: string, { recordCount, importedAt, publishedAt, ...definition }: PublishedResource): Promise<void> {
  const words = {
    provider: definition.provider,
    definition: JSON.stringify(definition),
    record_count: recordCount,
    imported_at: importedAt === null ? null : new Date(importedAt),
    published_at: new Date(publishedAt),
  };
  await tx
    .insertInto("resource")
    .values({ id: definition.id, node, state: "published", generation: 0, ...words })
    .onConflict((conflict) => conflict.column("id").doUpdateSet({ ...words, state: "published" }))
    .execute();
}

/** A peer took its resource back: nothing can be asked of it any more. What others hold under this id is left alone. */
export async function hidePeerResource(tx: Transaction, node: string, id: string): Promise<void> {
  await tx.updateTable("resource").set({ state: "draft", published_at: null }).where("id", "=", id).where("node", "=", node).execute();
}

export async function markWithdrawn(tx: Transaction, id: string): Promise<void> {
  await tx.updateTable("resource").set({ state: "draft", published_at: null }).where("id", "=", id).execute();
}

export async function listResources(db: Reader): Promise<StoredResource[]> {
  const rows = await db.selectFrom("resource").selectAll().orderBy("id").execute();
  return rows.map(toResource);
}

export async function findResource(db: Reader, id: string): Promise<StoredResource | undefined> {
  const row = await db.selectFrom("resource").selectAll().where("id", "=", id).executeTakeFirst();
  return row && toResource(row);
}

export async function lockResource(tx: Transaction, id: string): Promise<StoredResource | undefined> {
  const row = await tx.selectFrom("resource").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
  return row && toResource(row);
}

const batchSize = 5_000;

/** Writes a new generation of records, makes it the current one and drops the old: readers see one or the other, never a mixture. */
export async function swapRecords(
  tx: Transaction,
  id: string,
  { generation, importedAt, records }: { generation: number; importedAt: Date; records: readonly { readonly key: string; readonly record: ResourceRecord }[] },
): Promise<void> {
  for (let from = 0; from < records.length; from += batchSize) {
    const batch = records.slice(from, from + batchSize);
    const keys = batch.map(({ key }) => key);
    const texts = batch.map(({ record }) => JSON.stringify(record));
    await sql`
      insert into resource_row (resource, generation, row_key, record)
      select ${id}, ${generation}::integer, row_key, record from unnest(${keys}::text[], ${texts}::text[]) as staged (row_key, record)`.execute(tx);
  }
  await tx.updateTable("resource").set({ generation, record_count: records.length, imported_at: importedAt }).where("id", "=", id).execute();
  await tx.deleteFrom("resource_row").where("resource", "=", id).where("generation", "<", generation).execute();
}

export async function markPublished(tx: Transaction, id: string, at: Date): Promise<void> {
  await tx.updateTable("resource").set({ state: "published", published_at: at }).where("id", "=", id).execute();
}

/** Records by key, of resources that are published here. */
export async function findRecords(db: Reader, id: string, keys: readonly string[]): Promise<Map<string, ResourceRecord>> {
  const rows = await db
    .selectFrom("resource")
    .innerJoin("resource_row", (join) => join.onRef("resource_row.resource", "=", "resource.id").onRef("resource_row.generation", "=", "resource.generation"))
    .select(["resource_row.row_key", "resource_row.record"])
    .where("resource.id", "=", id)
    .where("resource.state", "=", "published")
    .where("resource_row.row_key", "in", [...keys])
    .execute();
  return new Map(rows.map((row) => [row.row_key, JSON.parse(row.record) as ResourceRecord]));
}

export async function insertImport(tx: Transaction, result: ImportResult, report: Uint8Array | null): Promise<void> {
  await tx.updateTable("resource_import").set({ report: null }).where("resource", "=", result.resource).where("report", "is not", null).execute();
  await tx
    .insertInto("resource_import")
    .values({
      id: result.id,
      resource: result.resource,
      at: new Date(result.at),
      result: JSON.stringify(result),
      report: report === null ? null : Buffer.from(report),
    })
    .execute();
}

export async function listImports(db: Reader, resource: string, limit: number): Promise<ImportResult[]> {
  const rows = await db
    .selectFrom("resource_import")
    .select(["result", (eb) => eb("report", "is not", null).as("has_report")])
    .where("resource", "=", resource)
    .orderBy("at", "desc")
    .limit(limit)
    .execute();
  return rows.map((row) => {
    const result = JSON.parse(row.result) as ImportResult;
    return { ...result, report: row.has_report ? result.report : null };
  });
}

export async function findReport(db: Reader, id: string): Promise<{ resource: string; report: Buffer } | undefined> {
  const row = await db.selectFrom("resource_import").select(["resource", "report"]).where("id", "=", id).executeTakeFirst();
  return row && row.report !== null ? { resource: row.resource, report: row.report } : undefined;
}

function toResource(row: {
  node: string;
  definition: string;
  state: "draft" | "published";
  generation: number;
  record_count: number;
  imported_at: Date | null;
  published_at: Date | null;
}): StoredResource {
  return {
    definition: JSON.parse(row.definition) as ResourceDefinition,
    node: row.node,
    state: row.state,
    generation: row.generation,
    recordCount: row.record_count,
    importedAt: row.imported_at,
    publishedAt: row.published_at,
  };
}
