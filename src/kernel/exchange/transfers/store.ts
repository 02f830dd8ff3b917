import { sql } from "kysely";
import type { Database, Reader, Transaction } from "../../../storage/database.ts";
import type { TransferMessageType } from "./messages.ts";
import type { Role, State } from "./states.ts";

declare module "../../../storage/tables.ts" {
  interface Tables {
    transfer: {
      id: string;
      peer: string;
      role: Role;
      consumer_pid: string;
      provider_pid: string | null;
      agreement: string;
      format: string;
      state: State;
      peer_path: string;
      token: string | null;
    };
    transfer_message: {
      transfer: string;
      sequence: number;
      direction: "in" | "out";
      type: TransferMessageType;
      path: string;
      body: string;
      state: State;
      at: Date;
      delivered_at: Date | null;
      refused: string | null;
    };
  }
}

export interface StoredTransfer {
  readonly id: string;
  readonly peer: string;
  readonly role: Role;
  readonly consumerPid: string;
  /** Null until the provider has answered. */
  readonly providerPid: string | null;
  /** The agreement's IRI, as the protocol names it. */
  readonly agreement: string;
  readonly format: string;
  readonly state: State;
  readonly peerPath: string;
  /** What a call of this transfer shows: given by the provider with its start. */
  readonly token: string | null;
}

export interface StoredTransferMessage {
  readonly transfer: string;
  readonly sequence: number;
  readonly direction: "in" | "out";
  readonly type: TransferMessageType;
  readonly path: string;
  readonly body: string;
  readonly state: State;
  readonly at: Date;
  readonly deliveredAt: Date | null;
  readonly refused: string | null;
}

export async function insertTransfer(tx: Transaction, one: StoredTransfer): Promise<void> {
  await tx
    .insertInto("transfer")
    .values({
      id: one.id, peer: one.peer, role: one.role, consumer_pid: one.consumerPid, provider_pid: one.providerPid, agreement: one.agreement, format: one.format, state: one.state,
      peer_path: one.peerPath, token: one.token,
    })
    .execute();
}

/** All steps of one transfer wait for this lock. */
export async function lockTransfer(tx: Transaction, id: string): Promise<StoredTransfer | undefined> {
  const row = await tx.selectFrom("transfer").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
  return row && toTransfer(row);
}

export async function findTransfer(db: Reader, id: string): Promise<StoredTransfer | undefined> {
  const row = await db.selectFrom("transfer").selectAll().where("id", "=", id).executeTakeFirst();
  return row && toTransfer(row);
}

/** By our own id of it. Another peer's transfer is none. */
export async function findByOwnPid(db: Reader, peer: string, pid: string): Promise<StoredTransfer | undefined> {
  const row = await db
    .selectFrom("transfer")
    .selectAll()
    .where((eb) => eb.and([
      eb("transfer.peer", "=", peer),
      eb.or([eb.and([eb("role", "=", "consumer"), eb("consumer_pid", "=", pid)]), eb.and([eb("role", "=", "provider"), eb("provider_pid", "=", pid)])]),
    ]))
    .executeTakeFirst();
  return row && toTransfer(row);
}

export async function findByConsumerPid(db: Reader, peer: string, consumerPid: string): Promise<StoredTransfer | undefined> {
  const row = await db.selectFrom("transfer").selectAll().where("peer", "=", peer).where("role", "=", "provider").where("consumer_pid", "=", consumerPid).executeTakeFirst();
  return row && toTransfer(row);
}

/** Those of an agreement that are not over, the newest last. */
export async function listStanding(db: Reader, { role, agreement }: { role: Role; agreement: string }): Promise<StoredTransfer[]> {
  const rows = await db
    .selectFrom("transfer").selectAll().where("role", "=", role).where("agreement", "=", agreement).where("state", "not in", ["COMPLETED", "TERMINATED"]).orderBy("id").execute();
  return rows.map(toTransfer);
}

/** Two requests for the same process, or for the same agreement, wait for each other here. @param name  a pid or an agreement */
export async function lockName(tx: Transaction, peer: string, name: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`transfer:${peer}:${name}`}, 0))`.execute(tx);
}

export async function writeState(tx: Transaction, id: string, state: State): Promise<void> {
  await tx.updateTable("transfer").set({ state }).where("id", "=", id).execute();
}

export async function writeProviderPid(tx: Transaction, id: string, providerPid: string): Promise<void> {
  await tx.updateTable("transfer").set({ provider_pid: providerPid }).where("id", "=", id).where("provider_pid", "is", null).execute();
}

export async function writeToken(tx: Transaction, id: string, token: string): Promise<void> {
  await tx.updateTable("transfer").set({ token }).where("id", "=", id).execute();
}

/** Whoever appends holds the lock of the transfer, or has just made it. */
export async function appendMessage(tx: Transaction, one: Omit<StoredTransferMessage, "sequence" | "deliveredAt" | "refused">): Promise<void> {
  await sql`
    insert into transfer_message (transfer, sequence, direction, type, path, body, state, at)
    select ${one.transfer}::uuid, coalesce(max(sequence), 0) + 1, ${one.direction}, ${one.type}, ${one.path}, ${one.body}, ${one.state}, ${one.at}::timestamptz
    from transfer_message where transfer = ${one.transfer}`.execute(tx);
}

export async function listMessages(db: Reader, transfer: string): Promise<StoredTransferMessage[]> {
  return (await db.selectFrom("transfer_message").selectAll().where("transfer", "=", transfer).orderBy("sequence").execute()).map(toMessage);
}

/** The message that has to leave next. */
export async function findNextOutgoing(db: Reader, transfer: string): Promise<StoredTransferMessage | undefined> {
  const row = await db
    .selectFrom("transfer_message").selectAll()
    .where("transfer", "=", transfer).where("direction", "=", "out").where("delivered_at", "is", null).where("refused", "is", null)
    .orderBy("sequence").limit(1).executeTakeFirst();
  return row && toMessage(row);
}

/** @param peer  undefined: of all peers */
export async function listWithOutgoing(db: Reader, peer?: string): Promise<string[]> {
  let query = db
    .selectFrom("transfer_message").innerJoin("transfer", "transfer.id", "transfer_message.transfer").select("transfer.id").distinct()
    .where("direction", "=", "out").where("delivered_at", "is", null).where("refused", "is", null);
  if (peer !== undefined) query = query.where("peer", "=", peer);
  return (await query.execute()).map((row) => row.id);
}

/** @param providerPid  the provider's id of the transfer, when the acknowledgement has brought it */
export async function markDelivered(tx: Transaction, { transfer, sequence }: StoredTransferMessage, { at, providerPid }: { at: Date; providerPid: string | undefined }): Promise<void> {
  if (providerPid !== undefined) await writeProviderPid(tx, transfer, providerPid);
  await tx.updateTable("transfer_message").set({ delivered_at: at }).where("transfer", "=", transfer).where("sequence", "=", sequence).execute();
}

export async function markRefused(tx: Transaction, { transfer, sequence }: StoredTransferMessage, refused: string): Promise<void> {
  await tx.updateTable("transfer_message").set({ refused }).where("transfer", "=", transfer).where("sequence", "=", sequence).execute();
}

/** What the peer no longer waits for is not sent. */
export async function dropOutgoing(tx: Transaction, transfer: string, reason: string): Promise<void> {
  await tx
    .updateTable("transfer_message").set({ refused: reason })
    .where("transfer", "=", transfer).where("direction", "=", "out").where("delivered_at", "is", null).where("refused", "is", null)
    .execute();
}

export async function countWaiting(db: Database): Promise<number> {
  return (await listWithOutgoing(db)).length;
}

function toTransfer(row: {
  id: string; peer: string; role: Role; consumer_pid: string; provider_pid: string | null; agreement: string; format: string; state: State; peer_path: string; token: string | null;
}): StoredTransfer {
  const { consumer_pid: consumerPid, provider_pid: providerPid, peer_path: peerPath, ...rest } = row;
  return { ...rest, consumerPid, providerPid, peerPath };
}

function toMessage(row: Omit<StoredTransferMessage, "deliveredAt"> & { delivered_at: Date | null }): StoredTransferMessage {
  const { delivered_at: deliveredAt, ...rest } = row;
  return { ...rest, deliveredAt };
}
