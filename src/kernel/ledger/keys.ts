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

/** A log's key as a verifier writes it. "The log's key name SHOULD be its origin." @source C2SP tlog-checkpoint */
export function logKey(origin: string, publicKey: Uint8Array): Promise<VerifierKey> {
  return verifierKey(origin, signatureType.ed25519, publicKey);
}

/** A witness's key. @param name  see witnessName() */
export function witnessKey(name: string, publicKey: Uint8Array): Promise<VerifierKey> {
  return verifierKey(name, signatureType.cosignature, publicKey);
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
