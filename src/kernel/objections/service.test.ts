import assert from "node:assert/strict";
import { test } from "node:test";
import { fixedClock } from "../../platform/clock.ts";
import { isProblem } from "../../platform/http/problem.ts";
import { quietLog } from "../../platform/log.ts";
import { systemRandom } from "../../platform/random.ts";
import { inTransaction } from "../../storage/database.ts";
import { testLedger, testSigner } from "../../../test/support/ledger.ts";
import { testDatabase } from "../../../test/support/test-database.ts";
import type { ApplicantCaller, PersonCaller } from "../identity/index.ts";
import { createTasks } from "../tasks/index.ts";
import { chinaCalendar } from "../terms/index.ts";
import { objectionAboutNothing, objectionAnswered, objectionNotFound } from "./errors.ts";
import { createObjections } from "./service.ts";

const me: ApplicantCaller = { kind: "applicant", accountId: "sc-citizen-1", issuer: "sc", name: "示例甲", idNumber: "110101199003074258", via: "session" };
const other: ApplicantCaller = { ...me, accountId: "sc-citizen-2", idNumber: "110101199003074266" };
const steward: PersonCaller = { kind: "person", personId: "sc-steward-gov", name: "数据", party: "sc:government-services", roles: ["data-steward"], via: "session" };
const supervisor: PersonCaller = { ...steward, personId: "sc-supervisor", roles: ["supervisor"] };

async function node() {
  const database = await testDatabase();
  const { db } = database;
  const clock = fixedClock("2026-11-25T02:00:00Z");
  const ledger = testLedger(db, { node: "sc", clock, logSigner: testSigner("sc#log-1") });
  const tasks = createTasks({ db, clock, random: systemRandom(), log: quietLog() });
  const objections = createObjections({ db, clock, random: systemRandom(), self: "sc", calendar: chinaCalendar, ledger, tasks, supervising: () => "sc:government-services" });
  const line = "6f1c8f0e-5a1b-4a62-9a75-0c7f6a3d7a01";
  await inTransaction(db, (tx) => ledger.append(tx, { kind: "crossing.received", ref: line, peer: "cq", role: "consumer", subject: me.idNumber, details: { requestingParty: steward.party, providingParty: "cq:public-security" } }));
  return { db, clock, ledger, tasks, objections, line, [Symbol.asyncDispose]: async () => { await ledger.stop(); await database.close(); } };
}

test("an objection goes to the office of ours that acted, with a term and a task; its answer ends both and is shown to the person alone", async () => {
  await using sc = await node();
  const filed = await sc.objections.file(me, { kind: "objection", about: sc.line, words: "这次取数我不知道" });
  assert.deepEqual([filed.party, filed.dueAt, filed.overdue], [steward.party, "2026-12-16T16:00:00.000Z", false]);
  assert.deepEqual((await sc.tasks.list(steward)).map(({ kind }) => kind), ["objection.open"]);
  assert.deepEqual(await sc.objections.listOfOffice(supervisor), [], "a complaint's answerer does not see objections");
  await assert.rejects(sc.objections.answer({ ...steward, party: "sc:gaoxin-hall" }, filed.id, { outcome: "upheld", answer: "不归我们答复" }), (error) => isProblem(error, objectionNotFound));
  sc.clock.advance({ days: 22 });
  assert.equal((await sc.objections.listMine(me))[0]?.overdue, true);
  await sc.objections.answer(steward, filed.id, { outcome: "partly", answer: "已经核实，另行说明" });
  await assert.rejects(sc.objections.answer(steward, filed.id, { outcome: "rejected", answer: "再答一次不行" }), (error) => isProblem(error, objectionAnswered));
  assert.deepEqual(await sc.tasks.list(steward), []);
  assert.deepEqual((await sc.objections.listMine(me)).map(({ outcome, answer }) => [outcome, answer]), [["partly", "已经核实，另行说明"]]);
  assert.deepEqual(await sc.objections.listMine(other), []);
  const told = await sc.ledger.listAbout(me.idNumber, { kinds: ["objection.filed", "objection.answered"], limit: 9 });
  assert.equal(told.length, 2);
  assert.doesNotMatch(JSON.stringify(told), /不知道|另行说明|1101011990/, "neither words nor numbers enter the ledger");
  assert.equal((JSON.parse(told[0]!.details!) as { inTime: boolean }).inTime, false);
});

test("nobody objects to a line that is about another person, or to none; a complaint goes to the office that answers for the side", async () => {
  await using sc = await node();
  for (const about of [sc.line, "no-such-line"]) await assert.rejects(sc.objections.file(other, { kind: "objection", about, words: "不是我的也想看" }), (error) => isProblem(error, objectionAboutNothing));
  await assert.rejects(sc.objections.file(me, { kind: "objection", words: "没有指明哪一笔" }), (error) => isProblem(error, objectionAboutNothing));
  await sc.objections.file(other, { kind: "complaint", words: "共享得太多了" });
  assert.deepEqual((await sc.objections.listOfOffice(supervisor)).map(({ kind, about }) => [kind, about]), [["complaint", null]]);
});
