import type { Clock } from "../../../platform/clock.ts";
import { addSignature, documentDigest, signDocument, type JwsGeneral } from "../../../platform/crypto/jws.ts";
import type { Signer } from "../../../platform/crypto/signer.ts";
import { endOfDay, shanghaiDateOf } from "../../../platform/dates.ts";
import { inTransaction, type Database, type Transaction } from "../../../storage/database.ts";
import type { PermittingRule, Purpose } from "../../agreements/index.ts";
import { resourceNotFound, type Catalogue, type Resource } from "../../catalogue/index.ts";
import type { Caller, PersonCaller } from "../../identity/index.ts";
import type { Tasks } from "../../tasks/index.ts";
import { lastDayOf } from "../complete.ts";
import { grantTextChanged, requestTermInvalid } from "../errors.ts";
import type { GrantPayload } from "../schema.ts";
import type { StoredGrant } from "../store.ts";
import { attested, nodeOf, partyOf, type SignedAct } from "./act-document.ts";
import { requireReasoned } from "./check-act.ts";
import { amendmentEmpty, notNarrower, proposalGone, proposalWaiting, recipientUnknown } from "./errors.ts";
import { otherSide, type AmendmentAct, type GrantSide } from "./life.ts";
import type { AmendmentBody, AnswerBody, GrantAct, TermsBody } from "./schema.ts";
import { proposalKey, proposalTask } from "./task.ts";
import { textOf, wordsOf, type NameSources } from "./text.ts";
import { isNarrower, type SignedVersion } from "./version.ts";
import { findVersion, insertVersion, lapsePending, listVersions, putInForce, supersede, writeVersion } from "./version-store.ts";

/** Who does what to a grant, in its transaction and under its lock. */
export interface Doing {
  readonly tx: Transaction;
  readonly stored: StoredGrant;
  readonly side: GrantSide;
  /** Null when the node acts by itself. */
  readonly officer: PersonCaller | null;
}
export type Said = Pick<GrantAct, "ground" | "clause" | "reason" | "mendBy" | "filing">;
export type Perform = (doing: Doing, act: AmendmentAct, said: Said, version: { readonly terms: string; readonly document?: JwsGeneral }) => Promise<void>;
/** What the request rules say to a use. @throws their refusals */
export type Allow = (requestingParty: string, use: { purpose: string; basisKind: string; fields: string[] }, resource: Resource, agreement: string) => Promise<PermittingRule>;

const unsaid: Said = { ground: null, clause: null, reason: null, mendBy: null, filing: null };

/**
 * Other terms for a grant that stands. One side proposes a version, signed; the other signs the same bytes; the provider's node enacts it, and it takes
 * the place of the one before at one instant. The provider's node is the only one that enacts: two proposals can't both win.
 */
export function createAmendments({ db, clock, self, signer, tasks, catalogue, names, allow, begin, perform }: {
  db: Database;
  clock: Clock;
  self: string;
  signer: Signer;
  tasks: Pick<Tasks, "open" | "close">;
  catalogue: Pick<Catalogue, "findPublished">;
  names: NameSources;
  allow: Allow;
  /** The grant under its lock, and for whom the person acts. @throws grantNotFound (404), notASide (403), grantOver (409) */
  begin: (tx: Transaction, caller: Caller, id: string) => Promise<Omit<Doing, "officer"> & { readonly officer: PersonCaller }>;
  perform: Perform;
}) {
  return {
    /**
     * What a version with these changes would say. @throws amendmentEmpty, recipientUnknown, requestTermInvalid (422) and the refusals of a request
     */
    text: (caller: Caller, id: string, body: TermsBody) =>
      inTransaction(db, async (tx) => {
        const { stored } = await begin(tx, caller, id);
        const payload = await nextVersion(tx, stored, body);
        return { ...textOf({ ...payload, words: payload.words! }), narrower: isNarrower(payload, stored.payload) };
      }),

    /**
     * Proposes other terms. What a holder gives up is enacted by the provider's node at once; a provider narrows alone only where the law has changed.
     * @throws grantNotFound (404), notASide (403), grantOver, proposalWaiting, grantTextChanged, notNarrower (409), grantActIncomplete, amendmentEmpty (422)
     * @source 政务数据共享条例 art. 25, 27
     */
    propose: (caller: Caller, id: string, { ground, reason, filing, alone = false, textDigest, ...terms }: AmendmentBody): Promise<void> =>
      inTransaction(db, async (tx) => {
        const doing = await begin(tx, caller, id);
        const { stored, side, officer } = doing;
        const now = clock.now();
        const said = requireReasoned(alone ? "enact" : "propose", side, { ...(ground === undefined ? {} : { ground }), ...(reason === undefined ? {} : { reason }), ...(filing === undefined ? {} : { filing }) }, now);
        const pending = (await listVersions(tx, id)).find((one) => one.proposedBy === side && (one.state === "proposed" || one.state === "accepted"));
        if (pending) throw proposalWaiting(pending.digest);
        const payload = await nextVersion(tx, stored, terms);
        requireRead(payload, textDigest);
        if (alone && !isNarrower(payload, stored.payload)) throw notNarrower(id);
        const digest = documentDigest(await signDocument(payload, []));
        const document = await signDocument(payload, [{ signer, party: partyOf(payload, side), act: attested(side, officer, now.toISOString(), digest) }]);
        await perform(doing, alone ? "enact" : "propose", said, { terms: digest, document });
      }),

    /**
     * The other side signs the same text, or says why not.
     * @throws grantNotFound (404), notASide (403), grantOver, proposalGone, grantTextChanged (409), grantActIncomplete (422) and the refusals of a request
     */
    answer: (caller: Caller, id: string, digest: string, { accept, reason, textDigest }: AnswerBody): Promise<void> =>
      inTransaction(db, async (tx) => {
        const doing = await begin(tx, caller, id);
        const { stored, side, officer } = doing;
        const version = await findVersion(tx, id, digest);
        if (version?.state !== "proposed" || version.proposedBy === side || version.payload.supersedes !== stored.digest) throw proposalGone(digest);
        const now = clock.now();
        if (!accept) return perform(doing, "decline", requireReasoned("decline", side, reason === undefined ? {} : { reason }, now), { terms: digest });
        requireRead(version.payload, textDigest);
        await requireAllowed(tx, version.payload);
        const document = await addSignature(version.document, { signer, party: partyOf(version.payload, side), act: attested(side, officer, now.toISOString(), digest) });
        await perform(doing, side === "provider" ? "enact" : "accept", { ...unsaid, reason: reason?.trim() || null }, { terms: digest, document });
      }),

    /** The side that proposed takes it back. @throws grantNotFound (404), notASide (403), grantOver, proposalGone (409) */
    withdraw: (caller: Caller, id: string, digest: string): Promise<void> =>
      inTransaction(db, async (tx) => {
        const doing = await begin(tx, caller, id);
        const version = await findVersion(tx, id, digest);
        if (version?.state !== "proposed" || version.proposedBy !== doing.side) throw proposalGone(digest);
        await perform(doing, "withdraw", unsaid, { terms: digest });
      }),

    /** What an act about a version does here, on either node alike; version and act have been checked. */
    async apply(tx: Transaction, stored: StoredGrant, { payload: act }: SignedAct, version: SignedVersion | undefined): Promise<void> {
      const { id } = stored.payload;
      const digest = act.terms ?? "";
      const known = await findVersion(tx, id, digest);
      const doing = { tx, stored, side: "provider" as const, officer: null };
      const isProvider = nodeOf(stored.payload.providingParty, ":") === self;
      switch (act.act) {
        case "propose": {
          if (!version) throw new Error(`${id}: proposed without a version`);
          const over = version.stale || stored.endedAt !== null;
          await insertVersion(tx, { digest, state: over ? "lapsed" : "proposed", proposedBy: act.side, document: version.document, payload: version.payload, at: new Date(act.at) });
          if (over) return;
          if (isProvider && act.side === "requester" && isNarrower(version.payload, stored.payload)) return signAlong(doing, version);
          const answering = otherSide(act.side);
          if (nodeOf(partyOf(stored.payload, answering), ":") === self) await tasks.open(tx, proposalTask(stored, digest, answering));
          return;
        }
        case "accept":
          if (known?.state !== "proposed" || !version || version.stale || stored.endedAt !== null) return;
          await writeVersion(tx, digest, { state: "accepted", document: version.document });
          await tasks.close(tx, proposalKey(digest), "accept");
          if (isProvider) await perform(doing, "enact", unsaid, { terms: digest, document: version.document });
          return;
        case "decline":
        case "withdraw":
          if (known && ["proposed", "accepted", "withdrawn"].includes(known.state)) await writeVersion(tx, digest, { state: act.act === "decline" ? "declined" : "withdrawn" });
          await tasks.close(tx, proposalKey(digest), act.act);
          return;
        case "enact":
          if (!version) throw new Error(`${id}: enacted without a version`);
          return enact(tx, stored, act, version);
        default:
          throw new Error(`${act.act} is about no version`);
      }
    },

    /** The grant is over: nothing can be accepted any more. */
    async end(tx: Transaction, id: string): Promise<void> {
      for (const digest of await lapsePending(tx, id)) await tasks.close(tx, proposalKey(digest), "lapsed");
    },
  };

  /** A holder takes less: the provider's node signs by itself, since nobody has to consent to that. */
  async function signAlong(doing: Doing, { payload, document, digest }: SignedVersion): Promise<void> {
    await perform(doing, "enact", unsaid, { terms: digest, document: await addSignature(document, { signer, party: payload.providingParty }) });
  }

  async function enact(tx: Transaction, stored: StoredGrant, act: GrantAct, { payload, document, digest }: SignedVersion): Promise<void> {
    const at = new Date(act.at);
    const known = await findVersion(tx, payload.id, digest);
    await insertVersion(tx, { digest: stored.digest, state: "superseded", proposedBy: "provider", document: stored.document, payload: stored.payload, at: new Date(stored.payload.validFrom) });
    await supersede(tx, payload.id);
    if (known) await writeVersion(tx, digest, { state: "in-force", document });
    else await insertVersion(tx, { digest, state: "in-force", proposedBy: "provider", document, payload, at });
    await putInForce(tx, { digest, document, payload });
    await tasks.close(tx, proposalKey(digest), "enact");
    for (const other of await lapsePending(tx, payload.id)) await tasks.close(tx, proposalKey(other), "lapsed");
  }

  async function nextVersion(tx: Transaction, { payload: current, digest }: StoredGrant, body: TermsBody): Promise<GrantPayload> {
    const resource = await catalogue.findPublished(current.resource, tx);
    if (!resource) throw resourceNotFound(current.resource);
    const purpose: Purpose = body.purpose ?? current.purpose;
    const fields = [...new Set(body.fields ?? current.fields)];
    const { clause } = await allow(current.requestingParty, { purpose, basisKind: current.basisKinds[0] ?? "", fields }, resource, current.agreement);
    const { textDigest: _text, words: _words, recipients: given = [], version = 1, supersedes: _before, ...rest } = current;
    const recipients = [...new Set(body.recipients ?? given)];
    for (const party of recipients) if (!names.nameOf(party) || party === current.requestingParty || party === current.providingParty) throw recipientUnknown(party);
    const terms = {
      ...rest, purpose, clause, fields, validUntil: body.validUntil === undefined ? current.validUntil : untilOf(body.validUntil), ratePerMinute: body.ratePerMinute ?? current.ratePerMinute,
      ...(recipients.length === 0 ? {} : { recipients }),
    };
    if (isNarrower(terms, current) && isNarrower(current, terms)) throw amendmentEmpty(current.id);
    const words = wordsOf(terms, resource, names);
    return { ...terms, version: version + 1, supersedes: digest, words, textDigest: textOf({ ...terms, words }).digest } as GrantPayload;
  }

  /** @throws requestTermInvalid (422) */
  function untilOf(text: string): string {
    const lastDay = lastDayOf(text);
    if (lastDay === undefined || lastDay < shanghaiDateOf(clock.now())) throw requestTermInvalid(text);
    return endOfDay(lastDay).toISOString();
  }

  /** Catalogue and agreement still allow what is about to be signed. */
  async function requireAllowed(tx: Transaction, { resource: id, requestingParty, purpose, basisKinds, fields, agreement }: GrantPayload): Promise<void> {
    const resource = await catalogue.findPublished(id, tx);
    if (!resource) throw resourceNotFound(id);
    await allow(requestingParty, { purpose, basisKind: basisKinds[0] ?? "", fields }, resource, agreement);
  }
}

/** What has been read is what is signed. @throws grantTextChanged (409) */
function requireRead(payload: GrantPayload, textDigest: string | undefined): void {
  if (textDigest !== undefined && textDigest !== payload.textDigest) throw grantTextChanged(payload.id);
}

export type Amendments = ReturnType<typeof createAmendments>;
