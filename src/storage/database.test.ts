import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "kysely";
import { nodeDatabase } from "../../test/support/test-database.ts";
import { afterCommit, inTransaction, isDatabaseUp, isNotAll, notWaitingForDisk, openDatabase, send, type Reader } from "./database.ts";

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

const counted = async (db: Reader) => (await sql<{ n: number }>`select count(*)::int as n from thing`.execute(db)).rows[0]?.n;

test("the first statement of a transaction is inside it, and so is the last", async () => {
  await using made = await nodeDatabase();
  await using database = openDatabase(made.url, { maxConnections: 1 });
  const { db } = database;
  await sql`create table thing (name text primary key)`.execute(db);
  try {
    for (const work of [
      async () => Promise.reject(new Error("on second thoughts")),
      (tx: Parameters<Parameters<typeof inTransaction>[1]>[0]) => sql`insert into thing values ('a')`.execute(tx),
    ]) {
      let told = false;
      await assert.rejects(inTransaction(db, async (tx) => {
        afterCommit(tx, () => (told = true));
        await sql`insert into thing values ('a')`.execute(tx);
        await work(tx);
      }));
      assert.deepEqual([await counted(db), told], [0, false]);
    }
    await assert.rejects(inTransaction(db, () => Promise.reject(new Error("before any statement"))), /before any statement/);
    await inTransaction(db, () => Promise.resolve());
    await sql`insert into thing values ('outside of all')`.execute(db);
    await inTransaction(db, async (tx) => {
      await sql`insert into thing values ('a')`.execute(tx);
      await sql`insert into thing values ('b')`.execute(tx);
    });
    assert.equal(await counted(db), 3);
  } finally {
    await sql`drop table thing`.execute(db);
  }
});

test("what need not wait for the disk does not make the next statement careless", async () => {
  await using made = await nodeDatabase();
  await using database = openDatabase(made.url, { maxConnections: 1 });
  const said = await sql<{ waits: string }>`${notWaitingForDisk} select set_config as waits from mode`.execute(database.db);
  const { rows } = await sql<{ waits: string }>`select current_setting('synchronous_commit') as waits`.execute(database.db);
  assert.deepEqual([said.rows[0]?.waits, rows[0]?.waits], ["off", "on"]);
});

test("statements that are only sent run in their order, and nothing of them stays when one fails: its own words come back", async () => {
  await using made = await nodeDatabase();
  await using database = openDatabase(made.url, { maxConnections: 1 });
  const { db } = database;
  await sql`create table thing (name text primary key)`.execute(db);
  try {
    const seen = await inTransaction(db, async (tx) => {
      const first = await send(tx, sql<{ name: string }>`insert into thing values ('a') returning name`);
      await send(tx, sql`insert into thing values ('b')`);
      const count = await counted(tx);
      return [count, await first.rows];
    });
    assert.deepEqual(seen, [2, [{ name: "a" }]]);
    let told = false;
    await assert.rejects(inTransaction(db, async (tx) => {
      afterCommit(tx, () => (told = true));
      await send(tx, sql`insert into thing values ('c')`);
      await send(tx, sql`insert into thing values ('a')`);
      await send(tx, sql`insert into thing values ('d')`);
    }), /duplicate key/);
    await assert.rejects(inTransaction(db, async (tx) => {
      await send(tx, sql`insert into thing values ('e')`);
      await send(tx, sql`select must_be_all(1, 2)`);
    }), isNotAll);
    await assert.rejects(inTransaction(db, async (tx) => {
      await send(tx, sql`insert into thing values ('f')`);
      throw new Error("on second thoughts");
    }), /second thoughts/);
    assert.deepEqual([await counted(db), told], [2, false]);
  } finally {
    await sql`drop table thing`.execute(db);
  }
});
