import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { readNodeConfig } from "../../config.ts";
import { CliFault } from "../output.ts";
import { demoNodes } from "../up/demo-nodes.ts";
import { initNode, type NewNode } from "./init-node.ts";

const parent = mkdtempSync(join(tmpdir(), "twincity-init-"));
after(() => rmSync(parent, { recursive: true, force: true }));

const newNode = (folder: string, changes: Partial<NewNode> = {}): NewNode => ({
  folder: join(parent, folder),
  id: "sc",
  name: { zh: "四川", en: "Sichuan" },
  region: "510000",
  url: "https://node.sc.example",
  demo: false,
  ...changes,
});

test("a new folder holds settings that the node reads back", () => {
  const { configFile, folder } = initNode(newNode("plain", { url: "http://node.sc.example:8080/" }));
  const config = readNodeConfig(configFile, {});
  assert.deepEqual(
    { id: config.id, url: config.url, port: config.port, dataDir: config.dataDir, logOrigin: config.logOrigin, demo: config.demo },
    { id: "sc", url: "http://node.sc.example:8080", port: 8080, dataDir: folder, logOrigin: "sc.node.sc.example/ledger", demo: false },
  );
});

test("a demo node has the invented parties and people of its side, another has none", () => {
  const demo = initNode(newNode("demo", { demo: true }));
  assert.match(readFileSync(join(demo.folder, "people.json"), "utf8"), /sc-clerk/);
  const plain = initNode(newNode("bare"));
  assert.equal(readFileSync(join(plain.folder, "people.json"), "utf8").trim(), "[]");
  assert.equal(existsSync(join(plain.folder, "doors.json")), false);
});

test("a folder that holds a node is left as it is", () => {
  const { configFile } = initNode(newNode("taken"));
  const before = readFileSync(configFile, "utf8");
  assert.throws(() => initNode(newNode("taken", { id: "cq" })), CliFault);
  assert.equal(readFileSync(configFile, "utf8"), before);
});

test("settings that are not well formed are wrong usage, and nothing is made", () => {
  for (const changes of [{ id: "S C" }, { region: "51" }, { url: "node" }, { id: "zz", demo: true }]) {
    assert.throws(
      () => initNode(newNode("bad", changes)),
      (error) => error instanceof CliFault && error.exitCode === 2,
      JSON.stringify(changes),
    );
    assert.equal(existsSync(join(parent, "bad", "node.json")), false);
  }
});

test("a node of the conformance profile knows its test kit and nobody else, and has no demo data", () => {
  const { configFile } = initNode(newNode("cut", { testKit: { participantId: "TCK_PARTICIPANT", callback: "http://127.0.0.1:9000/tck/", bearer: "a-token-of-the-kit" } }));
  const config = readNodeConfig(configFile, {});
  assert.deepEqual([config.profile, config.connectors.map(({ origin, receives }) => [origin, receives])], ["conformance", [["http://127.0.0.1:9000", "Bearer a-token-of-the-kit"]]]);
  for (const change of [{ demo: true }, { connectors: [] }, { connectors: [...config.connectors, ...config.connectors] }]) {
    writeFileSync(configFile, JSON.stringify({ ...JSON.parse(readFileSync(configFile, "utf8")) as object, ...change }));
    assert.throws(() => readNodeConfig(configFile, {}), /profile conformance/);
    writeFileSync(configFile, JSON.stringify(config));
  }
});

test("a path that is no folder gets one sentence", () => {
  writeFileSync(join(parent, "file"), "");
  assert.throws(() => initNode(newNode("file/below")), /is not a folder/);
});

test("the demo keeps a node's port, changes it when asked, and names a port that is taken with the option to change it", async () => {
  const dataDir = join(parent, "pair");
  const first = await demoNodes(dataDir, { ports: { sc: 0, cq: 0 }, patienceMs: 0 });
  const again = await demoNodes(dataDir, { ports: {}, patienceMs: 0 });
  assert.deepEqual(again.map(({ url }) => url), first.map(({ url }) => url));
  const moved = await demoNodes(dataDir, { ports: { cq: 0 }, patienceMs: 0 });
  assert.equal(moved[0]?.port, first[0]?.port);
  assert.equal(readNodeConfig(moved[1]!.configFile, {}).url, moved[1]?.url);

  const other = createServer();
  await new Promise<void>((done) => other.listen(moved[0]?.port, "127.0.0.1", done));
  await assert.rejects(demoNodes(dataDir, { ports: {}, patienceMs: 0 }), (error) => {
    assert.ok(error instanceof CliFault);
    assert.match(error.text.en, new RegExp(`Port ${moved[0]?.port} .*--sc-port`));
    assert.match(error.text.zh, new RegExp(`端口 ${moved[0]?.port}.*--sc-port`));
    return true;
  });
  await new Promise((done) => other.close(done));
});
