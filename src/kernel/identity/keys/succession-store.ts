import type { Reader, Transaction } from "../../../storage/database.ts";

declare module "../../../storage/tables.ts" {
  interface Tables {
    peer_descriptor_before: { peer: string; version: number; document: string; replaced_at: Date; compromised_at: Date | null };
    own_replacement: { version: number; statement: string; compromised_at: Date };
    peer_replacement: { peer: string; fingerprint: string; document: string; statement: string; received_at: Date };
  }
}

/** What a peer said of itself before. */
export interface EarlierDescriptor {
  readonly peer: string;
  readonly version: number;
  readonly document: string;
  readonly replacedAt: Date;
  readonly compromisedAt: Date | null;
}

/** New keys of a peer that its old ones don't vouch for: our operator has to hear their fingerprint by telephone. */
export interface StoredReplacement {
  readonly peer: string;
  readonly fingerprint: string;
  readonly document: string;
  readonly statement: string;
  readonly receivedAt: Date;
}

/** Oldest first. */
export async function listEarlier(reader: Reader): Promise<EarlierDescriptor[]> {
  const rows = await reader.selectFrom("peer_descriptor_before").selectAll().orderBy("peer").orderBy("version").execute();
  return rows.map(({ replaced_at: replacedAt, compromised_at: compromisedAt, ...rest }) => ({ ...rest, replacedAt, compromisedAt }));
}

export async function insertEarlier(tx: Transaction, one: EarlierDescriptor): Promise<void> {
  await tx
    .insertInto("peer_descriptor_before")
    .values({ peer: one.peer, version: one.version, document: one.document, replaced_at: one.replacedAt, compromised_at: one.compromisedAt })
    .onConflict((conflict) => conflict.columns(["peer", "version"]).doNothing())
    .execute();
}

/** Every version of our own descriptor, oldest first. */
export async function listOwnDescriptors(reader: Reader): Promise<{ version: number; document: string }[]> {
  return reader.selectFrom("own_descriptor").select(["version", "document"]).orderBy("version").execute();
}

export async function writeTold(tx: Transaction, peer: string, version: number): Promise<void> {
  await tx.updateTable("peer").set({ told_version: version }).where("id", "=", peer).execute();
}

/** Its descriptor follows the one before; whatever was said of stolen keys is settled by it. */
export async function writeSuccessor(tx: Transaction, peer: string, { document, fingerprint }: { document: string; fingerprint: string }): Promise<void> {
  await tx.updateTable("peer").set({ document, fingerprint, distrusted_at: null }).where("id", "=", peer).execute();
  await tx.deleteFrom("peer_replacement").where("peer", "=", peer).execute();
}

export async function writeDistrust(tx: Transaction, peer: string, at: Date): Promise<void> {
  await tx.updateTable("peer").set((row) => ({ distrusted_at: row.fn.coalesce("distrusted_at", row.val(at)) })).where("id", "=", peer).execute();
}

/** Anybody may bring one, so only the newest few of a peer are kept. */
const mostReplacements = 3;

export async function insertReplacement(tx: Transaction, one: StoredReplacement): Promise<void> {
  await tx
    .insertInto("peer_replacement")
    .values({ peer: one.peer, fingerprint: one.fingerprint, document: one.document, statement: one.statement, received_at: one.receivedAt })
    .onConflict((conflict) => conflict.columns(["peer", "fingerprint"]).doUpdateSet({ document: one.document, statement: one.statement }))
    .execute();
  const kept = await tx.selectFrom("peer_replacement").select("fingerprint").where("peer", "=", one.peer).orderBy("received_at", "desc").limit(mostReplacements).execute();
  await tx.deleteFrom("peer_replacement").where("peer", "=", one.peer).where("fingerprint", "not in", kept.map(({ fingerprint }) => fingerprint)).execute();
}

/** Newest first. */
export async function listReplacements(reader: Reader): Promise<StoredReplacement[]> {
  const rows = await reader.selectFrom("peer_replacement").selectAll().orderBy("received_at", "desc").execute();
  return rows.map(({ received_at: receivedAt, ...rest }) => ({ ...rest, receivedAt }));
}

export async function insertOwnReplacement(tx: Transaction, { version, statement, compromisedAt }: { version: number; statement: string; compromisedAt: Date }): Promise<void> {
  await tx.insertInto("own_replacement").values({ version, statement, compromised_at: compromisedAt }).execute();
}

export async function findOwnReplacement(reader: Reader, version: number): Promise<string | undefined> {
  return (await reader.selectFrom("own_replacement").select("statement").where("version", "=", version).executeTakeFirst())?.statement;
}
