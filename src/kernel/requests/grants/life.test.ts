import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { acts, amendmentActs, grantStateOf, nextSideState, sideStateAfter, type Act } from "./life.ts";

const until = new Date("2027-01-01T00:00:00Z");
const before = new Date("2026-12-01T00:00:00Z");
const never = { provider: null, requester: null };

test("a side suspends what is open, resumes what it suspended, and nothing follows its end", () => {
  const [own, about] = [["suspend", "resume", "end"] as const, amendmentActs];
  assert.deepEqual(own.map((act) => nextSideState("open", act)), ["suspended", undefined, "ended"]);
  assert.deepEqual(own.map((act) => nextSideState("suspended", act)), [undefined, "open", "ended"]);
  assert.ok(acts.every((act) => nextSideState("ended", act) === undefined));
  for (const state of ["open", "suspended"] as const) assert.ok(about.every((act) => nextSideState(state, act) === state));
});

test("acts that were let pass one by one lead to a state; any other list is refused", () => {
  fc.assert(fc.property(fc.array(fc.constantFrom<Act>(...acts), { maxLength: 8 }), (done) => {
    const fits = done.reduce<ReturnType<typeof nextSideState>>((state, act) => state && nextSideState(state, act), "open");
    if (fits === undefined) assert.throws(() => sideStateAfter(done), RangeError);
    else assert.equal(sideStateAfter(done), fits);
  }));
});

test("one side's suspension is enough, and both have to be lifted", () => {
  const at = (provider: Date | null, requester: Date | null) => grantStateOf({ validUntil: until, endedAt: null, suspended: { provider, requester } }, before);
  assert.deepEqual([at(null, null), at(before, null), at(null, before), at(before, before)], ["active", "suspended", "suspended", "suspended"]);
});

test("an end outlasts a suspension and the term; the term outlasts a suspension", () => {
  assert.equal(grantStateOf({ validUntil: until, endedAt: before, suspended: { ...never, provider: before } }, until), "ended");
  assert.equal(grantStateOf({ validUntil: until, endedAt: null, suspended: { ...never, provider: before } }, until), "expired");
});
