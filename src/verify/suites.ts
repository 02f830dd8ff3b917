/** Which mathematics a signature is made with. The key says it, never the signature alone: an attacker may write any name into it. */
import { verifyEd25519 } from "./hashing.ts";

export const suites = ["ed25519", "sm2-sm3"] as const;
export type Suite = (typeof suites)[number];

export function isSuite(name: unknown): name is Suite {
  return suites.some((suite) => suite === name);
}

/** Name of the suite in the header of a signed document. EdDSA: RFC 8037; SM2-SM3 is not registered, it is ours. */
export const jwsAlgorithms = { ed25519: "EdDSA", "sm2-sm3": "SM2-SM3" } as const satisfies Record<Suite, string>;

/** The two kinds of keys can't be mistaken for each other: 32 bytes, and 65 that begin with 0x04. */
export function suiteOfKey(publicKey: Uint8Array): Suite | undefined {
  if (publicKey.length === 32) return "ed25519";
  return publicKey.length === 65 && publicKey[0] === 4 ? "sm2-sm3" : undefined;
}

/** Whether a header names the algorithm of this key. */
export function algorithmFits(alg: unknown, publicKey: Uint8Array): boolean {
  const suite = suiteOfKey(publicKey);
  return suite !== undefined && alg === jwsAlgorithms[suite];
}

/**
 * @param publicKey  raw
 * @returns          false for any signature or key that isn't right; never throws for them
 * @throws CannotCheckHere  when this platform lacks Ed25519
 */
export async function verifyWithKey(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): Promise<boolean> {
  const suite = suiteOfKey(publicKey);
  if (suite === "ed25519") return verifyEd25519(publicKey, message, signature);
  if (suite === undefined) return false;
  // Most files hold no such signature, and then no page loads its mathematics.
  const { openSm2Key } = await import("./sm2.ts");
  return openSm2Key(publicKey)?.verify(message, signature) ?? false;
}
