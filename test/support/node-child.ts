/**
 * A node as an operating-system process of its own, that can be told to die. Argument: its node.json; the database comes by
 * DATABASE_URL. Over the channel to its parent: `{arm: kind, after}` kills it (SIGKILL, by itself) right after the commit of the
 * next ledger entry of that kind; it reports `{ready}` and `{armed}`.
 */
import { readNodeConfig } from "../../src/config.ts";
import { createNode } from "../../src/node.ts";
import { testLog } from "./two-nodes.ts";

let armed: string | undefined;

const config = readNodeConfig(process.argv[2] ?? "");
const node = await createNode(config, {
  log: testLog(config.id),
  onLedgerEntry: ({ kind }) => {
    if (kind === armed) process.kill(process.pid, "SIGKILL");
  },
});
process.on("message", ({ arm }: { arm: string | null }) => {
  armed = arm ?? undefined;
  process.send?.({ armed: arm });
});
process.on("disconnect", () => process.exit(0));
process.on("SIGTERM", () => void node.stop().then(() => process.exit(0)));
await node.start();
process.send?.({ ready: true });
