import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { appendThings, testLedger, testSigner } from "../../../test/support/ledger.ts";
import { testDatabase } from "../../../test/support/test-database.ts";
import { sha256 } from "../../platform/crypto/digest.ts";
import { generateKeyPair } from "../../platform/crypto/ed25519.ts";
import { softSigner, type Signer } from "../../platform/crypto/signer.ts";
import { inTransaction, type Database } from "../../storage/database.ts";
import { leafHash, parseCheckpoint, parseNote, rootOf, runNow, utf8, verifyNote } from "../../verify/index.ts";
import { logKey } from "./keys.ts";
import type { Ledger } from "./service.ts";
import { listLeaves } from "./store.ts";

/** The ledger's newest root is that of its leaves, and every earlier signed note is a state it went through. */
async function assertWhole(db: Database, ledger: Ledger, notes: readonly string[] = []): Promise<void> {
  const { size, root } = await ledger.getCheckpoint();
  const leaves = (await listLeaves(db, 0, Number.MAX_SAFE_INTEGER)).map((leaf) => runNow(leafHash(utf8(leaf)), sha256));
  assert.equal(leaves.length, size);
  const rootAt = (count: number): string => Buffer.from(runNow(rootOf(leaves.slice(0, count)), sha256)).toString("hex");
  assert.equal(Buffer.from(root).toString("hex"), rootAt(size));
  for (const note of notes) {
    const checkpoint = parseCheckpoint(parseNote(note).text);
    assert.equal(Buffer.from(checkpoint.root).toString("hex"), rootAt(checkpoint.size), `the root signed at ${checkpoint.size}`);
  }
}

test("a step that fails before its commit leaves no trace, and the next one numbers everything", async () => {
  await using database = await testDatabase();
  const { db } = database;
  const good = testSigner("sc#log-1");
  let failing = true;
  const logSigner: Signer = { ...good, sign: (bytes) => (failing ? Promise.reject(new Error("the card was pulled out")) : good.sign(bytes)) };
  const ledger = testLedger(db, { logSigner });
  await appendThings(db, ledger, 300);
  await assert.rejects(ledger.sequence(), /card/);
  assert.equal(await ledger.checkpoint(), undefined);
  assert.equal((await ledger.listEntries({})).entries.length, 0);
  await assert.rejects(ledger.tile({ level: 0, index: 0, width: 1 }));
  failing = false;
  await ledger.sequence();
  assert.equal((await ledger.getCheckpoint()).size, 300);
  await assertWhole(db, ledger);
});

test("a running sequencer that meets a fault tries again by itself", async () => {
  await using database = await testDatabase();
  const { db } = database;
  const good = testSigner("sc#log-1");
  let failures = 0;
  const logSigner: Signer = { ...good, sign: (bytes) => (failures-- > 0 ? Promise.reject(new Error("busy")) : good.sign(bytes)) };
  const ledger = testLedger(db, { logSigner });
  await ledger.start();
  try {
    failures = 1;
    await appendThings(db, ledger, 1);
    assert.notEqual((await ledger.waitForProof("thing-0", { timeoutMs: 10_000 }))?.proof, null);
  } finally {
    await ledger.stop();
  }
});

test("what was committed before a start is numbered by the start", async () => {
  await using database = await testDatabase();
  const { db } = database;
  await appendThings(db, testLedger(db), 5);
  const ledger = testLedger(db);
  await ledger.start();
  await ledger.stop();
  assert.equal((await ledger.getCheckpoint()).size, 5);
});

test("two sequencers of one ledger give each place once", async () => {
  await using database = await testDatabase();
  const { db } = database;
  const logSigner = testSigner("sc#log-1");
  const ledgers = [testLedger(db, { logSigner }), testLedger(db, { logSigner })];
  const notes: string[] = [];
  for (const ledger of ledgers) ledger.onCheckpoint(({ note }) => notes.push(note));
  for (let round = 0; round < 8; round += 1) {
    await Promise.all(ledgers.map((ledger, i) => appendThings(db, ledger, 7, `round-${round}-${i}`)));
    await Promise.all(ledgers.map((ledger) => ledger.sequence()));
  }
  const [ledger] = ledgers as [Ledger];
  assert.equal((await ledger.getCheckpoint()).size, 112);
  await assertWhole(db, ledger, notes);
});

test("a sequencer goes on from where another one left the ledger, not from where it stopped itself", async () => {
  await using database = await testDatabase();
  const { db } = database;
  const logSigner = testSigner("sc#log-1");
  const [one, other] = [testLedger(db, { logSigner }), testLedger(db, { logSigner })];
  const notes: string[] = [];
  for (const [ledger, count] of [[one, 3], [other, 4], [one, 5], [other, 1], [one, 2]] as const) {
    await appendThings(db, ledger, count, `after-${notes.length}`);
    await ledger.sequence();
    notes.push((await ledger.getCheckpoint()).note);
  }
  assert.equal((await one.getCheckpoint()).size, 15);
  await assertWhole(db, one, notes);
});

test("an entry whose transaction is still open neither holds up others nor gets lost", async () => {
  await using database = await testDatabase();
  const { db } = database;
  const ledger = testLedger(db);
  await inTransaction(db, async (tx) => {
    await ledger.append(tx, { kind: "thing.happened", ref: "slow", peer: null, role: "actor", subject: null, details: {} });
    await appendThings(db, ledger, 3, "quick");
    await ledger.sequence();
    assert.equal((await ledger.getCheckpoint()).size, 3);
  });
  await ledger.sequence();
  assert.deepEqual((await ledger.listEntries({})).entries.map((entry) => entry.ref), ["slow", "quick-2", "quick-1", "quick-0"]);
});

test("the checkpoint is signed by the log's key under its origin", async () => {
  await using database = await testDatabase();
  const logSigner = testSigner("cq#log-1");
  const ledger = testLedger(database.db, { node: "cq", logSigner });
  await ledger.sequence();
  const { note } = await ledger.getCheckpoint();
  assert.equal(parseCheckpoint(parseNote(note).text).origin, "cq.test/ledger");
  assert.ok((await verifyNote(parseNote(note), [await logKey("cq.test/ledger", logSigner.publicKey)])).ok);
  assert.ok(!(await verifyNote(parseNote(note), [await logKey("cq.test/ledger", generateKeyPair().publicKey)])).ok);
});

test("killed by SIGKILL again and again while it writes, the ledger loses and doubles nothing and never contradicts a signed state", async () => {
  await using database = await testDatabase();
  const { db, url } = database;
  const { privateKey } = generateKeyPair();
  const refs: string[] = [];
  const notes: string[] = [];
  for (let life = 0; life < 3; life += 1) {
    const writer = spawn(process.execPath, [fileURLToPath(new URL("../../../test/support/ledger-writer.ts", import.meta.url)), url, Buffer.from(privateKey).toString("hex"), `life-${life}`], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const exited = once(writer, "exit");
    let heard = 0;
    for await (const line of createInterface({ input: writer.stdout })) {
      const said = JSON.parse(line) as { ref?: string; note?: string };
      if (said.ref) refs.push(said.ref);
      if (said.note) notes.push(said.note);
      heard += 1;
      if (heard === 60 + 17 * life) writer.kill("SIGKILL");
    }
    await exited;
  }
  const ledger = testLedger(db, { logSigner: softSigner("sc#log-1", privateKey) });
  await ledger.sequence();
  const { rows } = await database.pool.query<{ ref: string; seq: number | null }>("select ref, seq from ledger_entry");
  assert.ok(rows.every((row) => row.seq !== null));
  assert.equal(new Set(rows.map((row) => row.ref)).size, rows.length);
  const kept = new Set(rows.map((row) => row.ref));
  assert.deepEqual(refs.filter((ref) => !kept.has(ref)), []);
  assert.ok(refs.length > 100 && notes.length >= 3);
  await assertWhole(db, ledger, notes);
});
