import type { Reader, Transaction } from "../../../storage/database.ts";
import type { Text } from "../../../platform/text.ts";
import type { Finding } from "./schema.ts";
import type { PartState } from "./transitions.ts";

interface CasePartTable {
  case_no: string;
  part: string;
  matter: string;
  party: string;
  title_zh: string;
  title_en: string;
  days: number;
  slots: string[];
  state: PartState;
  finding: Finding | null;
  updated_at: Date;
}

declare module "../../../storage/tables.ts" {
  interface Tables {
    case_part: CasePartTable;
  }
}

/** One part of a joint case: which office does it, in how many working days, and which papers it sees. */
export interface PartRow {
  readonly caseNo: string;
  /** P1, P2 … */
  readonly id: string;
  /** Name of its custody chain: the case's number with the part behind. */
  readonly matter: string;
  readonly party: string;
  readonly title: Text;
  readonly days: number;
  readonly slots: readonly string[];
  readonly state: PartState;
  readonly finding: Finding | null;
  readonly updatedAt: Date;
}

export async function insertPart(tx: Transaction, row: PartRow): Promise<void> {
  await tx
    .insertInto("case_part")
    .values({
      case_no: row.caseNo, part: row.id, matter: row.matter, party: row.party, title_zh: row.title.zh, title_en: row.title.en, days: row.days,
      slots: [...row.slots], state: row.state, finding: row.finding, updated_at: row.updatedAt,
    })
    .execute();
}

export async function lockPart(tx: Transaction, matter: string): Promise<PartRow | undefined> {
  const row = await tx.selectFrom("case_part").selectAll().where("matter", "=", matter).forUpdate().executeTakeFirst();
  return row && toPart(row);
}

export async function listParts(db: Reader, caseNo: string): Promise<PartRow[]> {
  return (await db.selectFrom("case_part").selectAll().where("case_no", "=", caseNo).orderBy("part").execute()).map(toPart);
}

/** Parts that an office was given, or was offered; those not yet offered are not among them. */
export async function listPartsOf(db: Reader, party: string): Promise<PartRow[]> {
  const rows = await db
    .selectFrom("case_part")
    .selectAll()
    .where("party", "=", party)
    .where("state", "in", ["offered", "held", "reported"])
    .orderBy("updated_at", "desc")
    .limit(500)
    .execute();
  return rows.map(toPart);
}

export async function writePartState(tx: Transaction, matter: string, state: PartState, at: Date, finding: Finding | null): Promise<void> {
  await tx
    .updateTable("case_part")
    .set({ state, updated_at: at, ...(finding === null ? {} : { finding }) })
    .where("matter", "=", matter)
    .execute();
}

function toPart(row: CasePartTable): PartRow {
  return {
    caseNo: row.case_no, id: row.part, matter: row.matter, party: row.party, title: { zh: row.title_zh, en: row.title_en }, days: row.days,
    slots: row.slots, state: row.state, finding: row.finding, updatedAt: row.updated_at,
  };
}
