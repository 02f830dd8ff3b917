import * as client from "openid-client";
import { clientId } from "./provider.ts";

export interface BegunSignIn {
  /** Where the browser goes. */
  readonly address: string;
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** The node as a client of an OpenID provider: authorization code with PKCE. @source RFC 7636, OpenID Connect Core §3.1 */
export function createRelyingParty({ issuer, clientSecret, url }: { issuer: string; clientSecret: string; url: string }) {
  const redirectUri = `${url}/api/session/callback`;
  const configuration = new client.Configuration(
    {
      issuer,
      authorization_endpoint: `${issuer}/auth`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/jwks`,
      code_challenge_methods_supported: ["S256"],
      id_token_signing_alg_values_supported: ["RS256"],
    },
    clientId,
    { client_secret: clientSecret, redirect_uris: [redirectUri] },
    client.ClientSecretBasic(clientSecret),
  );
  if (url.startsWith("http://")) client.allowInsecureRequests(configuration);

  return {
    async begin(): Promise<BegunSignIn> {
      const verifier = client.randomPKCECodeVerifier();
      const state = client.randomState();
      const nonce = client.randomNonce();
      const address = client.buildAuthorizationUrl(configuration, {
        redirect_uri: redirectUri,
        scope: "openid",
        // each sign-in asks who it is: people of different offices share a counter's computer
        prompt: "login",
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: "S256",
        state,
        nonce,
      });
      return { address: address.href, state, nonce, verifier };
    },

    /** @returns the id of who signed in @throws Error  when the provider's answer is not the one we asked for */
    async finish(callbackPath: string, { state, nonce, verifier }: { state: string; nonce: string; verifier: string }): Promise<string> {
      const tokens = await client.authorizationCodeGrant(configuration, new URL(callbackPath, url), {
        pkceCodeVerifier: verifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
      });
      const subject = tokens.claims()?.sub;
      if (subject === undefined) throw new Error("the provider named nobody");
      return subject;
    },
  };
}
