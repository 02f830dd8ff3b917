import { importPrivateKey, publicKeyOf, signEd25519 } from "./ed25519.ts";

/**
 * Something that signs without showing its key: a key file here, a crypto card elsewhere.
 * The suite is named in every signature made with it.
 */
export interface Signer {
  /** `node#use-version`, e.g. `sc#sign-1`. */
  readonly kid: string;
  readonly suite: "ed25519";
  /** Raw public key, 32 bytes. */
  readonly publicKey: Uint8Array;
  sign(bytes: Uint8Array): Promise<Uint8Array>;
}

/** @param seed  32-byte Ed25519 seed */
export function softSigner(kid: string, seed: Uint8Array): Signer {
  const key = importPrivateKey(seed);
  return {
    kid,
    suite: "ed25519",
    publicKey: publicKeyOf(seed),
    sign: async (bytes) => signEd25519(key, bytes),
  };
}
