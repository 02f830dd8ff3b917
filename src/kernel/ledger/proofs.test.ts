import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { appendThings, testLedger } from "../../../test/support/ledger.ts";
import { testDatabase } from "../../../test/support/test-database.ts";
import { sha256 } from "../../platform/crypto/digest.ts";
import { decodeEntryBundle, leafHash, rootOf, runNow, tileWidth, utf8, verifyConsistency, verifyInclusion } from "../../verify/index.ts";
import { inclusionProof } from "./proofs.ts";
import { listLeaves } from "./store.ts";

test("for any sizes, inclusion and consistency are proved from the stored tiles, and roots equal a plain recomputation", async () => {
  await using database = await testDatabase();
  const { db } = database;
  const ledger = testLedger(db);
  await ledger.sequence();
  const roots = new Map<number, Uint8Array>();
  for (const [i, count] of [1, 1, 5, 249, 1, 255, 700, 88].entries()) {
    await appendThings(db, ledger, count, `batch-${i}`);
    await ledger.sequence();
    const { size, root } = await ledger.getCheckpoint();
    roots.set(size, root);
  }
  const sizes = [...roots.keys()];
  assert.deepEqual(sizes, [1, 2, 7, 256, 257, 512, 1212, 1300]);
  const leaves = (await listLeaves(db, 0, 1300)).map((leaf) => runNow(leafHash(utf8(leaf)), sha256));
  for (const [size, root] of roots) assert.deepEqual(root.toString(), Buffer.from(runNow(rootOf(leaves.slice(0, size)), sha256)).toString(), `root of ${size}`);

  await fc.assert(fc.asyncProperty(fc.constantFrom(...sizes), fc.nat(), async (size, n) => {
    const index = n % size;
    const proof = await inclusionProof(db, index, size);
    assert.ok(runNow(verifyInclusion(leaves[index] as Uint8Array, index, size, proof, roots.get(size) as Uint8Array), sha256));
  }), { numRuns: 60 });
  for (const earlier of sizes)
    for (const size of sizes.filter((later) => later >= earlier)) {
      const proof = await ledger.consistencyProof(earlier, size);
      assert.ok(runNow(verifyConsistency(earlier, size, roots.get(earlier) as Uint8Array, roots.get(size) as Uint8Array, proof), sha256), `${earlier} → ${size}`);
    }
});

test("a partial tile stays readable after it has grown, and what isn't there yet is refused", async () => {
  await using database = await testDatabase();
  const { db } = database;
  const ledger = testLedger(db);
  await appendThings(db, ledger, 3, "first");
  await ledger.sequence();
  const early = await ledger.tile({ level: 0, index: 0, width: 3 });
  const earlyEntries = await ledger.tile({ level: "entries", index: 0, width: 3 });
  await appendThings(db, ledger, 300, "second");
  await ledger.sequence();
  assert.deepEqual(await ledger.tile({ level: 0, index: 0, width: 3 }), early);
  assert.deepEqual(await ledger.tile({ level: "entries", index: 0, width: 3 }), earlyEntries);
  assert.equal(decodeEntryBundle(await ledger.tile({ level: "entries", index: 0, width: tileWidth })).length, 256);
  for (const tile of [{ level: 0, index: 1, width: 48 }, { level: 0, index: 1, width: tileWidth }, { level: "entries", index: 1, width: 48 }, { level: 1, index: 0, width: 2 }] as const)
    await assert.rejects(ledger.tile(tile), /ledger-tile-not-found/);
});
