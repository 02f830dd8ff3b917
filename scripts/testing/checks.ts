import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { nothing, type Tally } from "./tally.ts";

export const root = fileURLToPath(new URL("../../", import.meta.url));

/** A check that runs programs and looks at their exit codes. */
export interface CheckPhase {
  readonly name: string;
  /** Arguments of the pinned Node.js, run in order until one fails. */
  readonly steps: readonly (readonly string[])[];
}

const typeChecker = "node_modules/typescript-native/bin/tsc";
const linted = ["src", "test", "scripts", "bench", "examples", "web/src"].filter((folder) => existsSync(join(root, folder)));

export const checks: readonly CheckPhase[] = [
  {
    name: "types",
    steps: ["tsconfig.json", "web/tsconfig.json"].filter((file) => existsSync(join(root, file))).map((file) => [typeChecker, "-p", file]),
  },
  { name: "lint", steps: [["node_modules/oxlint/bin/oxlint", "--config", ".oxlintrc.json", "--deny-warnings", ...linted]] },
  { name: "rules", steps: [["scripts/check.ts"]] },
];

export async function runCheck({ name, steps }: CheckPhase): Promise<Tally> {
  for (const step of steps) if (!(await run(step))) return { ...nothing, failed: [name] };
  return nothing;
}

function run(args: readonly string[]): Promise<boolean> {
  return new Promise((done) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "inherit", "inherit"] });
    child.on("error", (error) => {
      console.error(error.message);
      done(false);
    });
    child.on("close", (code) => done(code === 0));
  });
}
