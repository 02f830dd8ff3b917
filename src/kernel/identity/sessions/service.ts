import type { Clock } from "../../../platform/clock.ts";
import type { Random } from "../../../platform/random.ts";
import { inTransaction, type Database } from "../../../storage/database.ts";
import { digestOfToken } from "../people/api-keys.ts";
import { callerOf } from "../people/people.ts";
import { findPerson, findPersonByKey } from "../people/store.ts";
import type { PersonCaller } from "../schema.ts";
import { personUnknown, signInExpired } from "./errors.ts";
import type { createRelyingParty } from "./relying-party.ts";
import { deleteSession, findSessionPerson, insertSession, insertSignIn, takeSignIn } from "./store.ts";

const sessionMs = 12 * 60 * 60 * 1000;
const signInMs = 10 * 60 * 1000;

export type Sessions = ReturnType<typeof createSessions>;

export function createSessions({ db, clock, random, relyingParty }: {
  db: Database;
  clock: Clock;
  random: Random;
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
      const personId = await relyingParty.finish(callbackPath, begun);
      if (!(await findPerson(db, personId))) throw personUnknown();
      const token = Buffer.from(random.bytes(32)).toString("base64url");
      const createdAt = clock.now();
      await inTransaction(db, (tx) =>
        insertSession(tx, { digest: digestOfToken(token), person: personId, createdAt, expiresAt: new Date(createdAt.getTime() + sessionMs) }),
      );
      return { token, returnTo: begun.returnTo, maxAgeSeconds: sessionMs / 1000 };
    },

    async end(token: string): Promise<void> {
      await inTransaction(db, (tx) => deleteSession(tx, digestOfToken(token)));
    },

    async findBySession(token: string): Promise<PersonCaller | undefined> {
      const person = await findSessionPerson(db, digestOfToken(token), clock.now());
      return person && callerOf(person, "session");
    },

    async findByKey(token: string): Promise<PersonCaller | undefined> {
      const person = await findPersonByKey(db, digestOfToken(token));
      return person && callerOf(person, "key");
    },
  };
}
