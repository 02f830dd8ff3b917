import type { Clock } from "../../../platform/clock.ts";
import { payloadOf, type JwsGeneral } from "../../../platform/crypto/jws.ts";
import { verifyingKey, type VerifyingKey } from "../../../platform/crypto/verifying-key.ts";
import type { Database } from "../../../storage/database.ts";
import { keyOf, rawKey } from "../keys/descriptor.ts";
import type { Descriptor } from "../schema.ts";
import { peerKeysDiffer } from "./errors.ts";
import { listEarlier, type EarlierDescriptor } from "../keys/succession-store.ts";
import { listPeers, type StoredPeer } from "./store.ts";

export interface Peer extends Omit<StoredPeer, "document"> {
  readonly descriptor: Descriptor;
  readonly document: JwsGeneral;
  readonly signKeyId: string;
  readonly signKey: VerifyingKey;
  /** What it said of itself before, oldest first. */
  readonly earlier: readonly Earlier[];
}

export interface Earlier {
  readonly descriptor: Descriptor;
  readonly replacedAt: Date;
  /** From when on its keys may have signed for somebody else; null when they were exchanged in order. */
  readonly compromisedAt: Date | null;
}

/** Another process of this node may have added a peer: looked up again at most this often for a name that isn't known. */
const oldAfterMs = 1_000;

/** All peers in memory: every message and every signed document asks for their keys. */
export async function createPeerBook({ db, clock }: { db: Database; clock: Clock }) {
  let peers = new Map<string, Peer>();
  let loadedAt = 0;

  async function reload(): Promise<void> {
    loadedAt = clock.now().getTime();
    const before = peers;
    const [stored, earlier] = await Promise.all([listPeers(db), listEarlier(db)]);
    peers = new Map(stored.map((one) => [one.id, open(one, before.get(one.id), earlier.filter(({ peer }) => peer === one.id).map(openEarlier))]));
  }
  await reload();

  return {
    reload,
    /** Looks in the database for a peer that isn't in memory. */
    async findAgain(id: string): Promise<Peer | undefined> {
      if (Math.abs(clock.now().getTime() - loadedAt) >= oldAfterMs) await reload();
      return peers.get(id);
    },
    all: (): readonly Peer[] => [...peers.values()],
    find: (id: string): Peer | undefined => peers.get(id),
    /** A log or a key belongs to one node only: a newcomer can't take another's. @throws peerKeysDiffer (409) */
    requireFree(descriptor: Descriptor): void {
      const keys = new Set(descriptor.keys.map(({ publicKey }) => publicKey));
      for (const peer of peers.values()) {
        if (peer.id === descriptor.id) continue;
        if (peer.descriptor.logOrigin === descriptor.logOrigin || [peer, ...peer.earlier].some((one) => one.descriptor.keys.some(({ publicKey }) => keys.has(publicKey))))
          throw peerKeysDiffer(`${descriptor.id} uses a key or ledger of ${peer.id}`);
      }
    },
  };
}

/** A descriptor that has not changed stays the same object, so that what others have worked out from it stays valid. */
function open({ document: text, ...stored }: StoredPeer, before: Peer | undefined, earlier: readonly Earlier[]): Peer {
  const document = JSON.parse(text) as JwsGeneral;
  const same = before !== undefined && before.document.payload === document.payload;
  const descriptor = same ? before.descriptor : (payloadOf(document) as unknown as Descriptor);
  return {
    ...stored,
    document,
    descriptor,
    earlier,
    signKeyId: keyOf(descriptor, "sign").kid,
    signKey: same ? before.signKey : verifyingKey(rawKey(descriptor, "sign")),
  };
}

function openEarlier({ document, replacedAt, compromisedAt }: EarlierDescriptor): Earlier {
  return { descriptor: payloadOf(JSON.parse(document) as JwsGeneral) as unknown as Descriptor, replacedAt, compromisedAt };
}
