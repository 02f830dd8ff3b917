import assert from "node:assert/strict";
import { after, test } from "node:test";
import { fixedClock } from "../../platform/clock.ts";
import { generateKeyPair } from "../../platform/crypto/ed25519.ts";
import { softSigner } from "../../platform/crypto/signer.ts";
import { isProblem } from "../../platform/http/problem.ts";
import { systemRandom } from "../../platform/random.ts";
import { inTransaction } from "../../storage/database.ts";
import { verifyFile, type TrustPolicy } from "../../verify/index.ts";
import { testLedger } from "../../../test/support/ledger.ts";
import { testDatabase } from "../../../test/support/test-database.ts";
import type { EventHandler, OutgoingEvent } from "../events/index.ts";
import type { ApplicantCaller } from "../identity/index.ts";
import { codeExpired, codeForOffices, codeUnknown, codeUsed, credentialNotFound, credentialNotShowable, deliveryRefused, fieldNotThere, mandateAgentUnknown, mandateTermWrong, presentationNotProven, purposeNotThis, statusChangeNotPossible, tooManyWrongCodes } from "./errors.ts";
import { isAdult, issueIdentity } from "./identity-credential.ts";
import { createMandates } from "./mandates.ts";
import { createCredentials } from "./service.ts";
import { createShowings } from "./showings.ts";
import { createStatusLists } from "./status-lists.ts";

const clock = fixedClock("2026-11-25T02:00:00Z");
const pairs = { sc: generateKeyPair(), cq: generateKeyPair() };
const keys = new Map([["sc#sign-1", pairs.sc.publicKey], ["cq#sign-1", pairs.cq.publicKey]]);
const trust = { logs: [], witnesses: [], groups: new Map(), quorum: "none", nodes: new Map(), signKeys: keys, pageKeys: [] } satisfies TrustPolicy;
const random = systemRandom();
const me: ApplicantCaller = { kind: "applicant", accountId: "sc-citizen-1", issuer: "sc", name: "欧阳晓雨", idNumber: "510100199001010013", via: "session" };
const other: ApplicantCaller = { ...me, accountId: "sc-citizen-2", name: "赵明", idNumber: "500100199003070026" };

/** Two nodes in memory over real databases; a message of one is a call of the other, as long as the link is up. */
async function node(id: "sc" | "cq", link: { up: boolean }, peer: () => Promise<Node>) {
  const database = await testDatabase();
  const { db } = database;
  const ledger = testLedger(db, { node: id, clock });
  const handlers = new Map<string, EventHandler>();
  const sent: OutgoingEvent[] = [];
  const events = { on: (type: string, handler: EventHandler) => void handlers.set(type, handler), emit: async (_tx: unknown, event: OutgoingEvent) => void sent.push(event) };
  const signer = softSigner(`${id}#sign-1`, pairs[id].privateKey);
  const requireLink = () => {
    if (!link.up) throw new Error("the link is cut");
  };
  const channel = {
    get: async (_peer: string, path: string) => (requireLink(), { status: 200, body: { token: await (await peer()).statusLists.ownToken(Number(path.split("/").at(-1))) } }),
    post: async (_peer: string, _path: string, body: unknown) => (requireLink(), { status: 200, body: await (await peer()).showings.checkForPeer(id, body as never) }),
  };
  const url = `http://${id}.test`;
  const peerId = id === "sc" ? "cq" : "sc";
  const statusLists = createStatusLists({ db, clock, self: id, url, signer, signKeys: keys, channel, peerUrl: () => `http://${peerId}.test` });
  const credentials = createCredentials({ db, clock, random, self: id, demo: false, signer, signKeys: keys, ledger, events, statusLists });
  const showings = createShowings({ db, clock, random, self: id, url, signer, signKeys: keys, ledger, channel, peers: () => [peerId], credentials, statusLists });
  after(() => database.close());
  const mandates = createMandates({ db, clock, self: id, peers: () => [peerId], credentials });
  return {
    mandates, db, ledger, credentials, showings, statusLists, sent,
    arrive: (event: OutgoingEvent, from: string) => inTransaction(db, (tx) => handlers.get(event.type)!(tx, { id: random.id(), from, type: event.type, subject: event.subject, at: "", sequence: 1, data: event.data })),
    identity: (who: ApplicantCaller) => issueIdentity({ db, clock, self: id, credentials, party: `${id}:gov`, account: "天府通办" }, who),
    about: async (who: ApplicantCaller) => (await ledger.listAbout(who.idNumber, { limit: 50 })).map(({ kind, details }) => ({ kind, details: JSON.parse(details ?? "{}") as Record<string, unknown> })),
  };
}
type Node = Awaited<ReturnType<typeof node>>;

const link = { up: true };
const scNode: Promise<Node> = node("sc", link, () => cqNode);
const cqNode: Promise<Node> = node("cq", link, () => scNode);
const [sc, cq] = [await scNode, await cqNode];
const wish = { fields: ["name", "adult"], purpose: "counter-service", medium: "screen" } as const;
const result = (caseNo: string, more: object = {}) => ({
  type: "case-result" as const, party: "cq:public-security", holder: me.idNumber, holderNode: "sc", ref: caseNo,
  values: { caseNo, item: "居民身份证补领", outcome: "准予", name: me.name, idTail: "0013" }, ...more,
});

test("a proof of identity is issued once from the account, and its holder alone finds it", async () => {
  const id = await sc.identity(me);
  assert.equal(await sc.identity(me), id);
  const [mine] = await sc.credentials.wallet(me);
  assert.deepEqual(mine?.fields.map(({ name }) => name), ["name", "idNumber", "idTail", "bornOn", "adult", "account"]);
  assert.ok(mine.canShow && mine.canRevoke && mine.standing === "valid");
  assert.deepEqual(await sc.credentials.wallet(other), []);
  await assert.rejects(sc.credentials.mine(other, id), (error) => isProblem(error, credentialNotFound));
  const [entry] = await sc.about(me);
  assert.equal(entry?.kind, "credential.issued");
  assert.ok(!JSON.stringify(entry.details).includes(me.idNumber) && !JSON.stringify(entry.details).includes(me.name));
});

test("eighteen is reached on the birthday", () => {
  assert.ok(isAdult("2008-11-25", "2026-11-25"));
  assert.ok(!isAdult("2008-11-26", "2026-11-25"));
});

test("a checker sees the chosen fields, once, and the holder sees who looked", async () => {
  const { code, showing, address } = await sc.showings.open(me, await sc.identity(me), wish);
  assert.ok(address.endsWith(`/check#${code}`));
  const seen = await sc.showings.check(code.toLowerCase().replaceAll("-", " "), "sc:gaoxin-hall");
  assert.deepEqual(Object.fromEntries(seen.fields.map(({ name, value }) => [name, value])), { name: me.name, adult: true });
  assert.equal(seen.standing, "valid");
  assert.ok(!JSON.stringify(seen).includes(me.idNumber));
  await assert.rejects(sc.showings.check(code, "sc:gaoxin-hall"), (error) => isProblem(error, codeUsed));
  const followed = await sc.showings.get(me, showing.id);
  assert.deepEqual([followed.state, followed.checkedBy], ["checked", "sc:gaoxin-hall"]);
  const [entry] = await sc.about(me);
  assert.equal(entry?.kind, "credential.checked");
  assert.deepEqual([entry.details["party"], entry.details["fields"], entry.details["purpose"]], ["sc:gaoxin-hall", ["name", "adult"], "counter-service"]);
  await assert.rejects(sc.showings.get(other, showing.id), (error) => isProblem(error, credentialNotFound));
});

test("a code ends after 60 seconds, when a new one is made, and on paper after a day", async () => {
  const id = await sc.identity(me);
  const first = await sc.showings.open(me, id, wish);
  const second = await sc.showings.open(me, id, wish);
  await assert.rejects(sc.showings.check(first.code, "sc:hall"), (error) => isProblem(error, codeExpired));
  const paper = await sc.showings.open(me, id, { ...wish, medium: "paper" });
  clock.advance({ seconds: 59 });
  assert.equal((await sc.showings.get(me, second.showing.id)).state, "waiting");
  clock.advance({ seconds: 1 });
  assert.equal((await sc.showings.get(me, second.showing.id)).state, "expired");
  await assert.rejects(sc.showings.check(second.code, "sc:hall"), (error) => isProblem(error, codeExpired));
  clock.advance({ hours: 23 });
  assert.equal((await sc.showings.check(paper.code, "sc:hall")).standing, "valid");
});

test("a code for a counter opens to offices only, and a refusal leaves it as it was", async () => {
  const { code } = await sc.showings.open(me, await sc.identity(me), wish);
  await assert.rejects(sc.showings.check(code, null), (error) => isProblem(error, codeForOffices));
  assert.equal((await sc.showings.check(code, "sc:hall")).standing, "valid");
  const forAll = await sc.showings.open(me, await sc.identity(me), { ...wish, purpose: "third-party" });
  assert.equal((await sc.showings.check(forAll.code, null)).purpose, "third-party");
});

test("nothing is shown that the credential does not hold or that its kind is not for, nor another's", async () => {
  const id = await sc.identity(me);
  await assert.rejects(sc.showings.open(me, id, { ...wish, fields: ["salary"] }), (error) => isProblem(error, fieldNotThere));
  await assert.rejects(sc.showings.open(me, id, { ...wish, purpose: "result-proof" }), (error) => isProblem(error, purposeNotThis));
  await assert.rejects(sc.showings.open(other, id, wish), (error) => isProblem(error, credentialNotFound));
});

test("a code of one side is checked at the other side's counter, and both ledgers say so", async () => {
  const { code, showing } = await sc.showings.open(me, await sc.identity(me), wish);
  const seen = await cq.showings.check(code, "cq:jiangbei-hall");
  assert.deepEqual([seen.shownAtNode, seen.issuer, seen.standing, seen.fields.length], ["sc", "sc", "valid", 2]);
  const followed = await sc.showings.get(me, showing.id);
  assert.deepEqual([followed.checkedByNode, followed.checkedBy], ["cq", "cq:jiangbei-hall"]);
  await assert.rejects(sc.showings.checkForPeer("cq", { code: code.slice(3).replaceAll("-", ""), party: "sc:hall" }), (error) => isProblem(error, codeForOffices));
});

test("what a peer answers is believed by signature, purpose and nonce alone", async () => {
  const { code } = await sc.showings.open(me, await sc.identity(me), wish);
  const honest = sc.showings.checkForPeer;
  try {
    sc.showings.checkForPeer = async (from, body) => ({ ...(await honest(from, body)), nonce: "another" });
    await assert.rejects(cq.showings.check(code, "cq:hall"), (error) => isProblem(error, presentationNotProven));
  } finally {
    sc.showings.checkForPeer = honest;
  }
});

test("an office suspends, resumes and revokes what it issued; lists and checks say so at once, and a revoked one stays so", async () => {
  const id = await sc.identity(me);
  const mine = { party: "sc:gov" };
  await assert.rejects(sc.credentials.changeStatus({ party: "sc:tax" }, id, { status: "revoked", reason: "x y" }), (error) => isProblem(error, credentialNotFound));
  const { code } = await sc.showings.open(me, id, wish);
  await sc.credentials.changeStatus(mine, id, { status: "suspended", reason: "账号在核对" });
  assert.equal((await sc.showings.check(code, "sc:hall")).standing, "suspended");
  await assert.rejects(sc.showings.open(me, id, wish), (error) => isProblem(error, credentialNotShowable));
  await sc.credentials.changeStatus(mine, id, { status: "valid", reason: "核对完了" });
  const file = await sc.showings.file(me, id, { fields: ["adult"], purpose: "third-party" });
  assert.ok((await verifyFile(JSON.stringify(file), trust, { now: clock.now() })).ok);
  await sc.credentials.revokeMine(me, id);
  const { view } = await sc.credentials.mine(me, id);
  assert.deepEqual([view.standing, view.canRevoke], ["revoked", false]);
  await assert.rejects(sc.credentials.changeStatus(mine, id, { status: "valid", reason: "again" }), (error) => isProblem(error, statusChangeNotPossible));
  const withNewList = { ...file, statusList: await sc.statusLists.ownToken(1) };
  assert.deepEqual((await verifyFile(JSON.stringify(withNewList), trust, { now: clock.now() })).problems.map(({ code: found }) => found), ["credential-revoked"]);
  assert.deepEqual((await sc.about(me)).slice(0, 1).map(({ kind }) => kind), ["credential.revoked"]);
});

test("what the other side issues arrives signed, is shown here, and stands as its issuer says", async () => {
  const id = await inTransaction(cq.db, (tx) => cq.credentials.issue(tx, result("CY-1")));
  assert.equal(await inTransaction(cq.db, (tx) => cq.credentials.issue(tx, result("CY-1"))), id);
  assert.equal(cq.sent.length, 1);
  const [delivery] = cq.sent.splice(0) as [OutgoingEvent];
  await sc.arrive(delivery, "cq");
  await sc.arrive(delivery, "cq");
  const found = (await sc.credentials.wallet(me)).filter(({ issuer }) => issuer === "cq");
  assert.deepEqual(found.map(({ id: one, standing, canShow, canRevoke }) => [one, standing, canShow, canRevoke]), [[id, "valid", true, false]]);
  const { code } = await sc.showings.open(me, id, { fields: ["outcome"], purpose: "result-proof", medium: "screen" });
  assert.equal((await cq.showings.check(code, null)).standing, "valid");
  await cq.credentials.changeStatus({ party: "cq:public-security" }, id, { status: "revoked", reason: "决定已撤销" });
  link.up = false;
  clock.advance({ seconds: 61 });
  assert.equal((await sc.credentials.mine(me, id)).view.standing, "valid", "the last list that was had still counts while it is fresh by its own words");
  link.up = true;
  assert.equal((await sc.credentials.mine(me, id)).view.standing, "revoked");
});

test("a delivery is refused when it is not signed by its sender, or about another credential", async () => {
  await inTransaction(cq.db, (tx) => cq.credentials.issue(tx, result("CY-2")));
  const [delivery] = cq.sent.splice(0) as [OutgoingEvent];
  const data = delivery.data as { credential: string };
  await assert.rejects(sc.arrive({ ...delivery, data: { ...data, credential: data.credential.replace(/.~/, "A~") } }, "cq"), (error) => isProblem(error, deliveryRefused));
  await assert.rejects(sc.arrive(delivery, "gz"), (error) => isProblem(error, deliveryRefused));
  await assert.rejects(sc.arrive({ ...delivery, subject: random.id() }, "cq"), (error) => isProblem(error, deliveryRefused));
});

test("wrong codes are told apart from expired ones, and too many within a minute are turned away", async () => {
  clock.advance({ minutes: 2 });
  for (let i = 0; i < 30; i += 1) await assert.rejects(sc.showings.check("SC-2222-3333", null), (error) => isProblem(error, codeUnknown));
  await assert.rejects(sc.showings.check("SC-2222-3333", null), (error) => isProblem(error, tooManyWrongCodes));
  clock.advance({ minutes: 2 });
  await assert.rejects(sc.showings.check("nonsense of some length", null), (error) => isProblem(error, codeUnknown));
});

const mandate = { agentName: other.name, agentId: other.idNumber, relation: "family", items: ["户口迁移"], purposes: ["apply"], from: "2026-11-26", until: "2026-12-31", bothSides: true } as const;
const acting = { agent: other.idNumber, principal: me.idNumber, purpose: "apply", item: "户口迁移" } as const;

test("a mandate lets this agent do this for this principal within its days, on both sides, until it is revoked", async () => {
  const id = await sc.mandates.give(me, "sc:gov", { ...mandate, items: [...mandate.items], purposes: [...mandate.purposes], from: "2026-11-27" });
  const [delivery] = cq.sent.splice(0).concat(sc.sent.splice(0)) as [OutgoingEvent];
  await cq.arrive(delivery, "sc");
  assert.equal(await sc.mandates.check(acting), undefined, "not before its first day");
  clock.set("2026-11-26T16:00:00Z");
  for (const one of [sc, cq]) {
    assert.equal(await one.mandates.check(acting), id);
    assert.equal(await one.mandates.check({ ...acting, purpose: "collect" }), undefined);
    assert.equal(await one.mandates.check({ ...acting, item: "婚姻登记" }), undefined);
    assert.equal(await one.mandates.check({ ...acting, agent: me.idNumber, principal: other.idNumber }), undefined);
  }
  assert.deepEqual((await sc.credentials.wallet(other)).map(({ id: found, mine, canShow, canRevoke }) => [found, mine, canShow, canRevoke]), [[id, "holder", true, false]]);
  const { code } = await sc.showings.open(other, id, { fields: ["principal", "purposes"], purpose: "mandate-proof", medium: "screen" });
  assert.equal((await cq.showings.check(code, null)).standing, "valid");
  await assert.rejects(sc.credentials.revokeMine(other, id), (error) => isProblem(error, credentialNotFound));
  await sc.credentials.revokeMine(me, id);
  clock.advance({ seconds: 61 });
  for (const one of [sc, cq]) assert.equal(await one.mandates.check(acting), undefined);
});

test("a mandate ends with its last day", async () => {
  const id = await sc.mandates.give(me, "sc:gov", { ...mandate, items: [], purposes: ["apply"], from: "2026-11-27", until: "2026-11-28" });
  clock.set("2026-11-28T15:59:00Z");
  assert.equal(await sc.mandates.check(acting), id);
  clock.set("2026-11-28T16:00:00Z");
  assert.equal(await sc.mandates.check(acting), undefined);
});

test("nobody is made an agent of themselves, by a number that is none, for longer than a year or from a day that is over", async () => {
  const give = (change: object) => sc.mandates.give(me, "sc:gov", { ...mandate, items: [], purposes: ["apply"], from: "2026-11-29", until: "2026-12-31", ...change });
  for (const agentId of [me.idNumber, "510100199001010014"]) await assert.rejects(give({ agentId }), (error) => isProblem(error, mandateAgentUnknown));
  for (const term of [{ from: "2026-11-28" }, { until: "2027-11-29" }, { until: "2026-11-28" }]) await assert.rejects(give(term), (error) => isProblem(error, mandateTermWrong));
});
