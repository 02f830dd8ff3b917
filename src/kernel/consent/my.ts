import type { Clock } from "../../platform/clock.ts";
import type { JwsGeneral } from "../../platform/crypto/jws.ts";
import type { Database, Reader } from "../../storage/database.ts";
import type { ApplicantCaller, Caller } from "../identity/index.ts";
import type { Ledger } from "../ledger/index.ts";
import type { DerivedView } from "./derived/index.ts";
import { consentNotFound } from "./errors.ts";
import type { ConsentNames, ConsentUseMade, MyConsent, MyConsentRow, MyConsents } from "./my-schema.ts";
import type { ConsentArtefact } from "./schema.ts";
import { actsOf, frequencyOf, signedWith, stateOf, type ConsentAct, type ConsentStop } from "./states.ts";
import { findConsent, listChanges, listConsents, listStopped, type StoredConsent } from "./store.ts";

/** More than anybody gives; a person with more sees the newest. */
const longestList = 500;

/**
 * A person's own consents, found by what the ledger knows of whom its entries are about: the artefacts themselves name nobody. Consents that
 * were given to offices of the other side stand on that side's page.
 */
export function createMyConsents({ db, clock, self, ledger, usesOf, names, artefactOf, derivedOf, act }: {
  db: Database;
  clock: Clock;
  self: string;
  ledger: Pick<Ledger, "listAbout">;
  usesOf: (ids: readonly string[], reader: Reader) => Promise<ReadonlyMap<string, readonly ConsentUseMade[]>>;
  names: ConsentNames | undefined;
  derivedOf: (consent: string) => Promise<DerivedView[]>;
  artefactOf: (document: JwsGeneral) => ConsentArtefact;
  act: (me: ApplicantCaller, id: string, what: ConsentAct) => Promise<unknown>;
}) {
  async function idsOf(me: ApplicantCaller): Promise<string[]> {
    const given = await ledger.listAbout(me.idNumber, { kinds: ["consent.given"], limit: longestList });
    return given.map(({ ref }) => ref);
  }

  async function rowOf(stored: StoredConsent, { stop, uses }: { stop: ConsentStop | undefined; uses: readonly ConsentUseMade[] }): Promise<MyConsentRow> {
    const artefact = artefactOf(stored.document);
    const { grantee, provider, resource, purpose, scope, matter, givenAt, validUntil } = artefact;
    return {
      id: stored.id, state: stateOf(artefact, { stop, used: uses.length, now: clock.now() }), signedWith: signedWith(artefact), attested: artefact.attested.level,
      grantee, provider, resource: { id: resource, title: (await names?.resource(resource))?.title ?? null }, purpose, scope, matter, givenAt, validUntil,
      used: uses.length, total: frequencyOf(artefact).total,
    };
  }

  async function get(caller: Caller, id: string): Promise<MyConsent> {
    const me = applicantOf(caller);
    const stored = (await idsOf(me)).includes(id) ? await findConsent(db, id) : undefined;
    if (!stored) throw consentNotFound(id);
    const artefact = artefactOf(stored.document);
    const [stopped, all, changes, known, derived] = await Promise.all([
      listStopped(db, self, [id]), usesOf([id], db), listChanges(db, self, id), names?.resource(artefact.resource), derivedOf(id),
    ]);
    const uses = all.get(id) ?? [];
    const row = await rowOf(stored, { stop: stopped.get(id), uses });
    return {
      ...row,
      fields: artefact.fields.map((name) => ({ name, title: known?.fields.get(name) ?? null })),
      agreement: artefact.agreement,
      clause: artefact.clause,
      mandate: artefact.v === 1 ? null : artefact.mandate,
      life: artefact.v === 1 ? (artefact.scope === "preview" ? "notKept" : "withMatter") : artefact.life,
      frequency: frequencyOf(artefact),
      provinces: artefact.v === 1 ? [...new Set([artefact.grantee, artefact.provider].map((party) => party.slice(0, party.indexOf(":"))))] : [...artefact.provinces],
      textShown: stored.textShown,
      textDigest: artefact.attested.textDigest,
      uses: uses.map(({ ref, at, outcome }) => ({ ref, at: at.toISOString(), outcome })),
      derived,
      changes: changes.map(({ act: what, at, ref }) => ({ act: what, at: at.toISOString(), ref })),
      acts: actsOf(row.state),
    };
  }

  return {
    get,

    async list(caller: Caller): Promise<MyConsents> {
      const ids = await idsOf(applicantOf(caller));
      const [found, stopped, uses] = await Promise.all([listConsents(db, ids), listStopped(db, self, ids), usesOf(ids, db)]);
      const consents = await Promise.all(found.map((stored) => rowOf(stored, { stop: stopped.get(stored.id), uses: uses.get(stored.id) ?? [] })));
      return { node: self, asOf: clock.now().toISOString(), consents };
    },

    /** @throws consentNotFound (404), consentStateForbids (409), consentRevoked (403) */
    async act(caller: Caller, id: string, what: ConsentAct): Promise<MyConsent> {
      await act(applicantOf(caller), id, what);
      return get(caller, id);
    },
  };
}

function applicantOf(caller: Caller): ApplicantCaller {
  if (caller.kind !== "applicant") throw new Error("only a person may ask about their own consents");
  return caller;
}
