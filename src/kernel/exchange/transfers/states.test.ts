import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { isOver, maySend, moves, nextState, otherRole, states } from "./states.ts";

test("what is over stays over, and what is suspended is started before it is completed", () => {
  for (const move of moves) for (const state of ["COMPLETED", "TERMINATED"] as const) assert.equal(nextState(state, move), undefined);
  assert.equal(nextState("SUSPENDED", "completion"), undefined);
  assert.equal(nextState("REQUESTED", "completion"), undefined);
  assert.equal(nextState("REQUESTED", "suspension"), undefined);
});

test("either side may end a transfer in every state before the last, and no path goes on after that", () => {
  for (const state of states) if (!isOver(state)) for (const role of ["consumer", "provider"] as const) assert.ok(maySend(role, "termination", state) && nextState(state, "termination") === "TERMINATED");
  fc.assert(fc.property(fc.array(fc.constantFrom(...moves), { maxLength: 12 }), (path) => {
    let state: (typeof states)[number] = "REQUESTED";
    for (const move of path) {
      const next = nextState(state, move);
      if (isOver(state)) assert.equal(next, undefined);
      state = next ?? state;
    }
  }));
});

test("only the provider starts a transfer at first; once suspended either side may start it again", () => {
  assert.deepEqual([maySend("provider", "start", "REQUESTED"), maySend("consumer", "start", "REQUESTED")], [true, false]);
  assert.deepEqual([maySend("provider", "start", "SUSPENDED"), maySend("consumer", "start", "SUSPENDED")], [true, true]);
  assert.deepEqual([maySend("provider", "request", "REQUESTED"), maySend(otherRole("provider"), "request", "REQUESTED")], [false, true]);
});
