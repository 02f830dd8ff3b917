import { deflateSync } from "node:zlib";
import { SDJwtInstance } from "@sd-jwt/core";
import { sha256 } from "../../platform/crypto/digest.ts";
import type { Signer } from "../../platform/crypto/signer.ts";
import type { Random } from "../../platform/random.ts";
import { credentialJwtType, jwsAlgorithms, keyBindingType, parseSdJwt, statusBits, statusBytes, statusListType, type CredentialStatus } from "../../verify/index.ts";

const base64Url = (bytes: Uint8Array | string) => Buffer.from(bytes as Uint8Array).toString("base64url");
export const seconds = (at: Date) => Math.floor(at.getTime() / 1000);

const hasher = (data: string | ArrayBuffer) => sha256(typeof data === "string" ? Buffer.from(data, "utf8") : new Uint8Array(data));

/** A JWT signed by this node. @source RFC 7515 §7.1, RFC 8037 §3.1; docs/protocol/messages.md for the other suite */
async function signJwt(signer: Signer, typ: string, payload: object): Promise<string> {
  const part = (value: object) => base64Url(Buffer.from(JSON.stringify(value), "utf8"));
  const input = `${part({ alg: jwsAlgorithms[signer.suite], typ, kid: signer.kid })}.${part(payload)}`;
  return `${input}.${base64Url(await signer.sign(Buffer.from(input, "ascii")))}`;
}

/**
 * Signs a credential in which each of `chosen` may be shown or left out by itself.
 * @param fixed   what everybody sees: issuer, kind, status
 * @returns       the compact text with all disclosures
 * @source RFC 9901 §4; SD-JWT VC §2.2
 */
export function issueSdJwt({ signer, random }: { signer: Signer; random: Random }, fixed: Record<string, unknown>, chosen: Record<string, unknown>): Promise<string> {
  const instance = new SDJwtInstance({
    signer: async (data) => base64Url(await signer.sign(Buffer.from(data, "ascii"))),
    signAlg: jwsAlgorithms[signer.suite],
    hasher,
    // "The RECOMMENDED minimum length of the randomly generated portion of the salt is 128 bits."
    saltGenerator: (length) => base64Url(random.bytes(length)),
  });
  // The library's type of a frame has no place for names that are known at run time only.
  const frame = { _sd: Object.keys(chosen) } as never;
  return instance.issue<Record<string, unknown>>({ ...fixed, ...chosen }, frame, { header: { typ: credentialJwtType, kid: signer.kid } });
}

/**
 * The credential with only some of its fields, and our word that its holder shows it now.
 * @param fields  names to show; others leave no trace but their digests
 * @source RFC 9901 §4.3
 */
export async function presentSdJwt(
  signer: Signer,
  compact: string,
  { fields, audience, nonce, at }: { fields: readonly string[]; audience: string; nonce: string; at: Date },
): Promise<string> {
  const frame = Object.fromEntries(fields.map((name) => [name, true]));
  const presented = await new SDJwtInstance({ hasher }).present(compact, frame);
  // A key binding that is there already would be for somebody else.
  const { presented: shown } = parseSdJwt(presented);
  return shown + (await signJwt(signer, keyBindingType, { iat: seconds(at), aud: audience, nonce, sd_hash: base64Url(sha256(Buffer.from(shown, "ascii"))) }));
}

/** @param other  places that aren't valid @param ttlSeconds  how long a copy may be used without asking again */
export function signStatusList(
  signer: Signer,
  { uri, issuer, other, at, ttlSeconds, validSeconds }: { uri: string; issuer: string; other: ReadonlyMap<number, CredentialStatus>; at: Date; ttlSeconds: number; validSeconds: number },
): Promise<string> {
  return signJwt(signer, statusListType, {
    iss: issuer,
    sub: uri,
    iat: seconds(at),
    exp: seconds(at) + validSeconds,
    ttl: ttlSeconds,
    status_list: { bits: statusBits, lst: base64Url(deflateSync(statusBytes(other), { level: 9 })) },
  });
}
