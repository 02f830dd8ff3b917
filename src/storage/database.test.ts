import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "kysely";
import { nodeDatabase } from "../../test/support/test-database.ts";
import { inTransaction, isDatabaseUp, openDatabase } from "./database.ts";

test("a connection that the server drops between two queries of a transaction fails that transaction and nothing else", async () => {
  await using made = await nodeDatabase();
  await using database = openDatabase(made.url);
  const cut = inTransaction(database.db, async (tx) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx);
    await sql`select pg_terminate_backend(${rows[0]?.pid}, 5000)`.execute(database.db);
    // The loss is heard before the next query: unheard, it would end the process here.
    await new Promise((resolve) => setTimeout(resolve, 100));
    await sql`select 1`.execute(tx);
  });
  await assert.rejects(cut);
  assert.equal(await isDatabaseUp(database.db), true);
});
