import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { makeDemoIdNumber } from "../china-ids.ts";
import { isProblem } from "../http/problem.ts";
import { checkValue, readTable, tableProblems, validateRows, writeRejectReport, type FieldSpec, type FieldType, type ValidationPlan } from "./index.ts";

const field = (name: string, type: FieldType, more: Partial<FieldSpec> = {}): FieldSpec => ({ name, titleZh: name, titleEn: name, type, ...more });
const people: ValidationPlan = {
  fields: [field("号码", "idNumber"), field("姓名", "string"), field("出生", "date"), field("人数", "integer", { required: false })],
  key: "号码",
  todayOn: "2026-11-25",
};
const idA = makeDemoIdNumber("50", "1990-01-01", 901);
const idB = makeDemoIdNumber("50", "1991-01-01", 902);
const read = (text: string) => readTable(new TextEncoder().encode(text));

function outcome(type: FieldType, cell: string | null, more: Partial<FieldSpec> = {}): unknown {
  const checked = checkValue(field("x", type, more), cell);
  return checked.ok ? checked.value : `no: ${checked.reason.zh}`;
}

test("a row is accepted whole, with its values in the types of its fields", async () => {
  const { accepted, rejects, unusedColumns } = validateRows(await read(`号码,姓名,出生,人数,备注\n${idA}, 欧晓雨 ,1990/1/1,3,x\n${idB},李明,1991年1月1日,,\n`), people);
  assert.deepEqual(accepted, [
    { row: 2, values: { 号码: idA, 姓名: "欧晓雨", 出生: "1990-01-01", 人数: 3 } },
    { row: 3, values: { 号码: idB, 姓名: "李明", 出生: "1991-01-01", 人数: null } },
  ]);
  assert.deepEqual([rejects, unusedColumns], [[], ["备注"]]);
});

test("a rejected row names every fault by row and column, and never says the value", async () => {
  const { accepted, rejects, rejectedRows } = validateRows(await read(`号码,姓名,出生,人数\n5.1E+17,,1990-02-30,３\n`), people);
  assert.deepEqual([accepted.length, rejectedRows], [0, 1]);
  assert.deepEqual(rejects.map(({ row, column, valueClass }) => [row, column, valueClass.zh]), [
    [2, "号码", "科学计数法的数字"],
    [2, "姓名", "空"],
    [2, "出生", "像日期或小数，10 个字符"],
    [2, "人数", "含全角数字，1 个字符"],
  ]);
  assert.match(rejects[0]?.reason.zh ?? "", /“文本”/);
  assert.match(rejects[2]?.reason.zh ?? "", /2 月没有 30 日/);
  assert.doesNotMatch(JSON.stringify(rejects), /5\.1E|1990-02/);
});

test("rows that share a key are all rejected, each naming the others", async () => {
  const { accepted, rejects } = validateRows(await read(`号码,姓名,出生\n${idA},甲,1990-01-01\n${idB},乙,1991-01-01\n${idA.toLowerCase()},丙,1990-01-01\n`), people);
  assert.deepEqual(accepted.map(({ row }) => row), [3]);
  assert.deepEqual(rejects.map(({ row, column, reason }) => [row, column, reason.zh]), [
    [2, "号码", "与第 4 行重复，请只留一行"],
    [4, "号码", "与第 2 行重复，请只留一行"],
  ]);
});

test("a row with more or fewer values than columns is rejected as a whole", async () => {
  const { accepted, rejects } = validateRows(await read(`号码,姓名,出生\n${idA},甲\n${idB},乙,丙,1991-01-01\n`), people);
  assert.deepEqual([accepted.length, rejects.map(({ column, valueClass }) => [column, valueClass.en])], [0, [[null, "2 values"], [null, "4 values"]]]);
  assert.match(rejects[1]?.reason.zh ?? "", /加引号/);
});

test("a mapping file says which column is which field", async () => {
  const table = await read(`公民身份号码,名字,生日\n${idA},甲,1990-01-01\n`);
  const mapping = { columns: { 公民身份号码: "号码", 名字: "姓名", 生日: "出生" }, key: "号码" };
  assert.equal(validateRows(table, { ...people, mapping }).accepted.length, 1);
  const missing = (columns: Record<string, string>): boolean => {
    try {
      validateRows(table, { ...people, mapping: { columns, key: "号码" } });
      return false;
    } catch (error) {
      return isProblem(error, tableProblems.tableColumnMissing);
    }
  };
  assert.ok(missing({ ...mapping.columns, 没有: "人数" }), "a column that is not in the file");
  assert.ok(missing({ ...mapping.columns, 生日: "没有" }), "a field that the resource does not have");
  assert.ok(missing({ 公民身份号码: "号码", 名字: "姓名" }), "a required field without a column");
  assert.ok(missing({ ...mapping.columns, 名字: "出生" }), "two columns for one field");
  assert.throws(() => validateRows(table, people), (error) => isProblem(error, tableProblems.tableColumnMissing));
});

test("each type takes what it means and refuses what could be read in two ways", () => {
  assert.deepEqual(["42", "-7", "1,000", "3.0", "99999999999999999999"].map((cell) => outcome("integer", cell)), [
    42, -7, "no: 应是整数，不带单位、小数和千位逗号", "no: 应是整数，不带单位、小数和千位逗号", "no: 数字太大",
  ]);
  assert.deepEqual(["4607.8000", "60万", "4,607"].map((cell) => outcome("decimal", cell)), ["4607.8000", "no: 应是数字，不带单位和千位逗号", "no: 应是数字，不带单位和千位逗号"]);
  assert.deepEqual(["2026-03-02", "2026/3/2", "2026.3.2", "2026年3月2日", "20260302"].map((cell) => outcome("date", cell)), Array(5).fill("2026-03-02"));
  for (const cell of ["3/2/2026", "26-03-02", "46083", "2026-3", "2026-03-02 10:00:00", "2026-02-29", "2026-13-01", "0002-01-01"]) assert.match(String(outcome("date", cell)), /^no: /, cell);
  assert.deepEqual(["是", "否", "对", "1"].map((cell) => outcome("boolean", cell)), [true, false, "no: 只能填“是”或“否”", "no: 只能填“是”或“否”"]);
  assert.deepEqual(["510100", "512301", "990000", "5101"].map((cell) => String(outcome("regionCode", cell)).slice(0, 6)), ["510100", "512301", "no: 区划", "no: 区划"]);
  assert.deepEqual(["13800138000", "028-86600000", "12345"].map((cell) => String(outcome("phone", cell)).slice(0, 6)), ["138001", "028-86", "no: 电话"]);
  assert.equal(outcome("uscc", "91510703205451059P"), "91510703205451059P");
  assert.match(String(outcome("uscc", "9.15103E+17")), /科学计数法/);
  assert.match(String(outcome("idNumber", "１１０１０５１９４９１２３１００２X")), /全角/);
  assert.match(String(outcome("string", "#N/A")), /公式出错/);
  assert.match(String(outcome("string", "abc", { maxLength: 2 })), /最多 2 个字符/);
  assert.match(String(outcome("string", "未知", { oneOf: ["男", "女"] })), /只能是：男、女/);
  assert.equal(outcome("string", "5.1E+17"), "5.1E+17", "a text may look like a number");
});

test("an empty cell is null where it may be, and a key may never be empty", () => {
  assert.equal(outcome("date", " ", { required: false }), null);
  assert.match(String(outcome("date", null)), /空/);
  assert.equal(checkValue(field("k", "string", { required: false }), null, { isKey: true }).ok, false);
});

test("the reject report has the rejected rows only, their numbers and reasons, and can be sent again once mended", async () => {
  const table = await read(`号码,姓名,出生,人数\n${idA},"=1+1, x",1990-01-01,1\n${idB},乙,1991-02-30,2\n${makeDemoIdNumber("50", "1992-01-01", 903)},=HYPERLINK(1),bad,\n`);
  const validation = validateRows(table, people);
  const bytes = writeRejectReport(table, validation);
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  assert.ok(text.startsWith("\uFEFF行号,退回原因,号码,姓名,出生,人数\r\n3,"));
  assert.match(text, /【出生】日期不存在：2 月没有 30 日/);
  assert.match(text, /'=HYPERLINK/, "a formula stays text");
  const mended = await readTable(new TextEncoder().encode(text.replace("1991-02-30", "1991-02-28")));
  const again = validateRows(mended, people);
  assert.deepEqual(again.accepted.map(({ values }) => values["姓名"]), ["乙"]);
  assert.match(new TextDecoder().decode(writeRejectReport(table, validation, "en")), /^Row,Reason,号码/);
});

test("every row is either accepted or rejected, never both, never neither", async () => {
  const cell = fc.constantFrom(idA, idB, "", "5.1E+17", "1990-01-01", "甲", "３", "1,2");
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 12 }), async (rows) => {
      const table = await read(`号码,姓名,出生\n${rows.map((row, i) => [...row.slice(0, 1), `n${i}`, ...row.slice(2)].map((one) => (one.includes(",") ? `"${one}"` : one)).join(",")).join("\n")}\n`);
      const { accepted, rejects, rejectedRows } = validateRows(table, people);
      const rejected = new Set(rejects.map(({ row }) => row));
      assert.equal(rejected.size, rejectedRows);
      assert.deepEqual([...accepted.map(({ row }) => row), ...rejected].sort((a, b) => a - b), table.rows.map(({ row }) => row));
    }),
  );
});

test("100,000 rows are read and checked within seconds", async (t) => {
  const lines = Array.from({ length: 100_000 }, (_, i) => {
    const on = `${1930 + Math.floor(i / 1000) % 90}-0${1 + (i % 9)}-1${i % 10}`;
    return `${makeDemoIdNumber("50", on, i % 1000)},演示${i},${on},${i}`;
  });
  const bytes = new TextEncoder().encode(`号码,姓名,出生,人数\n${lines.join("\n")}\n`);
  const begin = performance.now();
  const { accepted, rejectedRows } = validateRows(await readTable(bytes), people);
  const tookMs = performance.now() - begin;
  t.diagnostic(`${Math.round(tookMs)} ms`);
  assert.equal(accepted.length + rejectedRows, 100_000);
  assert.ok(tookMs < 20_000);
});
