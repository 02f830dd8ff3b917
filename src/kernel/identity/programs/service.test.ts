import assert from "node:assert/strict";
import { after, test } from "node:test";
import { testLedger } from "../../../../test/support/ledger.ts";
import { testDatabase } from "../../../../test/support/test-database.ts";
import { fixedClock } from "../../../platform/clock.ts";
import { isProblem } from "../../../platform/http/problem.ts";
import { quietLog } from "../../../platform/log.ts";
import { systemRandom } from "../../../platform/random.ts";
import { inTransaction } from "../../../storage/database.ts";
import { writePerson } from "../people/store.ts";
import type { PersonCaller } from "../schema.ts";
import { keyNotFound, programEnded, programNameTaken, programNotFound } from "./errors.ts";
import { createPrograms, programKeyPrefix } from "./service.ts";

const database = await testDatabase();
const { db } = database;
const clock = fixedClock("2026-11-25T02:00:00Z");
const ledger = testLedger(db, { clock });
const programs = createPrograms({ db, clock, random: systemRandom(), log: quietLog(), ledger });
after(async () => {
  await programs.settled();
  await database.close();
});

let offices = 0;
/** Each test has an office with a steward of its own. */
async function steward(): Promise<PersonCaller> {
  offices += 1;
  const caller: PersonCaller = { kind: "person", personId: `steward-${offices}`, name: "管理员", party: `sc:office-${offices}`, roles: ["data-steward"], via: "session" };
  await inTransaction(db, (tx) => writePerson(tx, { id: caller.personId, name: caller.name, party: caller.party, roles: caller.roles, titleZh: "数据管理员", titleEn: "Data steward", demo: true }));
  return caller;
}

async function kindsOf(party: string): Promise<string[]> {
  const rows = await db.selectFrom("ledger_detail").innerJoin("ledger_entry", "ledger_entry.entry_id", "ledger_detail.entry_id").select(["kind", "details"]).execute();
  return rows.filter(({ details }) => details.includes(party)).map(({ kind }) => kind).sort();
}

test("a key acts for its office as a program, with that role only", async () => {
  const caller = await steward();
  const { key, program } = await programs.register(caller, { name: " 证照核验系统 " });
  assert.ok(key.startsWith(programKeyPrefix));
  assert.doesNotMatch(programKeyPrefix, /^[A-Za-z0-9_-]*$/, "no person's key can begin so");
  assert.deepEqual(await programs.findByKey(key), { kind: "person", personId: program.id, name: "证照核验系统", party: caller.party, roles: ["program"], via: "key" });
});

test("a key is shown once: the node keeps a digest and the last four characters", async () => {
  const caller = await steward();
  const { key } = await programs.register(caller, { name: "a" });
  const kept = JSON.stringify([await programs.list(caller), await db.selectFrom("program_key").selectAll().execute(), await db.selectFrom("ledger_detail").selectAll().execute()]);
  assert.ok(!kept.includes(key));
  assert.equal((await programs.list(caller))[0]?.keys[0]?.lastFour, key.slice(-4));
});

test("an unknown key, an altered key and a key past its time open nothing", async () => {
  const caller = await steward();
  const { key } = await programs.register(caller, { name: "a", days: 1 });
  assert.equal(await programs.findByKey(`${key}x`), undefined);
  clock.advance({ days: 1, ms: -1 });
  assert.ok(await programs.findByKey(key));
  clock.advance({ ms: 1 });
  assert.equal(await programs.findByKey(key), undefined);
});

test("keys before a new one stay good for the overlap, and no longer", async () => {
  const caller = await steward();
  const { key: first, program } = await programs.register(caller, { name: "a" });
  const { key: second } = await programs.issueKey(caller, program.id, { overlapHours: 24 });
  clock.advance({ hours: 24, ms: -1 });
  assert.ok((await programs.findByKey(first)) && (await programs.findByKey(second)));
  clock.advance({ ms: 1 });
  assert.equal(await programs.findByKey(first), undefined);
  assert.ok(await programs.findByKey(second));
});

test("without an overlap the keys before it end at once", async () => {
  const caller = await steward();
  const { key, program } = await programs.register(caller, { name: "a" });
  await programs.issueKey(caller, program.id, { overlapHours: 0 });
  assert.equal(await programs.findByKey(key), undefined);
});

test("one key is ended, the others go on; ending it again changes nothing", async () => {
  const caller = await steward();
  const { key: first, program } = await programs.register(caller, { name: "a" });
  const { key: second } = await programs.issueKey(caller, program.id, {});
  const id = (await programs.list(caller))[0]?.keys.find(({ lastFour }) => lastFour === first.slice(-4))?.id ?? "";
  await programs.endKey(caller, program.id, id);
  await programs.endKey(caller, program.id, id);
  assert.equal(await programs.findByKey(first), undefined);
  assert.ok(await programs.findByKey(second));
  await assert.rejects(programs.endKey(caller, program.id, crypto.randomUUID()), (error) => isProblem(error, keyNotFound));
  assert.deepEqual(await kindsOf(caller.party), ["program.keyEnded", "program.keyIssued", "program.keyIssued"]);
});

test("an ended program's keys open nothing and it gets no new one", async () => {
  const caller = await steward();
  const { key, program } = await programs.register(caller, { name: "a" });
  await programs.endProgram(caller, program.id);
  assert.equal(await programs.findByKey(key), undefined);
  await assert.rejects(programs.issueKey(caller, program.id, {}), (error) => isProblem(error, programEnded));
});

test("another office sees, renews and ends nothing of it", async () => {
  const [caller, stranger] = [await steward(), await steward()];
  const { key, program } = await programs.register(caller, { name: "a" });
  assert.deepEqual(await programs.list(stranger), []);
  for (const attempt of [() => programs.issueKey(stranger, program.id, {}), () => programs.endProgram(stranger, program.id), () => programs.endKey(stranger, program.id, program.keys[0]!.id)])
    await assert.rejects(attempt(), (error) => isProblem(error, programNotFound));
  assert.ok(await programs.findByKey(key));
});

test("two programs of an office don't share a name; one that has ended gives it free", async () => {
  const caller = await steward();
  const { program } = await programs.register(caller, { name: "a" });
  await assert.rejects(programs.register(caller, { name: "a " }), (error) => isProblem(error, programNameTaken));
  await programs.endProgram(caller, program.id);
  await programs.register(caller, { name: "a" });
});

test("the use of a key is noted to the minute", async () => {
  const caller = await steward();
  const { key } = await programs.register(caller, { name: "a" });
  const used = async () => (await programs.list(caller))[0]?.keys[0]?.lastUsedAt;
  assert.equal(await used(), null);
  await programs.findByKey(key);
  await programs.settled();
  const first = await used();
  assert.equal(first, clock.now().toISOString());
  clock.advance({ seconds: 59 });
  await programs.findByKey(key);
  await programs.settled();
  assert.equal(await used(), first);
  clock.advance({ seconds: 1 });
  await programs.findByKey(key);
  await programs.settled();
  assert.equal(await used(), clock.now().toISOString());
});
