import { generateRegistrationOptions, verifyRegistrationResponse } from "@simplewebauthn/server";
import { decodeCredentialPublicKey } from "@simplewebauthn/server/helpers";
import type { Clock } from "../../../platform/clock.ts";
import type { Random } from "../../../platform/random.ts";
import { inTransaction, type Database, type Transaction } from "../../../storage/database.ts";
import type { ApplicantCaller, Caller } from "../../identity/index.ts";
import type { ConsentPasskey } from "../schema.ts";
import { passkeyChallengeGone, passkeyNotAccepted, passkeyUnknown } from "./errors.ts";
import type { ConsentSignature, Passkey, RegistrationAnswer } from "./schema.ts";
import { deletePasskey, insertDraft, insertPasskey, listPasskeys, takeChallenge, takeDraft, noteUse, writeChallenge, type Account, type ConsentDraft } from "./store.ts";

/** Time to touch the sensor, or to find the phone. */
const minutes = 5;
/** ECDSA with SHA-256 on P-256, which every authenticator of today offers. @source RFC 9053 §2.1 */
const es256 = -7;
/** What stands before x and y of a P-256 key in DER. @source RFC 5480 §2 */
const spkiHead = Buffer.from("3059301306072a8648ce3d020106082a8648ce3d03010703420004", "hex");

/**
 * Passkeys of people who are signed in: registered once, then used to sign a consent with. The private key never leaves the person's device.
 * @param url  the node's own address: its host is the relying party
 */
export function createPasskeys({ db, clock, random, url }: { db: Database; clock: Clock; random: Random; url: string }) {
  const { hostname: rpId, origin } = new URL(url);
  const expiry = (): Date => new Date(clock.now().getTime() + minutes * 60_000);

  return {
    rpId,

    async options(caller: Caller) {
      const me = applicantOf(caller);
      const challenge = random.bytes(32);
      const known = await listPasskeys(db, accountOf(me));
      await inTransaction(db, (tx) => writeChallenge(tx, accountOf(me), Buffer.from(challenge).toString("base64url"), expiry()));
      return generateRegistrationOptions({
        rpName: "Twincity", rpID: rpId, userName: me.name, userDisplayName: me.name, userID: new TextEncoder().encode(`${me.issuer}:${me.accountId}`),
        challenge: new Uint8Array(challenge), attestationType: "none", supportedAlgorithmIDs: [es256],
        authenticatorSelection: { residentKey: "preferred", userVerification: "required" },
        excludeCredentials: known.map(({ credential_id: id }) => ({ id })),
      });
    },

    /** @throws passkeyChallengeGone (409), passkeyNotAccepted (422) */
    async register(caller: Caller, answer: RegistrationAnswer): Promise<Passkey[]> {
      const me = applicantOf(caller);
      const expectedChallenge = await inTransaction(db, (tx) => takeChallenge(tx, accountOf(me), clock.now()));
      if (expectedChallenge === undefined) throw passkeyChallengeGone();
      const found = await verifyRegistrationResponse({
        response: answer as unknown as Parameters<typeof verifyRegistrationResponse>[0]["response"],
        expectedChallenge, expectedOrigin: origin, expectedRPID: rpId, requireUserVerification: true, supportedAlgorithmIDs: [es256],
      }).catch(() => undefined);
      if (!found?.verified) throw passkeyNotAccepted();
      const { id: credential, publicKey } = found.registrationInfo.credential;
      const isNew = await inTransaction(db, (tx) => insertPasskey(tx, accountOf(me), { credential, publicKey: spkiOf(publicKey), at: clock.now() }));
      if (!isNew) throw passkeyNotAccepted();
      return listOf(me);
    },

    list: (caller: Caller): Promise<Passkey[]> => listOf(applicantOf(caller)),

    /** Consents that were signed with it stay as they are. @throws passkeyUnknown (404) */
    async remove(caller: Caller, credential: string): Promise<Passkey[]> {
      const me = applicantOf(caller);
      if (!(await inTransaction(db, (tx) => deletePasskey(tx, accountOf(me), credential)))) throw passkeyUnknown();
      return listOf(me);
    },

    /** Keeps what makes the consent the same when its signature comes. @throws passkeyUnknown (404) without a passkey */
    async keepDraft(me: ApplicantCaller, draft: ConsentDraft): Promise<string[]> {
      const credentials = (await listPasskeys(db, accountOf(me))).map(({ credential_id: id }) => id);
      if (credentials.length === 0) throw passkeyUnknown();
      await inTransaction(db, (tx) => insertDraft(tx, accountOf(me), { ...draft, expiresAt: expiry() }));
      return credentials;
    },

    /** @throws passkeyChallengeGone (409), passkeyUnknown (404) */
    async takeSigned(tx: Transaction, me: ApplicantCaller, { draft, credential, ...signed }: ConsentSignature): Promise<{ draft: ConsentDraft; passkey: ConsentPasskey }> {
      const found = await takeDraft(tx, accountOf(me), draft, clock.now());
      if (!found) throw passkeyChallengeGone(draft);
      const publicKey = await noteUse(tx, accountOf(me), credential, clock.now());
      if (publicKey === undefined) throw passkeyUnknown();
      return { draft: found, passkey: { rpId, origin, credential, publicKey, ...signed } };
    },
  };

  async function listOf(me: ApplicantCaller): Promise<Passkey[]> {
    const rows = await listPasskeys(db, accountOf(me));
    return rows.map(({ credential_id: id, registered_at, used_at }) => ({ id, registeredAt: registered_at.toISOString(), usedAt: used_at?.toISOString() ?? null }));
  }
}

export type Passkeys = ReturnType<typeof createPasskeys>;

/** A credential's key, from COSE to the form that every crypto library reads. @throws passkeyNotAccepted (422) for another kind of key */
function spkiOf(cose: Uint8Array): string {
  const key = decodeCredentialPublicKey(new Uint8Array(cose)) as unknown as Map<number, unknown>;
  const [x, y] = [key.get(-2), key.get(-3)];
  if (!(x instanceof Uint8Array) || !(y instanceof Uint8Array) || x.length !== 32 || y.length !== 32) throw passkeyNotAccepted();
  return Buffer.concat([spkiHead, x, y]).toString("base64url");
}

function accountOf({ issuer, accountId }: ApplicantCaller): Account {
  return { issuer, account: accountId };
}

function applicantOf(caller: Caller): ApplicantCaller {
  if (caller.kind !== "applicant") throw new Error("passkeys belong to people who are signed in for themselves");
  return caller;
}
