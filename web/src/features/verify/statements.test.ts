import assert from "node:assert/strict";
import { test } from "node:test";
import { statementsOf } from "./statements.ts";

const entry = JSON.stringify({ v: 1, kind: "crossing.provided", at: "2026-11-25T02:30:00.000Z", commitment: "sha256:x" });

test("a receipt's statements are its recorded details in reading order, without its salt or proofs", () => {
  const receipt = { v: 1, kind: "receipt", ref: "r1", sides: [{ node: "cq", entry, salt: "secret", proof: "p", details: { ref: "r1", fields: ["姓名", "户号"], basis: { kind: "consent", ref: "c1" } } }] };
  assert.deepEqual(statementsOf(JSON.stringify(receipt)), [
    { field: "what", value: "crossing.provided" },
    { field: "at", value: "2026-11-25T02:30:00.000Z" },
    { field: "ref", value: "r1" },
    { field: "fields", value: "姓名, 户号" },
    { field: "basis", value: "consent c1" },
  ]);
});

test("a file that can't be read states nothing, and nothing is thrown", () => {
  for (const content of ["", "[]", "{", "{\"kind\":\"receipt\",\"sides\":[null]}", new Uint8Array([255, 0, 1])]) assert.deepEqual(statementsOf(content), []);
});
