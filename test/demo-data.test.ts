import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { staleDemoFiles } from "../scripts/make-demo-data.ts";
import { faults, wideRow } from "../scripts/demo-data/faults.ts";
import { isDemoIdNumber } from "../src/platform/china-ids.ts";
import { readTable, validateRows, type FieldSpec, type Table, type Validation } from "../src/platform/tabular/index.ts";

const demo = join(import.meta.dirname, "../data/demo");
const resources = JSON.parse(readFileSync(join(demo, "resources.json"), "utf8")) as { id: string; keyField: string; fields: FieldSpec[] }[];

async function check(file: string, resourceId: string): Promise<{ table: Table; validation: Validation }> {
  const resource = resources.find(({ id }) => id === resourceId);
  assert.ok(resource, resourceId);
  const table = await readTable(join(demo, file));
  return { table, validation: validateRows(table, { fields: resource.fields, key: resource.keyField, todayOn: "2026-11-25" }) };
}

test("the demo files are as their script makes them", () => assert.deepEqual(staleDemoFiles(), []));

test("every demo register loads without a rejected row, and every row says that it is made up", async () => {
  for (const [file, resource, count] of [
    ["cq-household-register.csv", "cq:household-register", 60],
    ["sc-household-register.csv", "sc:household-register", 20],
    ["cq-provident-fund-accounts.csv", "cq:provident-fund-accounts", 28],
    ["cq-enterprise-register.csv", "cq:enterprise-register", 40],
  ] as const) {
    const { table, validation } = await check(file, resource);
    assert.deepEqual([validation.accepted.length, validation.rejects, validation.unusedColumns], [count, [], ["演示"]], file);
    const mark = table.columns.indexOf("演示");
    assert.ok(table.rows.every(({ cells }) => cells[mark] === "是"), file);
  }
});

test("invented people carry the area code that nobody has, and number, birth date and sex agree", async () => {
  for (const file of ["cq-household-register.csv", "sc-household-register.csv"]) {
    const { validation } = await check(file, "cq:household-register");
    for (const { values } of validation.accepted) {
      const id = String(values["idNumber"]);
      assert.ok(isDemoIdNumber(id));
      assert.equal(id.slice(6, 14), String(values["birthOn"]).replaceAll("-", ""));
      assert.equal(values["sex"], Number(id[16]) % 2 === 1 ? "男" : "女");
      assert.ok(String(values["registeredOn"]) > String(values["birthOn"]));
    }
  }
});

test("in the file with errors each faulty row is rejected for its own reason, the others are accepted", async () => {
  const { table, validation } = await check("cq-household-register-with-errors.csv", "cq:household-register");
  const expected = [...faults, wideRow].sort((a, b) => a.row - b.row);
  assert.deepEqual([...new Set(validation.rejects.map(({ row }) => row))], expected.map(({ row }) => row));
  for (const { row, words } of expected) {
    const reasons = validation.rejects.filter((reject) => reject.row === row).map(({ reason }) => reason.zh);
    assert.equal(reasons.length, 1, `row ${row}: ${reasons.join("; ")}`);
    assert.match(reasons[0] ?? "", words, `row ${row}`);
  }
  assert.equal(validation.accepted.length, table.rows.length - expected.length);
});
