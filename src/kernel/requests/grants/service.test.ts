import assert from "node:assert/strict";
import { test } from "node:test";
import { evidenceWish, publishHouseholds, signMemorandum, submitEvidenceRequest, testPair, type Pair, type Side } from "../../../../test/support/governance.ts";
import { makeDemoIdNumber } from "../../../platform/china-ids.ts";
import { payloadOf } from "../../../platform/crypto/jws.ts";
import { isProblem, ProblemError, type ProblemMaker } from "../../../platform/http/problem.ts";
import { inTransaction } from "../../../storage/database.ts";
import { grantNotFound, purposeNotOffered } from "../errors.ts";
import { findGrantById } from "../store.ts";
import { signAct, type SignedAct } from "./act-document.ts";
import { amendmentEmpty, grantActIncomplete, grantActNotNow, grantMessageRefused, grantOver, notASide, notMendedYet, notNarrower, proposalGone, proposalWaiting, recipientUnknown } from "./errors.ts";
import { createActInbox } from "./inbound.ts";
import type { ActBody, GrantAct } from "./schema.ts";
import type { GrantChange } from "./service.ts";

const filing = { consultedOn: "2026-11-20", authority: "市数据主管部门（示意）", number: "示意-1", filedOn: "2026-11-21" };
const agreed: ActBody = { ground: "agreed", reason: "窗口事项停办，双方已商定", filing };
const overUse: ActBody = { ground: "over-use", reason: "查询了窗口以外的人", mendBy: "2026-12-05" };

/** Two sides under the memorandum, and a grant that stands on both. */
async function grantedPair(): Promise<{ pair: Pair; grant: string } & AsyncDisposable> {
  const pair = await testPair();
  await signMemorandum(pair);
  await publishHouseholds(pair, [{ idNumber: makeDemoIdNumber("500105", "1990-01-01", 2) }]);
  const id = await submitEvidenceRequest(pair);
  const { decision } = await pair.cq.requests.decide(pair.cq.person("cq-share"), id, { decision: "grant" });
  await pair.settle();
  return { pair, grant: decision?.grant ?? "", [Symbol.asyncDispose]: () => pair[Symbol.asyncDispose]() };
}

const refused = (work: Promise<unknown>, problem: ProblemMaker) => assert.rejects(work, (error) => isProblem(error, problem));
const actKinds = async (side: Side) => (await side.db.selectFrom("ledger_entry").select("kind").where("kind", "like", "grant.%").orderBy("position").execute()).map(({ kind }) => kind);

test("either side suspends and resumes; it takes effect on both nodes and stands in both ledgers", async () => {
  await using ready = await grantedPair();
  const { pair: { sc, cq, settle }, grant } = ready;
  const [steward, share] = [sc.person("sc-steward"), cq.person("cq-share")];
  const changes: GrantChange[] = [];
  sc.requests.life.onChange(async (_tx, change) => void changes.push(change));
  const states = async () => [(await sc.requests.getGrant(steward, grant)).state, (await cq.requests.getGrant(share, grant)).state];

  await cq.requests.life.suspend(share, grant, overUse);
  assert.deepEqual(await states(), ["active", "suspended"]);
  await settle();
  assert.deepEqual(await states(), ["suspended", "suspended"]);
  await sc.requests.life.suspend(steward, grant, { ground: "pause", reason: "窗口搬迁" });
  await cq.requests.life.resume(share, grant);
  await settle();
  assert.deepEqual(await states(), ["suspended", "suspended"]);
  assert.deepEqual((await cq.requests.getGrant(share, grant)).suspendedBy, ["requester"]);
  await sc.requests.life.resume(steward, grant);
  await settle();
  assert.deepEqual(await states(), ["active", "active"]);

  const [ours, theirs] = [await sc.requests.getGrant(steward, grant), await cq.requests.getGrant(share, grant)];
  assert.deepEqual(ours, theirs);
  assert.deepEqual(new Set(ours.acts?.map(({ act, side }) => `${side} ${act}`)), new Set(["provider suspend", "requester suspend", "provider resume", "requester resume"]));
  assert.equal(ours.acts?.[0]?.basis?.article, "第二十七条第二款");
  assert.deepEqual(changes.map(({ state, by, peer }) => [state, by, peer]), [["suspended", "provider", "cq"], ["suspended", "requester", "cq"], ["suspended", "provider", "cq"], ["active", "requester", "cq"]]);
  for (const { receipt } of ours.acts ?? []) {
    const [one, other] = await Promise.all([sc, cq].map(async (side) => {
      const { node, peer, role, ...shared } = (await side.ledger.side(receipt))!.details;
      return { shared, sides: [node, peer, role] };
    }));
    assert.deepEqual(one?.shared, other?.shared);
    assert.doesNotMatch(JSON.stringify(one?.shared), /窗口|cq-share|sc-steward/);
  }
});

test("a provider gives ground and reason, and files what it ends; a holder may always stop", async () => {
  await using ready = await grantedPair();
  const { pair: { sc, cq, clock, settle }, grant } = ready;
  const [steward, share] = [sc.person("sc-steward"), cq.person("cq-share")];
  const missing = async (body: ActBody) => {
    const error = await cq.requests.life.end(share, grant, body).then(() => undefined, (reason: unknown) => reason);
    assert.ok(error instanceof ProblemError && isProblem(error, grantActIncomplete), String(error));
    return error.problem.errors?.map(({ path }) => path);
  };
  assert.deepEqual(await missing({}), ["/ground", "/reason"]);
  assert.deepEqual(await missing({ ...agreed, ground: "not-needed" }), ["/ground"]);
  assert.deepEqual(await missing({ ground: "agreed", reason: "x" }), ["/filing/consultedOn", "/filing/authority", "/filing/number", "/filing/filedOn"]);
  assert.deepEqual(await missing({ ...agreed, filing: { ...filing, filedOn: "2026-11-26" } }), ["/filing/filedOn"]);
  await refused(cq.requests.life.end(cq.person("cq-steward"), grant, agreed), notASide);
  await refused(sc.requests.life.end({ ...steward, roles: ["clerk"] }, grant, agreed), notASide);
  await refused(sc.requests.life.end(sc.person("sc-steward-market"), grant, agreed), grantNotFound);
  await refused(cq.requests.life.resume(share, grant), grantActNotNow);

  await refused(cq.requests.life.end(share, grant, { ground: "not-mended", reason: "没有整改" }), notMendedYet);
  await refused(cq.requests.life.suspend(share, grant, { ...overUse, mendBy: "2026-11-24" }), grantActIncomplete);
  await cq.requests.life.suspend(share, grant, overUse);
  await refused(cq.requests.life.suspend(share, grant, overUse), grantActNotNow);
  clock.set("2026-12-05T02:00:00Z");
  await refused(cq.requests.life.end(share, grant, { ground: "not-mended", reason: "没有整改" }), notMendedYet);
  await settle();
  await sc.requests.life.end(steward, grant, { ground: "not-needed", reason: "窗口撤销" });
  await settle();
  const ended = await cq.requests.getGrant(share, grant);
  assert.deepEqual([ended.state, ended.endedBy, ended.endReason], ["ended", "requester", "窗口撤销"]);
  await refused(cq.requests.life.end(share, grant, agreed), grantOver);
  assert.deepEqual([await actKinds(sc), await actKinds(cq)], [["grant.suspended", "grant.ended"], ["grant.suspended", "grant.ended"]]);
});

test("ends that cross come out the same on both nodes", async () => {
  await using ready = await grantedPair();
  const { pair, grant } = ready;
  const { sc, cq, clock, settle } = pair;
  const [steward, share] = [sc.person("sc-steward"), cq.person("cq-share")];
  await sc.events.stop();
  await sc.requests.life.end(steward, grant, { ground: "not-needed", reason: "先" });
  clock.set("2026-11-25T02:00:01Z");
  await cq.requests.life.end(share, grant, agreed);
  await sc.events.start();
  await settle();
  const [ours, theirs] = [await sc.requests.getGrant(steward, grant), await cq.requests.getGrant(share, grant)];
  assert.deepEqual(ours, theirs);
  assert.deepEqual([ours.endedBy, ours.endReason, ours.acts?.length], ["requester", "先", 2]);

  assert.equal((await sc.events.status("cq")).parked, 0);
});

test("an act that comes before its grant waits for it", async () => {
  await using pair = await testPair();
  await signMemorandum(pair);
  await publishHouseholds(pair, [{ idNumber: makeDemoIdNumber("500105", "1990-01-01", 2) }]);
  const { sc, cq, settle } = pair;
  const [steward, share] = [sc.person("sc-steward"), cq.person("cq-share")];
  const id = await submitEvidenceRequest(pair);
  const reached = async (side: Side, state: string) => {
    while ((await side.requests.get(side.person(`${side.id}-auditor`), id)).negotiation?.state !== state) await new Promise((resolve) => setTimeout(resolve, 5));
  };
  // The requester's confirmation goes out only once the provider sends nothing any more: its last step stays behind.
  await sc.requests.stop();
  const grant = (await cq.requests.decide(share, id, { decision: "grant" })).decision?.grant ?? "";
  await reached(sc, "VERIFIED");
  await cq.requests.stop();
  await sc.requests.start();
  await reached(cq, "FINALIZED");
  await cq.requests.life.suspend(share, grant, overUse);
  while ((await cq.events.status("sc")).waiting > 0) await new Promise((resolve) => setTimeout(resolve, 5));
  await refused(sc.requests.getGrant(steward, grant), grantNotFound);
  assert.equal((await sc.events.status("cq")).parked, 0);
  await cq.requests.start();
  await settle();
  const [ours, theirs] = [await sc.requests.getGrant(steward, grant), await cq.requests.getGrant(share, grant)];
  assert.deepEqual(ours, theirs);
  assert.equal(ours.state, "suspended");
  assert.deepEqual(await actKinds(sc), ["grant.suspended"]);
});

test("what a peer sends about a grant is checked: signer, side, ground, order, time; what came before has no second effect", async () => {
  await using ready = await grantedPair();
  const { pair: { sc, cq, clock, settle }, grant } = ready;
  const share = cq.person("cq-share");
  await cq.requests.life.suspend(share, grant, overUse);
  await settle();
  const first = (await sc.requests.getGrant(sc.person("sc-steward"), grant)).acts![0]!;
  const applied: SignedAct[] = [];
  const inbox = createActInbox({ clock, findKey: sc.findKey, catalogue: sc.catalogue, names: { nameOf: () => undefined }, apply: async (_tx, _stored, act) => void applied.push(act) });
  const send = (document: unknown, { from = "cq", subject = `grant:${grant}` } = {}) =>
    inTransaction(sc.db, (tx) => inbox.receive(tx, { id: "1", from, type: "grant.acted", subject, at: "", sequence: 1, data: { document } }));
  const base: GrantAct = { ...(payloadOf(first.document) as unknown as GrantAct), id: crypto.randomUUID(), act: "resume", sequence: 2, previous: first.digest, ground: null, clause: null, reason: null, mendBy: null };
  const forged = async (change: Partial<GrantAct>, signer = cq.signer) => (await signAct({ ...base, ...change }, share, signer)).document;

  await send(first.document);
  assert.equal(applied.length, 0, "the same act once more does nothing");
  const wrong: [string, unknown][] = [
    ["another grant", await forged({ grant: crypto.randomUUID() })],
    ["another request", await forged({ request: crypto.randomUUID() })],
    ["an office that is no side", await forged({ party: "cq:market-regulation" })],
    ["the other side's act", await forged({ side: "requester", party: "sc:gaoxin-hall" })],
    ["signed by another node", await forged({}, sc.signer)],
    ["one that is left out", await forged({ sequence: 3 })],
    ["another first act", await forged({ sequence: 1, previous: null })],
    ["not chained", await forged({ previous: null })],
    ["suspended twice", await forged({ act: "suspend", ground: "security", reason: "x" })],
    ["no ground", await forged({ act: "end", reason: "x" })],
    ["not filed", await forged({ act: "end", ground: "agreed", reason: "x" })],
    ["dated back", await forged({ at: "2026-11-25T01:59:59.000Z" })],
    ["dated ahead", await forged({ at: "2026-11-25T02:06:00.000Z" })],
    ["changed after signing", { ...(await forged({})), payload: first.document.payload }],
    ["no document", { payload: "x" }],
  ];
  for (const [what, document] of wrong) await assert.rejects(send(document), (error) => isProblem(error, grantMessageRefused), what);
  await refused(send(await forged({}), { subject: `grant:${crypto.randomUUID()}` }), grantMessageRefused);
  await refused(send(await forged({}), { from: "xx" }), grantMessageRefused);
  assert.equal(applied.length, 0);
  await send(await forged({}));
  assert.deepEqual(applied.map(({ payload }) => payload.act), ["resume"]);
  assert.equal((await findGrantById(sc.db, grant))?.payload.resource, evidenceWish.resource);
});

test("other terms need both signatures: a holder's wish is signed by the provider, a provider's by the holder, and each version takes the place of the one before", async () => {
  await using ready = await grantedPair();
  const { pair: { sc, cq, settle }, grant } = ready;
  const [steward, share] = [sc.person("sc-steward"), cq.person("cq-share")];
  const both = async () => {
    const [ours, theirs] = [await sc.requests.getGrant(steward, grant), await cq.requests.getGrant(share, grant)];
    assert.deepEqual(ours, theirs);
    return ours;
  };
  const first = await both();
  const wider = { recipients: ["sc:qingyang-hall"], validUntil: "2028-11-24" };
  const ask = { ground: "other-use", reason: "分中心也要用" };
  await refused(sc.requests.life.propose(steward, grant, { ...ask, recipients: ["sc:nobody"] }), recipientUnknown);
  await refused(sc.requests.life.propose(steward, grant, { ...ask, purpose: first.purpose }), amendmentEmpty);
  await refused(sc.requests.life.propose(steward, grant, { ...ask, purpose: "licence-check" }), purposeNotOffered);
  await refused(sc.requests.life.propose(steward, grant, wider), grantActIncomplete);
  const text = await sc.requests.life.amendmentText(steward, grant, wider);
  assert.equal(text.narrower, false);
  assert.match(text.zh, /可以提供给：/);
  const proposed = await sc.requests.life.propose(steward, grant, { ...ask, ...wider, textDigest: text.digest });
  const wish = proposed.versions?.at(-1)?.digest ?? "";
  await refused(sc.requests.life.propose(steward, grant, { ...ask, ...wider }), proposalWaiting);
  await refused(sc.requests.life.answer(steward, grant, wish, { accept: true }), proposalGone);
  await settle();
  assert.deepEqual([(await both()).digest, (await both()).versions?.map(({ state }) => state)], [first.digest, ["in-force", "proposed"]]);
  const { tasks } = { tasks: await cq.db.selectFrom("task").select(["kind", "party"]).where("closed_at", "is", null).where("kind", "=", "grant.proposal").execute() };
  assert.deepEqual(tasks.map(({ party }) => party), ["cq:public-security"]);
  await refused(cq.requests.life.answer(share, grant, wish, { accept: false }), grantActIncomplete);
  await cq.requests.life.answer(share, grant, wish, { accept: true, textDigest: text.digest });
  await settle();
  const second = await both();
  assert.deepEqual([second.state, second.version, second.recipients, second.supersedes, second.textDigest], ["active", 2, ["sc:qingyang-hall"], first.digest, text.digest]);
  assert.deepEqual(second.versions?.map(({ state }) => state), ["superseded", "in-force"]);
  assert.equal(second.document.signatures.length, 2);

  await cq.requests.life.propose(share, grant, { ground: "agreed", reason: "双方商定减少", filing, ratePerMinute: 30 });
  await settle();
  const offer = (await both()).versions?.at(-1)?.digest ?? "";
  await sc.requests.life.answer(steward, grant, offer, { accept: true });
  await settle();
  assert.deepEqual([(await both()).version, (await both()).ratePerMinute], [3, 30]);
  assert.deepEqual((await actKinds(sc)).toSorted(), (await actKinds(cq)).toSorted());
  assert.deepEqual(await actKinds(cq), ["grant.proposed", "grant.amended", "grant.proposed", "grant.accepted", "grant.amended"]);
});

test("less use needs nobody's consent; a provider narrows alone only when the law has changed; what can't be accepted any more lapses", async () => {
  await using ready = await grantedPair();
  const { pair: { sc, cq, settle }, grant } = ready;
  const [steward, share] = [sc.person("sc-steward"), cq.person("cq-share")];
  await sc.requests.life.propose(steward, grant, { ground: "less", reason: "只要姓名和地址", fields: ["name", "address"] });
  await settle();
  assert.deepEqual([(await sc.requests.getGrant(steward, grant)).fields, (await cq.requests.getGrant(share, grant)).version], [["name", "address"], 2]);
  await refused(cq.requests.life.propose(share, grant, { alone: true, ground: "agreed", reason: "x", filing, fields: ["name"] }), grantActIncomplete);
  await refused(cq.requests.life.propose(share, grant, { alone: true, ground: "law-changed", reason: "x", filing, ratePerMinute: 6000 }), notNarrower);

  // Both propose at the same time; the provider enacts its own, and the other lapses on both nodes.
  await sc.requests.life.propose(steward, grant, { ground: "other-use", reason: "x", ratePerMinute: 900 });
  await cq.requests.life.propose(share, grant, { alone: true, ground: "law-changed", reason: "地址不能再给", filing, fields: ["name"] });
  await settle();
  const [ours, theirs] = [await sc.requests.getGrant(steward, grant), await cq.requests.getGrant(share, grant)];
  assert.deepEqual([ours.fields, ours.version, ours.document.signatures.length], [["name"], 3, 1]);
  assert.deepEqual(ours, theirs);
  assert.deepEqual(ours.versions?.map(({ state }) => state).toSorted(), ["in-force", "lapsed", "superseded", "superseded"]);
  assert.equal((await sc.events.status("cq")).parked + (await cq.events.status("sc")).parked, 0);

  const declined = (await sc.requests.life.propose(steward, grant, { ground: "other-use", reason: "x", ratePerMinute: 900 })).versions?.find(({ state }) => state === "proposed")?.digest ?? "";
  await settle();
  await cq.requests.life.answer(share, grant, declined, { accept: false, reason: "没有必要" });
  await settle();
  const withdrawn = (await sc.requests.life.propose(steward, grant, { ground: "other-use", reason: "x", ratePerMinute: 800 })).versions?.find(({ state }) => state === "proposed")?.digest ?? "";
  await sc.requests.life.withdrawProposal(steward, grant, withdrawn);
  await settle();
  await refused(cq.requests.life.answer(share, grant, withdrawn, { accept: true }), proposalGone);
  for (const one of [await sc.requests.getGrant(steward, grant), await cq.requests.getGrant(share, grant)])
    assert.deepEqual([declined, withdrawn].map((digest) => one.versions?.find((version) => version.digest === digest)?.state), ["declined", "withdrawn"]);
});
