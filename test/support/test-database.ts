import { databaseOver, type OpenDatabase } from "../../src/storage/database.ts";
import { makeDatabase, dropDatabase, giveBack, takeDatabase } from "./free-databases.ts";

/** A migrated database on the shared embedded server, as if it were new; the next test may get it after it is closed. */
export async function testDatabase(): Promise<OpenDatabase & { readonly url: string }> {
  const taken = await takeDatabase();
  const { url, pool } = taken;
  // The connections outlive the test, what it opened upon them does not.
  const db = databaseOver({ options: pool.options, connect: () => pool.connect(), end: async () => undefined });
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
