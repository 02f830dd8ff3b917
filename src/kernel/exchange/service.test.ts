import assert from "node:assert/strict";
import { after, beforeEach, test } from "node:test";
import { isProblem, ProblemError } from "../../platform/http/problem.ts";
import { inTransaction } from "../../storage/database.ts";
import { parseTrustPolicy, verifyReceipt } from "../../verify/index.ts";
import {
  answered, answeredInParts, clerk, creditCode, enterpriseGrant, enterprises, exchangePair, household, householdGrant, idNumber, inspector, pairLimits,
} from "../../../test/support/exchange-pair.ts";
import { consentOtherPerson, consentRevoked, previewNotUse } from "../consent/index.ts";
import { peerSuspended } from "../identity/index.ts";
import {
  agreementNotInForce, answerNotAccepted, basisMissing, callMessageRefused, callsQueueFull, callsRootDiffers, crossingAnsweredBefore, crossingIdReused, fieldsNotGranted, grantNotInForce, grantOfOtherParty,
  keyParameterMissing, noGrant, otherPurpose, overRate, callTimedOut, callUnanswered, providerQueueFull, resourceOnOwnNode, sideNotYours, sourceFailed,
} from "./errors.ts";
import type { Answer, Call, CallRequest, CrossingView } from "./schema.ts";

const pair = await exchangePair();
beforeEach(() => pair.reset());
after(() => pair[Symbol.asyncDispose]());

const licenceCheck: CallRequest = { resource: enterprises, params: { uscc: creditCode }, purpose: "licence-check" };

function giveConsent({ scope = "use", subjectId = idNumber, matter = "CY-20261125-SC-00001" }: { scope?: "preview" | "use"; subjectId?: string; matter?: string } = {}) {
  const { agreement, clause, fields, providingParty: provider, purpose } = householdGrant;
  return inTransaction(pair.sc.db, (tx) =>
    pair.sc.consents.give(tx, clerk, { subjectId, resource: household, provider, fields, purpose, matter, scope, agreement, clause, textShown: "同意" }),
  );
}

const evidence = (consent: string): CallRequest => ({ resource: household, params: { idNumber }, purpose: "service-evidence", basis: { kind: "consent", ref: consent } });

/** The very message that a call put on the line, as a peer may send it again. */
function lastCall(): Call {
  return (pair.line.sent.filter(({ path }) => path === "/data/calls").at(-1)!.body as { calls: Call[] }).calls[0]!;
}

async function refusalOf(work: Promise<unknown>): Promise<ProblemError> {
  return work.then(
    () => assert.fail("it was not refused"),
    (error: unknown) => {
      assert.ok(error instanceof ProblemError, String(error));
      return error;
    },
  );
}

const entryCount = () => Promise.all([pair.cq, pair.sc].map(async ({ db }) => (await db.selectFrom("ledger_entry").select("entry_id").execute()).length));

test("a governed call brings the granted fields only, and both ledgers record it in the same words", async () => {
  const { crossingId, record, outcome } = await pair.sc.exchange.call(inspector, licenceCheck);
  assert.equal(outcome, "delivered");
  assert.deepEqual(record, { uscc: creditCode, name: "示例公司", status: "存续" });
  assert.deepEqual(await pair.kindsOf(crossingId), ["crossing.provided", "crossing.received"]);
  const [provided, received] = await Promise.all([pair.cq, pair.sc].map(({ ledger }) => ledger.side(crossingId)));
  const shared = (details: Record<string, unknown>) => ({ ...details, node: null, peer: null, role: null });
  assert.deepEqual(shared(provided!.details), shared(received!.details));
});

test("fewer fields may be asked for than granted", async () => {
  const { record } = await pair.sc.exchange.call(inspector, { ...licenceCheck, fields: ["status"] });
  assert.deepEqual(record, { status: "存续" });
});

test("a call on consent shows the person's record; nothing about the person stays in either node's exchange or ledger", async () => {
  const consent = await giveConsent();
  const { record } = await pair.sc.exchange.call(clerk, evidence(consent.id));
  assert.deepEqual(Object.keys(record!).sort(), ["address", "name", "relationToHead"]);
  for (const { db } of [pair.sc, pair.cq]) {
    const kept = JSON.stringify(await Promise.all([db.selectFrom("crossing").selectAll().execute(), db.selectFrom("ledger_detail").selectAll().execute(), db.selectFrom("consent").selectAll().execute()]));
    for (const personal of [idNumber, "示例甲", "示例路"]) assert.ok(!kept.includes(personal), personal);
  }
});

test("that there is no such record is a crossing too, with its receipt", async () => {
  const { crossingId, record, outcome } = await pair.sc.exchange.call(inspector, { ...licenceCheck, params: { key: "91500000MA5U000001" } });
  assert.deepEqual([outcome, record], ["notFound", null]);
  assert.deepEqual(await pair.kindsOf(crossingId), ["crossing.provided", "crossing.received"]);
});

test("the receipt of a crossing verifies with the trust file alone, is kept, and tells nothing personal", async () => {
  const consent = await giveConsent();
  const { crossingId } = await pair.sc.exchange.call(clerk, evidence(consent.id));
  const early = await pair.sc.exchange.receipt(crossingId);
  const trust = await parseTrustPolicy(pair.trust);
  assert.deepEqual([...new Set((await verifyReceipt(early, trust)).problems.map(({ code }) => code))], ["not-yet-witnessed"]);
  await pair.witnessAll();
  for (const { exchange } of [pair.sc, pair.cq]) {
    const receipt = await exchange.receipt(crossingId);
    const verdict = await verifyReceipt(receipt, trust);
    assert.ok(verdict.ok, JSON.stringify(verdict.problems));
    assert.equal(receipt.sides.length, 2);
    assert.ok(!JSON.stringify(receipt).includes(idNumber));
  }
  pair.line.state = "cut";
  assert.equal((await pair.sc.exchange.receipt(crossingId)).sides.length, 2, "a complete receipt needs no peer any more");
});

test("a peer that is away leaves a receipt waiting for its side, not wrong", async () => {
  const { crossingId } = await pair.sc.exchange.call(inspector, licenceCheck);
  await pair.witnessAll();
  pair.line.state = "cut";
  const verdict = await verifyReceipt(await pair.sc.exchange.receipt(crossingId), await parseTrustPolicy(pair.trust));
  assert.deepEqual(verdict.problems.map(({ code }) => code), ["peer-side-missing"]);
});

test("a side of a receipt is shown to the one node it concerns", async () => {
  const { crossingId } = await pair.sc.exchange.call(inspector, licenceCheck);
  await assert.rejects(pair.cq.exchange.sideFor("yn", crossingId), (error) => isProblem(error, sideNotYours));
  assert.equal((await pair.cq.exchange.sideFor("sc", crossingId)).node, "cq");
});

test("without a grant, with another office's, or for another purpose, nothing is even asked", async () => {
  const other = await refusalOf(pair.sc.exchange.call(clerk, licenceCheck));
  assert.ok(isProblem(other, grantOfOtherParty));
  assert.equal(other.problem.remedy?.action, "/catalogue/cq%3Aenterprise-register");
  assert.ok(isProblem(await refusalOf(pair.sc.exchange.call(inspector, { ...licenceCheck, purpose: "service-evidence" })), otherPurpose));
  assert.ok(isProblem(await refusalOf(pair.sc.exchange.call(inspector, { ...licenceCheck, resource: "cq:unknown" })), noGrant));
  assert.ok(isProblem(await refusalOf(pair.sc.exchange.call(inspector, { ...licenceCheck, resource: "sc:own" })), resourceOnOwnNode));
  assert.ok(isProblem(await refusalOf(pair.sc.exchange.call(inspector, { ...licenceCheck, params: { name: "x" } })), keyParameterMissing));
  assert.ok(isProblem(await refusalOf(pair.sc.exchange.call(clerk, { ...evidence("x"), basis: { kind: "consent" } })), basisMissing));
  pair.clock.set("2027-11-01T00:00:00Z");
  assert.ok(isProblem(await refusalOf(pair.sc.exchange.call(inspector, licenceCheck)), grantNotInForce));
  assert.equal(pair.line.sent.length, 0);
});

test("the provider's refusal arrives with its basis, its remedy and its side; no ledger entry, but it is counted and shown", async () => {
  const refusal = await refusalOf(pair.sc.exchange.call(inspector, { ...licenceCheck, fields: ["name", "legalRepresentative"] }));
  assert.ok(isProblem(refusal, fieldsNotGranted));
  assert.equal(refusal.problem.side, "cq");
  assert.ok(refusal.problem.basis?.text && refusal.problem.remedy?.zh);
  assert.deepEqual(await entryCount(), [0, 0]);
  const auditor = { ...inspector, roles: ["auditor" as const] };
  assert.deepEqual(await pair.cq.exchange.listRefusals(auditor), [
    { on: "2026-11-25", peer: "sc", reason: fieldsNotGranted.type, grant: enterpriseGrant.id, calls: 1, lastAt: "2026-11-25T02:00:00.000Z" },
  ]);
  const { crossings } = await pair.sc.exchange.listCrossings(inspector, {});
  assert.deepEqual(crossings.map(({ outcome, reason, hasReceipt }) => ({ outcome, reason, hasReceipt })), [{ outcome: "refused", reason: fieldsNotGranted.type, hasReceipt: false }]);
});

test("an agreement that is not in force stops every call at the provider", async () => {
  pair.world.agreement = { ...pair.world.agreement, inForce: false };
  assert.ok(isProblem(await refusalOf(pair.sc.exchange.call(inspector, licenceCheck)), agreementNotInForce));
});

test("a preview does not open the use, a withdrawn consent opens nothing, and nobody is looked up on another's consent", async () => {
  const preview = await giveConsent({ scope: "preview" });
  assert.equal((await pair.sc.exchange.call(clerk, evidence(preview.id))).outcome, "delivered");
  const asUse = { ...lastCall(), callId: "0b0e7a52-8f53-4a7e-9c31-6f6a3d2d4e02" };
  const [answer] = await answered(pair.cq.exchange, "sc", [{ ...asUse, basis: { ...asUse.basis, scope: "use" } }]);
  assert.equal(answer?.problem?.type, previewNotUse.type);

  const given = await giveConsent();
  const otherPerson = await refusalOf(pair.sc.exchange.call(clerk, { ...evidence(given.id), params: { idNumber: "110101199003074266" } }));
  assert.ok(isProblem(otherPerson, consentOtherPerson));
  await pair.sc.consents.revokeNow(clerk, given.id);
  assert.ok(isProblem(await refusalOf(pair.sc.exchange.call(clerk, evidence(given.id))), consentRevoked));
});

test("the rate of a grant slides over sixty seconds, is counted in the database, and says when to come again", async () => {
  pair.world.grants = [{ ...enterpriseGrant, ratePerMinute: 2 }];
  await pair.sc.exchange.call(inspector, licenceCheck);
  pair.clock.advance({ seconds: 20 });
  await pair.sc.exchange.call(inspector, licenceCheck);
  const refusal = await refusalOf(pair.sc.exchange.call(inspector, licenceCheck));
  assert.ok(isProblem(refusal, overRate));
  assert.equal(refusal.headers["retry-after"], "40");
  assert.deepEqual((await pair.cq.db.selectFrom("grant_use").select("calls").orderBy("second").execute()).map(({ calls }) => calls), [1, 1]);
  pair.clock.advance({ seconds: 40 });
  assert.equal((await pair.sc.exchange.call(inspector, licenceCheck)).outcome, "delivered");
  assert.ok(isProblem(await refusalOf(pair.sc.exchange.call(inspector, licenceCheck)), overRate));
});

test("in one message the rate admits the first calls and refuses the rest", async () => {
  pair.world.grants = [{ ...enterpriseGrant, ratePerMinute: 3 }];
  const results = await Promise.allSettled(Array.from({ length: 5 }, () => pair.sc.exchange.call(inspector, licenceCheck)));
  assert.equal(results.filter(({ status }) => status === "fulfilled").length, 3);
  assert.equal(pair.line.sent.length, 1, "five calls of one moment are one message");
  assert.deepEqual(await entryCount(), [3, 3]);
});

test("a call that comes again gets the same answer and no second entry", async () => {
  const { crossingId } = await pair.sc.exchange.call(inspector, licenceCheck);
  const again = lastCall();
  const [first, second] = [await answered(pair.cq.exchange, "sc", [again]), await answered(pair.cq.exchange, "sc", [again])];
  const untimed = (answers: readonly Answer[]) => answers.map(({ stages: _stages, ...answer }) => answer);
  assert.deepEqual(untimed(first), untimed(second));
  assert.equal(first[0]?.outcome, "delivered");
  assert.deepEqual(await entryCount(), [1, 1]);
  assert.equal(again.callId, crossingId);
});

test("an id can't be used again to ask something else, nor to see how the data has changed", async () => {
  await pair.sc.exchange.call(inspector, licenceCheck);
  const again = lastCall();
  const typeOf = async (call: Call) => (await answered(pair.cq.exchange, "sc", [call]))[0]?.problem?.type;
  assert.equal(await typeOf({ ...again, params: { key: "91500000MA5U000001" } }), crossingIdReused.type);
  assert.equal(await typeOf({ ...again, fields: ["status"] }), crossingIdReused.type);
  pair.world.records.set(`${enterprises} ${creditCode}`, { uscc: creditCode, name: "示例公司", status: "注销" });
  assert.equal(await typeOf(again), crossingAnsweredBefore.type);
  const twice = await answered(pair.cq.exchange, "sc", [{ ...again, callId: "0b0e7a52-8f53-4a7e-9c31-6f6a3d2d4e03" }, { ...again, callId: "0b0e7a52-8f53-4a7e-9c31-6f6a3d2d4e03" }]);
  assert.deepEqual(twice.map(({ outcome }) => outcome).sort(), ["delivered", "refused"]);
  assert.deepEqual(await entryCount(), [2, 1]);
});

test("a source that fails provides nothing, records nothing, and doesn't spoil its neighbours in the message", async () => {
  const consent = await giveConsent();
  pair.world.failing.add(household);
  const [bad, good] = await Promise.allSettled([pair.sc.exchange.call(clerk, evidence(consent.id)), pair.sc.exchange.call(inspector, licenceCheck)]);
  assert.equal(good.status, "fulfilled");
  assert.ok(bad.status === "rejected" && bad.reason instanceof ProblemError);
  assert.equal((await pair.cq.exchange.listRefusals({ ...inspector, roles: ["auditor"] }))[0]?.reason, sourceFailed.type);
  assert.deepEqual(await entryCount(), [1, 2]);
});

const cheats: readonly { readonly what: string; readonly change: (answer: Answer) => Answer }[] = [
  { what: "another value than its ledger says", change: (answer) => ({ ...answer, record: { ...answer.record, status: "注销" } }) },
  { what: "a field nobody asked for", change: (answer) => ({ ...answer, record: { ...answer.record, legalRepresentative: "示例乙" } }) },
  { what: "no ledger entry", change: ({ side: _side, ...answer }) => answer },
  { what: "a ledger entry whose details don't open", change: (answer) => ({ ...answer, side: { ...answer.side!, details: { ...answer.side!.details, purpose: "x" } } }) },
  { what: "no record where its ledger says there was one", change: ({ record: _record, ...answer }) => ({ ...answer, outcome: "notFound" }) },
  { what: "another salt", change: (answer) => ({ ...answer, payloadSalt: Buffer.alloc(32).toString("base64url") }) },
];

for (const { what, change } of cheats)
  test(`an answer with ${what} is not used, and recorded as not received`, async () => {
      pair.line.alter = (path, { status, body }) =>
      path === "/data/calls" ? { status, body: { v: 1, answers: (body as { answers: Answer[] }).answers.map(change) } } : { status, body };
    const refusal = await refusalOf(pair.sc.exchange.call(inspector, licenceCheck));
    assert.ok(isProblem(refusal, answerNotAccepted));
    assert.equal(refusal.problem.side, "cq");
    assert.deepEqual(await pair.kindsOf(lastCall().callId), ["crossing.provided", "crossing.notReceived"]);
  });

test("a peer that can't be reached is named, and nothing is recorded as crossed", async () => {
  pair.line.state = "cut";
  const refusal = await refusalOf(pair.sc.exchange.call(inspector, licenceCheck));
  assert.ok(isProblem(refusal, callUnanswered));
  assert.equal(refusal.problem.side, "cq");
  assert.deepEqual(await entryCount(), [0, 0]);
  pair.line.state = "up";
  pair.clock.advance({ minutes: 9 });
  assert.equal(await pair.sc.exchange.settle(), 0, "a late copy could still be under way");
  pair.clock.advance({ minutes: 1 });
  assert.equal(await pair.sc.exchange.settle(), 1);
  assert.equal((await pair.sc.exchange.listCrossings(inspector, {})).crossings[0]?.outcome, "neverProvided");
  assert.deepEqual(await entryCount(), [0, 0]);
});

test("an answer that got lost is squared from the provider's ledger: not received, in the same words, and the receipt is whole", async () => {
  pair.line.state = "deaf";
  assert.ok(isProblem(await refusalOf(pair.sc.exchange.call(inspector, licenceCheck)), callTimedOut));
  const { callId } = lastCall();
  assert.deepEqual(await pair.kindsOf(callId), ["crossing.provided"]);
  pair.line.state = "up";
  assert.equal(await pair.sc.exchange.settle(), 0, "not while its answer may still come");
  pair.clock.advance({ seconds: 30 });
  assert.equal(await pair.sc.exchange.settle(), 1);
  assert.equal(await pair.sc.exchange.settle(), 0);
  assert.deepEqual(await pair.kindsOf(callId), ["crossing.provided", "crossing.notReceived"]);
  await pair.witnessAll();
  const verdict = await verifyReceipt(await pair.sc.exchange.receipt(callId), await parseTrustPolicy(pair.trust));
  assert.ok(verdict.ok, JSON.stringify(verdict.problems));
});

test("谁取过 shows an office its own crossings, an auditor all, a page at a time", async () => {
  for (let i = 0; i < 3; i += 1) {
    pair.clock.advance({ seconds: 1 });
    await pair.sc.exchange.call(inspector, licenceCheck);
  }
  const consent = await giveConsent();
  await pair.sc.exchange.call(clerk, evidence(consent.id));
  const page = await pair.sc.exchange.listCrossings(inspector, { limit: 2 });
  const rest = await pair.sc.exchange.listCrossings(inspector, { limit: 2, cursor: page.next ?? "" });
  assert.deepEqual([page.crossings.length, rest.crossings.length, rest.next], [2, 1, null]);
  assert.equal(new Set([...page.crossings, ...rest.crossings].map(({ ref }) => ref)).size, 3);
  assert.equal((await pair.sc.exchange.listCrossings({ ...inspector, roles: ["auditor"] }, {})).crossings.length, 4);
  const provider = { ...inspector, party: "cq:public-security" };
  assert.deepEqual((await pair.cq.exchange.listCrossings(provider, {})).crossings.map(({ resource, basis }) => [resource, basis.kind]), [[household, "consent"]]);
});

test("a message that our own channel keeps back, because the peer is suspended, is not asked and stays settled", async () => {
  pair.line.state = "suspended";
  assert.ok(isProblem(await refusalOf(pair.sc.exchange.call(inspector, licenceCheck)), peerSuspended));
  assert.deepEqual((await pair.sc.exchange.listCrossings(inspector, {})).crossings.map(({ outcome }) => outcome), ["refused"]);
});

test("a message that the peer refuses as a whole is refused for each of its calls, with the peer's problem as the cause", async () => {
  pair.line.state = "refusing";
  const refusal = await refusalOf(pair.sc.exchange.call(inspector, licenceCheck));
  assert.ok(isProblem(refusal, callMessageRefused));
  assert.equal((refusal.problem.cause as { type: string }).type, peerSuspended.type);
  assert.deepEqual((await pair.sc.exchange.listCrossings(inspector, {})).crossings.map(({ outcome, reason }) => [outcome, reason]), [["refused", peerSuspended.type]]);
});

test("a slow source holds up its own calls only: the others are recorded and answered, and when it fails it fails alone", async () => {
  const consent = await giveConsent();
  await pair.sc.exchange.call(inspector, licenceCheck);
  const quick = { ...lastCall(), callId: "0b0e7a52-8f53-4a7e-9c31-6f6a3d2d4e11" };
  await pair.sc.exchange.call(clerk, evidence(consent.id));
  const slow = { ...lastCall(), callId: "0b0e7a52-8f53-4a7e-9c31-6f6a3d2d4e12" };
  const refused = { ...quick, callId: "0b0e7a52-8f53-4a7e-9c31-6f6a3d2d4e13", purpose: "service-evidence" };
  const before = await entryCount();
  const { promise, resolve } = Promise.withResolvers<void>();
  pair.world.slow.set(household, promise);
  pair.world.failing.add(household);
  const parts = answeredInParts(pair.cq.exchange, "sc", [slow, quick, refused]);
  const early = new Set<string>();
  while (early.size < 2) for (const { callId } of ((await parts.next()).value as Answer[] | undefined) ?? []) early.add(callId);
  assert.deepEqual([...early].sort(), [quick.callId, refused.callId]);
  assert.deepEqual(await entryCount(), [before[0]! + 1, before[1]]);
  assert.equal(pair.cq.exchange.load().inbound.inside, 1, "only the slow call is still in the works");
  resolve();
  const last = (await parts.next()).value as Answer[];
  assert.deepEqual(last.map(({ callId, problem }) => [callId, problem?.type.split(":").at(-1)]), [[slow.callId, "source-failed"]]);
  assert.equal((await parts.next()).done, true);
  assert.equal(pair.cq.exchange.load().inbound.inside, 0);
});

test("a message whose signature does not cover the right root over its calls is refused before anything is done", async () => {
  await pair.sc.exchange.call(inspector, licenceCheck);
  const again = { ...lastCall(), callId: "0b0e7a52-8f53-4a7e-9c31-6f6a3d2d4e21" };
  const before = await entryCount();
  for (const root of ["", "calls 1 root AAAA"]) await assert.rejects(async () => answeredInParts(pair.cq.exchange, "sc", [again], root).next(), (error) => isProblem(error, callsRootDiffers));
  assert.deepEqual(await entryCount(), before);
});

test("where the time of a call went is told to its caller, shown with the crossing on both sides, and told to whoever listens", async () => {
  const measured: { side: string; outcome: string }[] = [];
  const stops = [pair.sc, pair.cq].map(({ exchange }) => exchange.onCallMeasured(({ side, outcome }) => measured.push({ side, outcome })));
  const { crossingId, timing } = await pair.sc.exchange.call(inspector, licenceCheck, { auth: 1.5 });
  for (const stop of stops) stop();
  assert.equal(timing.ours.auth, 1.5);
  for (const stage of ["policy", "basis", "queue", "log", "network"] as const) assert.ok((timing.ours[stage] ?? -1) >= 0, stage);
  for (const stage of ["policy", "basis", "source", "log"] as const) assert.ok((timing.theirs?.[stage] ?? -1) >= 0, stage);
  const sum = [timing.ours, timing.theirs ?? {}].flatMap((times) => Object.values(times)).reduce((all, ms) => all + ms, 0);
  assert.ok(Math.abs(timing.totalMs - sum) < 0.1);
  assert.deepEqual(measured.toSorted((a, b) => a.side.localeCompare(b.side)), [{ side: "consumer", outcome: "delivered" }, { side: "provider", outcome: "delivered" }]);
  for (const [node, caller] of [[pair.sc, inspector], [pair.cq, { ...inspector, party: "cq:market-regulation" }]] as const) {
    let kept: CrossingView | undefined;
    for (let tries = 0; tries < 100 && !kept?.timing; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      kept = (await node.exchange.listCrossings(caller, {})).crossings.find(({ ref }) => ref === crossingId);
    }
    assert.ok((kept?.timing?.totalMs ?? 0) > 0);
  }
});

test("an office with too many calls waiting is told so at once and when to come again; those before it are answered", async () => {
  const wanted = pairLimits.waitingPerOffice + 1;
  const ends = await Promise.allSettled(Array.from({ length: wanted }, () => pair.sc.exchange.call(inspector, licenceCheck)));
  const refusals = ends.flatMap((end) => (end.status === "rejected" ? [end.reason as unknown] : []));
  assert.equal(refusals.length, 1);
  assert.ok(refusals[0] instanceof ProblemError && isProblem(refusals[0], callsQueueFull));
  assert.deepEqual([refusals[0].problem.status, refusals[0].headers["retry-after"]], [429, "2"]);
  assert.equal(pair.sc.exchange.load().outbound[0]?.turnedAway, 1);
  assert.deepEqual(await entryCount(), [wanted - 1, wanted - 1]);
});

test("a provider with too many calls in the works turns further ones away, each with the reason, and takes them again later", async () => {
  await pair.sc.exchange.call(inspector, licenceCheck);
  const like = lastCall();
  const consent = await giveConsent();
  await pair.sc.exchange.call(clerk, evidence(consent.id));
  const slow = { ...lastCall(), callId: crypto.randomUUID() };
  const { promise, resolve } = Promise.withResolvers<void>();
  pair.world.slow.set(household, promise);
  const held = answeredInParts(pair.cq.exchange, "sc", [slow]).next();
  const many = Array.from({ length: pairLimits.atOnce }, () => ({ ...like, callId: crypto.randomUUID() }));
  const turnedAway = await answered(pair.cq.exchange, "sc", many);
  assert.ok(turnedAway.every(({ problem, retryAfterSeconds }) => problem?.type === providerQueueFull.type && problem.status === 429 && retryAfterSeconds === 2));
  resolve();
  assert.equal(((await held).value as Answer[])[0]?.outcome, "delivered");
  assert.ok((await answered(pair.cq.exchange, "sc", many)).every(({ outcome }) => outcome === "delivered"));
});
