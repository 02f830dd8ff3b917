import type { Clock } from "../../../platform/clock.ts";
import { payloadOf, type JwsGeneral } from "../../../platform/crypto/jws.ts";
import type { Log } from "../../../platform/log.ts";
import { inTransaction, type Database, type Transaction } from "../../../storage/database.ts";
import type { NewEntry } from "../../ledger/index.ts";
import { peerUnknown } from "../channel/errors.ts";
import { descriptorDigest, fingerprint, isSignedByNode, readDescriptor } from "../keys/descriptor.ts";
import { faultOfSuccessor, readReplacement, type ReplacementStatement } from "../keys/succession.ts";
import { insertEarlier, insertReplacement, listReplacements, writeDistrust, writeSuccessor } from "../keys/succession-store.ts";
import type { Descriptor } from "../schema.ts";
import { descriptorInvalid, descriptorNotNewer, fingerprintNotConfirmed, replacementUnknown, successionUnproven } from "./errors.ts";
import type { Peer } from "./peer-book.ts";
import type { ReplacementView, Succession } from "./schema.ts";
import { lockPeer, type StoredPeer } from "./store.ts";

/** Puts an entry into the ledger, in the transaction of what it records. */
export type Recorded = (tx: Transaction, entry: NewEntry) => Promise<unknown>;

export interface Step {
  readonly document: JwsGeneral;
  readonly descriptor: Descriptor;
}

/** New descriptors of peers: taken when the keys before vouch for them, else kept until an operator has heard their fingerprint. */
export function createSuccessions({ db, clock, log, find, requireFree, changed, record }: {
  db: Database;
  clock: Clock;
  log: Log;
  find: (id: string) => Peer | undefined;
  /** @throws peerKeysDiffer (409)  a key or ledger of another peer */
  requireFree: (descriptor: Descriptor) => void;
  changed: (id: string) => Promise<unknown>;
  /** Into the ledger. */
  record: Recorded;
}) {
  function read(document: JwsGeneral): Step {
    const result = readDescriptor(document);
    if (!result.ok) throw descriptorInvalid(result.reason);
    return { document, descriptor: result.descriptor };
  }

  async function accept(tx: Transaction, known: StoredPeer, steps: readonly Step[], compromisedAt: Date | null): Promise<void> {
    const at = clock.now();
    const last = steps.at(-1)!;
    requireFree(last.descriptor);
    const before = [{ document: JSON.parse(known.document) as JwsGeneral }, ...steps.slice(0, -1)];
    for (const { document } of before) {
      const { version } = payloadOf(document) as unknown as Descriptor;
      await insertEarlier(tx, { peer: known.id, version, document: JSON.stringify(document), replacedAt: at, compromisedAt });
    }
    await writeSuccessor(tx, known.id, { document: JSON.stringify(last.document), fingerprint: fingerprint(last.descriptor) });
    const { version, keys } = last.descriptor;
    const entry = { ref: `${known.id}/${version}`, peer: known.id, role: "verifier", subject: null, once: true };
    const details = { version, keys: keys.map(({ kid }) => kid), descriptorDigest: descriptorDigest(last.document) };
    if (compromisedAt === null) await record(tx, { kind: "key.accepted", ...entry, details });
    else await record(tx, { kind: "key.confirmed", ...entry, details: { ...details, compromisedAt: compromisedAt.toISOString() } });
  }

  return {
    /**
     * The newest descriptor of a succession, whose sign key the message must be signed with. Nothing is believed yet.
     * @throws peerUnknown (404), descriptorInvalid (422)
     */
    read({ documents }: Succession): Step {
      const last = read(documents.at(-1)!);
      if (!find(last.descriptor.id)) throw peerUnknown(last.descriptor.id);
      return last;
    },

    /**
     * A node's further descriptors, in their order; its message has been verified with the key of the last.
     * @returns whether they are taken; otherwise our operator has to hear the fingerprint first
     * @throws descriptorInvalid (422), descriptorNotNewer (409), successionUnproven (409), peerKeysDiffer (409)
     */
    async arrived({ documents, statement }: Succession): Promise<{ node: string; version: number; taken: boolean }> {
      const all = documents.map(read);
      const { id, version } = all.at(-1)!.descriptor;
      const taken = await inTransaction(db, async (tx) => {
        const known = await lockPeer(tx, id);
        if (!known) throw peerUnknown(id);
        const current = { document: JSON.parse(known.document) as JwsGeneral, descriptor: payloadOf(JSON.parse(known.document) as JwsGeneral) as unknown as Descriptor };
        if (descriptorDigest(current.document) === descriptorDigest(all.at(-1)!.document)) return true;
        const steps = all.filter(({ descriptor }) => descriptor.version > current.descriptor.version);
        if (steps.length === 0) throw descriptorNotNewer(`${id}: ${version} after ${current.descriptor.version}`);
        for (const [i, { document, descriptor }] of steps.entries()) {
          const before = i === 0 ? current.descriptor : steps[i - 1]!.descriptor;
          const fault = faultOfSuccessor(before, descriptor);
          if (fault !== undefined) throw descriptorInvalid(fault);
          if (isSignedByNode(document, before)) continue;
          await keepReplacement(tx, current.descriptor, steps.at(-1)!, statement);
          return false;
        }
        if (known.distrustedAt !== null) {
          // Whoever holds the stolen key can sign a succession too: from now on only the telephone counts.
          await keepReplacement(tx, current.descriptor, steps.at(-1)!, statement);
          return false;
        }
        await accept(tx, known, steps, null);
        return true;
      });
      if (taken) log.info({ peer: id, version }, "a peer's new descriptor is taken");
      await changed(id);
      return { node: id, version, taken };
    },

    /**
     * Our operator has heard the new fingerprint from the other operator: the new keys count, and whatever the old ones sign is refused.
     * @throws peerUnknown (404), replacementUnknown (404), fingerprintNotConfirmed (409)
     */
    async confirm(id: string, heard: string): Promise<void> {
      await inTransaction(db, async (tx) => {
        const known = await lockPeer(tx, id);
        if (!known) throw peerUnknown(id);
        const waiting = (await listReplacements(tx)).filter(({ peer }) => peer === id);
        if (waiting.length === 0) throw replacementUnknown(id);
        const found = waiting.find((one) => hex(one.fingerprint) === hex(heard));
        if (!found) throw fingerprintNotConfirmed(id);
        const step = read(JSON.parse(found.document) as JwsGeneral);
        const said = readReplacement(JSON.parse(found.statement) as JwsGeneral, step);
        if (!said) throw descriptorInvalid("its statement does not hold");
        await accept(tx, known, [step], new Date(said.compromisedAt));
      });
      log.warn({ peer: id }, "replaced keys of a peer are confirmed");
      await changed(id);
    },
  };

  /** @throws successionUnproven (409)  nobody says why the keys before don't vouch for it */
  async function keepReplacement(tx: Transaction, current: Descriptor, step: Step, statement: JwsGeneral | undefined): Promise<void> {
    const said = statement && readReplacement(statement, step);
    if (!statement || !said) throw successionUnproven(current.id);
    const at = clock.now();
    await insertReplacement(tx, { peer: current.id, fingerprint: fingerprint(step.descriptor), document: JSON.stringify(step.document), statement: JSON.stringify(statement), receivedAt: at });
    // Only a holder of the old key can do that, the owner or the thief: either way it is no good any more.
    if (isSignedByNode(statement, current)) await writeDistrust(tx, current.id, at);
    log.error({ peer: current.id, version: step.descriptor.version }, "a peer says that its keys were stolen: an operator must hear the new fingerprint");
  }
}

const hex = (text: string): string => text.toLowerCase().replace(/[^0-9a-f]/g, "");

export function replacementView({ statement, receivedAt }: { statement: string; receivedAt: Date }): ReplacementView {
  const { compromisedAt, reason, version } = payloadOf(JSON.parse(statement) as JwsGeneral) as unknown as ReplacementStatement;
  return { version, compromisedAt, reason, receivedAt: receivedAt.toISOString() };
}
