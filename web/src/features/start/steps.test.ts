import assert from "node:assert/strict";
import { test } from "node:test";
import { stateOf, steps } from "./steps.ts";

test("a fresh pair may only connect, publish and look; nothing that needs the agreement is offered", () => {
  const seen = { connected: false, agreement: undefined, published: false };
  assert.deepEqual(steps.map(({ id }) => stateOf(id, seen)), ["open", "later", "later", "open", "later", "later", "later", "later", "open"]);
});

test("what only signed-in people may see is never called done", () => {
  const seen = { connected: true, agreement: "active" as const, published: true };
  assert.deepEqual(steps.map(({ id }) => stateOf(id, seen)), ["done", "done", "done", "done", "unseen", "unseen", "unseen", "unseen", "open"]);
});

test("after the proposal it is the other side's turn", () => {
  const seen = { connected: true, agreement: "proposed" as const, published: false };
  assert.equal(stateOf("proposed", seen), "done");
  assert.equal(stateOf("signed", seen), "open");
});
