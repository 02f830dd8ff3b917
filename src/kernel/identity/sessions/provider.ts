import { exportJWK, generateKeyPair } from "jose";
import { Provider } from "oidc-provider";
import type { Clock } from "../../../platform/clock.ts";
import type { Random } from "../../../platform/random.ts";
import { inTransaction, type Database } from "../../../storage/database.ts";
import { findApplicant } from "../people/applicant-store.ts";
import { findPerson } from "../people/store.ts";
import { oidcAdapterFactory } from "./oidc-store.ts";
import { secretOf } from "./store.ts";

export const clientId = "twincity-node";

/** Staff and applicants share the provider, not their ids: at the provider an applicant's account carries this in front. */
export const applicantPrefix = "applicant:";

export interface EmbeddedProvider {
  readonly issuer: string;
  readonly provider: Provider;
  readonly clientSecret: string;
}

/**
 * The OpenID provider inside a node. Its only client is the node itself; who may sign in is decided on the interaction page.
 * @param url  the node's own address; the issuer is `<url>/oidc`
 */
export async function createProvider({ db, clock, random, url, node }: {
  db: Database;
  clock: Clock;
  random: Random;
  url: string;
  node: string;
}): Promise<EmbeddedProvider> {
  const token = () => Buffer.from(random.bytes(32)).toString("base64url");
  const newKey = JSON.stringify({ ...(await exportJWK((await generateKeyPair("RS256", { extractable: true })).privateKey)), use: "sig", alg: "RS256", kid: `${node}-oidc-1` });
  const secrets = await inTransaction(db, async (tx) => ({
    jwk: await secretOf(tx, "jwk", () => newKey),
    cookieKey: await secretOf(tx, "cookie-key", token),
    clientSecret: await secretOf(tx, "client-secret", token),
  }));
  const issuer = `${url}/oidc`;
  const provider = new Provider(issuer, {
    adapter: oidcAdapterFactory({ db, clock }),
    clients: [
      {
        client_id: clientId,
        client_secret: secrets.clientSecret,
        redirect_uris: [`${url}/api/session/callback`],
        response_types: ["code"],
        grant_types: ["authorization_code"],
        token_endpoint_auth_method: "client_secret_basic",
      },
    ],
    jwks: { keys: [JSON.parse(secrets.jwk)] },
    cookies: {
      keys: [secrets.cookieKey],
      // two nodes may share a host name: the names keep their sessions apart
      names: { session: `tc_oidc_${node}`, interaction: `tc_oidc_interaction_${node}`, resume: `tc_oidc_resume_${node}` },
      long: { httpOnly: true, sameSite: "lax", path: "/oidc" },
      short: { httpOnly: true, sameSite: "lax" },
    },
    features: { devInteractions: { enabled: false } },
    pkce: { required: () => true },
    // the browser's cookie for an interaction is bound to this path
    interactions: { url: (_context, interaction) => `/api/sign-in/${interaction.uid}` },
    findAccount: async (_context, id) => {
      const known = id.startsWith(applicantPrefix) ? await findApplicant(db, id.slice(applicantPrefix.length)) : await findPerson(db, id);
      return known && { accountId: id, claims: async () => ({ sub: id }) };
    },
    // the node is its own client: signing in is not a sharing of data that would need a second question
    loadExistingGrant: async (context) => {
      const accountId = context.oidc.session?.accountId;
      if (accountId === undefined) return undefined;
      const grant = new context.oidc.provider.Grant({ clientId, accountId });
      grant.addOIDCScope("openid");
      await grant.save();
      return grant;
    },
    ttl: { Interaction: 600, Session: 43_200, Grant: 43_200, AuthorizationCode: 60, AccessToken: 600, IdToken: 600 },
    renderError: async (context, out) => {
      context.type = "application/json";
      context.body = JSON.stringify({ error: out.error, error_description: out.error_description });
    },
  });
  return { issuer, provider, clientSecret: secrets.clientSecret };
}
