import type { Signer } from "../../platform/crypto/signer.ts";
import {
  cosignatureBytes,
  cosignatureMessage,
  formatNote,
  formatSignatureLine,
  pageVerifierKey,
  signatureType,
  utf8,
  verifierKey,
  type VerifierKey,
} from "../../verify/index.ts";

/** The same few keys are named with each checkpoint, ten times a second; their ids are digests, made once. */
const known = new Map<string, Promise<VerifierKey>>();
/** More than a node ever has; what a stranger names must not fill the memory. */
const mostKnown = 200;

function keyOf(name: string, type: (typeof signatureType)[keyof typeof signatureType], publicKey: Uint8Array): Promise<VerifierKey> {
  return remembered(`${type} ${Buffer.from(publicKey).toString("base64")} ${name}`, () => verifierKey(name, type, publicKey));
}

function remembered(text: string, make: () => Promise<VerifierKey>): Promise<VerifierKey> {
  let key = known.get(text);
  if (key === undefined) {
    if (known.size >= mostKnown) known.clear();
    known.set(text, (key = make()));
  }
  return key;
}

/** A log's key as a verifier writes it. "The log's key name SHOULD be its origin." @source C2SP tlog-checkpoint */
export function logKey(origin: string, publicKey: Uint8Array): Promise<VerifierKey> {
  return keyOf(origin, signatureType.ed25519, publicKey);
}

/** A witness's key. @param name  see witnessName() */
export function witnessKey(name: string, publicKey: Uint8Array): Promise<VerifierKey> {
  return keyOf(name, signatureType.cosignature, publicKey);
}

/** The key name of the witness that a node runs beside its log: `sc.example/ledger` → `sc.example/witness`. */
export function witnessName(logOrigin: string): string {
  return `${logOrigin.replace(/\/ledger$/, "")}/witness`;
}

/** A key that a log signs its pages with besides; one of SM2. */
export function pageKey(origin: string, publicKey: Uint8Array): Promise<VerifierKey> {
  return remembered(`page ${Buffer.from(publicKey).toString("base64")} ${origin}`, () => pageVerifierKey(origin, publicKey));
}

/**
 * The signed note of a checkpoint: the log's signature, which every client of the format checks, and the one by the page key beside it, which
 * those that don't know its kind ignore.
 */
export async function signCheckpoint(text: string, origin: string, signer: Signer, pageSigner?: Signer): Promise<string> {
  const lines = [{ key: await logKey(origin, signer.publicKey), by: signer }];
  if (pageSigner) lines.push({ key: await pageKey(origin, pageSigner.publicKey), by: pageSigner });
  return formatNote(text, await Promise.all(lines.map(async ({ key: { name, id }, by }) => ({ name, id, bytes: await by.sign(utf8(text)) }))));
}

/**
 * A witness's line below a checkpoint.
 * @param at  to the second
 * @source C2SP tlog-cosignature, Ed25519
 */
export async function cosign(text: string, { name, signer, at }: { name: string; signer: Signer; at: Date }): Promise<string> {
  const { id } = await witnessKey(name, signer.publicKey);
  const time = Math.floor(at.getTime() / 1000);
  return formatSignatureLine({ name, id, bytes: cosignatureBytes(time, await signer.sign(cosignatureMessage(time, text))) });
}
