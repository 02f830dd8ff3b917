#!/usr/bin/env node
import { join } from "node:path";
import { ensureInstalled } from "./install.mjs";
import { become, root } from "./runtime.mjs";
import { ensureWeb } from "./web.mjs";

/** The `twincity` command of a checkout: installs what is missing, then runs under the pinned Node.js. */
const args = process.argv.slice(2);
await ensureInstalled();
const serves = args.find((arg) => !arg.startsWith("-"));
if ((serves === "up" || serves === "node") && !args.includes("--help") && !args.includes("-h")) await ensureWeb();
become([join(root, "src/main.ts"), ...args]);
