import assert from "node:assert/strict";
import { test } from "node:test";
import { isProblem, type ProblemMaker } from "../../../platform/http/problem.ts";
import { consentRevoked } from "../../consent/index.ts";
import {
  agreementNotInForce, basisMissing, basisNotAllowed, dutyWithoutNotice, eventsBehind, fieldsNotGranted, grantNotInForce, grantOfOtherParty, grantSuspended, grantUnknown, otherPurpose, passingOnNotGranted,
  purposeOutsideClause,
} from "../errors.ts";
import { pathSuspended } from "../../ledger/index.ts";
import type { Call } from "../schema.ts";
import { inboundChecks, refusalOf } from "./checks.ts";
import type { Facts, GrantFacts } from "./facts.ts";
import { minimise } from "./minimise.ts";

const grant: GrantFacts = {
  id: "grant-1",
  agreement: "M0",
  clause: "M0-11",
  resource: "cq:enterprise-register",
  requestingParty: "sc:market-regulation",
  providingParty: "cq:market-regulation",
  fields: ["uscc", "name", "status"],
  purpose: "licence-check",
  basisKinds: ["publicRecord"],
  validFrom: "2026-11-01T00:00:00.000Z",
  validUntil: "2027-11-01T00:00:00.000Z",
  ratePerMinute: 60,
  ended: false,
};
const facts: Facts = {
  peer: "sc",
  now: new Date("2026-11-25T02:00:00Z"),
  agreement: {
    inForce: true,
    nodes: ["sc", "cq"],
    rules: [
      { clause: "M0-10", purposes: ["service-evidence"], basisKinds: ["consent"] },
      { clause: "M0-11", purposes: ["licence-check"], basisKinds: ["publicRecord", "statutoryDuty"] },
    ],
  },
  grant,
  eventsBehind: false,
  stoppedConsents: new Map(),
  checkConsent: () => undefined,
};
const call: Call = {
  callId: "0b0e7a52-8f53-4a7e-9c31-6f6a3d2d4e01",
  agreement: "M0",
  clause: "M0-11",
  grant: grant.id,
  purpose: "licence-check",
  basis: { kind: "publicRecord", ref: "cq:enterprise-register" },
  requestingParty: "sc:market-regulation",
  resource: "cq:enterprise-register",
  params: { key: "91500000MA5U000000" },
  fields: ["name", "status"],
  at: "2026-11-25T02:00:00.000Z",
  salt: "c2FsdC1zYWx0LXNhbHQtc2FsdC1zYWx0LXNhbHQtc2E",
};

test("nothing is given under a suspended grant, nor for a third party that the grant doesn't name", () => {
  const refused = (change: Partial<GrantFacts>, changed: Partial<Call> = {}) => refusalOf({ ...call, ...changed }, { ...facts, grant: { ...grant, ...change } })?.problem;
  assert.equal(refused({ suspended: true })?.type, grantSuspended.type);
  const passedOn = refused({ recipients: ["sc:gaoxin-hall"] }, { recipient: "sc:qingyang-hall" });
  assert.deepEqual([passedOn?.type, passedOn?.basis?.article], [passingOnNotGranted.type, "第二十五条第一款"]);
  assert.equal(refused({}, { recipient: "sc:gaoxin-hall" })?.type, passingOnNotGranted.type);
  assert.equal(refused({ recipients: ["sc:gaoxin-hall"] }, { recipient: "sc:gaoxin-hall" }), undefined);
});

test("a call that its agreement, grant and basis allow passes every check", () => {
  assert.equal(refusalOf(call, facts), undefined);
});

test("the checks stand in the order that the protocol states", () => {
  assert.deepEqual(inboundChecks.map(([name]) => name), ["path", "agreement", "grant", "party", "purpose", "third party", "fields", "events", "basis"]);
});

const withConsent = { ...grant, clause: "M0-10", purpose: "service-evidence", basisKinds: ["consent"] };
const consentCall = { ...call, clause: "M0-10", purpose: "service-evidence", basis: { kind: "consent" as const, ref: "c-1" } };

const refusals: readonly { what: string; refusal: ProblemMaker; call?: Partial<Call>; facts?: Partial<Facts>; grant?: Partial<GrantFacts> }[] = [
  { what: "comes while one side's witness has frozen the other's ledger", refusal: pathSuspended, facts: { suspension: pathSuspended("freeze 1") } },
  { what: "names an agreement we don't have", refusal: agreementNotInForce, facts: { agreement: undefined } },
  { what: "names an agreement that isn't signed by both", refusal: agreementNotInForce, facts: { agreement: { ...facts.agreement!, inForce: false } } },
  { what: "comes from a node that is no party to the agreement", refusal: agreementNotInForce, facts: { peer: "yn" }, call: { requestingParty: "yn:hall" } },
  { what: "names a clause without data rules", refusal: purposeOutsideClause, call: { clause: "M0-12" } },
  { what: "names a purpose that the clause doesn't allow", refusal: purposeOutsideClause, call: { purpose: "service-evidence" } },
  { what: "rests on a basis that the clause doesn't allow", refusal: purposeOutsideClause, call: { basis: { kind: "consent", ref: "c-1" } } },
  { what: "names a grant we don't know", refusal: grantUnknown, facts: { grant: undefined } },
  { what: "uses a grant for another resource", refusal: grantUnknown, call: { resource: "cq:household-register" } },
  { what: "uses a grant under another clause", refusal: grantUnknown, grant: { clause: "M0-13" } },
  { what: "comes before the grant begins", refusal: grantNotInForce, grant: { validFrom: "2026-11-25T02:00:00.001Z" } },
  { what: "comes the instant the grant has run out", refusal: grantNotInForce, grant: { validUntil: "2026-11-25T02:00:00.000Z" } },
  { what: "uses a grant that was ended", refusal: grantNotInForce, grant: { ended: true } },
  { what: "is made by another office", refusal: grantOfOtherParty, call: { requestingParty: "sc:gaoxin-hall" } },
  { what: "is made for an office of another node", refusal: agreementNotInForce, facts: { peer: "cq" } },
  { what: "is for another purpose than granted", refusal: otherPurpose, grant: { purpose: "service-evidence" } },
  { what: "asks for a field that isn't granted", refusal: fieldsNotGranted, call: { fields: ["name", "legalRepresentative"] } },
  { what: "rests on a basis that isn't granted", refusal: basisNotAllowed, grant: { basisKinds: ["consent"] } },
  { what: "names a public record that isn't this resource", refusal: basisMissing, call: { basis: { kind: "publicRecord", ref: "cq:other" } } },
  { what: "rests on a duty whose notice we can't send", refusal: dutyWithoutNotice, call: { basis: { kind: "statutoryDuty", ref: "M0-11" } }, grant: { basisKinds: ["statutoryDuty"] } },
  { what: "rests on a consent and encloses none", refusal: basisMissing, call: consentCall, grant: withConsent },
];

for (const one of refusals)
  test(`a call that ${one.what} is refused`, () => {
    const all: Facts = { ...facts, ...(one.grant ? { grant: { ...grant, ...one.grant } } : {}), ...one.facts };
    const refusal = refusalOf({ ...call, ...one.call }, all);
    assert.ok(refusal && isProblem(refusal, one.refusal), refusal?.message ?? "no refusal");
    assert.ok(refusal.problem.basis && refusal.problem.remedy, "every refusal cites its basis and says what would help");
  });

test("a call that follows an event which has not come yet is not answered, and is told when to try again", () => {
  const behind = { ...facts, eventsBehind: true };
  const refusal = refusalOf({ ...call, afterEvent: 7 }, behind);
  assert.ok(refusal && isProblem(refusal, eventsBehind));
  assert.deepEqual([refusal.problem.status, refusal.headers["retry-after"]], [503, "2"]);
});

test("the consent's own rules see the person asked about, the case and whether it was withdrawn", () => {
  const seen: unknown[] = [];
  const artefact = { payload: "", signatures: [{ protected: "", signature: "" }] };
  const checkConsent: Facts["checkConsent"] = (_document, use, { stop }) => {
    seen.push(use.subjectId, use.matter, use.scope, use.requestingParty, use.providingParty, stop);
    return consentRevoked(use.ref);
  };
  const basis = { kind: "consent" as const, ref: "c-1", scope: "use" as const, matter: "CY-1", artefact, subjectSalt: "x".repeat(43) };
  const refusal = refusalOf({ ...consentCall, basis }, { ...facts, grant: withConsent, stoppedConsents: new Map([["c-1", "revoked"]]), checkConsent });
  assert.ok(refusal && isProblem(refusal, consentRevoked));
  assert.deepEqual(seen, [call.params.key, "CY-1", "use", "sc:market-regulation", "cq:market-regulation", "revoked"]);
});

test("what leaves is only what was both asked for and granted", () => {
  const record = { uscc: "1", name: "2", status: "3", legalRepresentative: "4" };
  assert.deepEqual(minimise(record, ["name", "legalRepresentative", "missing"], ["name", "status", "missing"]), { name: "2" });
});
