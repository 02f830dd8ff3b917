import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { addBench } from "./bench.ts";
import { addCall } from "./call.ts";
import { addDoctor } from "./doctor.ts";
import { addEvents } from "./events.ts";
import { packageRoot } from "./environment.ts";
import { addImport } from "./import.ts";
import { addInit } from "./init.ts";
import { addKeys } from "./keys.ts";
import { addNode } from "./node.ts";
import { reportFailure } from "./output.ts";
import { addPeer } from "./peer.ts";
import { addUp } from "./up.ts";
import { addVerify } from "./verify.ts";
import { addWitness } from "./witness.ts";

const commands = [addUp, addInit, addNode, addPeer, addKeys, addImport, addCall, addVerify, addWitness, addEvents, addBench, addDoctor];

/**
 * The `twincity` command.
 * @returns the exit code: 0 ok, 1 refused or failed check, 2 wrong usage, 3 unreachable
 */
export async function main(args: readonly string[]): Promise<number> {
  const json = args.includes("--json");
  try {
    await createProgram().parseAsync([...args], { from: "user" });
    return Number(process.exitCode ?? 0);
  } catch (error) {
    return reportFailure(error, { json });
  }
}

export function createProgram(): Command {
  const { version } = JSON.parse(readFileSync(join(packageRoot, "package.json"), "utf8")) as { version: string };
  const program = new Command("twincity")
    .description("Two governments' nodes: serve people together, and prove what was done")
    .version(version)
    .showHelpAfterError("(twincity --help lists the commands)")
    .configureHelp({ sortSubcommands: false })
    .exitOverride();
  for (const add of commands) add(program);
  // Commands inherit neither of these by themselves.
  for (const command of program.commands) command.exitOverride().allowExcessArguments(false);
  return program;
}
