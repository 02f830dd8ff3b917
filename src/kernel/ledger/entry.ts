import { digestText, sha256 } from "../../platform/crypto/digest.ts";
import { canonicalText } from "../../platform/crypto/jcs.ts";
import { formatEntry, leafHash, parseEntry, runNow, utf8 } from "../../verify/index.ts";
import type { Subject } from "./subjects.ts";

/** Something that happened, to be recorded. */
export interface NewEntry {
  /** `domain.happened`, e.g. `crossing.provided`; stands in the ledger in clear. */
  readonly kind: string;
  /** What it is about, unguessable or harmless: the id of a crossing, `<matter>/<seq>`. */
  readonly ref: string;
  /** The other node that records the same, or null. */
  readonly peer: string | null;
  /** Our part in it, e.g. `provider`. */
  readonly role: string;
  /** Ids and commitments only; never personal data, never payloads. */
  readonly details: object;
  /** Identity number of the person it is about, or that person's tag; null when it is about no person. Never part of the entry. */
  readonly subject: Subject;
  /** At most one entry of this kind, ref and role: a second append answers with the first. */
  readonly once?: boolean;
}

export interface SealedEntry {
  readonly entryId: string;
  readonly kind: string;
  readonly ref: string;
  readonly peer: string | null;
  readonly role: string;
  readonly at: Date;
  readonly once: boolean;
  /** Text of the leaf: version, kind, time and commitment. */
  readonly leaf: string;
  readonly leafHash: Uint8Array;
  /** Canonical JSON of the details. */
  readonly details: string;
  readonly salt: Uint8Array;
}

/**
 * Hides the details behind a salted commitment, as commit() of platform/crypto makes it.
 * @param salt  32 random bytes of this entry alone
 * @throws Error  for an entry that a verifier would refuse
 */
export function sealEntry(entry: NewEntry, { entryId, node, at, salt }: { entryId: string; node: string; at: Date; salt: Uint8Array }): SealedEntry {
  const { kind, ref, peer, role, once = false } = entry;
  if (ref === "" || role === "") throw new Error(`a ledger entry ${kind} needs a ref and a role`);
  const details = canonicalText({ ...entry.details, ref, node, peer, role });
  const leaf = formatEntry({ kind, at: at.toISOString(), commitment: digestText(salt, utf8(details)) });
  parseEntry(leaf);
  return { entryId, kind, ref, peer, role, at, once, leaf, leafHash: runNow(leafHash(utf8(leaf)), sha256), details, salt };
}

/** The commitment that a leaf holds in clear. */
export function commitmentOf(leaf: string): string {
  return parseEntry(leaf).commitment;
}
