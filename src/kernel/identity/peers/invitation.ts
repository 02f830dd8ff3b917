import { createHmac, timingSafeEqual } from "node:crypto";
import { Type, type Static } from "typebox";
import { Value } from "typebox/value";
import { digestText } from "../../../platform/crypto/digest.ts";
import { canonicalBytes } from "../../../platform/crypto/jcs.ts";
import { NodeId } from "../schema.ts";

/** What an operator hands to the other: where we are, how to know us, and a secret that shows they were invited. */
export const Invitation = Type.Object(
  {
    id: NodeId,
    url: Type.String({ pattern: "^https?://[^/?#@\\s]+$" }),
    fingerprint: Type.String({ pattern: "^([0-9a-f]{4} ){7}[0-9a-f]{4}$" }),
    secret: Type.String({ pattern: "^[A-Za-z0-9_-]{22}$", description: "16 random bytes" }),
    expiresAt: Type.String({ format: "date-time" }),
  },
  { additionalProperties: false },
);
export type Invitation = Static<typeof Invitation>;

const prefix = "twc1.";
export const invitationHours = 24;

export function formatInvitation(invitation: Invitation): string {
  return prefix + Buffer.from(canonicalBytes(invitation)).toString("base64url");
}

/** @returns undefined when the text is no invitation code */
export function parseInvitation(code: string): Invitation | undefined {
  const text = code.trim();
  if (!text.startsWith(prefix) || text.length > 2000) return undefined;
  try {
    const value: unknown = JSON.parse(Buffer.from(text.slice(prefix.length), "base64url").toString("utf8"));
    return Value.Check(Invitation, value) && !Number.isNaN(Date.parse(value.expiresAt)) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Names an invitation without giving its secret away. */
export function invitationId(secret: Uint8Array): string {
  return digestText(Buffer.from("twincity invitation\n"), secret);
}

/** Shows that whoever answers with this descriptor holds the secret; good for no other descriptor and no other inviter. */
export function proofOf(secret: Uint8Array, inviter: string, descriptorDigest: string): string {
  return createHmac("sha256", secret).update(canonicalBytes({ v: 1, inviter, descriptor: descriptorDigest })).digest("base64url");
}

export function sameProof(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
