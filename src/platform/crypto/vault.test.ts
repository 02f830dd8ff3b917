import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { systemRandom } from "../random.ts";
import { closeText, nonceBytesOf, openText, textCiphers } from "./closed-text.ts";
import { createVault, type DataKey } from "./vault.ts";

const random = systemRandom();
const keyOf = (version: number, cipher: DataKey["cipher"] = "aes-256-gcm"): DataKey => ({ version, cipher, textKey: new Uint8Array(32).fill(version), digestKey: new Uint8Array(32).fill(100 + version) });
const vaultWith = (...keys: DataKey[]) => createVault({ keys: () => keys, again: () => keys, random });
const idNumber = "509900199605129066";

for (const cipher of textCiphers) {
  test(`a text closed by ${cipher} opens where it stood, and not with a bit changed, elsewhere or by another key`, () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), fc.string(), fc.nat(), fc.integer({ min: 1, max: 255 }), (text, about, place, flip) => {
      const key = keyOf(1).textKey;
      const closed = closeText(cipher, key, random.bytes(nonceBytesOf(cipher)), text, about);
      assert.equal(openText(cipher, key, closed, about), Buffer.from(text, "utf8").toString("utf8"));
      const changed = Uint8Array.from(closed);
      changed[place % changed.length]! ^= flip;
      assert.equal(openText(cipher, key, changed, about), undefined);
      assert.equal(openText(cipher, key, closed, `${about}.`), undefined);
      assert.equal(openText(cipher, keyOf(2).textKey, closed, about), undefined);
      assert.equal(openText(cipher, key, closed.subarray(0, 20), about), undefined);
    }), { numRuns: 50 });
  });
}

test("what an older key closed still opens, and a number is found by the digests of all keys, the newest first", () => {
  const [first, second] = [vaultWith(keyOf(1)), vaultWith(keyOf(1), keyOf(2, "sm4-ctr-hmac-sm3"))];
  const closed = first.close(idNumber, "applicant.id_number a");
  assert.doesNotMatch(closed, new RegExp(idNumber));
  assert.equal(second.open(closed, "applicant.id_number a"), idNumber);
  assert.deepEqual([first.versionOf(closed), second.versionOf(second.close("x", "y")), second.versionOf(idNumber)], [1, 2, undefined]);
  assert.deepEqual(second.digestsOf(` ${idNumber} `).slice(1), first.digestsOf(idNumber));
  assert.notEqual(second.digestsOf(idNumber)[0]?.slice(3), first.digestsOf(idNumber)[0]?.slice(3));
  assert.throws(() => first.open(second.close("x", "y"), "y"), /data key 2 is not in the key folder/);
  assert.throws(() => first.open(idNumber, "y"), /is not closed/);
  assert.throws(() => second.open(closed, "applicant.id_number b"), /does not open/);
});

test("two closings of one text have nothing in common", () => {
  const vault = vaultWith(keyOf(1));
  assert.notEqual(vault.close(idNumber, "a").slice(0, 10), vault.close(idNumber, "a").slice(0, 10));
});
