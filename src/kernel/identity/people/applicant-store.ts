import type { Database, Reader, Transaction } from "../../../storage/database.ts";

declare module "../../../storage/tables.ts" {
  interface Tables {
    applicant: { id: string; name: string; id_number: string; phone: string; demo: boolean };
  }
}

/** Somebody with an account at this node's front door. */
export interface Applicant {
  readonly id: string;
  readonly name: string;
  readonly idNumber: string;
  readonly phone: string;
  readonly demo: boolean;
}

export async function writeApplicant(tx: Transaction, { id, name, idNumber, phone, demo }: Applicant): Promise<void> {
  const values = { name, id_number: idNumber, phone, demo };
  await tx.insertInto("applicant").values({ id, ...values }).onConflict((conflict) => conflict.column("id").doUpdateSet(values)).execute();
}

export async function findApplicant(db: Reader, id: string): Promise<Applicant | undefined> {
  const row = await db.selectFrom("applicant").selectAll().where("id", "=", id).executeTakeFirst();
  return row && toApplicant(row);
}

export async function listDemoApplicants(db: Database): Promise<Applicant[]> {
  return (await db.selectFrom("applicant").selectAll().where("demo", "=", true).orderBy("id").execute()).map(toApplicant);
}

function toApplicant({ id_number: idNumber, ...row }: { id: string; name: string; id_number: string; phone: string; demo: boolean }): Applicant {
  return { ...row, idNumber };
}
