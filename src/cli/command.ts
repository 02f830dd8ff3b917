import { type Command, InvalidArgumentError } from "commander";
import { createOutput, type ExitCode, exitCodes, type Output } from "./output.ts";

/** Adds one command to the program; each file of this folder that holds a command exports one. */
export type AddCommand = (program: Command) => void;

/** Runs an action with its output, and remembers the exit code it returns (nothing means 0). */
export function runWith<Options extends { json?: boolean }>(
  work: (output: Output, options: Options, args: readonly string[]) => Promise<ExitCode | void>,
): (...parameters: unknown[]) => Promise<void> {
  return async (...parameters) => {
    // Commander passes the arguments, then the options, then the command.
    const options = parameters.at(-2) as Options;
    const args = (parameters.slice(0, -2) as (string | readonly string[])[]).flat();
    const code = await work(createOutput({ json: options.json === true }), options, args);
    process.exitCode = code ?? exitCodes.ok;
  };
}

export const jsonOption = ["--json", "print exactly one JSON object on standard output"] as const;

/** A port: 0 asks for any free one. */
export function parsePort(text: string): number {
  const port = Number(text);
  if (text.trim() === "" || !Number.isInteger(port) || port < 0 || port > 65535) throw new InvalidArgumentError(`not a port: ${text}`);
  return port;
}
