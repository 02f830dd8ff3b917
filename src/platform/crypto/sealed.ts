import { canonicalBytes } from "./jcs.ts";
import { digestText } from "./digest.ts";

export const saltBytes = 32;

/**
 * Commitment to details that stay private: SHA-256(salt ‖ JCS(details)). Without the salt nobody can guess
 * the details back from it.
 * @param salt  32 random bytes, never reused
 */
export function commit(details: unknown, salt: Uint8Array): string {
  if (salt.length !== saltBytes) throw new Error(`a salt has ${saltBytes} bytes`);
  return digestText(salt, canonicalBytes(details));
}
