import assert from "node:assert/strict";
import { test } from "node:test";
import { createItemSearch } from "./search.ts";

const rows = [
  { name: "川渝两地户口迁移（工作调动）", rest: "户籍办理公安" },
  { name: "居民身份证补领", rest: "证件办理公安照片" },
  { name: "异地住房公积金个人住房贷款", rest: "住房公积金" },
  { name: "提前还清住房公积金贷款", rest: "住房公积金" },
  { name: "期满换领机动车驾驶证", rest: "交管" },
];
const search = createItemSearch(rows, (row) => row);
const names = (query: string) => search.find(query).map(({ name }) => name);

test("every word must be found, in any order, run together or apart", () => {
  assert.deepEqual(names("贷款 异地"), ["异地住房公积金个人住房贷款"]);
  assert.deepEqual(names("补领身份证"), ["居民身份证补领"]);
  assert.deepEqual(names("公积金 驾驶证"), []);
  assert.equal(names("  ").length, rows.length);
});

test("first letters and whole syllables of pinyin find the Chinese name, one wrong letter too", () => {
  for (const letters of ["hkqy", "HKQY", "hukouqianyi", "hukou qianyi", "hukouqianyo"]) assert.deepEqual(names(letters), ["川渝两地户口迁移（工作调动）"], letters);
  assert.deepEqual(names("sfz"), ["居民身份证补领"]);
  assert.deepEqual(names("xyzzy"), []);
});

test("what people say finds what the directory calls it, and one wrong character is forgiven", () => {
  assert.deepEqual(names("驾照"), ["期满换领机动车驾驶证"]);
  assert.deepEqual(names("迁户口"), ["川渝两地户口迁移（工作调动）"]);
  assert.deepEqual(names("身份征补领"), ["居民身份证补领"]);
});
