import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import { isProblem } from "../../../platform/http/problem.ts";
import { catalogueFileMalformed, catalogueMappingMalformed } from "../errors.ts";
import { applyMapping, identityOf, type PortalRecord } from "./apply.ts";
import { checkRows } from "./check-rows.ts";
import { parsePythonList } from "./python-list.ts";
import { readDate, readList, readText } from "./read-values.ts";
import { readRecords } from "./read-records.ts";
import { parseMapping, type CatalogueMapping } from "./schema.ts";

const context = { node: "sc", keeper: "sc:gaoxin-hall", todayOn: "2026-11-25" };
const mapping: CatalogueMapping = {
  format: "twincity-catalogue-mapping-1",
  portal: { id: "demo-city", titleZh: "演示市门户", titleEn: "Portal of Demo", placeZh: "演示市", placeEn: "Demo", licence: "示意", retrievedOn: null, addressOf: "entry" },
  identity: ["网址"],
  required: ["updateCycle"],
  fields: {
    titleZh: { column: "名称", clean: "edges" },
    provider: { column: "单位" },
    kind: { formats: [{ anyOf: ["接口"], kind: "api" }, { anyOf: ["xls"], kind: "file" }] },
    formats: { column: "格式", list: "python" },
    openAttribute: { column: "开放", values: { 无条件: "unconditional", 有条件: "conditional" } },
    updateCycle: { column: "周期", values: { 每年: "yearly", 其他: null } },
    themes: { column: "主题", split: ",", values: { 暂无: null } },
    address: { column: "网址" },
    updatedOn: { column: "更新", format: "yyyy/MM/dd HH:mm:ss" },
  },
};
const good: PortalRecord = { 名称: "不动产登记", 单位: "演示局", 格式: "['xls', '接口']", 开放: "无条件", 周期: "每年", 主题: "城建住房,暂无", 网址: "https://data.example/1", 更新: "2024/02/29 08:00:00" };

function faultsOf(record: PortalRecord, rules: CatalogueMapping = mapping): [string | null, string][] {
  const applied = applyMapping(rules, record, context);
  return "faults" in applied ? applied.faults.map(({ column, reason }) => [column, reason.en]) : [];
}

test("a row becomes an entry by the rules of its mapping, and what the portal doesn't say stays unsaid", () => {
  const applied = applyMapping(mapping, good, context);
  assert.ok("entry" in applied);
  const { entry } = applied;
  assert.deepEqual([entry.titleZh, entry.kind, entry.openAttribute, entry.updateCycle, entry.themes, entry.source.updatedOn], ["不动产登记", "api", "unconditional", "yearly", ["城建住房"], "2024-02-29"]);
  assert.deepEqual([entry.shareAttribute, entry.summary, entry.statedCount, entry.source.publishedOn], [null, null, null, null]);
});

test("a word that the mapping doesn't know rejects the row, unless the mapping says what such words mean", () => {
  assert.deepEqual(faultsOf({ ...good, 开放: "看情况" }), [["开放", "isn't among the values of the mapping"]]);
  const lenient = { ...mapping, fields: { ...mapping.fields, openAttribute: { column: "开放", values: { 无条件: "unconditional" as const }, otherwise: null } } };
  assert.deepEqual(faultsOf({ ...good, 开放: "看情况" }, lenient), []);
});

test("names of values that every object has are no values", () => {
  for (const word of ["constructor", "__proto__", "toString"]) assert.equal(faultsOf({ ...good, 开放: word }).length, 1);
});

test("all faults of a row are told at once, each with its column, and none repeats the value", () => {
  const bad = { ...good, 单位: "", 周期: "其他", 网址: "javascript:alert(1)", 更新: "2023/02/29 08:00:00" };
  const faults = faultsOf(bad);
  assert.deepEqual(faults.map(([column]) => column).sort(), ["单位", "周期", "更新", "网址"].sort());
  for (const [, words] of faults) assert.doesNotMatch(words, /alert|02\/29/);
});

test("white space is taken off only where the mapping says so, and that is told", () => {
  const applied = applyMapping(mapping, { ...good, 名称: " 不动产登记\t" }, context);
  assert.ok("entry" in applied);
  assert.deepEqual([applied.entry.titleZh, applied.cleaned], ["不动产登记", ["名称"]]);
  assert.deepEqual(faultsOf({ ...good, 单位: "演示局 " }), [["单位", "has white space at an end"]]);
});

test("control characters and characters nobody sees are rejected", () => {
  for (const title of ["不动\n产", "不动\u200B产", "不动\uFFFD产", "不\u0000动产", "不动\uE000产"]) assert.equal(faultsOf({ ...good, 名称: title }).length, 1, JSON.stringify(title));
  assert.deepEqual(readText("一\r\n\t二", { clean: "fold" }), { value: "一 二", cleaned: true });
});

test("a date must exist, be written as the mapping says, and not lie in the future", () => {
  const rule = { column: "d", format: "yyyy-MM-dd" } as const;
  assert.deepEqual(readDate("2024-02-29", rule, context.todayOn), { value: "2024-02-29" });
  for (const text of ["2023-02-29", "2024/02/29", "2024-2-9", "2026-11-26"]) assert.ok("fault" in readDate(text, rule, context.todayOn), text);
  assert.deepEqual(readDate(null, rule, context.todayOn), { value: null });
});

test("a Python list of texts is read back as it was written, and anything else is none", () => {
  const repr = (texts: string[]) => `[${texts.map((text) => `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'").replaceAll("\n", "\\n").replaceAll("\r", "\\r").replaceAll("\t", "\\t")}'`).join(", ")}]`;
  fc.assert(fc.property(fc.array(fc.string()), (texts) => assert.deepEqual(parsePythonList(repr(texts)), texts)));
  assert.deepEqual(parsePythonList(`["o'clock", 'a']`), ["o'clock", "a"]);
  for (const text of ["xls", "['xls'", "[xls]", "['a' 'b']", "['a', 1]", "{'a'}", "['a\\q']"]) assert.equal(parsePythonList(text), undefined, text);
});

test("parts of a list stand once and in order; white space beside a separator belongs to it", () => {
  assert.deepEqual(readList("车辆\r\n\t清单、 车辆", { column: "c", split: "\r\n\t、" }), { value: ["车辆", "清单"] });
  assert.deepEqual(readList(["xls", "json"], { column: "c", list: "json" }), { value: ["xls", "json"] });
  assert.ok("fault" in readList("xls", { column: "c", list: "json" }));
});

test("the same identity is always the same entry, whatever else changes; another one never is", () => {
  const id = identityOf(mapping, good, "sc");
  assert.equal(identityOf(mapping, { ...good, 名称: "改名", 更新: null }, "sc"), id);
  assert.notEqual(identityOf(mapping, { ...good, 网址: "https://data.example/2" }, "sc"), id);
  assert.notEqual(identityOf(mapping, good, "cq"), id);
  assert.equal(identityOf(mapping, { ...good, 网址: " " }, "sc"), undefined);
});

test("a row that repeats another is rejected, and one that contradicts it is told apart", () => {
  const checked = checkRows(mapping, context);
  checked.add([good, good, { ...good, 名称: "别的" }].map((record, i) => ({ row: i + 2, record })));
  const { accepted, rejects, rejectedRows } = checked.finish();
  assert.deepEqual([accepted.length, rejectedRows], [1, 2]);
  assert.deepEqual(rejects.map(({ row, reason }) => [row, reason.en]), [[3, "repeats row 2"], [4, "is the same entry as row 2, but says otherwise"]]);
});

test("whatever stands in a row, it is accepted or rejected with a reason, and nothing is thrown", () => {
  const value = fc.oneof(fc.string(), fc.constantFrom(null, undefined, "每年", "无条件", "['xls']", "https://data.example/1"), fc.integer(), fc.array(fc.string()), fc.object());
  const record = fc.record(Object.fromEntries(Object.keys(good).map((column) => [column, value])));
  fc.assert(fc.property(record, (row) => {
    const applied = applyMapping(mapping, row, context);
    return "entry" in applied ? applied.entry.titleZh.trim() !== "" : applied.faults.length > 0;
  }));
});

test("a mapping with a fault is refused with the place of each fault", () => {
  const refused = (value: unknown, path: string) => assert.throws(() => parseMapping(value), (error) => isProblem(error, catalogueMappingMalformed) && (error as { problem: { errors: { path: string }[] } }).problem.errors.some((one) => one.path.startsWith(path)));
  refused({ ...mapping, identity: [] }, "/identity");
  refused({ ...mapping, required: ["summary"] }, "/required");
  refused({ ...mapping, fields: { ...mapping.fields, openAttribute: { column: "开放", values: { 无条件: "free" } } } }, "/fields/openAttribute");
  refused("no mapping", "");
});

test("records are read from a list, from under a key, or from a table; anything else is refused", async () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  assert.deepEqual(await readRecords(bytes(`[{"a":"1"}]`), {}), [{ row: 2, record: { a: "1" } }]);
  assert.deepEqual(await readRecords(bytes(`{"records":[{"a":"1"},{"a":["x"]}]}`), { records: "records" }), [{ row: 2, record: { a: "1" } }, { row: 3, record: { a: ["x"] } }]);
  assert.deepEqual(await readRecords(bytes("a,b\r\n1,\r\n"), {}), [{ row: 2, record: { a: "1", b: null } }]);
  for (const text of [`{"rows":[]}`, `{"records":[1]}`, `[{"a":`]) await assert.rejects(readRecords(bytes(text), { records: "records" }), (error) => isProblem(error, catalogueFileMalformed));
});

test("the mappings that come with the program are well formed, and leave out telephone numbers", () => {
  for (const name of ["yibin", "aba", "meishan", "guiyang", "quzhou"]) {
    const parsed = parseMapping(JSON.parse(readFileSync(new URL(`../../../../data/mappings/${name}.json`, import.meta.url), "utf8")));
    assert.equal(parsed.portal.id, name);
    assert.doesNotMatch(JSON.stringify(parsed.fields), /电话|邮箱|Phone|Email/);
  }
});
