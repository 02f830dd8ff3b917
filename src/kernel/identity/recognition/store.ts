import { canonicalText } from "../../../platform/crypto/jcs.ts";
import type { JwsGeneral } from "../../../platform/crypto/jws.ts";
import type { Transaction } from "../../../storage/database.ts";

declare module "../../../storage/tables.ts" {
  interface Tables {
    recognition_consent: {
      id: string;
      grant_id: string;
      account: string;
      recipient: string;
      document: string;
      text_shown: string;
      subject_salt: string | null;
      given_at: Date;
      asserted_at: Date | null;
    };
    recognition: { issuer: string; id: string; document: string; recognised_at: Date };
  }
}

export interface NewConsentRow {
  readonly id: string;
  readonly grantId: string;
  readonly account: string;
  readonly recipient: string;
  readonly document: JwsGeneral;
  readonly textShown: string;
  readonly subjectSalt: string;
  readonly givenAt: Date;
}

export async function insertRecognitionConsent(tx: Transaction, row: NewConsentRow): Promise<void> {
  const { id, grantId, account, recipient, document, textShown, subjectSalt, givenAt } = row;
  await tx
    .insertInto("recognition_consent")
    .values({ id, grant_id: grantId, account, recipient, document: canonicalText(document), text_shown: textShown, subject_salt: subjectSalt, given_at: givenAt, asserted_at: null })
    .execute();
}

/** Takes a consent for its one assertion: who comes second finds nothing. */
export async function takeRecognitionConsent(
  tx: Transaction,
  { grantId, account, recipient, at }: { grantId: string; account: string; recipient: string; at: Date },
): Promise<{ document: JwsGeneral; subjectSalt: string } | undefined> {
  const row = await tx
    .selectFrom("recognition_consent")
    .select(["id", "document", "subject_salt"])
    .where("grant_id", "=", grantId)
    .where("account", "=", account)
    .where("recipient", "=", recipient)
    .where("asserted_at", "is", null)
    .forUpdate()
    .executeTakeFirst();
  if (!row || row.subject_salt === null) return undefined;
  await tx.updateTable("recognition_consent").set({ asserted_at: at, subject_salt: null }).where("id", "=", row.id).execute();
  return { document: JSON.parse(row.document) as JwsGeneral, subjectSalt: row.subject_salt };
}

/** @returns false when this issuer's assertion has been accepted before */
export async function insertRecognition(tx: Transaction, { issuer, id, document, at }: { issuer: string; id: string; document: JwsGeneral; at: Date }): Promise<boolean> {
  const done = await tx
    .insertInto("recognition")
    .values({ issuer, id, document: canonicalText(document), recognised_at: at })
    .onConflict((conflict) => conflict.columns(["issuer", "id"]).doNothing())
    .executeTakeFirst();
  return Number(done.numInsertedOrUpdatedRows ?? 0) === 1;
}
