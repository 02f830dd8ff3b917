import type { Suite } from "../../verify/suites.ts";
import { generateKeyPair, importPrivateKey, publicKeyOf, signEd25519, type RawKeyPair } from "./ed25519.ts";
import { generateSm2KeyPair, importSm2PublicKey, signSm2, sm2PublicKeyOf } from "./sm2.ts";

/**
 * Something that signs without showing its key: a key file here, a crypto card elsewhere. Nothing in the node asks for more than this, so
 * the key of a card never has to leave it. The suite is named in every signature made with it.
 */
export interface Signer {
  /** `node#use-version`, e.g. `sc#sign-1`. */
  readonly kid: string;
  readonly suite: Suite;
  /** Raw public key: 32 bytes of Ed25519, or 65 bytes of SM2. */
  readonly publicKey: Uint8Array;
  /** @returns 64 bytes: R || S of Ed25519, r || s of SM2 with the standard id */
  sign(bytes: Uint8Array): Promise<Uint8Array>;
}

/**
 * A signer whose private key lies in this process's memory.
 * @param privateKey  32 bytes: an Ed25519 seed, or an SM2 private key
 */
export function softSigner(kid: string, privateKey: Uint8Array, suite: Suite = "ed25519"): Signer {
  if (suite === "ed25519") {
    const key = importPrivateKey(privateKey);
    return { kid, suite, publicKey: publicKeyOf(privateKey), sign: async (bytes) => signEd25519(key, bytes) };
  }
  const publicKey = sm2PublicKeyOf(privateKey);
  const { z } = importSm2PublicKey(publicKey);
  return { kid, suite, publicKey, sign: async (bytes) => signSm2(privateKey, z, bytes) };
}

export function generateKeyPairOf(suite: Suite): RawKeyPair {
  return suite === "ed25519" ? generateKeyPair() : generateSm2KeyPair();
}
