import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { prepareDemo } from "../../src/cli/demo/prepare.ts";
import { initNode } from "../../src/cli/init/init-node.ts";
import { readNodeConfig } from "../../src/config.ts";
import { createNode, type NodeOptions, type TwincityNode } from "../../src/node.ts";
import { createLog, quietLog, type Log } from "../../src/platform/log.ts";
import type { Suite } from "../../src/verify/index.ts";
import { freePort } from "./identity-node.ts";
import { nodeApi, type NodeApi } from "./node-api.ts";
import { nodeDatabase } from "./test-database.ts";

export type NodeId = "sc" | "cq";

const regions = { sc: { name: { zh: "四川", en: "Sichuan" }, region: "510000" }, cq: { name: { zh: "重庆", en: "Chongqing" }, region: "500000" } } as const;

/** The folder of a demo node, as `twincity init` makes it, with a database on the run's shared server. */
export interface NodeFolder extends AsyncDisposable {
  readonly id: NodeId;
  readonly url: string;
  readonly folder: string;
  readonly configFile: string;
  readonly databaseUrl: string;
  /** A persona of the demo by API key; nobody when left out. */
  as(persona?: string): NodeApi;
}

/** @param suite  what it signs with; it accepts both in any case when one is named */
export async function nodeFolder(id: NodeId, { port, suite }: { port?: number; suite?: Suite | undefined } = {}): Promise<NodeFolder> {
  const database = await nodeDatabase();
  const folder = mkdtempSync(join(tmpdir(), `twincity-${id}-`));
  const url = `http://localhost:${port ?? (await freePort())}`;
  const { configFile } = initNode({ folder, id, ...regions[id], url, demo: true, logOrigin: `${id}.test/ledger`, ...(suite === undefined ? {} : { suite, acceptedSuites: ["ed25519", "sm2-sm3"] as const }) });
  return {
    id, url, folder, configFile,
    databaseUrl: database.url,
    as: (persona) => nodeApi(url, persona === undefined ? undefined : readFileSync(join(folder, "keys/api", `${persona}.key`), "utf8").trim()),
    async [Symbol.asyncDispose]() {
      rmSync(folder, { recursive: true, force: true });
      await database[Symbol.asyncDispose]();
    },
  };
}

/** Where this run's nodes write their logs, for the scan at its end; silent when a file is run by hand. */
export function testLog(name: string): Log {
  const folder = process.env["TWINCITY_TEST_LOGS"];
  return folder === undefined ? quietLog() : createLog({ name, file: join(folder, `${name}-${process.pid}.log`) });
}

export interface RunningNode extends NodeFolder {
  readonly node: TwincityNode;
}

/**
 * A whole node in this process.
 * @param listen  false builds it without serving
 * @param port    when it is not the one of its public address
 */
export async function startNode(folder: NodeFolder, { listen = true, port, ...options }: NodeOptions & { listen?: boolean; port?: number } = {}): Promise<RunningNode> {
  const config = readNodeConfig(folder.configFile, {});
  const node = await createNode({ ...config, databaseUrl: folder.databaseUrl, ...(port === undefined ? {} : { port }) }, { log: testLog(folder.id), ...options });
  if (listen) await node.start();
  else await node.app.ready();
  return {
    ...folder,
    node,
    async [Symbol.asyncDispose]() {
      await node.stop();
      await folder[Symbol.asyncDispose]();
    },
  };
}

export interface TwoNodes extends AsyncDisposable {
  readonly sc: RunningNode;
  readonly cq: RunningNode;
}

/**
 * Both nodes of the demo in this process: real databases, keys, signatures and HTTP.
 * @param prepared  memorandum signed, resources published and granted
 * @param suites    what each signs with
 */
export async function twoNodes({ prepared = false, suites, ...options }: NodeOptions & { prepared?: boolean; suites?: Readonly<Record<NodeId, Suite>> } = {}): Promise<TwoNodes> {
  const [sc, cq] = await Promise.all((["sc", "cq"] as const).map(async (id) => startNode(await nodeFolder(id, { suite: suites?.[id] }), options)));
  const both = { sc: sc!, cq: cq! };
  await introduce(both.sc, both.cq);
  if (prepared) await prepareDemo(both.sc, both.cq, () => undefined);
  return {
    ...both,
    async [Symbol.asyncDispose]() {
      await Promise.all([both.sc[Symbol.asyncDispose](), both.cq[Symbol.asyncDispose]()]);
    },
  };
}

/** As their operators do it: one invites, the other takes the code. */
export async function introduce(inviter: NodeFolder, invited: NodeFolder): Promise<void> {
  const { code } = await inviter.as(`${inviter.id}-operator`).ask<{ code: string }>("POST", "/api/peers/invitations", {});
  await invited.as(`${invited.id}-operator`).ask("POST", "/api/peers/acceptances", { code });
}

/** Looks again until it is so. @param timeoutMs  then the last fault is thrown */
export async function eventually<Result>(what: string, look: () => Promise<Result | undefined | false>, timeoutMs = 20_000): Promise<Result> {
  const deadline = performance.now() + timeoutMs;
  for (let fault: unknown = "it never was so"; ; ) {
    try {
      const found = await look();
      if (found !== undefined && found !== false) return found;
    } catch (error) {
      fault = error;
    }
    if (performance.now() > deadline) throw new Error(`waited ${timeoutMs} ms: ${what}`, { cause: fault });
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
