import { sql } from "kysely";
import { aboutOf, type ClosedColumn } from "../../../storage/closed-columns.ts";
import type { Reader, Transaction } from "../../../storage/database.ts";
import { vaultOf } from "../../../storage/vault.ts";
import type { Text } from "../../../platform/text.ts";
import type { ItemMode } from "../items/schema.ts";
import type { Applicant, CaseForm, EvidenceValue, MaterialState } from "./schema.ts";
import type { CaseState } from "./transitions.ts";

const applicantColumn: ClosedColumn = {
  table: "service_case", column: "applicant", key: ["case_no"], digest: { column: "person", of: (text) => (JSON.parse(text) as Applicant).idNumber },
};
const formColumn: ClosedColumn = { table: "service_case", column: "form", key: ["case_no"] };
const evidenceColumn: ClosedColumn = { table: "case_material", column: "evidence", key: ["case_no", "slot"] };
const noteColumn: ClosedColumn = { table: "case_note", column: "body", key: ["ref"] };

/** What cases hold of people, closed in the database. */
export const caseColumns: readonly ClosedColumn[] = [applicantColumn, formColumn, evidenceColumn, noteColumn];

interface ServiceCaseTable {
  case_no: string;
  item_id: string;
  mode: ItemMode;
  channel: "counter" | "door";
  door: string | null;
  counter_party: string;
  deciding_party: string;
  state: CaseState;
  /** Digest of the identity number. */
  person: string;
  /** Closed, as are the forms. */
  applicant: string;
  applicant_masked: string;
  form: string;
  code_salt: Buffer | null;
  code_digest: string | null;
  wrong_tries: number;
  wrong_since: Date | null;
  withdrawal_asked_at: Date | null;
  identified_by: string;
  identified_as: string;
  created_at: Date;
  updated_at: Date;
  rating: number | null;
}

declare module "../../../storage/tables.ts" {
  interface Tables {
    service_case: ServiceCaseTable;
    case_number: { day: string; last: number };
    case_material: {
      case_no: string;
      slot: string;
      state: MaterialState;
      evidence: string | null;
      consent_id: string | null;
      crossing: string | null;
      crossed_at: Date | null;
      media_type: string | null;
      file_name: string | null;
      content: Buffer | null;
      sha256: string | null;
    };
    case_note: { case_no: string; ref: string; kind: string; body: string; at: Date };
  }
}

export interface CaseRow {
  readonly caseNo: string;
  readonly itemId: string;
  readonly mode: ItemMode;
  readonly channel: "counter" | "door";
  readonly door: string | null;
  readonly counterParty: string;
  readonly decidingParty: string;
  readonly state: CaseState;
  readonly applicant: Applicant;
  readonly applicantMasked: string;
  readonly form: CaseForm;
  readonly code: { readonly salt: Uint8Array; readonly digest: string } | null;
  readonly wrongTries: number;
  readonly wrongSince: Date | null;
  /** When the applicant asked here to withdraw it. */
  readonly withdrawalAskedAt: Date | null;
  /** Person of the counter, or account at its issuer, that identified the applicant. */
  readonly identifiedBy: string;
  /** The same as a post, without a name. */
  readonly identifiedAs: Text;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly rating: number | null;
}

export interface MaterialRow {
  readonly slot: string;
  readonly state: MaterialState;
  readonly evidence: EvidenceValue[] | null;
  readonly consentId: string | null;
  readonly crossing: string | null;
  readonly crossedAt: Date | null;
  readonly mediaType: string | null;
  readonly fileName: string | null;
  readonly content: Uint8Array | null;
  readonly sha256: string | null;
}

/** The next number of a day; the row lock keeps two clerks apart. @param day  YYYYMMDD */
export async function takeCaseNumber(tx: Transaction, day: string): Promise<number> {
  const row = await tx
    .insertInto("case_number")
    .values({ day, last: 1 })
    .onConflict((conflict) => conflict.column("day").doUpdateSet({ last: sql`case_number.last + 1` }))
    .returning("last")
    .executeTakeFirstOrThrow();
  return row.last;
}

export async function insertCase(tx: Transaction, row: CaseRow): Promise<void> {
  const vault = vaultOf(tx);
  await tx
    .insertInto("service_case")
    .values({
      case_no: row.caseNo,
      item_id: row.itemId,
      mode: row.mode,
      channel: row.channel,
      door: row.door,
      counter_party: row.counterParty,
      deciding_party: row.decidingParty,
      state: row.state,
      person: vault.digestsOf(row.applicant.idNumber)[0]!,
      applicant: vault.close(JSON.stringify(row.applicant), aboutOf(applicantColumn, row.caseNo)),
      applicant_masked: row.applicantMasked,
      form: vault.close(JSON.stringify(row.form), aboutOf(formColumn, row.caseNo)),
      code_salt: row.code ? Buffer.from(row.code.salt) : null,
      code_digest: row.code?.digest ?? null,
      wrong_tries: row.wrongTries,
      wrong_since: row.wrongSince,
      withdrawal_asked_at: row.withdrawalAskedAt,
      identified_by: row.identifiedBy,
      identified_as: JSON.stringify(row.identifiedAs),
      created_at: row.createdAt,
      updated_at: row.updatedAt,
      rating: row.rating,
    })
    .execute();
}

export async function findCase(db: Reader, caseNo: string): Promise<CaseRow | undefined> {
  const row = await db.selectFrom("service_case").selectAll().where("case_no", "=", caseNo).executeTakeFirst();
  return row && toCase(db, row);
}

export async function lockCase(tx: Transaction, caseNo: string): Promise<CaseRow | undefined> {
  const row = await tx.selectFrom("service_case").selectAll().where("case_no", "=", caseNo).forUpdate().executeTakeFirst();
  return row && toCase(tx, row);
}

export async function listCases(
  db: Reader,
  { deciding, counter, person, caseNos }: { deciding?: string; counter?: string; person?: string; caseNos?: readonly string[] },
): Promise<CaseRow[]> {
  if (caseNos?.length === 0) return [];
  let query = db.selectFrom("service_case").selectAll();
  if (deciding !== undefined) query = query.where("deciding_party", "=", deciding).where("state", "not in", ["draft", "received"]);
  if (counter !== undefined) query = query.where("counter_party", "=", counter);
  if (person !== undefined) query = query.where("person", "in", vaultOf(db).digestsOf(person));
  if (caseNos !== undefined) query = query.where("case_no", "in", caseNos);
  return (await query.orderBy("created_at", "desc").limit(500).execute()).map((row) => toCase(db, row));
}

export async function writeState(tx: Transaction, caseNo: string, state: CaseState, at: Date, rating: number | null): Promise<void> {
  await tx
    .updateTable("service_case")
    .set({ state, updated_at: at, ...(rating === null ? {} : { rating }) })
    .where("case_no", "=", caseNo)
    .execute();
}

export async function writeForm(tx: Transaction, caseNo: string, form: CaseForm, applicant: Applicant, at: Date): Promise<void> {
  const vault = vaultOf(tx);
  await tx
    .updateTable("service_case")
    .set({
      form: vault.close(JSON.stringify(form), aboutOf(formColumn, caseNo)),
      applicant: vault.close(JSON.stringify(applicant), aboutOf(applicantColumn, caseNo)),
      updated_at: at,
    })
    .where("case_no", "=", caseNo)
    .execute();
}

export async function writeCode(tx: Transaction, caseNo: string, code: { salt: Uint8Array; digest: string }): Promise<void> {
  await tx
    .updateTable("service_case")
    .set({ code_salt: Buffer.from(code.salt), code_digest: code.digest })
    .where("case_no", "=", caseNo)
    .execute();
}

export async function writeWithdrawalAsked(tx: Transaction, caseNo: string, at: Date): Promise<void> {
  await tx.updateTable("service_case").set({ withdrawal_asked_at: at }).where("case_no", "=", caseNo).execute();
}

export async function writeWrongTries(tx: Transaction, caseNo: string, tries: number, since: Date | null): Promise<void> {
  await tx.updateTable("service_case").set({ wrong_tries: tries, wrong_since: since }).where("case_no", "=", caseNo).execute();
}

export async function deleteDraft(tx: Transaction, caseNo: string): Promise<void> {
  await tx.deleteFrom("case_material").where("case_no", "=", caseNo).execute();
  await tx.deleteFrom("service_case").where("case_no", "=", caseNo).where("state", "=", "draft").execute();
}

/** A paper of which nothing is here. */
export const emptyMaterial = {
  state: "needed", evidence: null, consentId: null, crossing: null, crossedAt: null, mediaType: null, fileName: null, content: null, sha256: null,
} as const;

export async function writeMaterial(tx: Transaction, caseNo: string, row: MaterialRow): Promise<void> {
  const values = {
    state: row.state,
    evidence: row.evidence === null ? null : vaultOf(tx).close(JSON.stringify(row.evidence), aboutOf(evidenceColumn, caseNo, row.slot)),
    consent_id: row.consentId,
    crossing: row.crossing,
    crossed_at: row.crossedAt,
    media_type: row.mediaType,
    file_name: row.fileName,
    content: row.content === null ? null : Buffer.from(row.content),
    sha256: row.sha256,
  };
  await tx
    .insertInto("case_material")
    .values({ case_no: caseNo, slot: row.slot, ...values })
    .onConflict((conflict) => conflict.columns(["case_no", "slot"]).doUpdateSet(values))
    .execute();
}

export async function listMaterials(db: Reader, caseNo: string): Promise<MaterialRow[]> {
  const rows = await db.selectFrom("case_material").selectAll().where("case_no", "=", caseNo).orderBy("slot").execute();
  return rows.map((row) => ({
    slot: row.slot,
    state: row.state,
    evidence: row.evidence === null ? null : (JSON.parse(vaultOf(db).open(row.evidence, aboutOf(evidenceColumn, caseNo, row.slot))) as EvidenceValue[]),
    consentId: row.consent_id,
    crossing: row.crossing,
    crossedAt: row.crossed_at,
    mediaType: row.media_type,
    fileName: row.file_name,
    content: row.content,
    sha256: row.sha256,
  }));
}

export interface NoteRow {
  /** The link it belongs to. */
  readonly ref: string;
  readonly kind: string;
  readonly body: string;
  readonly at: Date;
}

export async function insertNote(tx: Transaction, caseNo: string, note: NoteRow): Promise<void> {
  await tx.insertInto("case_note").values({ case_no: caseNo, ref: note.ref, kind: note.kind, body: vaultOf(tx).close(note.body, aboutOf(noteColumn, note.ref)), at: note.at }).execute();
}

export async function listNotes(db: Reader, caseNo: string): Promise<NoteRow[]> {
  const rows = await db.selectFrom("case_note").select(["ref", "kind", "body", "at"]).where("case_no", "=", caseNo).orderBy("at").execute();
  return rows.map((row) => ({ ...row, body: vaultOf(db).open(row.body, aboutOf(noteColumn, row.ref)) }));
}

function toCase(db: Reader, row: ServiceCaseTable): CaseRow {
  const vault = vaultOf(db);
  return {
    caseNo: row.case_no,
    itemId: row.item_id,
    mode: row.mode,
    channel: row.channel,
    door: row.door,
    counterParty: row.counter_party,
    decidingParty: row.deciding_party,
    state: row.state,
    applicant: JSON.parse(vault.open(row.applicant, aboutOf(applicantColumn, row.case_no))) as Applicant,
    applicantMasked: row.applicant_masked,
    form: JSON.parse(vault.open(row.form, aboutOf(formColumn, row.case_no))) as CaseForm,
    code: row.code_salt && row.code_digest ? { salt: row.code_salt, digest: row.code_digest } : null,
    wrongTries: row.wrong_tries,
    wrongSince: row.wrong_since,
    withdrawalAskedAt: row.withdrawal_asked_at,
    identifiedBy: row.identified_by,
    identifiedAs: JSON.parse(row.identified_as) as Text,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    rating: row.rating,
  };
}
