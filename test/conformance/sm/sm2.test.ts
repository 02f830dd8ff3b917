import assert from "node:assert/strict";
import test from "node:test";
import { fromHex, toHex, utf8 } from "../../../src/verify/index.ts";
import { openSm2Key, sm2Order, webSm3 } from "../../../src/verify/sm2.ts";
import { generateKeyPairOf, softSigner } from "../../../src/platform/crypto/signer.ts";
import { sm2PublicKeyOf, sm3 } from "../../../src/platform/crypto/sm2.ts";
import { verifyingKey } from "../../../src/platform/crypto/verifying-key.ts";
import { fromDer } from "../../support/der.ts";
import { withShared } from "../../support/shared.ts";

interface SignatureCase {
  readonly id: string;
  readonly d?: string;
  readonly pub?: string;
  readonly msgHex?: string;
  readonly za?: string;
  readonly e?: string;
  readonly der: string;
  readonly expect: "valid" | "invalid";
}

interface KeyCase {
  readonly id: string;
  readonly d?: string;
  readonly pub?: string;
  readonly expect: string;
}

withShared("conformance/sm/sm2.json", (text) => {
  const { sign, keys, encrypt, keyExchange } = JSON.parse(text) as { sign: SignatureCase[]; keys: KeyCase[]; encrypt: unknown[]; keyExchange: unknown[] };

  for (const { id, d, pub, msgHex, za, e, der, expect } of sign) {
    if (pub === undefined || msgHex === undefined) {
      test(`SM2 ${id}`, { skip: "it signs a digest that somebody else made; a node always hashes what it signs" }, () => undefined);
      continue;
    }
    test(`SM2 ${id}: ${expect}`, () => {
      const key = openSm2Key(fromHex(pub));
      assert.ok(key);
      if (za !== undefined) assert.equal(toHex(key.z), za);
      if (e !== undefined) assert.equal(toHex(sm3(key.z, fromHex(msgHex))), e);
      if (d !== undefined) assert.equal(toHex(sm2PublicKeyOf(fromHex(d))), pub);
      assert.equal(key.verify(fromHex(msgHex), fromDer(fromHex(der))), expect === "valid");
      assert.equal(verifyingKey(fromHex(pub)).verify(fromHex(msgHex), fromDer(fromHex(der))), expect === "valid");
    });
  }

  for (const { id, d, pub, expect } of keys) {
    test(`an SM2 key with ${id} is ${expect}`, () => {
      if (d !== undefined) assert.throws(() => sm2PublicKeyOf(fromHex(d)), /between 1 and n - 2/);
      if (pub !== undefined) assert.equal(openSm2Key(fromHex(pub)) !== undefined, expect === "accepted");
    });
  }

  test(`SM2 encryption (${encrypt.length}) and key exchange (${keyExchange.length})`, { skip: "a node only signs with SM2" }, () => undefined);
});

test("what an SM2 signer signs holds by both implementations of SM3, and for nothing else", async () => {
  const { privateKey, publicKey } = generateKeyPairOf("sm2-sm3");
  const signer = softSigner("sc#sign-1", privateKey, "sm2-sm3");
  assert.deepEqual(signer.publicKey, publicKey);
  const [inNode, inBrowser] = [openSm2Key(publicKey, sm3), openSm2Key(publicKey)];
  for (const message of ["", "一", "受理通知书".repeat(100)].map(utf8)) {
    assert.deepEqual(webSm3(message), sm3(message));
    const signature = await signer.sign(message);
    assert.equal(signature.length, 64);
    // more than once each: from the third time on the key's multiples are computed ahead
    for (let i = 0; i < 2; i += 1) assert.ok(inNode?.verify(message, signature) && inBrowser?.verify(message, signature));
    signature[40]! ^= 1;
    assert.ok(!inNode?.verify(message, signature));
  }
});

test("numbers that are no signature are refused without a fault, also by who holds the private key", () => {
  const privateKey = fromHex("3945208f7b2144b13f36e38ac6d39f95889393692860b51a42fb81ef4df7c5b8");
  const publicKey = sm2PublicKeyOf(privateKey);
  const key = openSm2Key(publicKey, sm3)!;
  const message = utf8("message digest");
  const signature = (r: bigint, s: bigint) => fromHex([r, s].map((one) => one.toString(16).padStart(64, "0")).join(""));
  for (const [r, s] of [[0n, 1n], [1n, 0n], [sm2Order, 1n], [1n, sm2Order], [1n, sm2Order - 1n], [2n ** 256n - 1n, 2n ** 256n - 1n]] as const)
    assert.equal(key.verify(message, signature(r, s)), false);
  assert.equal(key.verify(message, new Uint8Array(63)), false);
  // r = e and s chosen so that s·G + (r + s)·P is the point at infinity
  const [d, e] = [privateKey, sm3(key.z, message)].map((bytes) => BigInt(`0x${toHex(bytes)}`)) as [bigint, bigint];
  const r = e % sm2Order;
  const s = (((sm2Order - r) * d) % sm2Order) * inverse((1n + d) % sm2Order) % sm2Order;
  assert.equal((s + (r + s) * d) % sm2Order, 0n);
  assert.equal(key.verify(message, signature(r, s)), false);
});

function inverse(a: bigint): bigint {
  let [result, base, exponent] = [1n, a, sm2Order - 2n];
  for (; exponent > 0n; exponent >>= 1n, base = (base * base) % sm2Order) if (exponent & 1n) result = (result * base) % sm2Order;
  return result;
}
