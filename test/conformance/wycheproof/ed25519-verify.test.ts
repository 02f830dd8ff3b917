import assert from "node:assert/strict";
import test from "node:test";
import { fromHex, verifyEd25519 } from "../../../src/verify/index.ts";
import { withShared } from "../../support/shared.ts";

interface Group {
  readonly publicKey: { readonly pk: string };
  readonly tests: readonly { readonly tcId: number; readonly comment: string; readonly msg: string; readonly sig: string; readonly result: string }[];
}

withShared("conformance/wycheproof/ed25519_test.json", (text) => {
  const { testGroups } = JSON.parse(text) as { testGroups: Group[] };
  test("the browser-safe Ed25519 check agrees with every Wycheproof case", async () => {
    for (const { publicKey, tests } of testGroups)
      for (const { tcId, comment, msg, sig, result } of tests)
        assert.equal(await verifyEd25519(fromHex(publicKey.pk), fromHex(msg), fromHex(sig)), result === "valid", `${tcId} ${comment}`);
  });
});

test("a signature of RFC 8032 verifies, and with one bit changed it doesn't", async () => {
  const key = fromHex("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
  const signature = fromHex("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
  assert.ok(await verifyEd25519(key, fromHex("72"), signature));
  assert.ok(!(await verifyEd25519(key, fromHex("73"), signature)));
});
