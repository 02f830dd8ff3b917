import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { groupByLifeEvent, lifeEventOf } from "./life-events.ts";

const { items } = JSON.parse(readFileSync(new URL("../../../data/service-items.json", import.meta.url), "utf8")) as { items: { category: string }[] };
const counts = Map.groupBy(items, ({ category }) => category);
const byCategory = [...counts].map(([name, found]) => ({ name, count: found.length }));

test("every category of the directory belongs to a life event, so that no item is out of reach from the home page", () => {
  assert.deepEqual(byCategory.filter(({ name }) => lifeEventOf(name) === "other"), []);
  assert.equal(groupByLifeEvent(byCategory).reduce((sum, { count }) => sum + count, 0), items.length);
});

test("a life event without items is not shown, and a category nobody placed appears under other", () => {
  assert.deepEqual(groupByLifeEvent([{ name: "交管", count: 2 }, { name: "新类别", count: 1 }]), [
    { event: "driving", count: 2, categories: ["交管"] },
    { event: "other", count: 1, categories: ["新类别"] },
  ]);
});
