import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { sql } from "kysely";
import { testDatabase } from "../../../../test/support/test-database.ts";
import { fixedClock } from "../../../platform/clock.ts";
import { quietLog } from "../../../platform/log.ts";
import { systemRandom } from "../../../platform/random.ts";
import { closeAnew } from "../../../storage/closed-columns.ts";
import type { Database } from "../../../storage/database.ts";
import { vaultOf } from "../../../storage/vault.ts";
import type { Suite } from "../../../verify/index.ts";
import { applicantIdNumber, findApplicant } from "../people/applicant-store.ts";
import { dataKeyPath, readDataKeys } from "./key-file.ts";
import { openDataKeys } from "./service.ts";

const clock = fixedClock("2026-11-25T02:00:00Z");
const numberOf = (i: number) => `5099001990010${String(10000 + i)}`;

function openKeys(db: Database, dataDir: string, suite: Suite = "ed25519") {
  return openDataKeys({ db, clock, random: systemRandom(), log: quietLog(), dataDir, suite, columns: [applicantIdNumber] });
}

function folder(t: { after: (work: () => void) => void }): string {
  const made = mkdtempSync(join(tmpdir(), "twincity-data-keys-"));
  t.after(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

/** Rows as a node wrote them before there were data keys. */
async function clearRows(db: Database, count: number): Promise<void> {
  await sql`insert into applicant (id, name, id_number, phone, demo) select 'p-' || i, '演示', '5099001990010' || (10000 + i), '', true from generate_series(0, ${count - 1}::int) i`.execute(db);
}

async function stored(db: Database): Promise<string[]> {
  return (await db.selectFrom("applicant").select(sql<string>`applicant::text`.as("row")).execute()).map(({ row }) => row);
}

test("rows from before there were data keys are closed before the node serves, and read the same afterwards", async (t) => {
  const dataDir = folder(t);
  await using database = await testDatabase();
  await clearRows(database.db, 450);
  const keys = await openKeys(database.db, dataDir);
  assert.equal((await keys.view()).waiting, 0);
  assert.ok((await stored(database.db)).every((row) => !/5099001990010/.test(row) && /c1\.[^,]+/.test(row) && /d1\./.test(row)));
  assert.equal((await findApplicant(database.db, "p-449"))?.idNumber, numberOf(449));
  assert.equal(statSync(dataKeyPath(dataDir)).mode & 0o777, 0o600);
  assert.deepEqual(readDataKeys(dataDir)?.map(({ version, cipher }) => [version, cipher]), [[1, "aes-256-gcm"]]);
});

test("a turning of the keys that was interrupted goes on at the next start, and old rows open meanwhile", async (t) => {
  const dataDir = folder(t);
  await using database = await testDatabase();
  await clearRows(database.db, 450);
  const first = await openKeys(database.db, dataDir);
  const turning = await first.rotate();
  await first.stop();
  assert.equal(turning.version, 2);
  const left = (await first.view()).waiting;
  assert.ok(left > 0 && left < 450, `${left} rows were left`);
  for (const id of ["p-0", "p-449"]) assert.equal((await findApplicant(database.db, id))?.idNumber, numberOf(Number(id.slice(2))));
  const second = await openKeys(database.db, dataDir);
  await second.settled();
  assert.equal((await second.view()).waiting, 0);
  assert.ok((await stored(database.db)).every((row) => /c2\./.test(row) && /d2\./.test(row)));
});

test("another process of the node, which has the older keys in memory, opens what the newest has closed", async (t) => {
  const dataDir = folder(t);
  await using database = await testDatabase();
  await clearRows(database.db, 1);
  await openKeys(database.db, dataDir);
  const before = vaultOf(database.db);
  const turned = await openKeys(database.db, dataDir);
  await turned.rotate();
  await turned.settled();
  const row = await database.db.selectFrom("applicant").select("id_number").executeTakeFirstOrThrow();
  assert.equal(before.versionOf(row.id_number), 2);
  assert.equal(before.open(row.id_number, "applicant.id_number p-0"), numberOf(0));
});

test("an SM2 node closes by SM4 and HMAC-SM3", async (t) => {
  const dataDir = folder(t);
  await using database = await testDatabase();
  await clearRows(database.db, 1);
  const keys = await openKeys(database.db, dataDir, "sm2-sm3");
  assert.deepEqual((await keys.view()).keys.map(({ cipher }) => cipher), ["sm4-ctr-hmac-sm3"]);
  assert.equal((await findApplicant(database.db, "p-0"))?.idNumber, numberOf(0));
});

test("a node does not start without its data keys, or with those of another database", async (t) => {
  const [dataDir, otherDir] = [folder(t), folder(t)];
  await using database = await testDatabase();
  await using other = await testDatabase();
  await openKeys(database.db, dataDir);
  await openKeys(other.db, otherDir);
  await assert.rejects(openKeys(database.db, folder(t)), /data\.json is missing, and the database holds data closed with it/);
  await assert.rejects(openKeys(database.db, otherDir), /is not the key file of this database/);
  writeFileSync(dataKeyPath(dataDir), readFileSync(dataKeyPath(dataDir), "utf8").slice(0, 40));
  await assert.rejects(openKeys(database.db, dataDir), /is damaged; restore it from the backup/);
});

test("a closed text that was changed, or moved to another row, is not shown and stops the turning of the keys", async (t) => {
  const dataDir = folder(t);
  await using database = await testDatabase();
  await clearRows(database.db, 2);
  await openKeys(database.db, dataDir);
  await sql`update applicant set id_number = (select id_number from applicant where id = 'p-1'), id_digest = 'moved' where id = 'p-0'`.execute(database.db);
  await assert.rejects(findApplicant(database.db, "p-0"), /applicant\.id_number p-0 does not open/);
  await sql`update applicant set id_number = replace(id_number, 'c1.', 'c9.')`.execute(database.db);
  await assert.rejects(closeAnew(database.db, applicantIdNumber), /data key 9 is not in the key folder/);
});
