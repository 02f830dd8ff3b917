#!/usr/bin/env node
import { existsSync } from "node:fs";
import { join } from "node:path";
import { become, root } from "./runtime.mjs";

/**
 * The `twincity` command, under the pinned Node.js. A checkout runs its TypeScript and first installs what is missing; an installed
 * package runs the JavaScript it came with.
 */
const args = process.argv.slice(2);
const source = join(root, "src/main.ts");
if (existsSync(source)) {
  const [{ ensureInstalled }, { ensureWeb }] = await Promise.all([import("./install.mjs"), import("./web.mjs")]);
  await ensureInstalled();
  const serves = args.find((arg) => !arg.startsWith("-"));
  if ((serves === "up" || serves === "node") && !args.includes("--help") && !args.includes("-h")) await ensureWeb();
  become([source, ...args]);
} else {
  become([join(root, "dist/src/main.js"), ...args]);
}
