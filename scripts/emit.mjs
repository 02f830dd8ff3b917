import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ensureInstalled } from "./install.mjs";
import { pinnedNode, root, runQuietly } from "./runtime.mjs";
import { ensureWeb } from "./web.mjs";

/**
 * Makes `dist/`, what the package holds: JavaScript with types, the screens, the tables and the migrations, in the folders of the checkout,
 * so that every path inside it is the same. Run by npm before it packs.
 */
const goal = join(root, "dist");
/** What the emitted code reads besides itself. */
const carried = ["data", "web/dist", "src/storage/migrations", "src/client/schema.d.ts"];

await ensureInstalled();
await ensureWeb();
rmSync(goal, { recursive: true, force: true });
const { code, output } = await runQuietly(pinnedNode(), [join(root, "node_modules/typescript-native/bin/tsc"), "-p", join(root, "tsconfig.package.json")]);
if (code !== 0) {
  console.error(output.trim());
  process.exit(1);
}
for (const path of carried) {
  mkdirSync(join(goal, path, ".."), { recursive: true });
  cpSync(join(root, path), join(goal, path), { recursive: true });
}
const { name, version, license } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
writeFileSync(join(goal, "package.json"), `${JSON.stringify({ name, version, license, type: "module" }, null, 2)}\n`);
