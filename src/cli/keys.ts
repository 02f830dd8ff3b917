import { Command } from "commander";
import { addActingOptions, findActors, type ActingOptions } from "./acting/target.ts";
import { jsonOption, runWith } from "./command.ts";
import { addNodeKeys } from "./node-keys.ts";
import type { Output } from "./output.ts";

interface Options extends ActingOptions {
  readonly json?: boolean;
}

interface DataKeys {
  readonly version: number;
  readonly keys: readonly { readonly version: number; readonly cipher: string; readonly madeAt: string }[];
  readonly waiting: number;
  readonly columns: readonly string[];
}

const operators = { roles: ["operator"] } as const;

export function addKeys(program: Command): void {
  const keys = new Command("keys").description("the keys that the node signs with, and those that close personal data in its database");
  addActingOptions(keys.command("show").description("which data keys there are, and how many rows wait for the newest"))
    .option(...jsonOption)
    .action(runWith<Options>(show));
  addActingOptions(keys.command("rotate-data").description("make the next data key and close all personal data with it; the node goes on serving, and goes on with it after a restart"))
    .option(...jsonOption)
    .action(runWith<Options>(rotate));
  addNodeKeys(keys);
  for (const command of keys.commands) command.exitOverride().allowExcessArguments(false);
  program.addCommand(keys);
}

async function show(output: Output, options: Options): Promise<void> {
  const [{ client }] = findActors(options, operators);
  print(output, await client.get<DataKeys>("/api/data-keys"));
}

async function rotate(output: Output, options: Options): Promise<void> {
  const [{ client }] = findActors(options, operators);
  print(output, await client.post<DataKeys>("/api/data-keys/rotation", {}));
}

function print(output: Output, found: DataKeys): void {
  output.result({ ok: true, ...found }, (language) => [
    ...found.keys.map(({ version, cipher, madeAt }) => `${version}  ${cipher}  ${madeAt}${version === found.version ? (language === "zh" ? "  现用" : "  in use") : ""}`),
    language === "zh"
      ? `加密存放:${found.columns.join("、")}\n还有 ${found.waiting} 行等着换成第 ${found.version} 版密钥。备份密钥文件夹中的 keys/data.json,旧版不要删:旧备份要用。`
      : `Closed: ${found.columns.join(", ")}\n${found.waiting} rows still wait for key ${found.version}. Back up keys/data.json of the node's folder, and keep its older versions: old backups need them.`,
  ].join("\n"));
}
