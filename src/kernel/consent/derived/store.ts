import type { Reader, Transaction } from "../../../storage/database.ts";
import type { Role } from "../../identity/index.ts";

declare module "../../../storage/tables.ts" {
  interface Tables {
    consent_derived: {
      node: string;
      derived_id: string;
      consent_id: string;
      kind: string;
      ref: string;
      holder: string;
      role: Role;
      registered_at: Date;
      ended_at: Date | null;
      acknowledged_at: Date | null;
      acknowledgement: string | null;
    };
  }
}

/** Something that was made from a consent, at one holder. */
export interface Derived {
  /** Node that took the consent. */
  readonly node: string;
  readonly id: string;
  readonly consent: string;
  readonly kind: string;
  readonly ref: string;
  readonly holder: string;
  readonly role: Role;
  readonly registeredAt: Date;
  readonly endedAt: Date | null;
  readonly acknowledgedAt: Date | null;
  readonly acknowledgement: string | null;
}

/** Leaves alone what is registered already. */
export async function insertDerived(tx: Transaction, row: Derived): Promise<void> {
  await tx
    .insertInto("consent_derived")
    .values({
      node: row.node, derived_id: row.id, consent_id: row.consent, kind: row.kind, ref: row.ref, holder: row.holder, role: row.role,
      registered_at: row.registeredAt, ended_at: row.endedAt, acknowledged_at: row.acknowledgedAt, acknowledgement: row.acknowledgement,
    })
    .onConflict((on) => on.doNothing())
    .execute();
}

/** What was replaced while its consent still stood. */
export async function deleteStanding(tx: Transaction, { node, kind, ref }: { node: string; kind: string; ref: string }): Promise<void> {
  await tx.deleteFrom("consent_derived").where("node", "=", node).where("kind", "=", kind).where("ref", "=", ref).where("ended_at", "is", null).execute();
}

/** @returns those that stood until now */
export async function endDerived(tx: Transaction, { node, consent, at }: { node: string; consent: string; at: Date }): Promise<Derived[]> {
  const rows = await tx.updateTable("consent_derived").set({ ended_at: at }).where("node", "=", node).where("consent_id", "=", consent).where("ended_at", "is", null).returningAll().execute();
  return rows.map(toDerived);
}

/** Held until the transaction ends: it is acknowledged once. */
export async function lockDerived(tx: Transaction, id: string): Promise<Derived | undefined> {
  const row = await tx.selectFrom("consent_derived").selectAll().where("derived_id", "=", id).forUpdate().executeTakeFirst();
  return row && toDerived(row);
}

export async function writeAcknowledgement(tx: Transaction, { node, id, acknowledgement, at }: { node: string; id: string; acknowledgement: string; at: Date }): Promise<void> {
  await tx.updateTable("consent_derived").set({ acknowledged_at: at, acknowledgement }).where("node", "=", node).where("derived_id", "=", id).execute();
}

export async function listOfConsent(db: Reader, node: string, consent: string): Promise<Derived[]> {
  return (await db.selectFrom("consent_derived").selectAll().where("node", "=", node).where("consent_id", "=", consent).orderBy("registered_at").orderBy("holder").execute()).map(toDerived);
}

/** Ended ones of a holder: those without an answer first, then the newest. */
export async function listEndedOf(db: Reader, holder: string, limit: number): Promise<Derived[]> {
  const rows = await db.selectFrom("consent_derived").selectAll().where("holder", "=", holder).where("ended_at", "is not", null)
    .orderBy((eb) => eb("acknowledged_at", "is not", null)).orderBy("ended_at", "desc").limit(limit).execute();
  return rows.map(toDerived);
}

function toDerived(row: {
  node: string; derived_id: string; consent_id: string; kind: string; ref: string; holder: string; role: Role; registered_at: Date; ended_at: Date | null;
  acknowledged_at: Date | null; acknowledgement: string | null;
}): Derived {
  return {
    node: row.node, id: row.derived_id, consent: row.consent_id, kind: row.kind, ref: row.ref, holder: row.holder, role: row.role, registeredAt: row.registered_at,
    endedAt: row.ended_at, acknowledgedAt: row.acknowledged_at, acknowledgement: row.acknowledgement,
  };
}
