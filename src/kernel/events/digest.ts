import { digestText } from "../../platform/crypto/digest.ts";
import { canonicalBytes } from "../../platform/crypto/jcs.ts";
import type { CloudEvent } from "./schema.ts";

/** Both ends can name the same event without showing it: SHA-256 of its canonical JSON, its number included. */
export function digestOf(event: CloudEvent): string {
  return digestText(canonicalBytes(event));
}
