import type { Signer } from "../../platform/crypto/signer.ts";
import {
  cosignatureBytes,
  cosignatureMessage,
  formatNote,
  formatSignatureLine,
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
  const text = `${type} ${Buffer.from(publicKey).toString("base64")} ${name}`;
  let key = known.get(text);
  if (key === undefined) {
    if (known.size >= mostKnown) known.clear();
    known.set(text, (key = verifierKey(name, type, publicKey)));
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

/** The signed note of a checkpoint. */
export async function signCheckpoint(text: string, origin: string, signer: Signer): Promise<string> {
  const { name, id } = await logKey(origin, signer.publicKey);
  return formatNote(text, [{ name, id, bytes: await signer.sign(utf8(text)) }]);
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
