import type { Clock } from "../../../platform/clock.ts";
import { payloadOf, type JwsGeneral } from "../../../platform/crypto/jws.ts";
import { verifyingKey } from "../../../platform/crypto/verifying-key.ts";
import type { Suite } from "../../../verify/index.ts";
import { isProblem } from "../../../platform/http/problem.ts";
import type { Log } from "../../../platform/log.ts";
import type { Random } from "../../../platform/random.ts";
import { inTransaction, type Database } from "../../../storage/database.ts";
import type { TrustedKey } from "../channel/arrival.ts";
import { peerRefused, peerUnknown } from "../channel/errors.ts";
import type { SignedCall } from "../channel/outbound.ts";
import { listRefusals } from "../channel/store.ts";
import { descriptorDigest, fingerprint, keyOf, rawKey, readDescriptor, type OwnDescriptor } from "../keys/descriptor.ts";
import { overlapDays } from "../keys/succession.ts";
import { listReplacements, writeTold } from "../keys/succession-store.ts";
import type { Descriptor } from "../schema.ts";
import { createSuccessions, replacementView, type Recorded } from "./successions.ts";
import {
  descriptorInvalid, fingerprintMismatch, invitationExpired, invitationMalformed, invitationProofWrong, invitationUnknown, invitationUsed, peerIsSelf,
  peerKeysDiffer, peerStateWrong, suiteNotAccepted,
} from "./errors.ts";
import { formatInvitation, invitationHours, invitationId, parseInvitation, proofOf, sameProof } from "./invitation.ts";
import { createPeerBook, type Peer } from "./peer-book.ts";
import type { Acceptance, IssuedInvitation, PeerList, PeerView } from "./schema.ts";
import {
  deleteInvitedPeer, deleteOldInvitations, findInvitation, insertInvitation, lockInvitation, lockPeer, markInvitationUsed, setPeerState, writeLastSeen, writePeer,
  type StoredInvitation,
} from "./store.ts";

/** Old codes stay this long, so that a late answer is told "expired" and not "unknown". */
const keepExpiredMs = 7 * 24 * 3_600_000;
/** A peer that is heard from often is written down this often. */
const lastSeenEveryMs = 10_000;
const dayMs = 24 * 3_600_000;

export type Peers = Awaited<ReturnType<typeof createPeers>>;

export async function createPeers({ db, clock, random, self, acceptedSuites, fetchDescriptor, call, log, record }: {
  db: Database;
  clock: Clock;
  random: Random;
  self: OwnDescriptor;
  /** A node that signs with another suite does not become a peer. */
  acceptedSuites: readonly Suite[];
  /** The descriptor that a node publishes under an address. */
  fetchDescriptor: (node: string, url: string) => Promise<JwsGeneral>;
  call: SignedCall;
  log: Log;
  /** Into the ledger. */
  record: Recorded;
}) {
  const book = await createPeerBook({ db, clock });
  const seenAt = new Map<string, number>();
  let writing: Promise<void> = Promise.resolve();
  const listeners: ((peer: Peer) => void)[] = [];
  const knownActive = new Set(book.all().filter(({ state }) => state === "active").map(({ id }) => id));

  async function changed(id: string): Promise<Peer> {
    await book.reload();
    const peer = book.find(id);
    if (!peer) throw peerUnknown(id);
    if (peer.state !== "active") knownActive.delete(id);
    else if (!knownActive.has(id)) {
      knownActive.add(id);
      for (const listener of listeners) listener(peer);
    }
    log.info({ peer: id, state: peer.state }, "peer");
    return peer;
  }

  async function view(peer: Peer): Promise<PeerView> {
    return toView(peer, await listRefusals(db), await listReplacements(db));
  }

  /** Remembers when a peer was last heard from. */
  function seen(id: string, at: Date): void {
    if (at.getTime() - (seenAt.get(id) ?? 0) < lastSeenEveryMs) return;
    seenAt.set(id, at.getTime());
    writing = inTransaction(db, (tx) => writeLastSeen(tx, id, at)).catch((error: unknown) => log.warn({ peer: id, reason: String(error) }, "last seen not written"));
  }

  const successions = createSuccessions({ db, clock, log, find: book.find, requireFree: book.requireFree, changed, record });

  return {
    /** Told whenever a peer becomes active. */
    onActive(listener: (peer: Peer) => void): void {
      listeners.push(listener);
    },

    all: (): readonly Peer[] => book.all(),
    active: (): readonly Peer[] => book.all().filter(({ state }) => state === "active"),
    find: (id: string): Peer | undefined => book.find(id),

    /** @throws peerUnknown (404) */
    get(id: string): Peer {
      const peer = book.find(id);
      if (!peer) throw peerUnknown(id);
      return peer;
    },

    /** Key that a message of a peer may be signed with. */
    async findMessageKey(keyId: string): Promise<TrustedKey | undefined> {
      const peer = book.find(nodeOf(keyId)) ?? (await book.findAgain(nodeOf(keyId)));
      if (!peer) return undefined;
      if (peer.signKeyId === keyId) return { node: peer.id, state: peer.state, key: peer.signKey, ...(peer.distrustedAt ? { isRetired: true } : {}) };
      const old = peer.earlier.find(({ descriptor }) => keyOf(descriptor, "sign").kid === keyId);
      if (!old) return undefined;
      const isOver = peer.distrustedAt !== null || old.compromisedAt !== null || clock.now().getTime() >= old.replacedAt.getTime() + overlapDays * dayMs;
      return { node: peer.id, state: peer.state, key: verifyingKey(rawKey(old.descriptor, "sign")), ...(isOver ? { isRetired: true } : {}) };
    },

    /**
     * A message of this peer has been verified. From one whose answer to our acceptance is still awaited it is an answer: it
     * would not write to us otherwise, and its key has the fingerprint of the code that our operator took.
     */
    async heardFrom(id: string, at: Date): Promise<void> {
      seen(id, at);
      if (book.find(id)?.state !== "invited") return;
      await inTransaction(db, async (tx) => {
        if ((await lockPeer(tx, id))?.state === "invited") await setPeerState(tx, id, "active", at);
      });
      await changed(id);
    },

    seen,
    /** Nothing is being written any more. */
    settled: (): Promise<void> => writing,

    async list(): Promise<PeerList> {
      const [, refusals, replacements] = await Promise.all([book.reload(), listRefusals(db), listReplacements(db)]);
      return {
        self: { id: self.descriptor.id, fingerprint: self.fingerprint, keys: self.descriptor.keys, acceptedSuites: [...acceptedSuites] },
        items: book.all().map((peer) => toView(peer, refusals, replacements)),
        strangers: [...(refusals.get("unknown") ?? [])],
      };
    },

    /** @param by  id of the person who hands the code out */
    async invite(by: string): Promise<IssuedInvitation> {
      const secret = random.bytes(16);
      const createdAt = clock.now();
      const expiresAt = new Date(createdAt.getTime() + invitationHours * 3_600_000);
      await inTransaction(db, async (tx) => {
        await deleteOldInvitations(tx, new Date(createdAt.getTime() - keepExpiredMs));
        await insertInvitation(tx, { id: invitationId(secret), secret, createdBy: by, createdAt, expiresAt });
      });
      const { id, url } = self.descriptor;
      const code = formatInvitation({ id, url, fingerprint: self.fingerprint, secret: Buffer.from(secret).toString("base64url"), expiresAt: expiresAt.toISOString() });
      return { code, fingerprint: self.fingerprint, expiresAt: expiresAt.toISOString() };
    },

    /**
     * We answer another node's invitation: its descriptor must have the fingerprint of the code, and it must take us.
     * Doing it again with the same code is safe, e.g. when its first answer was lost.
     * @throws invitationMalformed (400), invitationExpired (410), peerIsSelf (409), descriptorInvalid (422), fingerprintMismatch (409),
     *         peerKeysDiffer (409), peerUnreachable (502), peerRefused (502) with its reason
     */
    async acceptInvitation(code: string): Promise<PeerView> {
      const invitation = parseInvitation(code);
      if (!invitation) throw invitationMalformed();
      if (invitation.id === self.descriptor.id) throw peerIsSelf();
      if (Date.parse(invitation.expiresAt) <= clock.now().getTime()) throw invitationExpired();
      const document = await fetchDescriptor(invitation.id, invitation.url);
      const inviter = readOrRefuse(document);
      if (inviter.id !== invitation.id || fingerprint(inviter) !== invitation.fingerprint) throw fingerprintMismatch(invitation.id);
      await introduce(inviter, document, "invited");
      await book.reload();
      const secret = Buffer.from(invitation.secret, "base64url");
      const acceptance: Acceptance = {
        v: 1,
        invitation: invitationId(secret),
        proof: proofOf(secret, inviter.id, descriptorDigest(self.document)),
        descriptor: self.document,
      };
      try {
        await call(inviter, "POST", "/peering/acceptances", acceptance);
      } catch (error) {
        // Refused: nothing was set up. After any other fault the answer may still have been a yes, and we may ask again.
        if (isProblem(error, peerRefused)) await inTransaction(db, (tx) => deleteInvitedPeer(tx, inviter.id));
        await book.reload();
        throw error;
      }
      await introduce(inviter, document, "active");
      await told(inviter.id, acceptance.descriptor);
      return view(await changed(inviter.id));
    },

    /**
     * Descriptor that an acceptance brings, and the key its message must be signed with. Nothing of it is looked at unless it names an
     * invitation of ours.
     * @throws invitationUnknown (404), invitationExpired (410), descriptorInvalid (422), peerIsSelf (409)
     */
    async readAcceptance({ invitation, descriptor: document }: Acceptance): Promise<{ descriptor: Descriptor; key: TrustedKey & { keyId: string } }> {
      requireValid(await findInvitation(db, invitation));
      const descriptor = readOrRefuse(document);
      if (descriptor.id === self.descriptor.id) throw peerIsSelf();
      return { descriptor, key: { node: descriptor.id, state: "active", keyId: keyOf(descriptor, "sign").kid, key: verifyingKey(rawKey(descriptor, "sign")) } };
    },

    /**
     * Another node answers our invitation; its message has been verified with the key it brings. The same node may repeat its answer.
     * @throws invitationUnknown (404), invitationExpired (410), invitationUsed (409), invitationProofWrong (403), peerKeysDiffer (409)
     */
    async acceptanceArrived(acceptance: Acceptance, descriptor: Descriptor): Promise<void> {
      const at = clock.now();
      const print = fingerprint(descriptor);
      await inTransaction(db, async (tx) => {
        const invitation = requireValid(await lockInvitation(tx, acceptance.invitation));
        const expected = proofOf(invitation.secret, self.descriptor.id, descriptorDigest(acceptance.descriptor));
        if (!sameProof(acceptance.proof, expected)) throw invitationProofWrong();
        if (invitation.usedBy !== null) {
          if (invitation.usedBy === descriptor.id && invitation.usedFingerprint === print) return;
          throw invitationUsed();
        }
        const known = await lockPeer(tx, descriptor.id);
        if (known && known.fingerprint !== print) throw peerKeysDiffer(descriptor.id);
        book.requireFree(descriptor);
        await writePeer(tx, { id: descriptor.id, state: "active", document: JSON.stringify(acceptance.descriptor), fingerprint: print, at });
        await markInvitationUsed(tx, acceptance.invitation, { node: descriptor.id, fingerprint: print, at });
        await writeTold(tx, descriptor.id, self.descriptor.version);
      });
      await changed(descriptor.id);
    },

    told,
    successions,
    /** @throws peerUnknown (404), replacementUnknown (404), fingerprintNotConfirmed (409) */
    async confirmReplacement(id: string, heard: string): Promise<PeerView> {
      await successions.confirm(id, heard);
      return view(await changed(id));
    },

    /** No message passes any more, either way, until resumed. @throws peerUnknown (404), peerStateWrong (409) */
    suspend: (id: string): Promise<PeerView> => moveTo(id, "active", "suspended"),
    /** @throws peerUnknown (404), peerStateWrong (409) */
    resume: (id: string): Promise<PeerView> => moveTo(id, "suspended", "active"),
  };

  /** A peer has our descriptor now. */
  async function told(id: string, document: JwsGeneral): Promise<void> {
    const { version } = payloadOf(document) as unknown as Descriptor;
    await inTransaction(db, (tx) => writeTold(tx, id, version));
    await book.reload();
  }

  function requireValid(invitation: StoredInvitation | undefined): StoredInvitation {
    if (!invitation) throw invitationUnknown();
    if (invitation.expiresAt <= clock.now()) throw invitationExpired();
    return invitation;
  }

  async function introduce(descriptor: Descriptor, document: JwsGeneral, state: "invited" | "active"): Promise<void> {
    book.requireFree(descriptor);
    const print = fingerprint(descriptor);
    await inTransaction(db, async (tx) => {
      const known = await lockPeer(tx, descriptor.id);
      if (known && known.fingerprint !== print) throw peerKeysDiffer(descriptor.id);
      if (known && known.state !== "invited" && state === "invited") return;
      await writePeer(tx, { id: descriptor.id, state, document: JSON.stringify(document), fingerprint: print, at: clock.now() });
    });
  }

  async function moveTo(id: string, from: "active" | "suspended", to: "active" | "suspended"): Promise<PeerView> {
    await inTransaction(db, async (tx) => {
      const peer = await lockPeer(tx, id);
      if (!peer) throw peerUnknown(id);
      if (peer.state !== from) throw peerStateWrong(`${id}: ${peer.state}`);
      await setPeerState(tx, id, to, clock.now());
    });
    return view(await changed(id));
  }

  function readOrRefuse(document: JwsGeneral): Descriptor {
    const read = readDescriptor(document);
    if (!read.ok) throw descriptorInvalid(read.reason);
    const { suite } = keyOf(read.descriptor, "sign");
    if (!acceptedSuites.includes(suite)) throw suiteNotAccepted({ en: `${read.descriptor.id} signs by ${suite}`, zh: `${read.descriptor.id} 用 ${suite} 签名` });
    return read.descriptor;
  }
}

function nodeOf(keyId: string): string {
  return keyId.split("#")[0] ?? "";
}

function toView(peer: Peer, refusals: Awaited<ReturnType<typeof listRefusals>>, replacements: Awaited<ReturnType<typeof listReplacements>>): PeerView {
  const current = new Set(peer.descriptor.keys.map(({ kid }) => kid));
  const stolen = peer.earlier.findLast(({ compromisedAt }) => compromisedAt !== null);
  return {
    id: peer.id,
    name: peer.descriptor.name,
    url: peer.descriptor.url,
    state: peer.state,
    descriptor: peer.descriptor,
    fingerprint: peer.fingerprint,
    introducedAt: peer.introducedAt.toISOString(),
    activeAt: peer.activeAt?.toISOString() ?? null,
    suspendedAt: peer.suspendedAt?.toISOString() ?? null,
    lastSeenAt: peer.lastSeenAt?.toISOString() ?? null,
    refusals: [...(refusals.get(peer.id) ?? [])],
    earlierKeys: [...new Set(peer.earlier.flatMap(({ descriptor }) => descriptor.keys.map(({ kid }) => kid)))].filter((kid) => !current.has(kid)),
    distrustedAt: peer.distrustedAt?.toISOString() ?? null,
    replacements: replacements.filter((one) => one.peer === peer.id).map(replacementView),
    compromised: stolen?.compromisedAt ? { since: stolen.compromisedAt.toISOString(), until: stolen.replacedAt.toISOString() } : null,
  };
}
