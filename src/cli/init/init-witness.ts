import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { Value } from "typebox/value";
import { WitnessConfig } from "../../config.ts";
import { JwsGeneral } from "../../platform/crypto/jws.ts";
import { fingerprint, rawKey, readDescriptor } from "../../kernel/identity/index.ts";
import { logKey } from "../../kernel/ledger/index.ts";
import type { Text } from "../../platform/text.ts";
import { formatVerifierKey } from "../../verify/index.ts";
import { createNodeClient } from "../acting/node-client.ts";
import { folderFault } from "../folder-fault.ts";
import { CliFault, exitCodes } from "../output.ts";
import { openFolder, writeJson } from "./init-node.ts";

export interface NewWitness {
  readonly folder: string;
  readonly id: string;
  readonly name: Text;
  readonly url: string;
  readonly port?: number;
  /** Lines as in a C2SP policy: `<vkey> [<url>]`. */
  readonly logs: readonly string[];
  /** Addresses of nodes whose ledgers it witnesses; each is asked for its descriptor now. */
  readonly nodes: readonly string[];
}

export interface WitnessFolder {
  readonly id: string;
  readonly folder: string;
  readonly configFile: string;
  /** Of the nodes that were asked: to be compared with their operators, by telephone. */
  readonly fingerprints: readonly { readonly node: string; readonly fingerprint: string }[];
}

/**
 * Makes the folder of a node that only witnesses. Its key is made at its first start.
 * @throws CliFault  the folder holds a node already, a node can't be reached, or a setting is not well formed
 */
export async function initWitness(witness: NewWitness): Promise<WitnessFolder> {
  const folder = resolve(witness.folder);
  const configFile = join(folder, "witness.json");
  const asked = await Promise.all(witness.nodes.map(askNode));
  const config = settingsOf(witness, [...witness.logs.map(readLog), ...asked.map(({ log }) => log)]);
  try {
    if (existsSync(configFile) || existsSync(join(folder, "node.json"))) {
      throw new CliFault({ zh: `${folder} 已有一个节点;请换一个文件夹,或先删除它。`, en: `${folder} holds a node already; choose another folder, or delete this one first.` });
    }
    openFolder(folder);
    writeJson(join(folder, "people.json"), [{ id: "operator", party: `${config.id}:witness`, roles: ["operator"] }]);
    writeJson(configFile, config);
  } catch (error) {
    throw folderFault(error, folder);
  }
  return { id: config.id, folder, configFile, fingerprints: asked.map(({ node, fingerprint: text }) => ({ node, fingerprint: text })) };
}

function settingsOf({ id, name, url, port }: NewWitness, logs: WitnessConfig["logs"]): WitnessConfig {
  const address = URL.parse(url);
  if (!address) throw new CliFault({ zh: `网址无效:${url}`, en: `Not an address: ${url}` }, exitCodes.usage);
  const config: WitnessConfig = {
    role: "witness",
    id,
    name: { zh: name.zh, en: name.en },
    url: url.replace(/\/+$/, ""),
    host: "127.0.0.1",
    port: port ?? Number(address.port || (address.protocol === "https:" ? 443 : 80)),
    dataDir: ".",
    databaseUrl: null,
    keyName: `${id}.${address.hostname}/witness`,
    logs,
    logFile: null,
  };
  const fault = [...Value.Errors(WitnessConfig, config)][0];
  if (fault) {
    const setting = fault.instancePath.slice(1);
    throw new CliFault({ zh: `设置 ${setting} 无效:${fault.message}`, en: `The setting ${setting} is not valid: ${fault.message}` }, exitCodes.usage);
  }
  return config;
}

function readLog(line: string): WitnessConfig["logs"][number] {
  const [vkey = "", url = null, ...more] = line.trim().split(/\s+/);
  if (more.length > 0) throw new CliFault({ zh: `--log 应为"公钥 [网址]":${line}`, en: `--log takes "<vkey> [<url>]": ${line}` }, exitCodes.usage);
  return { vkey, url };
}

async function askNode(url: string): Promise<{ log: WitnessConfig["logs"][number]; node: string; fingerprint: string }> {
  const address = url.replace(/\/+$/, "");
  const document = await createNodeClient(address).get<unknown>("/.well-known/twincity-node");
  const read = Value.Check(JwsGeneral, document) ? readDescriptor(document) : { ok: false as const, reason: "not a signed document" };
  if (!read.ok) throw new CliFault({ zh: `${url} 给出的节点说明书不对:${read.reason}`, en: `The descriptor of ${url} is not right: ${read.reason}` });
  const { descriptor } = read;
  const vkey = formatVerifierKey(await logKey(descriptor.logOrigin, rawKey(descriptor, "log")));
  return { log: { vkey, url: `${descriptor.url}/ledger` }, node: descriptor.id, fingerprint: fingerprint(descriptor) };
}
