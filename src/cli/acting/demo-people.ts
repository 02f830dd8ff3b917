import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A node's folder on this machine, as `twincity init` and `twincity up` make it. */
export interface LocalNode {
  readonly id: string;
  readonly url: string;
  readonly folder: string;
}

export interface LocalPerson {
  readonly id: string;
  readonly party: string;
  readonly roles: readonly string[];
}

/** @param configFile  a node.json; undefined when it isn't one */
export function localNode(folder: string, configFile = join(folder, "node.json")): LocalNode | undefined {
  if (!existsSync(configFile)) return undefined;
  try {
    const { id, url } = JSON.parse(readFileSync(configFile, "utf8")) as { id: string; url: string };
    return { id, url, folder };
  } catch {
    return undefined;
  }
}

/** The nodes of a demo folder, Sichuan's first: it is the default of every command. */
export function demoNodesOf(demoFolder: string): LocalNode[] {
  const names = existsSync(demoFolder) ? readdirSync(demoFolder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name) : [];
  const nodes = names.flatMap((name) => localNode(join(demoFolder, name)) ?? []);
  return nodes.sort((a, b) => Number(b.id === "sc") - Number(a.id === "sc") || a.id.localeCompare(b.id));
}

export function keyFileOf(node: LocalNode, persona: string): string {
  return join(node.folder, "keys", "api", `${persona}.key`);
}

/** People of a node who have a key on this machine. */
export function peopleOf(node: LocalNode): LocalPerson[] {
  const file = join(node.folder, "people.json");
  if (!existsSync(file)) return [];
  const listed = JSON.parse(readFileSync(file, "utf8")) as readonly LocalPerson[] | { readonly people: readonly LocalPerson[] };
  const people = "people" in listed ? listed.people : listed;
  return people.filter(({ id }) => existsSync(keyFileOf(node, id)));
}
