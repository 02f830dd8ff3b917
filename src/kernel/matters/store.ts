import type { JwsGeneral } from "../../platform/crypto/jws.ts";
import type { Reader, Transaction } from "../../storage/database.ts";
import type { Generated } from "kysely";
import type { CustodyLink, MatterHead } from "./schema.ts";

declare module "../../storage/tables.ts" {
  interface Tables {
    matter: {
      matter: string;
      nodes: string[];
      custodian: string;
      offered_to: string | null;
      last_seq: number;
      last_type: string;
      last_digest: string;
      opened_at: Date;
      updated_at: Date;
      answer_by: Date | null;
      escalate_to: string | null;
      overdue_handled: Generated<boolean>;
    };
    matter_link: {
      matter: string;
      seq: number;
      type: string;
      ref: string;
      at: Date;
      node: string;
      document: string;
      digest: string;
    };
  }
}

export interface StoredLink {
  readonly link: CustodyLink;
  readonly document: JwsGeneral;
  readonly digest: string;
}

const headColumns = ["matter", "nodes", "custodian", "offered_to", "last_seq", "last_type", "last_digest", "updated_at", "answer_by", "escalate_to"] as const;

export async function lockHead(tx: Transaction, matter: string): Promise<MatterHead | undefined> {
  const row = await tx.selectFrom("matter").select(headColumns).where("matter", "=", matter).forUpdate().executeTakeFirst();
  return row && toHead(row);
}

export async function findHead(db: Reader, matter: string): Promise<MatterHead | undefined> {
  const row = await db.selectFrom("matter").select(headColumns).where("matter", "=", matter).executeTakeFirst();
  return row && toHead(row);
}

export async function writeHead(tx: Transaction, head: MatterHead): Promise<void> {
  const values = {
    nodes: [...head.nodes],
    custodian: head.custodian,
    offered_to: head.offeredTo,
    last_seq: head.lastSeq,
    last_type: head.lastType,
    last_digest: head.lastDigest,
    updated_at: head.lastAt,
    answer_by: head.answerBy,
    escalate_to: head.escalateTo,
    overdue_handled: false,
  };
  await tx
    .insertInto("matter")
    .values({ matter: head.matter, opened_at: head.lastAt, ...values })
    .onConflict((conflict) => conflict.column("matter").doUpdateSet(values))
    .execute();
}

export async function insertLink(tx: Transaction, { link, document, digest }: StoredLink): Promise<void> {
  await tx
    .insertInto("matter_link")
    .values({
      matter: link.matter,
      seq: link.seq,
      type: link.type,
      ref: link.ref,
      at: new Date(link.at),
      node: link.node,
      document: JSON.stringify(document),
      digest,
    })
    .execute();
}

export async function findLinkDigest(db: Reader, matter: string, seq: number): Promise<string | undefined> {
  const row = await db.selectFrom("matter_link").select("digest").where("matter", "=", matter).where("seq", "=", seq).executeTakeFirst();
  return row?.digest;
}

/** Matters with an offer that nobody answered by `now` and that this node has not dealt with. */
export async function listOverdue(db: Reader, now: Date): Promise<string[]> {
  const rows = await db.selectFrom("matter").select("matter").where("answer_by", "<=", now).where("overdue_handled", "=", false).orderBy("answer_by").execute();
  return rows.map((row) => row.matter);
}

/** @returns when the next open offer's time is over */
export async function findNextDeadline(db: Reader): Promise<Date | undefined> {
  const row = await db.selectFrom("matter").select("answer_by").where("answer_by", "is not", null).where("overdue_handled", "=", false).orderBy("answer_by").limit(1).executeTakeFirst();
  return row?.answer_by ?? undefined;
}

/** @returns false when it was marked before */
export async function markOverdueHandled(tx: Transaction, matter: string): Promise<boolean> {
  const { numUpdatedRows } = await tx.updateTable("matter").set({ overdue_handled: true }).where("matter", "=", matter).where("overdue_handled", "=", false).executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** The signed documents of a chain, first link first, exactly as they were signed. */
export async function listDocuments(db: Reader, matter: string): Promise<JwsGeneral[]> {
  const rows = await db.selectFrom("matter_link").select("document").where("matter", "=", matter).orderBy("seq").execute();
  return rows.map((row) => JSON.parse(row.document) as JwsGeneral);
}

function toHead(row: {
  matter: string;
  nodes: string[];
  custodian: string;
  offered_to: string | null;
  last_seq: number;
  last_type: string;
  last_digest: string;
  updated_at: Date;
  answer_by: Date | null;
  escalate_to: string | null;
}): MatterHead {
  return {
    matter: row.matter,
    nodes: row.nodes,
    custodian: row.custodian,
    offeredTo: row.offered_to,
    lastSeq: row.last_seq,
    lastType: row.last_type,
    lastDigest: row.last_digest,
    lastAt: row.updated_at,
    answerBy: row.answer_by,
    escalateTo: row.escalate_to,
  };
}
