import type { Reader, Transaction } from "../../storage/database.ts";
import type { EntryImportResult } from "./entry-schema.ts";

declare module "../../storage/tables.ts" {
  interface Tables {
    catalogue_mapping: { digest: string; id: string; keeper: string; content: string; added_at: Date };
    catalogue_import: { id: string; keeper: string; at: Date; result: string; report: Buffer | null };
  }
}

export async function insertMapping(tx: Transaction, row: { digest: string; id: string; keeper: string; content: string; addedAt: Date }): Promise<void> {
  const { addedAt, ...rest } = row;
  await tx.insertInto("catalogue_mapping").values({ ...rest, added_at: addedAt }).onConflict((conflict) => conflict.column("digest").doNothing()).execute();
}

export async function findMapping(db: Reader, digest: string): Promise<string | undefined> {
  const row = await db.selectFrom("catalogue_mapping").select("content").where("digest", "=", digest).executeTakeFirst();
  return row?.content;
}

/** The last of a party, newest first. */
export async function listMappings(db: Reader, keeper: string): Promise<string[]> {
  const rows = await db.selectFrom("catalogue_mapping").select("content").where("keeper", "=", keeper).orderBy("added_at", "desc").limit(20).execute();
  return rows.map(({ content }) => content);
}

/** A report lasts until the next import of the same party: it holds what the file held. */
export async function insertEntryImport(tx: Transaction, keeper: string, result: EntryImportResult, report: Uint8Array | null): Promise<void> {
  await tx.updateTable("catalogue_import").set({ report: null }).where("keeper", "=", keeper).where("report", "is not", null).execute();
  await tx
    .insertInto("catalogue_import")
    .values({ id: result.id, keeper, at: new Date(result.at), result: JSON.stringify(result), report: report === null ? null : Buffer.from(report) })
    .execute();
}

export async function listEntryImports(db: Reader, keeper: string, limit: number): Promise<EntryImportResult[]> {
  const rows = await db
    .selectFrom("catalogue_import")
    .select(["result", (eb) => eb("report", "is not", null).as("has_report")])
    .where("keeper", "=", keeper)
    .orderBy("at", "desc")
    .limit(limit)
    .execute();
  return rows.map((row) => {
    const result = JSON.parse(row.result) as EntryImportResult;
    return { ...result, report: row.has_report ? result.report : null };
  });
}

export async function findEntryReport(db: Reader, id: string): Promise<{ keeper: string; report: Buffer } | undefined> {
  const row = await db.selectFrom("catalogue_import").select(["keeper", "report"]).where("id", "=", id).executeTakeFirst();
  return row && row.report !== null ? { keeper: row.keeper, report: row.report } : undefined;
}
