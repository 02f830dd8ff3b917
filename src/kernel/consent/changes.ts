import { Value } from "typebox/value";
import type { Clock } from "../../platform/clock.ts";
import { documentDigest, signDocument, verifyDocument, type JwsGeneral } from "../../platform/crypto/jws.ts";
import type { Signer } from "../../platform/crypto/signer.ts";
import { ProblemError } from "../../platform/http/problem.ts";
import type { Random } from "../../platform/random.ts";
import type { Transaction } from "../../storage/database.ts";
import type { Events, ReceivedEvent } from "../events/index.ts";
import type { Ledger } from "../ledger/index.ts";
import { consentMalformed, consentNotSigned } from "./errors.ts";
import { ConsentPause, ConsentRevocation, type ConsentArtefact, type ConsentState } from "./schema.ts";
import { afterAct, type ConsentAct } from "./states.ts";
import { eraseSubjectSalt, insertPause, insertRevocation, type StoredConsent } from "./store.ts";

export interface ChangeDeps {
  readonly clock: Clock;
  readonly random: Random;
  readonly self: string;
  readonly signer: Signer;
  readonly findKey: (kid: string) => Uint8Array | undefined;
  readonly ledger: Pick<Ledger, "append" | "subjectOf">;
  readonly events: Pick<Events, "on" | "emit">;
  /** Told in the transaction that withdraws a consent of ours. */
  readonly onRevoked: (tx: Transaction, consent: { readonly id: string; readonly artefact: ConsentArtefact; readonly ref: string }) => Promise<void>;
}

const hostOf = (party: string) => party.slice(0, party.indexOf(":"));
const nodeOfKey = (kid: string) => kid.slice(0, kid.indexOf("#"));

/** What becomes of a consent after it was given: signed here, told to the provider's node, recorded in both ledgers in the same words. */
export function createChanges({ clock, random, self, signer, findKey, ledger, events, onRevoked }: ChangeDeps) {
  events.on("consent.revoked", receiveRevocation, { mustTakeEffect: true });
  events.on("consent.paused", receivePause, { mustTakeEffect: true });
  events.on("consent.resumed", receivePause, { mustTakeEffect: true });

  return {
    /**
     * Does it at once. Withdrawing what is withdrawn changes nothing.
     * @param stored  held by the caller's transaction
     * @throws consentStateForbids (409), consentRevoked (403)
     * @source 个人信息保护法 art. 15
     */
    async act(tx: Transaction, { stored, artefact, state, act }: { stored: StoredConsent; artefact: ConsentArtefact; state: ConsentState; act: ConsentAct }): Promise<void> {
      if (act === "revoke" && state === "revoked") return;
      const next = afterAct(state, act, stored.id);
      if (next instanceof ProblemError) throw next;
      if (act === "revoke") return revoke(tx, stored, artefact);
      return pause(tx, stored, artefact, act === "pause");
    },
  };

  async function revoke(tx: Transaction, { id, document: consent }: StoredConsent, artefact: ConsentArtefact): Promise<void> {
    const now = clock.now();
    const revocation: ConsentRevocation = {
      v: 1, kind: "consent-revocation", id: random.id(), consent: id, consentDigest: documentDigest(consent), node: self,
      grantee: artefact.grantee, provider: artefact.provider, revokedAt: now.toISOString(),
    };
    const document = await signDocument(revocation, [{ signer, party: artefact.grantee }]);
    await recordRevocation(tx, revocation, document);
    await eraseSubjectSalt(tx, id);
    await tell(tx, artefact, "consent.revoked", document);
    await onRevoked(tx, { id, artefact, ref: revocation.id });
  }

  async function pause(tx: Transaction, { id, document: consent }: StoredConsent, artefact: ConsentArtefact, paused: boolean): Promise<void> {
    const change: ConsentPause = {
      v: 1, kind: paused ? "consent-pause" : "consent-resumption", id: random.id(), consent: id, consentDigest: documentDigest(consent), node: self,
      grantee: artefact.grantee, provider: artefact.provider, at: clock.now().toISOString(),
    };
    const document = await signDocument(change, [{ signer, party: artefact.grantee }]);
    await recordPause(tx, change, document);
    await tell(tx, artefact, paused ? "consent.paused" : "consent.resumed", document);
  }

  async function tell(tx: Transaction, { id, provider }: ConsentArtefact, type: string, document: JwsGeneral): Promise<void> {
    if (hostOf(provider) !== self) await events.emit(tx, { to: hostOf(provider), type, subject: id, data: { document } });
  }

  /** A peer's withdrawal: it may withdraw only what its own counters took. */
  async function receiveRevocation(tx: Transaction, event: ReceivedEvent): Promise<void> {
    const { document, payload } = signedBySender(event);
    if (!Value.Check(ConsentRevocation, payload)) throw consentMalformed();
    requireOwnOf(event.from, payload);
    await recordRevocation(tx, payload, document);
  }

  async function receivePause(tx: Transaction, event: ReceivedEvent): Promise<void> {
    const { document, payload } = signedBySender(event);
    if (!Value.Check(ConsentPause, payload) || (payload.kind === "consent-pause") !== (event.type === "consent.paused")) throw consentMalformed();
    requireOwnOf(event.from, payload);
    await recordPause(tx, payload, document);
  }

  /** @throws consentNotSigned (403) */
  function signedBySender(event: ReceivedEvent): { document: JwsGeneral; payload: unknown } {
    const { document } = event.data as { document: JwsGeneral };
    const verified = verifyDocument(document, findKey);
    if (!verified.ok) throw consentNotSigned(verified.reason);
    if (!verified.document.signatures.every((one) => nodeOfKey(one.kid) === event.from)) throw consentNotSigned(event.subject);
    return { document, payload: verified.document.payload };
  }

  function requireOwnOf(sender: string, { id, node, grantee }: { id: string; node: string; grantee: string }): void {
    if (node !== sender || hostOf(grantee) !== sender) throw consentNotSigned(id);
  }

  async function recordRevocation(tx: Transaction, revocation: ConsentRevocation, document: JwsGeneral): Promise<void> {
    const { node, consent, id, consentDigest, grantee, provider, revokedAt } = revocation;
    const isNew = await insertRevocation(tx, { node, consentId: consent, revocationId: id, document, revokedAt: new Date(revokedAt), recordedAt: clock.now() });
    if (isNew) await ledger.append(tx, { kind: "consent.revoked", ...(await standing(tx, revocation)), details: { consent, consentDigest, grantee, provider, revokedAt } });
  }

  async function recordPause(tx: Transaction, change: ConsentPause, document: JwsGeneral): Promise<void> {
    const { node, consent, id, consentDigest, grantee, provider, at } = change;
    const paused = change.kind === "consent-pause";
    const isNew = await insertPause(tx, { node, consentId: consent, changeId: id, paused, document, at: new Date(at), recordedAt: clock.now() });
    if (!isNew) return;
    const entry = { ...(await standing(tx, change)), details: { consent, consentDigest, grantee, provider, changedAt: at } };
    if (paused) await ledger.append(tx, { kind: "consent.paused", ...entry });
    else await ledger.append(tx, { kind: "consent.resumed", ...entry });
  }

  async function standing(tx: Transaction, { id, node, consent, provider }: { id: string; node: string; consent: string; provider: string }) {
    const own = node === self;
    return {
      ref: id,
      peer: own ? hostOf(provider) : node,
      role: own ? "grantee" : "provider",
      // A peer's consent names nobody here; the calls that leaned on it do.
      subject: own ? await ledger.subjectOf(tx, consent) : null,
    };
  }
}
