import type { Database, Reader, Transaction } from "../../../storage/database.ts";
import type { Role } from "../schema.ts";

declare module "../../../storage/tables.ts" {
  interface Tables {
    person: { id: string; name: string; party: string; roles: string[]; title_zh: string; title_en: string; demo: boolean };
    api_key: { digest: string; person: string };
  }
}

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly party: string;
  readonly roles: readonly Role[];
  readonly titleZh: string;
  readonly titleEn: string;
  readonly demo: boolean;
}

export async function writePerson(tx: Transaction, person: Person): Promise<void> {
  const values = {
    name: person.name,
    party: person.party,
    roles: [...person.roles],
    title_zh: person.titleZh,
    title_en: person.titleEn,
    demo: person.demo,
  };
  await tx
    .insertInto("person")
    .values({ id: person.id, ...values })
    .onConflict((conflict) => conflict.column("id").doUpdateSet(values))
    .execute();
}

/** The keys of a person become exactly these. */
export async function replaceKeys(tx: Transaction, person: string, digests: readonly string[]): Promise<void> {
  await tx.deleteFrom("api_key").where("person", "=", person).execute();
  if (digests.length > 0) await tx.insertInto("api_key").values(digests.map((digest) => ({ digest, person }))).execute();
}

export async function findPerson(db: Reader, id: string): Promise<Person | undefined> {
  const row = await db.selectFrom("person").selectAll().where("id", "=", id).executeTakeFirst();
  return row && toPerson(row);
}

export async function findPersonByKey(db: Database, digest: string): Promise<Person | undefined> {
  const row = await db
    .selectFrom("api_key")
    .innerJoin("person", "person.id", "api_key.person")
    .selectAll("person")
    .where("api_key.digest", "=", digest)
    .executeTakeFirst();
  return row && toPerson(row);
}

export async function listDemoPeople(db: Database): Promise<Person[]> {
  return (await db.selectFrom("person").selectAll().where("demo", "=", true).orderBy("party").orderBy("id").execute()).map(toPerson);
}

export function toPerson(row: { id: string; name: string; party: string; roles: string[]; title_zh: string; title_en: string; demo: boolean }): Person {
  return {
    id: row.id,
    name: row.name,
    party: row.party,
    roles: row.roles as Role[],
    titleZh: row.title_zh,
    titleEn: row.title_en,
    demo: row.demo,
  };
}
