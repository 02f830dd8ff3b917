import assert from "node:assert/strict";
import { test } from "node:test";
import { doorPathOf } from "./site.ts";

test("a page is told the door whose path its address begins with, and only whole segments count", () => {
  const doors = ["", "/rong"];
  for (const [address, door] of [["/rong", "/rong"], ["/rong/items/x", "/rong"], ["/ronghe", ""], ["/items/rong", ""], ["/", ""]] as const) assert.equal(doorPathOf(address, doors), door, address);
});
