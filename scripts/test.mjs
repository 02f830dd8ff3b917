import { join } from "node:path";
import { ensureChromium } from "./chromium.mjs";
import { ensureInstalled } from "./install.mjs";
import { become, root } from "./runtime.mjs";
import { ensureWeb } from "./web.mjs";

/** `npm test`: installs what is missing, then runs every check. `npm test -- unit browser` runs only those phases. */
const phases = process.argv.slice(2);
const wants = (phase) => phases.length === 0 || phases.includes(phase);
await ensureInstalled();
if (wants("browser")) await ensureWeb();
// Without one the browser phase fails and says so; the other phases still tell what they know.
const chromium = wants("browser") ? await ensureChromium() : undefined;
become([join(root, "scripts/test-run.ts"), ...phases], chromium === undefined ? {} : { CHROMIUM: chromium });
