import { createHash } from "node:crypto";
import { sm2 as curve } from "sm-crypto-v2";
import { openSm2Key, sm2Order, type Sm2Key, type Sm3 } from "../../verify/sm2.ts";
import type { RawKeyPair } from "./ed25519.ts";

/** Node's own SM3, about ten times as fast as one in JavaScript. */
export const sm3: Sm3 = (...parts) => {
  const hash = createHash("sm3");
  for (const part of parts) hash.update(part);
  return new Uint8Array(hash.digest());
};

/** Private key: 32 bytes; public key: 65 bytes, 0x04 || x || y. */
export function generateSm2KeyPair(): RawKeyPair {
  const { privateKey, publicKey } = curve.generateKeyPairHex();
  return { privateKey: new Uint8Array(Buffer.from(privateKey, "hex")), publicKey: new Uint8Array(Buffer.from(publicKey, "hex")) };
}

/** @throws Error  when it isn't in [1, n - 2]. @source GB/T 32918.1-2016 §6.1 */
export function sm2PublicKeyOf(privateKey: Uint8Array): Uint8Array {
  const hex = Buffer.from(privateKey).toString("hex");
  const d = BigInt(`0x0${hex}`);
  if (privateKey.length !== 32 || d < 1n || d > sm2Order - 2n) throw new Error("an SM2 private key has 32 bytes and lies between 1 and n - 2");
  return new Uint8Array(Buffer.from(curve.getPublicKeyFromPrivateKey(hex), "hex"));
}

export function importSm2PublicKey(publicKey: Uint8Array): Sm2Key {
  const key = openSm2Key(publicKey, sm3);
  if (!key) throw new Error("an SM2 public key is a point of the curve, 65 bytes");
  return key;
}

/**
 * Not in constant time: whoever can measure the signer closely may learn the key. A crypto card does not have this fault.
 * @returns r || s, 64 bytes
 */
export function signSm2(privateKey: Uint8Array, z: Uint8Array, message: Uint8Array): Uint8Array {
  const hex = curve.doSignature(sm3(z, message), Buffer.from(privateKey).toString("hex"), { hash: false });
  return new Uint8Array(Buffer.from(hex, "hex"));
}
