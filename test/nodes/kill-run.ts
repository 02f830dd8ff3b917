import { spawn } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * `npm run test:kill`: every act of every journey with both nodes killed after each of its entries, then whole lives on unruly links. Words after
 * the command go to Node's test runner. Prints its seeds; exit code 1 on any failure.
 */
const root = fileURLToPath(new URL("../../", import.meta.url));
const env = { ...process.env, TWINCITY_KILL: "all", NODE_COMPILE_CACHE: join(root, "node_modules/.cache/compiled") };
const files = ["kill", "links"].map((name) => `test/nodes/${name}.test.ts`);
const child = spawn(process.execPath, ["--test", "--test-reporter=spec", "--test-concurrency=1", ...process.argv.slice(2), ...files], { cwd: root, env, stdio: "inherit" });
child.on("exit", (code) => process.exit(code ?? 1));
