import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { fileURLToPath } from "node:url";
import { mutants } from "./mutants/mutants.ts";
import { sabotaged } from "./mutants/sabotage.ts";

const root = fileURLToPath(new URL("../", import.meta.url));

for (const mutant of mutants) {
  test(`the sabotage of “${mutant.rule}” still has its line and its tests`, () => {
    assert.notEqual(mutant.line, mutant.instead);
    assert.ok(sabotaged(root, mutant).length > 0);
    assert.ok(mutant.tests.length > 0);
    for (const file of mutant.tests) assert.ok(existsSync(join(root, file)), file);
  });
}

test("each sabotage breaks a rule of its own", () => {
  assert.ok(mutants.length >= 16);
  assert.equal(new Set(mutants.map(({ rule }) => rule)).size, mutants.length);
});
