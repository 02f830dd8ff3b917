import { Value } from "typebox/value";
import type { Clock } from "../../platform/clock.ts";
import type { Signer } from "../../platform/crypto/signer.ts";
import { isProblem, ProblemError } from "../../platform/http/problem.ts";
import type { Random } from "../../platform/random.ts";
import { inTransaction, type Database } from "../../storage/database.ts";
import { audiencePrefix, credentialTypes, readCredential, readStatusFor, showingPurposes, standingOf, type CredentialFile, type CredentialReading, type ReadStatus, type SignKeys, type Standing } from "../../verify/index.ts";
import type { ApplicantCaller, Channel } from "../identity/index.ts";
import type { Ledger } from "../ledger/index.ts";
import { codeLivesMs, digestOfShowCode, drawCode, formatCode, parseCode } from "./codes.ts";
import { codeExpired, codeForOffices, codeUnknown, codeUsed, credentialNotFound, credentialNotShowable, fieldNotThere, presentationNotProven, purposeNotThis, tooManyWrongCodes } from "./errors.ts";
import { PeerCheckAnswer, type CheckedCredential, type IssuedCode, type NewShowing, type Showing, type ShowingPurpose } from "./schema.ts";
import type { Credentials } from "./service.ts";
import { endOpenShowings, findShowing, insertShowing, listShowings, lockByCode, sweepShowings, writeChecked, type StoredShowing } from "./showing-store.ts";
import type { StatusLists } from "./status-lists.ts";
import { findCredential } from "./store.ts";
import { presentSdJwt } from "./tokens.ts";

/** Showings that nobody looked at are forgotten after this; those that were looked at stay with their credential. */
const forgetAfterMs = 7 * 86_400_000;
const wrongCodesPerMinute = 30;
export const peerCheckPath = "/data/credential-checks";

/** Who looks: an office, or (party null) somebody with the code; `node` is where they sit. */
export interface Checker {
  readonly node: string;
  readonly party: string | null;
}

/** Kinds that a purpose is about; the others may be shown for any. */
const kindOfPurpose: Partial<Record<ShowingPurpose, string>> = { "result-proof": credentialTypes[1].vct, "mandate-proof": credentialTypes[2].vct };

/** What a holder wants to show. */
export type ShowingWish = Omit<NewShowing, "fields"> & { readonly fields: readonly string[] };

export type Showings = ReturnType<typeof createShowings>;

/** 亮证: the holder chooses fields and purpose; whoever gets the code sees those once, and the holder sees that they did. */
export function createShowings({ db, clock, random, self, url, signer, signKeys, ledger, channel, peers, credentials, statusLists }: {
  db: Database;
  clock: Clock;
  random: Random;
  self: string;
  url: string;
  signer: Signer;
  signKeys: SignKeys;
  ledger: Pick<Ledger, "append">;
  channel: Pick<Channel, "post">;
  /** Ids of active peers. */
  peers: () => readonly string[];
  credentials: Pick<Credentials, "mine" | "readingOf" | "standing">;
  statusLists: StatusLists;
}) {
  let wrong: number[] = [];

  /** Guessing is hopeless; this keeps it cheap as well. @throws tooManyWrongCodes (429) */
  function requireFewWrong(): void {
    const since = clock.now().getTime() - 60_000;
    wrong = wrong.filter((at) => at > since);
    if (wrong.length >= wrongCodesPerMinute) throw tooManyWrongCodes({ headers: { "retry-after": "60" } });
  }

  /** @throws credentialNotFound (404), credentialNotShowable (409), fieldNotThere, purposeNotThis (422) */
  async function prepare(me: ApplicantCaller, id: string, { fields, purpose }: Pick<ShowingWish, "fields" | "purpose">) {
    const { stored, view } = await credentials.mine(me, id);
    if (!view.canShow) throw credentialNotShowable(`${id} is ${view.standing}`);
    const missing = fields.find((name) => !view.fields.some((field) => field.name === name));
    if (missing !== undefined) throw fieldNotThere(missing);
    const kind = kindOfPurpose[purpose];
    if (kind !== undefined && kind !== stored.vct) throw purposeNotThis(purpose);
    const at = clock.now();
    const audience = audiencePrefix + purpose;
    const nonce = Buffer.from(random.bytes(16)).toString("base64url");
    return { stored, at, audience, nonce, presentation: await presentSdJwt(signer, stored.compact, { fields, audience, nonce, at }) };
  }

  /**
   * Takes a code in: the presentation, once. What stands in the way leaves the code as it was.
   * @throws codeUnknown (404), codeExpired (410), codeUsed (409), codeForOffices (403)
   */
  async function take(code: string, by: Checker): Promise<{ showing: StoredShowing; presentation: string; reading: CredentialReading; status: ReadStatus | undefined; standing: Standing }> {
    const found = await inTransaction(db, (tx) => lockByCode(tx, digestOfShowCode(code)));
    if (!found) throw codeUnknown();
    const stored = await findCredential(db, found.credentialId);
    if (!stored) throw codeUnknown();
    // Asking another issuer takes time, and no transaction waits for it.
    const reading = await credentials.readingOf(stored);
    const [standing, status] = [await credentials.standing(stored, reading), await statusLists.statusOf(reading)];
    return inTransaction(db, async (tx) => {
      const showing = await lockByCode(tx, digestOfShowCode(code));
      const at = clock.now();
      if (!showing) throw codeUnknown();
      if (showing.checkedAt !== null) throw codeUsed();
      if (showing.presentation === null || at >= showing.expiresAt) throw codeExpired();
      if (by.party === null && showingPurposes.find(({ id }) => id === showing.purpose)?.office !== false) throw codeForOffices();
      await writeChecked(tx, showing.id, { at, node: by.node, party: by.party, verdict: standing });
      await ledger.append(tx, {
        kind: "credential.checked", ref: showing.id, peer: by.node === self ? null : by.node, role: "provider", subject: { tag: stored.holderTag },
        details: { credential: stored.id, resource: stored.vct, fields: showing.fields, purpose: showing.purpose, party: by.party, outcome: standing },
      });
      return { showing, presentation: showing.presentation, reading, status, standing };
    });
  }

  /** What was shown, checked by signature, purpose and nonce like anybody would. @throws presentationNotProven (502) */
  async function readShown(presentation: string, expected: { audience: string; nonce: string }): Promise<CredentialReading & { presented: NonNullable<CredentialReading["presented"]> }> {
    const check = await readCredential(presentation, signKeys, { expected });
    if (!check.ok || check.reading.presented === null) throw presentationNotProven(check.ok ? "nobody shows it" : check.problem.code);
    return { ...check.reading, presented: check.reading.presented };
  }

  function toChecked(reading: Awaited<ReturnType<typeof readShown>>, { ref, purpose, standing, statusAt }: { ref: string; purpose: ShowingPurpose; standing: Standing; statusAt: Date | null }): CheckedCredential {
    return {
      id: ref, standing, vct: reading.vct, issuer: reading.issuer, party: reading.party, illustrative: reading.illustrative,
      issuedAt: reading.issuedAt.toISOString(), validUntil: reading.until?.toISOString() ?? null, statusAt: statusAt?.toISOString() ?? null, purpose,
      fields: Object.entries(reading.shown).map(([name, value]) => ({ name, value })),
      shownAt: reading.presented.at.toISOString(), shownAtNode: reading.presented.by ?? "", checkedAt: clock.now().toISOString(),
    };
  }

  /** A code of the other side: asked there over the signed channel, then checked here by our own trust. */
  async function checkAtPeer(node: string, code: string, by: Checker): Promise<CheckedCredential> {
    const { body } = await channel.post(node, peerCheckPath, { code, party: by.party }).catch((error: unknown) => {
      throw knownRefusal(error, node) ?? error;
    });
    if (!Value.Check(PeerCheckAnswer, body)) throw presentationNotProven({ en: `${node} answered in another form`, side: node });
    const reading = await readShown(body.presentation, body);
    // The other side vouches for its own people only.
    if (reading.presented.by !== node || body.audience !== audiencePrefix + body.purpose) throw presentationNotProven({ en: `${node} showed another's`, side: node });
    const asked = body.statusList === null ? await statusLists.statusOf(reading) : await readStatusFor(reading, body.statusList, signKeys);
    const status = asked === undefined || "code" in asked ? undefined : asked;
    const standing = standingOf(reading, status, clock.now());
    await inTransaction(db, (tx) =>
      ledger.append(tx, {
        kind: "credential.checked", ref: body.ref, peer: node, role: "consumer", subject: null,
        details: { credential: reading.id, resource: reading.vct, fields: Object.keys(reading.shown), purpose: body.purpose, party: by.party, outcome: standing },
      }),
    );
    return toChecked(reading, { ref: body.ref, purpose: body.purpose, standing, statusAt: status?.at ?? null });
  }

  return {
    /**
     * Makes a code for what the holder chose; the one before it on the screen stops working.
     * @throws credentialNotFound (404), credentialNotShowable (409), fieldNotThere, purposeNotThis (422)
     */
    async open(me: ApplicantCaller, id: string, wish: ShowingWish): Promise<IssuedCode> {
      const { stored, at, presentation, audience, nonce } = await prepare(me, id, wish);
      const code = drawCode(random, wish.medium);
      const showing: StoredShowing = {
        id: random.id(), credentialId: stored.id, codeDigest: digestOfShowCode(code), medium: wish.medium, purpose: wish.purpose, fields: wish.fields,
        presentation, audience, nonce, createdAt: at, expiresAt: new Date(at.getTime() + codeLivesMs[wish.medium]), checkedAt: null, checkedByNode: null, checkedBy: null,
      };
      await inTransaction(db, async (tx) => {
        await sweepShowings(tx, at, new Date(at.getTime() - forgetAfterMs));
        if (wish.medium === "screen") await endOpenShowings(tx, stored.id, at);
        await insertShowing(tx, showing);
      });
      const text = formatCode(self, code);
      return { showing: toView(showing, at), code: text, address: `${url}/check#${text}` };
    },

    /** @throws credentialNotFound (404) */
    async get(me: ApplicantCaller, id: string): Promise<Showing> {
      const showing = await findShowing(db, id);
      if (!showing) throw credentialNotFound(id);
      await credentials.mine(me, showing.credentialId);
      return toView(showing, clock.now());
    },

    /** The newest showings of a credential of mine, and who looked. @throws credentialNotFound (404) */
    async list(me: ApplicantCaller, id: string): Promise<Showing[]> {
      const { view } = await credentials.mine(me, id);
      if (view.mine !== "holder") return [];
      return (await listShowings(db, id, 20)).map((one) => toView(one, clock.now()));
    },

    /**
     * A file with the chosen fields and the newest status list, which anybody can verify without a network.
     * @throws as `open`
     */
    async file(me: ApplicantCaller, id: string, wish: Pick<ShowingWish, "fields" | "purpose">): Promise<CredentialFile> {
      const { stored, at, presentation, audience, nonce } = await prepare(me, id, wish);
      const token = await statusLists.tokenFor(await credentials.readingOf(stored));
      const taken = random.id();
      await inTransaction(db, async (tx) => {
        await insertShowing(tx, {
          id: taken, credentialId: stored.id, codeDigest: digestOfShowCode(nonce), medium: "file", purpose: wish.purpose, fields: wish.fields, presentation: null,
          audience, nonce, createdAt: at, expiresAt: at, checkedAt: null, checkedByNode: null, checkedBy: null,
        });
        await ledger.append(tx, {
          kind: "credential.taken", ref: taken, peer: null, role: "holder", subject: me.idNumber,
          details: { credential: stored.id, resource: stored.vct, fields: wish.fields, purpose: wish.purpose },
        });
      });
      return { v: 1, kind: "credential", credential: presentation, ...(token === undefined ? {} : { statusList: token }) };
    },

    /**
     * Looks at what a code stands for, once. Works for codes of this node and of peers.
     * @param party  the office that looks; null for somebody with the code
     * @throws codeUnknown (404), codeExpired (410), codeUsed (409), codeForOffices (403), tooManyWrongCodes (429), presentationNotProven (502), and as the channel
     */
    async check(typed: string, party: string | null): Promise<CheckedCredential> {
      requireFewWrong();
      const read = parseCode(typed, [self, ...peers()]);
      const by = { node: self, party };
      try {
        if (!read) throw codeUnknown();
        if (read.node !== self) return await checkAtPeer(read.node, read.code, by);
        const { showing, presentation, status, standing } = await take(read.code, by);
        return toChecked(await readShown(presentation, showing), { ref: showing.id, purpose: showing.purpose, standing, statusAt: status?.at ?? null });
      } catch (error) {
        if (isProblem(error, codeUnknown)) wrong.push(clock.now().getTime());
        throw error;
      }
    },

    /** A peer's counter took in a code of ours. @throws codeUnknown (404), codeExpired (410), codeUsed (409), codeForOffices (403) */
    async checkForPeer(node: string, { code, party }: { code: string; party: string | null }): Promise<PeerCheckAnswer> {
      if (party !== null && !party.startsWith(`${node}:`)) throw codeForOffices(`${party} is not of ${node}`);
      const { showing, presentation, reading } = await take(code, { node, party });
      return {
        ref: showing.id, presentation, audience: showing.audience, nonce: showing.nonce, purpose: showing.purpose,
        statusList: (await statusLists.tokenFor(reading)) ?? null,
      };
    },
  };
}

/** What the other side says of its own code is told as we would say it of ours. */
function knownRefusal(error: unknown, side: string): ProblemError | undefined {
  const cause = error instanceof ProblemError ? error.problem.cause : undefined;
  const type = typeof cause === "object" && cause !== null && "type" in cause ? cause.type : undefined;
  return [codeUnknown, codeExpired, codeUsed, codeForOffices].find((maker) => maker.type === type)?.({ side });
}

function toView({ id, credentialId, medium, purpose, fields, createdAt, expiresAt, checkedAt, checkedByNode, checkedBy }: StoredShowing, now: Date): Showing {
  return {
    id, credential: credentialId, state: checkedAt !== null ? "checked" : now >= expiresAt ? "expired" : "waiting", medium, purpose, fields: [...fields],
    createdAt: createdAt.toISOString(), expiresAt: expiresAt.toISOString(), checkedAt: checkedAt?.toISOString() ?? null, checkedByNode, checkedBy,
  };
}
