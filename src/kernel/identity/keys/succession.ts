import { Type, type Static } from "typebox";
import { Value } from "typebox/value";
import type { JwsGeneral } from "../../../platform/crypto/jws.ts";
import type { Descriptor } from "../schema.ts";
import { descriptorDigest, isSignedByNode } from "./descriptor.ts";

/** Old messages on their way, and other processes of either node: so long an old key still signs messages after the new one is known. */
export const overlapDays = 7;

/** Says that keys were stolen: signed with the new sign key, and with the old one where that is still at hand. */
export const ReplacementStatement = Type.Object(
  {
    v: Type.Literal(1),
    kind: Type.Literal("key-replacement"),
    node: Type.String(),
    version: Type.Integer({ minimum: 2 }),
    descriptor: Type.String({ description: "Digest of the descriptor with the new keys" }),
    compromisedAt: Type.String({ format: "date-time", description: "From when on somebody else may have signed with the old keys" }),
    reason: Type.String({ minLength: 5, maxLength: 500 }),
  },
  { additionalProperties: false },
);
export type ReplacementStatement = Static<typeof ReplacementStatement>;

/** What keeps a descriptor from coming after another one of the same node, whoever has signed it; undefined when nothing does. */
export function faultOfSuccessor(before: Descriptor, next: Descriptor): string | undefined {
  if (next.id !== before.id) return "it is another node's";
  if (next.version <= before.version) return `version ${next.version} does not come after ${before.version}`;
  if (next.logOrigin !== before.logOrigin) return "a ledger keeps its name";
  const changed = next.keys.find((key) => before.keys.some((old) => old.kid === key.kid && old.publicKey !== key.publicKey));
  if (changed) return `${changed.kid} named another key before`;
  const renamed = next.keys.find((key) => before.keys.some((old) => old.publicKey === key.publicKey && old.kid !== key.kid));
  return renamed && `${renamed.kid} is an old key under a new name`;
}

/** @param after  the descriptor that the statement is about @returns undefined when it is no such statement, or not signed by the new key */
export function readReplacement(statement: JwsGeneral, { document, descriptor }: { document: JwsGeneral; descriptor: Descriptor }): ReplacementStatement | undefined {
  if (!isSignedByNode(statement, descriptor)) return undefined;
  const payload: unknown = JSON.parse(Buffer.from(statement.payload, "base64url").toString("utf8"));
  if (!Value.Check(ReplacementStatement, payload)) return undefined;
  return payload.node === descriptor.id && payload.version === descriptor.version && payload.descriptor === descriptorDigest(document) ? payload : undefined;
}
