import type { Clock } from "../../platform/clock.ts";
import { digestText } from "../../platform/crypto/digest.ts";
import type { Signer } from "../../platform/crypto/signer.ts";
import type { Random } from "../../platform/random.ts";
import { afterCommit, inTransaction, type Database, type Transaction } from "../../storage/database.ts";
import {
  credentialTypes, findCredentialType, issuerPrefix, openClaims, parseSdJwt, readCredential, standingOf, statusListLength,
  type CredentialReading, type CredentialTypeId, type SignKeys, type Standing,
} from "../../verify/index.ts";
import type { Events, ReceivedEvent } from "../events/index.ts";
import type { ApplicantCaller, PersonCaller } from "../identity/index.ts";
import type { Ledger } from "../ledger/index.ts";
import { credentialNotFound, deliveryRefused, statusChangeNotPossible } from "./errors.ts";
import type { CredentialStatusName, IssuedCredential, WalletCredential } from "./schema.ts";
import type { StatusLists } from "./status-lists.ts";
import { findByRef, findCredential, insertCredential, isPlaceTaken, listOfParty, listOfPerson, lockCredential, newestList, writeStatus, type StoredCredential } from "./store.ts";
import { issueSdJwt, seconds } from "./tokens.ts";

const dayMs = 86_400_000;
/** Tries to find a free place at random before the next list is begun: a list is left when about seven eighths are taken. */
const placeTries = 8;

export interface NewCredential {
  readonly type: CredentialTypeId;
  /** The office in whose name. */
  readonly party: string;
  /** Identity number of the one who will show it; never part of it unless it is among the values. */
  readonly holder: string;
  /** The node where the holder shows it, and which vouches for that. */
  readonly holderNode: string;
  /** Identity number of the one who gives a mandate. */
  readonly principal?: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly from?: Date;
  /** Left out: what the kind says. */
  readonly until?: Date;
  /** What it is about: a second one for the same is not issued. */
  readonly ref?: string;
  /** Nodes that keep a copy for the person besides. */
  readonly copies?: readonly string[];
}

/** What another node is told of a credential for one of its people. The numbers only find the person; they are not in the credential. */
interface Delivery {
  readonly credential: string;
  readonly holder: string;
  readonly principal: string | null;
  readonly ref: string | null;
}

export type Credentials = ReturnType<typeof createCredentials>;

export function createCredentials({ db, clock, random, self, demo, signer, signKeys, ledger, events, statusLists }: {
  db: Database;
  clock: Clock;
  random: Random;
  self: string;
  /** What a demonstration issues is marked as an example. */
  demo: boolean;
  signer: Signer;
  signKeys: SignKeys;
  ledger: Pick<Ledger, "append" | "tagOf">;
  events: Pick<Events, "on" | "emit">;
  statusLists: StatusLists;
}) {
  events.on("credential.delivered", receive);

  async function tagOf(idNumber: string): Promise<string> {
    return (await ledger.tagOf(idNumber))!.tag;
  }

  /**
   * Signs a credential, in the caller's transaction, and records that it was issued. It is kept here, or sent to the node where its holder
   * shows it, or both. A second one about the same `ref` is not issued: the first is the answer.
   */
  async function issue(tx: Transaction, wish: NewCredential): Promise<string> {
    const type = credentialTypes.find(({ id }) => id === wish.type)!;
    const known = wish.ref === undefined ? undefined : await findByRef(tx, self, type.vct, wish.ref);
    if (known) return known.id;
    const at = clock.now();
    const id = random.id();
    const until = wish.until ?? (type.validDays === null ? null : new Date(at.getTime() + type.validDays * dayMs));
    const place = await freePlace(tx);
    const fixed = {
      iss: issuerPrefix + self, vct: type.vct, jti: id, iat: seconds(at), party: wish.party,
      ...(wish.from === undefined ? {} : { nbf: seconds(wish.from) }),
      ...(until === null ? {} : { exp: seconds(until) }),
      cnf: { kid: wish.holderNode === self ? signer.kid : `${wish.holderNode}#sign` },
      status: { status_list: { idx: place.index, uri: statusLists.uriOf(place.list) } },
      ...(demo ? { illustrative: true } : {}),
    };
    const compact = await issueSdJwt({ signer, random }, fixed, { ...wish.values });
    const stored: StoredCredential = {
      id, vct: type.vct, issuer: self, party: wish.party, holderNode: wish.holderNode, holderTag: await tagOf(wish.holder),
      principalTag: wish.principal === undefined ? null : await tagOf(wish.principal), compact, place, status: "valid", statusReason: null,
      statusAt: at, issuedAt: at, validUntil: until, ref: wish.ref ?? null,
    };
    if (!(await insertCredential(tx, stored))) throw new Error(`the credential ${id} found its place taken`);
    await ledger.append(tx, {
      kind: "credential.issued", ref: id, peer: null, role: "issuer", subject: wish.holder,
      details: { credential: id, resource: type.vct, party: wish.party, fields: Object.keys(wish.values), credentialDigest: digestText(Buffer.from(compact, "ascii")) },
    });
    const delivery: Delivery = { credential: compact, holder: wish.holder, principal: wish.principal ?? null, ref: wish.ref ?? null };
    for (const to of new Set([wish.holderNode, ...(wish.copies ?? [])]))
      if (to !== self) await events.emit(tx, { to, type: "credential.delivered", subject: id, data: delivery });
    return id;
  }

  /** Drawn at random: neighbours in the list say nothing of each other. @source Token Status List §13.2 */
  async function freePlace(tx: Transaction): Promise<{ list: number; index: number }> {
    const list = await newestList(tx);
    for (let tries = 0; tries < placeTries; tries += 1) {
      const [high = 0, low = 0] = random.bytes(2);
      const index = ((high << 8) | low) % statusListLength;
      if (!(await isPlaceTaken(tx, list, index))) return { list, index };
    }
    return { list: list + 1, index: 0 };
  }

  /** Another node's credential for one of our people: believed by its signature only. */
  async function receive(tx: Transaction, event: ReceivedEvent): Promise<void> {
    const { credential, holder, principal, ref } = event.data as Delivery;
    const check = await readCredential(String(credential), signKeys);
    if (!check.ok) throw deliveryRefused(check.problem.code);
    const { reading } = check;
    if (reading.issuer !== event.from || reading.id !== event.subject || typeof holder !== "string") throw deliveryRefused(`${event.subject} is not of ${event.from}`);
    if (await findCredential(tx, reading.id)) return;
    await insertCredential(tx, {
      id: reading.id, vct: reading.vct, issuer: reading.issuer, party: reading.party ?? event.from, holderNode: reading.holderNode ?? event.from,
      holderTag: await tagOf(holder), principalTag: typeof principal === "string" ? await tagOf(principal) : null, compact: credential, place: null,
      status: "valid", statusReason: null, statusAt: reading.issuedAt, issuedAt: reading.issuedAt, validUntil: reading.until, ref: typeof ref === "string" ? ref : null,
    });
  }

  /** How it stands now: our own at once, a peer's by that peer's newest list. */
  async function standing(one: StoredCredential, reading: CredentialReading): Promise<Standing> {
    if (one.issuer !== self) return standingOf(reading, await statusLists.statusOf(reading), clock.now());
    return standingOf(reading, { status: one.status, at: one.statusAt, until: null }, clock.now());
  }

  async function readingOf(one: StoredCredential): Promise<CredentialReading> {
    const check = await readCredential(one.compact, signKeys);
    if (!check.ok) throw new Error(`the kept credential ${one.id} is not whole: ${check.problem.code}`);
    return check.reading;
  }

  async function toWallet(one: StoredCredential, tag: string): Promise<WalletCredential> {
    const reading = await readingOf(one);
    const now = await standing(one, reading);
    const order = findCredentialType(one.vct)?.fields.map(({ name }) => name) ?? [];
    const mine = one.holderTag === tag ? "holder" : "principal";
    return {
      id: one.id, vct: one.vct, issuer: one.issuer, party: one.party, mine, standing: now, statusReason: one.statusReason,
      issuedAt: one.issuedAt.toISOString(), validUntil: one.validUntil?.toISOString() ?? null,
      fields: Object.entries(reading.shown).map(([name, value]) => ({ name, value })).sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name)),
      illustrative: reading.illustrative,
      canShow: mine === "holder" && one.holderNode === self && now === "valid",
      canRevoke: one.issuer === self && one.status !== "revoked" && isGivenBy(one, tag),
    };
  }

  /** What somebody brought about by themselves they may end by themselves: their proof of identity, a mandate they gave. */
  function isGivenBy(one: StoredCredential, tag: string): boolean {
    return one.principalTag === null ? one.vct === credentialTypes[0].vct && one.holderTag === tag : one.principalTag === tag;
  }

  async function change(tx: Transaction, one: StoredCredential, to: { status: CredentialStatusName; reason: string | null; party: string }): Promise<void> {
    if (one.status === "revoked" || one.status === to.status) throw statusChangeNotPossible(`${one.id} is ${one.status}`);
    await writeStatus(tx, one.id, { status: to.status, reason: to.reason, at: clock.now() });
    const done = to.status === "valid" ? "resumed" : to.status;
    await ledger.append(tx, {
      kind: `credential.${done}`, ref: one.id, peer: null, role: "issuer", subject: { tag: one.holderTag },
      details: { credential: one.id, resource: one.vct, party: to.party },
    });
    if (one.place !== null) {
      const { list } = one.place;
      statusLists.forget(list);
      afterCommit(tx, () => statusLists.forget(list));
    }
  }

  return {
    issue,
    tagOf,
    readingOf,
    standing,

    /** A person's credentials at this node, and mandates they gave; newest first. */
    async wallet(me: Pick<ApplicantCaller, "idNumber">): Promise<WalletCredential[]> {
      const tag = await tagOf(me.idNumber);
      return Promise.all((await listOfPerson(db, tag)).map((one) => toWallet(one, tag)));
    },

    /** @throws credentialNotFound (404), also for another person's */
    async mine(me: Pick<ApplicantCaller, "idNumber">, id: string): Promise<{ stored: StoredCredential; view: WalletCredential }> {
      const tag = await tagOf(me.idNumber);
      const stored = await findCredential(db, id);
      if (!stored || (stored.holderTag !== tag && stored.principalTag !== tag)) throw credentialNotFound(id);
      return { stored, view: await toWallet(stored, tag) };
    },

    /** All values of a kept credential. */
    async valuesOf(one: StoredCredential): Promise<Readonly<Record<string, unknown>>> {
      const { claims, chosen } = await openClaims(parseSdJwt(one.compact));
      return Object.fromEntries(chosen.map((name) => [name, claims[name]]));
    },

    /** The person ends what they brought about. @throws credentialNotFound (404), statusChangeNotPossible (409) */
    async revokeMine(me: Pick<ApplicantCaller, "idNumber">, id: string): Promise<void> {
      const tag = await tagOf(me.idNumber);
      await inTransaction(db, async (tx) => {
        const one = await lockCredential(tx, id);
        if (!one || one.issuer !== self || !isGivenBy(one, tag)) throw credentialNotFound(id);
        await change(tx, one, { status: "revoked", reason: null, party: one.party });
      });
    },

    /** What an office issued, without the people. */
    async listIssued(officer: Pick<PersonCaller, "party">, { ref, limit = 100 }: { ref?: string | undefined; limit?: number }): Promise<IssuedCredential[]> {
      return (await listOfParty(db, self, officer.party, { ref, limit })).map(toIssued);
    },

    /**
     * The issuing office suspends, resumes or revokes. Lists say so from then on; a revoked one stays revoked.
     * @throws credentialNotFound (404) also for another office's, statusChangeNotPossible (409)
     */
    async changeStatus(officer: Pick<PersonCaller, "party">, id: string, { status, reason }: { status: CredentialStatusName; reason: string }): Promise<IssuedCredential> {
      return inTransaction(db, async (tx) => {
        const one = await lockCredential(tx, id);
        if (!one || one.issuer !== self || one.party !== officer.party) throw credentialNotFound(id);
        await change(tx, one, { status, reason: reason.trim(), party: officer.party });
        return toIssued((await lockCredential(tx, id))!);
      });
    },
  };
}

function toIssued({ id, vct, ref, status, statusReason, statusAt, issuedAt, validUntil }: StoredCredential): IssuedCredential {
  return { id, vct, ref, status, statusReason, statusAt: statusAt.toISOString(), issuedAt: issuedAt.toISOString(), validUntil: validUntil?.toISOString() ?? null };
}
