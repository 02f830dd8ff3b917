import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Mutant } from "./mutants.ts";

/** How often the mutant's line stands in the text, whatever its indentation. */
export function occurrences(text: string, line: string): number {
  return text.split("\n").filter((one) => one.trim() === line).length;
}

/** The file with the one line replaced. @throws Error  when the line isn't there exactly once */
export function sabotaged(root: string, { file, line, instead }: Mutant): string {
  const text = readFileSync(join(root, file), "utf8");
  const found = occurrences(text, line);
  if (found !== 1) throw new Error(`${file} has this line ${found} times, not once: ${line}`);
  return text
    .split("\n")
    .map((one) => (one.trim() === line ? one.replace(line, () => instead) : one))
    .join("\n");
}
