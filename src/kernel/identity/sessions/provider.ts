import { exportJWK, generateKeyPair, type JWK } from "jose";
import { errors, Provider, type KoaContextWithOIDC } from "oidc-provider";
import type { Clock } from "../../../platform/clock.ts";
import type { Random } from "../../../platform/random.ts";
import { inTransaction, type Database } from "../../../storage/database.ts";
import { findApplicant } from "../people/applicant-store.ts";
import { findPerson } from "../people/store.ts";
import { nodeOfClient } from "../recognition/client.ts";
import type { Issuer } from "../recognition/issuer.ts";
import type { PeerSignIn } from "../recognition/schema.ts";
import { oidcAdapterFactory } from "./oidc-store.ts";
import { secretOf } from "./store.ts";

export const clientId = "twincity-node";

/** Staff and applicants share the provider, not their ids: at the provider an applicant's account carries this in front. */
export const applicantPrefix = "applicant:";

export interface EmbeddedProvider {
  readonly issuer: string;
  readonly provider: Provider;
  readonly clientSecret: string;
  /** Signs ID tokens for peers, and nothing else; they are told it over the signed channel. */
  readonly assertionKey: PeerSignIn["key"];
}

/**
 * The OpenID provider inside a node. Its clients are the node itself and, while recognition is permitted, its peers; who may sign in is decided on
 * the interaction page.
 * @param url  the node's own address; the issuer is `<url>/oidc`
 */
export async function createProvider({ db, clock, random, url, node, issuing }: {
  db: Database;
  clock: Clock;
  random: Random;
  url: string;
  node: string;
  issuing: Pick<Issuer, "findClient" | "assert" | "disclosureTo">;
}): Promise<EmbeddedProvider> {
  const token = () => Buffer.from(random.bytes(32)).toString("base64url");
  const newKey = JSON.stringify({ ...(await exportJWK((await generateKeyPair("RS256", { extractable: true })).privateKey)), use: "sig", alg: "RS256", kid: `${node}-oidc-1` });
  const assertionKid = `${node}#identity-1`;
  const newAssertionKey = JSON.stringify({ ...(await exportJWK((await generateKeyPair("EdDSA", { crv: "Ed25519", extractable: true })).privateKey)), use: "sig", alg: "EdDSA", kid: assertionKid });
  const secrets = await inTransaction(db, async (tx) => ({
    jwk: await secretOf(tx, "jwk", () => newKey),
    assertionJwk: await secretOf(tx, "assertion-jwk", () => newAssertionKey),
    cookieKey: await secretOf(tx, "cookie-key", token),
    clientSecret: await secretOf(tx, "client-secret", token),
  }));
  const issuer = `${url}/oidc`;
  const assertionJwk = JSON.parse(secrets.assertionJwk) as JWK;
  const adapterOf = oidcAdapterFactory({ db, clock });
  const provider = new Provider(issuer, {
    // a peer is registered by its descriptor, read anew each time
    adapter: (model) => (model === "Client" ? { ...adapterOf(model), find: issuing.findClient } : adapterOf(model)),
    clients: [
      {
        client_id: clientId,
        client_secret: secrets.clientSecret,
        redirect_uris: [`${url}/api/session/callback`],
        response_types: ["code"],
        grant_types: ["authorization_code"],
        scope: "openid",
        token_endpoint_auth_method: "client_secret_basic",
      },
    ],
    clientAuthMethods: ["client_secret_basic", "private_key_jwt"],
    scopes: ["openid", "identity"],
    claims: { openid: ["sub"], identity: ["name", "id_number", "recognition"] },
    extraParams: { recipient_party: checkRecipientParty },
    jwks: { keys: [JSON.parse(secrets.jwk), assertionJwk] },
    cookies: {
      keys: [secrets.cookieKey],
      // two nodes may share a host name: the names keep their sessions apart
      names: { session: `tc_oidc_${node}`, interaction: `tc_oidc_interaction_${node}`, resume: `tc_oidc_resume_${node}` },
      long: { httpOnly: true, sameSite: "lax", path: "/oidc" },
      short: { httpOnly: true, sameSite: "lax" },
    },
    // what is told stands in the ID token alone: no second door to it
    features: { devInteractions: { enabled: false }, userinfo: { enabled: false } },
    pkce: { required: () => true },
    // the browser's cookie for an interaction is bound to this path
    interactions: { url: (_context, interaction) => `/api/sign-in/${interaction.uid}` },
    findAccount: async (context, id, token) => {
      const forPeer = peerClientOf(context.oidc.client?.clientId);
      const applicant = id.startsWith(applicantPrefix) ? await findApplicant(db, id.slice(applicantPrefix.length)) : undefined;
      // at a peer people act for themselves; our staff have no standing there
      const known = forPeer === undefined ? (applicant ?? (await findPerson(db, id))) : applicant;
      if (!known) return undefined;
      return {
        accountId: id,
        claims: async (use) => {
          if (forPeer === undefined || applicant === undefined || use !== "id_token") return { sub: id };
          const grantId = token?.grantId;
          if (grantId === undefined) throw new errors.InvalidGrant("no consent");
          return { sub: id, ...(await issuing.assert({ clientId: forPeer, grantId, applicant })) };
        },
      };
    },
    loadExistingGrant: async (context) => {
      const accountId = context.oidc.session?.accountId;
      if (accountId === undefined) return undefined;
      if (peerClientOf(context.oidc.client?.clientId) !== undefined) {
        // a peer's sign-in is asked about each time: only the yes of this very interaction counts
        const grantId = context.oidc.result?.consent?.grantId;
        return grantId === undefined ? undefined : context.oidc.provider.Grant.find(grantId);
      }
      // the node is its own client: signing in is not a sharing of data that would need a second question
      const grant = new context.oidc.provider.Grant({ clientId, accountId });
      grant.addOIDCScope("openid");
      await grant.save();
      return grant;
    },
    ttl: { Interaction: 600, Session: 43_200, Grant: 43_200, AuthorizationCode: 60, AccessToken: 600, IdToken: 600 },
    renderError: async (context, out) => {
      if (context.method === "GET" && context.accepts("json", "html") === "html") return context.redirect("/sign-in?refused=provider-refused");
      context.type = "application/json";
      context.body = JSON.stringify({ error: out.error, error_description: out.error_description });
    },
  });
  const publicKey = Buffer.from(String(assertionJwk.x), "base64url").toString("base64");
  return { issuer, provider, clientSecret: secrets.clientSecret, assertionKey: { kid: assertionKid, suite: "ed25519", publicKey } };

  /** A peer says for which of its offices it asks; its descriptor must know that office. */
  async function checkRecipientParty(context: KoaContextWithOIDC, party: string | undefined): Promise<void> {
    const forPeer = peerClientOf(context.oidc.client?.clientId);
    if (forPeer === undefined) return;
    try {
      await issuing.disclosureTo(forPeer, party ?? "");
    } catch {
      throw new errors.InvalidRequest("recipient_party is not an office of the client");
    }
  }
}

function peerClientOf(id: string | undefined): string | undefined {
  return id !== undefined && nodeOfClient(id) !== undefined ? id : undefined;
}
