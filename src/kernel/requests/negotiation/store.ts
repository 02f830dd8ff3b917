import { sql } from "kysely";
import { notWaitingForDisk, type Database, type Reader, type Transaction } from "../../../storage/database.ts";
import type { MessageType } from "./messages.ts";
import type { Role, State } from "./states.ts";

declare module "../../../storage/tables.ts" {
  interface Tables {
    negotiation: {
      id: string;
      peer: string;
      role: Role;
      consumer_pid: string;
      provider_pid: string | null;
      state: State;
      peer_path: string;
      agreed: string | null;
    };
    negotiation_message: {
      negotiation: string;
      sequence: number;
      direction: "in" | "out";
      type: MessageType;
      path: string;
      body: string;
      state: State;
      at: Date;
      delivered_at: Date | null;
      refused: string | null;
    };
  }
}

export interface StoredNegotiation {
  /** The request's id. */
  readonly id: string;
  readonly peer: string;
  readonly role: Role;
  readonly consumerPid: string;
  /** Null until the provider has answered. */
  readonly providerPid: string | null;
  readonly state: State;
  readonly peerPath: string;
  readonly agreed: string | null;
}

export interface StoredMessage {
  readonly negotiation: string;
  readonly sequence: number;
  readonly direction: "in" | "out";
  readonly type: MessageType;
  /** Under the negotiation, e.g. `agreement`. */
  readonly path: string;
  readonly body: string;
  readonly state: State;
  readonly at: Date;
  readonly deliveredAt: Date | null;
  readonly refused: string | null;
}

export async function insertNegotiation(tx: Transaction, one: Omit<StoredNegotiation, "agreed">): Promise<void> {
  await tx
    .insertInto("negotiation")
    .values({ id: one.id, peer: one.peer, role: one.role, consumer_pid: one.consumerPid, provider_pid: one.providerPid, state: one.state, peer_path: one.peerPath, agreed: null })
    .execute();
}

export async function findNegotiation(db: Reader, id: string): Promise<StoredNegotiation | undefined> {
  const row = await db.selectFrom("negotiation").selectAll().where("id", "=", id).executeTakeFirst();
  return row && toNegotiation(row);
}

export async function listNegotiations(db: Reader, ids: readonly string[]): Promise<StoredNegotiation[]> {
  if (ids.length === 0) return [];
  return (await db.selectFrom("negotiation").selectAll().where("id", "in", [...ids]).execute()).map(toNegotiation);
}

/** By our own id of it: the one that the peer's messages are addressed to. Another peer's negotiation is none. */
export async function findByOwnPid(db: Reader, peer: string, pid: string): Promise<StoredNegotiation | undefined> {
  const row = await db
    .selectFrom("negotiation")
    .selectAll()
    .where((eb) => eb.and([
      eb("negotiation.peer", "=", peer),
      eb.or([eb.and([eb("role", "=", "consumer"), eb("consumer_pid", "=", pid)]), eb.and([eb("role", "=", "provider"), eb("provider_pid", "=", pid)])]),
    ]))
    .executeTakeFirst();
  return row && toNegotiation(row);
}

export async function findByConsumerPid(db: Reader, peer: string, consumerPid: string): Promise<StoredNegotiation | undefined> {
  const row = await db.selectFrom("negotiation").selectAll().where("peer", "=", peer).where("role", "=", "provider").where("consumer_pid", "=", consumerPid).executeTakeFirst();
  return row && toNegotiation(row);
}

export async function findByProviderPid(db: Reader, peer: string, providerPid: string): Promise<StoredNegotiation | undefined> {
  const row = await db.selectFrom("negotiation").selectAll().where("peer", "=", peer).where("role", "=", "consumer").where("provider_pid", "=", providerPid).executeTakeFirst();
  return row && toNegotiation(row);
}

/** Two first messages with the same pid of their sender wait for each other here. */
export async function lockInitial(tx: Transaction, peer: string, theirPid: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`negotiation:${peer}:${theirPid}`}, 0))`.execute(tx);
}

/** For counsels that have nothing else to lock by. */
export async function lockNegotiation(tx: Transaction, id: string): Promise<void> {
  await tx.selectFrom("negotiation").select("id").where("id", "=", id).forUpdate().execute();
}

export async function writeState(tx: Transaction, id: string, state: State): Promise<void> {
  await tx.updateTable("negotiation").set({ state }).where("id", "=", id).execute();
}

export async function writeProviderPid(tx: Transaction, id: string, providerPid: string): Promise<void> {
  await tx.updateTable("negotiation").set({ provider_pid: providerPid }).where("id", "=", id).where("provider_pid", "is", null).execute();
}

export async function writeAgreed(tx: Transaction, id: string, agreed: string): Promise<void> {
  await tx.updateTable("negotiation").set({ agreed }).where("id", "=", id).execute();
}

/** Whoever appends holds the lock of the request. */
export async function appendMessage(tx: Transaction, one: Omit<StoredMessage, "sequence" | "deliveredAt" | "refused">): Promise<void> {
  await sql`
    insert into negotiation_message (negotiation, sequence, direction, type, path, body, state, at)
    select ${one.negotiation}::uuid, coalesce(max(sequence), 0) + 1, ${one.direction}, ${one.type}, ${one.path}, ${one.body}, ${one.state}, ${one.at}::timestamptz
    from negotiation_message where negotiation = ${one.negotiation}`.execute(tx);
}

export async function listMessages(db: Reader, negotiations: readonly string[]): Promise<StoredMessage[]> {
  if (negotiations.length === 0) return [];
  return (await db.selectFrom("negotiation_message").selectAll().where("negotiation", "in", [...negotiations]).orderBy("negotiation").orderBy("sequence").execute()).map(toMessage);
}

/** The message that has to leave next, with its negotiation. */
export async function findNextOutgoing(db: Reader, negotiation: string): Promise<{ readonly message: StoredMessage; readonly negotiation: StoredNegotiation } | undefined> {
  const row = await db
    .selectFrom("negotiation_message")
    .innerJoin("negotiation", "negotiation.id", "negotiation_message.negotiation")
    .selectAll("negotiation_message")
    .select(["id", "peer", "role", "consumer_pid", "provider_pid", "negotiation.state as reached", "peer_path", "agreed"])
    .where("negotiation", "=", negotiation)
    .where("direction", "=", "out")
    .where("delivered_at", "is", null)
    .where("refused", "is", null)
    .orderBy("sequence")
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { id, peer, role, consumer_pid, provider_pid, reached, peer_path, agreed, ...message } = row;
  return { message: toMessage(message), negotiation: toNegotiation({ id, peer, role, consumer_pid, provider_pid, state: reached, peer_path, agreed }) };
}

/** @param peer  undefined: of all peers */
export async function listWithOutgoing(db: Reader, peer?: string): Promise<string[]> {
  let query = db
    .selectFrom("negotiation_message")
    .innerJoin("negotiation", "negotiation.id", "negotiation_message.negotiation")
    .select("negotiation.id")
    .distinct()
    .where("direction", "=", "out")
    .where("delivered_at", "is", null)
    .where("refused", "is", null);
  if (peer !== undefined) query = query.where("peer", "=", peer);
  return (await query.execute()).map((row) => row.id);
}

export async function rewriteBody(tx: Transaction, { negotiation, sequence }: StoredMessage, body: string): Promise<void> {
  await tx.updateTable("negotiation_message").set({ body }).where("negotiation", "=", negotiation).where("sequence", "=", sequence).execute();
}

/**
 * A transaction of its own. Were it lost, the message would go once more and be acknowledged in the same words.
 * @param providerPid  the provider's id of the negotiation, when the acknowledgement has brought it
 */
export async function markDelivered(db: Database, { negotiation, sequence }: StoredMessage, { at, providerPid = null }: { at: Date; providerPid?: string | null | undefined }): Promise<void> {
  await sql`
    ${notWaitingForDisk},
    answered as (update negotiation set provider_pid = ${providerPid}::text from mode where id = ${negotiation}::uuid and provider_pid is null and ${providerPid}::text is not null)
    update negotiation_message set delivered_at = ${at}::timestamptz from mode where negotiation = ${negotiation}::uuid and sequence = ${sequence}::integer`.execute(db);
}

export async function markRefused(tx: Transaction, { negotiation, sequence }: StoredMessage, refused: string): Promise<void> {
  await tx.updateTable("negotiation_message").set({ refused }).where("negotiation", "=", negotiation).where("sequence", "=", sequence).execute();
}

/** What the peer no longer waits for is not sent. */
export async function dropOutgoing(tx: Transaction, negotiation: string, reason: string): Promise<void> {
  await tx
    .updateTable("negotiation_message")
    .set({ refused: reason })
    .where("negotiation", "=", negotiation)
    .where("direction", "=", "out")
    .where("delivered_at", "is", null)
    .where("refused", "is", null)
    .execute();
}

export async function listRequestedHere(db: Reader): Promise<string[]> {
  return (await db.selectFrom("negotiation").select("id").where("role", "=", "provider").where("state", "=", "REQUESTED").execute()).map((row) => row.id);
}

function toNegotiation(row: { id: string; peer: string; role: Role; consumer_pid: string; provider_pid: string | null; state: State; peer_path: string; agreed: string | null }): StoredNegotiation {
  return { id: row.id, peer: row.peer, role: row.role, consumerPid: row.consumer_pid, providerPid: row.provider_pid, state: row.state, peerPath: row.peer_path, agreed: row.agreed };
}

function toMessage(row: Omit<StoredMessage, "deliveredAt"> & { delivered_at: Date | null }): StoredMessage {
  const { delivered_at: deliveredAt, ...rest } = row;
  return { ...rest, deliveredAt };
}
