/** Public keys that a credential itself names for its holder (`cnf.jwk`): on the holder's own device, Ed25519 or P-256. */
import { CannotCheckHere, verifyEd25519 } from "../hashing.ts";
import { FormatError, fromBase64Url } from "../encoding.ts";
import { isRecord } from "../jws.ts";
import type { CompactJwt } from "./sd-jwt.ts";

/**
 * The algorithm follows from the key; the header is only compared with it.
 * @returns false for any key or signature that isn't right
 * @throws CannotCheckHere  when this platform can't check such signatures
 * @source RFC 8037 §3.1, RFC 7518 §3.4, RFC 9901 §4.3
 */
export async function verifyWithJwk(jwk: unknown, { header, signed, signature }: Pick<CompactJwt, "header" | "signed" | "signature">): Promise<boolean> {
  if (!isRecord(jwk) || typeof jwk.x !== "string") return false;
  const { kty, crv, x, y } = jwk;
  if (kty === "OKP" && crv === "Ed25519") return header.alg === "EdDSA" && verifyEd25519(bytesOf(x), signed, signature);
  if (kty !== "EC" || crv !== "P-256" || header.alg !== "ES256" || typeof y !== "string" || signature.length !== 64) return false;
  const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle;
  if (subtle === undefined) throw new CannotCheckHere("no WebCrypto on this page");
  try {
    const key = await subtle.importKey("jwk", { kty: "EC", crv: "P-256", x, y }, { name: "ECDSA", namedCurve: "P-256" }, false, ["verify"]);
    return await subtle.verify({ name: "ECDSA", hash: "SHA-256" }, key, new Uint8Array(signature), new Uint8Array(signed));
  } catch (error) {
    if (error instanceof DOMException) return false;
    throw error;
  }
}

function bytesOf(text: string): Uint8Array {
  try {
    return fromBase64Url(text);
  } catch (error) {
    if (error instanceof FormatError) return new Uint8Array(0);
    throw error;
  }
}
