/**
 * A node as an operating-system process of its own, that can be told to die. It loads the node's code, which takes longest, then waits for the
 * message `{be: {configFile, databaseUrl, armed, aheadMs}}`, becomes that node and reports `{ready: true}`. It kills itself (SIGKILL) right after
 * the commit of the next ledger entry of one of the kinds it is armed with: from its start, or by a message `{arm: [kind]}`, which it answers
 * with `{armed: [kind]}`. Which kinds that commit held of them it leaves in the file `died-after` of its folder. Its clock is ahead by `aheadMs`.
 */
import { appendFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { readNodeConfig } from "../../src/config.ts";
import { createNode } from "../../src/node.ts";
import type { ToldToBe } from "./node-process.ts";
import { testLog } from "./two-nodes.ts";

let armed = new Set<string>();

async function be({ configFile, databaseUrl, armed: kinds, aheadMs }: ToldToBe): Promise<void> {
  armed = new Set(kinds);
  const config = readNodeConfig(configFile, {});
  const node = await createNode({ ...config, databaseUrl }, {
    log: testLog(config.id),
    clock: { now: () => new Date(Date.now() + aheadMs) },
    onLedgerEntry: ({ kind }) => {
      if (!armed.has(kind)) return;
      appendFileSync(join(dirname(configFile), "died-after"), `${kind}\n`);
      // Once the other entries of this commit are told, and before anything else is done.
      queueMicrotask(() => process.kill(process.pid, "SIGKILL"));
    },
  });
  process.on("SIGTERM", () => void node.stop().then(() => process.exit(0)));
  await node.start();
  process.send?.({ ready: true });
}

process.on("message", ({ be: told, arm }: { be?: ToldToBe; arm?: string[] }) => {
  if (told) void be(told);
  if (!arm) return;
  armed = new Set(arm);
  process.send?.({ armed: arm });
});
process.on("disconnect", () => process.exit(0));
