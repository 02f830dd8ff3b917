import { Command } from "commander";
import { jsonOption, parsePort, runWith } from "./command.ts";
import { CliFault, exitCodes } from "./output.ts";

interface Options {
  readonly id: string;
  readonly name: string;
  readonly nameEn?: string;
  readonly region: string;
  readonly url: string;
  readonly port?: number;
  readonly logOrigin?: string;
  readonly demo?: boolean;
  readonly json?: boolean;
}

export function addInit(program: Command): void {
  program
    .command("init")
    .description("make the folder of one node: its settings and its keys")
    .argument("<folder>", "new, or empty")
    .requiredOption("--id <id>", "short id, part of every party id: sc")
    .requiredOption("--name <name>", "name of the side that runs it: 四川")
    .option("--name-en <name>", "the name in English (default: the name)")
    .requiredOption("--region <code>", "GB/T 2260 code: 510000")
    .requiredOption("--url <url>", "address under which people and peers reach it")
    .option("--port <port>", "port to listen on (default: the address's)", parsePort)
    .option("--log-origin <origin>", "name of its ledger, never changed afterwards (default: host and id)")
    .option("--demo", "with the invented parties and people of the demo for this id")
    .option(...jsonOption)
    .action(
      runWith<Options>(async (output, options, [folder]) => {
        if (folder === undefined) throw new CliFault({ zh: "请给出文件夹", en: "Name a folder" }, exitCodes.usage);
        const { initNode } = await import("./init/init-node.ts");
        const node = initNode({
          folder,
          id: options.id,
          name: { zh: options.name, en: options.nameEn ?? options.name },
          region: options.region,
          url: options.url,
          demo: options.demo ?? false,
          ...(options.port === undefined ? {} : { port: options.port }),
          ...(options.logOrigin === undefined ? {} : { logOrigin: options.logOrigin }),
        });
        output.result({ ok: true, id: node.id, config: node.configFile, folder: node.folder }, (language) =>
          language === "zh"
            ? `节点 ${node.id} 已建立:${node.folder}\n启动:npx twincity node --config ${node.configFile}`
            : `The node ${node.id} is made: ${node.folder}\nStart it: npx twincity node --config ${node.configFile}`,
        );
      }),
    );
}
