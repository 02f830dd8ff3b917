import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { testNode } from "../../test/support/proofs.ts";
import { formatCheckpoint, parseCheckpoint } from "./checkpoint.ts";
import { FormatError } from "./encoding.ts";
import { formatNote, formatVerifierKey, parseNote, parseVerifierKey, verifyNote } from "./signed-note.ts";

const sc = await testNode("sc");
const cq = await testNode("cq");
const text = formatCheckpoint({ origin: sc.logKey.name, size: 7, root: new Uint8Array(32).fill(9) });
const note = formatNote(text, [sc.signPage(text), cq.cosign(text, 1_795_000_001)]);
const keys = [sc.logKey, cq.witnessKey];

test("the format's own example verifies with its own key", async () => {
  const example = "This is an example message.\n\n— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n";
  const key = await parseVerifierKey("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k");
  assert.ok((await verifyNote(parseNote(example), [key])).ok);
});

test("a log's signature and a witness's dated one both hold on the same page", async () => {
  const check = await verifyNote(parseNote(note), keys);
  assert.ok(check.ok);
  assert.deepEqual(check.signatures.map(({ key, time }) => [key.name, time]), [["sc.example/ledger", undefined], ["cq.example/witness", 1_795_000_001]]);
});

test("a note reads back as it was written", () => {
  const parsed = parseNote(note);
  assert.equal(formatNote(parsed.text, parsed.signatures), note);
  assert.equal(formatCheckpoint(parseCheckpoint(parsed.text)), text);
});

test("a key reads back as it was written, and a slip of the pen in it is noticed", async () => {
  for (const key of keys) {
    const line = formatVerifierKey(key);
    assert.deepEqual(await parseVerifierKey(line), key);
    await assert.rejects(parseVerifierKey(line.replace("example/", "exanple/")), FormatError);
    await assert.rejects(parseVerifierKey(line.slice(0, -2)), FormatError);
  }
});

test("unknown keys are ignored also when they share the name or the id, but not both, with a known one", async () => {
  const signature = sc.signPage(text);
  const sameName = { ...signature, id: "00000000" };
  const sameId = { ...signature, name: "someone.else/ledger" };
  const check = await verifyNote(parseNote(formatNote(text, [sameName, sameId, signature])), [sc.logKey]);
  assert.ok(check.ok);
  assert.equal(check.signatures.length, 1);
  const only = await verifyNote(parseNote(formatNote(text, [sameName, sameId])), [sc.logKey]);
  assert.equal(!only.ok && only.reason, "no-known-signature");
});

test("one bad signature by a known key spoils the note, whoever else signed it", async () => {
  const forged = { ...cq.cosign(text), bytes: cq.cosign(text, 5).bytes.with(7, 6) };
  const check = await verifyNote(parseNote(formatNote(text, [sc.signPage(text), forged])), keys);
  assert.equal(!check.ok && check.reason === "bad-signature" && check.key, cq.witnessKey);
});

test("a log's signature isn't taken for a witness's, nor the other way round", async () => {
  const crossed = { ...cq.cosign(text), bytes: sc.signPage(text).bytes };
  assert.ok(!(await verifyNote(parseNote(formatNote(text, [crossed])), keys)).ok);
});

test("no single changed character of a note goes unnoticed", async () => {
  await fc.assert(fc.asyncProperty(fc.nat(note.length - 1), fc.string({ minLength: 1, maxLength: 1 }), async (i, char) => {
    fc.pre(note[i] !== char);
    try {
      const check = await verifyNote(parseNote(note.slice(0, i) + char + note.slice(i + 1)), keys);
      assert.ok(!check.ok || check.signatures.length < 2);
    } catch (error) {
      assert.ok(error instanceof FormatError);
    }
  }));
});

test("sixteen signatures are read, a thousand are not", () => {
  const many = (count: number): string => formatNote(text, Array.from({ length: count }, () => sc.signPage(text)));
  assert.equal(parseNote(many(16)).signatures.length, 16);
  assert.throws(() => parseNote(many(1_000)), FormatError);
});

test("notes with control characters, spaces in names or without a final newline are refused", () => {
  for (const broken of [
    note.replace("7\n", "7\r\n"), note.replace("cq.example/witness", "cq.example/a\u3000b"), note.replace("cq.example/witness", "cq+example"),
    note.slice(0, -1), note.replace("— ", "- "), text, `${text}\n`, `${note}more`,
  ]) assert.throws(() => parseNote(broken), FormatError, JSON.stringify(broken));
});

test("a page with a blank line, a leading zero or a short root is no checkpoint", () => {
  for (const broken of [text.replace("\n7\n", "\n07\n"), text.replace("\n7\n", "\n-7\n"), text.replace("CQkJ", ""), `${text}\n`, text.slice(0, -1), "a\n1\n"])
    assert.throws(() => parseCheckpoint(broken), FormatError, JSON.stringify(broken));
  assert.deepEqual(parseCheckpoint(`${text}more\n`).extensions, ["more"]);
});
