import type { Reader, Transaction } from "../../../storage/database.ts";

declare module "../../../storage/tables.ts" {
  interface Tables {
    data_key: { version: number; cipher: string; proof: string; made_at: Date };
  }
}

export interface UsedKey {
  readonly version: number;
  readonly cipher: string;
  /** A known text, closed with the key. */
  readonly proof: string;
  readonly madeAt: Date;
}

export async function listUsedKeys(db: Reader): Promise<UsedKey[]> {
  const rows = await db.selectFrom("data_key").selectAll().orderBy("version").execute();
  return rows.map(({ made_at: madeAt, ...row }) => ({ ...row, madeAt }));
}

export async function insertUsedKey(tx: Transaction, { version, cipher, proof, madeAt }: UsedKey): Promise<void> {
  await tx.insertInto("data_key").values({ version, cipher, proof, made_at: madeAt }).onConflict((on) => on.column("version").doNothing()).execute();
}
