import type { Command } from "commander";
import type { NodeConfig } from "../config.ts";
import type { TwincityNode } from "../node.ts";
import { jsonOption, runWith } from "./command.ts";
import { CliFault, exitCodes, type Output } from "./output.ts";

interface Options {
  readonly config: string;
  readonly role?: string;
  readonly json?: boolean;
}

export function addNode(program: Command): void {
  program
    .command("node")
    .description("run one node until it is told to stop")
    .requiredOption("--config <file>", "its settings: node.json, as `twincity init` makes it")
    .option("--role <role>", "witness: only witness ledgers of others (default: what the settings say)")
    .option(...jsonOption)
    .action(runWith<Options>((output, options) => run(output, options)));
}

async function run(output: Output, { config, role }: Options): Promise<void> {
  const { isWitnessConfig } = await import("../config.ts");
  const witness = isWitnessConfig(config);
  if (role !== undefined && role !== (witness ? "witness" : "node"))
    throw new CliFault({ zh: `${config} 不是 ${role} 的设置文件`, en: `${config} does not hold the settings of a ${role}` }, exitCodes.usage);
  return witness ? runWitness(config, output) : runNode(config, output);
}

async function runWitness(configFile: string, output: Output): Promise<void> {
  const { readWitnessConfig } = await import("../config.ts");
  const config = readWitnessConfig(configFile);
  const create = async () => (await import("../node/witness-node.ts")).createWitnessNode(config, { say: output.say });
  await serve(config, create, (node) => {
    const setting = { name: config.id, url: `${node.url}/witness`, vkey: node.vkey };
    output.result({ ready: true, node: config.id, url: node.url, vkey: node.vkey, setting }, (language) =>
      language === "zh"
        ? `${config.name.zh}见证节点已就绪:${node.url}(Ctrl-C 停止)\n请各节点在 node.json 的 witnesses 中加入:${JSON.stringify(setting)}`
        : `The witness of ${config.name.en} is ready: ${node.url} (Ctrl-C stops it)\nNodes add this to "witnesses" in node.json: ${JSON.stringify(setting)}`,
    );
  });
}

async function runNode(configFile: string, output: Output): Promise<void> {
  const { readNodeConfig } = await import("../config.ts");
  const config = readNodeConfig(configFile);
  const create = async () => (await import("../node.ts")).createNode(config, { say: output.say });
  await serve(config, create, (node) =>
    output.result({ ready: true, node: config.id, url: node.url }, (language) =>
      language === "zh" ? `${config.name.zh}节点已就绪:${node.url}(Ctrl-C 停止)` : `The ${config.name.en} node is ready: ${node.url} (Ctrl-C stops it)`,
    ),
  );
}

/** What both kinds of node need of their settings, and can do. */
type Settings = Pick<NodeConfig, "databaseUrl" | "dataDir" | "port">;
type Servable = Pick<TwincityNode, "start" | "stop">;

/** Serves until SIGINT, SIGTERM, or the end of the process that started us; then stops in order. */
async function serve<Node extends Servable>({ databaseUrl, dataDir, port }: Settings, create: () => Promise<Node>, ready: (node: Node) => void): Promise<void> {
  const stopAsked = stopSignal();
  const node = await create().catch(async (error: unknown) => {
    // Its database may be up already; one in use by somebody else is refused here and goes on.
    const { stopLeftOverPostgres } = await import("../platform/postgres/index.ts");
    if (databaseUrl === null) await stopLeftOverPostgres(dataDir).catch(() => {});
    throw error;
  });
  try {
    await node.start();
  } catch (error) {
    await node.stop().catch(() => {});
    throw portFault(error, port);
  }
  ready(node);
  await stopAsked;
  await node.stop();
}

/** Heard from the first moment on, so that a node that is still starting also stops in order. */
function stopSignal(): Promise<void> {
  return new Promise((done) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => done());
    // Started by `twincity up`: when that is gone, nobody would stop us.
    process.once("disconnect", done);
  });
}

function portFault(error: unknown, port: number): unknown {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === "EADDRINUSE") {
    return new CliFault(
      { zh: `端口 ${port} 已被其他程序占用。请停止它,或在 node.json 中换一个端口。`, en: `Port ${port} is taken by another program. Stop that one, or choose another port in node.json.` },
      exitCodes.refused, { port }, { cause: error },
    );
  }
  if (code === "EACCES") {
    return new CliFault(
      { zh: `当前用户无权监听端口 ${port}(小于 1024 的端口需要管理员)。请换一个端口。`, en: `This user may not listen on port ${port} (ports below 1024 need an administrator). Choose another one.` },
      exitCodes.refused, { port }, { cause: error },
    );
  }
  return error;
}
