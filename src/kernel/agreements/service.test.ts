import assert from "node:assert/strict";
import { test } from "node:test";
import { isProblem } from "../../platform/http/problem.ts";
import { documentDigest, signDocument, type JwsGeneral } from "../../platform/crypto/jws.ts";
import { inTransaction } from "../../storage/database.ts";
import { verifyAgreement } from "../../verify/index.ts";
import { signMemorandum, testPair, type Side } from "../../../test/support/governance.ts";
import { testSigner } from "../../../test/support/ledger.ts";
import {
  agreementAltered, agreementNotFound, agreementTextMissing, alreadyActive, alreadyProposed, notASignatory, notProposed, ownProposal, refusalReasonMissing,
  signatoryNotConnected, textDiffers,
} from "./errors.ts";
import type { AgreementDocument } from "./schema.ts";

const officer = (side: Side) => side.person(`${side.id}-agreement`);
const kindsOf = async (side: Side): Promise<string[]> => (await side.db.selectFrom("ledger_entry").select("kind").orderBy("kind").execute()).map((row) => row.kind);
const documentAt = async (side: Side): Promise<JwsGeneral> => JSON.parse(await side.agreements.documentText("M0")) as JwsGeneral;

test("every agreement of the source is listed once, however often the node starts; only the memorandum has a text to sign", async () => {
  await using pair = await testPair();
  await pair.sc.agreements.seed();
  const listed = await pair.sc.agreements.list();
  assert.deepEqual(listed.map(({ id }) => id), ["M0", "A1", "A2", "A3", "A4", "A5", "A6", "A7", "A8", "A9", "P1", "P2"]);
  assert.deepEqual(listed.filter(({ state }) => state === "draft").map(({ id }) => id), ["M0"]);
  const missing = listed.find(({ id }) => id === "A9");
  assert.deepEqual([missing?.title, missing?.textStatus, missing?.parties], [null, "missing-in-source", []]);
});

test("the memorandum takes effect when both sides have signed, and both then hold the same bytes", async () => {
  await using pair = await testPair();
  const { sc, cq } = pair;
  await signMemorandum(pair);
  for (const side of [sc, cq]) {
    const view = await side.agreements.get("M0");
    assert.equal(view.state, "active");
    assert.deepEqual(view.signatures.map(({ party, person }) => [party, person]), [["sc:bigdata-center", "sc-agreement"], ["cq:bigdata-bureau", "cq-agreement"]]);
    assert.ok(await side.agreements.active("M0"));
  }
  assert.equal(await sc.agreements.documentText("M0"), await cq.agreements.documentText("M0"));
});

test("anyone verifies the signed document offline, and not with one word changed", async () => {
  await using pair = await testPair();
  await signMemorandum(pair);
  const signKeys = new Map([pair.sc, pair.cq].map(({ signer }) => [signer.kid, signer.publicKey]));
  const document = await documentAt(pair.cq);
  assert.deepEqual((await verifyAgreement(document, { signKeys })).problems, []);
  const text = Buffer.from(document.payload, "base64url").toString("utf8").replace("不得提供给第三方", "可以提供给第三方");
  const altered = { ...document, payload: Buffer.from(text).toString("base64url") };
  assert.equal((await verifyAgreement(altered, { signKeys })).ok, false);
});

test("each side's ledger has one line for the proposal and one for the signature, with the fingerprint and without persons", async () => {
  await using pair = await testPair();
  await signMemorandum(pair);
  for (const side of [pair.sc, pair.cq]) {
    assert.deepEqual(await kindsOf(side), ["agreement.proposed", "agreement.signed"]);
    const { digest } = await side.agreements.get("M0");
    const receipt = await side.ledger.side(`agreement:M0:${digest}`);
    assert.equal(receipt?.details["digest"], digest);
    assert.deepEqual(receipt?.details["parties"], ["cq:bigdata-bureau", "sc:bigdata-center"]);
    assert.doesNotMatch(JSON.stringify(receipt?.details), /-agreement"|林知远|程远山/);
  }
});

test("the two sides' lines agree in all they share", async () => {
  await using pair = await testPair();
  await signMemorandum(pair);
  const { digest } = await pair.sc.agreements.get("M0");
  const [ours, theirs] = await Promise.all([pair.sc, pair.cq].map(async (side) => {
    const { node, peer, role, ...shared } = (await side.ledger.side(`agreement:M0:${digest}`))!.details;
    return { node, peer, role, shared };
  }));
  assert.deepEqual(ours?.shared, theirs?.shared);
  assert.deepEqual([ours?.node, ours?.peer, theirs?.node, theirs?.peer], ["sc", "cq", "cq", "sc"]);
});

test("source clauses quote the report; ours are marked 示意; a field without a promise is 原文缺失", async () => {
  await using pair = await testPair();
  const { document } = await pair.sc.agreements.get("M0");
  const status = (id: string) => document?.clauses.find((clause) => clause.id === id)?.textStatus;
  assert.deepEqual(["M0-2", "M0-7", "M0-10"].map(status), ["source", "missing-in-source", "illustrative"]);
  assert.match(document?.clauses.find(({ id }) => id === "M0-2")?.quote ?? "", /力争今年年底前实现115个事项跨省通办/);
  assert.doesNotMatch(JSON.stringify(document?.clauses), /设置“川渝通办”服务专区/);
});

test("both sides draft the same text from their own data", async () => {
  await using pair = await testPair();
  assert.equal((await pair.sc.agreements.get("M0")).textDigest, (await pair.cq.agreements.get("M0")).textDigest);
});

test("the text carries both nodes' keys", async () => {
  await using pair = await testPair();
  const { document } = await pair.sc.agreements.get("M0");
  assert.deepEqual(document?.trust.map(({ node, signKid }) => [node, signKid]), [["cq", "cq#sign-1"], ["sc", "sc#sign-1"]]);
});

test("only the agreement officer of a signatory may propose, sign or return", async () => {
  await using pair = await testPair();
  const { sc, cq, settle } = pair;
  for (const persona of ["sc-clerk", "sc-operator", "sc-steward"]) await assert.rejects(sc.agreements.propose(sc.person(persona), "M0"), (e) => isProblem(e, notASignatory));
  await assert.rejects(sc.agreements.propose({ ...officer(sc), party: "sc:gaoxin-hall" }, "M0"), (e) => isProblem(e, notASignatory));
  await sc.agreements.propose(officer(sc), "M0");
  await settle();
  const { textDigest } = await cq.agreements.get("M0");
  await assert.rejects(cq.agreements.countersign({ ...officer(cq), party: "cq:public-security" }, "M0", { textDigest: textDigest! }), (e) => isProblem(e, notASignatory));
  await assert.rejects(cq.agreements.decline(cq.person("cq-auditor"), "M0", { reason: "再议" }), (e) => isProblem(e, notASignatory));
  assert.equal((await cq.agreements.get("M0")).state, "proposed");
});

test("proposing twice is refused on both sides, and again once it is in force", async () => {
  await using pair = await testPair();
  const { sc, cq, settle } = pair;
  await sc.agreements.propose(officer(sc), "M0");
  await settle();
  for (const side of [sc, cq]) await assert.rejects(side.agreements.propose(officer(side), "M0"), (e) => isProblem(e, alreadyProposed));
  await assert.rejects(sc.agreements.countersign(officer(sc), "M0", { textDigest: (await sc.agreements.get("M0")).textDigest! }), (e) => isProblem(e, ownProposal));
  await cq.agreements.countersign(officer(cq), "M0", { textDigest: (await cq.agreements.get("M0")).textDigest! });
  await settle();
  for (const side of [sc, cq]) await assert.rejects(side.agreements.propose(officer(side), "M0"), (e) => isProblem(e, alreadyActive));
});

test("a signer whose screen showed another text has not signed", async () => {
  await using pair = await testPair();
  const { sc, cq, settle } = pair;
  const wrong = `sha256:${"A".repeat(43)}`;
  await assert.rejects(sc.agreements.propose(officer(sc), "M0", { textDigest: wrong }), (e) => isProblem(e, textDiffers));
  await sc.agreements.propose(officer(sc), "M0", { textDigest: (await sc.agreements.get("M0")).textDigest! });
  await settle();
  await assert.rejects(cq.agreements.countersign(officer(cq), "M0", { textDigest: wrong }), (e) => isProblem(e, textDiffers));
  assert.equal((await cq.agreements.get("M0")).state, "proposed");
});

test("a text in which the proposer changed a word is shown as different and can't be signed, only returned", async () => {
  await using pair = await testPair();
  const { sc, cq, settle } = pair;
  await sendForged(sc, (document) => ({
    ...document,
    clauses: document.clauses.map((clause) => (clause.id === "M0-10" ? { ...clause, text: clause.text.replace("经本人当面同意后", "") } : clause)),
  }));
  await settle();
  const view = await cq.agreements.get("M0");
  assert.deepEqual(view.checks.filter(({ ok }) => !ok).map(({ code }) => code), ["clauses"]);
  await assert.rejects(cq.agreements.countersign(officer(cq), "M0", { textDigest: view.textDigest! }), (e) => isProblem(e, agreementAltered));
  await cq.agreements.decline(officer(cq), "M0", { reason: "第十条少了当面同意" });
  assert.equal((await cq.agreements.get("M0")).state, "draft");
});

test("a text with a key that is not the node's own can't be signed", async () => {
  await using pair = await testPair();
  const { sc, cq, settle } = pair;
  const foreign = Buffer.from(testSigner("sc#log-1").publicKey).toString("base64");
  await sendForged(sc, (document) => ({ ...document, trust: document.trust.map((entry) => (entry.node === "sc" ? { ...entry, logKey: foreign } : entry)) }));
  await settle();
  const view = await cq.agreements.get("M0");
  assert.deepEqual(view.checks.filter(({ ok }) => !ok).map(({ code }) => code), ["trust"]);
  await assert.rejects(cq.agreements.countersign(officer(cq), "M0", { textDigest: view.textDigest! }), (e) => isProblem(e, agreementAltered));
});

test("a proposal that its sender has not signed has no effect and is kept apart for the operator", async () => {
  await using pair = await testPair();
  const { sc, cq, settle } = pair;
  const { document, textDigest } = await sc.agreements.get("M0");
  const act = { person: "sc-agreement", role: "agreement-officer", level: "session", at: "2026-11-25T02:00:00.000Z", textDigest: textDigest! } as const;
  const forged = await signDocument(document!, [{ signer: testSigner("sc#sign-1"), party: "sc:bigdata-center", act }]);
  await inTransaction(sc.db, (tx) => sc.events.emit(tx, { to: "cq", type: "agreement.proposed", subject: "agreement:M0", data: { document: forged } }));
  await settle();
  assert.equal((await cq.agreements.get("M0")).state, "draft");
  assert.deepEqual(await kindsOf(cq), []);
  assert.match((await cq.events.parked.list("sc")).items[0]?.reason.code ?? "", /agreement-message-refused: signature by sc#sign-1 does not match/);
});

test("a countersignature over other bytes than those proposed is not taken", async () => {
  await using pair = await testPair();
  const { sc, cq, settle } = pair;
  await sc.agreements.propose(officer(sc), "M0");
  await settle();
  const proposed = await documentAt(sc);
  const { document } = await cq.agreements.get("M0");
  const altered = { ...document!, effectiveFrom: "2027-01-01" };
  const digest = documentDigest(await signDocument(altered, []));
  const act = { role: "agreement-officer", level: "session", at: "2026-11-25T02:00:00.000Z", textDigest: digest, person: "x" } as const;
  const forged = await signDocument(altered, [{ signer: sc.signer, party: "sc:bigdata-center", act }, { signer: cq.signer, party: "cq:bigdata-bureau", act }]);
  await inTransaction(cq.db, (tx) => cq.events.emit(tx, { to: "sc", type: "agreement.countersigned", subject: "agreement:M0", data: { document: forged } }));
  await settle();
  assert.equal((await sc.agreements.get("M0")).state, "proposed");
  assert.deepEqual(await documentAt(sc), proposed);
});

test("a refusal needs its reason and returns the text to draft on both sides; it can then be proposed anew", async () => {
  await using pair = await testPair();
  const { sc, cq, settle, clock } = pair;
  await sc.agreements.propose(officer(sc), "M0");
  await settle();
  await assert.rejects(cq.agreements.decline(officer(cq), "M0", { reason: "  " }), (e) => isProblem(e, refusalReasonMissing));
  await cq.agreements.decline(officer(cq), "M0", { reason: "生效日期要再商量" });
  await settle();
  for (const side of [sc, cq]) {
    const view = await side.agreements.get("M0");
    assert.equal(view.state, "draft");
    assert.deepEqual(view.acts.map(({ act, reason }) => [act, reason]), [["proposed", null], ["declined", "生效日期要再商量"]]);
  }
  clock.advance({ days: 1 });
  await signMemorandum(pair);
  assert.equal((await sc.agreements.get("M0")).state, "active");
});

test("proposed by both sides at the same moment, both keep the same one", async () => {
  await using pair = await testPair();
  const { sc, cq, settle } = pair;
  await Promise.all([sc.agreements.propose(officer(sc), "M0"), cq.agreements.propose(officer(cq), "M0")]);
  await settle();
  assert.deepEqual(await documentAt(sc), await documentAt(cq));
  assert.equal((await sc.agreements.get("M0")).signatures[0]?.party, "cq:bigdata-bureau");
  await sc.agreements.countersign(officer(sc), "M0", { textDigest: (await sc.agreements.get("M0")).textDigest! });
  await settle();
  assert.equal(await sc.agreements.documentText("M0"), await cq.agreements.documentText("M0"));
  assert.equal((await cq.agreements.get("M0")).state, "active");
});

test("an agreement known by title only, an unknown one, and one whose party is not connected can't be proposed", async () => {
  await using pair = await testPair();
  const { sc } = pair;
  await assert.rejects(sc.agreements.propose(officer(sc), "A1"), (e) => isProblem(e, agreementTextMissing));
  await assert.rejects(sc.agreements.propose(officer(sc), "Z9"), (e) => isProblem(e, agreementNotFound));
  await assert.rejects(sc.agreements.documentText("M0"), (e) => isProblem(e, notProposed));
  sc.hosts.pop();
  await assert.rejects(sc.agreements.propose(officer(sc), "M0"), (e) => isProblem(e, signatoryNotConnected));
  assert.deepEqual((await sc.agreements.get("M0")).missingParties, ["重庆市大数据应用发展管理局"]);
});

test("nothing is permitted before both have signed; then exactly the purposes of its clauses", async () => {
  await using pair = await testPair();
  const { sc } = pair;
  await sc.agreements.propose(officer(sc), "M0");
  assert.equal(await sc.agreements.ruleFor("M0", "service-evidence"), undefined);
  await pair.settle();
  await pair.cq.agreements.countersign(officer(pair.cq), "M0", { textDigest: (await pair.cq.agreements.get("M0")).textDigest! });
  await pair.settle();
  const evidence = await sc.agreements.ruleFor("M0", "service-evidence");
  assert.deepEqual([evidence?.clause, evidence?.basisKinds], ["M0-10", ["consent"]]);
  assert.equal((await sc.agreements.findPermitting("licence-check", ["sc", "cq"]))?.clause, "M0-11");
  assert.equal(await sc.agreements.findPermitting("licence-check", ["sc", "gd"]), undefined);
  assert.equal((await sc.agreements.clause("M0", "M0-12"))?.heading, "办件移交与签收");
});

/** A node that writes its own text, signs it properly and sends it. */
async function sendForged(side: Side, change: (document: AgreementDocument) => AgreementDocument): Promise<void> {
  const { document } = await side.agreements.get("M0");
  const forged = change(document!);
  const textDigest = documentDigest(await signDocument(forged, []));
  const act = { person: "sc-agreement", role: "agreement-officer", level: "session", at: "2026-11-25T02:00:00.000Z", textDigest } as const;
  const signed = await signDocument(forged, [{ signer: side.signer, party: "sc:bigdata-center", act }]);
  await inTransaction(side.db, (tx) => side.events.emit(tx, { to: "cq", type: "agreement.proposed", subject: "agreement:M0", data: { document: signed } }));
}
