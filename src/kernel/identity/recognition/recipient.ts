import * as client from "openid-client";
import { Value } from "typebox/value";
import type { Clock } from "../../../platform/clock.ts";
import { importPublicKey } from "../../../platform/crypto/ed25519.ts";
import type { Signer } from "../../../platform/crypto/signer.ts";
import { isProblem, ProblemError, problemPrefix } from "../../../platform/http/problem.ts";
import type { Log } from "../../../platform/log.ts";
import type { Random } from "../../../platform/random.ts";
import type { Text } from "../../../platform/text.ts";
import type { Transaction } from "../../../storage/database.ts";
import type { Ledger } from "../../ledger/index.ts";
import type { Channel } from "../channel/channel.ts";
import { peerAnswerUnverified, peerRefused, peerSuspended, peerUnreachable } from "../channel/errors.ts";
import type { Descriptor } from "../schema.ts";
import { checkAssertion, type Recognised } from "./check-assertion.ts";
import { clientAssertion, clientIdOf, issuerOf, peerScope, redirectUriOf } from "./client.ts";
import { assertionRefused, assertionReplayed, recognitionDeclined, recognitionNotAgreed, recognitionSuspended } from "./errors.ts";
import type { Permit } from "./permit.ts";
import { PeerSignIn } from "./schema.ts";
import { insertRecognition } from "./store.ts";

/** How long an answer about the peer's sign-in may be shown again, ms. */
const rememberMs = 30_000;
const askTimeoutMs = 4_000;
const tokenTimeoutSeconds = 15;

export interface PeerSignInStart {
  /** Where the browser goes. */
  readonly address: string;
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

export type Recipient = ReturnType<typeof createRecipient>;

/** Our side when a peer's account holders sign in here: we are a client of its provider, and believe its assertions by the key it told us over the signed channel. */
export function createRecipient({ clock, random, log, self, url, signer, clientSigner = signer, findKey, ledger, channel, permit }: {
  clock: Clock;
  random: Random;
  log: Log;
  self: string;
  url: string;
  signer: Signer;
  clientSigner?: Signer | undefined;
  findKey: (kid: string) => Uint8Array | undefined;
  ledger: Pick<Ledger, "append">;
  channel: Pick<Channel, "get">;
  permit: Permit;
}) {
  const known = new Map<string, PeerSignIn>();
  const looks = new Map<string, { at: number; refusal: Promise<ProblemError | undefined> }>();

  return {
    /** What people call a peer's accounts, as far as it has told us. */
    nameOf: (node: string): Text | undefined => known.get(node)?.name,

    /** Whether a peer's accounts can be used now, on both sides' word. @returns the refusal; undefined when they can */
    async refusalOf(node: string): Promise<ProblemError | undefined> {
      const now = clock.now().getTime();
      const last = looks.get(node);
      // Our own side is asked each time, the peer at most twice a minute: everybody may open the page that shows this.
      const ours = await refusalIn(permit(node));
      if (ours) return ours;
      if (last && now - last.at < rememberMs) return last.refusal;
      const refusal = refusalIn(ask(node));
      looks.set(node, { at: now, refusal });
      return refusal;
    },

    /**
     * @param party  the office of ours whose front door the person stands at
     * @throws what permit() throws; recognitionNotAgreed (403), recognitionSuspended (403) when the peer says so; peerUnreachable (502), peerTimedOut (504)
     */
    async begin(node: string, party: string): Promise<PeerSignInStart> {
      const { descriptor } = await permit(node);
      await ask(node);
      const verifier = client.randomPKCECodeVerifier();
      const state = client.randomState();
      const nonce = client.randomNonce();
      const address = client.buildAuthorizationUrl(configurationFor(descriptor), {
        redirect_uri: redirectUriOf({ url }),
        scope: peerScope,
        prompt: "login consent",
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: "S256",
        state,
        nonce,
        recipient_party: party,
      });
      return { address: address.href, state, nonce, verifier };
    },

    /**
     * @param party  the office the sign-in was begun for
     * @throws recognitionDeclined (403), assertionRefused (401), and what begin() throws
     */
    async finish(node: string, callbackPath: string, { party, state, nonce, verifier }: { party: string; state: string; nonce: string; verifier: string }): Promise<Recognised> {
      const { descriptor, rule } = await permit(node);
      const token = await fetchToken(descriptor, callbackPath, { state, nonce, verifier });
      const { key } = known.get(node) ?? (await ask(node));
      const publicKey = importPublicKey(Buffer.from(key.publicKey, "base64"));
      const checked = await checkAssertion(token, { self, node, party, issuer: issuerOf(descriptor), nonce, rule, now: clock.now(), key: { kid: key.kid, publicKey }, findKey });
      if (!checked.ok) throw refused(node, checked.reason);
      return checked.recognised;
    },

    /** Our half of the record, in the transaction that opens the session. @throws assertionReplayed (401) */
    async record(tx: Transaction, node: string, { id, idNumber, document, details }: Recognised): Promise<void> {
      if (!(await insertRecognition(tx, { issuer: node, id, document, at: clock.now() }))) throw assertionReplayed();
      await ledger.append(tx, { kind: "identity.recognised", ref: id, peer: node, role: "recipient", subject: idNumber, details, once: true });
    },
  };

  /** The peer's key and name, over the signed channel; it refuses when recognition is off on its side. */
  async function ask(node: string): Promise<PeerSignIn> {
    try {
      const { body } = await channel.get(node, "/identity/sign-in", { timeoutMs: askTimeoutMs });
      if (!Value.Check(PeerSignIn, body) || !body.key.kid.startsWith(`${node}#`)) throw peerAnswerUnverified({ en: `${node}: not the form of a sign-in`, side: node });
      known.set(node, body);
      return body;
    } catch (error) {
      if (isProblem(error, peerRefused)) throw theirRefusal(node, (error as ProblemError).problem.cause);
      throw error;
    }
  }

  async function fetchToken(descriptor: Descriptor, callbackPath: string, { state, nonce, verifier }: { state: string; nonce: string; verifier: string }): Promise<string> {
    try {
      const tokens = await client.authorizationCodeGrant(configurationFor(descriptor), new URL(callbackPath, url), {
        pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce, idTokenExpected: true,
      });
      return tokens.id_token ?? "";
    } catch (error) {
      if (error instanceof client.AuthorizationResponseError && error.error === "access_denied") throw recognitionDeclined();
      if (error instanceof TypeError) throw peerUnreachable({ en: descriptor.id, zh: descriptor.id, side: descriptor.id });
      throw refused(descriptor.id, error instanceof Error && "code" in error ? String(error.code) : "token-endpoint");
    }
  }

  function configurationFor(descriptor: Descriptor): client.Configuration {
    const issuer = issuerOf(descriptor);
    const configuration = new client.Configuration(
      {
        issuer,
        authorization_endpoint: `${issuer}/auth`,
        token_endpoint: `${issuer}/token`,
        code_challenge_methods_supported: ["S256"],
        id_token_signing_alg_values_supported: ["EdDSA"],
        // "the client MUST … compare the value of the iss parameter": an answer of another provider is not taken for this one's. RFC 9207 §2.4
        authorization_response_iss_parameter_supported: true,
      },
      clientIdOf(self),
      { redirect_uris: [redirectUriOf({ url })], id_token_signed_response_alg: "EdDSA" },
      async (_server, _client, body) => {
        body.set("client_id", clientIdOf(self));
        body.set("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
        body.set("client_assertion", await clientAssertion({ self, issuer, signer: clientSigner, clock, random }));
      },
    );
    configuration.timeout = tokenTimeoutSeconds;
    if (descriptor.url.startsWith("http://")) client.allowInsecureRequests(configuration);
    return configuration;
  }

  function refused(node: string, reason: string): ProblemError {
    log.warn({ peer: node, reason }, "assertion refused");
    return assertionRefused({ en: reason, zh: reason, side: node });
  }
}

/** A peer's no, in the words our own side would use. */
function theirRefusal(node: string, cause: unknown): ProblemError {
  const type = typeof cause === "object" && cause !== null && "type" in cause ? String(cause.type) : "";
  const at = { en: node, zh: node, side: node };
  if (type === recognitionNotAgreed.type) return recognitionNotAgreed(at);
  if (type === peerSuspended.type || type === recognitionSuspended.type) return recognitionSuspended(at);
  return peerRefused({ ...at, cause: { type: type.startsWith(problemPrefix) ? type : "unknown" } });
}

async function refusalIn(attempt: Promise<unknown>): Promise<ProblemError | undefined> {
  try {
    await attempt;
    return undefined;
  } catch (error) {
    if (error instanceof ProblemError) return error;
    throw error;
  }
}
