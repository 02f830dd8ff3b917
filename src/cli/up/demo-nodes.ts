import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { NodeConfig } from "../../config.ts";
import type { Text } from "../../platform/text.ts";
import { folderFault } from "../folder-fault.ts";
import { initNode } from "../init/init-node.ts";
import { claimPort } from "./ports.ts";

export interface DemoNode {
  readonly id: string;
  readonly name: Text;
  readonly folder: string;
  readonly configFile: string;
  readonly url: string;
  readonly port: number;
}

interface Side {
  readonly id: "sc" | "cq";
  readonly name: Text;
  readonly region: string;
  readonly port: number;
}

/** The two sides, in the order in which they start. */
export const sides: readonly Side[] = [
  { id: "sc", name: { zh: "四川", en: "Sichuan" }, region: "510000", port: 7051 },
  { id: "cq", name: { zh: "重庆", en: "Chongqing" }, region: "500000", port: 7050 },
];

/**
 * The folders of both nodes, made when they are not there yet. A node keeps the port it has had; `ports` changes it.
 * @param ports       by node id; 0 asks for any free one
 * @param patienceMs  how long a port may still be held by a node of an earlier run
 * @throws CliFault  a port is taken, or a folder can't be written
 */
export async function demoNodes(
  dataDir: string,
  { ports, patienceMs }: { ports: Readonly<Partial<Record<Side["id"], number>>>; patienceMs: number },
): Promise<readonly DemoNode[]> {
  const nodes: DemoNode[] = [];
  for (const { id, name, region, port: usual } of sides) {
    const folder = join(dataDir, id);
    const configFile = join(folder, "node.json");
    const existing = existsSync(configFile) ? (JSON.parse(readFileSync(configFile, "utf8")) as NodeConfig) : undefined;
    const port = await claimPort(id, ports[id] ?? existing?.port ?? usual, patienceMs);
    const url = `http://localhost:${port}`;
    if (!existing) initNode({ folder, id, name, region, url, demo: true, logOrigin: `${id}.twincity.demo/ledger` });
    else if (existing.port !== port) rewrite(configFile, { ...existing, port, url });
    nodes.push({ id, name, folder, configFile, url, port });
  }
  return nodes;
}

function rewrite(configFile: string, config: NodeConfig): void {
  const draft = `${configFile}.new`;
  try {
    writeFileSync(draft, `${JSON.stringify(config, null, 2)}\n`, { mode: 0o600 });
    renameSync(draft, configFile);
  } catch (error) {
    throw folderFault(error, configFile);
  }
}
