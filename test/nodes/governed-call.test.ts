import assert from "node:assert/strict";
import { after, test } from "node:test";
import type { Answer, Call, CallResponse, CrossingView, Receipt } from "../../src/kernel/exchange/index.ts";
import type { Grant } from "../../src/kernel/requests/index.ts";
import { parseTrustPolicy, verifyFile, verifyLedger, verifyReceipt } from "../../src/verify/index.ts";
import { freshSalt, signedAnswers } from "../support/signed-calls.ts";
import { eventually, twoNodes } from "../support/two-nodes.ts";

const nodes = await twoNodes({ prepared: true });
after(() => nodes[Symbol.asyncDispose]());
const { sc, cq } = nodes;
const inspector = sc.as("sc-steward-market");
const request = { resource: "cq:enterprise-register", params: { uscc: "91509900DEMA00013R" }, purpose: "licence-check" };

async function heldGrant(): Promise<Grant> {
  const { grants } = await inspector.ask<{ grants: Grant[] }>("GET", "/api/grants");
  return grants.find((grant) => grant.resource === request.resource && grant.state === "active")!;
}

/** A call as the Sichuan node would put it on the wire, signed by it, with what a test wants otherwise. */
async function signedCall(changed: Partial<Call> = {}): Promise<Answer> {
  const { id, agreement, clause, requestingParty, resource, fields, purpose } = await heldGrant();
  const call: Call = {
    callId: crypto.randomUUID(), agreement, clause, grant: id, purpose, basis: { kind: "publicRecord", ref: resource }, requestingParty, resource,
    params: { key: request.params.uscc }, fields: fields.slice(0, 2), at: "2026-11-25T02:00:00.000Z", salt: freshSalt(), ...changed,
  };
  return (await signedAnswers(sc.node, "cq", [call]))[0]!;
}

test("one governed call over signed HTTP brings the granted fields, and its receipt verifies with the trust file alone", async () => {
  const { crossingId, outcome, data } = await inspector.ask<CallResponse>("POST", "/api/calls", request);
  assert.equal(outcome, "delivered");
  assert.deepEqual(Object.keys(data ?? {}).sort(), [...(await heldGrant()).fields].sort());
  const trust = await parseTrustPolicy((await sc.as().send("GET", "/api/trust-policy")).text);
  for (const node of [sc, cq]) {
    const receipt = await node.as().ask<Receipt>("GET", `/api/receipts/${crossingId}?waitMs=15000`);
    const verdict = await verifyReceipt(receipt, trust);
    assert.ok(verdict.ok, JSON.stringify(verdict.problems));
  }
  for (const node of [sc, cq]) {
    const verdict = await verifyLedger(async (path) => {
      const response = await fetch(`${node.url}/ledger/${path}`);
      return response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined;
    }, trust);
    assert.ok(verdict.ok, JSON.stringify(verdict.problems));
  }
});

test("that this call and its answer were signed is shown by either node without the calls beside it, and tells nothing personal", async () => {
  const several = await Promise.all(Array.from({ length: 5 }, () => inspector.ask<CallResponse>("POST", "/api/calls", request)));
  const { crossingId, timing } = several[3]!;
  assert.ok(timing.totalMs > 0 && timing.theirs?.auth !== undefined && timing.ours.sign !== undefined);
  const trust = await parseTrustPolicy((await sc.as().send("GET", "/api/trust-policy")).text);
  for (const asker of [inspector, cq.as("cq-auditor")]) {
    const { text } = await asker.send("GET", `/api/evidence/${crossingId}`);
    const verdict = await verifyFile(text, trust);
    assert.ok(verdict.ok, JSON.stringify(verdict.problems));
    assert.deepEqual(verdict.facts.map(({ code }) => code), ["call-signed", "answer-signed"]);
    assert.doesNotMatch(text, /91509900DEMA00013R|示例云栈/);
    for (const { crossingId: other } of several) if (other !== crossingId) assert.ok(!text.includes(other));
  }
  assert.equal((await sc.as("sc-steward").send("GET", `/api/evidence/${crossingId}`)).status, 404);
});

test("another office, another purpose, or no grant at all is refused with the clause and the way to a grant", async () => {
  const other = await sc.as("sc-steward").send("POST", "/api/calls", request);
  assert.deepEqual([other.status, other.type], [403, "grant-of-other-party"]);
  const problem = JSON.parse(other.text) as { basis: { text: string }; remedy: { action: string } };
  assert.match(problem.basis.text, /不得擅自/);
  assert.equal(problem.remedy.action, "/catalogue/cq%3Aenterprise-register");
  assert.equal((await inspector.send("POST", "/api/calls", { ...request, purpose: "service-evidence" })).type, "purpose-not-granted");
  assert.equal((await inspector.send("POST", "/api/calls", { ...request, resource: "cq:nothing" })).type, "no-grant");
  assert.equal((await cq.as("cq-share-market").send("POST", "/api/calls", request)).type, "not-your-role");
});

test("a peer that signs properly but asks for more than it may is refused, call by call", async () => {
  const typeOf = async (changed: Partial<Call>) => (await signedCall(changed)).problem?.type.split(":").at(-1);
  assert.equal((await signedCall()).outcome, "delivered");
  assert.equal(await typeOf({ requestingParty: "sc:gaoxin-hall" }), "grant-of-other-party");
  assert.equal(await typeOf({ requestingParty: "cq:market-regulation" }), "agreement-not-in-force");
  assert.equal(await typeOf({ purpose: "service-evidence" }), "purpose-outside-clause");
  assert.equal(await typeOf({ agreement: "A1" }), "agreement-not-in-force");
  assert.equal(await typeOf({ grant: crypto.randomUUID() }), "grant-unknown");
  assert.equal(await typeOf({ grant: "nonsense" }), "grant-unknown");
  assert.equal(await typeOf({ resource: "cq:household-register" }), "grant-unknown");
  assert.equal(await typeOf({ fields: ["name", "nothing"] }), "fields-not-granted");
  assert.equal(await typeOf({ basis: { kind: "consent", ref: "x" } }), "purpose-outside-clause");
});

test("calls without a peer's signature don't reach the provider", async () => {
  const unsigned = await cq.as().send("POST", "/data/calls", { v: 1, calls: [] });
  assert.equal(unsigned.type, "message-unsigned");
  assert.equal((await cq.as().send("GET", `/ledger/sides/${crypto.randomUUID()}`)).type, "message-unsigned");
});

test("a grant that its provider ends gives nothing any more, on either side", async () => {
  const grant = await heldGrant();
  const before = await signedCall();
  assert.equal(before.outcome, "delivered");
  await cq.as("cq-share-market").ask("POST", `/api/grants/${grant.id}/ending`, { ground: "agreed", reason: "测试结束", filing: { consultedOn: "2026-11-20", authority: "市数据主管部门（示意）", number: "示意-1", filedOn: "2026-11-21" } });
  const [answer] = await signedAnswers(sc.node, "cq", [
    {
      callId: crypto.randomUUID(), agreement: grant.agreement, clause: grant.clause, grant: grant.id, purpose: grant.purpose, requestingParty: grant.requestingParty,
      basis: { kind: "publicRecord", ref: grant.resource }, resource: grant.resource, params: { key: request.params.uscc }, fields: [grant.fields[0]!], at: "2026-11-25T02:00:00.000Z",
      salt: freshSalt(),
    },
  ]);
  assert.match(answer?.problem?.type ?? "", /grant-not-in-force$/);
  await eventually("the asking side knows", async () => (await inspector.send("POST", "/api/calls", request)).type === "grant-not-in-force");
});

test("谁取过 lists what crossed and counts what was refused, and holds nothing about anybody", async () => {
  const { crossings } = await cq.as("cq-auditor").ask<{ crossings: CrossingView[] }>("GET", "/api/crossings");
  assert.ok(crossings.length > 0 && crossings.every(({ side, peer }) => side === "provider" && peer === "sc"));
  const { refusals } = await cq.as("cq-auditor").ask<{ refusals: { reason: string }[] }>("GET", "/api/crossings/refusals");
  assert.ok(refusals.some(({ reason }) => reason.endsWith("grant-of-other-party")));
  assert.doesNotMatch(JSON.stringify([crossings, refusals]), /91509900DEMA00013R/);
  assert.equal((await cq.as("cq-operator").send("GET", "/api/crossings")).type, "not-your-role");
});
