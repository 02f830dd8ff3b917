import { resolve } from "node:path";
import { ensureInstalled } from "./install.mjs";
import { become } from "./runtime.mjs";
import { giveUp } from "./say.mjs";

/** `node scripts/run.mjs FILE.ts …`: runs a TypeScript file of the checkout under the pinned Node.js. */
const [file, ...rest] = process.argv.slice(2);
if (file === undefined) giveUp("Which file? node scripts/run.mjs FILE.ts …", "要运行哪个文件?node scripts/run.mjs FILE.ts …");
await ensureInstalled();
become([resolve(file), ...rest]);
