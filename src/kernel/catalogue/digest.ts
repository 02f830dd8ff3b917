import { digestText } from "../../platform/crypto/digest.ts";
import { canonicalBytes } from "../../platform/crypto/jcs.ts";
import type { OutsideEntry } from "./entry-schema.ts";

/** Fingerprint of an entry's content: two files that say the same give the same. @source RFC 8785 */
export function digestOf(entry: OutsideEntry): string {
  return digestText(canonicalBytes(entry));
}
