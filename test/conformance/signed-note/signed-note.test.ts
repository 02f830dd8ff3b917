import assert from "node:assert/strict";
import test from "node:test";
import {
  formatNote, fromBase64, parseCheckpoint, parseNote, parseVerifierKey, run, toBase64, verifierKey, verifyConsistency, verifyNote,
} from "../../../src/verify/index.ts";
import { withShared } from "../../support/shared.ts";

interface NoteVector {
  readonly id: string;
  readonly note: string;
  readonly vkeys: readonly string[];
  readonly expect: string;
  readonly checkpoint?: { readonly origin: string; readonly size: number; readonly root: string };
}

withShared("conformance/signed-note/notes.json", (text) => {
  const { cases } = JSON.parse(text) as { cases: NoteVector[] };
  for (const vector of cases) {
    test(`signed note ${vector.id}: ${vector.expect}`, async () => {
      if (vector.expect.startsWith("refused: malformed")) return void assert.throws(() => parseNote(vector.note));
      const note = parseNote(vector.note);
      assert.equal(formatNote(note.text, note.signatures), vector.note);
      if (vector.checkpoint) {
        const { origin, size, root } = parseCheckpoint(note.text);
        assert.deepEqual({ origin, size, root: toBase64(root) }, vector.checkpoint);
      }
      const check = await verifyNote(note, await Promise.all(vector.vkeys.map(parseVerifierKey)));
      if (vector.expect.startsWith("verifies")) {
        assert.ok(check.ok);
        assert.equal(check.signatures.length, vector.vkeys.length);
      } else if (vector.expect.startsWith("refused: bad signature")) assert.equal(!check.ok && check.reason, "bad-signature");
      else assert.equal(!check.ok && check.reason, "no-known-signature");
    });
  }
});

/** What a witness has to decide about each request, as far as it can be decided without its memory. */
withShared("conformance/signed-note/witness-add-checkpoint.json", (text) => {
  const { exchanges } = JSON.parse(text) as { exchanges: { request: string; status: number; asserts: string[] }[] };
  const origin = "sigsum.org/v1/tree/4d6d8825a6bb689d459628312889dfbb0bcd41b5211d9e1ce768b0ff0309e562";
  test("published witness exchanges: signatures and consistency proofs hold exactly where the witness signed", async () => {
    const hex = /log key ([0-9a-f]{64})/.exec(text)?.[1];
    assert.ok(hex, "the vectors name the log's key");
    const logKey = await verifierKey(origin, 1, new Uint8Array(Buffer.from(hex, "hex")));
    let known: { size: number; root: Uint8Array } | undefined;
    let signed = 0;
    for (const { request, status, asserts } of exchanges) {
      const split = request.indexOf("\n\n");
      const [oldLine = "", ...proof] = request.slice(0, split).split("\n");
      const note = parseNote(request.slice(split + 2));
      const checkpoint = parseCheckpoint(note.text);
      const valid = (await verifyNote(note, [logKey])).ok;
      assert.equal(valid, status !== 403 && status !== 404, `${status} ${asserts.join()}`);
      const oldSize = Number(oldLine.slice(4));
      const grows = oldSize === 0 || (known !== undefined && (await run(verifyConsistency(oldSize, checkpoint.size, known.root, checkpoint.root, proof.map(fromBase64)))));
      if (valid && oldSize === (known?.size ?? 0)) assert.equal(grows, status === 200, `${status} ${asserts.join()}`);
      if (status === 200) {
        known = checkpoint;
        signed += 1;
      }
    }
    assert.ok(signed >= 3);
  });
});
