import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Type, type Static } from "typebox";
import { Value } from "typebox/value";

/** How one front door of a node looks and who runs it: brand words, colour and scope come from the node's folder, never from code. */
export const DoorEntry = Type.Object(
  {
    id: Type.String({ pattern: "^[a-z][a-z0-9-]{0,30}$" }),
    path: Type.String({ pattern: "^(/[a-z][a-z0-9-]{0,30})?$", description: "First segment of its addresses; empty for the main door" }),
    party: Type.String({ pattern: "^[a-z][a-z0-9-]*:[a-z][a-z0-9-]*$", description: "The office responsible for what is opened here" }),
    nameZh: Type.String({ minLength: 1 }),
    nameEn: Type.String({ minLength: 1 }),
    subtitleZh: Type.Optional(Type.String({ minLength: 1 })),
    subtitleEn: Type.Optional(Type.String({ minLength: 1 })),
    tile: Type.String({ minLength: 1, maxLength: 2 }),
    accent: Type.String({ pattern: "^#[0-9A-Fa-f]{6}$" }),
    scope: Type.Optional(
      Type.Object({
        nameZh: Type.String({ minLength: 1, description: "The place whose people come here first: 成都" }),
        nameEn: Type.String({ minLength: 1 }),
        regions: Type.Array(Type.String({ pattern: "^[0-9]{6}$" }), { description: "Regions shown first" }),
        categories: Type.Optional(Type.Array(Type.String(), { description: "Categories of items listed first" })),
      }),
    ),
  },
  { additionalProperties: false },
);
export type DoorEntry = Static<typeof DoorEntry>;

/** The one door of a folder made before a node could have several. */
const OldDoor = Type.Object({ nameZh: Type.String({ minLength: 1 }), nameEn: Type.String({ minLength: 1 }), tile: DoorEntry.properties.tile, accent: DoorEntry.properties.accent });

/** First segments that are the node's own addresses and can't be a door's. */
const takenSegments = new Set([
  "api", "oidc", "identity", "ledger", "witness", "data", "events", "peering", "assets", "dsp", "items", "status", "cases", "verify", "agreements", "sign-in", "start",
  "desk", "requests", "grants", "catalogue", "crossings", "ops", "figures", "apply", "my", "looked",
]);

/**
 * The front doors of a node, main door first: `doors.json` of its folder, or the single `door.json` of an older one, or none.
 * @param party  the office responsible when the file names none
 * @throws Error  one sentence naming file and entry
 */
export function readDoors(dataDir: string, party: string): DoorEntry[] {
  const file = join(dataDir, "doors.json");
  if (!existsSync(file)) return readOldDoor(join(dataDir, "door.json"), party);
  const entries: unknown = JSON.parse(readFileSync(file, "utf8"));
  if (!Array.isArray(entries) || entries.length === 0) throw new Error(`${file} is not a list of doors`);
  const doors = entries.map((entry: unknown, i) => {
    const fault = [...Value.Errors(DoorEntry, entry)][0];
    if (fault) throw new Error(`${file}, entry ${i + 1}: ${fault.instancePath} ${fault.message}`);
    return entry as DoorEntry;
  });
  if (doors[0]?.path !== "") throw new Error(`${file}, entry 1: the main door comes first, its path is empty`);
  for (const [i, { id, path }] of doors.entries()) {
    if (doors.findIndex((one) => one.id === id || one.path === path) !== i) throw new Error(`${file}, entry ${i + 1}: id and path are used once`);
    if (takenSegments.has(path.slice(1))) throw new Error(`${file}, entry ${i + 1}: ${path} is an address of the node itself`);
  }
  return doors;
}

function readOldDoor(file: string, party: string): DoorEntry[] {
  if (!existsSync(file)) return [];
  const door: unknown = JSON.parse(readFileSync(file, "utf8"));
  const fault = [...Value.Errors(OldDoor, door)][0];
  if (fault) throw new Error(`${file}: ${fault.instancePath} ${fault.message}`);
  const { nameZh, nameEn, tile, accent } = door as Static<typeof OldDoor>;
  return [{ id: "main", path: "", party, nameZh, nameEn, tile, accent }];
}

/** @param wanted  a door's id, or `/path` as it stands first in an address; the main door when absent @returns undefined for no door of ours */
export function findDoor(doors: readonly DoorEntry[], wanted?: string): DoorEntry | undefined {
  if (wanted === undefined || wanted === "") return doors[0];
  return doors.find(({ id, path }) => id === wanted || (path !== "" && path === wanted));
}
