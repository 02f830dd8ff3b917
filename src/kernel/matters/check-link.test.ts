import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { faultOfLink, hostOf } from "./check-link.ts";
import { handoverTypes, type CustodyLink, type MatterHead } from "./schema.ts";

const counter = "sc:gaoxin-hall";
const police = "cq:public-security";

const held: MatterHead = {
  matter: "CY-20261125-SC-00001",
  nodes: ["sc", "cq"],
  custodian: counter,
  offeredTo: null,
  lastSeq: 3,
  lastType: "case.received",
  lastDigest: "sha256:three",
  lastAt: new Date("2026-11-25T02:00:00Z"),
  answerBy: null,
  escalateTo: null,
};
const offered: MatterHead = { ...held, offeredTo: police, lastType: handoverTypes.offered };

function link(changes: Partial<CustodyLink> = {}): CustodyLink {
  return {
    v: 1,
    matter: held.matter,
    seq: 4,
    prev: held.lastDigest,
    ref: "0d7b7c0e-3c7e-4d55-8f0e-6f3c5b1f9a10",
    type: "case.noted",
    at: "2026-11-25T02:00:01.000Z",
    custodian: counter,
    node: "sc",
    party: counter,
    facts: {},
    ...changes,
  };
}

test("the office that holds a matter may add to it", () => {
  assert.equal(faultOfLink(held, link(), "sc"), undefined);
});

test("nobody but the holder's node may add to a matter", () => {
  assert.equal(faultOfLink(held, link({ node: "cq", party: police }), "cq"), "not-the-custodian");
});

test("a link must be signed by the node it names, for a party that node hosts", () => {
  assert.equal(faultOfLink(held, link(), "cq"), "link-signer-wrong");
  assert.equal(faultOfLink(held, link({ party: police }), "sc"), "link-signer-wrong");
});

test("a link continues exactly the link before it", () => {
  assert.equal(faultOfLink(held, link({ seq: 5 }), "sc"), "link-missing");
  assert.equal(faultOfLink(held, link({ prev: "sha256:other" }), "sc"), "link-not-attached");
  assert.equal(faultOfLink(held, link({ at: "2026-11-25T01:59:59.000Z" }), "sc"), "link-backwards");
});

test("custody passes by an accepted hand-over only", () => {
  assert.equal(faultOfLink(held, link({ custodian: police }), "sc"), "custodian-jumped");
  assert.equal(faultOfLink(held, link({ type: handoverTypes.accepted, custodian: police, party: police, node: "cq" }), "cq"), "answer-without-offer");
});

test("while offered, only the office it is offered to may answer, and only by yes or no", () => {
  const answer = { node: "cq", party: police };
  assert.equal(faultOfLink(offered, link({ ...answer, type: handoverTypes.accepted, custodian: police }), "cq"), undefined);
  assert.equal(faultOfLink(offered, link({ ...answer, type: handoverTypes.refused, custodian: counter }), "cq"), undefined);
  assert.equal(faultOfLink(offered, link({ ...answer, type: "case.accepted", custodian: police }), "cq"), "offer-unanswered");
  assert.equal(faultOfLink(offered, link(), "sc"), "offer-unanswered");
  assert.equal(faultOfLink(offered, link({ ...answer, party: "cq:jiangbei-hall", type: handoverTypes.accepted, custodian: "cq:jiangbei-hall" }), "cq"), "answered-by-another");
  assert.equal(faultOfLink(offered, link({ ...answer, type: handoverTypes.accepted, custodian: counter }), "cq"), "custodian-jumped");
});

test("an offer names another office", () => {
  assert.equal(faultOfLink(held, link({ type: handoverTypes.offered }), "sc"), "offer-to-nobody");
  assert.equal(faultOfLink(held, link({ type: handoverTypes.offered, to: counter }), "sc"), "offer-to-nobody");
  assert.equal(faultOfLink(held, link({ to: police }), "sc"), "offer-to-nobody");
});

test("whatever is tried, a matter that changes hands was offered to the new holder", () => {
  const party = fc.constantFrom(counter, police, "cq:jiangbei-hall", "sc:qingyang-hall");
  const type = fc.constantFrom<string>(...Object.values(handoverTypes), "case.noted");
  fc.assert(
    fc.property(fc.constantFrom(held, offered), party, party, type, fc.option(party, { nil: undefined }), (head, acting, custodian, kind, to) => {
      const attempt = link({ party: acting, node: hostOf(acting), custodian, type: kind, ...(to === undefined ? {} : { to }) });
      if (faultOfLink(head, attempt, hostOf(acting)) === undefined && custodian !== head.custodian) {
        assert.equal(head.offeredTo, custodian);
        assert.equal(acting, custodian);
      }
    }),
  );
});
