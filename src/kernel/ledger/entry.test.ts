import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { commit, saltBytes } from "../../platform/crypto/sealed.ts";
import { systemRandom } from "../../platform/random.ts";
import { commitmentOf, sealEntry, type NewEntry } from "./entry.ts";

const random = systemRandom();
const at = new Date("2026-03-02T01:02:03.456Z");

function seal(over: Partial<NewEntry> = {}) {
  return sealEntry({ kind: "crossing.provided", ref: "r-1", peer: "sc", role: "provider", subject: null, details: { outcome: "delivered" }, ...over }, { entryId: random.id(), node: "cq", at, salt: random.bytes(saltBytes) });
}

test("the leaf names kind and time and commits to the details without showing them", () => {
  const sealed = seal({ details: { resource: "cq:household-register" } });
  assert.deepEqual(JSON.parse(sealed.leaf), { v: 1, kind: "crossing.provided", at: "2026-03-02T01:02:03.456Z", commitment: commitmentOf(sealed.leaf) });
  assert.equal(commitmentOf(sealed.leaf), commit(JSON.parse(sealed.details), sealed.salt));
  assert.ok(!sealed.leaf.includes("household"));
});

test("equal details have unlike commitments, for every salt is new", () => {
  fc.assert(fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (details) => {
    assert.notEqual(commitmentOf(seal({ details }).leaf), commitmentOf(seal({ details }).leaf));
  }), { numRuns: 50 });
});

test("ref, node, peer and role in the details are the entry's own, whatever the caller's details say", () => {
  const sealed = seal({ details: { ref: "other", node: "xx", peer: "xx", role: "xx" } });
  assert.deepEqual(JSON.parse(sealed.details), { ref: "r-1", node: "cq", peer: "sc", role: "provider" });
});

test("an entry that verifiers would refuse can't be made", () => {
  assert.throws(() => seal({ kind: "Crossing provided" }));
  assert.throws(() => seal({ ref: "" }));
  assert.throws(() => seal({ role: "" }));
});
