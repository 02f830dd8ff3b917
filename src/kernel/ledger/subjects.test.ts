import assert from "node:assert/strict";
import { test } from "node:test";
import { testLedger } from "../../../test/support/ledger.ts";
import { testDatabase } from "../../../test/support/test-database.ts";
import { inTransaction } from "../../storage/database.ts";

const one = "509900199605129066";
const other = "50990019960512907X";
const entry = { kind: "crossing.provided", peer: "cq", role: "provider", details: { outcome: "delivered" } };

test("a person's entries are found by the number, newest first and page by page, and nobody else's are", async () => {
  await using database = await testDatabase();
  const ledger = testLedger(database.db);
  await inTransaction(database.db, (tx) =>
    ledger.appendMany(tx, [
      { ...entry, ref: "r-1", subject: one },
      { ...entry, ref: "r-2", subject: other },
      { ...entry, ref: "r-3", subject: null },
      { ...entry, ref: "r-4", subject: ` ${one} ` },
    ]),
  );
  const first = await ledger.listAbout(one, { limit: 1 });
  assert.deepEqual(first.map(({ ref }) => ref), ["r-4"]);
  assert.deepEqual((await ledger.listAbout(one, { limit: 5, before: first[0]!.position })).map(({ ref }) => ref), ["r-1"]);
  assert.deepEqual((await ledger.listAbout(other.toLowerCase(), { limit: 5 })).map(({ ref }) => ref), ["r-2"]);
  assert.deepEqual(await ledger.listAbout(one, { limit: 5, kinds: ["consent.given"] }), []);
});

test("a subject is neither in the entry nor in its details, and two nodes tag the same person differently", async () => {
  await using sc = await testDatabase();
  await using cq = await testDatabase();
  const [ofSc, ofCq] = [testLedger(sc.db), testLedger(cq.db, { node: "cq" })];
  const appended = await inTransaction(sc.db, (tx) => ofSc.append(tx, { ...entry, ref: "r-1", subject: one }));
  const tag = await ofSc.tagOf(one);
  assert.ok(tag && !JSON.stringify(appended).includes(one) && !JSON.stringify(appended).includes(tag.tag));
  assert.notDeepEqual(await ofCq.tagOf(one), tag);
  assert.deepEqual(await testLedger(sc.db).tagOf(one), tag);
});

test("an entry that is rolled back, or repeated, names nobody a second time", async () => {
  await using database = await testDatabase();
  const ledger = testLedger(database.db);
  await assert.rejects(inTransaction(database.db, async (tx) => {
    await ledger.append(tx, { ...entry, ref: "r-1", subject: one });
    throw new Error("rolled back");
  }));
  for (let i = 0; i < 2; i += 1) await inTransaction(database.db, (tx) => ledger.append(tx, { ...entry, ref: "r-2", subject: one, once: true }));
  assert.deepEqual((await ledger.listAbout(one, { limit: 5 })).map(({ ref }) => ref), ["r-2"]);
});

test("whom the entries of a ref are about can be asked for a later entry, and can be erased", async () => {
  await using database = await testDatabase();
  const ledger = testLedger(database.db);
  await inTransaction(database.db, (tx) => ledger.append(tx, { ...entry, ref: "r-1", subject: one }));
  await inTransaction(database.db, async (tx) => ledger.append(tx, { ...entry, ref: "r-2", subject: await ledger.subjectOf(tx, "r-1") }));
  assert.equal((await ledger.listAbout(one, { limit: 5 })).length, 2);
  assert.equal(await inTransaction(database.db, (tx) => ledger.eraseSubject(tx, "r-1")), 1);
  assert.deepEqual((await ledger.listAbout(one, { limit: 5 })).map(({ ref }) => ref), ["r-2"]);
  assert.equal(await inTransaction(database.db, (tx) => ledger.subjectOf(tx, "r-1")), null);
});
