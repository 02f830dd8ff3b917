import assert from "node:assert/strict";
import { after, test } from "node:test";
import { appendThings, testLedger, testSigner } from "../../../../test/support/ledger.ts";
import { testDatabase } from "../../../../test/support/test-database.ts";
import { fixedClock } from "../../../platform/clock.ts";
import { sha256 } from "../../../platform/crypto/digest.ts";
import { isProblem, type ProblemMaker } from "../../../platform/http/problem.ts";
import { quietLog } from "../../../platform/log.ts";
import { systemRandom } from "../../../platform/random.ts";
import { inTransaction, type Database } from "../../../storage/database.ts";
import { formatCheckpoint, formatTrustPolicy, parseNote, parseSignatureLine, parseTilePath, parseTrustPolicy, toHex, utf8, verifyFile, verifyNote } from "../../../verify/index.ts";
import { logKey, signCheckpoint, witnessKey } from "../keys.ts";
import type { Ledger } from "../service.ts";
import { freezeNoticeMalformed, freezeNotOurs, inconsistentCheckpoint, logFrozen, logSignatureRefused, malformedSubmission, nothingWitnessed, oldSizeBeyondCheckpoint, unknownLog } from "./errors.ts";
import { createFreezes } from "./freezes.ts";
import { createWitness } from "./service.ts";
import { formatSubmission, type Submission } from "./submission.ts";

const origin = "sc.test/ledger";
const logSigner = testSigner("sc#log-1");
const witnessSigner = testSigner("cq#witness-1");
const at = "2026-03-02T00:00:00.000Z";

const shared = await testDatabase();
after(() => shared.close());

const ledgerTables = "ledger_entry, ledger_detail, ledger_tile, ledger_checkpoint, ledger_cosignature";

/** One database for the file, emptied. */
async function fresh(tables = `${ledgerTables}, witnessed_log, witness_conflict, witness_freeze`) {
  await shared.pool.query(`truncate ${tables} cascade`);
  return shared;
}

/** The HTTP side of a log's tiles; a log without one is silent. */
const publishes = (ledger: Ledger): typeof globalThis.fetch => async (url) => {
  const tile = parseTilePath(String(url).slice("http://sc.test/ledger/".length));
  const bytes = tile && (await ledger.tile(tile).catch(() => undefined));
  return bytes ? new Response(Buffer.from(bytes)) : new Response("", { status: 404 });
};

function testWitness(db: Database, published?: Ledger, fetch = published && publishes(published)) {
  const findLogKey = (asked: string) => (asked === origin ? logSigner.publicKey : undefined);
  const clock = fixedClock(at);
  const freezes = createFreezes({ db, clock, random: systemRandom(), log: quietLog(), origin: null, findLogNode: () => "sc" });
  const witness = createWitness({
    db, clock, name: "cq.test/witness", witnessSigner, findLogKey, freezes, log: quietLog(),
    ...(fetch ? { findLogUrl: () => "http://sc.test/ledger", fetch } : {}),
  });
  const submit = (submission: Submission) => witness.addCheckpoint(formatSubmission(submission));
  return { witness, freezes, submit, refuses: (submission: Submission, problem: ProblemMaker) => assert.rejects(submit(submission), (error) => isProblem(error, problem)) };
}

/** A log that has grown to 3 and to 7, with what it would submit. */
async function grownLog(db: Database) {
  const ledger = testLedger(db, { logSigner });
  await appendThings(db, ledger, 3, "first");
  await ledger.sequence();
  const three = (await ledger.getCheckpoint()).note;
  await appendThings(db, ledger, 4, "second");
  await ledger.sequence();
  return { ledger, three, seven: (await ledger.getCheckpoint()).note, proof: await ledger.consistencyProof(3, 7) };
}

const forged = (size: number, what: string) => signCheckpoint(formatCheckpoint({ origin, size, root: sha256(utf8(what)) }), origin, logSigner);

test("a witness signs a first checkpoint without proof and a later one with it", async () => {
  const database = await fresh();
  const { three, seven, proof } = await grownLog(database.db);
  const { submit } = testWitness(database.db);
  const key = await witnessKey("cq.test/witness", witnessSigner.publicKey);
  for (const [note, submission] of [[three, { oldSize: 0, proof: [], note: three }], [seven, { oldSize: 3, proof, note: seven }], [seven, { oldSize: 7, proof: [], note: seven }]] as const) {
    const answer = await submit(submission);
    assert.ok("cosignature" in answer);
    const check = await verifyNote({ text: parseNote(note).text, signatures: [parseSignatureLine(answer.cosignature.trimEnd())] }, [key]);
    assert.ok(check.ok);
    assert.equal(check.signatures[0]?.time, Date.parse(at) / 1000);
  }
});

test("a log that believes in another old size is told the right one", async () => {
  const database = await fresh();
  const { three, seven, proof } = await grownLog(database.db);
  const { submit } = testWitness(database.db);
  assert.deepEqual(await submit({ oldSize: 3, proof, note: seven }), { knownSize: 0 });
  await submit({ oldSize: 0, proof: [], note: three });
  assert.deepEqual(await submit({ oldSize: 0, proof: [], note: seven }), { knownSize: 3 });
  await submit({ oldSize: 3, proof, note: seven });
  assert.deepEqual(await submit({ oldSize: 0, proof: [], note: three }), { knownSize: 7 });
});

test("what is malformed, unknown, unsigned or signed by another key is refused, and remembered nowhere", async () => {
  const database = await fresh();
  const { three, seven } = await grownLog(database.db);
  const { witness, refuses } = testWitness(database.db);
  for (const body of ["", "old 0\n", `old 00\n\n${three}`, `old -1\n\n${three}`, `new 0\n\n${three}`, `old 0\nAAAA\n\n${three}`, "old 0\n\nnot a note\n"])
    await assert.rejects(witness.addCheckpoint(body), (error) => isProblem(error, malformedSubmission), JSON.stringify(body));
  const stranger = await signCheckpoint(formatCheckpoint({ origin: "xx.test/ledger", size: 1, root: sha256(utf8("x")) }), "xx.test/ledger", logSigner);
  await refuses({ oldSize: 0, proof: [], note: stranger }, unknownLog);
  const foreign = await signCheckpoint(parseNote(three).text, origin, testSigner("sc#log-2"));
  await refuses({ oldSize: 0, proof: [], note: foreign }, logSignatureRefused);
  await refuses({ oldSize: 0, proof: [], note: three.replace(`${origin}\n3\n`, `${origin}\n4\n`) }, logSignatureRefused);
  await refuses({ oldSize: 9, proof: [], note: seven }, oldSizeBeyondCheckpoint);
  await assert.rejects(witness.getWitnessed(toHex(sha256(utf8(origin)))), (error) => isProblem(error, nothingWitnessed));
  assert.deepEqual(await witness.listConflicts(), []);
});

test("a second root for a size already witnessed is refused and kept as proof of a split view", async () => {
  const database = await fresh();
  const { three } = await grownLog(database.db);
  const { witness, submit, refuses } = testWitness(database.db);
  await submit({ oldSize: 0, proof: [], note: three });
  const other = await forged(3, "another past");
  await refuses({ oldSize: 3, proof: [], note: other }, inconsistentCheckpoint);
  const [conflict, ...more] = await witness.listConflicts();
  assert.deepEqual(more, []);
  assert.deepEqual([conflict?.reason, conflict?.size, conflict?.knownSize, conflict?.note], ["split-view", 3, 3, other]);
  assert.ok(conflict?.knownNote?.startsWith(parseNote(three).text));
});

test("a checkpoint whose proof doesn't lead there is refused and kept, and the true one is signed afterwards", async () => {
  const database = await fresh();
  const { three, seven, proof } = await grownLog(database.db);
  const { witness, submit, refuses } = testWitness(database.db);
  await submit({ oldSize: 0, proof: [], note: three });
  await refuses({ oldSize: 3, proof, note: await forged(7, "rewritten") }, inconsistentCheckpoint);
  await refuses({ oldSize: 3, proof: [], note: seven }, inconsistentCheckpoint);
  await refuses({ oldSize: 3, proof: [...proof, sha256(utf8("x"))], note: seven }, inconsistentCheckpoint);
  assert.deepEqual((await witness.listConflicts()).map((conflict) => conflict.reason), ["not-proved", "not-proved"]);
  assert.ok("cosignature" in (await submit({ oldSize: 3, proof, note: seven })));
});

test("from nothing no proof is accepted, and an empty log has the root of the empty tree", async () => {
  const database = await fresh();
  const { three } = await grownLog(database.db);
  const { refuses, submit } = testWitness(database.db);
  await refuses({ oldSize: 0, proof: [sha256(utf8("x"))], note: three }, inconsistentCheckpoint);
  const empty = await signCheckpoint(formatCheckpoint({ origin, size: 0, root: sha256(new Uint8Array(0)) }), origin, logSigner);
  assert.ok("cosignature" in (await submit({ oldSize: 0, proof: [], note: empty })));
  assert.ok("cosignature" in (await submit({ oldSize: 0, proof: [], note: three })));
});

test("of two submissions at once from the same old size only one is signed", async () => {
  const database = await fresh();
  const { db } = database;
  const { three, seven, proof } = await grownLog(db);
  const { submit } = testWitness(db);
  await submit({ oldSize: 0, proof: [], note: three });
  const answers = await Promise.all(Array.from({ length: 4 }, () => submit({ oldSize: 3, proof, note: seven })));
  assert.equal(answers.filter((answer) => "cosignature" in answer).length, 1);
  assert.equal(answers.filter((answer) => "knownSize" in answer && answer.knownSize === 7).length, 3);
});

test("monitors read the newest witnessed checkpoint with the log's signature and ours", async () => {
  const database = await fresh();
  const { three, seven, proof } = await grownLog(database.db);
  const { witness, submit } = testWitness(database.db);
  await submit({ oldSize: 0, proof: [], note: three });
  await submit({ oldSize: 3, proof, note: seven });
  const note = parseNote(await witness.getWitnessed(toHex(sha256(utf8(origin)))));
  assert.equal(note.text, parseNote(seven).text);
  assert.deepEqual(note.signatures.map((signature) => signature.name), [origin, "cq.test/witness"]);
});

/** Whom a verifier without either node believes. */
async function trustOfBoth() {
  const node = { node: "sc", logKey: await logKey(origin, logSigner.publicKey), witnessKey: null, signKeys: [] };
  return parseTrustPolicy(formatTrustPolicy("test", [node], [{ name: "cq", key: await witnessKey("cq.test/witness", witnessSigner.publicKey) }]));
}

test("a log that signed two contents for one size is witnessed no more, until an operator lifts it; the evidence proves it offline", async () => {
  const database = await fresh();
  const { three, seven, proof } = await grownLog(database.db);
  const { freezes, submit, refuses } = testWitness(database.db);
  await submit({ oldSize: 0, proof: [], note: three });
  const other = await forged(3, "another past");
  await refuses({ oldSize: 3, proof: [], note: other }, inconsistentCheckpoint);
  await refuses({ oldSize: 3, proof, note: seven }, logFrozen);
  await refuses({ oldSize: 0, proof: [], note: three }, logFrozen);
  const [freeze] = await freezes.list();
  assert.deepEqual([freeze?.own, freeze?.peer, freeze?.origin, freeze?.reason, freeze?.lifted], [true, "sc", origin, "split-view", null]);
  assert.equal(freezes.refusalFor("sc")?.problem.status, 423);
  assert.equal(freezes.refusalFor("xx"), undefined);

  const evidence = await freezes.evidence(freeze!.id);
  const verdict = await verifyFile(evidence, await trustOfBoth());
  assert.deepEqual([verdict.ok, verdict.kind, verdict.witnesses, verdict.facts[0]?.code], [true, "fork", ["cq"], "fork-two-roots"]);
  assert.equal((await verifyFile(JSON.stringify({ ...JSON.parse(evidence) as object, note: three }), await trustOfBoth())).problems[0]?.code, "fork-not-shown");

  const lifted = await freezes.lift(freeze!.id, { by: "cq-operator", reason: "A test copy had been given the log's key." });
  assert.deepEqual(await freezes.lift(freeze!.id, { by: "cq-operator", reason: "Again." }), lifted);
  assert.equal(freezes.refusalFor("sc"), undefined);
  assert.ok("cosignature" in (await submit({ oldSize: 3, proof, note: seven })));
});

test("evidence that was dealt with once freezes nothing again, a new contradiction does", async () => {
  const database = await fresh();
  const { three } = await grownLog(database.db);
  const { freezes, submit, refuses } = testWitness(database.db);
  await submit({ oldSize: 0, proof: [], note: three });
  const other = await forged(3, "another past");
  await refuses({ oldSize: 3, proof: [], note: other }, inconsistentCheckpoint);
  await freezes.lift((await freezes.list())[0]!.id, { by: "cq-operator", reason: "explained" });
  await refuses({ oldSize: 3, proof: [], note: other }, inconsistentCheckpoint);
  assert.ok("cosignature" in (await submit({ oldSize: 3, proof: [], note: three })));
  await refuses({ oldSize: 3, proof: [], note: await forged(3, "a third past") }, inconsistentCheckpoint);
  await refuses({ oldSize: 3, proof: [], note: three }, logFrozen);
});

test("a stranger who submits a true page with a wrong proof freezes nobody: the log itself is asked", async () => {
  const database = await fresh();
  const { ledger, three, seven, proof } = await grownLog(database.db);
  const { witness, freezes, submit, refuses } = testWitness(database.db, ledger);
  await submit({ oldSize: 0, proof: [], note: three });
  await refuses({ oldSize: 3, proof: [], note: seven }, inconsistentCheckpoint);
  await witness.settled();
  assert.deepEqual([await freezes.list(), await witness.listConflicts()], [[], []]);
  assert.ok("cosignature" in (await submit({ oldSize: 3, proof, note: seven })));
});

test("a log that publishes another past than it signed is frozen, and the evidence proves it offline", async () => {
  const database = await fresh();
  const { three } = await grownLog(database.db);
  await fresh(ledgerTables);
  const liar = testLedger(database.db, { logSigner });
  await appendThings(database.db, liar, 7, "another");
  await liar.sequence();
  const { note } = await liar.getCheckpoint();
  const { witness, freezes, submit, refuses } = testWitness(database.db, liar);
  await submit({ oldSize: 0, proof: [], note: three });
  await refuses({ oldSize: 3, proof: await liar.consistencyProof(3, 7), note }, inconsistentCheckpoint);
  await witness.settled();
  const [freeze] = await freezes.list();
  assert.equal(freeze?.reason, "rewritten");
  const evidence = await freezes.evidence(freeze.id);
  const verdict = await verifyFile(evidence, await trustOfBoth());
  assert.deepEqual([verdict.ok, verdict.facts[0]?.code], [true, "fork-rewritten"]);
  const weaker = { ...(JSON.parse(evidence) as { proof: string[] }), proof: [] };
  assert.equal((await verifyFile(JSON.stringify(weaker), await trustOfBoth())).problems[0]?.code, "fork-not-shown");
});

test("a page whose lines the log doesn't publish freezes it, and the evidence claims no more than it shows", async () => {
  const database = await fresh();
  const { ledger, three } = await grownLog(database.db);
  const { witness, freezes, submit, refuses } = testWitness(database.db, ledger);
  await submit({ oldSize: 0, proof: [], note: three });
  await refuses({ oldSize: 3, proof: [], note: await forged(9, "hidden") }, inconsistentCheckpoint);
  await witness.settled();
  const [freeze] = await freezes.list();
  assert.equal(freeze?.reason, "not-shown");
  assert.equal((await verifyFile(await freezes.evidence(freeze.id), await trustOfBoth())).problems[0]?.code, "fork-not-shown");
});

test("a log that can't be reached is not blamed", async () => {
  const database = await fresh();
  const { ledger, three, seven } = await grownLog(database.db);
  const { witness, freezes, submit, refuses } = testWitness(database.db, ledger, () => Promise.reject(new Error("away")));
  await submit({ oldSize: 0, proof: [], note: three });
  await refuses({ oldSize: 3, proof: [], note: seven }, inconsistentCheckpoint);
  await witness.settled();
  assert.deepEqual(await freezes.list(), []);
  assert.deepEqual((await witness.listConflicts()).map(({ reason }) => reason), ["not-proved"]);
});

test("a peer's word that it froze our log is kept, and only that peer lifts it", async () => {
  const database = await fresh();
  const { db } = database;
  const { three } = await grownLog(db);
  const clock = fixedClock(at);
  const ours = createFreezes({ db, clock, random: systemRandom(), log: quietLog(), origin });
  const evidence = { v: 1, kind: "fork", origin, witness: "cq.test/witness", at, note: await forged(3, "x"), knownNote: three, prefixRoot: null, proof: [] };
  const freeze = "5b0f3a52-58c4-4c83-8f1c-2f0c1d1f0a01";
  const told = (from: string, data: unknown) => inTransaction(db, (tx) => ours.told(tx, { from, data }));
  await assert.rejects(told("cq", { freeze, reason: "split-view", evidence: { ...evidence, origin: "xx.test/ledger" } }), (error) => isProblem(error, freezeNoticeMalformed));
  await told("cq", { freeze, reason: "split-view", evidence });
  await told("cq", { freeze, reason: "split-view", evidence });
  assert.equal(ours.refusalFor("cq")?.problem.status, 423);
  await assert.rejects(ours.lift(freeze, { by: "sc-operator", reason: "let me" }), (error) => isProblem(error, freezeNotOurs));
  const after = createFreezes({ db, clock, random: systemRandom(), log: quietLog(), origin });
  await after.load();
  assert.equal(after.refusalFor("cq")?.problem.status, 423);
  const lift = (from: string) => inTransaction(db, (tx) => ours.toldLifted(tx, { from, data: { freeze, reason: "explained" } }));
  await assert.rejects(lift("xx"), (error) => isProblem(error, freezeNoticeMalformed));
  await lift("cq");
  assert.equal(ours.refusalFor("cq"), undefined);
});
