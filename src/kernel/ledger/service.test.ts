import assert from "node:assert/strict";
import { test } from "node:test";
import { testDatabase } from "../../../test/support/test-database.ts";
import { appendThings, testLedger, testSigner } from "../../../test/support/ledger.ts";
import { fixedClock } from "../../platform/clock.ts";
import { isProblem } from "../../platform/http/problem.ts";
import { inTransaction } from "../../storage/database.ts";
import { commitmentTo, parseNote, parseTlogProof } from "../../verify/index.ts";
import { detailsErased } from "./errors.ts";
import { cosign, witnessKey } from "./keys.ts";
import type { ReceiptSide } from "./schema.ts";

const crossing = { kind: "crossing.provided", ref: "r-1", peer: "cq", role: "provider", subject: null, details: { outcome: "delivered" } };

test("an entry is in the ledger if and only if the caller's transaction commits", async () => {
  await using database = await testDatabase();
  const { db } = database;
  const ledger = testLedger(db);
  await assert.rejects(inTransaction(db, async (tx) => {
    await ledger.append(tx, { ...crossing, ref: "rolled-back" });
    throw new Error("the caller changed its mind");
  }));
  await inTransaction(db, (tx) => ledger.append(tx, crossing));
  await ledger.sequence();
  const { entries } = await ledger.listEntries({});
  assert.deepEqual(entries.map((entry) => [entry.seq, entry.kind, entry.ref]), [[0, "crossing.provided", "r-1"]]);
});

test("append answers with what opens the commitment", async () => {
  await using database = await testDatabase();
  const ledger = testLedger(database.db, { clock: fixedClock("2026-03-02T00:00:00.000Z") });
  const { entry, salt, details } = await inTransaction(database.db, (tx) => ledger.append(tx, crossing));
  assert.deepEqual(details, { outcome: "delivered", ref: "r-1", node: "sc", peer: "cq", role: "provider" });
  const leaf = JSON.parse(entry) as { at: string; commitment: string };
  assert.equal(leaf.at, "2026-03-02T00:00:00.000Z");
  assert.equal(leaf.commitment, await commitmentTo(details, salt));
});

test("a repeated `once` entry answers with the first and is recorded and told once", async () => {
  await using database = await testDatabase();
  const { db } = database;
  const ledger = testLedger(db);
  const told: string[] = [];
  ledger.onAppended(({ ref }) => told.push(ref));
  const append = (details: object) => inTransaction(db, (tx) => ledger.append(tx, { ...crossing, details, once: true }));
  const first = await append({ n: 1 });
  assert.deepEqual(await append({ n: 2 }), first);
  const [twin, other] = await inTransaction(db, (tx) => ledger.appendMany(tx, [{ ...crossing, once: true }, { ...crossing, once: true, role: "consumer" }]));
  assert.deepEqual([twin?.entryId === first.entryId, other?.entryId === first.entryId], [true, false]);
  await ledger.sequence();
  assert.equal((await ledger.size()).size, 2);
  assert.deepEqual(told, ["r-1", "r-1"]);
});

test("the same `once` entry from two transactions at once is recorded once", async () => {
  await using database = await testDatabase();
  const { db } = database;
  const ledger = testLedger(db);
  const append = () => inTransaction(db, (tx) => ledger.append(tx, { ...crossing, once: true }));
  const answers = await Promise.all([append(), append(), append(), append()]);
  assert.equal(new Set(answers.map((answer) => answer.entryId)).size, 1);
});

test("entries appended in one go keep their order", async () => {
  await using database = await testDatabase();
  const ledger = testLedger(database.db);
  await appendThings(database.db, ledger, 300);
  await appendThings(database.db, ledger, 0);
  await ledger.sequence();
  const { entries, next } = await ledger.listEntries({ limit: 200 });
  assert.deepEqual(entries.map((entry) => entry.ref), Array.from({ length: 200 }, (_, i) => `thing-${299 - i}`));
  const rest = await ledger.listEntries({ limit: 200, cursor: Number(next) });
  assert.equal(rest.entries.length, 100);
  assert.equal(rest.next, null);
  assert.equal((await ledger.listEntries({ ref: "thing-7" })).entries.length, 1);
  assert.equal((await ledger.listEntries({ kind: "nothing.happened" })).entries.length, 0);
});

test("a side has no proof until a checkpoint covers its entry", async () => {
  await using database = await testDatabase();
  const { db } = database;
  const ledger = testLedger(db);
  assert.equal(await ledger.side("r-1"), undefined);
  await inTransaction(db, (tx) => ledger.append(tx, crossing));
  assert.equal((await ledger.side("r-1"))?.proof, null);
  await ledger.sequence();
  assert.equal(parseTlogProof((await ledger.side("r-1"))?.proof ?? "").index, 0);
});

/** The line of a node's witness below a checkpoint. */
async function lineOf(node: string, note: string, signer = testSigner(`${node}#witness-1`)): Promise<string> {
  return cosign(parseNote(note).text, { name: `${node}.test/witness`, signer, at: new Date("2026-03-02T00:00:00Z") });
}

const sizeOfProof = (side: ReceiptSide | undefined) => Number(parseTlogProof(side?.proof ?? "").note.split("\n")[1]);

test("a side is proved by the newest cosigned checkpoint that covers it, and without one by the newest", async () => {
  await using database = await testDatabase();
  const { db } = database;
  const ledger = testLedger(db);
  const signer = testSigner("cq#witness-1");
  for (const ref of ["a", "b", "c"]) {
    await inTransaction(db, (tx) => ledger.append(tx, { ...crossing, ref }));
    await ledger.sequence();
    const { size, note } = await ledger.getCheckpoint();
    if (ref === "b") await ledger.addCosignature({ size, node: "cq", line: await lineOf("cq", note, signer) });
  }
  const sizeOf = async (ref: string) => sizeOfProof(await ledger.side(ref));
  assert.deepEqual([await sizeOf("a"), await sizeOf("b"), await sizeOf("c")], [2, 2, 3]);
  const { name, id } = await witnessKey("cq.test/witness", signer.publicKey);
  const { note } = parseTlogProof((await ledger.side("a"))?.proof ?? "");
  assert.ok(parseNote(note).signatures.some((signature) => signature.name === name && signature.id === id));
  assert.deepEqual([(await ledger.size()).size, (await ledger.size()).cosignedSize], [3, 2]);
});

test("an entry shared with a peer is proved by what that peer's witness has signed, though another's signature be newer", async () => {
  await using database = await testDatabase();
  const { db } = database;
  const ledger = testLedger(db);
  for (const node of ["cq", "gz"]) {
    await inTransaction(db, (tx) => ledger.append(tx, { ...crossing, ref: node, peer: node }));
    await ledger.sequence();
    const { size, note } = await ledger.getCheckpoint();
    await ledger.addCosignature({ size, node, line: await lineOf(node, note) });
  }
  assert.deepEqual([sizeOfProof(await ledger.side("cq")), sizeOfProof(await ledger.side("gz"))], [1, 2]);
  await inTransaction(db, (tx) => ledger.append(tx, { ...crossing, ref: "late", peer: "cq" }));
  await ledger.sequence();
  const { size, note } = await ledger.getCheckpoint();
  await ledger.addCosignature({ size, node: "gz", line: await lineOf("gz", note) });
  let answered = false;
  const cosigned = ledger.waitForProof("late", { timeoutMs: 10_000, until: "cosigned" }).finally(() => (answered = true));
  assert.equal(sizeOfProof(await ledger.waitForProof("late", { timeoutMs: 10_000 })), 3);
  assert.equal(answered, false);
  await ledger.addCosignature({ size, node: "cq", line: await lineOf("cq", note) });
  assert.match((await cosigned)?.proof ?? "", /— cq\.test\/witness /);
});

test("of several entries of one ref the newest that fits is meant", async () => {
  await using database = await testDatabase();
  const { db } = database;
  const ledger = testLedger(db);
  for (const [kind, role] of [["agreement.proposed", "proposer"], ["agreement.signed", "proposer"], ["agreement.signed", "countersigner"]] as const)
    await inTransaction(db, (tx) => ledger.append(tx, { ...crossing, kind, role }));
  assert.equal((await ledger.side("r-1"))?.role, "countersigner");
  assert.equal((await ledger.side("r-1", { role: "proposer" }))?.details["role"], "proposer");
  assert.match((await ledger.side("r-1", { kind: "agreement.proposed" }))?.entry ?? "", /agreement\.proposed/);
});

test("waitForProof answers as soon as the proof is there, after the time-out with what there is, and at once when nothing is recorded", async () => {
  await using database = await testDatabase();
  const { db } = database;
  const ledger = testLedger(db);
  assert.equal(await ledger.waitForProof("r-1", { timeoutMs: 1_000_000 }), undefined);
  await inTransaction(db, (tx) => ledger.append(tx, crossing));
  assert.equal((await ledger.waitForProof("r-1", { timeoutMs: 20 }))?.proof, null);
  const proved = ledger.waitForProof("r-1", { timeoutMs: 10_000 });
  const cosigned = ledger.waitForProof("r-1", { timeoutMs: 10_000, until: "cosigned" });
  await ledger.sequence();
  assert.notEqual((await proved)?.proof, null);
  const { note, size } = await ledger.getCheckpoint();
  await ledger.addCosignature({ size, node: "cq", line: await lineOf("cq", note) });
  assert.match((await cosigned)?.proof ?? "", /— cq\.test\/witness /);
});

test("the sequencer numbers by itself what commits while it runs", async () => {
  await using database = await testDatabase();
  const { db } = database;
  const ledger = testLedger(db);
  await ledger.start();
  try {
    assert.equal((await ledger.getCheckpoint()).size, 0);
    const sizes: number[] = [];
    ledger.onCheckpoint(({ size }) => sizes.push(size));
    await Promise.all(Array.from({ length: 40 }, (_, i) => inTransaction(db, (tx) => ledger.append(tx, { ...crossing, ref: `r-${i}` }))));
    for (let i = 0; i < 40; i += 1) assert.notEqual((await ledger.waitForProof(`r-${i}`, { timeoutMs: 5000 }))?.proof, null);
    assert.equal((await ledger.getCheckpoint()).size, 40);
    assert.ok(sizes.length <= 10, `${sizes.length} checkpoints for 40 entries`);
  } finally {
    await ledger.stop();
  }
});

test("erased details leave the entry and its place, and are refused by name", async () => {
  await using database = await testDatabase();
  const { db } = database;
  const ledger = testLedger(db);
  await inTransaction(db, (tx) => ledger.append(tx, { ...crossing, once: true }));
  await ledger.sequence();
  assert.equal(await inTransaction(db, (tx) => ledger.eraseDetails(tx, "r-1")), 1);
  await assert.rejects(ledger.side("r-1"), (error) => isProblem(error, detailsErased));
  await assert.rejects(inTransaction(db, (tx) => ledger.append(tx, { ...crossing, once: true })), (error) => isProblem(error, detailsErased));
  assert.equal((await ledger.listEntries({})).entries.length, 1);
});

test("the database itself refuses to change, renumber or remove an entry", async () => {
  await using database = await testDatabase();
  const { db, pool } = database;
  const ledger = testLedger(db);
  await appendThings(db, ledger, 1, "waiting");
  await assert.rejects(pool.query("update ledger_entry set leaf = 'x'"), /never changed/);
  await ledger.sequence();
  await assert.rejects(pool.query("update ledger_entry set seq = 9"), /never changed/);
  await assert.rejects(pool.query("delete from ledger_entry"), /never changed|foreign key/);
});
