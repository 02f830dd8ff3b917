import { Value } from "typebox/value";
import type { Clock } from "../../platform/clock.ts";
import { digestText } from "../../platform/crypto/digest.ts";
import { documentDigest, payloadOf, signDocument, verifyDocument, type JwsGeneral } from "../../platform/crypto/jws.ts";
import { saltBytes } from "../../platform/crypto/sealed.ts";
import type { Signer } from "../../platform/crypto/signer.ts";
import type { ProblemError } from "../../platform/http/problem.ts";
import type { Random } from "../../platform/random.ts";
import { inTransaction, type Database, type Reader, type Transaction } from "../../storage/database.ts";
import type { Events } from "../events/index.ts";
import type { ApplicantCaller, Caller, PersonCaller } from "../identity/index.ts";
import type { Ledger } from "../ledger/index.ts";
import type { Tasks } from "../tasks/index.ts";
import { createChanges } from "./changes.ts";
import { createDerived } from "./derived/index.ts";
import { consentExhausted, consentInvalidTerm, consentMalformed, consentNotFound, consentNotSigned, consentOtherPerson } from "./errors.ts";
import { challengeOf, createPasskeys, passkeyFault, passkeySignatureWrong, type ConsentDraft, type ConsentSignature, type SigningOptions } from "./passkeys/index.ts";
import { createMyConsents } from "./my.ts";
import type { ConsentNames, ConsentUseMade } from "./my-schema.ts";
import { previewMinutes, refusalOf, subjectCommitment, type ConsentUse } from "./rules.ts";
import { ConsentArtefact, ConsentArtefactV2, type ConsentFrequency, type ConsentMandate, type ConsentScope, type ConsentState, type ConsentView } from "./schema.ts";
import { frequencyOf, signedWith, stateOf, stopRefusal, type ConsentAct, type ConsentStop } from "./states.ts";
import { findConsent, findRevokedAt, insertConsent, listStopped, lockConsent, type StoredConsent } from "./store.ts";
import { createUses } from "./uses.ts";

/** A consent to use stands this long unless the caller says otherwise, and never longer than the maximum. */
export const defaultUseDays = 30;
export const maxUseDays = 180;
const dayMs = 86_400_000;

export interface NewConsent {
  /** Identity number of the one who agrees; only a salted commitment of it is kept. */
  readonly subjectId: string;
  /** For which office a signed-in applicant agrees: that of the front door. A clerk's is the clerk's own. */
  readonly grantee?: string;
  readonly resource: string;
  readonly provider: string;
  readonly fields: readonly string[];
  readonly purpose: string;
  readonly matter: string | null;
  readonly scope: ConsentScope;
  readonly agreement: string;
  readonly clause: string;
  /** The sentences the person was shown, word for word. */
  readonly textShown: string;
  /** For scope `use`; a preview ends after ten minutes by itself. */
  readonly validUntil?: Date;
  /** Unbounded when left out. */
  readonly frequency?: ConsentFrequency;
  /** Who acts for the person; nobody when left out. */
  readonly mandate?: ConsentMandate;
}

export interface GivenConsent {
  readonly id: string;
  readonly artefact: ConsentArtefact;
  readonly document: JwsGeneral;
  /** base64url; opens the artefact's subject. */
  readonly subjectSalt: string;
}

export type Consents = ReturnType<typeof createConsents>;

export function createConsents({ db, clock, random, self, signer, findKey, ledger, events, url, usesOf = async () => new Map(), names, tasks }: {
  db: Database;
  clock: Clock;
  random: Random;
  self: string;
  signer: Signer;
  findKey: (kid: string) => Uint8Array | undefined;
  ledger: Pick<Ledger, "append" | "subjectOf" | "tagOf" | "listAbout">;
  events: Pick<Events, "on" | "emit">;
  /** Our own address; its host is the one that people's passkeys are for. */
  url: string;
  /** Calls made from here under these consents, oldest first: the exchange knows. */
  usesOf?: (ids: readonly string[], reader: Reader) => Promise<ReadonlyMap<string, readonly ConsentUseMade[]>>;
  /** Words for the person's pages; without them ids stand there. */
  names?: ConsentNames;
  tasks: Pick<Tasks, "open" | "close">;
}) {
  const passkeys = createPasskeys({ db, clock, random, url });
  const derived = createDerived({ db, clock, random, self, ledger, events, tasks });
  const changes = createChanges({ clock, random, self, signer, findKey, ledger, events, onRevoked: (tx, { id }) => derived.endAll(tx, id) });

  return {
    /**
     * Records that a person agreed, at the clerk's counter or signed in at a front door, and signs it. The office of the counter
     * or door is the one that may use it.
     * @param signature  of the person's passkey over the very consent that prepare() showed
     * @throws consentInvalidTerm (422), consentOtherPerson (403) when somebody signed in agrees for another;
     *         passkeyChallengeGone (409), passkeyUnknown (404), passkeySignatureWrong (403)
     * @source 个人信息保护法 art. 13, 14
     */
    async give(tx: Transaction, caller: Caller, wish: NewConsent, signature?: ConsentSignature): Promise<GivenConsent> {
      if (signature === undefined || caller.kind !== "applicant") {
        const begun = begin();
        return record(tx, toArtefact(caller, wish, begun), { ...begun, wish });
      }
      const { draft, passkey } = await passkeys.takeSigned(tx, caller, signature);
      const artefact = { ...toArtefact(caller, wish, draft), passkey };
      const fault = Value.Check(ConsentArtefactV2, artefact) ? passkeyFault(artefact) : "not-an-assertion";
      if (fault !== undefined) throw passkeySignatureWrong(`${draft.id}: ${fault}`);
      return record(tx, artefact, { ...draft, wish });
    },

    /**
     * The consent as it will stand, for the person's passkey to sign: nothing is given yet.
     * @throws passkeyUnknown (404) when the person has registered none
     */
    async prepare(me: ApplicantCaller, wish: NewConsent): Promise<SigningOptions> {
      const draft = begin();
      const challenge = challengeOf(toArtefact(me, wish, draft));
      return { draft: draft.id, challenge, rpId: passkeys.rpId, credentials: await passkeys.keepDraft(me, draft) };
    },

    passkeys,

    /** What apps make from consents: registered, ended with them, acknowledged by its holders. */
    derived,

    /** Withdraws, pauses or resumes for the person who says so at the counter, or for the person who is signed in. */
    act,
    /** The same in a transaction of its own. */
    actNow: (caller: Caller, id: string, what: ConsentAct): Promise<ConsentView> => inTransaction(db, (tx) => act(tx, caller, id, what)),
    revoke: (tx: Transaction, caller: Caller, id: string): Promise<ConsentView> => act(tx, caller, id, "revoke"),
    revokeNow: (caller: Caller, id: string): Promise<ConsentView> => inTransaction(db, (tx) => act(tx, caller, id, "revoke")),

    /** @throws consentNotFound (404), also for the consents of other offices */
    async get(caller: Caller, id: string): Promise<ConsentView> {
      const stored = await findConsent(db, id);
      const artefact = stored && artefactOf(stored.document);
      const person = personOf(caller);
      if (!stored || !artefact || (artefact.grantee !== person.party && !person.roles.includes("auditor"))) throw consentNotFound(id);
      return toView(db, stored, artefact);
    },

    /**
     * What a call that leans on a consent sends along: the signed artefact and the salt that opens its subject.
     * @throws consentNotFound (404), consentRevoked, consentPaused, consentExhausted (403)
     */
    async present(party: string, id: string): Promise<GivenConsent> {
      const [stored, stopped] = await Promise.all([findConsent(db, id), listStopped(db, self, [id])]);
      const artefact = stored && artefactOf(stored.document);
      if (!stored || !artefact || artefact.grantee !== party) throw consentNotFound(id);
      const refusal = stopRefusal(stored.subjectSalt === null ? "revoked" : stopped.get(id), id);
      if (refusal || stored.subjectSalt === null) throw refusal ?? consentNotFound(id);
      const { total } = frequencyOf(artefact);
      if (total !== null && ((await usesOf([id], db)).get(id)?.length ?? 0) >= total) throw consentExhausted(`${id}: ${total}`);
      return { id, artefact, document: stored.document, subjectSalt: stored.subjectSalt };
    },

    /** Which of these consents, taken by `node`, have been withdrawn or are paused, as far as we know. */
    listStopped: (node: string, ids: readonly string[], reader: Reader = db): Promise<ReadonlyMap<string, ConsentStop>> => listStopped(reader, node, ids),

    /**
     * Does this artefact allow this call? @param stop  from `listStopped`
     * @returns the refusal, undefined when every rule holds
     */
    check(document: JwsGeneral, use: ConsentUse, { stop }: { readonly stop: ConsentStop | undefined }): ProblemError | undefined {
      const verified = verifyDocument(document, findKey);
      if (!verified.ok) return consentNotSigned(verified.reason);
      const artefact: unknown = verified.document.payload;
      if (!Value.Check(ConsentArtefact, artefact)) return consentMalformed();
      const signedBy = verified.document.signatures.map((one) => nodeOfKey(one.kid));
      return refusalOf({ artefact, signedBy, stop, now: clock.now() }, use);
    },

    /** At the provider: how often each consent has been used. */
    uses: createUses({ db, clock }),

    /** 我的授权: what the signed-in person has agreed to here. */
    my: createMyConsents({ db, clock, self, ledger, usesOf, names, artefactOf, derivedOf: (id) => derived.ofConsent(db, id), act: (me, id, what) => inTransaction(db, (tx) => act(tx, me, id, what)) }),
  };

  function begin(): ConsentDraft {
    return { id: random.id(), subjectSalt: Buffer.from(random.bytes(saltBytes)).toString("base64url"), givenAt: clock.now() };
  }

  /** @throws consentInvalidTerm (422), consentOtherPerson (403), consentMalformed (422) */
  function toArtefact(caller: Caller, wish: NewConsent, { id, subjectSalt, givenAt }: ConsentDraft): ConsentArtefactV2 {
    const giver = giverOf(caller, wish);
    const artefact: ConsentArtefactV2 = {
      v: 2,
      kind: "consent",
      id,
      subject: subjectCommitment(wish.subjectId, Buffer.from(subjectSalt, "base64url")),
      operator: { person: giver.person, party: giver.party },
      grantee: giver.party,
      provider: wish.provider,
      resource: wish.resource,
      fields: [...new Set(wish.fields)],
      purpose: wish.purpose,
      matter: wish.matter,
      scope: wish.scope,
      agreement: wish.agreement,
      clause: wish.clause,
      givenAt: givenAt.toISOString(),
      validUntil: endOf(wish, givenAt).toISOString(),
      attested: { node: self, person: giver.person, ...giver.attested, textDigest: digestText(Buffer.from(wish.textShown, "utf8")) },
      mandate: wish.mandate ?? null,
      range: { records: "own" },
      life: wish.scope === "preview" ? "notKept" : "withMatter",
      frequency: wish.frequency ?? { total: null, per: null },
      provinces: [...new Set([giver.party, wish.provider].map(hostOf))],
      passkey: null,
    };
    if (!Value.Check(ConsentArtefactV2, artefact)) throw consentMalformed();
    return artefact;
  }

  async function record(tx: Transaction, artefact: ConsentArtefactV2, { subjectSalt, wish: { subjectId, textShown } }: ConsentDraft & { wish: NewConsent }): Promise<GivenConsent> {
    const document = await signDocument(artefact, [{ signer, party: artefact.grantee }]);
    await insertConsent(tx, { artefact, document, subjectSalt, textShown });
    await ledger.append(tx, {
      kind: "consent.given",
      ref: artefact.id,
      // The provider sees a consent only with the call that leans on it; that crossing is what both ledgers record.
      peer: null,
      role: "grantee",
      subject: subjectId,
      details: { ...sharedDetails(artefact), consentDigest: documentDigest(document), validUntil: artefact.validUntil, signedWith: signedWith(artefact) },
    });
    return { id: artefact.id, artefact, document, subjectSalt };
  }

  /**
   * What was fetched before stays lawful. The provider's node is told; from the commit on no call passes on either side.
   * @throws consentNotFound (404), also for another's consent; consentStateForbids (409), consentRevoked (403)
   * @source 个人信息保护法 art. 15
   */
  async function act(tx: Transaction, caller: Caller, id: string, what: ConsentAct): Promise<ConsentView> {
    const stored = await lockConsent(tx, id);
    const artefact = stored && artefactOf(stored.document);
    if (!stored || !artefact || !(await mayChange(tx, caller, artefact))) throw consentNotFound(id);
    await changes.act(tx, { stored, artefact, state: await standOf(tx, artefact), act: what });
    return toView(tx, stored, artefact);
  }

  /** The person it is about, signed in; or a clerk of the office that took it, on the person's word. */
  async function mayChange(tx: Transaction, caller: Caller, artefact: ConsentArtefact): Promise<boolean> {
    if (caller.kind === "person") return artefact.grantee === caller.party;
    return caller.kind === "applicant" && isAbout(tx, caller, artefact.id);
  }

  async function isAbout(tx: Transaction, me: ApplicantCaller, id: string): Promise<boolean> {
    const [about, mine] = [await ledger.subjectOf(tx, id), await ledger.tagOf(me.idNumber)];
    return about !== null && about.tag === mine?.tag;
  }

  async function standOf(reader: Reader, artefact: ConsentArtefact): Promise<ConsentState> {
    const [stopped, uses] = await Promise.all([listStopped(reader, self, [artefact.id]), usesOf([artefact.id], reader)]);
    return stateOf(artefact, { stop: stopped.get(artefact.id), used: uses.get(artefact.id)?.length ?? 0, now: clock.now() });
  }

  async function toView(reader: Reader, stored: StoredConsent, artefact: ConsentArtefact): Promise<ConsentView> {
    const [state, revokedAt] = [await standOf(reader, artefact), await findRevokedAt(reader, self, artefact.id)];
    return { id: artefact.id, state, artefact, textShown: stored.textShown, revokedAt: revokedAt?.toISOString() ?? null, document: stored.document };
  }
}

/** @throws consentInvalidTerm (422) */
function endOf({ scope, validUntil }: NewConsent, givenAt: Date): Date {
  if (scope === "preview") return new Date(givenAt.getTime() + previewMinutes * 60_000);
  const end = validUntil ?? new Date(givenAt.getTime() + defaultUseDays * dayMs);
  if (end <= givenAt || end.getTime() > givenAt.getTime() + maxUseDays * dayMs) throw consentInvalidTerm(end.toISOString());
  return end;
}

function sharedDetails(artefact: ConsentArtefact) {
  const { resource, fields, purpose, scope, matter, agreement, clause, grantee, provider } = artefact;
  return { consent: artefact.id, resource, fields, purpose, scope, matter, agreement, clause, grantee, provider };
}

function artefactOf(document: JwsGeneral): ConsentArtefact {
  return Value.Parse(ConsentArtefact, payloadOf(document));
}

/** @throws consentOtherPerson (403) */
function giverOf(caller: Caller, { subjectId, grantee }: NewConsent): { person: string; party: string; attested: { level: "counter" | "session"; issuer?: string } } {
  if (caller.kind !== "applicant") {
    const { personId, party } = personOf(caller);
    return { person: personId, party, attested: { level: "counter" } };
  }
  if (caller.idNumber !== subjectId) throw consentOtherPerson(caller.accountId);
  if (grantee === undefined) throw new Error("a signed-in person agrees for the office of a front door");
  return { person: caller.accountId, party: grantee, attested: { level: "session", issuer: caller.issuer } };
}

function personOf(caller: Caller): PersonCaller {
  if (caller.kind !== "person") throw new Error("a consent is taken or read at a desk by a person of an office");
  return caller;
}

const hostOf = (party: string) => party.slice(0, party.indexOf(":"));
const nodeOfKey = (kid: string) => kid.slice(0, kid.indexOf("#"));
