import { Value } from "typebox/value";
import { digestText, sha256 } from "../../../platform/crypto/digest.ts";
import { canonicalText } from "../../../platform/crypto/jcs.ts";
import { payloadOf, signDocument, verifyDocument, type JwsGeneral, type ProtectedHeader } from "../../../platform/crypto/jws.ts";
import { verifyingKey } from "../../../platform/crypto/verifying-key.ts";
import type { Text } from "../../../platform/text.ts";
import { suiteOfKey } from "../../../verify/index.ts";
import { Descriptor, extraKeyUses, keyUses, type DescriptorKey, type ExtraKeyUse, type KeyUse, type Party } from "../schema.ts";
import type { NodeSigners } from "./node-signers.ts";

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
    keys: [...keyUses, ...extraKeyUses].flatMap((use) => {
      const signer = signers[use];
      return signer ? [{ kid: signer.kid, use, suite: signer.suite, publicKey: Buffer.from(signer.publicKey).toString("base64") }] : [];
    }),
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
 * Reads a descriptor that came from outside: its shape, and its signature by the sign key it names; others, by a key before, are left
 * aside. That only shows that it is whole; whose it is, the fingerprint or the key before says.
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
  for (const use of extraKeyUses) if (payload.keys.filter((key) => key.use === use).length > 1) return { ok: false, reason: `it names more than one ${use} key` };
  const misfit = payload.keys.find((key) => !fitsSuite(key));
  if (misfit) return { ok: false, reason: `${misfit.kid} is no ${misfit.suite} key, or its use does not allow that suite` };
  if (payload.keys.some(({ kid }) => !kid.startsWith(`${payload.id}#`))) return { ok: false, reason: "a key id names another node" };
  if (new Set(payload.keys.map(({ publicKey }) => publicKey)).size !== payload.keys.length) return { ok: false, reason: "two keys are the same" };
  if (payload.parties.some(({ id }) => !id.startsWith(`${payload.id}:`))) return { ok: false, reason: "a party belongs to another node" };
  const { kid } = keyOf(payload, "sign");
  const signatures = document.signatures.filter(({ protected: header }) => kidOf(header) === kid);
  if (signatures.length === 0) return { ok: false, reason: `it is not signed by ${kid}` };
  const checked = verifyDocument({ ...document, signatures }, () => rawKey(payload, "sign"));
  return checked.ok ? { ok: true, descriptor: payload } : { ok: false, reason: checked.reason };
}

/** The bytes are a key of the suite that it names, and its use permits the suite: only documents and messages, and the second signature of pages, go by SM2. */
function fitsSuite({ use, suite, publicKey }: DescriptorKey): boolean {
  const raw = Buffer.from(publicKey, "base64");
  if (suiteOfKey(raw) !== suite || (use === "page") !== (suite === "sm2-sm3") && use !== "sign") return false;
  try {
    verifyingKey(raw);
    return true;
  } catch {
    return false;
  }
}

/** Whether one of a document's signatures is by this key, and holds; others are left aside. */
export function isSignedBy(document: JwsGeneral, kid: string, publicKey: Uint8Array): boolean {
  const signatures = document.signatures.filter(({ protected: header }) => kidOf(header) === kid);
  return signatures.length > 0 && verifyDocument({ ...document, signatures }, (one) => (one === kid ? publicKey : undefined)).ok;
}

/** By the sign key that this descriptor names. */
export function isSignedByNode(document: JwsGeneral, descriptor: Descriptor): boolean {
  return isSignedBy(document, keyOf(descriptor, "sign").kid, rawKey(descriptor, "sign"));
}

function kidOf(header: string): string | undefined {
  try {
    return (JSON.parse(Buffer.from(header, "base64url").toString("utf8")) as ProtectedHeader).kid;
  } catch {
    return undefined;
  }
}

/** A key that not every node has. */
export function findKeyOf(descriptor: Descriptor, use: KeyUse | ExtraKeyUse): DescriptorKey | undefined {
  return descriptor.keys.find((one) => one.use === use);
}

export function keyOf(descriptor: Descriptor, use: KeyUse): DescriptorKey {
  const key = findKeyOf(descriptor, use);
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
