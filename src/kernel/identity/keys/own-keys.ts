import { Value } from "typebox/value";
import type { Clock } from "../../../platform/clock.ts";
import { payloadOf, type JwsGeneral } from "../../../platform/crypto/jws.ts";
import type { Signer } from "../../../platform/crypto/signer.ts";
import { createKeyedLoops } from "../../../platform/keyed-loops.ts";
import type { Log } from "../../../platform/log.ts";
import type { Database } from "../../../storage/database.ts";
import type { SignedCall } from "../channel/outbound.ts";
import { keysElsewhere, newKeysUnconfirmed } from "../peers/errors.ts";
import { SuccessionAnswer, type OwnKeys } from "../peers/schema.ts";
import type { Peers } from "../peers/service.ts";
import type { Recorded } from "../peers/successions.ts";
import type { Descriptor, KeyUse } from "../schema.ts";
import { fingerprint, type DescriptorContent, type OwnDescriptor } from "./descriptor.ts";
import type { liveSigners } from "./live-signers.ts";
import { createRotation, type OwnDescriptorInUse } from "./rotation.ts";
import { findOwnReplacement, listOwnDescriptors } from "./succession-store.ts";

/** Most versions that are told at once; a peer that is further behind has been away for more exchanges than that. */
const mostVersions = 50;

/** Our descriptor as published now; a rotation exchanges it. */
export function ownKeys(first: OwnDescriptor): OwnDescriptorInUse {
  let now = first;
  return {
    get descriptor() {
      return now.descriptor;
    },
    get document() {
      return now.document;
    },
    get fingerprint() {
      return now.fingerprint;
    },
    set(document) {
      const descriptor = payloadOf(document) as unknown as Descriptor;
      now = { document, descriptor, fingerprint: fingerprint(descriptor) };
    },
  };
}

/** Exchanging our keys, and telling peers of it: before anything else is said to a peer, it knows our newest descriptor. */
export async function createOwnKeys({ db, clock, log, dataDir, content, live, self, peers, call, record }: {
  db: Database;
  clock: Clock;
  log: Log;
  /** Null when the keys don't lie in files of ours. */
  dataDir: string | null;
  content: DescriptorContent;
  live: ReturnType<typeof liveSigners>;
  self: OwnDescriptorInUse;
  peers: Peers;
  call: SignedCall;
  record: Recorded;
}) {
  const rotation = createRotation({ db, clock, log, dataDir: dataDir ?? "", content, live, self, record });
  if (dataDir !== null) await rotation.load();
  let earlier: Descriptor[] = [];
  const awaiting = new Set<string>();
  const telling = new Map<string, Promise<void>>();
  const loops = createKeyedLoops({
    run: (peer) => tell(peer),
    onFault: (peer, { attempt, delayMs, error }) => log.info({ peer, attempt, delayMs, reason: error instanceof Error ? error.message : String(error) }, "our new descriptor waits"),
  });
  loops.start();
  await readEarlier();

  async function readEarlier(): Promise<void> {
    earlier = (await listOwnDescriptors(db)).slice(0, -1).map(({ document }) => payloadOf(JSON.parse(document) as JwsGeneral) as unknown as Descriptor);
  }

  const knows = (toldVersion: number): boolean => toldVersion >= self.descriptor.version;

  /** @throws newKeysUnconfirmed (409), and what the call throws */
  function tell(id: string): Promise<void> {
    const peer = peers.find(id);
    if (!peer || peer.state !== "active" || knows(peer.toldVersion)) return Promise.resolve();
    const under = telling.get(id) ?? tellNow(id, peer.descriptor, peer.toldVersion).finally(() => telling.delete(id));
    telling.set(id, under);
    return under;
  }

  async function tellNow(id: string, to: Descriptor, toldVersion: number): Promise<void> {
    const { document, descriptor } = self;
    const documents = (await listOwnDescriptors(db)).filter(({ version }) => version > toldVersion && version <= descriptor.version).slice(-mostVersions).map((one) => JSON.parse(one.document) as JwsGeneral);
    const statement = await findOwnReplacement(db, descriptor.version);
    const { body } = await call(to, "POST", "/peering/descriptors", { v: 1, documents, ...(statement === undefined ? {} : { statement: JSON.parse(statement) as JwsGeneral }) }, { signer: live.current("sign") });
    if (!Value.Check(SuccessionAnswer, body)) throw new Error(`${id} answered something else than a succession asks for`);
    if (!body.taken) {
      awaiting.add(id);
      throw newKeysUnconfirmed(id);
    }
    awaiting.delete(id);
    await peers.told(id, document);
    await forgetWhenAllKnow();
  }

  async function forgetWhenAllKnow(): Promise<void> {
    if (dataDir !== null && peers.active().every((peer) => knows(peer.toldVersion))) await rotation.forgetBefore();
  }

  async function exchanged(): Promise<OwnKeys> {
    await readEarlier();
    for (const { id } of peers.active()) loops.wake(id);
    await forgetWhenAllKnow();
    return view();
  }

  function view(): OwnKeys {
    const { version, issuedAt, keys } = self.descriptor;
    const current = new Set(keys.map(({ kid }) => kid));
    return {
      version, issuedAt, keys: [...keys],
      fingerprint: self.fingerprint,
      earlier: [...new Set(earlier.flatMap((one) => one.keys.map(({ kid }) => kid)))].filter((kid) => !current.has(kid)),
      peers: peers.active().map(({ id, toldVersion }) => ({ peer: id, told: knows(toldVersion), awaiting: awaiting.has(id) })),
    };
  }

  return {
    view,
    earlier: (): readonly Descriptor[] => earlier,
    tell,

    /** What answers to a node are signed with. */
    signerFor(node: string): Signer {
      const peer = peers.find(node);
      return (peer && !knows(peer.toldVersion) ? rotation.before() : undefined) ?? live.signers.sign;
    },

    /** @throws rotationOverlaps (409), newKeysUnconfirmed (409)  stolen ones were replaced and a peer has not confirmed it yet, keysElsewhere (409) */
    async rotate(use: KeyUse, act: { by: string }): Promise<OwnKeys> {
      if (dataDir === null) throw keysElsewhere();
      const [first] = awaiting;
      if (first !== undefined) throw newKeysUnconfirmed(first);
      await rotation.rotate(use, act);
      return exchanged();
    },

    /** @throws rotationOverlaps (409), keysElsewhere (409) */
    async replaceStolen(act: { compromisedAt: Date; reason: string; by: string }): Promise<OwnKeys> {
      if (dataDir === null) throw keysElsewhere();
      await rotation.replaceStolen(act);
      return exchanged();
    },

    stop: (): Promise<void> => loops.stop(),
  };
}
