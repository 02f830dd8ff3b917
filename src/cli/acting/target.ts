import { existsSync, readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { Command } from "commander";
import { demoFolder } from "../environment.ts";
import { CliFault, exitCodes } from "../output.ts";
import { demoNodesOf, keyFileOf, localNode, peopleOf, type LocalNode } from "./demo-people.ts";
import { createNodeClient, type NodeClient } from "./node-client.ts";

/** Options of every command that acts on a node. */
export interface ActingOptions {
  readonly node?: string;
  readonly config?: string;
  readonly as?: string;
  readonly key?: string;
  readonly data?: string;
}

export function addActingOptions(command: Command): Command {
  return command
    .option("--node <url>", "address of the node (default: the demo's Sichuan node)")
    .option("--config <file>", "the node's settings, instead of its address")
    .option("--as <persona>", "act as this person of a node on this machine, e.g. sc-steward")
    .option("--key <file>", "act with the API key in this file")
    .option("--data <folder>", "folder of the demo (default: TWINCITY_DATA, else .twincity in the checkout)");
}

export interface Actor {
  /** Null when the key was given as a file. */
  readonly persona: string | null;
  readonly client: NodeClient;
}

/** How to pick a person of the demo when nobody was named. */
export interface Preference {
  /** Only people with one of these roles. */
  readonly roles: readonly string[];
  /** Node of the demo to act at, when none was named. */
  readonly nodeId?: string | undefined;
  /** People of this party first. */
  readonly party?: string | undefined;
}

/** The node a command speaks to. @throws CliFault  wrong usage */
export function findTarget({ node, config, as, data }: ActingOptions, nodeId?: string): { url: string; local: LocalNode | undefined } {
  const demo = demoNodesOf(demoFolder(data));
  if (node !== undefined) {
    const url = node.replace(/\/+$/, "");
    if (!URL.canParse(url)) throw new CliFault({ zh: `网址无效:${node}`, en: `Not an address: ${node}` }, exitCodes.usage);
    return { url, local: demo.find((one) => one.url === url) };
  }
  if (config !== undefined) {
    const local = localNode(dirname(resolve(config)), resolve(config));
    if (!local) throw new CliFault({ zh: `${config} 不是节点的设置文件`, en: `${config} is not a node's settings` }, exitCodes.usage);
    return { url: local.url, local };
  }
  const withPersona = as === undefined ? undefined : demo.find((one) => existsSync(keyFileOf(one, as)));
  const local = withPersona ?? demo.find((one) => one.id === nodeId) ?? demo[0];
  if (!local) {
    throw new CliFault({
      zh: `${demoFolder(data)} 里没有演示节点。先运行 npm start,或用 --node 指明地址。`,
      en: `There is no demo node in ${demoFolder(data)}. Run npm start first, or name an address with --node.`,
    }, exitCodes.usage);
  }
  return { url: local.url, local };
}

/**
 * Who acts, at which node: the named person or key; else people of the demo that fit, best first.
 * @throws CliFault  wrong usage, with the people there are
 */
export function findActors(options: ActingOptions, preference: Preference): [Actor, ...Actor[]] {
  const { url, local } = findTarget(options, preference.nodeId);
  if (options.key !== undefined) return [{ persona: null, client: createNodeClient(url, readKey(options.key)) }];
  const people = local ? peopleOf(local) : [];
  const names = people.map(({ id }) => id).join(", ") || "–";
  if (options.as !== undefined) {
    const file = local && keyFileOf(local, options.as);
    if (!file || !existsSync(file)) {
      throw new CliFault({ zh: `${url} 这里没有 ${options.as} 的钥匙。有的人:${names}`, en: `There is no key of ${options.as} for ${url}. There is for: ${names}` }, exitCodes.usage);
    }
    return [{ persona: options.as, client: createNodeClient(url, readKey(file)) }];
  }
  const [first, ...more] = people
    .filter(({ roles }) => roles.some((role) => preference.roles.includes(role)))
    .sort((a, b) => Number(b.party === preference.party) - Number(a.party === preference.party))
    .map(({ id }): Actor => ({ persona: id, client: createNodeClient(url, readKey(keyFileOf(local!, id))) }));
  if (!first) {
    throw new CliFault({ zh: `请用 --as 或 --key 指明由谁来做。有的人:${names}`, en: `Say who acts, with --as or --key. There are: ${names}` }, exitCodes.usage);
  }
  return [first, ...more];
}

function readKey(file: string): string {
  try {
    return readFileSync(file, "utf8").trim();
  } catch {
    throw new CliFault({ zh: `读不到钥匙文件 ${file}`, en: `The key file ${file} can't be read` }, exitCodes.usage);
  }
}
