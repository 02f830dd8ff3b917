import { aboutOf, type ClosedColumn } from "../../../storage/closed-columns.ts";
import type { Database, Reader, Transaction } from "../../../storage/database.ts";
import { vaultOf } from "../../../storage/vault.ts";

interface ApplicantTable {
  id: string;
  name: string;
  /** Closed. */
  id_number: string;
  id_digest: string | null;
  phone: string;
  demo: boolean;
}

export const applicantIdNumber: ClosedColumn = { table: "applicant", column: "id_number", key: ["id"], digest: { column: "id_digest", of: (text) => text } };

declare module "../../../storage/tables.ts" {
  interface Tables {
    applicant: ApplicantTable;
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
  const vault = vaultOf(tx);
  const values = { name, id_number: vault.close(idNumber, aboutOf(applicantIdNumber, id)), id_digest: vault.digestsOf(idNumber)[0] ?? null, phone, demo };
  await tx.insertInto("applicant").values({ id, ...values }).onConflict((conflict) => conflict.column("id").doUpdateSet(values)).execute();
}

export async function findApplicant(db: Reader, id: string): Promise<Applicant | undefined> {
  const row = await db.selectFrom("applicant").selectAll().where("id", "=", id).executeTakeFirst();
  return row && toApplicant(db, row);
}

export async function listDemoApplicants(db: Database): Promise<Applicant[]> {
  return (await db.selectFrom("applicant").selectAll().where("demo", "=", true).orderBy("id").execute()).map((row) => toApplicant(db, row));
}

function toApplicant(db: Reader, { id, name, id_number: closed, phone, demo }: ApplicantTable): Applicant {
  return { id, name, phone, demo, idNumber: vaultOf(db).open(closed, aboutOf(applicantIdNumber, id)) };
}
