import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { isProblem, ProblemError, type ProblemMaker } from "../../../src/platform/http/problem.ts";
import { readTable, tableProblems as problems, validateRows, type FieldSpec, type ReadOptions } from "../../../src/platform/tabular/index.ts";
import { sharedFolder, withShared } from "../../support/shared.ts";

const dirty = (name: string, file: string, body: (path: string) => Promise<void>): void =>
  withShared(`data/dirty/${file}`, () => void test(name, () => body(join(sharedFolder(), "data/dirty", file))));

async function refused(path: string, problem: ProblemMaker, words: RegExp, options: ReadOptions = {}): Promise<void> {
  await assert.rejects(readTable(path, options), (error) => {
    assert.ok(error instanceof ProblemError && isProblem(error, problem), `expected ${problem.type}, got ${String(error)}`);
    assert.match(`${error.problem.detail} ${error.problem.detailZh}`, words);
    return true;
  });
}

const field = (titleZh: string, type: FieldSpec["type"], required = true): FieldSpec => ({ name: titleZh, titleZh, titleEn: titleZh, type, required });

dirty("a list of firms in GBK is read; codes that a spreadsheet turned into 9.15103E+17 are rejected row by row", "derived-企业名单-GBK-科学计数.csv", async (path) => {
  const table = await readTable(path);
  assert.deepEqual([table.encoding, table.columns, table.rows.length], ["gb18030", ["序号", "企业名称", "统一社会信用代码", "成立日期", "注册资本", "所在地"], 60]);
  const fields = [field("企业名称", "string"), field("统一社会信用代码", "uscc"), field("成立日期", "date")];
  const { accepted, rejects, unusedColumns } = validateRows(table, { fields, key: "统一社会信用代码" });
  const lost = table.rows.filter(({ cells }) => cells[2]?.includes("E+"));
  assert.deepEqual([accepted.length, rejects.length, lost.length], [40, 20, 20]);
  assert.deepEqual(rejects.map(({ row }) => row), lost.map(({ row }) => row));
  assert.ok(rejects.every(({ column, reason }) => column === "统一社会信用代码" && reason.zh.includes("科学计数法")));
  assert.equal(accepted[0]?.values["成立日期"], "1978-01-01");
  assert.deepEqual(unusedColumns, ["序号", "注册资本", "所在地"]);
});

dirty("capital written with its unit is rejected, not guessed", "derived-企业名单-GBK-科学计数.csv", async (path) => {
  const { accepted, rejects } = validateRows(await readTable(path), { fields: [field("序号", "integer"), field("注册资本", "decimal")], key: "序号" });
  assert.equal(accepted.length, 0);
  assert.ok(rejects.every(({ column, reason }) => column === "注册资本" && reason.zh.includes("不带单位")));
});

dirty("a CSV file without column names is refused for that", "河北省疫苗品目.csv", (path) => refused(path, problems.tableHeaderMissing, /第一行就是数据/));

dirty("an old XLS file with two empty sheets is read; spaces around values are ignored, a price in words is rejected", "吉林省第二类疫苗中标.xls", async (path) => {
  const table = await readTable(path);
  assert.deepEqual([table.format, table.sheet, table.rows.length, table.columns.at(-1)], ["xls", "Sheet1", 113, "中标价格 （元/小盒）"]);
  const { accepted, rejects } = validateRows(table, { fields: [field("产品序号", "integer"), field("剂型", "string"), field("中标价格 （元/小盒）", "decimal")], key: "产品序号" });
  assert.deepEqual(rejects.map(({ row, column }) => [row, column]), [[77, "中标价格 （元/小盒）"]]);
  assert.deepEqual([accepted.length, accepted[0]?.values], [112, { 产品序号: 1, 剂型: "注射剂", "中标价格 （元/小盒）": "182" }]);
});

dirty("an XLS file with two titles above the names is refused with the right row, and read with it", "四川省2017第二类疫苗挂网结果.xls", async (path) => {
  await refused(path, problems.tableHeaderMissing, /row 3/);
  const table = await readTable(path, { headerRow: 3 });
  assert.deepEqual([table.columns.length, table.rows.length], [24, 124]);
  const { accepted } = validateRows(table, { fields: [field("产品编号", "string"), field("批准文号截止日", "date", false), field("谈判挂网价格", "decimal")], key: "产品编号" });
  assert.equal(accepted.length, 124);
});

dirty("a workbook of 14 yearly sheets asks which one; then its two-row header with merged cells is refused", "各县市区迁移人口数.xlsx", async (path) => {
  await refused(path, problems.tableSheetNotChosen, /2021、2020/);
  await refused(path, problems.tableHeaderMissing, /标题/, { sheet: "2021" });
  await refused(path, problems.tableHeaderBlank, /第 4 行 C 列/, { sheet: "2021", headerRow: 4 });
  await refused(path, problems.tableHeaderBlank, /第 5 行 A 列/, { sheet: "2021", headerRow: 5 });
});

dirty("a header whose merged cell spans two columns is refused with the column that has no name", "重庆市疫苗入围供应商.xlsx", (path) => refused(path, problems.tableHeaderBlank, /第 1 行 C 列/));
