import type { Clock } from "../../../platform/clock.ts";
import { ProblemError } from "../../../platform/http/problem.ts";
import type { Random } from "../../../platform/random.ts";
import { inTransaction, type Database, type Transaction } from "../../../storage/database.ts";
import { digestOfToken } from "../people/api-keys.ts";
import { findApplicant } from "../people/applicant-store.ts";
import { callerOf } from "../people/people.ts";
import { shareNext } from "../people/share-next.ts";
import { findPerson, findPersonByKey } from "../people/store.ts";
import type { Recognition } from "../recognition/service.ts";
import type { ApplicantCaller, PersonCaller } from "../schema.ts";
import { personUnknown, sessionEnded, signInExpired } from "./errors.ts";
import { applicantPrefix } from "./provider.ts";
import type { createRelyingParty } from "./relying-party.ts";
import {
  deleteSession, extendApplicantSession, findSessionApplicant, findSessionPerson, insertApplicantSession, insertSession, insertSignIn, takeSignIn, type SessionApplicant, type SignIn,
} from "./store.ts";

const sessionMs = 12 * 60 * 60 * 1000;
/** A person at home may leave the computer open: shorter than an office day, and extended on demand. @source WCAG 2.2 §2.2.1 */
const applicantSessionMs = 2 * 60 * 60 * 1000;
const signInMs = 10 * 60 * 1000;

export type Sessions = ReturnType<typeof createSessions>;

/** How a sign-in ended: with a session, or with a refusal to be shown where the person began. */
export type SignInEnd =
  | { readonly ok: true; readonly token: string; readonly returnTo: string; readonly maxAgeSeconds: number }
  | { readonly ok: false; readonly refusal: ProblemError; readonly returnTo: string };

export function createSessions({ db, clock, random, self, relyingParty, recognition, partyOfPath }: {
  db: Database;
  clock: Clock;
  random: Random;
  /** Our node: the issuer of its own accounts. */
  self: string;
  relyingParty: ReturnType<typeof createRelyingParty>;
  recognition: Pick<Recognition, "permit" | "recipient">;
  /** The office responsible for the front door that an address of ours belongs to. */
  partyOfPath: (path: string) => string;
}) {
  const personOfKey = shareNext((digest) => findPersonByKey(db, digest));

  return {
    /**
     * @param returnTo  path of ours to come back to; anything else leads home
     * @param provider  the node whose accounts are to be used; our own when absent
     * @throws what the recipient's begin() throws, for a peer's
     */
    async begin(returnTo: string, provider: string = self): Promise<{ address: string; state: string }> {
      const path = safePath(returnTo);
      const peer = provider === self ? null : { node: provider, party: partyOfPath(path) };
      const begun = peer === null ? await relyingParty.begin() : await recognition.recipient.begin(peer.node, peer.party);
      const now = clock.now();
      const { address, state, nonce, verifier } = begun;
      await inTransaction(db, (tx) => insertSignIn(tx, { state, nonce, verifier, returnTo: path, peer, expiresAt: new Date(now.getTime() + signInMs) }, now));
      return { address, state };
    },

    /**
     * @param browserState  what this browser was given at the beginning
     * @throws signInExpired (400), personUnknown (404)
     */
    async finish(callbackPath: string, browserState: string | undefined): Promise<SignInEnd> {
      const state = new URL(callbackPath, "http://callback").searchParams.get("state");
      if (state === null || state !== browserState) throw signInExpired();
      const begun = await inTransaction(db, (tx) => takeSignIn(tx, state, clock.now()));
      if (!begun) throw signInExpired();
      const { returnTo } = begun;
      if (begun.peer !== null) return finishWithPeer(callbackPath, { ...begun, peer: begun.peer });
      const subject = await relyingParty.finish(callbackPath, begun);
      if (subject.startsWith(applicantPrefix)) return { ok: true, ...(await openForOwn(subject.slice(applicantPrefix.length))), returnTo };
      if (!(await findPerson(db, subject))) throw personUnknown();
      const token = newToken();
      const createdAt = clock.now();
      await inTransaction(db, (tx) =>
        insertSession(tx, { digest: digestOfToken(token), person: subject, createdAt, expiresAt: new Date(createdAt.getTime() + sessionMs) }),
      );
      return { ok: true, token, returnTo, maxAgeSeconds: sessionMs / 1000 };
    },

    async end(token: string): Promise<void> {
      await inTransaction(db, (tx) => deleteSession(tx, digestOfToken(token)));
    },

    async findBySession(token: string): Promise<PersonCaller | ApplicantCaller | undefined> {
      const [digest, now] = [digestOfToken(token), clock.now()];
      const person = await findSessionPerson(db, digest, now);
      if (person) return callerOf(person, "session");
      const who = await findSessionApplicant(db, digest, now);
      return who && { kind: "applicant", accountId: who.account, issuer: who.issuer, name: who.name, idNumber: who.idNumber, via: "session" };
    },

    /** An applicant's session as it stands. */
    findApplicantSession: (token: string): Promise<SessionApplicant | undefined> => findSessionApplicant(db, digestOfToken(token), clock.now()),

    /**
     * An applicant's session runs its full time again from now; of a peer's account only while it is still accepted.
     * @throws sessionEnded (401), and what the recognition's permit() throws
     */
    async extend(token: string): Promise<{ expiresAt: Date; maxAgeSeconds: number }> {
      const who = await findSessionApplicant(db, digestOfToken(token), clock.now());
      if (who && who.issuer !== self) await recognition.permit(who.issuer);
      const now = clock.now();
      const expiresAt = new Date(now.getTime() + applicantSessionMs);
      if (!(await inTransaction(db, (tx) => extendApplicantSession(tx, digestOfToken(token), { now, expiresAt })))) throw sessionEnded();
      return { expiresAt, maxAgeSeconds: applicantSessionMs / 1000 };
    },

    async findByKey(token: string): Promise<PersonCaller | undefined> {
      const person = await personOfKey(digestOfToken(token));
      return person && callerOf(person, "key");
    },
  };

  /** @throws personUnknown (404) */
  async function openForOwn(id: string): Promise<{ token: string; maxAgeSeconds: number }> {
    const applicant = await findApplicant(db, id);
    if (!applicant) throw personUnknown();
    return inTransaction(db, (tx) => openForApplicant(tx, { account: applicant.id, issuer: self, name: applicant.name, idNumber: applicant.idNumber, recognition: null }));
  }

  /** The record and the session are one: nobody is signed in by a recognition that our ledger does not hold. */
  async function finishWithPeer(callbackPath: string, { peer, returnTo, ...begun }: Omit<SignIn, "peer"> & { readonly peer: NonNullable<SignIn["peer"]> }): Promise<SignInEnd> {
    try {
      const recognised = await recognition.recipient.finish(peer.node, callbackPath, { ...begun, party: peer.party });
      const { account, name, idNumber } = recognised;
      const opened = await inTransaction(db, async (tx) => {
        await recognition.recipient.record(tx, peer.node, recognised);
        return openForApplicant(tx, { account, issuer: peer.node, name, idNumber, recognition: recognised.id });
      });
      return { ok: true, ...opened, returnTo };
    } catch (error) {
      if (error instanceof ProblemError) return { ok: false, refusal: error, returnTo };
      throw error;
    }
  }

  async function openForApplicant(
    tx: Transaction,
    who: { account: string; issuer: string; name: string; idNumber: string; recognition: string | null },
  ): Promise<{ token: string; maxAgeSeconds: number }> {
    const token = newToken();
    const createdAt = clock.now();
    await insertApplicantSession(tx, { ...who, digest: digestOfToken(token), createdAt, expiresAt: new Date(createdAt.getTime() + applicantSessionMs) });
    return { token, maxAgeSeconds: applicantSessionMs / 1000 };
  }

  function newToken(): string {
    return Buffer.from(random.bytes(32)).toString("base64url");
  }
}

/** An address of ours, or home. */
export function safePath(returnTo: string): string {
  return /^\/(?![/\\])[^\s]*$/.test(returnTo) ? returnTo : "/";
}
