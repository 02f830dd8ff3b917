import type { Generated, Selectable } from "kysely";
import type { Reader, Transaction } from "../../../storage/database.ts";
import type { PeerState } from "../schema.ts";

interface PeerTable {
  id: string;
  state: PeerState;
  document: string;
  fingerprint: string;
  introduced_at: Date;
  active_at: Date | null;
  suspended_at: Date | null;
  last_seen_at: Date | null;
  told_version: Generated<number>;
  distrusted_at: Generated<Date | null>;
}

interface InvitationTable {
  id: string;
  secret: Uint8Array;
  created_by: string;
  created_at: Date;
  expires_at: Date;
  used_by: string | null;
  used_fingerprint: string | null;
  used_at: Date | null;
}

declare module "../../../storage/tables.ts" {
  interface Tables {
    own_descriptor: { version: number; document: string; issued_at: Date };
    peer: PeerTable;
    peer_invitation: InvitationTable;
  }
}

export interface StoredPeer {
  readonly id: string;
  readonly state: PeerState;
  readonly document: string;
  readonly fingerprint: string;
  readonly introducedAt: Date;
  readonly activeAt: Date | null;
  readonly suspendedAt: Date | null;
  readonly lastSeenAt: Date | null;
  /** The newest version of our own descriptor that it has taken. */
  readonly toldVersion: number;
  /** Since when its keys are said to be stolen, by somebody who holds them. */
  readonly distrustedAt: Date | null;
}

export interface StoredInvitation {
  readonly secret: Uint8Array;
  readonly expiresAt: Date;
  readonly usedBy: string | null;
  readonly usedFingerprint: string | null;
}

export async function findOwnDescriptor(reader: Reader): Promise<{ version: number; document: string } | undefined> {
  return reader.selectFrom("own_descriptor").select(["version", "document"]).orderBy("version", "desc").limit(1).executeTakeFirst();
}

/** Another process of this node may have written the version first. @returns whether it was ours */
export async function insertOwnDescriptor(tx: Transaction, version: number, document: string, issuedAt: Date): Promise<boolean> {
  const result = await tx
    .insertInto("own_descriptor")
    .values({ version, document, issued_at: issuedAt })
    .onConflict((conflict) => conflict.column("version").doNothing())
    .executeTakeFirst();
  return Number(result.numInsertedOrUpdatedRows ?? 0) === 1;
}

const toPeer = (row: Selectable<PeerTable>): StoredPeer => ({
  id: row.id,
  state: row.state,
  document: row.document,
  fingerprint: row.fingerprint,
  introducedAt: row.introduced_at,
  activeAt: row.active_at,
  suspendedAt: row.suspended_at,
  lastSeenAt: row.last_seen_at,
  toldVersion: row.told_version,
  distrustedAt: row.distrusted_at,
});

export async function listPeers(reader: Reader): Promise<StoredPeer[]> {
  return (await reader.selectFrom("peer").selectAll().orderBy("id").execute()).map(toPeer);
}

export async function lockPeer(tx: Transaction, id: string): Promise<StoredPeer | undefined> {
  const row = await tx.selectFrom("peer").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
  return row && toPeer(row);
}

/** Adds a peer, or renews what is known of it. */
export async function writePeer(tx: Transaction, peer: { id: string; state: PeerState; document: string; fingerprint: string; at: Date }): Promise<void> {
  const activeAt = peer.state === "active" ? peer.at : null;
  await tx
    .insertInto("peer")
    .values({
      id: peer.id, state: peer.state, document: peer.document, fingerprint: peer.fingerprint, introduced_at: peer.at, active_at: activeAt,
      suspended_at: null, last_seen_at: null,
    })
    .onConflict((conflict) =>
      conflict.column("id").doUpdateSet((row) => ({
        state: peer.state,
        document: peer.document,
        fingerprint: peer.fingerprint,
        active_at: row.fn.coalesce("peer.active_at", row.val(activeAt)),
        suspended_at: null,
      })),
    )
    .execute();
}

export async function setPeerState(tx: Transaction, id: string, state: "active" | "suspended", at: Date): Promise<void> {
  await tx
    .updateTable("peer")
    .set((row) => ({ state, suspended_at: state === "suspended" ? at : null, active_at: row.fn.coalesce("active_at", row.val(at)) }))
    .where("id", "=", id)
    .execute();
}

export async function deleteInvitedPeer(tx: Transaction, id: string): Promise<void> {
  await tx.deleteFrom("peer").where("id", "=", id).where("state", "=", "invited").execute();
}

export async function writeLastSeen(tx: Transaction, id: string, at: Date): Promise<void> {
  await tx.updateTable("peer").set({ last_seen_at: at }).where("id", "=", id).execute();
}

export async function insertInvitation(tx: Transaction, invitation: { id: string; secret: Uint8Array; createdBy: string; createdAt: Date; expiresAt: Date }): Promise<void> {
  await tx
    .insertInto("peer_invitation")
    .values({
      id: invitation.id, secret: invitation.secret, created_by: invitation.createdBy, created_at: invitation.createdAt, expires_at: invitation.expiresAt,
      used_by: null, used_fingerprint: null, used_at: null,
    })
    .execute();
}

const toInvitation = (row: InvitationTable): StoredInvitation => ({
  secret: new Uint8Array(row.secret), expiresAt: row.expires_at, usedBy: row.used_by, usedFingerprint: row.used_fingerprint,
});

export async function findInvitation(reader: Reader, id: string): Promise<StoredInvitation | undefined> {
  const row = await reader.selectFrom("peer_invitation").selectAll().where("id", "=", id).executeTakeFirst();
  return row && toInvitation(row);
}

export async function lockInvitation(tx: Transaction, id: string): Promise<StoredInvitation | undefined> {
  const row = await tx.selectFrom("peer_invitation").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
  return row && toInvitation(row);
}

export async function markInvitationUsed(tx: Transaction, id: string, by: { node: string; fingerprint: string; at: Date }): Promise<void> {
  await tx.updateTable("peer_invitation").set({ used_by: by.node, used_fingerprint: by.fingerprint, used_at: by.at }).where("id", "=", id).execute();
}

/** @param before  codes that expired earlier than this are forgotten */
export async function deleteOldInvitations(tx: Transaction, before: Date): Promise<void> {
  await tx.deleteFrom("peer_invitation").where("expires_at", "<", before).execute();
}
