import type { Clock } from "../../../platform/clock.ts";
import type { Signer } from "../../../platform/crypto/signer.ts";
import type { Random } from "../../../platform/random.ts";
import { findKeyOf, keyOf } from "../keys/descriptor.ts";
import type { Descriptor } from "../schema.ts";

/** A peer's OpenID client id at our provider, and ours at the peer's. */
export function clientIdOf(node: string): string {
  return `node:${node}`;
}

/** @returns the node that a client id names; undefined for our own client and for strangers */
export function nodeOfClient(clientId: string): string | undefined {
  return clientId.startsWith("node:") ? clientId.slice("node:".length) : undefined;
}

export function issuerOf({ url }: { readonly url: string }): string {
  return `${url}/oidc`;
}

export function redirectUriOf({ url }: { readonly url: string }): string {
  return `${url}/api/session/callback`;
}

export const peerScope = "openid identity";

/**
 * The registration of a peer, read off its signed descriptor: nobody registers by hand and no secret is shared. It authenticates with the very key
 * that signs its messages, or, when that is one of SM2, with the client key of its descriptor.
 * @source RFC 7523 §2.2; OpenID Connect Core §9 private_key_jwt
 */
export function clientOf(descriptor: Descriptor) {
  const { kid, publicKey } = findKeyOf(descriptor, "client") ?? keyOf(descriptor, "sign");
  return {
    client_id: clientIdOf(descriptor.id),
    client_name: descriptor.name.zh,
    redirect_uris: [redirectUriOf(descriptor)],
    response_types: ["code" as const],
    grant_types: ["authorization_code"],
    scope: peerScope,
    token_endpoint_auth_method: "private_key_jwt" as const,
    token_endpoint_auth_signing_alg: "EdDSA" as const,
    id_token_signed_response_alg: "EdDSA" as const,
    jwks: { keys: [{ kty: "OKP" as const, crv: "Ed25519", x: Buffer.from(publicKey, "base64").toString("base64url"), kid, alg: "EdDSA", use: "sig" }] },
  };
}

/** How long a proof of who we are may be used. */
const assertionSeconds = 60;

/**
 * Shows the peer's token endpoint who we are. Its header has no `suite`, so that it can never be taken for one of our documents, which always name one.
 * @source RFC 7523 §3
 */
export async function clientAssertion({ self, issuer, signer, clock, random }: { self: string; issuer: string; signer: Signer; clock: Clock; random: Random }): Promise<string> {
  const iat = Math.floor(clock.now().getTime() / 1000);
  const encode = (part: object) => Buffer.from(JSON.stringify(part), "utf8").toString("base64url");
  const header = encode({ alg: "EdDSA", kid: signer.kid, typ: "JWT" });
  const payload = encode({ iss: clientIdOf(self), sub: clientIdOf(self), aud: issuer, jti: random.id(), iat, exp: iat + assertionSeconds });
  const signature = await signer.sign(Buffer.from(`${header}.${payload}`, "ascii"));
  return `${header}.${payload}.${Buffer.from(signature).toString("base64url")}`;
}
