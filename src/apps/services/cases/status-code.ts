import { timingSafeEqual } from "node:crypto";
import { sha256 } from "../../../platform/crypto/digest.ts";

export const triesBeforeLock = 5;
export const lockMs = 60 * 60 * 1000;

/** What is kept of a code: its salted digest. */
export function digestOfCode(code: string, salt: Uint8Array): string {
  return Buffer.from(sha256(salt, Buffer.from(code))).toString("base64url");
}

export function codeMatches(code: string, kept: { readonly salt: Uint8Array; readonly digest: string }): boolean {
  const given = Buffer.from(digestOfCode(code, kept.salt));
  const wanted = Buffer.from(kept.digest);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

/** Whether guesses are shut out now. @param since  first wrong guess of the present hour */
export function isLocked(tries: number, since: Date | null, now: Date): boolean {
  return tries >= triesBeforeLock && since !== null && now.getTime() - since.getTime() < lockMs;
}

/** The count after one more wrong guess: an hour after the first one it begins anew. */
export function afterWrongTry(tries: number, since: Date | null, now: Date): { tries: number; since: Date } {
  if (since === null || now.getTime() - since.getTime() >= lockMs) return { tries: 1, since: now };
  return { tries: tries + 1, since };
}
