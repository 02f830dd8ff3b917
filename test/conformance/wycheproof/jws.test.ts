import assert from "node:assert/strict";
import test from "node:test";
import { verifyDocument } from "../../../src/platform/crypto/jws.ts";
import { generateKeyPairOf } from "../../../src/platform/crypto/signer.ts";
import { isJws, verifyJws } from "../../../src/verify/index.ts";
import { withShared } from "../../support/shared.ts";

interface Group {
  readonly tests: readonly { readonly tcId: number; readonly jws: string | object }[];
}

const ours = [generateKeyPairOf("ed25519").publicKey, generateKeyPairOf("sm2-sm3").publicKey];

for (const name of ["json_web_signature_test", "json_web_key_test"]) {
  withShared(`conformance/wycheproof/${name}.json`, (text) => {
    const cases = (JSON.parse(text) as { testGroups: Group[] }).testGroups.flatMap(({ tests }) => tests);
    test(`none of the ${cases.length} signatures of ${name}, made with algorithms that nodes don't use, is taken for a node's`, async () => {
      for (const { tcId, jws } of cases) {
        const [protectedPart = "", payload = "", signature = ""] = typeof jws === "string" ? jws.split(".") : [];
        const document = { payload, signatures: [{ protected: protectedPart, signature }] };
        assert.ok(isJws(document));
        for (const key of ours) {
          assert.equal(verifyDocument(document, () => key).ok, false, String(tcId));
          assert.equal((await verifyJws(document, { get: () => key } as unknown as ReadonlyMap<string, Uint8Array>)).ok, false, String(tcId));
        }
      }
    });
  });
}

test("Wycheproof ecdsa_secp256r1_sha256_p1363", { skip: "no node signs with ECDSA: the suites are ed25519 and sm2-sm3" }, () => undefined);
test("Wycheproof sm4_gcm", { skip: "SM4-GCM is not used: this Node has none; data is closed by SM4-CTR and HMAC-SM3" }, () => undefined);
