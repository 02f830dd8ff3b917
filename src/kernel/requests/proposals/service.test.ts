import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { makeDemoIdNumber } from "../../../platform/china-ids.ts";
import { isProblem, type ProblemMaker } from "../../../platform/http/problem.ts";
import { publishHouseholds, signMemorandum, submitEvidenceRequest, testPair, type Pair, type Side } from "../../../../test/support/governance.ts";
import { alreadyDecided, beyondRequest, notAsRequester, notTheShareOffice } from "../errors.ts";
import { countersUsedUp, noOfferStands, offerStands, proposalIncomplete, proposalSame } from "./errors.ts";

let pair: Pair;
before(async () => {
  pair = await testPair();
  await signMemorandum(pair);
  await publishHouseholds(pair, [{ idNumber: makeDemoIdNumber("500105", "1990-01-01", 2) }]);
});
after(() => pair[Symbol.asyncDispose]());

const steward = () => pair.sc.person("sc-steward");
const officer = () => pair.cq.person("cq-share");
const view = (side: Side, id: string) => side.requests.get(side.person(`${side.id}-auditor`), id);
const refusedAs = (problem: ProblemMaker) => (error: unknown) => isProblem(error, problem);
const kinds = async (side: Side, id: string) =>
  (await side.db.selectFrom("ledger_entry").select("kind").where("ref", "like", `%${id}`).orderBy("kind").execute()).map(({ kind }) => kind);

async function offered(terms: { fields?: string[]; validUntil?: string; note?: string } = { fields: ["name"], note: "只给姓名" }): Promise<string> {
  const id = await submitEvidenceRequest(pair, { fields: ["name", "address"] });
  await pair.cq.requests.terms.offer(officer(), id, terms);
  await pair.settle();
  return id;
}

async function withdraw(id: string): Promise<void> {
  await pair.sc.requests.withdraw(steward(), id);
  await pair.settle();
}

test("a provider offers less than was asked for; taken, the grant is just that, on both nodes", async () => {
  const { sc, cq } = pair;
  const id = await offered();
  const [ours, theirs] = [await view(sc, id), await view(cq, id)];
  assert.deepEqual(ours.proposals, theirs.proposals);
  assert.deepEqual([ours.proposals[0]?.fields, ours.proposals[0]?.by, ours.proposals[0]?.note], [["name"], "provider", "只给姓名"]);
  assert.deepEqual([ours.state, ours.negotiation?.state, ours.negotiation?.owes], ["submitted", "OFFERED", { kind: "party", id: ours.requestingParty }]);
  await sc.requests.terms.accept(steward(), id);
  await pair.settle();
  const [after, given] = [await view(sc, id), await view(cq, id)];
  assert.deepEqual([after.state, after.negotiation?.state, given.state, given.negotiation?.state], ["granted", "FINALIZED", "granted", "FINALIZED"]);
  const grant = await sc.requests.findGrantById(after.decision?.grant ?? "");
  assert.deepEqual([grant?.fields, grant?.state], [["name"], "active"]);
  assert.deepEqual(grant, await cq.requests.findGrantById(after.decision?.grant ?? ""));
  for (const side of [sc, cq]) assert.deepEqual(await kinds(side, id), ["request.decided", "request.proposed", "request.submitted"]);
});

test("the requester answers by other terms, and what is granted then keeps to them", async () => {
  const { sc, cq } = pair;
  const id = await offered({ fields: ["name"], note: "只给姓名" });
  await sc.requests.terms.counter(steward(), id, { fields: ["name", "address"], validUntil: "2026-12-31", note: "地址必须有，期限可以短" });
  await pair.settle();
  assert.deepEqual([(await view(cq, id)).negotiation?.state, (await view(cq, id)).negotiation?.owes?.id], ["REQUESTED", "cq:public-security"]);
  await assert.rejects(cq.requests.decide(officer(), id, { decision: "grant", validUntil: "2027-06-30" }), refusedAs(beyondRequest));
  const decided = await cq.requests.decide(officer(), id, { decision: "grant" });
  await pair.settle();
  const grant = await sc.requests.findGrantById(decided.decision?.grant ?? "");
  assert.deepEqual([[...(grant?.fields ?? [])].sort(), grant?.validUntil], [["address", "name"], "2026-12-31T16:00:00.000Z"]);
});

test("an offer may be refused by taking the request back, and its provider may still say no", async () => {
  const { sc, cq } = pair;
  const id = await offered();
  await withdraw(id);
  for (const side of [sc, cq]) assert.deepEqual([(await view(side, id)).state, (await view(side, id)).ending?.code], ["ended", "withdrawn"]);
  const second = await offered();
  await assert.rejects(cq.requests.decide(officer(), second, { decision: "grant" }), refusedAs(offerStands));
  await cq.requests.decide(officer(), second, { decision: "reject", clause: "more-than-needed", reason: "改主意了" });
  await pair.settle();
  assert.deepEqual([(await view(sc, second)).state, (await view(cq, second)).state], ["rejected", "rejected"]);
  await assert.rejects(sc.requests.terms.accept(steward(), second), refusedAs(alreadyDecided));
});

test("who may propose what, and when", async () => {
  const { sc, cq } = pair;
  const id = await submitEvidenceRequest(pair, { fields: ["name", "address"] });
  const less = { fields: ["name"], note: "只给姓名" };
  await assert.rejects(sc.requests.terms.accept(steward(), id), refusedAs(noOfferStands));
  await assert.rejects(sc.requests.terms.counter(steward(), id, less), refusedAs(noOfferStands));
  await assert.rejects(cq.requests.terms.offer({ ...officer(), roles: ["data-steward"] }, id, less), refusedAs(notTheShareOffice));
  await assert.rejects(cq.requests.terms.offer(officer(), id, { fields: ["name"] }), refusedAs(proposalIncomplete));
  await assert.rejects(cq.requests.terms.offer(officer(), id, { fields: ["name", "address"], note: "一样" }), refusedAs(proposalSame));
  await assert.rejects(cq.requests.terms.offer(officer(), id, { fields: ["name", "maritalStatus"], note: "更多" }), refusedAs(beyondRequest));
  await cq.requests.terms.offer(officer(), id, less);
  await pair.settle();
  await assert.rejects(cq.requests.terms.offer(officer(), id, less), refusedAs(proposalSame));
  await assert.rejects(cq.requests.terms.offer(officer(), id, { fields: ["address"], note: "再换" }), refusedAs(offerStands));
  await assert.rejects(sc.requests.terms.accept({ ...steward(), roles: ["clerk"] }, id), refusedAs(notAsRequester));
  for (const [ask, give] of [["address", "name"], ["address", "name"], ["address", "name"]] as const) {
    pair.clock.advance({ minutes: 1 });
    await sc.requests.terms.counter(steward(), id, { fields: [ask], note: "换一栏" });
    await pair.settle();
    await cq.requests.terms.offer(officer(), id, { fields: [give], note: "不行" });
    await pair.settle();
  }
  await assert.rejects(sc.requests.terms.counter(steward(), id, { fields: ["address"], note: "还是要" }), refusedAs(countersUsedUp));
  await withdraw(id);
});
