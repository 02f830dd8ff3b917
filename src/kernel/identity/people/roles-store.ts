import { sql } from "kysely";
import type { Reader } from "../../../storage/database.ts";
import type { Role } from "../schema.ts";

/** Offices in which at least one person has this role. */
export async function listPartiesWith(db: Reader, role: Role): Promise<string[]> {
  const rows = await db.selectFrom("person").select("party").distinct().where(sql<boolean>`${role} = any(roles)`).orderBy("party").execute();
  return rows.map(({ party }) => party);
}
