import assert from "node:assert/strict";
import { test } from "node:test";
import { sentenceOf } from "./sentence.ts";

const place = { node: "cq", party: "cq:police" };
const line = { family: "crossing", kind: "crossing.received", outcome: "delivered", by: { node: "sc", party: "sc:hall" }, from: place, to: place, basis: null } as const;
const preview = { kind: "consent", ref: "c", scope: "preview" };

test("a line is told by what its entry says, and an erased one by its kind alone", () => {
  assert.equal(sentenceOf(line), "delivered");
  assert.equal(sentenceOf({ ...line, basis: preview }), "preview");
  assert.equal(sentenceOf({ ...line, kind: "crossing.notReceived" }), "notReceived");
  assert.equal(sentenceOf({ ...line, outcome: null }), "crossing");
  assert.equal(sentenceOf({ ...line, outcome: null, from: null }), "other");
  assert.equal(sentenceOf({ ...line, family: "custody", kind: "custody.handover.offered" }), "custodyTo");
  assert.equal(sentenceOf({ ...line, family: "custody", kind: "custody.handover.offered", to: null }), "custody");
  assert.equal(sentenceOf({ ...line, family: "consent", kind: "consent.given", basis: preview }), "consentPreview");
  assert.equal(sentenceOf({ ...line, family: "consent", kind: "consent.revoked" }), "revoked");
  assert.equal(sentenceOf({ ...line, family: "consent", kind: "consent.paused" }), "paused");
  assert.equal(sentenceOf({ ...line, family: "consent", kind: "consent.resumed" }), "resumed");
  const credential = { ...line, family: "credential" } as const;
  assert.equal(sentenceOf({ ...credential, kind: "credential.checked" }), "credentialChecked");
  assert.equal(sentenceOf({ ...credential, kind: "credential.checked", by: { node: "sc", party: null } }), "credentialCheckedByCode");
  assert.equal(sentenceOf({ ...credential, kind: "credential.taken" }), "credentialTaken");
  assert.equal(sentenceOf({ ...credential, kind: "credential.issued" }), "credential");
});
