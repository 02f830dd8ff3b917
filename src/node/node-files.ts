import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Type, type Static } from "typebox";
import { Value } from "typebox/value";
import { Party } from "../kernel/identity/index.ts";

const PartyEntry = Type.Object({ ...Party.properties, demo: Type.Optional(Type.Boolean()) }, { additionalProperties: false });

/** The offices that this node hosts, from `parties.json` in its folder. @throws Error  one sentence naming file and entry */
export function readParties(dataDir: string): Party[] {
  const file = join(dataDir, "parties.json");
  if (!existsSync(file)) return [];
  const entries: unknown = JSON.parse(readFileSync(file, "utf8"));
  if (!Array.isArray(entries)) throw new Error(`${file} is not a list of parties`);
  return entries.map((entry: unknown, i) => {
    const fault = [...Value.Errors(PartyEntry, entry)][0];
    if (fault) throw new Error(`${file}, entry ${i + 1}: ${fault.instancePath} ${fault.message}`);
    const { demo: _demo, ...party } = entry as Static<typeof PartyEntry>;
    return party;
  });
}

/** A table of the package's `data/` folder. */
export function readData<Content>(name: string): Content {
  return JSON.parse(readFileSync(new URL(`../../data/${name}`, import.meta.url), "utf8")) as Content;
}

/** Ids of the people in `people.json`, before anything of it is checked. */
export function readPeopleIds(dataDir: string): string[] {
  const file = join(dataDir, "people.json");
  if (!existsSync(file)) return [];
  const entries: unknown = JSON.parse(readFileSync(file, "utf8"));
  return Array.isArray(entries) ? entries.flatMap((entry: { id?: unknown }) => (typeof entry.id === "string" ? [entry.id] : [])) : [];
}
