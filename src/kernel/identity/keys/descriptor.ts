import { Value } from "typebox/value";
import { digestText, sha256 } from "../../../platform/crypto/digest.ts";
import { canonicalText } from "../../../platform/crypto/jcs.ts";
import { payloadOf, signDocument, verifyDocument, type JwsGeneral } from "../../../platform/crypto/jws.ts";
import type { Text } from "../../../platform/text.ts";
import { Descriptor, keyUses, type KeyUse, type Party } from "../schema.ts";
import type { NodeSigners } from "./key-files.ts";

/** What a descriptor says apart from its number and date. */
export interface DescriptorContent {
  readonly id: string;
  readonly name: Text;
  readonly region: string;
  readonly url: string;
  readonly logOrigin: string;
  readonly parties: readonly Party[];
}

export function describe(content: DescriptorContent, signers: NodeSigners, version: number, issuedAt: Date): Descriptor {
  return {
    v: 1,
    id: content.id,
    name: { zh: content.name.zh, en: content.name.en },
    region: content.region,
    url: content.url,
    version,
    issuedAt: issuedAt.toISOString(),
    keys: keyUses.map((use) => ({
      kid: signers[use].kid, use, suite: signers[use].suite, publicKey: Buffer.from(signers[use].publicKey).toString("base64"),
    })),
    logOrigin: content.logOrigin,
    parties: content.parties.map(({ id, nameZh, nameEn, kind, uscc }) => ({ id, nameZh, nameEn, kind, ...(uscc === undefined ? {} : { uscc }) })),
  };
}

export function signDescriptor(descriptor: Descriptor, signers: NodeSigners): Promise<JwsGeneral> {
  return signDocument(descriptor, [{ signer: signers.sign }]);
}

/** Whether two descriptors say the same, whatever their version and date. */
export function sameContent(one: Descriptor, other: Descriptor): boolean {
  const content = ({ version: _version, issuedAt: _issuedAt, ...rest }: Descriptor) => canonicalText(rest);
  return content(one) === content(other);
}

/**
 * Reads a descriptor that came from outside: its shape, and its signature by the sign key it names. That only shows that it
 * is whole; whose it is, the fingerprint says.
 */
export function readDescriptor(document: JwsGeneral): { ok: true; descriptor: Descriptor } | { ok: false; reason: string } {
  let payload: unknown;
  try {
    payload = payloadOf(document);
  } catch {
    return { ok: false, reason: "its payload is not JSON" };
  }
  if (!Value.Check(Descriptor, payload)) return { ok: false, reason: "its form is not that of a descriptor" };
  for (const use of keyUses) {
    const count = payload.keys.filter((key) => key.use === use).length;
    if (count !== 1) return { ok: false, reason: `it names ${count} ${use} keys instead of one` };
  }
  if (payload.keys.some(({ kid }) => !kid.startsWith(`${payload.id}#`))) return { ok: false, reason: "a key id names another node" };
  if (new Set(payload.keys.map(({ publicKey }) => publicKey)).size !== payload.keys.length) return { ok: false, reason: "two keys are the same" };
  if (payload.parties.some(({ id }) => !id.startsWith(`${payload.id}:`))) return { ok: false, reason: "a party belongs to another node" };
  const checked = verifyDocument(document, (kid) => (kid === keyOf(payload, "sign").kid ? rawKey(payload, "sign") : undefined));
  return checked.ok ? { ok: true, descriptor: payload } : { ok: false, reason: checked.reason };
}

export function keyOf(descriptor: Descriptor, use: KeyUse): Descriptor["keys"][number] {
  const key = descriptor.keys.find((one) => one.use === use);
  if (!key) throw new Error(`the descriptor of ${descriptor.id} has no ${use} key`);
  return key;
}

export function rawKey(descriptor: Descriptor, use: KeyUse): Uint8Array {
  return new Uint8Array(Buffer.from(keyOf(descriptor, use).publicKey, "base64"));
}

/** What two operators read out to each other: half the SHA-256 of the raw sign key, in groups of four. */
export function fingerprintOf(signKey: Uint8Array): string {
  return Buffer.from(sha256(signKey).subarray(0, 16)).toString("hex").match(/.{4}/g)!.join(" ");
}

export function fingerprint(descriptor: Descriptor): string {
  return fingerprintOf(rawKey(descriptor, "sign"));
}

export function descriptorDigest(document: JwsGeneral): string {
  return digestText(Buffer.from(document.payload, "base64url"));
}

/** Our own descriptor as we publish it. */
export interface OwnDescriptor {
  readonly descriptor: Descriptor;
  readonly document: JwsGeneral;
  readonly fingerprint: string;
}
