import { Value } from "typebox/value";
import type { Clock } from "../../../platform/clock.ts";
import type { Random } from "../../../platform/random.ts";
import { inTransaction, type Database, type Reader, type Transaction } from "../../../storage/database.ts";
import type { Events, ReceivedEvent } from "../../events/index.ts";
import type { Caller, PersonCaller } from "../../identity/index.ts";
import type { Ledger } from "../../ledger/index.ts";
import type { Tasks } from "../../tasks/index.ts";
import { consentMalformed, consentNotFound } from "../errors.ts";
import { DerivedAcknowledged, DerivedEnded, type DerivedView } from "./schema.ts";
import { deleteStanding, endDerived, insertDerived, listEndedOf, listOfConsent, lockDerived, writeAcknowledgement, type Derived } from "./store.ts";

/** Roles whose people may answer for their office. */
export type HolderRole = "clerk" | "case-officer" | "data-steward";

export interface NewDerived {
  /** What it is, e.g. `caseEvidence`; the app that makes it listens under this name. */
  readonly kind: string;
  /** Where it is, in the app's own words; no personal data. */
  readonly ref: string;
  /** The office that holds it, of whichever node. */
  readonly holder: string;
  readonly role: HolderRole;
}

/** Told in the transaction that ends it: the app makes the thing unusable. */
export type EndListener = (tx: Transaction, derived: Pick<Derived, "consent" | "ref" | "holder">) => Promise<void>;

const longestList = 200;
const endedTask = "consent.ended";
const hostOf = (party: string) => party.slice(0, party.indexOf(":"));

/**
 * What was made from consents. When a person withdraws one, all of it ends at once, and every holder, on either side, has to say so:
 * a task in its office, an entry in both ledgers, a line on the person's page.
 */
export function createDerived({ db, clock, random, self, ledger, events, tasks }: {
  db: Database;
  clock: Clock;
  random: Random;
  self: string;
  ledger: Pick<Ledger, "append" | "subjectOf">;
  events: Pick<Events, "on" | "emit">;
  tasks: Pick<Tasks, "open" | "close">;
}) {
  const listeners = new Map<string, EndListener>();
  events.on("consent.ended", receiveEnd);
  events.on("consent.acknowledged", receiveAcknowledgement);

  return {
    /** One listener per kind. */
    onEnded(kind: string, listener: EndListener): void {
      if (listeners.has(kind)) throw new Error(`what is derived as ${kind} has a listener already`);
      listeners.set(kind, listener);
    },

    /** Notes what was made from a consent that was taken here, and who holds it. Twice is once. */
    register: (tx: Transaction, consent: string, made: NewDerived): Promise<void> =>
      insertDerived(tx, { ...made, node: self, id: random.id(), consent, registeredAt: clock.now(), endedAt: null, acknowledgedAt: null, acknowledgement: null }),

    /** Forgets what the app has dropped or replaced while its consent still stood. */
    release: (tx: Transaction, kind: string, ref: string): Promise<void> => deleteStanding(tx, { node: self, kind, ref }),

    /** Ends all that was made from a consent of ours, at every holder. */
    async endAll(tx: Transaction, consent: string): Promise<void> {
      for (const derived of await endDerived(tx, { node: self, consent, at: clock.now() })) {
        const to = hostOf(derived.holder);
        if (to === self) await endHere(tx, derived);
        else {
          const { id, kind, ref, holder, role, endedAt } = derived;
          await events.emit(tx, { to, type: "consent.ended", subject: consent, data: { id, consent, kind, ref, holder, role, endedAt: endedAt!.toISOString() } });
        }
      }
    },

    /** @throws consentNotFound (404) for what another office holds */
    async acknowledge(caller: Caller, id: string): Promise<DerivedView> {
      const { party, roles } = personOf(caller);
      return inTransaction(db, async (tx) => {
        const derived = await lockDerived(tx, id);
        if (!derived || derived.holder !== party || !roles.includes(derived.role) || derived.endedAt === null) throw consentNotFound(id);
        if (derived.acknowledgedAt !== null) return toView(derived);
        const [acknowledgement, at] = [random.id(), clock.now()];
        await record(tx, derived, acknowledgement, at);
        await tasks.close(tx, keyOf(derived), "acknowledged");
        if (derived.node !== self) await events.emit(tx, { to: derived.node, type: "consent.acknowledged", subject: derived.consent, data: { id, acknowledgement, at: at.toISOString() } });
        return toView({ ...derived, acknowledgedAt: at, acknowledgement });
      });
    },

    /** What the caller's office holds of withdrawn consents, unanswered first. */
    async listOfOffice(caller: Caller): Promise<DerivedView[]> {
      return (await listEndedOf(db, personOf(caller).party, longestList)).map(toView);
    },

    ofConsent: async (reader: Reader, consent: string): Promise<DerivedView[]> => (await listOfConsent(reader, self, consent)).map(toView),
  };

  async function endHere(tx: Transaction, derived: Derived): Promise<void> {
    await listeners.get(derived.kind)?.(tx, derived);
    const what = derived.ref.split("/")[0] ?? derived.ref;
    await tasks.open(tx, {
      key: keyOf(derived), kind: endedTask, party: derived.holder, role: derived.role, subject: what, path: "/desk/withdrawn-consents",
      title: { zh: "本人撤回了授权：确认手上的这一份已经停用", en: "A consent was withdrawn: confirm that your copy is out of use" },
    });
  }

  /** A peer's person withdrew: what an office of ours holds of it ends. */
  async function receiveEnd(tx: Transaction, event: ReceivedEvent): Promise<void> {
    const ended: unknown = event.data;
    if (!Value.Check(DerivedEnded, ended) || ended.consent !== event.subject || hostOf(ended.holder) !== self) throw consentMalformed();
    const at = new Date(ended.endedAt);
    const derived: Derived = { ...ended, node: event.from, registeredAt: at, endedAt: at, acknowledgedAt: null, acknowledgement: null };
    await insertDerived(tx, derived);
    await endHere(tx, derived);
  }

  async function receiveAcknowledgement(tx: Transaction, event: ReceivedEvent): Promise<void> {
    const given: unknown = event.data;
    if (!Value.Check(DerivedAcknowledged, given)) throw consentMalformed();
    const derived = await lockDerived(tx, given.id);
    if (!derived || derived.node !== self || hostOf(derived.holder) !== event.from || derived.endedAt === null) throw consentNotFound(given.id);
    if (derived.acknowledgedAt === null) await record(tx, derived, given.acknowledgement, new Date(given.at));
  }

  /** In the same words on both sides. */
  async function record(tx: Transaction, { node, id, consent, kind, ref, holder }: Derived, acknowledgement: string, at: Date): Promise<void> {
    await writeAcknowledgement(tx, { node, id, acknowledgement, at });
    const other = hostOf(holder) === self ? node : hostOf(holder);
    await ledger.append(tx, {
      kind: "consent.acknowledged",
      ref: acknowledgement,
      peer: other === self ? null : other,
      role: node === self ? "grantee" : "holder",
      subject: node === self ? await ledger.subjectOf(tx, consent) : null,
      details: { consent, derived: kind, made: ref, grantee: holder, acknowledgedAt: at.toISOString() },
    });
  }
}

function keyOf({ node, id }: Pick<Derived, "node" | "id">): string {
  return `consent.ended ${node} ${id}`;
}

function toView({ id, consent, kind, ref, holder, endedAt, acknowledgedAt, acknowledgement }: Derived): DerivedView {
  return { id, consent, kind, ref, holder, endedAt: endedAt?.toISOString() ?? null, acknowledgedAt: acknowledgedAt?.toISOString() ?? null, acknowledgement };
}

function personOf(caller: Caller): PersonCaller {
  if (caller.kind !== "person") throw new Error("a holder's answer is given by a person of its office");
  return caller;
}
