import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { makeDemoIdNumber } from "../../platform/china-ids.ts";
import { isProblem } from "../../platform/http/problem.ts";
import { tableProblems } from "../../platform/tabular/index.ts";
import { inTransaction } from "../../storage/database.ts";
import { householdCsv, publishHouseholds, testPair } from "../../../test/support/governance.ts";
import { importForbidden, importNotFound, mappingMalformed, notTheKeeper, notTheSteward, resourceEmpty, resourceNotFound } from "./errors.ts";

const households = "cq:household-register";
const anonymous = { kind: "anonymous" } as const;
const idOf = (n: number) => makeDemoIdNumber("500105", "1990-01-01", n);
const file = (bytes: Uint8Array) => ({ bytes, fileName: "households.csv" });

test("a node keeps the definitions of its own parties only, as drafts that only their office sees", async () => {
  await using pair = await testPair();
  assert.deepEqual((await pair.sc.catalogue.list(anonymous)).resources, []);
  assert.deepEqual((await pair.cq.catalogue.list(anonymous)).resources, []);
  const { resources: seen } = await pair.cq.catalogue.list(pair.cq.person("cq-steward"));
  assert.deepEqual(seen.map(({ id, state }) => [id, state]), [["cq:sealed-juvenile-records", "draft"], ["cq:household-register", "draft"]]);
  await assert.rejects(pair.cq.catalogue.get(pair.cq.person("cq-steward-market"), households), (e) => isProblem(e, resourceNotFound));
});

test("good rows are taken, bad ones are reported with column, reason and row", async () => {
  await using pair = await testPair();
  const { cq } = pair;
  const steward = cq.person("cq-steward");
  const bytes = householdCsv([{ idNumber: idOf(2) }, { idNumber: `${idOf(4).slice(0, 17)}?` }, { idNumber: idOf(6), birthOn: "1990-02-30" }, { idNumber: idOf(8) }]);
  const result = await cq.catalogue.importRows(steward, households, file(bytes));
  assert.deepEqual([result.rows, result.accepted, result.rejected, result.applied], [4, 2, 2, true]);
  assert.deepEqual(result.reasons.map(({ column, rows, examples }) => [column, rows, examples]), [["公民身份号码", 1, [3]], ["出生日期", 1, [4]]]);
  assert.deepEqual(result.unusedColumns, ["演示"]);
  const report = new TextDecoder().decode(await cq.catalogue.report(steward, result.id));
  assert.equal(report.trim().split("\r\n").length, 3);
  assert.equal((await cq.catalogue.get(steward, households)).recordCount, 2);
});

test("the result and the stored summary of an import hold no value of the file", async () => {
  await using pair = await testPair();
  const { cq } = pair;
  const steward = cq.person("cq-steward");
  const bad = `${idOf(4).slice(0, 17)}?`;
  const result = await cq.catalogue.importRows(steward, households, file(householdCsv([{ idNumber: idOf(2) }, { idNumber: bad, name: "欧阳退" }])));
  for (const text of [JSON.stringify(result), JSON.stringify(await cq.catalogue.imports(steward, households))]) assert.doesNotMatch(text, new RegExp(`${bad.slice(0, 17)}|欧阳`));
});

test("the registers of the demo load as they are, and the one with errors has good and bad rows", async () => {
  await using pair = await testPair();
  const { cq } = pair;
  const load = async (persona: string, resource: string, name: string) => {
    const bytes = await readFile(new URL(`../../../data/demo/${name}`, import.meta.url));
    return cq.catalogue.importRows(cq.person(persona), resource, { bytes, fileName: name });
  };
  assert.equal((await load("cq-steward", households, "cq-household-register.csv")).rejected, 0);
  assert.equal((await load("cq-steward-market", "cq:enterprise-register", "cq-enterprise-register.csv")).rejected, 0);
  const mixed = await load("cq-steward", households, "cq-household-register-with-errors.csv");
  assert.ok(mixed.accepted > 0 && mixed.rejected > 0);
});

test("a dry run replaces nothing", async () => {
  await using pair = await testPair();
  const { cq } = pair;
  const steward = cq.person("cq-steward");
  const result = await cq.catalogue.importRows(steward, households, { ...file(householdCsv([{ idNumber: idOf(2) }])), dryRun: true });
  assert.deepEqual([result.dryRun, result.applied, result.accepted], [true, false, 1]);
  assert.equal((await cq.catalogue.get(steward, households)).recordCount, 0);
});

test("a further import replaces all records at once; one without a good row replaces nothing", async () => {
  await using pair = await testPair();
  const { cq } = pair;
  const steward = cq.person("cq-steward");
  await publishHouseholds(pair, [{ idNumber: idOf(2) }, { idNumber: idOf(4) }]);
  await cq.catalogue.importRows(steward, households, file(householdCsv([{ idNumber: idOf(4), name: "欧阳新" }])));
  assert.equal(await cq.catalogue.fetchRecord(households, idOf(2)), undefined);
  assert.equal((await cq.catalogue.fetchRecord(households, idOf(4)))?.["name"], "欧阳新");
  const allBad = await cq.catalogue.importRows(steward, households, file(householdCsv([{ idNumber: "123" }])));
  assert.deepEqual([allBad.applied, allBad.accepted, allBad.rejected], [false, 0, 1]);
  assert.equal((await cq.catalogue.get(steward, households)).recordCount, 1);
  await pair.settle();
  assert.equal((await pair.sc.catalogue.get(anonymous, households)).recordCount, 1);
});

test("a file that is no table is refused whole", async () => {
  await using pair = await testPair();
  const steward = pair.cq.person("cq-steward");
  await assert.rejects(pair.cq.catalogue.importRows(steward, households, file(new Uint8Array())), (e) => isProblem(e, tableProblems.tableEmpty));
  await assert.rejects(pair.cq.catalogue.importRows(steward, households, file(new TextEncoder().encode("姓名,性别\n甲,男"))), (e) => isProblem(e, tableProblems.tableColumnMissing));
  await assert.rejects(pair.cq.catalogue.importRows(steward, households, { ...file(householdCsv([{ idNumber: idOf(2) }])), mapping: "{" }), (e) => isProblem(e, mappingMalformed));
});

test("only the provider's data steward imports, reads reports and publishes", async () => {
  await using pair = await testPair();
  const { cq, sc } = pair;
  const bytes = householdCsv([{ idNumber: idOf(2) }, { idNumber: "1" }]);
  for (const persona of ["cq-share", "cq-steward-market", "cq-operator"]) {
    await assert.rejects(cq.catalogue.importRows(cq.person(persona), households, file(bytes)), (e) => isProblem(e, notTheSteward));
    await assert.rejects(cq.catalogue.publish(cq.person(persona), households), (e) => isProblem(e, notTheKeeper));
  }
  const { id } = await cq.catalogue.importRows(cq.person("cq-steward"), households, file(bytes));
  await assert.rejects(cq.catalogue.report(cq.person("cq-steward-market"), id), (e) => isProblem(e, notTheSteward));
  await cq.catalogue.publish(cq.person("cq-steward"), households);
  await pair.settle();
  await assert.rejects(sc.catalogue.publish({ ...sc.person("sc-steward"), party: "cq:public-security" }, households), (e) => isProblem(e, notTheKeeper));
});

test("a report of rejected rows lasts until the next import", async () => {
  await using pair = await testPair();
  const steward = pair.cq.person("cq-steward");
  const { id } = await pair.cq.catalogue.importRows(steward, households, file(householdCsv([{ idNumber: "1" }])));
  await pair.cq.catalogue.importRows(steward, households, file(householdCsv([{ idNumber: idOf(2) }])));
  await assert.rejects(pair.cq.catalogue.report(steward, id), (e) => isProblem(e, importNotFound));
  assert.deepEqual((await pair.cq.catalogue.imports(steward, households)).map(({ report }) => report), [null, null]);
});

test("a resource without records is not published, and nothing is fetched from one that isn't", async () => {
  await using pair = await testPair();
  const { cq } = pair;
  const steward = cq.person("cq-steward");
  await assert.rejects(cq.catalogue.publish(steward, households), (e) => isProblem(e, resourceEmpty));
  await cq.catalogue.importRows(steward, households, file(householdCsv([{ idNumber: idOf(2) }])));
  assert.equal(await cq.catalogue.fetchRecord(households, idOf(2)), undefined);
  await cq.catalogue.publish(steward, households);
  assert.equal((await cq.catalogue.fetchRecord(households, idOf(2)))?.["sex"], "女");
  assert.deepEqual([...(await cq.catalogue.fetchRecords(households, [idOf(2), idOf(4)])).keys()], [idOf(2)]);
});

test("what may not be shared is listed with its reason and takes no rows", async () => {
  await using pair = await testPair();
  const { cq, sc } = pair;
  const steward = cq.person("cq-steward");
  await assert.rejects(cq.catalogue.importRows(steward, "cq:sealed-juvenile-records", file(householdCsv([]))), (e) => isProblem(e, importForbidden));
  await cq.catalogue.publish(steward, "cq:sealed-juvenile-records");
  await pair.settle();
  const seen = await sc.catalogue.get(anonymous, "cq:sealed-juvenile-records");
  assert.equal(seen.prohibition?.basis.source, "中华人民共和国刑事诉讼法");
});

test("the other side finds a published entry by words of its title or fields; a later peer is told as well", async () => {
  await using pair = await testPair();
  const { sc, cq } = pair;
  await publishHouseholds(pair, [{ idNumber: idOf(2) }]);
  const ids = async (q: string, side?: "own" | "peer") => (await sc.catalogue.list(anonymous, { q, ...(side ? { side } : {}) })).resources.map(({ id }) => id);
  assert.deepEqual(await ids("户籍"), [households]);
  assert.deepEqual(await ids("婚姻状况", "peer"), [households]);
  assert.deepEqual(await ids("户籍", "own"), []);
  assert.deepEqual(await ids("户籍 不动产"), []);
  await cq.db.deleteFrom("catalogue_told").execute();
  await sc.db.deleteFrom("catalogue_entry").execute();
  await inTransaction(cq.db, (tx) => cq.catalogue.announce(tx, "sc"));
  await pair.settle();
  assert.deepEqual(await ids(""), [households]);
});

