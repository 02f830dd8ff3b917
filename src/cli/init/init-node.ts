import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { Value } from "typebox/value";
import { NodeConfig } from "../../config.ts";
import type { Suite } from "../../verify/index.ts";
import type { Text } from "../../platform/text.ts";
import { packageRoot } from "../environment.ts";
import { folderFault } from "../folder-fault.ts";
import { CliFault, exitCodes } from "../output.ts";

export interface NewNode {
  readonly folder: string;
  readonly id: string;
  readonly name: Text;
  readonly region: string;
  /** Without a trailing slash. */
  readonly url: string;
  /** The address's own port when absent. */
  readonly port?: number;
  readonly logOrigin?: string;
  /** What the node signs with; ed25519 when absent. */
  readonly suite?: Suite;
  /** Suites that peers may sign with; when absent ed25519, and the node's own. */
  readonly acceptedSuites?: readonly Suite[];
  /** With the invented parties, people and front doors of `data/demo/<id>.json`. */
  readonly demo: boolean;
  /** The foreign connector that a node of the profile `conformance` is tested by. */
  readonly testKit?: TestKit;
}

export interface TestKit {
  readonly participantId: string;
  /** Where it takes messages; of this the origin counts. */
  readonly callback: string;
  /** The bearer token of both directions. */
  readonly bearer: string;
}

export interface NodeFolder {
  readonly id: string;
  readonly folder: string;
  readonly configFile: string;
}

interface DemoData {
  readonly parties: readonly object[];
  readonly people: readonly object[];
  readonly applicants: readonly object[];
  readonly doors: readonly object[];
}

/**
 * Makes the folder of a node: settings and, for the demo, its parties and people. Keys are made at the node's first start, in the same
 * folder. The settings are written last, so that an interrupted run is simply repeated.
 * @throws CliFault  the folder holds a node already, can't be written, or a setting is not well formed
 */
export function initNode(node: NewNode): NodeFolder {
  const folder = resolve(node.folder);
  const configFile = join(folder, "node.json");
  const config = settingsOf(node);
  try {
    if (existsSync(configFile)) {
      throw new CliFault({
        zh: `${folder} 已有一个节点;请换一个文件夹,或先删除它。`,
        en: `${folder} holds a node already; choose another folder, or delete this one first.`,
      });
    }
    openFolder(folder);
    const demo = node.demo ? demoData(node.id) : undefined;
    writeJson(join(folder, "parties.json"), demo?.parties ?? []);
    writeJson(join(folder, "people.json"), demo?.people ?? []);
    writeJson(join(folder, "applicants.json"), demo?.applicants ?? []);
    if (demo) writeJson(join(folder, "doors.json"), demo.doors);
    writeJson(configFile, config);
  } catch (error) {
    throw folderFault(error, folder);
  }
  return { id: config.id, folder, configFile };
}

function settingsOf({ id, name, region, url, port, logOrigin, suite = "ed25519", acceptedSuites, demo, testKit }: NewNode): NodeConfig {
  const address = URL.parse(url);
  if (!address) throw new CliFault({ zh: `网址无效:${url}`, en: `Not an address: ${url}` }, exitCodes.usage);
  const config: NodeConfig = {
    id,
    name: { zh: name.zh, en: name.en },
    region,
    url: url.replace(/\/+$/, ""),
    host: "127.0.0.1",
    port: port ?? Number(address.port || (address.protocol === "https:" ? 443 : 80)),
    dataDir: ".",
    databaseUrl: null,
    logOrigin: logOrigin ?? `${id}.${address.hostname}/ledger`,
    witnesses: [],
    suite,
    acceptedSuites: [...new Set<Suite>(acceptedSuites ?? ["ed25519", suite])],
    demo,
    logFile: null,
    children: [],
    profile: testKit ? "conformance" : "product",
    connectors: testKit ? [connectorOf(testKit)] : [],
  };
  const fault = [...Value.Errors(NodeConfig, config)][0];
  if (fault) {
    const setting = fault.instancePath.slice(1);
    throw new CliFault({ zh: `设置 ${setting} 无效:${fault.message}`, en: `The setting ${setting} is not valid: ${fault.message}` }, exitCodes.usage);
  }
  return config;
}

function connectorOf({ participantId, callback, bearer }: TestKit): NodeConfig["connectors"][number] {
  const address = URL.parse(callback);
  if (!address) throw new CliFault({ zh: `网址无效:${callback}`, en: `Not an address: ${callback}` }, exitCodes.usage);
  return { id: "tck", participantId, origin: address.origin, receives: `Bearer ${bearer}`, sends: `Bearer ${bearer}` };
}

function demoData(id: string): DemoData {
  const file = join(packageRoot, "data/demo", `${id}.json`);
  if (!existsSync(file)) {
    const known = readdirSync(join(packageRoot, "data/demo")).filter((name) => /^[a-z]+\.json$/.test(name) && name !== "resources.json");
    const ids = known.map((name) => name.slice(0, -5)).join(", ");
    throw new CliFault({ zh: `没有 ${id} 的演示数据;已有:${ids}`, en: `There is no demo data for ${id}; there is for: ${ids}` }, exitCodes.usage);
  }
  return JSON.parse(readFileSync(file, "utf8")) as DemoData;
}

/** Other accounts may walk through it (the database's may have to), not list it; what is secret in it is closed by itself. */
export function openFolder(folder: string): void {
  const isNew = !existsSync(folder);
  mkdirSync(folder, { recursive: true });
  if (isNew) chmodSync(folder, 0o711);
}

/** Written whole or not at all. */
export function writeJson(file: string, value: object): void {
  try {
    writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
  } catch (error) {
    rmSync(file, { force: true });
    throw error;
  }
}
