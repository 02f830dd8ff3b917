import assert from "node:assert/strict";
import { test } from "node:test";
import { appendThings, testLedger, testSigner } from "../../../../test/support/ledger.ts";
import { testDatabase } from "../../../../test/support/test-database.ts";
import { fixedClock } from "../../../platform/clock.ts";
import { sha256 } from "../../../platform/crypto/digest.ts";
import { isProblem, type ProblemMaker } from "../../../platform/http/problem.ts";
import { quietLog } from "../../../platform/log.ts";
import type { Database } from "../../../storage/database.ts";
import { formatCheckpoint, parseNote, parseSignatureLine, toHex, utf8, verifyNote } from "../../../verify/index.ts";
import { signCheckpoint, witnessKey } from "../keys.ts";
import { inconsistentCheckpoint, logSignatureRefused, malformedSubmission, nothingWitnessed, oldSizeBeyondCheckpoint, unknownLog } from "./errors.ts";
import { createWitness } from "./service.ts";
import { formatSubmission, type Submission } from "./submission.ts";

const origin = "sc.test/ledger";
const logSigner = testSigner("sc#log-1");
const witnessSigner = testSigner("cq#witness-1");
const at = "2026-03-02T00:00:00.000Z";

function testWitness(db: Database) {
  const findLogKey = (asked: string) => (asked === origin ? logSigner.publicKey : undefined);
  const witness = createWitness({ db, clock: fixedClock(at), name: "cq.test/witness", witnessSigner, findLogKey, log: quietLog() });
  const submit = (submission: Submission) => witness.addCheckpoint(formatSubmission(submission));
  return { witness, submit, refuses: (submission: Submission, problem: ProblemMaker) => assert.rejects(submit(submission), (error) => isProblem(error, problem)) };
}

/** A log that has grown to 3 and to 7, with what it would submit. */
async function grownLog(db: Database) {
  const ledger = testLedger(db, { logSigner });
  await appendThings(db, ledger, 3, "first");
  await ledger.sequence();
  const three = (await ledger.getCheckpoint()).note;
  await appendThings(db, ledger, 4, "second");
  await ledger.sequence();
  return { three, seven: (await ledger.getCheckpoint()).note, proof: await ledger.consistencyProof(3, 7) };
}

const forged = (size: number, what: string) => signCheckpoint(formatCheckpoint({ origin, size, root: sha256(utf8(what)) }), origin, logSigner);

test("a witness signs a first checkpoint without proof and a later one with it", async () => {
  await using database = await testDatabase();
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
  await using database = await testDatabase();
  const { three, seven, proof } = await grownLog(database.db);
  const { submit } = testWitness(database.db);
  assert.deepEqual(await submit({ oldSize: 3, proof, note: seven }), { knownSize: 0 });
  await submit({ oldSize: 0, proof: [], note: three });
  assert.deepEqual(await submit({ oldSize: 0, proof: [], note: seven }), { knownSize: 3 });
  await submit({ oldSize: 3, proof, note: seven });
  assert.deepEqual(await submit({ oldSize: 0, proof: [], note: three }), { knownSize: 7 });
});

test("what is malformed, unknown, unsigned or signed by another key is refused, and remembered nowhere", async () => {
  await using database = await testDatabase();
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
  await using database = await testDatabase();
  const { three } = await grownLog(database.db);
  const { witness, submit, refuses } = testWitness(database.db);
  await submit({ oldSize: 0, proof: [], note: three });
  const other = await forged(3, "another past");
  await refuses({ oldSize: 3, proof: [], note: other }, inconsistentCheckpoint);
  await refuses({ oldSize: 3, proof: [], note: other }, inconsistentCheckpoint);
  const [conflict, ...more] = await witness.listConflicts();
  assert.deepEqual(more, []);
  assert.deepEqual([conflict?.reason, conflict?.size, conflict?.knownSize, conflict?.note], ["split-view", 3, 3, other]);
  assert.ok(conflict?.knownNote?.startsWith(parseNote(three).text));
  assert.deepEqual(await submit({ oldSize: 0, proof: [], note: three }), { knownSize: 3 });
});

test("a checkpoint whose proof doesn't lead there is refused and kept, and the true one is signed afterwards", async () => {
  await using database = await testDatabase();
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
  await using database = await testDatabase();
  const { three } = await grownLog(database.db);
  const { refuses, submit } = testWitness(database.db);
  await refuses({ oldSize: 0, proof: [sha256(utf8("x"))], note: three }, inconsistentCheckpoint);
  await refuses({ oldSize: 0, proof: [], note: await forged(0, "not empty") }, inconsistentCheckpoint);
  const empty = await signCheckpoint(formatCheckpoint({ origin, size: 0, root: sha256(new Uint8Array(0)) }), origin, logSigner);
  assert.ok("cosignature" in (await submit({ oldSize: 0, proof: [], note: empty })));
  assert.ok("cosignature" in (await submit({ oldSize: 0, proof: [], note: three })));
});

test("of two submissions at once from the same old size only one is signed", async () => {
  await using database = await testDatabase();
  const { db } = database;
  const { three, seven, proof } = await grownLog(db);
  const { submit } = testWitness(db);
  await submit({ oldSize: 0, proof: [], note: three });
  const answers = await Promise.all(Array.from({ length: 4 }, () => submit({ oldSize: 3, proof, note: seven })));
  assert.equal(answers.filter((answer) => "cosignature" in answer).length, 1);
  assert.equal(answers.filter((answer) => "knownSize" in answer && answer.knownSize === 7).length, 3);
});

test("monitors read the newest witnessed checkpoint with the log's signature and ours", async () => {
  await using database = await testDatabase();
  const { three, seven, proof } = await grownLog(database.db);
  const { witness, submit } = testWitness(database.db);
  await submit({ oldSize: 0, proof: [], note: three });
  await submit({ oldSize: 3, proof, note: seven });
  const note = parseNote(await witness.getWitnessed(toHex(sha256(utf8(origin)))));
  assert.equal(note.text, parseNote(seven).text);
  assert.deepEqual(note.signatures.map((signature) => signature.name), [origin, "cq.test/witness"]);
});
