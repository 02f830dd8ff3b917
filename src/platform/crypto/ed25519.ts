import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify, type KeyObject } from "node:crypto";

/** DER prefixes that turn raw 32-byte Ed25519 keys into PKCS 8 and SPKI. @source RFC 8410 §4, §7 */
const pkcs8Prefix = Buffer.from("302e020100300506032b657004220420", "hex");
const spkiPrefix = Buffer.from("302a300506032b6570032100", "hex");

export interface RawKeyPair {
  /** 32-byte seed. */
  readonly privateKey: Uint8Array;
  /** 32-byte point. */
  readonly publicKey: Uint8Array;
}

export function generateKeyPair(): RawKeyPair {
  const pair = generateKeyPairSync("ed25519");
  const privateDer = pair.privateKey.export({ format: "der", type: "pkcs8" });
  const publicDer = pair.publicKey.export({ format: "der", type: "spki" });
  return {
    privateKey: new Uint8Array(privateDer.subarray(pkcs8Prefix.length)),
    publicKey: new Uint8Array(publicDer.subarray(spkiPrefix.length)),
  };
}

export function importPrivateKey(seed: Uint8Array): KeyObject {
  if (seed.length !== 32) throw new Error("an Ed25519 seed has 32 bytes");
  return createPrivateKey({ key: Buffer.concat([pkcs8Prefix, seed]), format: "der", type: "pkcs8" });
}

export function importPublicKey(raw: Uint8Array): KeyObject {
  if (raw.length !== 32) throw new Error("an Ed25519 public key has 32 bytes");
  return createPublicKey({ key: Buffer.concat([spkiPrefix, raw]), format: "der", type: "spki" });
}

export function publicKeyOf(seed: Uint8Array): Uint8Array {
  const der = createPublicKey(importPrivateKey(seed)).export({ format: "der", type: "spki" });
  return new Uint8Array(der.subarray(spkiPrefix.length));
}

export function signEd25519(key: KeyObject, bytes: Uint8Array): Uint8Array {
  return new Uint8Array(sign(null, bytes, key));
}

export function verifyEd25519(key: KeyObject, bytes: Uint8Array, signature: Uint8Array): boolean {
  return signature.length === 64 && verify(null, bytes, key, signature);
}
