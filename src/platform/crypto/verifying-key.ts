import { suiteOfKey, type Suite } from "../../verify/suites.ts";
import { importPublicKey, verifyEd25519 } from "./ed25519.ts";
import { importSm2PublicKey } from "./sm2.ts";

/** A public key, ready to check many signatures; its suite is a property of the key. */
export interface VerifyingKey {
  readonly suite: Suite;
  verify(message: Uint8Array, signature: Uint8Array): boolean;
}

/** A node has few peers; what strangers bring must not fill the memory. */
const mostKept = 64;
const kept = new Map<string, VerifyingKey>();

/**
 * @param publicKey  raw: 32 bytes of Ed25519, or 65 bytes of SM2
 * @throws Error     when the bytes are no key of either suite
 */
export function verifyingKey(publicKey: Uint8Array): VerifyingKey {
  const name = Buffer.from(publicKey).toString("base64");
  let key = kept.get(name);
  if (key === undefined) {
    if (kept.size >= mostKept) kept.clear();
    kept.set(name, (key = open(publicKey)));
  }
  return key;
}

function open(publicKey: Uint8Array): VerifyingKey {
  const suite = suiteOfKey(publicKey);
  if (suite === undefined) throw new Error("a public key has 32 bytes (Ed25519) or 65 (SM2)");
  if (suite === "sm2-sm3") {
    const key = importSm2PublicKey(publicKey);
    return { suite, verify: (message, signature) => key.verify(message, signature) };
  }
  const key = importPublicKey(publicKey);
  return { suite, verify: (message, signature) => verifyEd25519(key, message, signature) };
}
