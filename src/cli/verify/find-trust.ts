import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Text } from "../../platform/text.ts";
import { demoNodesOf } from "../acting/demo-people.ts";
import { createNodeClient } from "../acting/node-client.ts";
import { demoFolder } from "../environment.ts";
import { CliFault, exitCodes } from "../output.ts";

export interface FoundTrust {
  readonly text: string;
  /** Where it comes from, for the person to judge. */
  readonly from: Text;
}

/**
 * The keys a verification believes: the trust file that was named; else `trust.txt` beside the document or in the demo's folder;
 * else what a node of the demo on this machine trusts. Never keys from the document itself, nor from the node under examination
 * when another one can be asked.
 * @param beside  the document's file, when it is one
 * @param target  address of the node under examination, when it is one
 * @throws CliFault  none can be found
 */
export async function findTrust({ trust, beside, target, data }: { trust?: string | undefined; beside?: string | undefined; target?: string | undefined; data?: string | undefined }): Promise<FoundTrust> {
  if (trust !== undefined) return { text: readTrust(trust), from: { zh: trust, en: trust } };
  const demo = demoFolder(data);
  const nodes = demoNodesOf(demo);
  const files = [...(beside === undefined ? [] : [join(dirname(resolve(beside)), "trust.txt")]), join(demo, "trust.txt"), ...nodes.map(({ folder }) => join(folder, "trust.txt"))];
  const file = files.find((one) => existsSync(one));
  if (file !== undefined) return { text: readTrust(file), from: { zh: file, en: file } };
  for (const { url } of nodes.toSorted((a, b) => Number(a.url === target) - Number(b.url === target))) {
    try {
      return { text: await createNodeClient(url).text("/api/trust-policy"), from: { zh: `节点 ${url} 信任的密钥`, en: `the keys that the node ${url} trusts` } };
    } catch {
      continue;
    }
  }
  throw new CliFault(
    {
      zh: "没有找到信任文件。用 --trust 指明;任一参与节点可以给出:twincity peer show --policy > trust.txt",
      en: "No trust file was found. Name one with --trust; any node that took part gives one: twincity peer show --policy > trust.txt",
    },
    exitCodes.usage,
  );
}

function readTrust(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    throw new CliFault({ zh: `读不到信任文件 ${file}`, en: `The trust file ${file} can't be read` }, exitCodes.usage);
  }
}
