import type { Clock } from "../../../platform/clock.ts";
import { signDocument, type JwsGeneral } from "../../../platform/crypto/jws.ts";
import type { Signer } from "../../../platform/crypto/signer.ts";
import type { Log } from "../../../platform/log.ts";
import { inTransaction, type Database, type Transaction } from "../../../storage/database.ts";
import type { NewEntry } from "../../ledger/index.ts";
import { rotationOverlaps } from "../peers/errors.ts";
import { insertOwnDescriptor } from "../peers/store.ts";
import { keyUses, type KeyUse } from "../schema.ts";
import { describe, descriptorDigest, type DescriptorContent, type OwnDescriptor } from "./descriptor.ts";
import type { liveSigners } from "./live-signers.ts";
import { deleteKeyBefore, makeNextKey, readKeyBefore, settleNextKey } from "./next-key.ts";
import type { NodeSigners } from "./node-signers.ts";
import type { ReplacementStatement } from "./succession.ts";
import { insertOwnReplacement } from "./succession-store.ts";

/** Our descriptor as published; exchanged by a rotation. */
export interface OwnDescriptorInUse extends OwnDescriptor {
  set(document: JwsGeneral): void;
}

/** Our own keys, one after the other. */
export function createRotation({ db, clock, log, dataDir, content, live, self, record }: {
  db: Database;
  clock: Clock;
  log: Log;
  dataDir: string;
  content: DescriptorContent;
  live: ReturnType<typeof liveSigners>;
  /** Our descriptor as published now; exchanged here. */
  self: OwnDescriptorInUse;
  record: (tx: Transaction, entry: NewEntry) => Promise<unknown>;
}) {
  let working = false;
  /** The sign key before, for peers that don't know the new one; never after a theft. */
  let before: Signer | undefined;

  async function exchange(uses: readonly KeyUse[], oldSign: Signer | undefined, sign: (document: object, next: NodeSigners) => Promise<JwsGeneral>, keep: (tx: Transaction, document: JwsGeneral, next: NodeSigners) => Promise<unknown>): Promise<void> {
    if (working) throw rotationOverlaps();
    working = true;
    try {
      const made = new Map<KeyUse, Signer>();
      for (const use of uses) made.set(use, await makeNextKey(dataDir, use, live.signers[use]));
      const next: NodeSigners = { ...live.signers, ...Object.fromEntries(made) };
      const issuedAt = clock.now();
      const descriptor = describe(content, next, self.descriptor.version + 1, issuedAt);
      const document = await sign(descriptor, next);
      const earlier = before;
      const inUse = uses.map((use) => [use, live.current(use)] as const);
      try {
        await inTransaction(db, async (tx) => {
          if (!(await insertOwnDescriptor(tx, descriptor.version, JSON.stringify(document), issuedAt))) throw rotationOverlaps();
          await keep(tx, document, next);
          // Before the commit: the page of the ledger that follows it is signed with the new key already.
          for (const [use, signer] of made) live.replace(use, signer);
          before = oldSign;
        });
      } catch (error) {
        before = earlier;
        for (const [use, signer] of inUse) live.replace(use, signer);
        throw error;
      }
      for (const use of uses) await settleNextKey(dataDir, use, descriptor.keys.map(({ kid }) => kid));
      self.set(document);
      log.warn({ uses, version: descriptor.version }, "keys of this node are exchanged");
    } finally {
      working = false;
    }
  }

  /** Every peer knows the new one: the old private key goes. */
  async function forgetBefore(): Promise<void> {
    before = undefined;
    for (const use of keyUses) await deleteKeyBefore(dataDir, use);
  }

  return {
    /** The sign key that peers may still know us by. */
    before: (): Signer | undefined => before,
    async load(): Promise<void> {
      before = await readKeyBefore(dataDir, "sign");
    },

    forgetBefore,

    /**
     * One key after the other, in order: the new descriptor is signed by the sign key before too.
     * @throws rotationOverlaps (409)  another one is under way
     */
    async rotate(use: KeyUse, { by }: { by: string }): Promise<void> {
      const old = live.current(use);
      const oldSign = live.current("sign");
      await exchange(
        [use],
        use === "sign" ? oldSign : before,
        (descriptor, next) => signDocument(descriptor, use === "sign" ? [{ signer: next.sign }, { signer: oldSign }] : [{ signer: next.sign }]),
        (tx, document, next) =>
          record(tx, {
            kind: "key.rotated", ref: `${content.id}/${self.descriptor.version + 1}`, peer: null, role: "owner", subject: null, once: true,
            details: { version: self.descriptor.version + 1, from: old.kid, to: next[use].kid, descriptorDigest: descriptorDigest(document), by },
          }),
      );
    },

    /**
     * All keys at once, since somebody else may have them. The old ones don't vouch for the new: each peer's operator has to hear the fingerprint.
     * @param compromisedAt  from when on somebody else may have signed
     * @throws rotationOverlaps (409)
     */
    async replaceStolen({ compromisedAt, reason, by }: { compromisedAt: Date; reason: string; by: string }): Promise<void> {
      const oldSign = live.current("sign");
      await exchange(
        keyUses,
        undefined,
        (descriptor, next) => signDocument(descriptor, [{ signer: next.sign }]),
        async (tx, document, next) => {
          const version = self.descriptor.version + 1;
          const said: ReplacementStatement = { v: 1, kind: "key-replacement", node: content.id, version, descriptor: descriptorDigest(document), compromisedAt: compromisedAt.toISOString(), reason };
          const statement = await signDocument(said, [{ signer: next.sign }, { signer: oldSign }]);
          await insertOwnReplacement(tx, { version, statement: JSON.stringify(statement), compromisedAt });
          await record(tx, {
            kind: "key.replaced", ref: `${content.id}/${version}`, peer: null, role: "owner", subject: null, once: true,
            details: { version, keys: keyUses.map((use) => next[use].kid), descriptorDigest: descriptorDigest(document), compromisedAt: said.compromisedAt, by },
          });
        },
      );
      await forgetBefore();
    },
  };
}
