import assert from "node:assert/strict";
import { test } from "node:test";
import { appendThings, testLedger } from "../../../test/support/ledger.ts";
import { testDatabase } from "../../../test/support/test-database.ts";
import { fixedClock } from "../../platform/clock.ts";
import { createServer } from "../../platform/http/server.ts";
import { quietLog } from "../../platform/log.ts";
import { inTransaction } from "../../storage/database.ts";
import { explorerRoutes } from "./explorer-routes.ts";
import { createExplorer } from "./explorer.ts";
import { ledgerRoutes } from "./routes.ts";

async function openLedger() {
  const database = await testDatabase();
  const clock = fixedClock("2026-11-24T15:59:00Z");
  const ledger = testLedger(database.db, { clock });
  const explorer = createExplorer({ db: database.db, clock, ledger, nodeOfOrigin: () => undefined });
  /** What no signature check is about: the line is kept as if its collector had verified it. */
  const stamp = async (size: number, node: string) => ledger.addCosignature({ size, node, line: `— ${node}.test/witness ${Buffer.alloc(76, 1).toString("base64")}\n` });
  return { database, clock, ledger, explorer, stamp, [Symbol.asyncDispose]: () => database.close() };
}

test("a line shows what stands in clear, the page that holds it and who stamped that, and never what it is about", async () => {
  await using open = await openLedger();
  const { ledger, database, explorer, stamp } = open;
  await appendThings(database.db, ledger, 2, "secret-ref");
  await ledger.sequence();
  await appendThings(database.db, ledger, 1, "later");
  await ledger.sequence();
  await stamp(3, "cq");
  const line = await explorer.line(1);
  assert.deepEqual([line.number, line.kind, line.page?.size, line.stamps.map(({ node, size }) => [node, size])], [1, "thing.happened", 2, [["cq", 3]]]);
  assert.deepEqual(Object.keys(line).sort(), ["at", "commitment", "kind", "number", "page", "stamps"]);
  assert.ok(!JSON.stringify(line).includes("secret-ref"));
  await assert.rejects(explorer.line(4), /ledger-line-not-found/);
});

test("lines without a stamp are counted as waiting, and since when", async () => {
  await using open = await openLedger();
  const { ledger, database, clock, explorer, stamp } = open;
  await appendThings(database.db, ledger, 2, "a");
  await ledger.sequence();
  await stamp(2, "cq");
  assert.equal((await explorer.books({ pages: 5 })).books[0]?.waiting, null);
  clock.set("2026-11-24T16:10:00Z");
  await appendThings(database.db, ledger, 3, "b");
  await ledger.sequence();
  const { books, pages } = await explorer.books({ pages: 5 });
  assert.deepEqual(books[0]?.waiting, { entries: 3, since: "2026-11-24T16:10:00.000Z" });
  assert.deepEqual(pages.map(({ size, stamps }) => [size, stamps.length]).slice(0, 2), [[5, 0], [2, 1]]);
});

test("what was recorded is counted by day of Chongqing's clocks and by family", async () => {
  await using open = await openLedger();
  const { ledger, database, clock, explorer } = open;
  await appendThings(database.db, ledger, 2, "a");
  clock.set("2026-11-24T16:01:00Z");
  await appendThings(database.db, ledger, 1, "b");
  await inTransaction(database.db, (tx) => ledger.append(tx, { kind: "crossing.provided", ref: "r", peer: "cq", role: "provider", subject: null, details: {} }));
  await ledger.sequence();
  const { days } = await explorer.days(14);
  assert.deepEqual(days, [
    { on: "2026-11-25", total: 2, families: [{ family: "crossing", entries: 1 }, { family: "thing", entries: 1 }] },
    { on: "2026-11-24", total: 2, families: [{ family: "thing", entries: 2 }] },
  ]);
  assert.equal((await explorer.days(1)).days.length, 1);
});

test("an auditor's list is narrowed by family, other side and day", async () => {
  await using open = await openLedger();
  const { ledger, database, clock, explorer } = open;
  await appendThings(database.db, ledger, 1, "a");
  clock.set("2026-11-24T16:01:00Z");
  await inTransaction(database.db, (tx) => ledger.append(tx, { kind: "crossing.provided", ref: "r", peer: "cq", role: "provider", subject: null, details: {} }));
  await ledger.sequence();
  const { app } = await createServer({ log: quietLog() });
  await app.register(ledgerRoutes(ledger));
  await app.register(explorerRoutes(explorer));
  const refs = async (query: string) => ((await app.inject({ url: `/api/ledger/entries?${query}` })).json() as { entries: { ref: string }[] }).entries.map(({ ref }) => ref);
  assert.deepEqual(await refs("family=crossing"), ["r"]);
  assert.deepEqual(await refs("peer=cq"), ["r"]);
  assert.deepEqual(await refs("on=2026-11-24"), ["a-0"]);
  assert.deepEqual(await refs("on=2026-11-25&family=thing"), []);
  assert.equal((await app.inject({ url: "/api/ledger/lines/0" })).statusCode, 400);
  assert.equal((await app.inject({ url: "/api/ledger/books" })).statusCode, 200);
  await app.close();
});
