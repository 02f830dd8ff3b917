import { canonicalText } from "../../platform/crypto/jcs.ts";
import type { JwsGeneral } from "../../platform/crypto/jws.ts";
import type { Database, Reader, Transaction } from "../../storage/database.ts";
import type { AgreementAct, AgreementState, AgreementSummary, PrintedAgreement } from "./schema.ts";

declare module "../../storage/tables.ts" {
  interface Tables {
    agreement: {
      id: string;
      position: number;
      grouping: AgreementSummary["group"];
      printed: string;
      state: AgreementState;
      document: string | null;
      digest: string | null;
      proposed_by: string | null;
    };
    agreement_act: {
      agreement: string;
      seq: number;
      act: AgreementAct["act"];
      party: string;
      person: string;
      at: Date;
      digest: string;
      reason: string | null;
      receipt: string | null;
      document: string | null;
    };
  }
}

/** A text that at least one party has signed. */
export interface SignedText {
  readonly document: JwsGeneral;
  readonly digest: string;
  readonly proposedBy: string;
}

export interface StoredAgreement {
  readonly id: string;
  readonly group: AgreementSummary["group"];
  readonly printed: PrintedAgreement;
  readonly state: AgreementState;
  readonly signed: SignedText | undefined;
}

/** An act with the document it was done over, which stays readable after a refusal. */
export interface NewAct extends AgreementAct {
  readonly document: JwsGeneral | null;
}

/** New lines are added, known ones keep their state and take the source's present wording. */
export async function seedAgreements(
  tx: Transaction,
  rows: readonly { id: string; position: number; group: AgreementSummary["group"]; printed: PrintedAgreement; state: "listed" | "draft" }[],
): Promise<void> {
  for (const { id, position, group, printed, state } of rows) {
    const known = { position, grouping: group, printed: JSON.stringify(printed) };
    await tx
      .insertInto("agreement")
      .values({ id, state, document: null, digest: null, proposed_by: null, ...known })
      .onConflict((conflict) => conflict.column("id").doUpdateSet(known))
      .execute();
  }
}

export async function listStored(db: Reader): Promise<StoredAgreement[]> {
  const rows = await db.selectFrom("agreement").selectAll().orderBy("position").execute();
  return rows.map(toAgreement);
}

export async function findStored(db: Reader, id: string): Promise<StoredAgreement | undefined> {
  const row = await db.selectFrom("agreement").selectAll().where("id", "=", id).executeTakeFirst();
  return row && toAgreement(row);
}

export async function lockStored(tx: Transaction, id: string): Promise<StoredAgreement | undefined> {
  const row = await tx.selectFrom("agreement").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
  return row && toAgreement(row);
}

/** The text of a signed document as every node keeps it and serves it: canonical, so that two nodes hold the same bytes. */
export async function findDocumentText(db: Database, id: string): Promise<string | undefined> {
  const row = await db.selectFrom("agreement").select("document").where("id", "=", id).executeTakeFirst();
  return row?.document ?? undefined;
}

export async function writeSigned(tx: Transaction, id: string, state: "proposed" | "active", { document, digest, proposedBy }: SignedText): Promise<void> {
  await tx
    .updateTable("agreement")
    .set({ state, document: canonicalText(document), digest, proposed_by: proposedBy })
    .where("id", "=", id)
    .execute();
}

export async function returnToDraft(tx: Transaction, id: string): Promise<void> {
  await tx.updateTable("agreement").set({ state: "draft", document: null, digest: null, proposed_by: null }).where("id", "=", id).execute();
}

export async function insertAct(tx: Transaction, agreement: string, { document, at, ...act }: NewAct): Promise<void> {
  const last = await tx
    .selectFrom("agreement_act")
    .select((eb) => eb.fn.max("seq").as("last"))
    .where("agreement", "=", agreement)
    .executeTakeFirst();
  await tx
    .insertInto("agreement_act")
    .values({
      agreement,
      seq: (last?.last ?? 0) + 1,
      ...act,
      at: new Date(at),
      document: document === null ? null : canonicalText(document),
    })
    .execute();
}

export async function listActs(db: Reader, agreement: string): Promise<AgreementAct[]> {
  const rows = await db.selectFrom("agreement_act").selectAll().where("agreement", "=", agreement).orderBy("seq").execute();
  return rows.map(({ act, party, person, at, digest, reason, receipt }) => ({ act, party, person, at: at.toISOString(), digest, reason, receipt }));
}

function toAgreement(row: {
  id: string;
  grouping: AgreementSummary["group"];
  printed: string;
  state: AgreementState;
  document: string | null;
  digest: string | null;
  proposed_by: string | null;
}): StoredAgreement {
  const { id, grouping, printed, state, document, digest, proposed_by: proposedBy } = row;
  return {
    id,
    group: grouping,
    printed: JSON.parse(printed) as PrintedAgreement,
    state,
    signed:
      document === null || digest === null || proposedBy === null
        ? undefined
        : { document: JSON.parse(document) as JwsGeneral, digest, proposedBy },
  };
}
