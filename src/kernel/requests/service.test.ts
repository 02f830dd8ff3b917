import assert from "node:assert/strict";
import { test } from "node:test";
import { makeDemoIdNumber } from "../../platform/china-ids.ts";
import { verifyDocument } from "../../platform/crypto/jws.ts";
import { isProblem, ProblemError, type Problem } from "../../platform/http/problem.ts";
import { evidenceWish, publishHouseholds, signMemorandum, submitEvidenceRequest, testPair, type Pair, type Side } from "../../../test/support/governance.ts";
import { resourceNotFound } from "../catalogue/index.ts";
import { faultOfText } from "./grants/text.ts";
import { findGrantById } from "./store.ts";
import {
  alreadyDecided, basisNotOffered, beyondRequest, fieldsUnknown, grantNotFound, grantTextChanged, noAgreement, notAsRequester, notTheShareOffice,
  ownResource, purposeNotOffered, rejectionIncomplete, requestIncomplete, requestNotFound, requestPending, requestTermInvalid, resourceProhibited,
} from "./errors.ts";

const kindsOf = async (side: Side): Promise<string[]> =>
  (await side.db.selectFrom("ledger_entry").select("kind").where("kind", "like", "request.%").orderBy("kind").execute()).map((row) => row.kind);

/** Two sides under the memorandum with a published household register. */
async function readyPair(): Promise<Pair> {
  const pair = await testPair();
  await signMemorandum(pair);
  await publishHouseholds(pair, [{ idNumber: makeDemoIdNumber("500105", "1990-01-01", 2) }]);
  return pair;
}

async function problemOf(work: Promise<unknown>): Promise<Problem> {
  const error = await work.then(
    () => assert.fail("it was not refused"),
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof ProblemError, String(error));
  return error.problem;
}

test("a request reaches the provider with all it says, and each side's ledger has its line", async () => {
  await using pair = await readyPair();
  const { sc, cq } = pair;
  const id = await submitEvidenceRequest(pair);
  const made = await sc.requests.get(sc.person("sc-steward"), id);
  const received = await cq.requests.get(cq.person("cq-share"), id);
  assert.deepEqual([made.side, received.side, made.number], ["made", "received", "SC-2026-0001"]);
  assert.deepEqual({ ...received, side: "made", negotiation: null }, { ...made, negotiation: null });
  assert.deepEqual([received.clause, received.agreement, received.scenario], ["M0-10", "M0", evidenceWish.scenario]);
  for (const side of [sc, cq]) assert.deepEqual(await kindsOf(side), ["request.submitted"]);
});

test("everything that is missing is told at once, with the sentence of the law", async () => {
  await using pair = await readyPair();
  const { sc } = pair;
  const problem = await problemOf(sc.requests.submit(sc.person("sc-steward"), { resource: evidenceWish.resource, scenario: "  ", fields: [] }));
  assert.equal(problem.type, requestIncomplete.type);
  assert.deepEqual(problem.errors?.map(({ path }) => path), ["/fields", "/purpose", "/legalBasis", "/scenario", "/scope", "/method", "/basisKind", "/validUntil"]);
  assert.match(problem.basis?.text ?? "", /应当一次性告知其需要补充的材料/);
  assert.ok(problem.remedy);
});

test("what the catalogue, the agreement or the law does not allow can't be asked for", async () => {
  await using pair = await readyPair();
  const { sc, cq, settle } = pair;
  await cq.catalogue.publish(cq.person("cq-steward"), "cq:sealed-juvenile-records");
  await settle();
  const steward = sc.person("sc-steward");
  const refusals = [
    [{ resource: "cq:nothing" }, resourceNotFound],
    [{ resource: "cq:sealed-juvenile-records", fields: ["recordNumber"] }, resourceProhibited],
    [{ fields: ["name", "salary"] }, fieldsUnknown],
    [{ purpose: "licence-check" }, purposeNotOffered],
    [{ purpose: "marketing" }, purposeNotOffered],
    [{ basisKind: "publicRecord" }, basisNotOffered],
    [{ agreement: "A1" }, noAgreement],
    [{ validUntil: "2026-11-24" }, requestTermInvalid],
    [{ validUntil: "2027-02-30" }, requestTermInvalid],
  ] as const;
  for (const [change, refusal] of refusals) {
    const problem = await problemOf(sc.requests.submit(steward, { ...evidenceWish, ...change, fields: [...("fields" in change ? change.fields : evidenceWish.fields)] }));
    assert.equal(problem.type, refusal.type, JSON.stringify(change));
    assert.ok(problem.remedy, problem.type);
  }
  assert.deepEqual(await kindsOf(sc), []);
});

test("a prohibited resource cites the law that its entry names", async () => {
  await using pair = await readyPair();
  const { sc, cq, settle } = pair;
  await cq.catalogue.publish(cq.person("cq-steward"), "cq:sealed-juvenile-records");
  await settle();
  const problem = await problemOf(sc.requests.submit(sc.person("sc-steward"), { ...evidenceWish, resource: "cq:sealed-juvenile-records" }));
  assert.deepEqual([problem.basis?.source, problem.basis?.textStatus, problem.basis?.article], ["中华人民共和国刑事诉讼法", "unverified", undefined]);
});

test("a basis that the clause does not name is refused with the clause's sentence", async () => {
  await using pair = await readyPair();
  const problem = await problemOf(pair.sc.requests.submit(pair.sc.person("sc-steward"), { ...evidenceWish, basisKind: "statutoryDuty" }));
  assert.deepEqual([problem.basis?.article, problem.basis?.textStatus], ["M0-10", "illustrative"]);
  assert.match(problem.basis?.text ?? "", /经本人当面同意后取得/);
});

test("without an agreement in force there is nothing to ask under", async () => {
  await using pair = await testPair();
  await publishHouseholds(pair, [{ idNumber: makeDemoIdNumber("500105", "1990-01-01", 2) }]);
  await assert.rejects(pair.sc.requests.submit(pair.sc.person("sc-steward"), evidenceWish), (e) => isProblem(e, noAgreement));
});

test("only a data steward asks, and not for his own office's data", async () => {
  await using pair = await readyPair();
  const { sc, cq } = pair;
  await assert.rejects(sc.requests.submit(sc.person("sc-clerk"), evidenceWish), (e) => isProblem(e, notAsRequester));
  await assert.rejects(cq.requests.submit(cq.person("cq-steward"), evidenceWish), (e) => isProblem(e, ownResource));
});

test("the same request is not made twice while the first waits", async () => {
  await using pair = await readyPair();
  const { sc } = pair;
  const steward = sc.person("sc-steward");
  const results = await Promise.allSettled([sc.requests.submit(steward, evidenceWish), sc.requests.submit(steward, evidenceWish)]);
  const ids = results.map((one) => (one.status === "fulfilled" ? one.value.id : String(one.reason)));
  assert.equal(ids[0], ids[1], "the second asker gets the first's request");
  assert.deepEqual(results.map((one) => one.status === "fulfilled" && one.value.reused).sort(), [undefined, "waiting-request"].sort());
  assert.equal((await sc.requests.list(steward)).length, 1);
  await assert.rejects(sc.requests.submit(steward, { ...evidenceWish, fields: [...evidenceWish.fields, "maritalStatus"] }), (e) => isProblem(e, requestPending), "more than the first asks for is no repetition");
  await assert.rejects(sc.requests.submit(steward, { ...evidenceWish, validUntil: "2027-11-25" }), (e) => isProblem(e, requestPending));
});

test("what a standing grant covers is answered with it, and nothing is asked; more, longer or anew is asked", async () => {
  await using pair = await readyPair();
  const { sc, cq, settle } = pair;
  const steward = sc.person("sc-steward");
  const id = await submitEvidenceRequest(pair);
  const { decision } = await cq.requests.decide(cq.person("cq-share"), id, { decision: "grant", fields: ["name", "address"] });
  await settle();
  const again = await sc.requests.submit(steward, { ...evidenceWish, fields: ["name"] });
  assert.deepEqual([again.id, again.reused, again.decision?.grant], [id, "standing-grant", decision?.grant]);
  assert.deepEqual(await kindsOf(sc), ["request.decided", "request.submitted"]);
  await sc.requests.life.suspend(steward, decision?.grant ?? "", { ground: "pause", reason: "暂时不用" });
  const suspended = await sc.requests.submit(steward, { ...evidenceWish, fields: ["name"] });
  assert.equal(suspended.reused, undefined, "a suspended grant covers nothing");
  await sc.requests.withdraw(steward, suspended.id);
  await sc.requests.life.resume(steward, decision?.grant ?? "");
  for (const change of [{ anew: true, fields: ["name"] }, { fields: ["name", "householdNumber"] }, { fields: ["name"], validUntil: "2027-11-25" }]) {
    const asked = await sc.requests.submit(steward, { ...evidenceWish, ...change });
    assert.equal(asked.reused, undefined, JSON.stringify(change));
    await settle();
    await sc.requests.withdraw(steward, asked.id);
    await settle();
  }
});

test("the provider has ten working days, counted from the day after the request arrived", async () => {
  await using pair = await readyPair();
  const { cq, clock } = pair;
  const id = await submitEvidenceRequest(pair);
  const share = cq.person("cq-share");
  const { clock: first } = await cq.requests.get(share, id);
  assert.deepEqual([first.budget, first.unit, first.startOn, first.dueOn, first.remaining, first.provisional], [10, "workday", "2026-11-25", "2026-12-09", 10, false]);
  clock.set("2026-12-10T02:00:00Z");
  const { clock: late } = await cq.requests.get(share, id);
  assert.deepEqual([late.state, late.remaining], ["due-passed", 0]);
  clock.set("2026-12-11T02:00:00Z");
  assert.equal((await cq.requests.get(share, id)).clock.overdueDays, 1);
});

test("a grant carries fields, purpose, basis, validity and rate, signed by the provider's node, the same bytes on both sides", async () => {
  await using pair = await readyPair();
  const { sc, cq, settle } = pair;
  const id = await submitEvidenceRequest(pair);
  const decided = await cq.requests.decide(cq.person("cq-share"), id, { decision: "grant", fields: ["name", "address"], validUntil: "2027-05-31", ratePerMinute: 60 });
  await settle();
  const grantId = decided.decision?.grant ?? "";
  const [held, given] = [await sc.requests.getGrant(sc.person("sc-steward"), grantId), await cq.requests.getGrant(cq.person("cq-share"), grantId)];
  assert.deepEqual(held, given);
  assert.deepEqual(held.fields, ["name", "address"]);
  assert.deepEqual([held.purpose, held.basisKinds, held.validUntil, held.ratePerMinute, held.state], ["service-evidence", ["consent"], "2027-05-31T16:00:00.000Z", 60, "active"]);
  const verified = verifyDocument(held.document, sc.findKey);
  assert.ok(verified.ok);
  assert.deepEqual(verified.document.signatures.map(({ party, act }) => [party, act?.person, act?.textDigest]), [["cq:public-security", "cq-share", held.digest]]);
  for (const side of [sc, cq]) assert.deepEqual(await kindsOf(side), ["request.decided", "request.submitted"]);
  assert.equal((await sc.requests.get(sc.person("sc-steward"), id)).state, "granted");
});

test("the officer reads what he signs: the text is made from the terms, its digest is signed, and another text is not", async () => {
  await using pair = await readyPair();
  const { sc, cq, settle } = pair;
  const id = await submitEvidenceRequest(pair);
  const share = cq.person("cq-share");
  const wish = { fields: ["name"], validUntil: "2027-05-31", ratePerMinute: 60 };
  const read = await cq.requests.grantText(share, id, wish);
  assert.match(read.zh, /^重庆市.*同意.*使用“.*”中的1个数据项：姓名。/);
  await assert.rejects(cq.requests.grantText(sc.person("sc-steward"), id, wish), (e) => isProblem(e, notTheShareOffice));
  await assert.rejects(cq.requests.decide(share, id, { decision: "grant", ...wish, ratePerMinute: 61, textDigest: read.digest }), (e) => isProblem(e, grantTextChanged));
  const { decision } = await cq.requests.decide(share, id, { decision: "grant", ...wish, textDigest: read.digest });
  await settle();
  const held = await sc.requests.getGrant(sc.person("sc-steward"), decision?.grant ?? "");
  assert.equal(held.textDigest, read.digest);
  const resource = await sc.catalogue.findPublished(held.resource);
  const { payload } = (await findGrantById(sc.db, held.id))!;
  const nameOf = (party: string) => ({ zh: party === held.requestingParty ? payload.words!.requester.zh : payload.words!.provider.zh, en: "" });
  assert.equal(faultOfText(payload, resource, { nameOf }), undefined);
  assert.equal(faultOfText({ ...payload, ratePerMinute: 600 }, resource, { nameOf }), "its text is not what its policy says");
  assert.equal(faultOfText(payload, resource, { nameOf: () => ({ zh: "别的单位", en: "" }) }), "its text uses other names than are known here");
  assert.equal(faultOfText({ ...payload, words: undefined } as never, resource, { nameOf }), "it carries no text for people");
});

test("the two ledgers' lines about a decision agree in all they share and hold no words of the request", async () => {
  await using pair = await readyPair();
  const { sc, cq, settle } = pair;
  const id = await submitEvidenceRequest(pair);
  await cq.requests.decide(cq.person("cq-share"), id, { decision: "grant" });
  await settle();
  for (const ref of [`request:${id}`, `request-decision:${id}`]) {
    const [ours, theirs] = await Promise.all([sc, cq].map(async (side) => {
      const { node, peer, role, ...shared } = (await side.ledger.side(ref))!.details;
      return { node, peer, shared };
    }));
    assert.deepEqual(ours?.shared, theirs?.shared);
    assert.deepEqual([ours?.node, ours?.peer, theirs?.node, theirs?.peer], ["sc", "cq", "cq", "sc"]);
    assert.doesNotMatch(JSON.stringify(ours?.shared), /补领|核验|sc-steward|cq-share/);
  }
});

test("a grant never exceeds the request", async () => {
  await using pair = await readyPair();
  const { cq } = pair;
  const id = await submitEvidenceRequest(pair);
  const share = cq.person("cq-share");
  await assert.rejects(cq.requests.decide(share, id, { decision: "grant", fields: ["name", "maritalStatus"] }), (e) => isProblem(e, beyondRequest));
  await assert.rejects(cq.requests.decide(share, id, { decision: "grant", validUntil: "2027-11-25" }), (e) => isProblem(e, beyondRequest));
  await assert.rejects(cq.requests.decide(share, id, { decision: "grant", validUntil: "2026-11-24" }), (e) => isProblem(e, requestTermInvalid));
  assert.equal((await cq.requests.get(share, id)).state, "submitted");
});

test("only the provider's share office answers, once", async () => {
  await using pair = await readyPair();
  const { sc, cq, settle } = pair;
  const id = await submitEvidenceRequest(pair);
  await assert.rejects(cq.requests.decide(cq.person("cq-steward"), id, { decision: "grant" }), (e) => isProblem(e, notTheShareOffice));
  await assert.rejects(cq.requests.decide(cq.person("cq-share-market"), id, { decision: "grant" }), (e) => isProblem(e, requestNotFound));
  await assert.rejects(sc.requests.decide({ ...sc.person("sc-steward"), roles: ["share-officer"] }, id, { decision: "grant" }), (e) => isProblem(e, notTheShareOffice));
  const results = await Promise.allSettled([1, 2].map(() => cq.requests.decide(cq.person("cq-share"), id, { decision: "grant" })));
  assert.deepEqual(results.map(({ status }) => status).sort(), ["fulfilled", "rejected"]);
  await assert.rejects(cq.requests.decide(cq.person("cq-share"), id, { decision: "reject", clause: "more-than-needed", reason: "x" }), (e) => isProblem(e, alreadyDecided));
  await settle();
  assert.equal((await sc.requests.grants(sc.person("sc-steward"))).length, 1);
});

test("a refusal needs reason and clause, and reaches the other side with the sentence it rests on", async () => {
  await using pair = await readyPair();
  const { sc, cq, settle } = pair;
  const id = await submitEvidenceRequest(pair);
  const problem = await problemOf(cq.requests.decide(cq.person("cq-share"), id, { decision: "reject" }));
  assert.equal(problem.type, rejectionIncomplete.type);
  assert.deepEqual(problem.errors?.map(({ path }) => path), ["/clause", "/reason"]);
  assert.match(problem.basis?.text ?? "", /不同意共享的，应当说明理由/);
  await cq.requests.decide(cq.person("cq-share"), id, { decision: "reject", clause: "more-than-needed", reason: "补领只需要姓名和地址" });
  await settle();
  const seen = await sc.requests.get(sc.person("sc-steward"), id);
  assert.deepEqual([seen.state, seen.decision?.clause, seen.decision?.reason], ["rejected", "中华人民共和国个人信息保护法 第六条第一款", "补领只需要姓名和地址"]);
  assert.match(seen.decision?.basis?.text ?? "", /采取对个人权益影响最小的方式/);
  assert.deepEqual(await sc.requests.grants(sc.person("sc-steward")), []);
  assert.equal((await sc.requests.get(sc.person("sc-steward"), id)).clock.state, "ended");
  await submitEvidenceRequest(pair, { fields: ["name", "address"] });
});

test("other offices see neither request nor grant; auditors of the node see them", async () => {
  await using pair = await readyPair();
  const { sc, cq, settle } = pair;
  const id = await submitEvidenceRequest(pair);
  const { decision } = await cq.requests.decide(cq.person("cq-share"), id, { decision: "grant" });
  await settle();
  const stranger = sc.person("sc-steward-market");
  assert.deepEqual([await sc.requests.list(stranger), await sc.requests.grants(stranger)], [[], []]);
  await assert.rejects(sc.requests.get(stranger, id), (e) => isProblem(e, requestNotFound));
  await assert.rejects(sc.requests.getGrant(stranger, decision?.grant ?? ""), (e) => isProblem(e, grantNotFound));
  for (const side of [sc, cq]) assert.deepEqual((await side.requests.list(side.person(`${side.id}-auditor`))).map((one) => one.id), [id]);
  assert.deepEqual((await sc.requests.list(sc.person("sc-steward"), { side: "made" })).length, 1);
  assert.deepEqual((await sc.requests.list(sc.person("sc-steward"), { side: "received" })).length, 0);
});

test("a grant ends by its date, and the next one takes its place", async () => {
  await using pair = await readyPair();
  const { sc, cq, settle, clock } = pair;
  const share = cq.person("cq-share");
  const use = { resource: evidenceWish.resource, requestingParty: "sc:gaoxin-hall", purpose: "service-evidence" };
  const id = await submitEvidenceRequest(pair);
  const { decision } = await cq.requests.decide(share, id, { decision: "grant", validUntil: "2026-11-30" });
  await settle();
  clock.set("2026-11-30T15:59:59Z");
  assert.equal((await sc.requests.findGrant(use))?.state, "active");
  clock.set("2026-11-30T16:00:00Z");
  assert.equal((await sc.requests.findGrant(use))?.state, "expired");
  const again = await submitEvidenceRequest(pair);
  const renewed = await cq.requests.decide(share, again, { decision: "grant" });
  await settle();
  assert.equal((await sc.requests.findGrant(use))?.id, renewed.decision?.grant);
  assert.ok(decision?.grant);
});

test("within one node a request needs no messenger and leaves one line per step", async () => {
  await using pair = await readyPair();
  const { cq } = pair;
  const asking = { ...cq.person("cq-steward"), party: "cq:jiangbei-hall" };
  await assert.rejects(cq.requests.submit(asking, { ...evidenceWish, purpose: "licence-check" }), (e) => isProblem(e, purposeNotOffered));
  const { id } = await cq.requests.submit(asking, evidenceWish);
  const decided = await cq.requests.decide(cq.person("cq-share"), id, { decision: "grant" });
  assert.deepEqual([decided.side, decided.state], ["both", "granted"]);
  assert.deepEqual(await kindsOf(cq), ["request.decided", "request.submitted"]);
});
