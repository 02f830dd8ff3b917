import type { Clock } from "../../platform/clock.ts";
import { addSignature, documentDigest, payloadOf, signDocument, type JwsGeneral } from "../../platform/crypto/jws.ts";
import type { Signer } from "../../platform/crypto/signer.ts";
import { shanghaiDateOf } from "../../platform/dates.ts";
import { inTransaction, type Database, type Transaction } from "../../storage/database.ts";
import type { Events } from "../events/index.ts";
import type { Caller } from "../identity/index.ts";
import type { Ledger } from "../ledger/index.ts";
import { buildDocument, memorandumId } from "./build-document.ts";
import { checkText } from "./check-text.ts";
import { verifyAgreement } from "./check-signatures.ts";
import {
  agreementAltered, agreementNotFound, agreementTextMissing, alreadyActive, alreadyProposed, notASignatory, notProposed, ownProposal, refusalReasonMissing,
  signatoryNotConnected, textDiffers,
} from "./errors.ts";
import { registerInbound } from "./inbound.ts";
import { appendEntry, receiptRef } from "./record.ts";
import type { Purpose } from "./purposes.ts";
import type { AgreementDocument, AgreementSource, AgreementSummary, AgreementView, Clause, DataRule, FieldSource, Host } from "./schema.ts";
import {
  findDocumentText, findStored, insertAct, listActs, listStored, lockStored, returnToDraft, seedAgreements, writeSigned, type SignedText, type StoredAgreement,
} from "./store.ts";
import { toSummary, toView } from "./view.ts";

/** A clause that permits a purpose, with what it permits. */
export interface PermittingRule extends DataRule {
  readonly agreement: string;
  readonly text: Clause;
}

type Officer = Extract<Caller, { kind: "person" }>;

export type Agreements = ReturnType<typeof createAgreements>;

export function createAgreements({ db, clock, self, signer, findKey, hosts, ledger, events, source, fields }: {
  db: Database;
  clock: Clock;
  /** Our own node id. */
  self: string;
  signer: Signer;
  findKey: (kid: string) => Uint8Array | undefined;
  /** Descriptors of this node and of its active peers. */
  hosts: () => readonly Host[] | Promise<readonly Host[]>;
  ledger: Pick<Ledger, "append">;
  events: Pick<Events, "on" | "emit">;
  source: AgreementSource;
  fields: FieldSource;
}) {
  /** Signed by all: such a text never changes, so it is read from the database once. */
  const inForce = new Map<string, AgreementDocument>();
  registerInbound({ self, findKey, ledger, events });

  async function findInForce(id: string): Promise<AgreementDocument | undefined> {
    let document = inForce.get(id);
    if (!document) {
      const stored = await findStored(db, id);
      if (stored?.state !== "active" || !stored.signed) return undefined;
      document = payloadOf(stored.signed.document) as unknown as AgreementDocument;
      inForce.set(id, document);
    }
    return document.effectiveFrom <= shanghaiDateOf(clock.now()) ? document : undefined;
  }

  /** The text as we would propose it today. */
  async function draftOf({ id, printed }: StoredAgreement, effectiveFrom: string) {
    if (id !== memorandumId) return undefined;
    return buildDocument({ printed, source, fields, hosts: await hosts(), effectiveFrom });
  }

  /** @throws agreementNotFound (404), agreementTextMissing (409), signatoryNotConnected (409) */
  async function getDraft(id: string): Promise<AgreementDocument> {
    const stored = await findStored(db, id);
    if (!stored) throw agreementNotFound(id);
    const draft = await draftOf(stored, shanghaiDateOf(clock.now()));
    if (!draft) throw agreementTextMissing(id);
    if (!draft.ok) throw signatoryNotConnected({ en: draft.missingParties.join(", "), zh: draft.missingParties.join("、") });
    return draft.document;
  }

  async function checksOf(stored: StoredAgreement) {
    if (!stored.signed) return [];
    const theirs = payloadOf(stored.signed.document) as unknown as AgreementDocument;
    const ours = await draftOf(stored, theirs.effectiveFrom);
    return checkText(theirs, ours?.ok ? ours.document : undefined);
  }

  async function lock(tx: Transaction, id: string): Promise<StoredAgreement> {
    const stored = await lockStored(tx, id);
    if (!stored) throw agreementNotFound(id);
    return stored;
  }

  /** What is proposed now, for an officer of a party that has not signed it. */
  async function getWaiting(tx: Transaction, id: string, officer: Officer): Promise<SignedText> {
    const { state, signed } = await lock(tx, id);
    if (state === "active") throw alreadyActive(id);
    if (state !== "proposed" || !signed) throw notProposed(id);
    requireSignatory(officer, payloadOf(signed.document) as unknown as AgreementDocument);
    if (signed.proposedBy === officer.party) throw ownProposal(id);
    return signed;
  }

  async function view(id: string): Promise<AgreementView> {
    const stored = await findStored(db, id);
    if (!stored) throw agreementNotFound(id);
    const known = await hosts();
    const draft = stored.signed ? undefined : await draftOf(stored, shanghaiDateOf(clock.now()));
    return toView(stored, { source, hosts: known, draft, checks: stored.state === "proposed" ? await checksOf(stored) : [], acts: await listActs(db, id) });
  }

  return {
    /** Puts every agreement of the source into the list; run at each start, changes nothing that was signed. */
    seed(): Promise<void> {
      const rows = [
        ...source.agreements.map((printed) => ({ printed, group: "one-plus-nine" as const })),
        ...source.priorAgreements.map((printed) => ({ printed, group: "earlier" as const })),
      ].map(({ printed, group }, position) => ({ id: printed.id, position, group, printed, state: printed.id === memorandumId ? ("draft" as const) : ("listed" as const) }));
      return inTransaction(db, (tx) => seedAgreements(tx, rows));
    },

    async list(): Promise<AgreementSummary[]> {
      const known = await hosts();
      return (await listStored(db)).map((stored) => toSummary(stored, { source, hosts: known }));
    },

    /** @throws agreementNotFound (404) */
    get: view,

    /** The signed document, byte for byte as the other side holds it. @throws agreementNotFound (404), notProposed (409) */
    async documentText(id: string): Promise<string> {
      const text = await findDocumentText(db, id);
      if (text !== undefined) return text;
      throw (await findStored(db, id)) ? notProposed(id) : agreementNotFound(id);
    },

    /**
     * Signs the text for the caller's party and sends it to the other parties.
     * @param textDigest  文本指纹 on the caller's screen, when he saw one
     * @throws notASignatory (403), agreementNotFound (404), agreementTextMissing, signatoryNotConnected, alreadyProposed, alreadyActive, textDiffers (409)
     */
    async propose(caller: Caller, id: string, { textDigest }: { textDigest?: string } = {}): Promise<AgreementView> {
      const officer = officerOf(caller);
      const payload = await getDraft(id);
      await inTransaction(db, async (tx) => {
        const { state } = await lock(tx, id);
        requireSignatory(officer, payload);
        if (state === "proposed") throw alreadyProposed(id);
        if (state === "active") throw alreadyActive(id);
        const unsigned = await signDocument(payload, []);
        const digest = documentDigest(unsigned);
        if (textDigest !== undefined && textDigest !== digest) throw textDiffers(id);
        const at = clock.now().toISOString();
        const document = await addSignature(unsigned, { signer, party: officer.party, act: actOf(officer, at, digest) });
        await writeSigned(tx, id, "proposed", { document, digest, proposedBy: officer.party });
        await recordAct(tx, { act: "proposed", payload, document, digest, officer, at, type: "agreement.proposed" });
      });
      return view(id);
    },

    /**
     * Signs what the other side proposed. The caller's screen, the stored text and our own copy must be the same, character for character.
     * @throws notASignatory (403), agreementNotFound (404), notProposed, ownProposal, alreadyActive, textDiffers, agreementAltered (409)
     */
    async countersign(caller: Caller, id: string, { textDigest }: { textDigest: string }): Promise<AgreementView> {
      const officer = officerOf(caller);
      const before = await findStored(db, id);
      const failed = before ? (await checksOf(before)).filter(({ ok }) => !ok) : [];
      await inTransaction(db, async (tx) => {
        const waiting = await getWaiting(tx, id, officer);
        if (waiting.digest !== textDigest || waiting.digest !== before?.signed?.digest) throw textDiffers(id);
        const verified = verifyAgreement(waiting.document, findKey);
        if (!verified.ok) throw agreementAltered(verified.reason);
        if (failed.length > 0)
          throw agreementAltered({ en: failed.map((one) => one.code).join(", "), zh: `没有通过：${failed.map((one) => one.zh).join("；")}` });
        const { payload, digest, signatures } = verified.agreement;
        if (signatures.some(({ party }) => party === officer.party)) throw ownProposal(id);
        const at = clock.now().toISOString();
        const document = await addSignature(waiting.document, { signer, party: officer.party, act: actOf(officer, at, digest) });
        const complete = signatures.length + 1 === payload.parties.length;
        await writeSigned(tx, id, complete ? "active" : "proposed", { ...waiting, document });
        await recordAct(tx, { act: "signed", payload, document, digest, officer, at, type: "agreement.countersigned" });
      });
      return view(id);
    },

    /**
     * Returns a proposal to the side that made it; on both sides it is a draft again.
     * @throws refusalReasonMissing (422), notASignatory (403), agreementNotFound (404), notProposed, ownProposal, alreadyActive (409)
     */
    async decline(caller: Caller, id: string, { reason = "" }: { reason?: string }): Promise<AgreementView> {
      const officer = officerOf(caller);
      if (reason.trim() === "") throw refusalReasonMissing(id);
      await inTransaction(db, async (tx) => {
        const { document, digest } = await getWaiting(tx, id, officer);
        const at = clock.now().toISOString();
        await returnToDraft(tx, id);
        await insertAct(tx, id, { act: "declined", party: officer.party, person: officer.personId, at, digest, reason: reason.trim(), receipt: null, document });
        for (const node of otherNodes(payloadOf(document) as unknown as AgreementDocument))
          await events.emit(tx, {
            to: node,
            type: "agreement.declined",
            subject: `agreement:${id}`,
            data: { digest, party: officer.party, person: officer.personId, at, reason: reason.trim() },
          });
      });
      return view(id);
    },

    /** The agreement's text when all parties have signed it and its day has come. */
    active: findInForce,

    async clause(id: string, clauseId: string): Promise<Clause | undefined> {
      return (await findInForce(id))?.clauses.find((clause) => clause.id === clauseId);
    },

    /** The clause of an agreement in force that permits a purpose; undefined when none does: closed is the rule. */
    async ruleFor(id: string, purpose: Purpose): Promise<PermittingRule | undefined> {
      const document = await findInForce(id);
      return document && permitting(document, purpose);
    },

    /** The first agreement in force between two nodes that permits a purpose. */
    async findPermitting(purpose: Purpose, nodes: readonly string[]): Promise<PermittingRule | undefined> {
      for (const { id, state } of await listStored(db)) {
        if (state !== "active") continue;
        const document = await findInForce(id);
        const rule = document && permitting(document, purpose);
        if (rule && nodes.every((node) => document.parties.some((one) => one.node === node))) return rule;
      }
      return undefined;
    },
  };

  async function recordAct(
    tx: Transaction,
    { act, payload, document, digest, officer, at, type }: {
      act: "proposed" | "signed";
      payload: AgreementDocument;
      document: JwsGeneral;
      digest: string;
      officer: Officer;
      at: string;
      type: "agreement.proposed" | "agreement.countersigned";
    },
  ): Promise<void> {
    const nodes = otherNodes(payload);
    await insertAct(tx, payload.id, { act, party: officer.party, person: officer.personId, at, digest, reason: null, receipt: receiptRef(act, payload.id, digest), document });
    await appendEntry(ledger, tx, { act, payload, digest, party: officer.party, at, peer: nodes[0] ?? null, role: act === "proposed" ? "proposer" : "countersigner" });
    for (const node of nodes) await events.emit(tx, { to: node, type, subject: `agreement:${payload.id}`, data: { document } });
  }

  function otherNodes({ parties }: AgreementDocument): string[] {
    return [...new Set(parties.map(({ node }) => node))].filter((node) => node !== self);
  }
}

function permitting(document: AgreementDocument, purpose: Purpose): PermittingRule | undefined {
  const rule = document.dataRules.find(({ purposes }) => purposes.includes(purpose));
  const text = rule && document.clauses.find(({ id }) => id === rule.clause);
  return rule && text ? { ...rule, agreement: document.id, text } : undefined;
}

function officerOf(caller: Caller): Officer {
  if (caller.kind !== "person" || !caller.roles.includes("agreement-officer")) throw notASignatory();
  return caller;
}

function requireSignatory(officer: Officer, { id, parties }: AgreementDocument): void {
  if (!parties.some(({ party }) => party === officer.party)) throw notASignatory(`${officer.party} is no party to ${id}`);
}

function actOf(officer: Officer, at: string, textDigest: string) {
  return { person: officer.personId, role: "agreement-officer", level: officer.via, at, textDigest } as const;
}

