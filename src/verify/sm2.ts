/**
 * SM2 signatures over SM3, with the signer's id that the standard sets when none was agreed. This is software: nobody has evaluated it as
 * a cryptographic product (非密评).
 * @source GB/T 32918.2-2016 §6, §7; GB/T 32918.5-2017; GM/T 0009-2012 (the id)
 */
import { sm2 as curve, sm3 as sm3Hex } from "sm-crypto-v2";
import { concat, fromHex, toHex } from "./encoding.ts";

/** 65 bytes: 0x04 || x || y. */
export const sm2KeyBytes = 65;
/** r || s, 32 bytes each, big-endian: as JWS and RFC 9421 write ECDSA signatures. */
export const sm2SignatureBytes = 64;
/** "1234567812345678": who signs, as far as the mathematics is concerned. */
export const sm2SignerId = "1234567812345678";

/** Order of the curve's group: n of the standard. */
export const sm2Order = 0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123n;

/** SM3 of the parts, 32 bytes. */
export type Sm3 = (...parts: readonly Uint8Array[]) => Uint8Array;

export const webSm3: Sm3 = (...parts) => fromHex(sm3Hex(concat(...parts)));

/** After so many signatures of one key its multiples are worth computing ahead: 14 ms once, then a sixth of the time each. */
const usesUntilPrecomputed = 3;
const windowBits = 6;

export interface Sm2Key {
  /** Digest of the signer's id, the curve and the key, which precedes each message: Z of the standard. */
  readonly z: Uint8Array;
  verify(message: Uint8Array, signature: Uint8Array): boolean;
}

/**
 * @param publicKey  see sm2KeyBytes
 * @returns          undefined when these bytes are no point of the curve
 */
export function openSm2Key(publicKey: Uint8Array, sm3: Sm3 = webSm3): Sm2Key | undefined {
  if (publicKey.length !== sm2KeyBytes || publicKey[0] !== 4) return undefined;
  const hex = toHex(publicKey);
  let z: Uint8Array;
  try {
    z = curve.getZ(hex, sm2SignerId);
  } catch {
    return undefined;
  }
  let uses = 0;
  let point: string | ReturnType<typeof curve.precomputePublicKey> = hex;
  return {
    z,
    verify(message, signature) {
      if (signature.length !== sm2SignatureBytes) return false;
      const e = sm3(z, message);
      if (!inRange(signature, e)) return false;
      uses += 1;
      if (uses === usesUntilPrecomputed) point = curve.precomputePublicKey(hex, windowBits);
      return curve.doVerifySignature(e, toHex(signature), point, { hash: false });
    },
  };
}

/**
 * What the library leaves to its caller: r and s lie in [1, n - 1]. And r is not e itself: then the point of the signature would be the
 * one at infinity, which has no x, and which the library counts as x = 0.
 * @source GB/T 32918.2-2016 §7.1 B1, B2
 */
function inRange(signature: Uint8Array, e: Uint8Array): boolean {
  const [r, s] = [signature.subarray(0, 32), signature.subarray(32)].map(toInteger) as [bigint, bigint];
  return r > 0n && r < sm2Order && s > 0n && s < sm2Order && r !== toInteger(e) % sm2Order;
}

function toInteger(bytes: Uint8Array): bigint {
  return BigInt(`0x${toHex(bytes)}`);
}
