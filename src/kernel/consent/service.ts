import { Value } from "typebox/value";
import type { Clock } from "../../platform/clock.ts";
import { digestText } from "../../platform/crypto/digest.ts";
import { documentDigest, payloadOf, signDocument, verifyDocument, type JwsGeneral } from "../../platform/crypto/jws.ts";
import { saltBytes } from "../../platform/crypto/sealed.ts";
import type { Signer } from "../../platform/crypto/signer.ts";
import type { ProblemError } from "../../platform/http/problem.ts";
import type { Random } from "../../platform/random.ts";
import { inTransaction, type Database, type Reader, type Transaction } from "../../storage/database.ts";
import type { Events, ReceivedEvent } from "../events/index.ts";
import type { Caller, PersonCaller } from "../identity/index.ts";
import type { Ledger } from "../ledger/index.ts";
import { consentInvalidTerm, consentMalformed, consentNotFound, consentNotSigned, consentOtherPerson, consentRevoked } from "./errors.ts";
import { previewMinutes, refusalOf, subjectCommitment, type ConsentUse } from "./rules.ts";
import { ConsentArtefact, ConsentRevocation, type ConsentScope, type ConsentState, type ConsentView } from "./schema.ts";
import { eraseSubjectSalt, findConsent, findRevokedAt, insertConsent, insertRevocation, listRevoked, lockConsent, type StoredConsent } from "./store.ts";

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
}

export interface GivenConsent {
  readonly id: string;
  readonly artefact: ConsentArtefact;
  readonly document: JwsGeneral;
  /** base64url; opens the artefact's subject. */
  readonly subjectSalt: string;
}

export type Consents = ReturnType<typeof createConsents>;

export function createConsents({ db, clock, random, self, signer, findKey, ledger, events }: {
  db: Database;
  clock: Clock;
  random: Random;
  self: string;
  signer: Signer;
  findKey: (kid: string) => Uint8Array | undefined;
  ledger: Pick<Ledger, "append" | "subjectOf">;
  events: Pick<Events, "on" | "emit">;
}) {
  events.on("consent.revoked", receiveRevocation);

  return {
    /**
     * Records that a person agreed, at the clerk's counter or signed in at a front door, and signs it. The office of the counter
     * or door is the one that may use it.
     * @throws consentInvalidTerm (422), consentOtherPerson (403) when somebody signed in agrees for another
     * @source 个人信息保护法 art. 13, 14
     */
    async give(tx: Transaction, caller: Caller, wish: NewConsent): Promise<GivenConsent> {
      const giver = giverOf(caller, wish);
      const givenAt = clock.now();
      const validUntil = endOf(wish, givenAt);
      const salt = random.bytes(saltBytes);
      const subjectSalt = Buffer.from(salt).toString("base64url");
      const artefact: ConsentArtefact = {
        v: 1,
        kind: "consent",
        id: random.id(),
        subject: subjectCommitment(wish.subjectId, salt),
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
        validUntil: validUntil.toISOString(),
        attested: { node: self, person: giver.person, ...giver.attested, textDigest: digestText(Buffer.from(wish.textShown, "utf8")) },
      };
      if (!Value.Check(ConsentArtefact, artefact)) throw consentMalformed();
      const document = await signDocument(artefact, [{ signer, party: giver.party }]);
      await insertConsent(tx, { artefact, document, subjectSalt, textShown: wish.textShown });
      await ledger.append(tx, {
        kind: "consent.given",
        ref: artefact.id,
        // The provider sees a consent only with the call that leans on it; that crossing is what both ledgers record.
        peer: null,
        role: "grantee",
        subject: wish.subjectId,
        details: { ...sharedDetails(artefact), consentDigest: documentDigest(document), validUntil: artefact.validUntil },
      });
      return { id: artefact.id, artefact, document, subjectSalt };
    },

    revoke,
    /** `revoke` in a transaction of its own. */
    revokeNow: (caller: Caller, id: string): Promise<ConsentView> => inTransaction(db, (tx) => revoke(tx, caller, id)),

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
     * @throws consentNotFound (404), consentRevoked (403)
     */
    async present(party: string, id: string): Promise<GivenConsent> {
      const stored = await findConsent(db, id);
      const artefact = stored && artefactOf(stored.document);
      if (!stored || !artefact || artefact.grantee !== party) throw consentNotFound(id);
      if (stored.subjectSalt === null) throw consentRevoked(id);
      return { id, artefact, document: stored.document, subjectSalt: stored.subjectSalt };
    },

    /** Which of these consents, taken by `node`, have been withdrawn as far as we know. */
    listRevoked: (node: string, ids: readonly string[], reader: Reader = db): Promise<string[]> => listRevoked(reader, node, ids),

    /**
     * Does this artefact allow this call? @param revoked  from `listRevoked`
     * @returns the refusal, undefined when every rule holds
     */
    check(document: JwsGeneral, use: ConsentUse, { revoked }: { readonly revoked: boolean }): ProblemError | undefined {
      const verified = verifyDocument(document, findKey);
      if (!verified.ok) return consentNotSigned(verified.reason);
      const artefact: unknown = verified.document.payload;
      if (!Value.Check(ConsentArtefact, artefact)) return consentMalformed();
      const signedBy = verified.document.signatures.map((one) => nodeOfKey(one.kid));
      return refusalOf({ artefact, signedBy, revoked, now: clock.now() }, use);
    },
  };

  /**
   * Withdraws a consent at once; what was fetched before stays lawful. The provider's node is told and refuses from then on.
   * Withdrawing twice returns the first withdrawal.
   * @throws consentNotFound (404)
   * @source 个人信息保护法 art. 15
   */
  async function revoke(tx: Transaction, caller: Caller, id: string): Promise<ConsentView> {
    const stored = await lockConsent(tx, id);
    const artefact = stored && artefactOf(stored.document);
    if (!stored || !artefact || artefact.grantee !== personOf(caller).party) throw consentNotFound(id);
    if (!(await findRevokedAt(tx, self, id))) {
      const now = clock.now();
      const revocation: ConsentRevocation = {
        v: 1,
        kind: "consent-revocation",
        id: random.id(),
        consent: id,
        consentDigest: documentDigest(stored.document),
        node: self,
        grantee: artefact.grantee,
        provider: artefact.provider,
        revokedAt: now.toISOString(),
      };
      const document = await signDocument(revocation, [{ signer, party: artefact.grantee }]);
      await recordRevocation(tx, revocation, document, now);
      await eraseSubjectSalt(tx, id);
      const provider = hostOf(artefact.provider);
      if (provider !== self) await events.emit(tx, { to: provider, type: "consent.revoked", subject: id, data: { document } });
    }
    return toView(tx, stored, artefact);
  }

  /** A peer's withdrawal: it may withdraw only what its own counters took. */
  async function receiveRevocation(tx: Transaction, event: ReceivedEvent): Promise<void> {
    const { document } = event.data as { document: JwsGeneral };
    const verified = verifyDocument(document, findKey);
    if (!verified.ok) throw consentNotSigned(verified.reason);
    const revocation: unknown = verified.document.payload;
    if (!Value.Check(ConsentRevocation, revocation)) throw consentMalformed();
    const signedBySender = verified.document.signatures.every((one) => nodeOfKey(one.kid) === event.from);
    if (!signedBySender || revocation.node !== event.from || hostOf(revocation.grantee) !== event.from) throw consentNotSigned(revocation.id);
    await recordRevocation(tx, revocation, document, clock.now());
  }

  async function recordRevocation(tx: Transaction, revocation: ConsentRevocation, document: JwsGeneral, recordedAt: Date): Promise<void> {
    const isNew = await insertRevocation(tx, {
      node: revocation.node,
      consentId: revocation.consent,
      revocationId: revocation.id,
      document,
      revokedAt: new Date(revocation.revokedAt),
      recordedAt,
    });
    if (!isNew) return;
    const own = revocation.node === self;
    await ledger.append(tx, {
      kind: "consent.revoked",
      ref: revocation.id,
      peer: own ? hostOf(revocation.provider) : revocation.node,
      role: own ? "grantee" : "provider",
      // A peer's consent names nobody here; the calls that leaned on it do.
      subject: own ? await ledger.subjectOf(tx, revocation.consent) : null,
      details: {
        consent: revocation.consent,
        consentDigest: revocation.consentDigest,
        grantee: revocation.grantee,
        provider: revocation.provider,
        revokedAt: revocation.revokedAt,
      },
    });
  }

  async function toView(reader: Reader, stored: StoredConsent, artefact: ConsentArtefact): Promise<ConsentView> {
    const revokedAt = (await findRevokedAt(reader, self, artefact.id)) ?? null;
    return {
      id: artefact.id,
      state: stateOf(artefact, revokedAt, clock.now()),
      artefact,
      textShown: stored.textShown,
      revokedAt: revokedAt?.toISOString() ?? null,
      document: stored.document,
    };
  }
}

/** @throws consentInvalidTerm (422) */
function endOf({ scope, validUntil }: NewConsent, givenAt: Date): Date {
  if (scope === "preview") return new Date(givenAt.getTime() + previewMinutes * 60_000);
  const end = validUntil ?? new Date(givenAt.getTime() + defaultUseDays * dayMs);
  if (end <= givenAt || end.getTime() > givenAt.getTime() + maxUseDays * dayMs) throw consentInvalidTerm(end.toISOString());
  return end;
}

export function stateOf(artefact: ConsentArtefact, revokedAt: Date | null, now: Date): ConsentState {
  if (revokedAt) return "revoked";
  return now.getTime() < Date.parse(artefact.validUntil) ? "active" : "expired";
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
  if (caller.kind !== "person") throw new Error("a consent is taken, read or withdrawn by a person");
  return caller;
}

const hostOf = (party: string) => party.slice(0, party.indexOf(":"));
const nodeOfKey = (kid: string) => kid.slice(0, kid.indexOf("#"));
