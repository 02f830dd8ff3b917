import assert from "node:assert/strict";
import { test } from "node:test";
import { storyOf } from "./story.ts";
import { stepStates } from "./step-states.ts";

const entry = (kind: string, at: string) => JSON.stringify({ v: 1, kind, at, commitment: "sha256:x" });
const shared = { ref: "r1", crossingId: "r1", resource: "cq:register", fields: ["name"], requestingParty: "sc:counter", providingParty: "cq:police", agreement: "memo", clause: "memo-7", purpose: "service-evidence", basis: { kind: "consent", ref: "c1" }, outcome: "delivered" };
const receipt = (...sides: object[]) => JSON.stringify({ v: 1, kind: "receipt", ref: "r1", sides });
const provided = { node: "cq", role: "provider", entry: entry("crossing.provided", "2026-11-25T02:00:00.000Z"), salt: "s", proof: "p", details: { ...shared, node: "cq", peer: "sc", role: "provider" } };
const lost = { node: "sc", role: "consumer", entry: entry("crossing.notReceived", "2026-11-25T02:01:00.000Z"), salt: "s", proof: null, details: { ...shared, node: "sc", peer: "cq", role: "consumer" } };

test("a crossing is told from both sides, by what the receiving side knows", () => {
  const story = storyOf(receipt(provided, lost));
  assert.equal(story?.kind, "crossing.notReceived");
  assert.deepEqual([story.from, story.to, story.at, story.awaited], ["cq:police", "sc:counter", "2026-11-25T02:00:00.000Z", null]);
  assert.deepEqual(story.sides.map(({ node, proof }) => [node, proof]), [["cq", "p"], ["sc", null]]);
});

test("a side that isn't there yet is named", () => {
  assert.equal(storyOf(receipt(provided))?.awaited, "sc");
});

test("what is no receipt tells nothing, and nothing is thrown", () => {
  for (const text of ["", "[]", "{}", "{\"kind\":\"receipt\",\"ref\":\"r\",\"sides\":[]}", "{\"kind\":\"receipt\",\"ref\":\"r\",\"sides\":[null]}"]) assert.equal(storyOf(text), undefined);
});

test("each of the three steps fails for its own reasons, waits for its own, and none is ticked before a verification", () => {
  const bad = (code: string) => ({ ok: false, problems: [{ code }] });
  assert.deepEqual(stepStates(undefined), ["pending", "pending", "pending"]);
  assert.deepEqual(stepStates({ ok: true, problems: [] }), ["ok", "ok", "ok"]);
  assert.deepEqual(stepStates(bad("details-altered")), ["bad", "ok", "ok"]);
  assert.deepEqual(stepStates(bad("entry-not-included")), ["ok", "bad", "ok"]);
  assert.deepEqual(stepStates(bad("not-yet-witnessed")), ["ok", "ok", "waits"]);
  assert.deepEqual(stepStates(bad("peer-side-missing")), ["ok", "waits", "ok"]);
  assert.deepEqual(stepStates(bad("wrong-shape")), ["bad", "bad", "bad"]);
});
