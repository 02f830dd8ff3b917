/**
 * A node as `twincity node` runs it, whose records come from a department's HTTP service instead of its own tables. Arguments: its
 * node.json, and the service's address (left out: its own tables). Tells its parent `{ready}`; ends when that one lets go.
 */
import { Pool } from "undici";
import { readNodeConfig } from "../src/config.ts";
import type { DataRecord } from "../src/kernel/exchange/index.ts";
import { createNode } from "../src/node.ts";
import { quietLog } from "../src/platform/log.ts";

const [, , configFile = "", service] = process.argv;
const pool = service === undefined ? undefined : new Pool(service, { connections: 64 });

async function ask(source: Pool, key: string): Promise<[string, DataRecord]> {
  const answer = await source.request({ method: "POST", path: "/records", headers: { "content-type": "application/json" }, body: JSON.stringify({ key }) });
  return [key, (await answer.body.json()) as DataRecord];
}

const node = await createNode(readNodeConfig(configFile), {
  log: quietLog(),
  ...(pool ? { fetchRecords: async (_resource, keys) => new Map(await Promise.all(keys.map((key) => ask(pool, key)))) } : {}),
});
process.once("disconnect", () => void node.stop().then(() => process.exit(0)));
await node.start();
process.send?.({ ready: true });
