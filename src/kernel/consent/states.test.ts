import assert from "node:assert/strict";
import { test } from "node:test";
import { ProblemError } from "../../platform/http/problem.ts";
import { consentStates, type ConsentArtefact } from "./schema.ts";
import { actsOf, afterAct, stateOf, type ConsentAct } from "./states.ts";

const artefact = { v: 2, validUntil: "2026-12-25T02:00:00.000Z", frequency: { total: 3, per: null } } as ConsentArtefact;
const before = new Date("2026-12-25T01:59:59Z");
const after = new Date(artefact.validUntil);

test("each act leads from a state to one state, or is refused: a withdrawal is for good, and only what is paused is resumed", () => {
  const acts: readonly ConsentAct[] = ["pause", "resume", "revoke"];
  const table = consentStates.map((state) => acts.map((act) => {
    const next = afterAct(state, act, "c-1");
    return next instanceof ProblemError ? next.problem.type.split(":").at(-1) : next;
  }));
  assert.deepEqual(Object.fromEntries(consentStates.map((state, i) => [state, table[i]])), {
    active: ["paused", "consent-state-forbids", "revoked"],
    paused: ["consent-state-forbids", "active", "revoked"],
    revoked: ["consent-revoked", "consent-revoked", "consent-revoked"],
    expired: ["consent-state-forbids", "consent-state-forbids", "revoked"],
    exhausted: ["consent-state-forbids", "consent-state-forbids", "revoked"],
  });
  assert.deepEqual(actsOf("paused"), ["resume", "revoke"]);
  assert.deepEqual(actsOf("revoked"), []);
});

test("a withdrawal outlasts the end of the term, and what is used up is not merely paused", () => {
  assert.equal(stateOf(artefact, { stop: undefined, used: 2, now: before }), "active");
  assert.equal(stateOf(artefact, { stop: "paused", used: 2, now: before }), "paused");
  assert.equal(stateOf(artefact, { stop: "paused", used: 3, now: before }), "exhausted");
  assert.equal(stateOf(artefact, { stop: "paused", used: 3, now: after }), "expired");
  assert.equal(stateOf(artefact, { stop: "revoked", used: 3, now: after }), "revoked");
});
