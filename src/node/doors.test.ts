import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { initNode } from "../cli/init/init-node.ts";
import { findDoor, readDoors } from "./doors.ts";

const parent = mkdtempSync(join(tmpdir(), "twincity-doors-"));
after(() => rmSync(parent, { recursive: true, force: true }));

const main = { id: "tianfu", path: "", party: "sc:government-services", nameZh: "天府通办", nameEn: "Tianfu Services", tile: "川", accent: "#0B6B63" };
const invented = {
  ...main, id: "longmen", path: "/longmen", party: "sc:longmen-services", nameZh: "龙门办", nameEn: "Longmen Services", tile: "龙", accent: "#7A1F2B",
  scope: { nameZh: "龙门", nameEn: "Longmen", regions: ["510999"], categories: ["户籍办理"] },
};

function folderWith(name: string, content: unknown): string {
  const folder = mkdtempSync(join(parent, "node-"));
  writeFileSync(join(folder, name), JSON.stringify(content));
  return folder;
}

test("a door that nobody has heard of comes from configuration alone: brand, colour, office, scope", () => {
  const doors = readDoors(folderWith("doors.json", [main, invented]), "sc:any");
  assert.deepEqual(findDoor(doors, "longmen"), invented);
  assert.equal(findDoor(doors, "/longmen")?.id, "longmen");
  assert.equal(findDoor(doors)?.id, "tianfu");
  assert.equal(findDoor(doors, "/items"), undefined);
});

test("a folder that only has the one door of before still works, run by the office given", () => {
  const { nameZh, nameEn, tile, accent } = main;
  assert.deepEqual(readDoors(folderWith("door.json", { nameZh, nameEn, tile, accent }), "sc:bigdata-center"), [
    { id: "main", path: "", party: "sc:bigdata-center", nameZh, nameEn, tile, accent },
  ]);
});

test("doors that can't be told apart, or stand on an address of the node, are refused with file and entry", () => {
  for (const [doors, words] of [
    [[], /list of doors/],
    [[invented], /entry 1: the main door/],
    [[main, { ...invented, path: "" }], /entry 2: id and path/],
    [[main, invented, { ...invented, id: "other" }], /entry 3: id and path/],
    [[main, { ...invented, path: "/desk" }], /entry 2: \/desk is an address of the node/],
    [[main, { ...invented, accent: "red" }], /entry 2: \/accent/],
    [[main, { ...invented, colour: "#000000" }], /entry 2/],
  ] as const)
    assert.throws(() => readDoors(folderWith("doors.json", doors), "sc:any"), words);
});

test("the demo has three doors: 天府通办 and 蓉易办 at Sichuan, 渝快办 at Chongqing", () => {
  const names = ["sc", "cq"].flatMap((id) => {
    const { folder } = initNode({ folder: join(parent, id), id, name: { zh: "四川", en: "Sichuan" }, region: "510000", url: "https://node.example", demo: true });
    return readDoors(folder, "x:y").map(({ id: door, path, party }) => `${door} ${path} ${party}`);
  });
  assert.deepEqual(names, ["tianfu  sc:government-services", "rong /rong sc:chengdu-services", "yukuai  cq:government-services"]);
});
