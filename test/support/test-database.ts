import { databaseOver, type OpenDatabase } from "../../src/storage/database.ts";
import { createVault, type DataKey, type Vault } from "../../src/platform/crypto/vault.ts";
import { systemRandom } from "../../src/platform/random.ts";
import { bindVault } from "../../src/storage/vault.ts";
import { makeDatabase, dropDatabase, giveBack, takeDatabase } from "./free-databases.ts";

const testDataKey: DataKey = { version: 1, cipher: "aes-256-gcm", textKey: new Uint8Array(32).fill(1), digestKey: new Uint8Array(32).fill(2) };

/** What closes personal data in the databases of tests; each process has the same. */
export function testVault(): Vault {
  return createVault({ keys: () => [testDataKey], again: () => [testDataKey], random: systemRandom() });
}

/** A migrated database on the shared embedded server, as if it were new; the next test may get it after it is closed. */
export async function testDatabase(): Promise<OpenDatabase & { readonly url: string }> {
  const taken = await takeDatabase();
  const { url, pool } = taken;
  // The connections outlive the test, what it opened upon them does not.
  const db = databaseOver({ options: pool.options, connect: () => pool.connect(), end: async () => undefined });
  bindVault(db, testVault());
  const close = async () => {
    await db.destroy();
    await giveBack(taken);
  };
  return { db, pool, url, close, [Symbol.asyncDispose]: close };
}

/** The same, for a whole node that opens it by itself. */
export async function nodeDatabase(): Promise<{ readonly url: string } & AsyncDisposable> {
  const taken = await takeDatabase();
  return { url: taken.url, [Symbol.asyncDispose]: () => giveBack(taken) };
}

/** A database without any table. */
export async function emptyDatabase(): Promise<{ readonly url: string } & AsyncDisposable> {
  const { name, url } = await makeDatabase();
  return { url, [Symbol.asyncDispose]: () => dropDatabase(name) };
}
