import { createHash } from "node:crypto";

export function sha256(...parts: readonly Uint8Array[]): Uint8Array {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return new Uint8Array(hash.digest());
}

/** A digest as our documents write it: `sha256:<base64url>`. */
export function digestText(...parts: readonly Uint8Array[]): string {
  return `sha256:${Buffer.from(sha256(...parts)).toString("base64url")}`;
}
