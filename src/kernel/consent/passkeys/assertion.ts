import { createPublicKey, verify } from "node:crypto";
import { sha256 } from "../../../platform/crypto/digest.ts";
import { canonicalText } from "../../../platform/crypto/jcs.ts";
import type { ConsentArtefactV2, ConsentPasskey } from "../schema.ts";

/** Bytes 0-31 of the authenticator's data are the hash of the relying party's id, byte 32 its flags. @source W3C WebAuthn Level 3 §6.1 */
const [idHashBytes, flagsAt, leastBytes] = [32, 32, 37];
const userPresent = 0x01;
const userVerified = 0x04;

/** What the person's device signs: the digest of the consent without the signature itself. @returns base64url */
export function challengeOf({ passkey: _signature, ...consent }: ConsentArtefactV2): string {
  return Buffer.from(sha256(Buffer.from(canonicalText(consent), "utf8"))).toString("base64url");
}

/**
 * Whether the person's passkey signed this very consent. Both nodes ask this of the artefact alone.
 * @returns why not, undefined when it did
 * @source W3C WebAuthn Level 3 §7.2, steps 11 to 21; algorithm ES256
 */
export function passkeyFault(artefact: ConsentArtefactV2): string | undefined {
  const { passkey } = artefact;
  if (passkey === null) return undefined;
  const data = Buffer.from(passkey.authenticatorData, "base64url");
  const client = readClientData(passkey);
  if (client?.type !== "webauthn.get") return "not-an-assertion";
  if (client.challenge !== challengeOf(artefact)) return "signs-something-else";
  if (client.origin !== passkey.origin || client.crossOrigin === true || !belongsTo(passkey)) return "another-site";
  if (data.length < leastBytes || !data.subarray(0, idHashBytes).equals(Buffer.from(sha256(Buffer.from(passkey.rpId, "utf8"))))) return "another-site";
  const flags = data[flagsAt] ?? 0;
  if ((flags & userPresent) === 0 || (flags & userVerified) === 0) return "person-not-verified";
  return signatureHolds(passkey, data) ? undefined : "signature-does-not-match";
}

function readClientData({ clientDataJSON }: ConsentPasskey): Record<string, unknown> | undefined {
  try {
    const read: unknown = JSON.parse(Buffer.from(clientDataJSON, "base64url").toString("utf8"));
    return typeof read === "object" && read !== null ? (read as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

/** The id is the host of the origin, or a domain above it. */
function belongsTo({ origin, rpId }: ConsentPasskey): boolean {
  const host = new URL(origin).hostname;
  return host === rpId || host.endsWith(`.${rpId}`);
}

function signatureHolds({ publicKey, clientDataJSON, signature }: ConsentPasskey, data: Uint8Array): boolean {
  const signed = Buffer.concat([data, sha256(Buffer.from(clientDataJSON, "base64url"))]);
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, "base64url"), format: "der", type: "spki" });
    if (key.asymmetricKeyType !== "ec" || key.asymmetricKeyDetails?.namedCurve !== "prime256v1") return false;
    return verify("sha256", signed, key, Buffer.from(signature, "base64url"));
  } catch {
    return false;
  }
}
