import assert from "node:assert/strict";
import { test } from "node:test";
import { isProblem } from "../../../platform/http/problem.ts";
import { createItemDirectory } from "./directory.ts";
import { itemNotFound } from "./errors.ts";

const connected = createItemDirectory({
  self: "sc",
  officeOf: (name) => ({ 四川省公安厅: "sc:public-security", 重庆市公安局: "cq:public-security" })[name] ?? null,
});
const all = { offset: 0, limit: 200 };

test("all items of the table are in the directory, each with its marks", () => {
  const { items, total } = connected.list(all);
  assert.equal(total, 156);
  assert.equal(items.length, 156);
  for (const item of items) {
    assert.ok(item.provenance["name"] !== undefined, item.id);
    assert.equal(item.promisedTerm.status, "illustrative");
    for (const material of item.materials) assert.equal(material.illustrative, true);
  }
});

test("every item of every mode adds up in the summary", () => {
  const { total, byMode, byDepartment, byCategory } = connected.summary();
  const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
  assert.deepEqual(byMode, { online: 106, proxy: 27, joint: 23 });
  assert.equal(sum(byDepartment.map(({ count }) => count)), total);
  assert.equal(sum(byCategory.map(({ count }) => count)), total);
});

test("words may come in any order and run together", () => {
  const first = (q: string) => connected.list({ ...all, q }).items[0]?.name;
  assert.equal(first("居民身份证补领"), "居民身份证补领");
  assert.equal(first("补领身份证"), "居民身份证补领");
  assert.equal(first("身份证 补领"), "居民身份证补领");
  assert.equal(connected.list({ ...all, q: "没有这种事" }).total, 0);
});

test("an item can be taken in where its offices are connected: the other side's decides, and a joint item needs both", () => {
  const runnable = connected.list({ ...all, runnable: true }).items;
  assert.deepEqual(new Set(runnable.map(({ mode }) => mode)), new Set(["online", "proxy", "joint"]));
  for (const { mode, department, modeOffices } of runnable) {
    assert.equal(department.chongqing, "重庆市公安局");
    assert.equal(modeOffices.deciding, mode === "joint" ? "sc:public-security" : "cq:public-security");
    assert.deepEqual(modeOffices.parts.map(({ party }) => party), mode === "joint" ? ["sc:public-security", "cq:public-security"] : []);
  }
  const oneSided = createItemDirectory({ self: "sc", officeOf: (name) => (name === "重庆市公安局" ? "cq:public-security" : null) });
  assert.ok(oneSided.list({ ...all, runnable: true }).items.every(({ mode }) => mode !== "joint"));
  assert.equal(createItemDirectory({ self: "sc", officeOf: () => null }).list({ ...all, runnable: true }).total, 0);
});

test("the lead office sees every paper of a joint item, the other side's only those of its part", () => {
  const { modeOffices, materials } = connected.get("cy-ga-001");
  const [lead, other] = modeOffices.parts;
  assert.deepEqual(lead?.slots, materials.map(({ slot }) => slot));
  assert.deepEqual(other?.slots, ["ID_CARD", "HUKOU", "FORM"]);
});

test("pages follow each other without a gap or a repetition", () => {
  const pages = [0, 50, 100, 150].flatMap((offset) => connected.list({ offset, limit: 50 }).items.map(({ id }) => id));
  assert.equal(new Set(pages).size, 156);
});

test("an unknown item is refused by name", () => {
  assert.throws(() => connected.get("cy-xx-999"), (error) => isProblem(error, itemNotFound));
});

test("a door's categories come first and none is left out; with words the best match comes first", () => {
  const items = createItemDirectory({ self: "sc", officeOf: () => null });
  const all = items.list({ offset: 0, limit: 200 });
  const first = items.list({ first: ["企业开办"], offset: 0, limit: 200 });
  const n = all.items.filter(({ category }) => category === "企业开办").length;
  assert.ok(n > 0 && all.items[0]?.category !== "企业开办");
  assert.ok(first.items.slice(0, n).every(({ category }) => category === "企业开办"));
  assert.deepEqual(first.items.map(({ id }) => id).sort(), all.items.map(({ id }) => id).sort());
  const words = { q: "身份证", offset: 0, limit: 200 };
  assert.deepEqual(items.list({ ...words, first: ["企业开办"] }), items.list(words));
});
