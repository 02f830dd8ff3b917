import { sql } from "kysely";
import type { Reader, Transaction } from "../../storage/database.ts";
import type { EntryShape, EntryState, OutsideEntry } from "./entry-schema.ts";
import { facetKeyOf } from "./facets.ts";
import type { Listing } from "./listing.ts";
import { searchForm } from "./tokens.ts";

declare module "../../storage/tables.ts" {
  interface Tables {
    catalogue_entry: {
      id: string;
      node: string;
      keeper: string;
      shape: EntryShape;
      state: EntryState;
      revision: number;
      published_at: Date | null;
      withdrawn_at: Date | null;
      digest: string | null;
      title_zh: string;
      title_en: string;
      title_form: string;
      provider_key: string;
      provider_name: string;
      kind: string;
      attribute: string;
      basis: string;
      opening: string;
      cycle: string;
      themes: string[];
      portal: string;
      illustrative: boolean;
      field_count: number;
      record_count: number;
      updated_on: string;
      facet_key: string;
    };
    catalogue_text: { id: string; search_text: string; tokens: string[] };
    catalogue_content: { id: string; content: string };
  }
}

/** An entry as it is to stand, its words and its state. */
export interface EntryWrite {
  readonly listing: Listing;
  readonly node: string;
  readonly state: EntryState;
  /** Place in the feed of its node; 0 while it was never published. */
  readonly revision: number;
  readonly publishedAt: Date | null;
  readonly withdrawnAt?: Date | null;
  readonly outside?: { readonly entry: OutsideEntry; readonly digest: string };
}

/** Writes entries, new or known. For those of peers the caller has compared revisions already. */
export async function writeEntries(tx: Transaction, writes: readonly EntryWrite[]): Promise<void> {
  if (writes.length === 0) return;
  const rows = writes.map(({ listing, node, state, revision, publishedAt, withdrawnAt = null, outside }) => ({
    id: listing.id, node, keeper: listing.keeper, shape: listing.shape, state, revision, published_at: publishedAt, withdrawn_at: withdrawnAt,
    digest: outside?.digest ?? null,
    title_zh: listing.titleZh, title_en: listing.titleEn, title_form: searchForm(`${listing.titleZh} ${listing.titleEn}`), provider_key: listing.providerKey, provider_name: listing.providerName,
    kind: listing.kind, attribute: listing.attribute, basis: listing.basis, opening: listing.opening, cycle: listing.cycle, themes: [...listing.themes], portal: listing.portal,
    illustrative: listing.illustrative, field_count: listing.fieldCount, record_count: listing.recordCount, updated_on: listing.updatedOn, facet_key: facetKeyOf(node, listing),
  }));
  const texts = writes.map(({ listing }) => ({ id: listing.id, search_text: listing.searchText, tokens: [...listing.tokens] }));
  const contents = writes.flatMap(({ listing: { id }, outside }) => (outside ? [{ id, content: JSON.stringify(outside.entry) }] : []));
  const columns = Object.keys(rows[0]!).filter((column) => column !== "id") as Exclude<keyof (typeof rows)[number], "id">[];
  await tx
    .insertInto("catalogue_entry")
    .values(rows)
    .onConflict((conflict) => conflict.column("id").doUpdateSet((eb) => Object.fromEntries(columns.map((column) => [column, eb.ref(`excluded.${column}`)]))))
    .execute();
  await tx
    .insertInto("catalogue_text")
    .values(texts)
    .onConflict((conflict) => conflict.column("id").doUpdateSet((eb) => ({ search_text: eb.ref("excluded.search_text"), tokens: eb.ref("excluded.tokens") })))
    .execute();
  if (contents.length === 0) return;
  await tx
    .insertInto("catalogue_content")
    .values(contents)
    .onConflict((conflict) => conflict.column("id").doUpdateSet((eb) => ({ content: eb.ref("excluded.content") })))
    .execute();
}

export interface StoredEntry {
  readonly id: string;
  readonly node: string;
  readonly keeper: string;
  readonly shape: EntryShape;
  readonly state: EntryState;
  readonly revision: number;
  readonly publishedAt: Date | null;
  readonly withdrawnAt: Date | null;
  readonly digest: string | null;
  readonly portal: string;
}

const standing = ["id", "node", "keeper", "shape", "state", "revision", "published_at", "withdrawn_at", "digest", "portal"] as const;

/** Locked when a transaction asks, so that two changes of one entry follow one another. */
export async function lockEntries(tx: Transaction, ids: readonly string[]): Promise<Map<string, StoredEntry>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.selectFrom("catalogue_entry").select(standing).where("id", "in", [...ids]).orderBy("id").forUpdate().execute();
  return new Map(rows.map((row) => [row.id, toStored(row)]));
}

export async function findEntry(db: Reader, id: string): Promise<{ row: EntryTableRow; outside: OutsideEntry | null } | undefined> {
  const row = await db
    .selectFrom("catalogue_entry")
    .leftJoin("catalogue_content", "catalogue_content.id", "catalogue_entry.id")
    .select([...listed.map((column) => `catalogue_entry.${column}` as const), "catalogue_content.content"])
    .where("catalogue_entry.id", "=", id)
    .executeTakeFirst();
  return row && { row, outside: row.content === null ? null : (JSON.parse(row.content) as OutsideEntry) };
}

export async function isEntryPublished(db: Reader, id: string): Promise<boolean> {
  const row = await db.selectFrom("catalogue_entry").select("state").where("id", "=", id).executeTakeFirst();
  return row?.state === "published";
}

/** The columns of one line of the list. */
export const listed = [
  "id", "shape", "title_zh", "title_en", "node", "keeper", "provider_key", "provider_name", "kind", "attribute", "basis", "opening", "cycle", "themes", "portal", "illustrative",
  "field_count", "record_count", "updated_on", "state", "published_at", "withdrawn_at",
] as const;

export interface EntryTableRow {
  readonly id: string;
  readonly shape: EntryShape;
  readonly title_zh: string;
  readonly title_en: string;
  readonly node: string;
  readonly keeper: string;
  readonly provider_key: string;
  readonly provider_name: string;
  readonly kind: string;
  readonly attribute: string;
  readonly basis: string;
  readonly opening: string;
  readonly cycle: string;
  readonly themes: string[];
  readonly portal: string;
  readonly illustrative: boolean;
  readonly field_count: number;
  readonly record_count: number;
  readonly updated_on: string;
  readonly state: EntryState;
  readonly published_at: Date | null;
  readonly withdrawn_at: Date | null;
}

export async function markEntry(
  tx: Transaction,
  id: string,
  { state, revision, publishedAt, withdrawnAt }: { state: EntryState; revision: number; publishedAt: Date | null; withdrawnAt: Date | null },
): Promise<void> {
  await tx.updateTable("catalogue_entry").set({ state, revision, published_at: publishedAt, withdrawn_at: withdrawnAt }).where("id", "=", id).execute();
}

/** Fresh figures for the planner: after thousands of new rows it would else choose as for a hundred. */
export async function analyzeEntries(db: Reader): Promise<void> {
  await sql`analyze catalogue_entry, catalogue_text`.execute(db);
}

/** Published or drafted entries of one portal that this party keeps: what a new file of the portal is compared with. */
export async function listPortalIds(db: Reader, keeper: string, portal: string): Promise<string[]> {
  const rows = await db.selectFrom("catalogue_entry").select("id").where("keeper", "=", keeper).where("portal", "=", portal).where("state", "<>", "withdrawn").orderBy("id").execute();
  return rows.map(({ id }) => id);
}

/** Who keeps the entries of a portal at this node; undefined when nobody does yet. */
export async function findPortalKeeper(db: Reader, node: string, portal: string): Promise<string | undefined> {
  const row = await db.selectFrom("catalogue_entry").select("keeper").where("node", "=", node).where("portal", "=", portal).limit(1).executeTakeFirst();
  return row?.keeper;
}

/** Ids of hosted resources that no entry stands for yet: those of a database from before there were entries. */
export async function listUnlisted(db: Reader): Promise<string[]> {
  const rows = await db
    .selectFrom("resource")
    .leftJoin("catalogue_entry", "catalogue_entry.id", "resource.id")
    .select("resource.id")
    .where("catalogue_entry.id", "is", null)
    .orderBy("resource.id")
    .execute();
  return rows.map(({ id }) => id);
}

/** Ids of our own published resources after `cursor`, in the order of ids. */
export async function listHostedPublished(db: Reader, node: string, cursor: string, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom("catalogue_entry")
    .select("id")
    .where("node", "=", node)
    .where("shape", "=", "hosted")
    .where("state", "=", "published")
    .where(sql<string>`id collate "C"`, ">", cursor)
    .orderBy(sql`id collate "C"`)
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** The ids up to a cursor, the nearest first. */
export async function listHostedUpTo(db: Reader, node: string, cursor: string, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom("catalogue_entry")
    .select("id")
    .where("node", "=", node)
    .where("shape", "=", "hosted")
    .where("state", "=", "published")
    .where(sql<string>`id collate "C"`, "<=", cursor)
    .orderBy(sql`id collate "C"`, "desc")
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

function toStored(row: {
  id: string; node: string; keeper: string; shape: EntryShape; state: EntryState; revision: number; published_at: Date | null; withdrawn_at: Date | null;
  digest: string | null; portal: string;
}): StoredEntry {
  const { published_at, withdrawn_at, ...rest } = row;
  return { ...rest, publishedAt: published_at, withdrawnAt: withdrawn_at };
}
