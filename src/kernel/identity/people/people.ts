import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Type, type Static } from "typebox";
import { Value } from "typebox/value";
import { inTransaction, type Database } from "../../../storage/database.ts";
import { PartyId, Role, type PersonCaller } from "../schema.ts";
import { digestOfKeyFile } from "./api-keys.ts";
import { replaceKeys, writePerson, type Person } from "./store.ts";

/** One line of `people.json` in the node's folder. */
export const PersonEntry = Type.Object(
  {
    id: Type.String({ pattern: "^[a-z][a-z0-9-]{1,40}$" }),
    name: Type.String({ minLength: 1, maxLength: 60 }),
    party: PartyId,
    roles: Type.Array(Role, { minItems: 1 }),
    titleZh: Type.String({ minLength: 1, maxLength: 60 }),
    titleEn: Type.String({ minLength: 1, maxLength: 60 }),
    demo: Type.Boolean({ default: false }),
  },
  { additionalProperties: false },
);
export type PersonEntry = Static<typeof PersonEntry>;

/**
 * Makes the people of the database those of the folder's `people.json`, with the keys found beside it. Same file, same effect.
 * @returns how many people the file names
 * @throws Error  one sentence naming the entry at fault
 */
export async function seedPeople(db: Database, dataDir: string): Promise<number> {
  const file = join(dataDir, "people.json");
  if (!existsSync(file)) return 0;
  const entries: unknown = JSON.parse(readFileSync(file, "utf8"));
  if (!Array.isArray(entries)) throw new Error(`${file} is not a list of people`);
  const people = entries.map((entry: unknown, i) => {
    const fault = [...Value.Errors(PersonEntry, entry)][0];
    if (fault) throw new Error(`${file}, entry ${i + 1}: ${fault.instancePath} ${fault.message}`);
    return entry as PersonEntry;
  });
  await inTransaction(db, async (tx) => {
    for (const person of people) {
      await writePerson(tx, person);
      const digest = digestOfKeyFile(dataDir, person.id);
      await replaceKeys(tx, person.id, digest === undefined ? [] : [digest]);
    }
  });
  return people.length;
}

export function callerOf(person: Person, via: PersonCaller["via"]): PersonCaller {
  return { kind: "person", personId: person.id, name: person.name, party: person.party, roles: person.roles, via };
}
