import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "kysely";
import { nodeDatabase } from "../../test/support/test-database.ts";
import { openDatabase } from "./database.ts";
import { createNames } from "./naming.ts";

const ask = (nameOf: (text: string) => string | undefined, text: string, times: number) => Array.from({ length: times }, () => nameOf(text)).at(-1);

test("a statement gets a name once it is used often, and keeps it; others have their own", () => {
  const nameOf = createNames();
  assert.equal(ask(nameOf, "select 1 where $1", 49), undefined);
  const name = nameOf("select 1 where $1");
  assert.ok(name);
  assert.equal(ask(nameOf, "select 1 where $1", 3), name);
  const other = ask(nameOf, "select 2 where $1", 50);
  assert.ok(other !== undefined && other !== name);
});

test("whoever names a statement gives it the same name, whatever else they have named", () => {
  const [one, other] = [createNames(), createNames()];
  ask(other, "select 2 where $1", 50);
  assert.equal(ask(one, "select 1 where $1", 50), ask(other, "select 1 where $1", 50));
});

test("a list that wants some of many rows is planned anew each time", () => {
  assert.equal(ask(createNames(), "select * from task where kind = $1 order by at LIMIT $2", 200), undefined);
});

test("statements in ever new words use up neither names nor memory without end", () => {
  const nameOf = createNames();
  const named = new Set<string>();
  for (let i = 0; i < 400; i += 1) named.add(ask(nameOf, `select ${i} where $1`, 60) ?? "none");
  assert.equal(named.size, 151);
  assert.ok(named.has("none"));
});

test("under its name a statement answers for each value as before, inside a transaction and outside", async () => {
  await using made = await nodeDatabase();
  await using database = openDatabase(made.url, { maxConnections: 2 });
  const { db, pool } = database;
  const twice = async (n: number) => (await sql<{ n: number }>`select ${n}::int * 2 as n`.execute(db)).rows[0]?.n;
  for (let i = 0; i < 60; i += 1) assert.equal(await twice(i), 2 * i);
  assert.deepEqual(await db.transaction().execute((tx) => sql<{ n: number }>`select ${21}::int * 2 as n`.execute(tx).then(({ rows }) => rows)), [{ n: 42 }]);
  await assert.rejects(sql`select ${1}::int / ${0}::int as n`.execute(db), /division by zero/);
  assert.equal(await twice(4), 8);
  const { rows } = await pool.query<{ n: number }>("select count(*)::int as n from pg_prepared_statements");
  assert.equal(rows[0]?.n, 1);
});
