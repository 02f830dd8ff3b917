import { chmodSync, existsSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "commander";
import { jsonOption, parsePort, runWith } from "./command.ts";
import { demoFolder } from "./environment.ts";
import { folderFault } from "./folder-fault.ts";
import { CliFault, exitCodes, type Output } from "./output.ts";
import type { DemoNode } from "./up/demo-nodes.ts";
import type { NodeProcess } from "./up/node-process.ts";
import { acquireRunLock, type Holder, type RunLock } from "./up/run-lock.ts";

interface Options {
  readonly data?: string;
  readonly fresh?: boolean;
  readonly scPort?: number;
  readonly cqPort?: number;
  readonly prepared?: boolean;
  readonly json?: boolean;
}

export function addUp(program: Command): void {
  program
    .command("up")
    .description("run the two-node demo: Sichuan and Chongqing on this machine")
    .option("--data <folder>", "where both nodes keep their data (default: TWINCITY_DATA, else .twincity in the checkout)")
    .option("--fresh", "delete the data of both nodes and start anew")
    .option("--prepared", "with the memorandum signed and two resources granted, ready for a first case")
    .option("--sc-port <port>", "port of the Sichuan node (default: 7051)", parsePort)
    .option("--cq-port <port>", "port of the Chongqing node (default: 7050)", parsePort)
    .option(...jsonOption)
    .action(runWith<Options>((output, options) => up(options, output)));
}

async function up(options: Options, output: Output): Promise<void> {
  const stopAsked = stopSignal();
  const dataDir = demoFolder(options.data);
  const lock = takeFolder(dataDir);
  const running: NodeProcess[] = [];
  let ending: { readonly failed: unknown } | undefined;
  try {
    if (options.fresh) await deleteData(dataDir, output);
    const nodes = await prepareNodes(dataDir, options, lock, output);
    const cancel = new AbortController();
    const started = startBoth(nodes, running, cancel.signal, output).then(() => (options.prepared ? prepare(nodes, output) : undefined));
    // A signal during the start also stops in order: what has begun is ended and awaited.
    if (await Promise.race([started.then(() => false), stopAsked.then(() => true)])) {
      cancel.abort();
      await started.catch(() => {});
    } else {
      const urls = Object.fromEntries(nodes.map(({ id, url }) => [id, url]));
      lock.announce(urls);
      tellReady(nodes, output);
      process.stdout.write(`${JSON.stringify({ ready: true, nodes: urls })}\n`);
      const fault = await Promise.race([stopAsked, ...running.map((node) => node.lost)]);
      if (fault) ending = { failed: fault };
    }
  } catch (error) {
    ending = { failed: error };
  }
  await stopAll(dataDir, running, output);
  lock.release();
  if (ending) throw ending.failed;
}

/** @throws CliFault  the folder can't be used, or another copy runs on it */
function takeFolder(dataDir: string): RunLock {
  let result;
  try {
    const isNew = !existsSync(dataDir);
    mkdirSync(dataDir, { recursive: true });
    if (isNew) chmodSync(dataDir, 0o711);
    result = acquireRunLock(dataDir);
  } catch (error) {
    throw folderFault(error, dataDir);
  }
  if ("lock" in result) return result.lock;
  throw alreadyRunning(result.heldBy, dataDir);
}

function alreadyRunning({ pid, nodes }: Holder, dataDir: string): CliFault {
  const addresses = Object.values(nodes).join(", ");
  return new CliFault(
    {
      zh: `${dataDir} 的演示已在运行(进程号 ${pid}${addresses ? `,${addresses}` : ",正在启动"})。请直接使用它,或先停止:kill ${pid}`,
      en: `The demo in ${dataDir} is running already (process id ${pid}${addresses ? `, ${addresses}` : ", starting"}). Use that one, or stop it first: kill ${pid}`,
    },
    exitCodes.refused,
    { pid, nodes },
  );
}

async function deleteData(dataDir: string, output: Output): Promise<void> {
  const [{ removeDatabase, stopLeftOverPostgres }, { sides }] = await Promise.all([import("../platform/postgres/index.ts"), import("./up/demo-nodes.ts")]);
  const folders = sides.map(({ id }) => join(dataDir, id)).filter((folder) => existsSync(folder));
  if (folders.length === 0) return;
  const list = folders.join(", ");
  output.say({ zh: `• 重新开始:删除 ${list}(两个节点的密钥、数据库和文件)`, en: `• starting anew: deleting ${list} (keys, database and files of both nodes)` });
  for (const folder of folders) {
    try {
      await stopLeftOverPostgres(folder);
      removeDatabase(folder);
      rmSync(folder, { recursive: true, force: true });
    } catch (error) {
      throw folderFault(error, folder);
    }
  }
}

/** Folders, ports and database programs of both nodes, so that what must be said about them is said here, once. */
async function prepareNodes(dataDir: string, options: Options, lock: RunLock, output: Output): Promise<readonly DemoNode[]> {
  const [{ demoNodes }, { preparePostgres }] = await Promise.all([import("./up/demo-nodes.ts"), import("../platform/postgres/index.ts")]);
  const ports = {
    ...(options.scPort === undefined ? {} : { sc: options.scPort }),
    ...(options.cqPort === undefined ? {} : { cq: options.cqPort }),
  };
  // Nodes whose `up` was killed a moment ago are still stopping.
  const nodes = await demoNodes(dataDir, { ports, patienceMs: lock.tookOver ? 15_000 : 0 });
  for (const { folder } of nodes) preparePostgres(folder, output.say);
  return nodes;
}

async function startBoth(nodes: readonly DemoNode[], running: NodeProcess[], cancel: AbortSignal, output: Output): Promise<void> {
  const [{ startNodeProcess }, { introduce }] = await Promise.all([import("./up/node-process.ts"), import("./up/introduce.ts")]);
  output.say({ zh: "• 正在启动两个节点 …", en: "• starting both nodes …" });
  const results = await Promise.allSettled(
    nodes.map(async (node) => {
      running.push(await startNodeProcess(node, output.say, cancel));
    }),
  );
  for (const result of results) if (result.status === "rejected") throw result.reason;
  const [first, second] = nodes;
  if (first && second && (await introduce(first, second))) {
    output.say({ zh: `• ${first.name.zh}与${second.name.zh}已互相认可对方的密钥`, en: `• ${first.name.en} and ${second.name.en} have accepted each other's keys` });
  }
}

async function prepare(nodes: readonly DemoNode[], output: Output): Promise<void> {
  const { prepareDemo } = await import("./demo/prepare.ts");
  const [sc, cq] = nodes;
  if (sc && cq) await prepareDemo(sc, cq, output.say);
}

function tellReady(nodes: readonly DemoNode[], output: Output): void {
  output.say({ zh: "\n✔ 已就绪,请在浏览器中打开:", en: "\n✔ ready; open in a browser:" });
  for (const { name, url } of nodes) output.say({ zh: `  ${name.zh}  ${url}`, en: `  ${name.en.padEnd(10)} ${url}` });
  output.say({ zh: "按 Ctrl-C 停止。\n", en: "Ctrl-C stops everything.\n" });
}

async function stopAll(dataDir: string, running: readonly NodeProcess[], output: Output): Promise<void> {
  const [{ stopLeftOverPostgres }, { sides }] = await Promise.all([import("../platform/postgres/index.ts"), import("./up/demo-nodes.ts")]);
  if (running.length > 0) output.say({ zh: "• 正在停止两个节点 …", en: "• stopping both nodes …" });
  await Promise.all(running.map((node) => node.stop()));
  // A node that had to be killed leaves its database server behind. One that somebody runs by hand is theirs.
  await Promise.allSettled(sides.map(({ id }) => stopLeftOverPostgres(join(dataDir, id))));
  if (running.length > 0) output.say({ zh: "• 已全部停止", en: "• everything is stopped" });
}

/** Ctrl-C, a stop from outside, or the end of the process that started us. Repeated signals change nothing. */
function stopSignal(): Promise<undefined> {
  return new Promise((done) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => done(undefined));
    process.once("disconnect", () => done(undefined));
  });
}
