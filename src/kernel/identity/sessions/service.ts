import type { Clock } from "../../../platform/clock.ts";
import type { Random } from "../../../platform/random.ts";
import { inTransaction, type Database } from "../../../storage/database.ts";
import { digestOfToken } from "../people/api-keys.ts";
import { findApplicant } from "../people/applicant-store.ts";
import { callerOf } from "../people/people.ts";
import { findPerson, findPersonByKey } from "../people/store.ts";
import type { ApplicantCaller, PersonCaller } from "../schema.ts";
import { personUnknown, sessionEnded, signInExpired } from "./errors.ts";
import { applicantPrefix } from "./provider.ts";
import type { createRelyingParty } from "./relying-party.ts";
import {
  deleteSession, extendApplicantSession, findSessionApplicant, findSessionPerson, insertApplicantSession, insertSession, insertSignIn, takeSignIn,
} from "./store.ts";

const sessionMs = 12 * 60 * 60 * 1000;
/** A person at home may leave the computer open: shorter than an office day, and extended on demand. @source WCAG 2.2 §2.2.1 */
const applicantSessionMs = 2 * 60 * 60 * 1000;
const signInMs = 10 * 60 * 1000;

export type Sessions = ReturnType<typeof createSessions>;

export function createSessions({ db, clock, random, self, relyingParty }: {
  db: Database;
  clock: Clock;
  random: Random;
  /** Our node: the issuer of its own accounts. */
  self: string;
  relyingParty: ReturnType<typeof createRelyingParty>;
}) {
  return {
    /** @param returnTo  path of ours to come back to; anything else leads home */
    async begin(returnTo: string): Promise<{ address: string; state: string }> {
      const begun = await relyingParty.begin();
      const now = clock.now();
      const path = /^\/(?![/\\])[^\s]*$/.test(returnTo) ? returnTo : "/";
      await inTransaction(db, (tx) =>
        insertSignIn(tx, { state: begun.state, nonce: begun.nonce, verifier: begun.verifier, returnTo: path, expiresAt: new Date(now.getTime() + signInMs) }, now),
      );
      return { address: begun.address, state: begun.state };
    },

    /**
     * @param browserState  what this browser was given at the beginning
     * @throws signInExpired (400), personUnknown (404)
     */
    async finish(callbackPath: string, browserState: string | undefined): Promise<{ token: string; returnTo: string; maxAgeSeconds: number }> {
      const state = new URL(callbackPath, "http://callback").searchParams.get("state");
      if (state === null || state !== browserState) throw signInExpired();
      const begun = await inTransaction(db, (tx) => takeSignIn(tx, state, clock.now()));
      if (!begun) throw signInExpired();
      const subject = await relyingParty.finish(callbackPath, begun);
      if (subject.startsWith(applicantPrefix)) return { ...(await openForApplicant(subject.slice(applicantPrefix.length))), returnTo: begun.returnTo };
      if (!(await findPerson(db, subject))) throw personUnknown();
      const token = Buffer.from(random.bytes(32)).toString("base64url");
      const createdAt = clock.now();
      await inTransaction(db, (tx) =>
        insertSession(tx, { digest: digestOfToken(token), person: subject, createdAt, expiresAt: new Date(createdAt.getTime() + sessionMs) }),
      );
      return { token, returnTo: begun.returnTo, maxAgeSeconds: sessionMs / 1000 };
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

    /** When an applicant's session ends. */
    async endOf(token: string): Promise<Date | undefined> {
      return (await findSessionApplicant(db, digestOfToken(token), clock.now()))?.expiresAt;
    },

    /** An applicant's session runs its full time again from now. @throws sessionEnded (401) */
    async extend(token: string): Promise<{ expiresAt: Date; maxAgeSeconds: number }> {
      const now = clock.now();
      const expiresAt = new Date(now.getTime() + applicantSessionMs);
      if (!(await inTransaction(db, (tx) => extendApplicantSession(tx, digestOfToken(token), { now, expiresAt })))) throw sessionEnded();
      return { expiresAt, maxAgeSeconds: applicantSessionMs / 1000 };
    },

    async findByKey(token: string): Promise<PersonCaller | undefined> {
      const person = await findPersonByKey(db, digestOfToken(token));
      return person && callerOf(person, "key");
    },
  };

  /** @throws personUnknown (404) */
  async function openForApplicant(id: string): Promise<{ token: string; maxAgeSeconds: number }> {
    const applicant = await findApplicant(db, id);
    if (!applicant) throw personUnknown();
    const token = Buffer.from(random.bytes(32)).toString("base64url");
    const createdAt = clock.now();
    await inTransaction(db, (tx) =>
      insertApplicantSession(tx, {
        digest: digestOfToken(token), account: applicant.id, issuer: self, name: applicant.name, idNumber: applicant.idNumber,
        createdAt, expiresAt: new Date(createdAt.getTime() + applicantSessionMs),
      }),
    );
    return { token, maxAgeSeconds: applicantSessionMs / 1000 };
  }
}
