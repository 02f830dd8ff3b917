import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Text } from "../platform/text.ts";

export type Language = keyof Text;

/** The folder of the package: a checkout, or where it was installed. */
export const packageRoot = fileURLToPath(new URL("../../", import.meta.url));

/** Whether this runs from the emitted JavaScript of an installed package, not from a checkout. */
const installed = import.meta.url.endsWith(".js");

/** What a node's own process is started with. */
export const mainFile = join(packageRoot, installed ? "src/main.js" : "src/main.ts");

/** The person's language, by the usual order of locale variables; English when none says Chinese. */
export function languageOf(environment: NodeJS.ProcessEnv = process.env): Language {
  const locale = environment["LC_ALL"] || environment["LC_MESSAGES"] || environment["LANG"] || "";
  return /^zh/i.test(locale) ? "zh" : "en";
}

/**
 * The folder of the two-node demo: what was asked for, else TWINCITY_DATA, else `.twincity` in the checkout; of an installed package, in
 * the folder where it is called.
 * A leading `~/` is the home folder, also where no shell has replaced it.
 */
export function demoFolder(asked: string | undefined, environment: NodeJS.ProcessEnv = process.env): string {
  const folder = asked ?? (environment["TWINCITY_DATA"] || join(installed ? process.cwd() : packageRoot, ".twincity"));
  return resolve(folder.startsWith("~/") ? join(homedir(), folder.slice(2)) : folder);
}
