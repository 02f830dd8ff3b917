import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Type, type Static } from "typebox";
import { Value } from "typebox/value";
import { parseIdNumber } from "../../../platform/china-ids.ts";
import { inTransaction, type Database } from "../../../storage/database.ts";
import { writeApplicant } from "./applicant-store.ts";

/** One line of `applicants.json` in the node's folder: somebody with an account at this node's front door. */
export const ApplicantEntry = Type.Object(
  {
    id: Type.String({ pattern: "^[a-z][a-z0-9-]{1,40}$" }),
    name: Type.String({ minLength: 1, maxLength: 60 }),
    idNumber: Type.String({ minLength: 18, maxLength: 18, description: "公民身份号码" }),
    phone: Type.String({ pattern: "^[0-9+ -]{5,20}$" }),
    demo: Type.Boolean({ default: false }),
  },
  { additionalProperties: false },
);
export type ApplicantEntry = Static<typeof ApplicantEntry>;

/**
 * Makes the accounts of the database those of the folder's `applicants.json`. Same file, same effect.
 * @returns how many people the file names
 * @throws Error  one sentence naming the entry at fault, never its identity number
 */
export async function seedApplicants(db: Database, dataDir: string): Promise<number> {
  const file = join(dataDir, "applicants.json");
  if (!existsSync(file)) return 0;
  const entries: unknown = JSON.parse(readFileSync(file, "utf8"));
  if (!Array.isArray(entries)) throw new Error(`${file} is not a list of applicants`);
  const applicants = entries.map((entry: unknown, i) => {
    const fault = [...Value.Errors(ApplicantEntry, entry)][0];
    if (fault) throw new Error(`${file}, entry ${i + 1}: ${fault.instancePath} ${fault.message}`);
    const applicant = entry as ApplicantEntry;
    const parsed = parseIdNumber(applicant.idNumber);
    if (!parsed.ok) throw new Error(`${file}, entry ${i + 1}: not an identity number (${parsed.fault})`);
    return { ...applicant, idNumber: applicant.idNumber.toUpperCase() };
  });
  await inTransaction(db, async (tx) => {
    for (const applicant of applicants) await writeApplicant(tx, applicant);
  });
  return applicants.length;
}
