import assert from "node:assert/strict";
import { test } from "node:test";
import { isOver, maySend, moves, nextState, states, type Role, type State } from "./states.ts";

/** The figure of the specification, written down apart from the table: from, sender, message, to; terminations by either side in every state that isn't the last. */
const figure = [
  "REQUESTED provider offer OFFERED",
  "REQUESTED provider agreement AGREED",
  "OFFERED consumer request REQUESTED",
  "OFFERED consumer accepted ACCEPTED",
  "ACCEPTED provider agreement AGREED",
  "AGREED consumer verification VERIFIED",
  "VERIFIED provider finalized FINALIZED",
  ...["REQUESTED", "OFFERED", "ACCEPTED", "AGREED", "VERIFIED"].flatMap((from) => [`${from} consumer termination TERMINATED`, `${from} provider termination TERMINATED`]),
];

test("every step of the figure is in the table, and nothing else is", () => {
  const roles: readonly Role[] = ["consumer", "provider"];
  const steps = states.flatMap((from) => roles.flatMap((role) => moves.flatMap((move) => {
    const to = maySend(role, move) ? nextState(from, move) : undefined;
    return to === undefined ? [] : [`${from} ${role} ${move} ${to}`];
  })));
  assert.deepEqual(steps.sort(), figure.sort());
});

test("nothing follows FINALIZED and TERMINATED", () => {
  assert.deepEqual(states.filter(isOver), ["FINALIZED", "TERMINATED"] satisfies State[]);
});
